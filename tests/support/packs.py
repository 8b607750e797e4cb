"""Packs of a programme, for tests: whoever reads is named as on the command line."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from itinerary.audience import Audience, AudienceKind, view
from itinerary.briefing import delegate, leadership, partner, run_sheet
from itinerary.examine import examine
from itinerary.rendering.edition import Edition

if TYPE_CHECKING:
    from itinerary.audience import View
    from itinerary.programme.timeline import Programme
    from itinerary.rendering.content import Document

EDITION = Edition(issued=datetime(2026, 3, 17, 9, tzinfo=UTC), release=3)

VISITS = Path(__file__).parent.parent.parent / "visits"

_MAKERS = {
    AudienceKind.OFFICE: run_sheet,
    AudienceKind.DELEGATION: leadership,
    AudienceKind.DELEGATE: delegate,
    AudienceKind.PARTNER: partner,
}


def pack(programme: Programme, reader: str, edition: Edition = EDITION) -> Document:
    """Return the document of a reader: `office`, `delegation`, or the id of a delegate or partner."""
    audience = Audience.named(programme.visit, reader)
    return pack_of(view(programme, audience), edition)


def pack_of(seen: View, edition: Edition = EDITION) -> Document:
    """Return the document that is made from a view."""
    return _MAKERS[seen.audience.kind](seen, edition)


@cache
def example(visit: str) -> Programme:
    """Return an example visit in time."""
    programme = examine(VISITS / visit).programme
    assert programme is not None
    return programme
