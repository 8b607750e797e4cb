"""Where the names of places stand on a map: beside their dots, never upon one another, a dot or the edge."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from itinerary.rendering.drawing import Anchor, Box, Ink, Label, Line, Point, Role, overlap

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from itinerary.rendering.drawing import Shape

_SIDES: Final = (
    (1.0, 0.0, Anchor.START),
    (-1.0, 0.0, Anchor.END),
    (0.0, -1.0, Anchor.MIDDLE),
    (0.0, 1.0, Anchor.MIDDLE),
    (0.8, -0.8, Anchor.START),
    (0.8, 0.8, Anchor.START),
    (-0.8, -0.8, Anchor.END),
    (-0.8, 0.8, Anchor.END),
)
"""In which direction from its dot a label may lie, the best first, and which part of it is nearest to the dot."""

_GAPS: Final = (2.5, 12.0, 22.0, 34.0, 48.0)
"""How far from the rim of its dot, in points; beyond the first, a line leads from one to the other."""

_APART: Final = 1.5
"""How much room is left free around a label, in points."""

_FARTHER: Final = 8
"""How many sides a label tries before it stands one step farther away."""

_ON_ROUTE: Final = 12
"""How many sides a label rather tries than stand on a line of the route."""


@dataclass(frozen=True, slots=True)
class Named:
    """A dot and the name that belongs to it."""

    words: str
    centre: Point
    radius: float
    size: float
    ink: Ink = Ink.NAME

    @property
    def box(self) -> Box:
        """The room that the dot takes."""
        corner = Point(self.centre.x - self.radius, self.centre.y - self.radius)
        return Box(Role.STOP, corner, 2 * self.radius, 2 * self.radius)


def placed(named: Sequence[Named], inside: Box, lines: Sequence[Sequence[Point]]) -> tuple[Shape, ...]:
    """Return the names as labels, with the lines that lead to those that stand apart; those without room are left out.

    `lines` are those of the route, which a label avoids where it can.
    """
    taken = [one.box for one in named]
    on_route = [point for line in lines for point in _dotted(line)]
    shapes: list[Shape] = []
    for one in named:
        found = min(_possible(one, inside, taken, on_route), key=lambda choice: choice.cost, default=None)
        if found is not None:
            taken += [found.label.box, *(_speck(point) for line in found.leader for point in _dotted(line.points))]
            shapes += [*found.leader, found.label]
    return tuple(shapes)


@dataclass(frozen=True, slots=True)
class _Choice:
    cost: int
    label: Label
    leader: tuple[Line, ...]


def _possible(one: Named, inside: Box, taken: Sequence[Box], on_route: Sequence[Point]) -> Iterator[_Choice]:
    for step, gap in enumerate(_GAPS):
        for side, (east, south, anchor) in enumerate(_SIDES):
            away = one.radius + gap
            at = Point(
                one.centre.x + east * away,
                one.centre.y + south * (away + (one.size * 0.6 if anchor is Anchor.MIDDLE else 0.0)),
            )
            label = Label(one.words, at, one.size, one.ink, anchor)
            ground = label.box
            if not _within(ground, inside) or any(overlap(ground, box, _APART) for box in taken):
                continue
            leader = _leader(one, at, east, south) if step else ()
            if any(_hits(line, box) for line in leader for box in taken if box != one.box):
                continue
            on_a_line = any(_holds(ground, point) for point in on_route)
            yield _Choice(step * _FARTHER + side + (_ON_ROUTE if on_a_line else 0), label, leader)


def _leader(one: Named, at: Point, east: float, south: float) -> tuple[Line, ...]:
    length = math.hypot(east, south)
    rim = Point(one.centre.x + one.radius * east / length, one.centre.y + one.radius * south / length)
    near = at if east else Point(at.x, at.y - south * one.size * 0.6)
    return (Line(Role.LEADER, (rim, Point(near.x - east, near.y - south))),)


def _speck(point: Point) -> Box:
    return Box(Role.LEADER, point, 0.0, 0.0)


def _hits(line: Line, box: Box) -> bool:
    return any(_holds(box, point) for point in _dotted(line.points))


def _dotted(points: Sequence[Point], apart: float = 2.0) -> Iterator[Point]:
    """Yield points along a line, close enough together that none of its length is passed over."""
    for start, end in pairwise(points):
        count = max(1, round(math.hypot(end.x - start.x, end.y - start.y) / apart))
        for step in range(count + 1):
            share = step / count
            yield Point(start.x + share * (end.x - start.x), start.y + share * (end.y - start.y))


def _holds(box: Box, point: Point) -> bool:
    inside = box.corner.x <= point.x <= box.corner.x + box.width
    return inside and box.corner.y <= point.y <= box.corner.y + box.height


def _within(box: Box, inside: Box) -> bool:
    return (
        box.corner.x >= inside.corner.x + _APART
        and box.corner.y >= inside.corner.y + _APART
        and box.corner.x + box.width <= inside.corner.x + inside.width - _APART
        and box.corner.y + box.height <= inside.corner.y + inside.height - _APART
    )
