"""The main paper of each reader: what it is composed by, and by what it is known again."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from itinerary.audience import AudienceKind
from itinerary.release.telling import fingerprint
from itinerary.rendering.edition import Edition
from itinerary.spec.base import Visibility

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from itinerary.audience import Audience, View
    from itinerary.build.material import Material
    from itinerary.rendering.content import Document
    from itinerary.spec.visit import Visit

NO_EDITION = Edition(dt.datetime(2000, 1, 1, tzinfo=dt.UTC))
"""An edition like any other, so that papers are compared by what else they say."""


def composer_of(audience: Audience) -> Callable[[View, Edition], Document]:
    """Return what composes the main paper of a reader: run sheet, leadership pack, pack of a delegate, programme."""
    from itinerary.briefing import delegate, leadership, partner, run_sheet

    return {
        AudienceKind.OFFICE: run_sheet,
        AudienceKind.DELEGATION: leadership,
        AudienceKind.DELEGATE: delegate,
        AudienceKind.PARTNER: partner,
    }[audience.kind]


def fingerprints_of_papers(material: Material) -> Mapping[str, str]:
    """Return by what the main paper of each reader is known again: all that it says, but for its edition."""
    return {
        str(audience): fingerprint(repr(composer_of(audience)(material.view(audience), NO_EDITION)).encode())
        for audience in material.readership.audiences
    }


def holds_briefs(audience: Audience, visit: Visit) -> bool:
    """Whether the main paper of a reader holds the briefs of his meetings; the run sheet of the office does not."""
    return audience.kind is not AudienceKind.OFFICE and audience.clearance(visit).admits(Visibility.DELEGATION)
