"""A short story put together from what the grammar of a language says: the same parts in the same order in each."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Generic, Protocol, TypeVar

from itinerary.news.digest import Digest, digest
from itinerary.news.namer import Namer
from itinerary.news.prose import Paragraph, ParagraphKind, Sentence
from itinerary.news.selection import BOUNDS
from itinerary.news.told import Told
from itinerary.rendering.language import family, language
from itinerary.spec.news import Length

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from itinerary.audience import View
    from itinerary.news.facts import Record
    from itinerary.news.outline import Outline
    from itinerary.news.signings import Signing
    from itinerary.rendering.language import Language
    from itinerary.spec.outcomes import Quotation

NamesT = TypeVar("NamesT", bound=Namer)
Names_co = TypeVar("Names_co", bound=Namer, covariant=True)

_FULL_STOP: Final = "。"
_LATIN: Final = re.compile(r"[^\W\d_]*[A-Za-z][^\W\d_]*")
_LATIN_WORD: Final = 3
"""A Latin word takes a reader of Japanese no longer than so many characters."""

_MOST_CHARACTERS: Final = 700
"""What 250 words are in Japanese."""


class Naming(Protocol[Names_co]):
    """Makes whoever names people and bodies in a language."""

    def __call__(
        self, record: Record, speech: Language, expected: Mapping[str, int] | None, *, titled: bool
    ) -> Names_co:
        """Return one that has named nobody yet, and knows how often each body will be named, or is to find out (None).

        `titled` says whether texts are told by their titles.
        """
        ...


@dataclass(frozen=True, slots=True)
class Grammar(Generic[NamesT]):
    """How a language says each part of a short story; every part may have nothing to say."""

    naming: Naming[NamesT]
    nothing_yet: str
    """The gap where nothing is recorded as having taken place."""
    headlines: Callable[[NamesT, Digest], Iterable[Sentence]]
    """To choose from."""
    standfirst: Callable[[NamesT, Digest], Sentence | None]
    lead: Callable[[NamesT, Digest], Iterable[Sentence]]
    """Who went where and when, and who received them."""
    members: Callable[[NamesT, Digest], Iterable[Sentence]]
    """Who else was in the delegation."""
    gap: Callable[[NamesT, str], str]
    """The mark of words of somebody that are to be supplied."""
    quotation: Callable[[NamesT, Quotation, str], str]
    """Somebody's exact words, with who said them, and in what language if in another; empty if not."""
    act: Callable[[NamesT, tuple[Signing, ...], dt.date | None], Sentence]
    """What the same people did with texts, and when, unless on the day that was told last."""
    areas: Callable[[NamesT, Signing], Sentence | None]
    """The fields that a text covers."""
    stops: Callable[[NamesT, Digest], Iterable[Sentence]]
    """Whom one met and what one saw."""
    outlook: Callable[[NamesT, Digest], Iterable[Sentence]]
    """What two sides keep up together, and what comes next."""
    captions: Callable[[NamesT, Digest], Iterable[Sentence]]
    joint: str = " "
    """What stands between two sentences."""


@dataclass(frozen=True, slots=True)
class _Telling(Generic[NamesT]):
    """A short story to be told in a language."""

    grammar: Grammar[NamesT]
    record: Record
    tag: str

    def names(self, plan: Digest, expected: Mapping[str, int] | None) -> NamesT:
        return self.grammar.naming(self.record, language(self.tag), expected, titled=plan.titled)

    def told(self, plan: Digest) -> Told:
        """Tell it twice, the first time to find out how often each body is named."""
        rehearsal = self.names(plan, None)
        self._paragraphs(plan, rehearsal)
        names = self.names(plan, rehearsal.named + Counter({plan.party.home: 1}))
        paragraphs = self._paragraphs(plan, names)
        standfirst = self.grammar.standfirst(self.names(plan, {}), plan)
        return Told(
            self.tag, self.headlines(plan), standfirst, paragraphs, (), tuple(self.grammar.captions(names, plan))
        )

    def headlines(self, plan: Digest) -> tuple[Sentence, ...]:
        return tuple(self.grammar.headlines(self.names(plan, {}), plan))

    def _paragraphs(self, plan: Digest, names: NamesT) -> tuple[Paragraph, ...]:
        say = self.grammar
        parts = (
            self._paragraph(say.lead(names, plan) if plan.happened else ()),
            self._paragraph(say.members(names, plan) if plan.happened else ()),
            self._words(plan, names),
            self._paragraph(self._acts(plan, names)),
            self._paragraph(say.stops(names, plan)),
            self._paragraph(say.outlook(names, plan)),
        )
        return tuple(part for part in parts if part is not None)

    def _paragraph(self, sentences: Iterable[Sentence]) -> Paragraph | None:
        found = tuple(sentences)
        return Paragraph(found, joint=self.grammar.joint) if found else None

    def _acts(self, plan: Digest, names: NamesT) -> Iterator[Sentence]:
        day: dt.date | None = None
        for group in plan.acts:
            yield self.grammar.act(names, group, day)
            day = group[0].on or day
            for signing in group if plan.titled else ():
                areas = self.grammar.areas(names, signing)
                if areas is not None:
                    yield areas

    def _words(self, plan: Digest, names: NamesT) -> Paragraph | None:
        """Return the words of whoever is to be quoted, or the gap where they belong."""
        if plan.quotation is not None:
            said = plan.visit.outcomes.quotations[plan.quotation.subject]
            spoken = said.language or next(iter(plan.visit.visit.languages), "en")
            tongue = family(spoken)
            is_foreign = tongue != family(self.tag)
            names.begin()
            words = self.grammar.quotation(names, said, names.speech.language_name(tongue) if is_foreign else "")
            sentence = Sentence(words, (plan.quotation,))
            return Paragraph((sentence,), ParagraphKind.QUOTATION, spoken if is_foreign else None)
        if not plan.awaited:
            return None
        facts = tuple(fact for fact in (*plan.led, *plan.members) if plan.awaited in fact.people)
        return Paragraph((Sentence(self.grammar.gap(names, plan.awaited), facts),), ParagraphKind.GAP)


def tell_short(view: View, record: Record, outline: Outline, tag: str, grammar: Grammar[NamesT]) -> Told:
    """Return a short story in the language of a BCP 47 tag; what would make it too long is left out."""
    plan, telling = digest(view, record, outline), _Telling(grammar, record, tag)
    if not plan.happened and not plan.acts:
        gap = Paragraph((Sentence(grammar.nothing_yet, ()),), ParagraphKind.GAP)
        return Told(tag, telling.headlines(plan), None, (gap,))
    whole = telling.told(plan)
    told, lighter = whole, plan.lighter
    while _is_too_long(told) and lighter is not None:
        told, lighter = replace(telling.told(lighter), headlines=whole.headlines), lighter.lighter
    kept = frozenset(told.facts)
    return replace(told, left_out=tuple(fact for fact in whole.facts if fact not in kept))


def _is_too_long(told: Told) -> bool:
    text = " ".join(paragraph.text for paragraph in told.opening)
    if _FULL_STOP not in text:
        return told.words > BOUNDS[Length.SHORT].most
    others = sum(not character.isascii() and not character.isspace() for character in _LATIN.sub("", text))
    return others + _LATIN_WORD * len(_LATIN.findall(text)) > _MOST_CHARACTERS
