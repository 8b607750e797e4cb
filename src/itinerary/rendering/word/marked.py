"""The marks in a filled part that say something of a whole paragraph or cell: found, and taken out."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from itinerary.rendering.word.ooxml import select, w
from itinerary.rendering.word.pen import MARK, OPEN, Kind

if TYPE_CHECKING:
    import re

    from lxml.etree import _Element

_OF_RUNS: Final = frozenset((Kind.RUN.value, Kind.PAGE.value, Kind.PICTURE.value, Kind.DRAWING.value, None))
"""Marks that say something of words only; they are left where they are."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A paragraph or cell, and the number in its mark."""

    number: int
    holder: _Element


@dataclass(frozen=True, slots=True)
class Found:
    """What the marks of one part told, each kind in the order of the document."""

    headings: list[Marked] = field(default_factory=list)
    points: list[Marked] = field(default_factory=list)
    columns: list[Marked] = field(default_factory=list)
    entries: list[Marked] = field(default_factory=list)


def take_marks(root: _Element) -> Found:
    """Take the marks of paragraphs and cells out of a part, and return what they told."""
    found = Found()
    kept = {
        Kind.HEADING.value: (found.headings, "p"),
        Kind.POINT.value: (found.points, "p"),
        Kind.COLUMN.value: (found.columns, "tc"),
        Kind.ENTRY.value: (found.entries, "p"),
    }
    for words in select(root, f"//w:t[contains(., '{OPEN}')]"):
        for mark in MARK.finditer(words.text or ""):
            if mark[1] in kept:
                many, name = kept[mark[1]]
                many += [Marked(int(mark[2]), holder) for holder in _nearest(words, name)]
        words.text = MARK.sub(_only_of_runs, words.text or "")
    return found


def bare_attributes(root: _Element) -> None:
    """Take every mark out of attributes, such as the description of a table, where it can mean nothing."""
    for holder in select(root, f"//*[@*[contains(., '{OPEN}')]]"):
        for name in list(holder.attrib):
            holder.set(name, MARK.sub("", holder.get(name, "")))


def _nearest(words: _Element, name: str) -> list[_Element]:
    holder = next(words.iterancestors(w(name)), None)
    return [] if holder is None else [holder]


def _only_of_runs(mark: re.Match[str]) -> str:
    return mark[0] if mark[1] in _OF_RUNS else ""
