"""Words that stand in two languages, one beside the other: `Time / 時間`.

A label goes a long way as a string, into sentences and headings, before it is printed. So which part of it is in the
other language stands in the string itself, between two marks, until the writer makes runs of it. They are
noncharacters, which Unicode (section 23.7) keeps for use inside a program and reading a spec refuses; `printable`
drops them, so that what knows nothing of them prints the bare words.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from itinerary.rendering.content import Inline, Run

_OPEN: Final = "\ufdd3"
_CLOSE: Final = "\ufdd4"

_MARK: Final = re.compile(f"([{_OPEN}{_CLOSE}])")


def doubled(words: str, other: str) -> str:
    """Return words with the same in the other language beside them, which is marked."""
    return f"{words} / {_OPEN}{other}{_CLOSE}"


def bare(words: str) -> str:
    """Return words without marks: `Time / 時間`."""
    return _MARK.sub("", words)


def told_apart(line: Inline, other: str | None) -> Inline:
    """Return a line in which what is marked is a run in the other language, given by its BCP 47 tag.

    Without another language, nothing is marked. A run that has its own language keeps it.
    """
    return line if other is None else tuple(_cut(line, other))


def _cut(line: Inline, other: str) -> Iterator[Run]:
    is_other = False
    for run in line:
        for piece in _MARK.split(run.text):
            if piece in (_OPEN, _CLOSE):
                is_other = piece == _OPEN
            elif piece:
                yield replace(run, text=piece, language=other if is_other and run.language is None else run.language)
