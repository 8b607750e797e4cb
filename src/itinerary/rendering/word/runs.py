"""Marked words in a filled part, made into runs with their own language, weight, links, line ends and tabs."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Final, TypeAlias

from itinerary.rendering.word.languages import mark_language, script_style
from itinerary.rendering.word.ooxml import OFFICE, element, field_marks, holder_of, put, select, text, w
from itinerary.rendering.word.pen import CLOSE, MARK, OPEN, Kind
from itinerary.rendering.word.shapes import drawn

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element

    from itinerary.rendering.drawing import Drawing
    from itinerary.rendering.word.links import Bookmarks, Relations
    from itinerary.rendering.word.pen import RunLook
    from itinerary.rendering.word.pictures import Pictures

LINK_STYLE: Final = "hyperlink"

_MARKED: Final = f"//w:r[w:t[contains(., '{OPEN}') or contains(., '\n') or contains(., '\t')]]"

_Piece: TypeAlias = "tuple[int | None, _Element]"
"""A child of a run, and the number of the marked words that it belongs to."""


@dataclass(frozen=True, slots=True)
class RunMaker:
    """Makes the marked words of one part into runs; what the planner's run looks like, they all keep."""

    looks: tuple[RunLook, ...]
    pictures: Pictures
    drawings: tuple[Drawing, ...]
    bookmarks: Bookmarks
    relations: Relations
    character_styles: Mapping[str, str]
    """The ids of the template's character styles by name: one that it lacks is not asked for."""

    def make(self, root: _Element) -> None:
        """Split every run of the part that holds marks, line ends or tabs."""
        for run in select(root, _MARKED):
            self._split(run)

    def _split(self, run: _Element) -> None:
        look = run.find(w("rPr"))
        for number, pieces in groupby(list(self._pieces(run)), key=itemgetter(0)):
            made = element("r")
            if look is not None:
                made.append(deepcopy(look))
            made.extend(piece for _, piece in pieces)
            run.addprevious(made if number is None else self._looked(made, self.looks[number], run))
        holder_of(run).remove(run)

    def _pieces(self, run: _Element) -> Iterator[_Piece]:
        """Return the children of a run with its words cut at marks, line ends and tabs."""
        for child in run:
            if child.tag == w("t"):
                yield from self._cut(child.text or "")
            elif child.tag != w("rPr"):
                yield None, child

    def _cut(self, words: str) -> Iterator[_Piece]:
        number: int | None = None
        begin = 0
        for mark in MARK.finditer(words):
            yield from ((number, piece) for piece in _broken(words[begin : mark.start()]))
            begin = mark.end()
            if mark[1] == Kind.PAGE.value:
                yield from ((None, piece) for piece in self._page(int(mark[2])))
            elif mark[1] == Kind.PICTURE.value:
                yield None, self.pictures.shown(int(mark[2]), self.relations)
            elif mark[1] == Kind.DRAWING.value:
                yield None, drawn(self.drawings[int(mark[2])])
            else:
                number = None if mark[0] == CLOSE else int(mark[2])
        yield from ((number, piece) for piece in _broken(words[begin:]))

    def _page(self, index: int) -> Iterator[_Element]:
        """Return the field that shows on which page a section begins (17.16.5.41); its result is left open."""
        bookmark = self.bookmarks.at(index)
        if bookmark is not None:
            for mark in field_marks(rf"PAGEREF {bookmark} \h"):
                yield mark[0]

    def _looked(self, made: _Element, look: RunLook, original: _Element) -> _Element:
        """Return the run, or the link around it, as its mark says."""
        style = self._style(look)
        if style and made.find(f"{w('rPr')}/{w('rStyle')}") is None:
            put(made, element("rStyle", val=style))
        if look.strong:
            put(made, element("b"))
            put(made, element("bCs"))
        if look.language is not None:
            mark_language(made, look.language)
        if look.link is None or holder_of(original).tag == w("hyperlink"):
            return made
        return self._linked(made, look.link)

    def _style(self, look: RunLook) -> str:
        """Return the id of the template's style for links or for the script; empty where there is none."""
        outside = look.link is not None and not look.link.startswith("#")
        name = LINK_STYLE if outside else script_style(look.language)
        return self.character_styles.get(name.lower(), "")

    def _linked(self, made: _Element, address: str) -> _Element:
        link = element("hyperlink", history="1")
        if address.startswith("#"):
            bookmark = self.bookmarks.of(address[1:])
            if bookmark is None:
                return made
            link.set(w("anchor"), bookmark)
        else:
            link.set(f"{{{OFFICE}}}id", self.relations.address(address))
        link.append(made)
        return link


def _broken(words: str) -> Iterator[_Element]:
    """Return words as elements, with line ends and tabs as Word has them."""
    for count, line in enumerate(words.split("\n")):
        if count:
            yield element("br")
        for place, stretch in enumerate(line.split("\t")):
            if place:
                yield element("tab")
            if stretch:
                yield text(stretch)
