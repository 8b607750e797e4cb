"""Pictures and shapes of a document: each has a number of its own, also where a loop has repeated it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.rendering.word.ooxml import select

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.etree import _Element


def number_drawings(roots: Iterable[_Element]) -> None:
    """Give the drawings of all parts numbers from 1 (20.4.2.5): two of the same number make Word repair the file."""
    drawings = (drawing for root in roots for drawing in select(root, "//wp:docPr"))
    for number, drawing in enumerate(drawings, start=1):
        drawing.set("id", str(number))
