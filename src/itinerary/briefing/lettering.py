"""How large letters may be so that words fit a card or a panel, reckoned here once for every format.

No font is measured, as each printer has its own: letters are taken to be as wide as those of the widest of these
fonts usually are, so that what is reckoned to fit does fit.
"""

from __future__ import annotations

import unicodedata
from math import ceil
from typing import TYPE_CHECKING, Final

from itinerary.rendering.doubled import bare

if TYPE_CHECKING:
    from collections.abc import Iterable

POINT: Final = 25.4 / 72
"""Millimetres in a point."""

LEADING: Final = 1.3
"""From one line to the next, in sizes of the letters."""

_NARROW: Final = 0.3
_SMALL: Final = 0.58
_CAPITAL: Final = 0.72
_SQUARE: Final = 1.0


def breadth(words: str) -> float:
    """Return how wide words are, in sizes of their letters, set bold."""
    return sum(map(_width, unicodedata.normalize("NFC", bare(words))))


def _width(character: str) -> float:
    if unicodedata.east_asian_width(character) in "WF":
        return _SQUARE
    if unicodedata.category(character) in {"Mn", "Cf"}:
        return 0
    if character in " .,:;'’|iIjlt()-\N{NO-BREAK SPACE}":
        return _NARROW
    return _CAPITAL if character.isupper() or character in "mwMW%–—@" else _SMALL


def lines_taken(words: str, points: int, room: float) -> int:
    """Return how many lines words take in letters of a size, where a line is `room` millimetres long.

    A word that does not fit beside the others goes to the next line, so that lines are not filled to their ends.
    """
    line_count, used, space = 1, 0.0, breadth(" ") * points * POINT
    for word in words.split():
        length = breadth(word) * points * POINT
        if used and used + space + length > room:
            line_count, used = line_count + 1, 0.0
        elif used:
            used += space
        over = max(0, ceil((used + length) / room) - 1)
        line_count, used = line_count + over, used + length - over * room
    return line_count


def height(lines: Iterable[str], points: int, room: float, leading: float = LEADING) -> float:
    """Return how high paragraphs stand, in millimetres."""
    return sum(lines_taken(words, points, room) for words in lines) * points * POINT * leading
