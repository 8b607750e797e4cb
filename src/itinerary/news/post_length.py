"""How long a post is, as the networks count it.

X weighs: a code point of most alphabets is one, any other, as of Chinese, Japanese or Korean, is two, and a link is 23
whatever its length (twitter-text, configuration 3: https://github.com/twitter/twitter-text/blob/master/config/v3.json).
Mastodon and Threads count what a reader sees as one character, and Mastodon a link as 23
(https://docs.joinmastodon.org/user/posting/). LinkedIn counts UTF-16 code units, of which a character outside the basic
plane has two.
"""

from __future__ import annotations

import unicodedata
from typing import Final

LINK: Final = 23
"""What a link counts, on X and Mastodon; where it counts in full, as on LinkedIn, an editor sees to a short one."""

_OF_WEIGHT_ONE: Final = (range(0x1100), range(0x2000, 0x200E), range(0x2010, 0x2020), range(0x2032, 0x2038))
_JOINED: Final = frozenset({"Mn", "Me", "Cf"})
"""General categories of what is drawn on, or joins, the character before it: accents, selectors, joiners."""


def weighted(text: str) -> int:
    """Return the length of a text without links as X weighs it, after normalisation to NFC.

    Each part of an emoji is counted for itself, where X counts two for the whole: never too little.
    """
    return sum(_weight(ord(character)) for character in unicodedata.normalize("NFC", text))


def visible(text: str) -> int:
    """Return how many characters a reader sees, never too few: parts of an emoji in a sequence count each."""
    return sum(unicodedata.category(character) not in _JOINED for character in unicodedata.normalize("NFC", text))


def code_units(text: str) -> int:
    """Return how many UTF-16 code units a text has."""
    return len(text.encode("utf-16-le")) // 2


def _weight(code_point: int) -> int:
    return 1 if any(code_point in part for part in _OF_WEIGHT_ONE) else 2
