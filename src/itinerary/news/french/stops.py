"""Whom one met and what one saw, in French, with what two sides keep up together and what comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.news.french.nouns import UNITS
from itinerary.news.french.words import NBSP, in_city, number, quoted, row, sentence
from itinerary.news.latin_namer import typeset
from itinerary.news.prose import Sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from itinerary.news.digest import Digest, Stop
    from itinerary.news.facts import Fact
    from itinerary.news.french.names import FrenchNames


def stop_sentences(names: FrenchNames, plan: Digest) -> Iterator[Sentence]:
    """Yield what was done with each partner, with what was talked about where that is translated."""
    city = ""
    again = False
    for stop in plan.stops:
        names.begin()
        opening = f"{in_city(names.city(stop.city) or stop.city)}, " if stop.city not in {"", city} else ""
        city = stop.city or city
        takes_up = again and stop.group.is_whole
        words = _deeds(names, stop, takes_up=takes_up, also=takes_up and not opening)
        topics = _topics(names, stop)
        if words:
            again = stop.group.is_whole and not takes_up
            yield Sentence(sentence(f"{opening}{words}"), stop.facts)
        if topics:
            again = False
            subjects = f"les échanges ont porté sur les sujets suivants{NBSP}: {row(topics)}"
            yield Sentence(sentence(subjects), (*stop.facts, *stop.discussed))


def _deeds(names: FrenchNames, stop: Stop, *, takes_up: bool, also: bool) -> str:
    """Return who did what; `elle` where the sentence before spoke of the delegation (`takes_up`)."""
    who, several = ("elle", False) if takes_up else names.group(stop.group)
    did = []
    if stop.called_on:
        did.append(f"rendu une visite de courtoisie à {row(names.people(stop.called_on))}")
    if stop.met:
        did.append(f"rencontré {row(names.people(stop.met))}")
    elif stop.talked_with and not stop.called_on:
        did.append(f"eu des entretiens avec {names.body(stop.talked_with).plain}")
    if stop.seen:
        did.append(f"visité {row(names.site(site) for site in stop.seen)}")
    return f"{who} {'ont' if several else 'a'}{' aussi' if also else ''} {_joined(did)}" if did else ""


def _joined(did: list[str]) -> str:
    """Return several deeds, parted by commas where a row stands in one of them."""
    if len(did) > 1 and any(" et " in each for each in did[:-1]):
        return f"{', '.join(did[:-1])}, et {did[-1]}"
    return row(did)


def _topics(names: FrenchNames, stop: Stop) -> tuple[str, ...]:
    meetings = names.visit.outcomes.meetings
    return names.translations(tuple(meetings[fact.subject].discussed[fact.number] for fact in stop.discussed))


def outlook(names: FrenchNames, plan: Digest) -> Iterator[Sentence]:
    """Yield what funds have supported, and what comes next where that is translated."""
    told = [(fact, words) for fact in plan.funds if (words := _fund(names, fact))]
    if told:
        yield Sentence(sentence(f"{NBSP}; ".join(words for _, words in told)), tuple(fact for fact, _ in told))
    for fact in plan.next_steps:
        step = names.visit.outcomes.next_steps[fact.number]
        what = names.translation(step.what)
        when = names.translation(step.when) if step.when else ""
        if what and when is not None:
            yield Sentence(sentence(f"prochaine étape{NBSP}: {what}{f' ({when})' if when else ''}"), (fact,))


def _fund(names: FrenchNames, fact: Fact) -> str:
    """Return what a fund has supported; empty where what it counts has no French name."""
    scheme = names.visit.schemes[fact.subject]
    unit = names.translation(scheme.unit or "") or UNITS.get((scheme.unit or "").lower())
    if unit is None or scheme.supports is None or scheme.years is None:
        return ""
    years = f"{number(scheme.years)} {'an' if scheme.years == 1 else 'ans'}"
    name = quoted(typeset(names.told(scheme.name)))
    return f"le fonds {name} a soutenu {number(scheme.supports)} {unit} en {years}"
