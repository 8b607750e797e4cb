"""Where a place of the spec is in the text of a file, or would be: the nearest value around it, and its layout."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from itinerary.load.shape import has_part, value_at

if TYPE_CHECKING:
    from itinerary.diagnostics import DataPath
    from itinerary.source import Data, Source, SourceMap

_LINE_BREAK = re.compile(r"\r\n|\r|\n")
_BLANK_LINES = re.compile(r"(?:\r?\n[ \t]*)+\Z")
"""The blank lines at the end of a text below `|`; spaces at the end of its last line are part of it."""
_COLON = re.compile(r"\s*:")


@dataclass(frozen=True, slots=True)
class Spot:
    """The deepest mapping or list on the way to a place, and what of the way is still missing below it."""

    text: str
    data: Data
    place: SourceMap
    rest: DataPath
    """From this value to the place; its first part may be there, with or without a value."""
    in_flow: bool
    """Whether it stands within brackets of a value further up."""

    @property
    def is_flow(self) -> bool:
        """Whether it is written in brackets."""
        return is_flow(self.text, self.place)

    @property
    def child(self) -> SourceMap | None:
        """Where the next part of the way stands, if it does."""
        return self.place.children.get(self.rest[0])

    @property
    def child_data(self) -> Data:
        """What stands there."""
        found: Data = value_at(self.data, self.rest[:1])
        return found

    @property
    def newline(self) -> str:
        """How lines end in this file."""
        found = _LINE_BREAK.search(self.text)
        return found.group() if found else "\n"

    @property
    def column(self) -> int:
        """In which column the entries of a block begin, counted from 0."""
        first = min((child.key.start for child in self.place.children.values()), default=0)
        if isinstance(self.data, list):
            return column_of(self.text, self.text.rfind("-", 0, max(first, 1)))
        return column_of(self.text, first)


def spot_of(source: Source, text: str, path: DataPath) -> Spot | None:
    """Return the nearest value on the way to a place; none where an alias or a text stands in the way."""
    data: Data = source.data if source.data is not None else {}
    place, in_flow = source.positions, False
    for depth, part in enumerate(path):
        spot = Spot(text, data, place, path[depth:], in_flow)
        child = place.children.get(part)
        if child is not None and text[child.value.start : child.value.start + 1] == "*":
            return None
        inner = value_at(data, (part,)) if has_part(data, part) else None
        if child is None or inner is None or depth == len(path) - 1:
            return spot
        if not isinstance(inner, dict | list):
            return None
        in_flow = in_flow or is_flow(text, place)
        data, place = inner, child
    return None


def is_flow(text: str, place: SourceMap) -> bool:
    """Whether a value is written in brackets."""
    return text[place.value.start : place.value.start + 1] in {"[", "{"}


def is_bare(place: SourceMap) -> bool:
    """Whether a key has nothing behind it."""
    return place.value == place.key


def end_of_content(text: str, place: SourceMap, data: Data) -> int:
    """Return where the text of a value ends, without the blank lines and comments after it."""
    if is_flow(text, place):
        return place.value.stop
    if isinstance(data, dict | list) and place.children:
        parts = ((child, value_at(data, (part,))) for part, child in place.children.items())
        return max(end_of_content(text, child, value) for child, value in parts)
    if data is None and is_bare(place):
        return end_of_key(text, place)
    written = text[place.value.start : place.value.stop]
    if written[:1] in {"|", ">"}:
        keeps_blank_lines = "+" in written.split("\n", 1)[0]
        kept = written.removesuffix("\n").removesuffix("\r") if keeps_blank_lines else _BLANK_LINES.sub("", written)
        return place.value.start + len(kept)
    return place.value.stop


def end_of_key(text: str, place: SourceMap) -> int:
    """Return where a key ends, its colon included."""
    found = _COLON.match(text, place.key.stop)
    return found.end() if found else place.key.stop


def end_of_line(text: str, at: int) -> int:
    """Return where the line ends in which a character stands; a line that ends with it counts."""
    found = _LINE_BREAK.search(text, at)
    return found.start() if found else len(text)


def after_line(text: str, at: int) -> int:
    """Return where the next line begins."""
    found = _LINE_BREAK.search(text, at)
    return found.end() if found else len(text)


def column_of(text: str, at: int) -> int:
    """Return in which column a character stands, counted from 0."""
    return at - max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) - 1
