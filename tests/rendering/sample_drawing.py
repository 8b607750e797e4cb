"""A drawing with one shape of each kind, for the printers' tests."""

from __future__ import annotations

from itinerary.rendering.drawing import Anchor, Area, Box, Dot, Drawing, Ink, Label, Line, Point, Role

ISLAND = Area(
    Role.LAND,
    ((Point(10, 10), Point(40, 10), Point(25, 30)), (Point(22, 14), Point(28, 14), Point(25, 18))),
)
"""Land with a lake in it."""

DRAWING = Drawing(
    width=100,
    height=50,
    title="Route & stops",
    description="From <here> to there.",
    shapes=(
        Box(Role.SEA, Point(0, 0), 100, 50),
        ISLAND,
        Line(Role.FLIGHT, (Point(25, 12), Point(80, 20.25))),
        Dot(Role.STOP, Point(80, 20), 4.5),
        Label("1", Point(80, 20), 6, Ink.NUMBER, Anchor.MIDDLE),
        Label("大阪 & Suita", Point(74, 20), 8, Ink.NAME, Anchor.END),
    ),
)
