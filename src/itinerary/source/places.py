"""Where values stand: the lines of a file, and a map from the data of a visit to its places in the text."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypeAlias

from itinerary.diagnostics import Span
from itinerary.source.limits import MAX_LINE_SHOWN

if TYPE_CHECKING:
    from collections.abc import Mapping

    from itinerary.diagnostics import DataPath

Data: TypeAlias = "dict[str, Data] | list[Data] | str | None"
"""A spec as plain data: every scalar is the text that was typed, or None where nothing was."""

_LINE_BREAK = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Lines:
    """The text of one file, able to say in which line and column a character stands.

    `clean` is what the YAML parser is given: the text without the characters that YAML cannot hold. All
    character ranges elsewhere in this package count in `clean`; spans always count in `text`, as an editor does.
    """

    name: str
    """The file as shown to the planner."""
    text: str
    clean: str
    starts: tuple[int, ...]
    """Where each line begins in `text`."""
    gaps: tuple[int, ...] = ()
    """Where in `clean` a character of `text` is missing, once for each."""

    @classmethod
    def of(cls, name: str, text: str, *, clean: str | None = None, gaps: tuple[int, ...] = ()) -> Lines:
        """Find the lines of a text; line breaks are those of YAML 1.2: LF, CR LF and CR."""
        starts = (0, *(found.end() for found in _LINE_BREAK.finditer(text)))
        return cls(name, text, text if clean is None else clean, starts, gaps)

    def span(self, at: range) -> Span:
        """Return the stretch at a range of `clean`, cut at the end of its first line."""
        start = at.start + bisect_right(self.gaps, at.start)
        stop = at.stop + bisect_left(self.gaps, at.stop)
        return self.span_as_typed(range(start, stop))

    def span_as_typed(self, at: range) -> Span:
        """Return the stretch at a range of `text`, cut at the end of its first line.

        What lies behind the end of the file is shown at the end of its last line that is not blank.
        """
        start = at.start if at.start < len(self.text) else len(self.text.rstrip())
        number = bisect_right(self.starts, start)
        first = self.starts[number - 1]
        line = self._line(number)
        stop = max(start, min(at.stop, first + len(line.rstrip())))
        shown = line if len(line) <= MAX_LINE_SHOWN else ""
        return Span(self.name, number, start - first + 1, number, stop - first + 1, shown)

    def first_line(self, at: range) -> range:
        """Cut a range of `clean` at the end of its first line."""
        found = _LINE_BREAK.search(self.clean, at.start, at.stop)
        return at if found is None else range(at.start, found.start())

    def _line(self, number: int) -> str:
        end = self.starts[number] if number < len(self.starts) else len(self.text)
        return self.text[self.starts[number - 1] : end].rstrip("\r\n")


@dataclass(frozen=True, slots=True)
class SourceMap:
    """Where one value stands, its key, and the values within it."""

    lines: Lines
    key: range
    """The key; in a list, the entry itself. Counted in `lines.clean`."""
    value: range
    children: Mapping[str | int, SourceMap] = field(default_factory=dict)

    @property
    def key_span(self) -> Span:
        """The stretch of text of the key, or of the entry where there is none."""
        return self.value_span if self.key == self.value else self.lines.span(self.key)

    @property
    def value_span(self) -> Span:
        """The stretch of text of the value: a scalar's exact extent, the first line of anything longer."""
        return self.lines.span(self.first_line())

    def nearest(self, path: DataPath) -> SourceMap:
        """Return the place at the path, or the nearest above it.

        Parts that are no keys are skipped: pydantic puts the tag of a union between two keys in its `loc`.
        """
        here = self
        for part in path:
            here = here.children.get(part, here)
        return here

    def without(self, key: str) -> SourceMap:
        """Return the same map without one of the keys."""
        return replace(self, children={name: place for name, place in self.children.items() if name != key})

    def first_line(self) -> range:
        """Return the extent of the value, cut at the end of its first line and before a comment there."""
        cut = self.lines.first_line(self.value)
        if cut == self.value:
            return cut
        beside = (place for place in self.children.values() if place.lines is self.lines and place.key.start in cut)
        parts = (part for place in beside for part in (place.key, place.first_line()))
        return range(cut.start, max((part.stop for part in parts if part.start in cut), default=cut.stop))


@dataclass(frozen=True, slots=True)
class Placed:
    """A value together with its place."""

    value: Data
    place: SourceMap
