"""The short story in French."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from itinerary.news.french import opening, stops
from itinerary.news.french.agreements import act_sentence, areas_sentence
from itinerary.news.french.captions import captions
from itinerary.news.french.names import FrenchNames
from itinerary.news.french.words import NBSP, of, quoted
from itinerary.news.short import Grammar, tell_short

if TYPE_CHECKING:
    from itinerary.audience import View
    from itinerary.news.facts import Record
    from itinerary.news.outline import Outline
    from itinerary.news.told import Told
    from itinerary.spec.outcomes import Quotation


def tell(view: View, record: Record, outline: Outline, *, tag: str) -> Told:
    """Return the story told in French, in short, as it is written in the country of a BCP 47 tag."""
    return tell_short(view, record, outline, tag, _GRAMMAR)


def _gap(names: FrenchNames, person: str) -> str:
    return f"[Citation {of(names.title_and_name(person))} à fournir et à faire approuver]"


def _quotation(names: FrenchNames, said: Quotation, tongue: str) -> str:
    words = quoted(said.words.replace("\n\n", f"\n\n«{NBSP}"))
    return f"{names.person(said.speaker)} a déclaré{f' en {tongue}' if tongue else ''}{NBSP}: {words}"


_GRAMMAR: Final = Grammar(
    naming=FrenchNames,
    nothing_yet=f"[Rien n’est encore consigné comme ayant eu lieu{NBSP}: il n’y a pas d’article à écrire]",
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
