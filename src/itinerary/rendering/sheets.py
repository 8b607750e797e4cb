"""What is printed to be cut, folded or sent: the day on a pocket card, name cards for the table, signs, letters.

These blocks fill sheets of A4 of their own. How large their letters are is decided in Python, from a short ladder of
sizes, so that every format prints them alike and a long name shrinks instead of being cut.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from itinerary.rendering.content import Inline, Paragraph, TimetableRow


class Layout(StrEnum):
    """How a document is laid out; each layout has a template of its own in every format."""

    PACK = "pack"
    """Pages of text, A4 upright."""
    CARD = "card"
    """Sides of A4 across, each folded twice to three panels."""
    CARDS = "cards"
    """A list to be proofread, then sheets of A4 with cards and signs."""
    LETTER = "letter"
    """A letter on the paper of the house, A4 upright."""

    @property
    def template(self) -> str:
        """The name of its template without the ending: `briefing/pack`."""
        return f"{'letters' if self is Layout.LETTER else 'briefing'}/{self.value}"


CARD_LETTERS: Final = (96, 80, 66, 54, 44, 36, 28, 22, 18, 14, 11)
"""The sizes of letters on cards and signs, in points."""

POCKET_LETTERS: Final = (20, 18, 16, 14, 12, 11, 10, 9, 8, 7)
"""The sizes of letters on a pocket card, in points."""


class Shape(StrEnum):
    """What a card is cut and folded to."""

    TENT = "tent"
    """A name card for the table: 180 mm by 130 mm, folded to 180 mm by 65 mm, a name on each face; two to a sheet."""
    SIGN = "sign"
    """A whole sheet of A4 across, for a door or an arrivals hall."""


@dataclass(frozen=True, slots=True)
class CardLine:
    """One line of a card; it may take a second line of paper where even small letters do not make it fit."""

    words: Inline
    points: int
    """The size of its letters, one of `CARD_LETTERS`."""


@dataclass(frozen=True, slots=True)
class Card:
    """One card or sign."""

    lines: tuple[CardLine, ...]
    note: tuple[Inline, ...] = ()
    """Small print at the edge, for whoever puts it up: where, and when."""


@dataclass(frozen=True, slots=True)
class Cards:
    """Cards of one shape, as many sheets as they need; nothing else stands on those sheets."""

    shape: Shape
    cards: tuple[Card, ...]
    caption: str


@dataclass(frozen=True, slots=True)
class Destination:
    """Where one may have to be driven: name and address as they are read on the spot, and the name known to us."""

    local: tuple[Inline, ...]
    ours: tuple[Inline, ...]
    """Empty where the name that is read on the spot is the one known to us."""


@dataclass(frozen=True, slots=True)
class PocketDay:
    """A day, or a good part of one, on one side of paper in three panels: today, to show a driver, to call.

    Each panel has its size of letters, one of `POCKET_LETTERS`.
    """

    caption: str
    today: tuple[TimetableRow, ...]
    today_points: int
    driver: str
    """The heading of the second panel; empty where nothing stands in it, as below."""
    destinations: tuple[Destination, ...]
    destination_points: int
    unreadable: tuple[Inline, ...]
    """What is missing among the addresses."""
    calls: str
    """The heading of the third panel."""
    numbers: tuple[Inline, ...]
    number_points: int
    unreachable: tuple[Inline, ...]
    """What is missing among the numbers."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter, from the letterhead to the enclosures; its subject is the title of the section that it stands in."""

    letterhead: tuple[Inline, ...]
    """Who writes, a line each: the house, its office, where it is reached."""
    addressee: tuple[Inline, ...]
    """To whom, a line each, as on the envelope."""
    dated: Inline
    """Place and date: `London, 3 April 2023`."""
    salutation: Inline
    body: tuple[Paragraph, ...]
    closing: Inline
    """`Yours sincerely`."""
    signature: tuple[Inline, ...]
    """Who signs, a line each: name in full, post, house; it stands below the room for the pen."""
    enclosures: Inline
    """What is enclosed, on a line; empty where nothing is."""
