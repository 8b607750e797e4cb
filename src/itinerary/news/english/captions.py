"""Captions in English: one for several pictures where their places are known, else one for each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from itinerary.news.english.words import lowered, sentence, typeset
from itinerary.news.facts import FactKind
from itinerary.news.prose import Sentence
from itinerary.rendering.language import capitalised

if TYPE_CHECKING:
    from itinerary.news.english.voice import Voice
    from itinerary.spec.outcomes import Photograph

CLOCKWISE: Final = ("top left", "top", "top right", "right", "bottom right", "bottom", "bottom left", "left")
"""The places of pictures around one image, in the order in which a caption goes round."""

_IN_A_ROW: Final = "from left:"
_OPENERS: Final = ("The", "A", "An", "From")
_ROUND: Final = 3
"""So many pictures at least make a round."""


def captions(voice: Voice) -> tuple[Sentence, ...]:
    """Return the captions of the photographs that may be published and of which it is known what they show."""
    photographs = voice.record.visit.outcomes.photographs
    told = [
        (fact, photographs[fact.subject], words)
        for fact in voice.record.of(FactKind.PHOTOGRAPH)
        if (words := _shown(voice, photographs[fact.subject]))
    ]
    places = [(photograph.position or "").replace("-", " ").lower() for _, photograph, _ in told]
    if len(told) < 2 or len(set(places)) < len(places) or not set(places) <= set(CLOCKWISE):  # noqa: PLR2004 - one picture needs no place
        return tuple(Sentence(_credited(sentence(words), photograph), (fact,)) for fact, photograph, words in told)
    order = sorted(range(len(told)), key=lambda index: CLOCKWISE.index(places[index]))
    facts = tuple(told[index][0] for index in order)
    shown = [(places[index], lowered(told[index][2], _OPENERS), told[index][1]) for index in order]
    if len(told) >= _ROUND:
        opening = f"Clockwise from {shown[0][0]}: "
        parts = [words for _, words, _ in shown]
    else:
        opening = ""
        parts = [
            f"{place}, {words}" if words.startswith(_IN_A_ROW) else f"{place}: {words}" for place, words, _ in shown
        ]
    credits_ = dict.fromkeys(photograph.credit for _, _, photograph in shown if photograph.credit)
    given = f" Photographs: {voice.row(credits_)}." if credits_ else ""
    return (Sentence(f"{sentence(opening + '; '.join(parts))}{given}", facts),)


def _shown(voice: Voice, photograph: Photograph) -> str:
    if photograph.caption:
        return typeset(photograph.caption)
    visit = voice.record.visit
    names = [person.name.full for name in photograph.people if (person := visit.person(name)) is not None]
    if not names:
        return ""
    return f"{capitalised(_IN_A_ROW)} {voice.row(names)}" if len(names) > 1 else names[0]


def _credited(text: str, photograph: Photograph) -> str:
    return f"{text} Photograph: {photograph.credit}." if photograph.credit else text
