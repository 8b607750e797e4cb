"""Which size each line of a card or sign has, so that all of it fits: the same in Word, HTML and PDF."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from itinerary.briefing.lettering import height, lines_taken
from itinerary.rendering.content import joined
from itinerary.rendering.sheets import CARD_LETTERS, Card, CardLine, Shape

if TYPE_CHECKING:
    from collections.abc import Iterable

    from itinerary.rendering.content import Inline


@dataclass(frozen=True, slots=True)
class _Face:
    """The room for words on one face, in millimetres."""

    width: float
    height: float
    smallest: int
    """The smallest letters, in points, that can be read from as far as they must be."""
    lines_of_first: int
    """How many lines of paper the first line may take."""


_FACES: Final = {
    Shape.TENT: _Face(164, 55, smallest=11, lines_of_first=1),
    Shape.SIGN: _Face(255, 160, smallest=18, lines_of_first=3),
}

_LEADING: Final = 1.45
"""From one line of a card to the next, with the air between them, in sizes of the letters."""


def lettered(shape: Shape, wanted: Iterable[CardLine], note: tuple[Inline, ...] = ()) -> Card:
    """Return a card whose lines are as large as they may be; each of `wanted` has the largest size that it may have.

    A line is set in the largest letters in which it needs no second line, the first line of a sign no fourth; where
    not even small letters are enough, in small ones. Then the largest lines give way, the later of two first, until
    everything fits from top to bottom.
    """
    face = _FACES[shape]
    found = [replace(line, points=_size(face, line, place)) for place, line in enumerate(wanted)]
    while _height(face, found) > face.height and any(line.points > face.smallest for line in found):
        largest = max(range(len(found)), key=lambda place: (found[place].points, place))
        found[largest] = replace(found[largest], points=_smaller(found[largest].points))
    return Card(tuple(found), note)


def _size(face: _Face, line: CardLine, place: int) -> int:
    lines = 1 if place else face.lines_of_first
    ladder = [points for points in CARD_LETTERS if face.smallest <= points <= line.points]
    words = joined(line.words)
    return next((points for points in ladder if lines_taken(words, points, face.width) <= lines), face.smallest)


def _smaller(points: int) -> int:
    return CARD_LETTERS[CARD_LETTERS.index(points) + 1]


def _height(face: _Face, lines: Iterable[CardLine]) -> float:
    return sum(height((joined(line.words),), line.points, face.width, _LEADING) for line in lines)
