"""A day on one side of a folded sheet: the letters of each panel get smaller until all of it fits.

Nothing is ever left out. A day that no reader could make out even in the smallest letters goes on on a second sheet.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain, repeat, zip_longest
from typing import TYPE_CHECKING, Final, TypeVar

from itinerary.briefing.lettering import POINT, height
from itinerary.rendering.content import joined
from itinerary.rendering.sheets import POCKET_LETTERS, PocketDay

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from itinerary.rendering.content import Inline, TimetableRow
    from itinerary.rendering.sheets import Destination

T = TypeVar("T")

PANEL_WIDTH: Final = 83
"""The room for words across a panel, in millimetres: a third of A4 across, less the margins beside a fold."""

_TIME: Final = 27
"""Of it, the column of times with the gap after it."""

PANEL_HEIGHT: Final = 166
"""The room for words below the heading of a panel, in millimetres."""

_ROW_GAP: Final = 2.5
_DESTINATION_GAP: Final = 4.0
_NUMBER_GAP: Final = 2.0

_DRIVER_LETTERS: Final = POCKET_LETTERS
_TEXT_LETTERS: Final = POCKET_LETTERS[POCKET_LETTERS.index(11) :]
"""What is read at arm's length, by the driver over his shoulder, is larger than what its owner reads."""


@dataclass(frozen=True, slots=True)
class PocketWords:
    """What a pocket card says of a day, before it is known how it fits."""

    caption: str
    today: tuple[TimetableRow, ...]
    driver: str
    destinations: tuple[Destination, ...]
    unreadable: tuple[Inline, ...]
    calls: str
    numbers: tuple[Inline, ...]
    unreachable: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class _Filled:
    """What stands in one panel of each sheet, and the size of its letters."""

    points: int
    sheets: tuple[slice, ...]


_NOTHING: Final = PocketWords("", (), "", (), (), "", (), ())


def pocket_sheets(words: PocketWords) -> tuple[PocketDay, ...]:
    """Return the sheets of a day: one, unless it holds more than anybody could read on one."""
    today = _filled(words.today, _TEXT_LETTERS, _row_height, PANEL_HEIGHT)
    driver = _filled(words.destinations, _DRIVER_LETTERS, _destination_height, _room(words.unreadable))
    calls = _filled(words.numbers, _TEXT_LETTERS, _number_height, _room(words.unreachable))
    shares = zip_longest(today.sheets, driver.sheets, calls.sheets, fillvalue=slice(0, 0))
    return tuple(
        PocketDay(
            caption=words.caption,
            today=words.today[rows],
            today_points=today.points,
            driver=words.driver if words.destinations[places] or missing.unreadable else "",
            destinations=words.destinations[places],
            destination_points=driver.points,
            unreadable=missing.unreadable,
            calls=words.calls if words.numbers[numbers] or missing.unreachable else "",
            numbers=words.numbers[numbers],
            number_points=calls.points,
            unreachable=missing.unreachable,
        )
        for (rows, places, numbers), missing in zip(shares, chain([words], repeat(_NOTHING)), strict=False)
    )


def _room(missing: tuple[Inline, ...]) -> float:
    """Return how high a panel may be filled, its note on what is missing left aside."""
    note = height(map(joined, missing), _NOTE, PANEL_WIDTH - _NOTE_EDGE)
    return PANEL_HEIGHT - (note + _NOTE_EDGE if missing else 0)


_NOTE: Final = 9
"""The size of the note on what is missing, in points."""

_NOTE_EDGE: Final = 8
"""What its frame and the gap around it take, in millimetres."""


def _filled(many: tuple[T, ...], ladder: tuple[int, ...], height_of: Callable[[T, int], float], room: float) -> _Filled:
    """Return the largest letters in which all fit one panel; else the smallest, over as many sheets as they need."""
    for points in ladder:
        if sum(height_of(one, points) for one in many) <= room:
            return _Filled(points, (slice(0, len(many)),))
    heights = [height_of(one, ladder[-1]) for one in many]
    return _Filled(ladder[-1], tuple(_broken(heights, room)))


def _broken(heights: list[float], room: float) -> Iterator[slice]:
    start, used = 0, 0.0
    for place, taken in enumerate(heights):
        if used + taken > room and place > start:
            yield slice(start, place)
            start, used = place, 0.0
        used += taken
    yield slice(start, len(heights))


def _row_height(row: TimetableRow, points: int) -> float:
    beside = height(map(joined, (*row.what, *row.where)), points, PANEL_WIDTH - _TIME)
    return max(beside, height((row.time, row.zone) if row.zone else (row.time,), points, _TIME - 2)) + _ROW_GAP


def _destination_height(destination: Destination, points: int) -> float:
    local = height(map(joined, destination.local), points, PANEL_WIDTH)
    return (
        local
        + height(map(joined, destination.ours), max(points - 3, POCKET_LETTERS[-1]), PANEL_WIDTH)
        + (_DESTINATION_GAP + points * POINT * 0.3)
    )


def _number_height(number: Inline, points: int) -> float:
    return height((joined(number),), points, PANEL_WIDTH) + _NUMBER_GAP
