"""The languages in which letters of thanks can be written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from itinerary.briefing.letters.chinese import CHINESE
from itinerary.briefing.letters.english import AMERICAN, BRITISH
from itinerary.briefing.letters.french import FRENCH
from itinerary.briefing.letters.german import GERMAN
from itinerary.briefing.letters.japanese import JAPANESE
from itinerary.briefing.letters.korean import KOREAN
from itinerary.briefing.letters.portuguese import PORTUGUESE
from itinerary.rendering.scripts import writing

if TYPE_CHECKING:
    from itinerary.briefing.letters.phrases import Phrases

_BY_LANGUAGE: Final = {
    "de": GERMAN,
    "en": BRITISH,
    "fr": FRENCH,
    "ja": JAPANESE,
    "ko": KOREAN,
    "pt": PORTUGUESE,
    "zh": CHINESE,
}


def phrases_in(tag: str) -> Phrases | None:
    """Return the sentences of a language by its BCP 47 tag; none where no letter can be written in it."""
    return AMERICAN if tag == "en-US" else _BY_LANGUAGE.get(writing(tag).language)
