"""Who tells a story: the grammar of its language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from itinerary.audience import View
    from itinerary.news.facts import Record
    from itinerary.news.outline import Outline
    from itinerary.news.told import Told
    from itinerary.spec.news import Length
    from itinerary.spec.visit import Visit

DEFAULT: Final = "en-GB"
"""The language of a story where nothing else is asked for."""

ENGLISH: Final = "en"


def language_of_story(visit: Visit) -> str:
    """Return the BCP 47 tag of the language in which a visit wants its story told."""
    asked = (*visit.news.languages, *(tag for tag in visit.visit.languages if _family(tag) == ENGLISH))
    return asked[0] if asked else DEFAULT


def tell(view: View, record: Record, outline: Outline, *, tag: str, length: Length) -> Told:
    """Return a story as it is told in a language, at a length."""
    from itinerary.news.english.telling import tell as in_english

    return in_english(view, record, outline, tag=tag)


def _family(tag: str) -> str:
    """Return the language of a tag without its country: `en` of `en-GB`."""
    return tag.split("-", maxsplit=1)[0]
