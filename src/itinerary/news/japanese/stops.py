"""Whom one met and what one saw, in Japanese, with what two sides keep up together and what comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.news.japanese.words import UNITS, polite, row
from itinerary.news.prose import Sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from itinerary.news.digest import Digest, Stop
    from itinerary.news.facts import Fact
    from itinerary.news.japanese.names import JapaneseNames


def stop_sentences(names: JapaneseNames, plan: Digest) -> Iterator[Sentence]:
    """Yield what was done with each partner, with what was talked about where that is translated."""
    city = ""
    again = False
    for stop in plan.stops:
        names.begin()
        here = names.city(stop.city) if stop.city not in {"", city} else None
        opening = f"{here}では、" if here else ""
        city = stop.city or city
        takes_up = again and stop.group.is_whole
        subject = "" if takes_up else names.group(stop.group)
        deeds = tuple(_deeds(names, stop))
        if deeds:
            particle = "が" if opening else "は、"
            who = f"{subject}{particle}" if subject else "" if opening else "また、"
            yield Sentence(f"{opening}{who}{polite(deeds)}。", stop.facts)
            again = stop.group.is_whole and not takes_up
        topics = _topics(names, stop)
        if topics:
            again = False
            yield Sentence(f"話し合いのテーマは、{row(topics)}でした。", (*stop.facts, *stop.discussed))


def _deeds(names: JapaneseNames, stop: Stop) -> Iterator[str]:
    """Yield what was done, each up to the stem of its verb."""
    if stop.called_on:
        yield f"{row(names.people(stop.called_on))}を表敬訪問し"
    if stop.met:
        yield f"{row(names.people(stop.met))}と面会し"
    elif stop.talked_with and not stop.called_on:
        yield f"{names.body(stop.talked_with)}と会談し"
    if stop.seen:
        yield f"{row([names.site(site) for site in stop.seen])}を見学し"


def _topics(names: JapaneseNames, stop: Stop) -> tuple[str, ...]:
    meetings = names.visit.outcomes.meetings
    return names.translations(tuple(meetings[fact.subject].discussed[fact.number] for fact in stop.discussed))


def outlook(names: JapaneseNames, plan: Digest) -> Iterator[Sentence]:
    """Yield what funds have supported, and what comes next where that is translated."""
    for fact in plan.funds:
        words = _fund(names, fact)
        if words:
            yield Sentence(words, (fact,))
    for fact in plan.next_steps:
        step = names.visit.outcomes.next_steps[fact.number]
        what = names.translation(step.what)
        when = names.translation(step.when) if step.when else ""
        if what and when is not None:
            yield Sentence(f"今後、{f'{when}に' if when else ''}{what}が予定されています。", (fact,))


def _fund(names: JapaneseNames, fact: Fact) -> str:
    """Return what a fund has supported; empty where what it counts has no Japanese name."""
    scheme = names.visit.schemes[fact.subject]
    unit = UNITS.get((scheme.unit or "").lower())
    translated = names.translation(scheme.unit or "")
    if scheme.supports is None or scheme.years is None or not (unit or translated):
        return ""
    counted = f"{scheme.supports}{unit}" if unit else f"{translated}{scheme.supports}件"
    return f"「{names.told(scheme.name)}」は、{scheme.years}年間で{counted}を支援してきました。"
