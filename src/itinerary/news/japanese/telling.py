"""The short story in Japanese."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from itinerary.news.digest import Digest, digest
from itinerary.news.japanese import opening, stops
from itinerary.news.japanese.agreements import act_sentence, areas_sentence
from itinerary.news.japanese.captions import captions
from itinerary.news.japanese.names import JapaneseNames
from itinerary.news.short import tell_short
from itinerary.rendering.language import language

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping

    from itinerary.audience import View
    from itinerary.news.facts import Fact, Record
    from itinerary.news.outline import Outline
    from itinerary.news.prose import Sentence
    from itinerary.news.told import Told
    from itinerary.rendering.language import Language


def tell(view: View, record: Record, outline: Outline, *, tag: str) -> Told:
    """Return the story told in Japanese, in short, as it is written in the country of a BCP 47 tag."""
    plan = digest(view, record, outline)
    return tell_short(plan, tag, partial(_Japanese.of, record, language(tag)))


@dataclass(frozen=True, slots=True)
class _Japanese:
    plan: Digest
    names: JapaneseNames
    joint: str = ""

    @classmethod
    def of(cls, record: Record, speech: Language, plan: Digest, expected: Mapping[str, int] | None) -> _Japanese:
        return cls(plan, JapaneseNames(record, speech, expected, titled=plan.titled))

    def nothing_yet(self) -> str:
        return "［実施済みと記録された行事はまだなく、伝える内容がありません］"

    def headlines(self) -> Iterator[Sentence]:
        return opening.headlines(self.names, self.plan)

    def standfirst(self) -> Sentence | None:
        return opening.standfirst(self.names, self.plan)

    def lead(self) -> Iterator[Sentence]:
        return opening.lead(self.names, self.plan)

    def gap(self, person: str) -> str:
        return f"［{self.names.name_and_honour(person)}のコメントを入手し、承認を得ること］"

    def quotation(self, fact: Fact) -> str:
        self.names.begin()
        said = self.plan.visit.outcomes.quotations[fact.subject]
        spoken = said.language or next(iter(self.plan.visit.visit.languages), "en")
        own = spoken.split("-")[0] == self.names.speech.tag.split("-")[0]
        tongue = "" if own else f"（原文は{self.names.speech.language_name(spoken.split('-')[0])}）"
        return f"{self.names.person(said.speaker)}は、次のように述べています{tongue}。「{said.words}」"

    def members(self) -> Iterator[Sentence]:
        return opening.members(self.names, self.plan)

    def acts(self) -> Iterator[Sentence]:
        day: dt.date | None = None
        for group in self.plan.acts:
            yield act_sentence(self.names, group, day)
            day = group[0].on or day
            for signing in group if self.plan.titled else ():
                areas = areas_sentence(self.names, signing)
                if areas is not None:
                    yield areas

    def stops(self) -> Iterator[Sentence]:
        return stops.stop_sentences(self.names, self.plan)

    def outlook(self) -> Iterator[Sentence]:
        return stops.outlook(self.names, self.plan)

    def captions(self) -> Iterator[Sentence]:
        return captions(self.names, self.plan)
