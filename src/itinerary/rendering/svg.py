"""Drawings as SVG 1.1, which stands alone and also within a web page.

Every element bears its look as attributes, so that it is right without any style, and its role as a class, such as
`drawn-land` or `words-name`, by which a style may change it: attributes yield to style. Text stays text.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import escape, quoteattr

from itinerary.rendering.brand import PAPER, Palette
from itinerary.rendering.drawing import Anchor, Area, Box, Dot, Ink, Label, Line, Role
from itinerary.rendering.printable import printable

if TYPE_CHECKING:
    from collections.abc import Iterable

    from itinerary.rendering.drawing import Drawing, Point, Shape

_SEA: Final = "#eaf0f6"
_LAND: Final = "#d5dad2"
_HAIRLINE: Final = "#d3d9e2"

_BASELINE: Final = 0.36
"""How far the line on which letters stand lies below their middle, as a share of their size."""

_ANCHORS: Final = {Anchor.START: "", Anchor.MIDDLE: ' text-anchor="middle"', Anchor.END: ' text-anchor="end"'}

FONTS: Final = ("Noto Sans", "Noto Sans CJK JP", "sans-serif")
"""The families of a drawing that stands alone, the first that is at hand."""


def svg(
    drawing: Drawing, name: str, colours: Palette | None = None, fonts: Iterable[str] = FONTS, *, wide_font: str = ""
) -> str:
    """Return the drawing as an `svg` element; `name` begins its ids, and is no other drawing's on the page.

    `wide_font` sets labels that hold East Asian letters, for printers that look for a font in which these are without
    heeding how bold they are.
    """
    dress = _Dress(colours or Palette(), wide_font)
    shapes = "".join(dress.shape(shape) for shape in drawing.shapes)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="drawing" role="img" aria-labelledby="{name}-title" '
        f'aria-describedby="{name}-description" width="{drawing.width:g}" height="{drawing.height:g}" '
        f'viewBox="0 0 {drawing.width:g} {drawing.height:g}" font-family={quoteattr(", ".join(fonts))}>'
        f'<title id="{name}-title">{_words(drawing.title)}</title>'
        f'<desc id="{name}-description">{_words(drawing.description)}</desc>{shapes}</svg>'
    )


class _Dress:
    """How each role looks in the colours of a house."""

    def __init__(self, colours: Palette, wide_font: str) -> None:
        self._wide_font = wide_font
        heading, link, quiet, accent = colours.heading, colours.link, colours.quiet, colours.accent
        self._looks = {
            Role.SEA: f'fill="{_SEA}"',
            Role.LAND: f'fill="{_LAND}" fill-rule="evenodd" stroke="{_LAND}" stroke-width="0.3"',
            Role.FRAME: f'fill="none" stroke="{_HAIRLINE}" stroke-width="0.75"',
            Role.ROUTE: f'fill="none" stroke="{accent}" stroke-width="1.4"',
            Role.FLIGHT: f'fill="none" stroke="{accent}" stroke-width="1.2" stroke-dasharray="4 2.4"',
            Role.LEADER: f'fill="none" stroke="{quiet}" stroke-width="0.5"',
            Role.STOP: f'fill="{heading}" stroke="{PAPER}" stroke-width="0.8"',
            Role.PASSED: f'fill="{PAPER}" stroke="{heading}" stroke-width="1.2"',
            Role.GRID: f'fill="none" stroke="{_HAIRLINE}" stroke-width="0.5"',
            Role.ENGAGEMENT: f'fill="{heading}" stroke="{PAPER}" stroke-width="0.6"',
            Role.TENTATIVE: f'fill="{PAPER}" stroke="{heading}" stroke-width="0.8" stroke-dasharray="2.4 1.6"',
            Role.CANCELLED: f'fill="none" stroke="{quiet}" stroke-width="0.5"',
            Role.TRAVEL: f'fill="{link}" stroke="{PAPER}" stroke-width="0.6"',
        }
        self._inks = {
            Ink.NAME: f'fill="{heading}" font-weight="700"',
            Ink.NOTE: f'fill="{quiet}"',
            Ink.NUMBER: f'fill="{PAPER}" font-weight="700"',
            Ink.DOUBT: f'fill="{heading}" font-style="italic"',
            Ink.STRUCK: f'fill="{quiet}" text-decoration="line-through"',
        }

    def shape(self, shape: Shape) -> str:
        match shape:
            case Label():
                return self._label(shape)
            case Area(rings=rings):
                drawn = f'path d="{"".join(f"M{_path(ring)}Z" for ring in rings)}"'
            case Line(points=points):
                drawn = f'path d="M{_path(points)}"'
            case Dot(centre=centre, radius=radius):
                drawn = f'circle cx="{_number(centre.x)}" cy="{_number(centre.y)}" r="{_number(radius)}"'
            case Box(corner=corner, width=width, height=height):
                drawn = (
                    f'rect x="{_number(corner.x)}" y="{_number(corner.y)}" '
                    f'width="{_number(width)}" height="{_number(height)}"'
                )
        return f'<{drawn} class="drawn-{shape.role.value}" {self._looks[shape.role]}/>'

    def _label(self, label: Label) -> str:
        below, look = label.at.y + label.size * _BASELINE, self._inks[label.ink]
        return (
            f'<text x="{_number(label.at.x)}" y="{_number(below)}" class="words-{label.ink.value}" '
            f'font-size="{_number(label.size)}"{_ANCHORS[label.anchor]}{self._family(label.words)} {look}>'
            f"{_words(label.words)}</text>"
        )

    def _family(self, words: str) -> str:
        if self._wide_font and any(unicodedata.east_asian_width(letter) in "WF" for letter in words):
            return f" font-family={quoteattr(self._wide_font)}"
        return ""


def _words(words: str) -> str:
    return escape(printable(words))


def _path(points: Iterable[Point]) -> str:
    return "L".join(f"{_number(point.x)} {_number(point.y)}" for point in points)


def _number(length: float) -> str:
    return f"{length:.1f}".removesuffix(".0")
