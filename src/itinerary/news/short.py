"""A short story put together from what the grammar of a language says: the same parts in the same order in each."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Final, Protocol

from itinerary.news.prose import Paragraph, ParagraphKind, Sentence
from itinerary.news.selection import BOUNDS
from itinerary.news.told import Told
from itinerary.spec.news import Length

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from itinerary.news.digest import Digest
    from itinerary.news.facts import Fact
    from itinerary.news.namer import Namer

_FULL_STOP: Final = "。"
_LATIN: Final = re.compile(r"[^\W\d_]*[A-Za-z][^\W\d_]*")
_LATIN_WORD: Final = 3
"""A Latin word takes a reader of Japanese no longer than so many characters."""

_MOST_CHARACTERS: Final = 700
"""What 250 words are in Japanese."""


class Grammar(Protocol):
    """How a language says each part of a short story; every part may have nothing to say."""

    @property
    def names(self) -> Namer:
        """Whom and what it has named."""
        ...

    @property
    def joint(self) -> str:
        """What stands between two sentences."""
        ...

    def nothing_yet(self) -> str:
        """Return the gap where nothing is recorded as having taken place."""
        ...

    def headlines(self) -> Iterable[Sentence]:
        """Return headlines to choose from."""
        ...

    def standfirst(self) -> Sentence | None:
        """Return the story in a sentence."""
        ...

    def lead(self) -> Iterable[Sentence]:
        """Return who went where and when, and who received them."""
        ...

    def gap(self, person: str) -> str:
        """Return the mark of a quotation that is to be supplied."""
        ...

    def quotation(self, fact: Fact) -> str:
        """Return somebody's exact words, with who said them."""
        ...

    def members(self) -> Iterable[Sentence]:
        """Return who else was in the delegation."""
        ...

    def acts(self) -> Iterable[Sentence]:
        """Return what was done with agreements."""
        ...

    def stops(self) -> Iterable[Sentence]:
        """Return whom one met and what one saw."""
        ...

    def outlook(self) -> Iterable[Sentence]:
        """Return what two sides keep up together, and what comes next."""
        ...

    def captions(self) -> Iterable[Sentence]:
        """Return the captions of the photographs."""
        ...


def tell_short(plan: Digest, tag: str, grammar: Callable[[Digest, Mapping[str, int] | None], Grammar]) -> Told:
    """Return a short story in the language of a BCP 47 tag; what would make it too long is left out.

    `grammar` makes a speaker who knows how often each body will be named, or who is to find that out (None).
    """
    headlines = tuple(grammar(plan, {}).headlines())
    if not plan.happened and not plan.acts:
        gap = Paragraph((Sentence(grammar(plan, {}).nothing_yet(), ()),), ParagraphKind.GAP)
        return Told(tag, headlines, None, (gap,))
    whole = _told(plan, tag, grammar, headlines)
    told, lighter = whole, plan.lighter
    while _is_too_long(told) and lighter is not None:
        told, lighter = _told(lighter, tag, grammar, headlines), lighter.lighter
    kept = frozenset(told.facts)
    return replace(told, left_out=tuple(fact for fact in whole.facts if fact not in kept))


def _is_too_long(told: Told) -> bool:
    text = " ".join(paragraph.text for paragraph in told.opening)
    if _FULL_STOP not in text:
        return told.words > BOUNDS[Length.SHORT].most
    others = sum(not character.isascii() and not character.isspace() for character in _LATIN.sub("", text))
    return others + _LATIN_WORD * len(_LATIN.findall(text)) > _MOST_CHARACTERS


def _told(
    plan: Digest,
    tag: str,
    grammar: Callable[[Digest, Mapping[str, int] | None], Grammar],
    headlines: tuple[Sentence, ...],
) -> Told:
    rehearsal = grammar(plan, None)
    _paragraphs(plan, rehearsal)
    speaker = grammar(plan, rehearsal.names.named + Counter({plan.party.home: 1}))
    paragraphs = _paragraphs(plan, speaker)
    return Told(tag, headlines, grammar(plan, {}).standfirst(), paragraphs, (), tuple(speaker.captions()))


def _paragraphs(plan: Digest, speaker: Grammar) -> tuple[Paragraph, ...]:
    parts = (
        _paragraph(speaker, speaker.lead() if plan.happened else ()),
        _paragraph(speaker, speaker.members() if plan.happened else ()),
        _words_of(plan, speaker),
        _paragraph(speaker, speaker.acts()),
        _paragraph(speaker, speaker.stops()),
        _paragraph(speaker, speaker.outlook()),
    )
    return tuple(part for part in parts if part is not None)


def _paragraph(speaker: Grammar, sentences: Iterable[Sentence]) -> Paragraph | None:
    found = tuple(sentences)
    return Paragraph(found, joint=speaker.joint) if found else None


def _words_of(plan: Digest, speaker: Grammar) -> Paragraph | None:
    """Return the words of whoever is to be quoted, or the gap where they belong."""
    visit = plan.visit
    if plan.quotation is not None:
        said = visit.outcomes.quotations[plan.quotation.subject]
        spoken = said.language or next(iter(visit.visit.languages), "en")
        is_foreign = spoken.split("-")[0] != speaker.names.speech.tag.split("-")[0]
        sentence = Sentence(speaker.quotation(plan.quotation), (plan.quotation,))
        return Paragraph((sentence,), ParagraphKind.QUOTATION, spoken if is_foreign else None)
    if not plan.awaited:
        return None
    facts = tuple(fact for fact in (*plan.led, *plan.members) if plan.awaited in fact.people)
    return Paragraph((Sentence(speaker.gap(plan.awaited), facts),), ParagraphKind.GAP)
