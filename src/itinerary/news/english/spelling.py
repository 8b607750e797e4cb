"""How English is written where it is read: numbers, quotation marks and our own words, British or American.

Dates and rows of things follow CLDR; here is what CLDR does not say. Names, titles and a planner's own words are
never respelt.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from itinerary.news.facts import FactKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from itinerary.news.prose import Paragraph, Sentence
    from itinerary.news.told import Told
    from itinerary.rendering.language import Language

_AMERICAN: Final = frozenset({"US", "PR", "PH"})
"""Countries that spell and count as Americans do."""

_MARKS_INSIDE: Final = _AMERICAN | {"CA"}
"""Countries in which a comma or full stop stands within the closing quotation mark."""

_AMERICAN_WORDS: Final[Mapping[str, str]] = {"cancelled": "canceled"}
_WORDS: Final = re.compile(rf"\b(?:{'|'.join(_AMERICAN_WORDS)})\b")
_OUTSIDE: Final = re.compile(r"”([.,])")
_OTHERS_WORDS: Final = frozenset({FactKind.TOLD, FactKind.QUOTATION})
_IN_WORDS: Final = 10
_IN_WORDS_IN_AMERICA: Final = 9


def largest_in_words(speech: Language) -> int:
    """Return the largest number that running text has in words: ten, in America nine."""
    return _IN_WORDS_IN_AMERICA if _country(speech.tag) in _AMERICAN else _IN_WORDS


def spelt(words: str, speech: Language) -> str:
    """Return our own words as they are spelt where a language is read: `cancelled`, in America `canceled`."""
    if _country(speech.tag) not in _AMERICAN:
        return words
    return _WORDS.sub(lambda found: _AMERICAN_WORDS[found[0]], words)


def punctuated(told: Told) -> Told:
    """Return a story with its commas and full stops on that side of a closing quotation mark where readers expect them.

    Sentences of others, which are told word for word, stay as they were typed.
    """
    if _country(told.language) not in _MARKS_INSIDE:
        return told
    return replace(
        told,
        opening=_paragraphs(told.opening),
        sections=tuple(
            replace(
                section,
                paragraphs=_paragraphs(section.paragraphs),
                heading=_sentence(section.heading) if section.heading else None,
            )
            for section in told.sections
        ),
    )


def _paragraphs(paragraphs: Iterable[Paragraph]) -> tuple[Paragraph, ...]:
    return tuple(replace(each, sentences=tuple(map(_sentence, each.sentences))) for each in paragraphs)


def _sentence(sentence: Sentence) -> Sentence:
    if any(fact.kind in _OTHERS_WORDS for fact in sentence.facts):
        return sentence
    return replace(sentence, text=_OUTSIDE.sub(r"\1”", sentence.text))


def _country(tag: str) -> str:
    """Return the country of a BCP 47 tag, `GB` where it names none."""
    found = [part for part in tag.split("-")[1:] if len(part) == 2 and part.isalpha()]  # noqa: PLR2004 - ISO 3166
    return found[0].upper() if found else "GB"
