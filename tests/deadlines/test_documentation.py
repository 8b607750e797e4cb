"""The table in `docs/deadlines.md` is what the lead times are."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from itinerary.deadlines.deriving import DERIVING
from itinerary.deadlines.lead_times import LEADS

if TYPE_CHECKING:
    from itinerary.spec.deadlines import DeadlineKind

DOCUMENT = Path(__file__).parents[2] / "docs" / "deadlines.md"


def row(kind: DeadlineKind) -> str:
    """Return the row of a kind: its name, what is true when it is met, when that is due, and on whose word."""
    lead = LEADS[kind]
    met = (DERIVING[kind].__doc__ or "").partition("\n")[0].partition(". ")[0]
    reason = f"[{lead.reason}]({lead.source})" if lead.source else lead.reason
    return f"| `{kind.value}` | {met.rstrip('.')} | {lead.words(lead.days)} | {reason} |"


def test_the_table_names_every_kind_with_its_lead_time_and_source() -> None:
    told = [line for line in DOCUMENT.read_text(encoding="utf-8").splitlines() if line.startswith("| `")]

    assert told == [row(kind) for kind in DERIVING]
