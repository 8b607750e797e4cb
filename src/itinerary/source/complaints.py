"""What passes between the YAML parser and its explanation: its own complaint, and the fault as told."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from itinerary.source.rules import ReadingRule

_LINE_BREAK = re.compile(r"[\r\n]")


@dataclass(frozen=True, slots=True)
class Fault:
    """A mistake of syntax: the rule, the place in the text given to the parser, and what to say of it."""

    rule: ReadingRule
    message: str
    at: range
    detail: str = ""
    mend: str = ""
    related: range | None = None


@dataclass(frozen=True, slots=True)
class Complaint:
    """The parser's own words, where it stopped (`at`) and where that which it was reading began (`since`)."""

    problem: str
    context: str
    at: int
    since: int
    text: str

    @property
    def character(self) -> str:
        """The character at which the parser stopped."""
        return self.text[self.at : self.at + 1]

    @property
    def before(self) -> str:
        """The line of the problem, up to it."""
        return self.text[self.line_start(self.at) : self.at]

    def line_start(self, index: int) -> int:
        """Return where the line of a character begins."""
        return max(self.text.rfind("\n", 0, index), self.text.rfind("\r", 0, index)) + 1

    def line(self, index: int) -> str:
        """Return the whole line of a character."""
        found = _LINE_BREAK.search(self.text, index)
        return self.text[self.line_start(index) : found.start() if found else len(self.text)]

    def from_there_on(self, index: int) -> range:
        """Return the place from a character to the end of its line."""
        return range(index, self.line_start(index) + len(self.line(index)))

    def here(self, length: int = 1) -> range:
        """Return the place of the problem."""
        return range(self.at, self.at + length)


def depth_of(line: str) -> int:
    """Return how many spaces stand before a line."""
    return len(line) - len(line.lstrip())
