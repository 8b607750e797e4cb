"""How words for Word are written: as strings with invisible marks in them.

A planner may move `{{ person.name }}` anywhere in the template and give it any look. So what a string must carry
with it, the language of some words, where they link to, that this is the heading of section 3, stands in the
string itself as a mark. After the template is filled, the marks are taken out again and done. They are written
with noncharacters, which Unicode (section 23.7) keeps for use inside a program and `printable` keeps out of data.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from itinerary.rendering import content
from itinerary.rendering.printable import openable, printable
from itinerary.rendering.writer import Pen

if TYPE_CHECKING:
    from itinerary.rendering.drawing import Drawing

OPEN: Final = "\ufdd0"
_END: Final = "\ufdd1"
CLOSE: Final = "\ufdd2"

MARK: Final = re.compile(f"{OPEN}([a-z])([0-9]+){_END}|({CLOSE})")
"""A mark, with its kind and number; or the end of marked words."""


class Kind(StrEnum):
    """What a mark says of the words after it."""

    RUN = "r"
    """They are the run of this number, up to the closing mark."""
    HEADING = "h"
    """This paragraph is the title of the section of this index."""
    POINT = "n"
    """This paragraph belongs to the numbered list of this number."""
    COLUMN = "c"
    """This cell heads a column with so many shares of the page."""
    ENTRY = "e"
    """This paragraph is a line of the table of contents."""
    PAGE = "p"
    """Here stands the number of the page on which the section of this index begins."""
    PICTURE = "i"
    """Here stands the picture of this number."""
    DRAWING = "d"
    """Here stands the drawing of this number."""


@dataclass(frozen=True, slots=True)
class RunLook:
    """What is special about a run of words."""

    language: str | None
    strong: bool
    link: str | None


class WordPen(Pen[str]):
    """Writes lines as strings with marks, and keeps what the marks stand for."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._numbers: dict[RunLook, int] = {}
        self._portraits: list[content.Portrait] = []
        self._drawings: list[Drawing] = []

    @property
    def looks(self) -> tuple[RunLook, ...]:
        """What the runs written so far look like, by the number in their marks."""
        return tuple(self._numbers)

    @property
    def portraits(self) -> tuple[content.Portrait, ...]:
        """The pictures written so far, by the number in their marks."""
        return tuple(self._portraits)

    @property
    def drawings(self) -> tuple[Drawing, ...]:
        """The drawings written so far, by the number in their marks."""
        return tuple(self._drawings)

    def line(self, runs: content.Inline) -> str:
        """Write a line; a run that is as everything around it goes without marks."""
        return "".join(self._run(run) for run in runs)

    def _run(self, run: content.Run) -> str:
        words = printable(run.text)
        look = RunLook(
            language=None if run.language == self._language else run.language,
            strong=run.strong,
            link=openable(run.link),
        )
        if look == _PLAIN or not words:
            return words
        number = self._numbers.setdefault(look, len(self._numbers))
        return f"{_mark(Kind.RUN, number)}{words}{CLOSE}"

    def title(self, title: str, language: str | None) -> str:
        """Write the document's title in its language."""
        return self.line((content.Run(title, language),))

    def heading(self, title: content.Inline, index: int, language: str | None) -> str:
        """Write a section's title so that its paragraph becomes the aim of links."""
        whole = tuple(replace(run, language=run.language or language) for run in title)
        return f"{_mark(Kind.HEADING, index)}{self.line(whole)}"

    def point(self, runs: content.Inline, numbered_list: int) -> str:
        """Write a point so that its paragraph counts in its own list."""
        return f"{_mark(Kind.POINT, numbered_list)}{self.line(runs)}"

    def column(self, heading: content.Inline, width: int) -> str:
        """Write a column's heading so that its cells get their width."""
        return f"{_mark(Kind.COLUMN, width)}{self.line(heading)}"

    def entry(self, title: content.Inline, index: int) -> str:
        """Write a line of the contents so that its paragraph becomes part of the table of contents."""
        return f"{_mark(Kind.ENTRY, index)}{super().entry(title, index)}"

    def portrait(self, portrait: content.Portrait) -> str:
        """Write where a picture stands."""
        self._portraits.append(portrait)
        return _mark(Kind.PICTURE, len(self._portraits) - 1)

    def drawing(self, drawing: Drawing, index: int) -> str:
        """Write where a drawing stands."""
        self._drawings.append(drawing)
        return _mark(Kind.DRAWING, index)

    def page(self, index: int) -> str:
        """Write where the page number of a section stands."""
        return _mark(Kind.PAGE, index)


_PLAIN: Final = RunLook(language=None, strong=False, link=None)


def _mark(kind: Kind, number: int) -> str:
    return f"{OPEN}{kind.value}{number}{_END}"
