"""The shortest way over the Earth, which a flight follows more or less, and where a map of it is best cut open."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Position: TypeAlias = tuple[float, float]
"""Longitude and latitude in degrees; the longitude may run beyond 180."""

_STEPS: Final = 48
_STRAIGHT_BELOW: Final = 5.0
"""Ways shorter than so many degrees of arc are drawn straight."""


def great_circle(start: Position, end: Position) -> tuple[Position, ...]:
    """Return points along the shortest way; its longitudes run on from that of the start without a jump."""
    first, last = _vector(start), _vector(end)
    angle = math.acos(max(-1.0, min(1.0, sum(a * b for a, b in zip(first, last, strict=True)))))
    if math.degrees(angle) < _STRAIGHT_BELOW or math.degrees(angle) > 179:  # noqa: PLR2004 - from pole to pole all ways are as short
        return (start, (start[0] + turn(start[0], end[0]), end[1]))
    points = [start]
    for step in range(1, _STEPS + 1):
        share = step / _STEPS
        before, after = math.sin((1 - share) * angle) / math.sin(angle), math.sin(share * angle) / math.sin(angle)
        x, y, z = (before * a + after * b for a, b in zip(first, last, strict=True))
        longitude = math.degrees(math.atan2(y, x))
        points.append((points[-1][0] + turn(points[-1][0], longitude), math.degrees(math.asin(max(-1.0, min(1.0, z))))))
    return tuple(points)


def turn(start: float, end: float) -> float:
    """Return how many degrees one goes east from one meridian to another, the shorter way round: -180 to 180."""
    return (end - start + 180) % 360 - 180


def first_meridian(longitudes: Iterable[float], ways: Sequence[tuple[float, float]]) -> float:
    """Return the meridian from which a map is best read eastwards: it crosses as few ways as can be.

    Among those the one before which the widest stretch is empty, so that the map is as narrow as can be.
    """
    known = sorted({longitude % 360 for longitude in longitudes})
    gaps = [((known[place] - known[place - 1]) % 360 or 360.0, known[place]) for place in range(len(known))]

    def worth(gap: tuple[float, float]) -> tuple[int, float]:
        width, east = gap
        return -sum(_crosses(way, east - width / 2) for way in ways), width

    return max(gaps, key=worth)[1]


def _crosses(way: tuple[float, float], meridian: float) -> bool:
    start, end = way
    turned = turn(start, end)
    if turned < 0:
        start, turned = end, -turned
    return (meridian - start) % 360 < turned


def _vector(position: Position) -> tuple[float, float, float]:
    longitude, latitude = map(math.radians, position)
    return math.cos(latitude) * math.cos(longitude), math.cos(latitude) * math.sin(longitude), math.sin(latitude)
