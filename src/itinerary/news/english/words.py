"""English words: numbers, plurals, possessives, rows of things, sentences."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from itinerary.news.english.spelling import largest_in_words
from itinerary.rendering.language import capitalised

if TYPE_CHECKING:
    from collections.abc import Iterable

    from itinerary.rendering.language import Language

_SMALL_NUMBERS: Final = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_APOSTROPHE: Final = re.compile(r"(?<=\w)'(?=\w)")
_QUOTED: Final = re.compile(r'(?<!\w)"([^"]+)"(?!\w)')
_PLURAL_POSSESSIVE: Final = re.compile(r"(?<=s)'(?=\s|$)")
_END: Final = re.compile(r"[.!?…][”’\")]*$")
_VOWEL: Final = re.compile(r"(?!eu|uni|one\b)[aeiou]", re.IGNORECASE)
_SPELT_WITH_VOWEL: Final = re.compile(r"[AEFHILMNORSX][A-Z]+\b")
"""Initials that are read letter by letter, the first as in `eff` or `em`."""

_AFTER_HEAD: Final = re.compile(r"[,:;(]|\s(?:about|at|between|by|for|from|in|led|of|on|that|to|under|which|with)\s")
_AND_ANOTHER: Final = re.compile(r"\sand (?:an?|the)\s")
_PLURAL: Final = re.compile(r"(?<![sui])s$", re.IGNORECASE)
"""Not `class`, `campus` or `thesis`; words such as `series` and `news` are rare enough to be told otherwise."""

_LONG_ITEM: Final = 6
"""Words; things in a row longer than this are parted by a comma before `and` too."""


def number(speech: Language, count: int) -> str:
    """Return a number as running text has it: in words up to ten, else in figures with thousands marked."""
    return _SMALL_NUMBERS[count] if 0 <= count <= largest_in_words(speech) else f"{count:,}"


def counted(speech: Language, count: int, one: str, many: str) -> str:
    """Return a number and what it counts: `two letters`."""
    return f"{number(speech, count)} {one if count == 1 else many}"


def a(noun: str) -> str:
    """Return a noun with its indefinite article: `a letter`, `an agreement`, `a UCL delegation`, `an FMRI one`."""
    if noun.split(" ", 1)[0].isupper():
        return f"{'an' if _SPELT_WITH_VOWEL.match(noun) else 'a'} {noun}"
    return f"{'an' if _VOWEL.match(noun) else 'a'} {noun}"


def are_several(noun_phrase: str) -> bool:
    """Whether a noun phrase is in the plural: `lectures on peat`, not `a series of lectures` nor `the next round`."""
    head = _AFTER_HEAD.split(noun_phrase, maxsplit=1)[0]
    if _AND_ANOTHER.search(head):
        return True
    return not head.lower().startswith(("a ", "an ", "one ")) and bool(_PLURAL.search(head))


def possessive(name: str) -> str:
    """Return a name in the possessive: `Professor Rees’s`."""
    return f"{name}’s"


def typeset(text: str) -> str:
    """Return a planner's words with the apostrophes and double quotation marks of print, as far as they are clear."""
    marked = _QUOTED.sub("“\\1”", _APOSTROPHE.sub("’", text))
    return _PLURAL_POSSESSIVE.sub("’", marked) if marked.count("'") == 1 else marked


def row(speech: Language, items: Iterable[str]) -> str:
    """Return things in a row, parted so that nobody mistakes where one ends.

    `a, b and c`; `a, b, and c and d`; `a, who is x; b; and c`; `a and b, who is x`.
    """
    found = tuple(items)
    if len(found) > 2 and any(", " in item for item in found[:-1]):  # noqa: PLR2004 - two need no semicolon
        return f"{'; '.join(found[:-1])}; and {found[-1]}"
    if len(found) > 1 and any(_needs_comma(item, is_last=item is found[-1], of=len(found)) for item in found):
        return f"{', '.join(found[:-1])}, and {found[-1]}"
    return speech.listed(found)


def _needs_comma(item: str, *, is_last: bool, of: int) -> bool:
    """Whether a thing in a row of so many calls for a comma before the last `and`."""
    if " and " in (item.partition(", ")[0] if is_last else item):
        return True
    is_heavy = ", " in item or len(item.split()) > _LONG_ITEM
    return is_heavy and (of > 2 or (", " in item and not is_last))  # noqa: PLR2004 - the second of two is clear


def subject(speech: Language, items: Iterable[str]) -> str:
    """Return those of whom a sentence speaks, with the comma that ends an apposition to the last of them."""
    found = tuple(items)
    return f"{row(speech, found)}{',' if found and ', ' in found[-1] else ''}"


def predicates(speech: Language, items: Iterable[str]) -> str:
    """Return several things that one did: `met a and b, and toured c`; commas part them, since each has a verb."""
    found = tuple(items)
    ambiguous = found[:-1] if len(found) == 2 else found  # noqa: PLR2004 - nothing comes after the second of two
    if len(found) > 1 and any(", " in item or " and " in item for item in ambiguous):
        return f"{', '.join(found[:-1])}, and {found[-1]}"
    return speech.listed(found)


def sentence(words: str) -> str:
    """Return words as a sentence: a capital at the start, one full stop at the end."""
    text = capitalised(words.strip())
    return text if _END.search(text) else f"{text}."


def lowered(words: str, openers: Iterable[str] = ("The", "A", "An")) -> str:
    """Return words as they stand inside a sentence: a leading article, or other known word, in lower case."""
    first = words.split(" ", 1)[0]
    return f"{first.lower()}{words[len(first) :]}" if first in openers else words
