"""The anchor and the tag that may stand before a YAML value: where they are, and where the value itself begins."""

from __future__ import annotations

import re
from dataclasses import dataclass

_ANCHOR = re.compile(r"&[^\s,\[\]{}]+")
_TAG = re.compile(r"!<[^>\n]*>|![^\s,\[\]{}]*")
# Possessive, so that a million comments take no memory; without groups, which Python 3.11 gets wrong
# within possessive repeats (https://github.com/python/cpython/issues/101955).
_BLANKS_AND_COMMENTS = re.compile(r"(?:\s++|#.*+)*+")


@dataclass(frozen=True, slots=True)
class Properties:
    """Where the properties of a value stand; empty ranges where there are none."""

    anchor: range
    tag: range
    end: int
    """Where the value begins, behind its properties and the blanks and comments after them."""


def properties_at(text: str, start: int) -> Properties:
    """Find the anchor and the tag, in either order, of the value that begins at `start`."""
    anchor = tag = range(start, start)
    end = start
    while True:
        if not anchor and (found := _ANCHOR.match(text, end)):
            anchor = range(*found.span())
        elif not tag and (found := _TAG.match(text, end)):
            tag = range(*found.span())
        else:
            return Properties(anchor, tag, end)
        blanks = _BLANKS_AND_COMMENTS.match(text, found.end())
        end = blanks.end() if blanks else found.end()
