"""One file to be made: what it is of, for whom, and how it comes about when it is wanted."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from itinerary.audience import Audience, AudienceKind

if TYPE_CHECKING:
    from collections.abc import Callable

OFFICE = Audience(AudienceKind.OFFICE)
DELEGATION = Audience(AudienceKind.DELEGATION)
PUBLIC = Audience(AudienceKind.PUBLIC)


class Output(StrEnum):
    """A room of documents, chosen by `--only`."""

    CALENDAR = "calendar"
    BRIEFING = "briefing"
    NEWS = "news"
    INVITATIONS = "invitations"

    @property
    def has_formats(self) -> bool:
        """Whether its documents are made in several formats, of which one may be chosen."""
        return self in {Output.BRIEFING, Output.NEWS}


class Format(StrEnum):
    """A format of documents, chosen by `--format`. Calendars and invitations have one of their own."""

    DOCX = "docx"
    HTML = "html"
    MARKDOWN = "md"
    PDF = "pdf"
    """Needs the extra `pdf`."""


@dataclass(frozen=True, slots=True)
class Product:
    """One file to be made."""

    path: str
    """Below the folder of the visit, with forward slashes: `calendar/delegates/rees.ics`."""
    output: Output
    audience: Audience
    make: Callable[[], bytes]
