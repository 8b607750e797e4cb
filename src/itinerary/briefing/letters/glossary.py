"""The planner's words in the language of a letter, by the glossary of the visit; and those that are not in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.rendering.scripts import writing

if TYPE_CHECKING:
    from itinerary.briefing.pack import Pack


def in_letters_language(pack: Pack, words: str) -> str:
    """Return words of the spec in the language of a letter, as far as the glossary has them; else as they are."""
    wanted = writing(pack.speech.tag)
    for tag, told in pack.visit.news.glossary.get(words, {}).items():
        found = writing(tag)
        if (found.language, found.script) == (wanted.language, wanted.script):
            return told
    return words


def is_foreign(pack: Pack, words: str) -> bool:
    """Whether words of the spec stand in a letter of another language as they are."""
    written = writing(pack.frame.languages[0]).language
    return written != writing(pack.speech.tag).language and in_letters_language(pack, words) == words
