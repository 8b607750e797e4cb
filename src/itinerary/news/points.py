"""Points of the editor's list: of what sort they are, and under what heading each stands."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from itinerary.diagnostics import DataPath


class PointKind(StrEnum):
    """What sort of thing the editor is told; each has a sentence of its own in every language."""

    EMBARGO = "embargo"
    CLEARANCE = "clearance"
    QUOTATION_MISSING = "quotation missing"
    QUOTATION_UNAPPROVED = "quotation unapproved"
    CONSENT = "consent"
    HELD = "held"
    DISCUSSED = "discussed"
    TOURED = "toured"
    DONE = "done"
    SIGNATORIES = "signatories"
    DATE = "date"
    PUBLISHED = "published"
    UNFINISHED = "unfinished"
    CAPTION = "caption"
    ALT = "alt"
    CREDIT = "credit"
    SOURCE = "source"
    AS_OF = "as of"
    TRANSLATION = "translation"
    BINDING = "binding"
    ANNIVERSARY = "anniversary"
    SUPERLATIVE = "superlative"
    RELATIVE = "relative"
    UNTOLD = "untold"
    SHORTENED = "shortened"
    NOT_HELD = "not held"
    CANCELLED = "cancelled"
    POSTPONED = "postponed"
    NOT_NAMED = "not named"
    ABSENT = "absent"
    NOT_PUBLIC = "not public"


class Part(StrEnum):
    """Under what heading a point stands."""

    BEFORE_PUBLICATION = "before publication"
    NOT_RECORDED = "not recorded"
    TO_CHECK = "to check"
    LEFT_OUT = "left out"


_PARTS = {
    Part.BEFORE_PUBLICATION: (
        PointKind.EMBARGO,
        PointKind.CLEARANCE,
        PointKind.QUOTATION_MISSING,
        PointKind.QUOTATION_UNAPPROVED,
        PointKind.CONSENT,
        PointKind.PUBLISHED,
        PointKind.UNFINISHED,
    ),
    Part.NOT_RECORDED: (
        PointKind.HELD,
        PointKind.DISCUSSED,
        PointKind.TOURED,
        PointKind.DONE,
        PointKind.SIGNATORIES,
        PointKind.DATE,
    ),
    Part.TO_CHECK: (
        PointKind.CAPTION,
        PointKind.ALT,
        PointKind.CREDIT,
        PointKind.SOURCE,
        PointKind.AS_OF,
        PointKind.TRANSLATION,
        PointKind.BINDING,
        PointKind.ANNIVERSARY,
        PointKind.SUPERLATIVE,
        PointKind.RELATIVE,
    ),
    Part.LEFT_OUT: (
        PointKind.UNTOLD,
        PointKind.SHORTENED,
        PointKind.NOT_HELD,
        PointKind.CANCELLED,
        PointKind.POSTPONED,
        PointKind.NOT_NAMED,
        PointKind.ABSENT,
        PointKind.NOT_PUBLIC,
    ),
}


@dataclass(frozen=True, slots=True)
class Point:
    """One thing that the editor is told."""

    kind: PointKind
    path: DataPath
    """Where in the spec it belongs, or stands."""
    subjects: tuple[str, ...] = ()
    """Ids of the people or organisations that it is about, where the path does not say."""
    words: str = ""
    """The words that it is about, where it is about some: `the oldest`."""
    text: str = ""
    """The planner's text in which they stand."""

    @property
    def part(self) -> Part:
        """Under what heading it stands."""
        return next(part for part, kinds in _PARTS.items() if self.kind in kinds)
