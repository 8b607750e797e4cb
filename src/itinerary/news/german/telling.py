"""The short story in German."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from itinerary.news.german import opening, stops
from itinerary.news.german.agreements import act_sentence, areas_sentence
from itinerary.news.german.captions import captions
from itinerary.news.german.names import GermanNames
from itinerary.news.german.words import quoted
from itinerary.news.short import Grammar, tell_short

if TYPE_CHECKING:
    from itinerary.audience import View
    from itinerary.news.facts import Record
    from itinerary.news.outline import Outline
    from itinerary.news.told import Told
    from itinerary.spec.outcomes import Quotation


def tell(view: View, record: Record, outline: Outline, *, tag: str) -> Told:
    """Return the story told in German, in short, as it is written in the country of a BCP 47 tag."""
    return tell_short(view, record, outline, tag, _GRAMMAR)


def _gap(names: GermanNames, person: str) -> str:
    return f"[Zitat von {names.title_and_name(person)} einzuholen und freizugeben]"


def _quotation(names: GermanNames, said: Quotation, tongue: str) -> str:
    words = quoted(said.words.replace("\n\n", "\n\n„"))
    return f"{names.person(said.speaker)} sagte{f' auf {tongue}' if tongue else ''}: {words}"


_GRAMMAR: Final = Grammar(
    naming=GermanNames,
    nothing_yet="[Es ist noch nichts als geschehen festgehalten: Es gibt nichts zu berichten]",
    headlines=opening.headlines,
    standfirst=opening.standfirst,
    lead=opening.lead,
    members=opening.members,
    gap=_gap,
    quotation=_quotation,
    act=act_sentence,
    areas=areas_sentence,
    stops=stops.stop_sentences,
    outlook=stops.outlook,
    captions=captions,
)
