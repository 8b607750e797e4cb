"""One file to be made: what it is of, for whom, and how it comes about when it is wanted."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

from itinerary.audience import Audience, AudienceKind

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

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
    SPREADSHEET = "xlsx"
    TABLE = "csv"
    TASKS = "ics"


Finish: TypeAlias = "Callable[[Mapping[str, bytes]], Mapping[str, bytes]]"
"""A last step over all products that name it, at once: contents by path as they are made → as they are to be."""


@dataclass(frozen=True, slots=True)
class Product:
    """One file to be made."""

    path: str
    """Below the folder of the visit, with forward slashes: `calendar/delegates/rees.ics`."""
    output: Output
    audience: Audience
    make: Callable[[], bytes]
    finish: Finish | None = None
    """What is done to it together with others, as a program slow to start prints many; none where it is ready."""
