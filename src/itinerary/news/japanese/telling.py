"""The short story in Japanese."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from itinerary.news.japanese import opening, stops
from itinerary.news.japanese.agreements import act_sentence, areas_sentence
from itinerary.news.japanese.captions import captions
from itinerary.news.japanese.names import JapaneseNames
from itinerary.news.short import Grammar, tell_short

if TYPE_CHECKING:
    from itinerary.audience import View
    from itinerary.news.facts import Record
    from itinerary.news.outline import Outline
    from itinerary.news.told import Told
    from itinerary.spec.outcomes import Quotation


def tell(view: View, record: Record, outline: Outline, *, tag: str) -> Told:
    """Return the story told in Japanese, in short, as it is written in the country of a BCP 47 tag."""
    return tell_short(view, record, outline, tag, _GRAMMAR)


def _gap(names: JapaneseNames, person: str) -> str:
    return f"［{names.name_and_honour(person)}のコメントを入手し、承認を得ること］"


def _quotation(names: JapaneseNames, said: Quotation, tongue: str) -> str:
    original = f"（原文は{tongue}）" if tongue else ""
    return f"{names.person(said.speaker)}は、次のように述べています{original}。「{said.words}」"


_GRAMMAR: Final = Grammar(
    naming=JapaneseNames,
    nothing_yet="［実施済みと記録された行事はまだなく、伝える内容がありません］",
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
    joint="",
)
