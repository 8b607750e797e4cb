"""Numbered lists: each starts at 1 (17.9)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.rendering.word.ooxml import element, put, w
from itinerary.rendering.word.package import parsed, serialised

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lxml.etree import _Element

    from itinerary.rendering.word.marked import Marked


class Numbering:
    """The list definitions of one document: those of the template, and one more for each numbered list."""

    def __init__(self, data: bytes, lists_of_styles: Mapping[str, str]) -> None:
        self._root = parsed(data)
        self._of_styles = lists_of_styles
        self._numbers: dict[int, str] = {}

    def restart(self, points: Iterable[Marked]) -> None:
        """Make the paragraphs of each list count in a list of their own, which looks as the template has it."""
        for point in points:
            base = self._base(point.holder)
            if base:
                number = self._numbers.get(point.number) or self._started(point.number, base)
                put(point.holder, _in_list(number))

    def written(self) -> bytes:
        """Return the part of list definitions."""
        return serialised(self._root)

    def _base(self, paragraph: _Element) -> str:
        """Return the list that a paragraph is in by its own or its style's doing; empty where it is in none."""
        own = paragraph.find(f"{w('pPr')}/{w('numPr')}/{w('numId')}")
        if own is not None:
            return own.get(w("val"), "")
        style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
        return "" if style is None else self._of_styles.get(style.get(w("val"), ""), "")

    def _started(self, numbered_list: int, base: str) -> str:
        """Add a list that looks as the base does and starts at 1."""
        held = {found.get(w("numId"), ""): found for found in self._root.findall(w("num"))}
        look = held[base].find(w("abstractNumId"))
        number = str(max(map(int, held)) + 1)
        added = element("num", numId=number)
        added.append(element("abstractNumId", val="" if look is None else look.get(w("val"), "")))
        restart = element("lvlOverride", ilvl="0")
        restart.append(element("startOverride", val="1"))
        added.append(restart)
        held[max(held, key=int)].addnext(added)
        self._numbers[numbered_list] = number
        return number


def _in_list(number: str) -> _Element:
    made = element("numPr")
    made.append(element("ilvl", val="0"))
    made.append(element("numId", val=number))
    return made
