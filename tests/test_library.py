"""The library's face: three steps from a spec to the documents, and every name that it promises."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

import itinerary

MINIMAL = Path(__file__).parents[1] / "visits" / "minimal"


def test_three_steps_lead_from_a_spec_to_its_documents(tmp_path: Path) -> None:
    examined = itinerary.examine_visit(MINIMAL)
    assert not examined.report.has_errors
    assert examined.programme is not None
    seen = itinerary.view_for(examined.programme, itinerary.Audience.named(examined.programme.visit, "port"))
    assert list(seen.visit.meetings) == ["port-call"]
    built = itinerary.build_documents(
        examined.programme,
        itinerary.Edition(datetime(2027, 4, 1, tzinfo=UTC)),
        tmp_path,
        spec="",
        options=itinerary.BuildOptions(audiences=frozenset({seen.audience})),
    )
    assert [file.path for file in built.files] == [
        "calendar/partners/port.ics",
        "briefing/partners/port.docx",
        "briefing/partners/port.html",
    ]


@pytest.mark.parametrize("name", itinerary.__all__)
def test_every_name_that_is_promised_is_there(name: str) -> None:
    assert getattr(itinerary, name).__doc__


def test_name_that_is_not_promised_is_no_attribute() -> None:
    with pytest.raises(AttributeError, match=r"^module 'itinerary' has no attribute 'magic'$"):
        itinerary.magic  # noqa: B018 - asking for it is the test


def test_library_is_imported_without_its_parts() -> None:
    code = "import sys, itinerary; print(*(name for name in sys.modules if name.startswith('itinerary.')))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, encoding="utf-8")  # noqa: S603 - ours
    assert done.stdout == "\n"
