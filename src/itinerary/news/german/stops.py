"""Whom one met and what one saw, in German, with what two sides keep up together and what comes next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from itinerary.news.german.nouns import UNITS
from itinerary.news.german.words import number, quoted, row, sentence
from itinerary.news.latin_namer import typeset
from itinerary.news.prose import Sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from itinerary.news.digest import Digest, Stop
    from itinerary.news.facts import Fact
    from itinerary.news.german.names import GermanNames

_TAKING_UP: Final = "sie"
"""The delegation, of which the sentence before spoke."""


@dataclass(frozen=True, slots=True)
class _Deed:
    """Something done: the verb of one and of several, and the rest of the predicate."""

    one: str
    many: str
    rest: str


def stop_sentences(names: GermanNames, plan: Digest) -> Iterator[Sentence]:
    """Yield what was done with each partner, with what was talked about where that is translated."""
    city = ""
    again = False
    for stop in plan.stops:
        names.begin()
        opening = f"in {names.city(stop.city) or stop.city}" if stop.city not in {"", city} else ""
        city = stop.city or city
        who, several = names.group(stop.group)
        deeds = tuple(_deeds(names, stop))
        if deeds:
            takes_up = again and stop.group.is_whole
            yield Sentence(
                sentence(_clause(opening, _TAKING_UP if takes_up else who, deeds, several=several)), stop.facts
            )
            again = stop.group.is_whole and not takes_up
        topics = _topics(names, stop)
        if topics:
            again = False
            is_one = len(topics) == 1
            subject = "Thema war" if is_one else "Themen waren"
            yield Sentence(sentence(f"{subject} {row(topics)}"), (*stop.facts, *stop.discussed))


def _deeds(names: GermanNames, stop: Stop) -> Iterator[_Deed]:
    if stop.called_on:
        called_on = row(names.people(stop.called_on))
        yield _Deed("absolvierte", "absolvierten", f"einen Höflichkeitsbesuch bei {called_on}")
    if stop.met:
        people = row(names.people(stop.met))
        by_name = bool(stop.group.people)
        yield _Deed("traf", "trafen", f"mit {people} zusammen" if by_name else people)
    elif stop.talked_with and not stop.called_on:
        yield _Deed("führte", "führten", f"Gespräche {names.body(stop.talked_with).after('mit')}")
    if stop.seen:
        yield _Deed("besichtigte", "besichtigten", row([names.site(site) for site in stop.seen]))


def _clause(opening: str, who: str, deeds: tuple[_Deed, ...], *, several: bool) -> str:
    """Return who did what, the first verb in second place."""
    first, *others = deeds
    also = " außerdem" if who == _TAKING_UP else ""
    verb = first.many if several else first.one
    start = f"{opening} {verb} {who} {first.rest}" if opening else f"{who} {verb}{also} {first.rest}"
    return row([start, *(f"{deed.many if several else deed.one} {deed.rest}" for deed in others)])


def _topics(names: GermanNames, stop: Stop) -> tuple[str, ...]:
    meetings = names.visit.outcomes.meetings
    return names.translations(tuple(meetings[fact.subject].discussed[fact.number] for fact in stop.discussed))


def outlook(names: GermanNames, plan: Digest) -> Iterator[Sentence]:
    """Yield what funds have supported, and what comes next where that is translated."""
    told = [(fact, words) for fact in plan.funds if (words := _fund(names, fact))]
    if told:
        yield Sentence(sentence("; ".join(words for _, words in told)), tuple(fact for fact, _ in told))
    for fact in plan.next_steps:
        step = names.visit.outcomes.next_steps[fact.number]
        what = names.translation(step.what)
        when = names.translation(step.when) if step.when else ""
        if what and when is not None:
            yield Sentence(sentence(f"als Nächstes geplant: {what}{f' ({when})' if when else ''}"), (fact,))


def _fund(names: GermanNames, fact: Fact) -> str:
    """Return what a fund has supported; empty where what it counts has no German name."""
    scheme = names.visit.schemes[fact.subject]
    unit = names.translation(scheme.unit or "") or UNITS.get((scheme.unit or "").lower())
    if unit is None or scheme.supports is None or scheme.years is None:
        return ""
    years = "einem Jahr" if scheme.years == 1 else f"{number(scheme.years)} Jahren"
    name = quoted(typeset(names.told(scheme.name)))
    return f"der Fonds {name} hat in {years} {number(scheme.supports)} {unit} gefördert"
