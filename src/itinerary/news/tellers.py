"""Who tells a story: the grammar of its language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from itinerary.rendering.language import family

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

TOLD_IN: Final = (ENGLISH, "fr", "de", "ja")
"""The languages that a story can be told in, whatever country a tag names beside them."""


def is_english(tag: str) -> bool:
    """Whether a story in this language is told in the planner's own words."""
    return family(tag) == ENGLISH


def language_of_story(visit: Visit) -> str:
    """Return the BCP 47 tag of the language in which a visit wants its story told."""
    asked = (*filter(is_told_in, visit.news.languages), *filter(is_english, visit.visit.languages))
    return asked[0] if asked else DEFAULT


def tell(view: View, record: Record, outline: Outline, *, tag: str, length: Length) -> Told:
    """Return a story as it is told in a language, at a length; in French, German and Japanese it is always short.

    In a language that we do not tell, it is told in English.
    """
    match family(tag):
        case "fr":
            from itinerary.news.french.telling import tell as in_french

            return in_french(view, record, outline, tag=tag)
        case "de":
            from itinerary.news.german.telling import tell as in_german

            return in_german(view, record, outline, tag=tag)
        case "ja":
            from itinerary.news.japanese.telling import tell as in_japanese

            return in_japanese(view, record, outline, tag=tag)
    from itinerary.news.english.telling import tell as in_english

    return in_english(view, record, outline, tag=_in_english(tag), length=length)


def tell_note(record: Record, outline: Outline, host: str, *, tag: str) -> Told:
    """Return a note for a host's own site; in English, whose country a tag may name."""
    from itinerary.news.english.partner_note import tell_note as in_english

    return in_english(record, outline, host, tag=_in_english(tag))


def _in_english(tag: str) -> str:
    """Return a tag of English as it is, and of another language the tag of our own."""
    return tag if family(tag) == ENGLISH else DEFAULT


def is_told_in(tag: str) -> bool:
    """Whether a story can be told in the language of a BCP 47 tag."""
    return family(tag) in TOLD_IN
