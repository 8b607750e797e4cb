"""The part of the Earth that a map shows, and where a place lies on the page.

Plate carrée, its longitudes drawn together as at the middle latitude: shapes are right there, and no place is far
from what an atlas shows. Longitudes may run beyond 180 degrees, so that a map can have the Pacific in its middle.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from itinerary.briefing.maps.land import landmasses_within
from itinerary.rendering.drawing import Area, Box, Point, Role

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from itinerary.briefing.maps.land import Ring

_LEAST_SPAN: Final = 1.2
"""How many degrees of latitude a map shows at least: land is too coarse for less."""

_MOST_SQUEEZED: Final = 70.0
"""No map is drawn together more than at this latitude, in degrees."""

_FINEST: Final = 0.3
"""Bends smaller than this, in points, are straightened."""

_LEAST_ISLAND: Final = 1.0
"""Land smaller than this, in square points, is left out."""


@dataclass(frozen=True, slots=True)
class MapFrame:
    """A window on the Earth: its box on the page, the place in its middle, and its scale."""

    left: float
    top: float
    width: float
    height: float
    middle_longitude: float
    middle_latitude: float
    scale: float
    """Points for a degree of latitude."""
    squeeze: float
    """How wide a degree of longitude is, as a share of one of latitude."""

    @classmethod
    def holding(cls, places: Sequence[tuple[float, float]], box: Box, margin: float) -> MapFrame:
        """Return the window of that box that just holds longitudes and latitudes, with a margin in points."""
        longitudes, latitudes = [place[0] for place in places], [place[1] for place in places]
        middle = (min(latitudes) + max(latitudes)) / 2
        squeeze = math.cos(math.radians(min(abs(middle), _MOST_SQUEEZED)))
        wide = max(max(longitudes) - min(longitudes), _LEAST_SPAN)
        high = max(max(latitudes) - min(latitudes), _LEAST_SPAN)
        scale = min((box.width - 2 * margin) / (wide * squeeze), (box.height - 2 * margin) / high)
        return cls(
            left=box.corner.x,
            top=box.corner.y,
            width=box.width,
            height=box.height,
            middle_longitude=(min(longitudes) + max(longitudes)) / 2,
            middle_latitude=middle,
            scale=scale,
            squeeze=squeeze,
        )

    @property
    def box(self) -> Box:
        """The window on the page."""
        return Box(Role.SEA, Point(self.left, self.top), self.width, self.height)

    def place(self, longitude: float, latitude: float) -> Point:
        """Return where a place lies on the page."""
        return Point(
            self.left + self.width / 2 + (longitude - self.middle_longitude) * self.squeeze * self.scale,
            self.top + self.height / 2 - (latitude - self.middle_latitude) * self.scale,
        )

    def nearest(self, longitude: float) -> float:
        """Return the same meridian by the number that lies nearest to the middle of the window."""
        return self.middle_longitude + (longitude - self.middle_longitude + 180) % 360 - 180

    @property
    def half_spans(self) -> tuple[float, float]:
        """How many degrees of longitude and latitude it shows on each side of its middle."""
        return self.width / 2 / self.scale / self.squeeze, self.height / 2 / self.scale


@lru_cache(maxsize=32)
def land_in(frame: MapFrame) -> tuple[Area, ...]:
    """Return the land that a window shows, cut at its edges."""
    wide, high = frame.half_spans
    west, east = frame.middle_longitude - wide, frame.middle_longitude + wide
    south, north = frame.middle_latitude - high, frame.middle_latitude + high
    found = []
    for land, shift in landmasses_within(west, south, east, north):
        rings = [_seen(ring, shift, frame) for ring in land.rings]
        kept = tuple(ring for ring in rings if len(ring) > 2 and _size(ring) > _LEAST_ISLAND)  # noqa: PLR2004 - an area has three corners
        if kept and kept[0] == rings[0]:
            found.append(Area(Role.LAND, kept))
    return tuple(found)


def _seen(ring: Ring, shift: int, frame: MapFrame) -> tuple[Point, ...]:
    points = [frame.place(longitude + shift, latitude) for longitude, latitude in ring]
    return simplified(cut(points, frame.box))


def cut(points: Sequence[Point], box: Box) -> list[Point]:
    """Return the part of a closed line that lies in a box (Sutherland and Hodgman)."""
    left, top = box.corner.x, box.corner.y
    right, bottom = left + box.width, top + box.height
    edges: tuple[Callable[[Point], float], ...] = (
        lambda point: point.x - left,
        lambda point: right - point.x,
        lambda point: point.y - top,
        lambda point: bottom - point.y,
    )
    kept = list(points)
    for inside in edges:
        kept = list(_cut_at(kept, inside))
    return kept


def _cut_at(points: Sequence[Point], inside: Callable[[Point], float]) -> Iterator[Point]:
    for place, point in enumerate(points):
        before = points[place - 1]
        depth, depth_before = inside(point), inside(before)
        if (depth < 0) != (depth_before < 0):
            share = depth_before / (depth_before - depth)
            yield Point(before.x + share * (point.x - before.x), before.y + share * (point.y - before.y))
        if depth >= 0:
            yield point


def simplified(points: Sequence[Point]) -> tuple[Point, ...]:
    """Return a closed line without the bends that nobody would see (Douglas and Peucker)."""
    if len(points) < 4:  # noqa: PLR2004 - a triangle has nothing to spare
        return tuple(points)
    farthest = max(range(len(points)), key=lambda place: _distance(points[place], points[0]))
    first, second = points[: farthest + 1], [*points[farthest:], points[0]]
    return (*_straightened(first), *_straightened(second)[1:-1])


def _straightened(points: Sequence[Point]) -> list[Point]:
    kept = {0, len(points) - 1}
    stretches = [(0, len(points) - 1)]
    while stretches:
        first, last = stretches.pop()
        bends = [(_off(points[place], points[first], points[last]), place) for place in range(first + 1, last)]
        off, place = max(bends, default=(0.0, 0))
        if off > _FINEST:
            kept.add(place)
            stretches += [(first, place), (place, last)]
    return [points[place] for place in sorted(kept)]


def _off(point: Point, start: Point, end: Point) -> float:
    """Return how far a point lies from the line through two others."""
    length = _distance(start, end)
    if not length:
        return _distance(point, start)
    cross = (end.x - start.x) * (start.y - point.y) - (start.x - point.x) * (end.y - start.y)
    return abs(cross) / length


def _distance(one: Point, other: Point) -> float:
    return math.hypot(one.x - other.x, one.y - other.y)


def _size(ring: Iterable[Point]) -> float:
    points = tuple(ring)
    return (
        abs(sum(one.x * other.y - other.x * one.y for one, other in zip(points, (*points[1:], points[0]), strict=True)))
        / 2
    )
