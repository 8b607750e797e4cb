"""What the writer of a letter has to put in or to change; told in the language of the office, not of the letter."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from itinerary.briefing.letters.envelope import who_signs
from itinerary.briefing.letters.glossary import is_foreign
from itinerary.rendering.content import Paragraph, Run, Tone
from itinerary.rendering.language import spoken

if TYPE_CHECKING:
    from collections.abc import Iterator

    from itinerary.briefing.letters.occasion import Occasion
    from itinerary.briefing.pack import Pack

_DUE: Final = dt.timedelta(weeks=2)
"""How long after a visit its letters of thanks should have gone out."""


def gaps(pack: Pack, occasion: Occasion) -> Iterator[Paragraph]:
    """Yield what is still to be done before the letter can be signed; nothing where it is whole."""
    office = spoken(pack.frame.languages)
    tag = None if office.tag == pack.speech.tag else office.tag
    for words in _lacks(pack, occasion):
        yield Paragraph((Run(words, language=tag),), Tone.GAP)


def _lacks(pack: Pack, occasion: Occasion) -> Iterator[str]:
    office = spoken(pack.frame.languages)
    say = office.say
    if not occasion.thanks:
        yield say(
            "Add something of your own here, such as a word that was said. The letter should go out by {date}.",
            date=office.date(pack.frame.to + _DUE),
        )
    foreign = [words for words in occasion.subjects if is_foreign(pack, words)]
    if foreign:
        tongue = office.language_name(pack.speech.tag)
        yield say("Put into {language}: {words}", language=tongue, words="; ".join(foreign))
    if not occasion.met:
        yield say("Say to whom the letter goes: nobody of the host is recorded as met.")
    if who_signs(pack, occasion) is None:
        yield say("Say who signs: nobody of the delegation is recorded as having been there.")
