"""Drawings: maps and timelines as shapes that each play a role, before any format.

A drawing says what is where and what it stands for, never in which colour: each format dresses the roles in its own
way, so that the same drawing follows a dark screen, a printer and a planner's theme. Lengths are points (1/72 inch)
on a page as wide as `PAGE_WIDTH`; x grows to the right, y downwards.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final, TypeAlias

from itinerary.rendering.doubled import bare

PAGE_WIDTH: Final = 459.0
"""How wide a drawing is that fills the line of a page, in points."""

LETTER_SHARE: Final = 0.56
"""How wide a Latin letter is on average, as a share of its size; bold ones included."""

_WIDE_FROM: Final = "\u1100"
"""From here on (Hangul, kana, Han) a character is as wide as it is high."""


class Role(StrEnum):
    """What a shape stands for."""

    SEA = "sea"
    LAND = "land"
    FRAME = "frame"
    """The edge of a map."""
    ROUTE = "route"
    """A journey over land, or a short one."""
    FLIGHT = "flight"
    LEADER = "leader"
    """The line from a label to what it names."""
    STOP = "stop"
    PASSED = "passed"
    """A place that one leaves from or changes at."""
    GRID = "grid"
    """Hours behind a timeline, and the lines between its days."""
    ENGAGEMENT = "engagement"
    TENTATIVE = "tentative"
    CANCELLED = "cancelled"
    TRAVEL = "travel"


class Ink(StrEnum):
    """What a label says it as."""

    NAME = "name"
    """A place or day, in bold."""
    NOTE = "note"
    """Small print: hours, zones."""
    NUMBER = "number"
    """Stands on a dot or box of the strongest colour."""
    DOUBT = "doubt"
    """Stands on a box of something not yet confirmed."""
    STRUCK = "struck"
    """Names what is cancelled."""


class Anchor(StrEnum):
    """Which part of a label stands at its point."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


@dataclass(frozen=True, slots=True)
class Point:
    """A place in a drawing, in points from its left upper corner."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Area:
    """Ground: rings of points, of which one inside another is a hole (even-odd)."""

    role: Role
    rings: tuple[tuple[Point, ...], ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A line through points."""

    role: Role
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Dot:
    """A round mark."""

    role: Role
    centre: Point
    radius: float


@dataclass(frozen=True, slots=True)
class Box:
    """An upright rectangle; `corner` is its left upper one."""

    role: Role
    corner: Point
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Label:
    """Some words on one line; `at` lies on their middle line, at the start, middle or end of them."""

    words: str
    at: Point
    size: float
    """Height of the letters' body in points."""
    ink: Ink = Ink.NAME
    anchor: Anchor = Anchor.START

    @property
    def width(self) -> float:
        """About how wide the words are, rather more than less."""
        return words_width(self.words, self.size)

    @property
    def box(self) -> Box:
        """The room that the words take."""
        shift = {Anchor.START: 0.0, Anchor.MIDDLE: 0.5, Anchor.END: 1.0}[self.anchor] * self.width
        return Box(Role.FRAME, Point(self.at.x - shift, self.at.y - self.size * 0.6), self.width, self.size * 1.2)


Shape: TypeAlias = Area | Line | Dot | Box | Label


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture of lines and areas; later shapes lie upon earlier ones."""

    width: float
    height: float
    title: str
    """What it is, in a few words: `Route of the visit`."""
    description: str
    """All that it tells, for those who cannot see it."""
    shapes: tuple[Shape, ...]

    @property
    def labels(self) -> tuple[Label, ...]:
        """The words in it, in the order in which they are drawn."""
        return tuple(shape for shape in self.shapes if isinstance(shape, Label))


def words_width(words: str, size: float) -> float:
    """Return about how wide words of that size are, in points; rather more than less."""
    return size * sum(1.0 if letter >= _WIDE_FROM else LETTER_SHARE for letter in bare(words))


def overlap(one: Box, other: Box, apart: float = 0.0) -> bool:
    """Whether two boxes share ground, or come nearer to each other than `apart`."""
    return (
        one.corner.x < other.corner.x + other.width + apart
        and other.corner.x < one.corner.x + one.width + apart
        and one.corner.y < other.corner.y + other.height + apart
        and other.corner.y < one.corner.y + one.height + apart
    )
