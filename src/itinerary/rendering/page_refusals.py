"""What the template of a web page may not hold: scripts, and whatever a browser would fetch from elsewhere.

A page travels by mail and is opened where there may be no network, and nobody may see who opened it. So it is one
file that is whole in itself. An address that a reader may click, `<a href="https://…">`, asks for nothing by itself;
nor does a block of data, `<script type="application/ld+json">`, run anything (HTML, 4.12.1).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from itinerary.errors import TemplateFault
from itinerary.rendering.environment import line_of_text

if TYPE_CHECKING:
    from collections.abc import Iterator

ASKS_NETWORK: Final = "template-asks-network"

_WHOLE_IN_ITSELF: Final = "a page is one file that asks for nothing: take it out"
_PICTURE: Final = "put the picture into the page as a data: address; a crest comes from brand.yaml"
_STYLE: Final = "write the style into the file itself; fonts are named, and come from the reader's machine"

_REFUSED: Final = (
    (re.compile(r"<script\b(?!\s+type=\"application/ld\+json\"\s*>)", re.IGNORECASE), "a script", _WHOLE_IN_ITSELF),
    (re.compile(r"<[a-z][^<>]*\s(on[a-z]+)\s*=", re.IGNORECASE), "a script", _WHOLE_IN_ITSELF),
    (re.compile(r"javascript:", re.IGNORECASE), "a script", _WHOLE_IN_ITSELF),
    (
        re.compile(r"<(?:iframe|frame|object|embed|base|form|link|audio|video|source|track)\b", re.IGNORECASE),
        "something from elsewhere",
        _WHOLE_IN_ITSELF,
    ),
    (re.compile(r"http-equiv\s*=\s*[\"']?refresh", re.IGNORECASE), "another page", _WHOLE_IN_ITSELF),
    (
        re.compile(
            r"\s(?:src|srcset|poster|background)\s*=(?!\s*[\"']?\s*(?:data:|\{\{|#))\s*[\"']?[^\s\"'>]*", re.IGNORECASE
        ),
        "a picture from elsewhere",
        _PICTURE,
    ),
    (re.compile(r"@import\b[^;]*", re.IGNORECASE), "a style from elsewhere", _STYLE),
    (re.compile(r"\burl\((?!\s*[\"']?\s*(?:data:|#))[^)]*\)?", re.IGNORECASE), "a file from elsewhere", _STYLE),
)

_COMMENT: Final = re.compile(r"\{#.*?#\}|<!--.*?-->|/\*.*?\*/", re.DOTALL)
_LONGEST: Final = 60


def requests_in(name: str, text: str) -> Iterator[TemplateFault]:
    """Yield each script, and each thing that would be fetched from elsewhere, in the order of the text."""
    bare = _COMMENT.sub(lambda comment: "\n" * comment[0].count("\n"), text)
    found = [
        (match.start() + len(match[0]) - len(match[0].lstrip()), match[0].strip()[:_LONGEST], what, mend)
        for pattern, what, mend in _REFUSED
        for match in pattern.finditer(bare)
    ]
    for start, words, what, mend in sorted(found):
        line = bare.count("\n", 0, start) + 1
        said = f"'{words}' asks for {what}" if what != "a script" else f"'{words}' is {what}"
        yield TemplateFault(ASKS_NETWORK, said, line_of_text(name, line), mend, file=name, line=line)
