"""One map: a part of the Earth with stops, the ways between them, and their names."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from itinerary.briefing.maps.frame import MapFrame, land_in
from itinerary.briefing.maps.great_circle import first_meridian, great_circle, turn
from itinerary.briefing.maps.labels import Named, placed
from itinerary.rendering.drawing import Anchor, Box, Dot, Ink, Label, Line, Point, Role

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from itinerary.briefing.maps.great_circle import Position
    from itinerary.briefing.maps.stops import Stop, Way
    from itinerary.rendering.drawing import Shape

_MARGIN: Final = 20.0
"""How far from the edge of a map its outermost stops lie at least, in points."""

_NUMBERED: Final = 4.5
_PLAIN: Final = 3.2
"""Radius of a dot with a number in it, and of one without."""

_NUMBER_SIZE: Final = 6.0
NAME_SIZE: Final = 8.2
_NOTE_SIZE: Final = 7.4
_APART: Final = 0.3
_APART_ON_WORLD: Final = 10.0
"""How far two dots are apart at least, with numbers and without; those that would be nearer are one."""

_SAME_MERIDIAN: Final = 0.5


@dataclass(frozen=True, slots=True)
class _Mark:
    """Stops that fall together on the page."""

    stops: tuple[Stop, ...]
    centre: Point
    radius: float
    number: str
    """Stands in the dot."""


def map_panel(
    stops: Sequence[Stop], ways: Sequence[Way], box: Box, name_of: Callable[[Sequence[Stop]], str], *, numbered: bool
) -> tuple[Shape, ...]:
    """Return a map of stops in a box; `ways` name them by their places, `name_of` names those that fall together."""
    routes = [((stops[way.origin].longitude, stops[way.destination].longitude)) for way in ways]
    west = first_meridian([stop.longitude for stop in stops], routes)
    at = [(west + (stop.longitude - west) % 360, stop.latitude) for stop in stops]
    courses = [_course(at[way.origin], at[way.destination], is_flight=way.is_flight) for way in ways]
    whole = [
        point
        for way, course in zip(ways, courses, strict=True)
        if abs(course[-1][0] - at[way.destination][0]) < _SAME_MERIDIAN
        for point in course
    ]
    frame = MapFrame.holding([*at, *whole], box, _MARGIN)
    lines = [
        Line(Role.FLIGHT if way.is_flight else Role.ROUTE, piece)
        for way, course in zip(ways, courses, strict=True)
        for piece in _pieces(course, frame)
    ]
    marks = _marks(stops, ways, [frame.place(*place) for place in at], numbered=numbered)
    names = [_named(mark, name_of(mark.stops), numbered=numbered) for mark in marks]
    return (
        Box(Role.SEA, box.corner, box.width, box.height),
        *land_in(frame),
        *lines,
        *(shape for mark in marks for shape in _drawn(mark)),
        *placed(names, box, [line.points for line in lines]),
        Box(Role.FRAME, box.corner, box.width, box.height),
    )


def _course(start: Position, end: Position, *, is_flight: bool) -> tuple[Position, ...]:
    """Return the points of a way; where it leads over the edge of the map, its end lies beyond that."""
    return great_circle(start, end) if is_flight else (start, (start[0] + turn(start[0], end[0]), end[1]))


def _pieces(course: Sequence[Position], frame: MapFrame) -> Iterator[tuple[Point, ...]]:
    """Yield what can be seen of a way; one that leaves at one edge comes in at the other."""
    for shift in (-360, 0, 360):
        points = [frame.place(longitude + shift, latitude) for longitude, latitude in course]
        piece: list[Point] = []
        for start, end in pairwise(points):
            seen = _seen(start, end, frame.box)
            if seen is None or (piece and piece[-1] != seen[0]):
                if piece:
                    yield tuple(piece)
                piece = list(seen or ())
            else:
                piece += seen[1:] if piece else seen
        if piece:
            yield tuple(piece)


def _seen(start: Point, end: Point, box: Box) -> tuple[Point, Point] | None:
    """Return the part of a straight line that lies in a box (Liang and Barsky)."""
    east, south = end.x - start.x, end.y - start.y
    first, last = 0.0, 1.0
    for step, room in (
        (-east, start.x - box.corner.x),
        (east, box.corner.x + box.width - start.x),
        (-south, start.y - box.corner.y),
        (south, box.corner.y + box.height - start.y),
    ):
        if not step:
            if room < 0:
                return None
        elif step < 0:
            first = max(first, room / step)
        else:
            last = min(last, room / step)
    if first >= last:
        return None
    begin = start if first == 0 else Point(start.x + first * east, start.y + first * south)
    return begin, end if last == 1 else Point(start.x + last * east, start.y + last * south)


def _marks(stops: Sequence[Stop], ways: Sequence[Way], at: Sequence[Point], *, numbered: bool) -> list[_Mark]:
    """Return the dots of a map: stops of the visit in their order, then those passed; near ones are one."""
    in_order = sorted(range(len(stops)), key=lambda place: stops[place].number or len(stops) + place)
    together: list[list[int]] = []
    for place in in_order:
        least = _radius(stops[place], numbered=numbered) + (_APART if numbered else _APART_ON_WORLD)
        near = next(
            (
                group
                for group in together
                if _distance(at[group[0]], at[place]) < least + _radius(stops[group[0]], numbered=numbered)
            ),
            None,
        )
        if near is None:
            together.append([place])
        else:
            near.append(place)
    return [_mark([stops[place] for place in group], at[_met(group, ways)], numbered=numbered) for group in together]


def _met(group: Sequence[int], ways: Sequence[Way]) -> int:
    """Return that of the stops that are one dot to which a way from elsewhere leads; else the first."""
    ends = [(way.origin, way.destination) for way in ways] + [(way.destination, way.origin) for way in ways]
    return next((place for place in group for end, other in ends if end == place and other not in group), group[0])


def _radius(stop: Stop, *, numbered: bool) -> float:
    return _NUMBERED if numbered and stop.number else _PLAIN


def _mark(stops: Sequence[Stop], centre: Point, *, numbered: bool) -> _Mark:
    number = str(stops[0].number) if numbered and stops[0].number else ""
    return _Mark(tuple(stops), centre, _radius(stops[0], numbered=numbered), number)


def _named(mark: _Mark, words: str, *, numbered: bool) -> Named:
    stays = any(stop.number for stop in mark.stops)
    others = [str(stop.number) for stop in mark.stops[1:] if stop.number] if numbered else []
    shown = f"{words} ({', '.join(others)})" if others else words
    return Named(shown, mark.centre, mark.radius, NAME_SIZE if stays else _NOTE_SIZE, Ink.NAME if stays else Ink.NOTE)


def _drawn(mark: _Mark) -> Iterator[Shape]:
    stays = any(stop.number for stop in mark.stops)
    yield Dot(Role.STOP if stays else Role.PASSED, mark.centre, mark.radius)
    if mark.number:
        yield Label(mark.number, mark.centre, _NUMBER_SIZE, Ink.NUMBER, Anchor.MIDDLE)


def _distance(one: Point, other: Point) -> float:
    return math.hypot(one.x - other.x, one.y - other.y)
