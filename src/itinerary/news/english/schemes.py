"""Funds, chairs and exchanges in English."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from itinerary.news.english.ties import both_of
from itinerary.news.english.words import counted, number, row, sentence, subject, typeset
from itinerary.news.prose import Sentence
from itinerary.spec.organisations import SchemeKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from itinerary.news.english.voice import Voice
    from itinerary.news.facts import Fact
    from itinerary.spec.organisations import Scheme

_NOUNS: Final[Mapping[SchemeKind, str]] = {
    SchemeKind.SEED_FUND: "fund",
    SchemeKind.CHAIR: "chair",
    SchemeKind.STUDENTSHIP: "studentships",
    SchemeKind.EXCHANGE: "exchange",
    SchemeKind.JOINT_LABORATORY: "laboratory",
    SchemeKind.OTHER: "scheme",
}


_RUNNING: Final = frozenset({SchemeKind.SEED_FUND, SchemeKind.EXCHANGE})
"""What is told by what it has achieved, whoever pays."""


def scheme_sentences(voice: Voice, facts: tuple[Fact, ...]) -> Iterator[Sentence]:
    """Yield what is kept up with partners: funds of a kind side by side, what one body pays for in one sentence."""
    paid: dict[tuple[str, str | None], list[Fact]] = {}
    running: list[Fact] = []
    for fact in facts:
        scheme = voice.record.visit.schemes[fact.subject]
        if scheme.funded_by is None or scheme.kind in _RUNNING:
            running.append(fact)
        else:
            paid.setdefault((scheme.funded_by, scheme.based_at), []).append(fact)
    yield from _running(voice, running)
    for (funder, place), group in paid.items():
        yield from _paid_for(voice, funder, place, group)


def _running(voice: Voice, facts: list[Fact]) -> Iterator[Sentence]:
    schemes = [voice.record.visit.schemes[fact.subject] for fact in facts]
    if len(facts) > 1 and not any(scheme.next or scheme.purpose for scheme in schemes):
        told = [_result(voice, scheme, again=index > 0) for index, scheme in enumerate(schemes)]
        yield Sentence(sentence("; ".join(told)), tuple(facts))
        return
    for index, (fact, scheme) in enumerate(zip(facts, schemes, strict=True)):
        yield Sentence(sentence(_result(voice, scheme, again=index > 0)), (fact,))
        yield from _outlook(voice, fact, scheme)


def _result(voice: Voice, scheme: Scheme, *, again: bool) -> str:
    """Return what a scheme has achieved; the second of a kind takes up the words of the first."""
    name = f"the {voice.overhear(scheme.name)}"
    if scheme.funded_by and scheme.funded_by != voice.record.visit.visit.home:
        name = f"{name}, funded by {voice.body(scheme.funded_by)},"
    others = _others(voice, scheme)
    have = "have" if others else "has"
    years = f" in {counted(voice.speech, scheme.years, 'year', 'years')}" if scheme.years else ""
    if scheme.supports and scheme.supports > 1 and scheme.unit:
        supported = f"{number(voice.speech, scheme.supports)} {scheme.unit}{years}"
        if again and others:
            partners = voice.row(map(voice.body, others))
            return f"with {partners}, it has been {supported}, through {name.rstrip(',')}"
        sides = _sides(voice, scheme)
        return f"through {name.rstrip(',')}, {sides} {have} supported {supported}"
    sides = _sides(voice, scheme)
    if scheme.years:
        return f"{sides} {have} kept up {name} for {counted(voice.speech, scheme.years, 'year', 'years')}"
    return f"{sides} {'keep' if others else 'keeps'} up {name.rstrip(',')}"


def _sides(voice: Voice, scheme: Scheme) -> str:
    others = _others(voice, scheme)
    if len(others) == 1:
        return both_of(voice, others[0])
    return voice.row([voice.home(), *map(voice.body, others)])


def _others(voice: Voice, scheme: Scheme) -> tuple[str, ...]:
    """Return the partners that are not ourselves."""
    return tuple(partner for partner in scheme.partners if partner != voice.record.visit.visit.home)


def _paid_for(voice: Voice, funder: str, place: str | None, facts: list[Fact]) -> Iterator[Sentence]:
    schemes = [voice.record.visit.schemes[fact.subject] for fact in facts]
    payer = subject(voice.speech, (voice.body(funder),))
    things = row(voice.speech, [_thing(voice, scheme) for scheme in schemes])
    is_own = place is not None and place in voice.record.visit.lineage(funder)
    at = "" if is_own else f" at {voice.body(place, glossed=True, placed=True)}" if place else ""
    yield Sentence(sentence(f"{payer} funds {things}{at}"), tuple(facts))
    for fact, scheme in zip(facts, schemes, strict=True):
        yield from _outlook(voice, fact, scheme)


def _thing(voice: Voice, scheme: Scheme) -> str:
    if scheme.kind is SchemeKind.STUDENTSHIP and scheme.supports and scheme.supports > 1 and scheme.unit:
        return f"{number(voice.speech, scheme.supports)} {scheme.unit}"
    return f"the {voice.overhear(scheme.name)}"


def _outlook(voice: Voice, fact: Fact, scheme: Scheme) -> Iterator[Sentence]:
    noun = _NOUNS[scheme.kind]
    if scheme.purpose:
        verb = "are" if noun.endswith("s") else "is"
        yield Sentence(sentence(f"the {noun} {verb} meant to {typeset(scheme.purpose)}"), (fact,))
    if scheme.next:
        yield Sentence(sentence(voice.overhear(scheme.next)), (fact,))
