"""Meetings, calls and tours in English: who did what with whom, several in a sentence where they fit."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from itinerary.news.english.sites import toured_name
from itinerary.news.english.titles import title_in_sentence
from itinerary.news.english.voice import DELEGATION
from itinerary.news.english.words import predicates, sentence, subject, typeset
from itinerary.news.prose import Sentence
from itinerary.spec.meetings import MeetingKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from itinerary.news.english.voice import Voice
    from itinerary.news.facts import Fact
    from itinerary.news.outline import Encounter, Passage
    from itinerary.news.presence import Group


class Verb(StrEnum):
    """What the delegation did; each needs its own record."""

    CALLED_ON = "called on"
    MET = "met"
    TALKED = "held talks with"
    DISCUSSED = "discussed"
    TOURED = "toured"
    VISITED = "visited"
    JOINED = "took part in"


_TALKING: Final = frozenset({MeetingKind.MEETING, MeetingKind.COURTESY_CALL})
"""Engagements whose whole purpose is that people talk to each other."""

_PERSONAL: Final = _TALKING | {MeetingKind.TOUR}
"""Engagements of which a story tells whom one met."""

_MOST_DEEDS: Final = 3
"""More than these in one sentence are too many."""

_MOST_IN_A_ROW: Final = 2
"""No more sentences than these begin alike, one after the other."""


@dataclass(frozen=True, slots=True)
class Deed:
    """Something done, and to whom or what: ids of people, organisations or sites, or words."""

    verb: Verb
    objects: tuple[str, ...]
    encounters: tuple[Encounter, ...]
    facts: tuple[Fact, ...] = ()
    bound: bool = False
    """Whether it belongs to the deed before it, as a talk does to those who held it."""


def engagement_sentences(voice: Voice, passage: Passage, elsewhere: frozenset[str]) -> Iterator[Sentence]:
    """Yield what was done with one partner, in one sentence what has the same doers, with what the planner told of it.

    `elsewhere` are the ids of meetings whose own sentences stand with an agreement: who acted there was met there.
    """
    by_group: dict[Group, list[Deed]] = {}
    met: set[str] = set()
    said: set[Fact] = set()
    acted = frozenset(person for fact in passage.acts for person in fact.people)
    for encounter in passage.encounters:
        is_told = encounter.id in elsewhere and not encounter.discussed
        deeds = by_group.setdefault(encounter.group, [])
        deeds.extend(_deeds(voice, encounter, met, acted if is_told else frozenset()))
    for group, deeds in by_group.items():
        for number, together in enumerate(_portions(_merged(deeds))):
            told = _sentence(voice, passage.partner, group, together, again=number > 0)
            if told.text not in voice.said:
                voice.said.add(told.text)
                yield told
            for deed in together:
                yield from _told(voice, deed.encounters, elsewhere, said)
    yield from _told(voice, passage.encounters, elsewhere, said)


def _told(
    voice: Voice, encounters: Iterable[Encounter], elsewhere: frozenset[str], said: set[Fact]
) -> Iterator[Sentence]:
    for encounter in encounters:
        if encounter.id not in elsewhere:
            yield from told_sentences(voice, tuple(fact for fact in encounter.told if fact not in said))
            said.update(encounter.told)


def told_sentences(voice: Voice, facts: Iterable[Fact]) -> Iterator[Sentence]:
    """Yield the planner's own sentences on a meeting, as they are."""
    outcomes = voice.record.visit.outcomes
    for fact in facts:
        voice.in_a_row, voice.doers = 0, ""
        yield Sentence(voice.overhear(outcomes.meetings[fact.subject].story[fact.number]), (fact,))


def _deeds(voice: Voice, encounter: Encounter, met: set[str], acted: frozenset[str]) -> Iterator[Deed]:
    """Yield what is recorded of one meeting; people met already with this partner are not met again, nor who acted."""
    meeting = voice.record.visit.meetings[encounter.id]
    here = (encounter,)
    people = tuple(person for person in encounter.met if person not in met | acted)
    if meeting.kind is MeetingKind.TOUR and not encounter.discussed:
        people = tuple(person for person in people if not voice.knows(person))
    bound = bool(people) and (meeting.kind in _PERSONAL or bool(encounter.discussed))
    is_call = meeting.kind is MeetingKind.COURTESY_CALL
    if bound:
        met.update(people)
        yield Deed(Verb.CALLED_ON if is_call else Verb.MET, people, here)
    elif meeting.kind in _TALKING and meeting.partner and not encounter.met and not encounter.discussed:
        yield Deed(Verb.CALLED_ON if is_call else Verb.TALKED, (meeting.partner,), here)
    if encounter.discussed:
        outcome = voice.record.visit.outcomes.meetings[encounter.id]
        yield Deed(Verb.DISCUSSED, outcome.discussed, here, encounter.discussed, bound=bound)
    if encounter.toured:
        sites = tuple(site for fact in encounter.toured for site in fact.sites)
        yield Deed(Verb.TOURED, sites, here, encounter.toured)
    elif meeting.kind is MeetingKind.TOUR and meeting.site:
        yield Deed(Verb.VISITED, (meeting.site,), here)
    if meeting.kind in {MeetingKind.CEREMONY, MeetingKind.TALK, MeetingKind.RECEPTION}:
        title = title_in_sentence(meeting)
        if title:
            yield Deed(Verb.JOINED, (title,), here)


def _merged(deeds: Iterable[Deed]) -> list[tuple[Deed, ...]]:
    """Put deeds of the same kind together, in the order of their kinds; what was discussed stays with its meeting."""
    clusters: list[tuple[Deed, ...]] = []
    for deed in deeds:
        if deed.bound:
            clusters[-1] = (*clusters[-1], deed)
        else:
            clusters.append((deed,))
    lone: dict[Verb, Deed] = {}
    kept: list[tuple[Deed, ...]] = []
    for cluster in clusters:
        verb = cluster[0].verb
        if len(cluster) > 1 or verb is Verb.DISCUSSED:
            kept.append(cluster)
        elif verb in lone:
            lone[verb] = _joined(lone[verb], cluster[0])
        else:
            lone[verb] = cluster[0]
    order = tuple(Verb)
    return sorted((*((deed,) for deed in lone.values()), *kept), key=lambda cluster: order.index(cluster[0].verb))


def _joined(one: Deed, other: Deed) -> Deed:
    return replace(
        one,
        objects=tuple(dict.fromkeys((*one.objects, *other.objects))),
        encounters=(*one.encounters, *other.encounters),
        facts=(*one.facts, *other.facts),
    )


def _portions(clusters: list[tuple[Deed, ...]]) -> Iterator[tuple[Deed, ...]]:
    """Yield as many deeds as one sentence bears."""
    held: tuple[Deed, ...] = ()
    for cluster in clusters:
        if held and len(held) + len(cluster) > _MOST_DEEDS:
            yield held
            held = ()
        held = (*held, *cluster)
    if held:
        yield held


def _sentence(voice: Voice, partner: str, group: Group, deeds: tuple[Deed, ...], *, again: bool) -> Sentence:
    encounters = tuple(dict.fromkeys(encounter for deed in deeds for encounter in deed.encounters))
    opening, host = _opening(voice, partner, deeds, encounters)
    who = _who(voice, group, again=again and not opening)
    is_named = bool(group.people) and not (group.is_whole or group.has_others)
    also = " also" if is_named and who == voice.doers and not opening else ""
    voice.doers = who
    voice.in_a_row = voice.in_a_row + 1 if who == DELEGATION and not opening else 0
    did = [_predicate(voice, deed, host) for deed in deeds]
    parts = [did[:1], did[1:]] if "; " in did[0] and len(did) > 1 else [did]
    whose = (f"{opening}{who}{also}", _they(voice, group) if len(parts) > 1 else "")
    told = " ".join(
        sentence(f"{those} {predicates(voice.speech, each)}") for those, each in zip(whose, parts, strict=False)
    )
    facts = (*(encounter.held for encounter in encounters), *(fact for deed in deeds for fact in deed.facts))
    return Sentence(told, tuple(dict.fromkeys(facts)))


def _opening(voice: Voice, partner: str, deeds: tuple[Deed, ...], encounters: tuple[Encounter, ...]) -> tuple[str, str]:
    """Return where a sentence is set, and the organisation that it names thereby: `At RIKEN, `; or in what city."""
    visit = voice.record.visit
    cities = {encounter.city for encounter in encounters}
    city = next(iter(cities)) if len(cities) == 1 else ""
    body = visit.organisations.get(partner)
    if body is not None and _is_at(voice, partner, encounters) and not _names_host(voice, partner, deeds):
        voice.city = city or voice.city
        name = voice.body(partner, glossed=True)
        return f"At {name}, ", partner
    if not city or city == voice.city:
        return "", ""
    voice.city = city
    return ("", "") if body is not None and city in body.name else (f"In {city}, ", "")


def _is_at(voice: Voice, partner: str, encounters: Iterable[Encounter]) -> bool:
    """Whether all of it took place at the partner's own."""
    visit = voice.record.visit
    sites = [site for encounter in encounters for site in encounter.held.sites]
    owners = [visit.sites[site].organisation for site in sites]
    return bool(owners) and all(owner is not None and partner in visit.lineage(owner) for owner in owners)


def _names_host(voice: Voice, partner: str, deeds: Iterable[Deed]) -> bool:
    """Whether the deeds themselves name the partner, as the body that people belong to or that is talked with."""
    visit = voice.record.visit
    for deed in deeds:
        if deed.verb in {Verb.MET, Verb.CALLED_ON, Verb.TALKED}:
            found = (visit.person(name) for name in deed.objects)
            bodies = [person.organisation if person else None for person in found]
            if any(body is None or partner in visit.lineage(body) for body in bodies):
                return True
    name = visit.organisations[partner].name
    return all(
        deed.verb in {Verb.VISITED, Verb.TOURED}
        or (deed.verb is Verb.JOINED and any(name in told for told in deed.objects))
        for deed in deeds
    )


def _who(voice: Voice, group: Group, *, again: bool) -> str:
    if group.is_whole:
        return "it also" if again else DELEGATION if voice.in_a_row < _MOST_IN_A_ROW else "the visitors"
    if not group.people:
        return "they also" if again else "members of the delegation"
    named = voice.people(group.people)
    others = ("other members of the delegation",) if group.has_others else ()
    return f"{subject(voice.speech, (*named, *others))}{' also' if again else ''}"


def _they(voice: Voice, group: Group) -> str:
    """Return those of whom the sentence before spoke, apart from whom they met."""
    if group.is_whole:
        return DELEGATION
    return voice.person(group.people[0]) if len(group.people) == 1 and not group.has_others else "the visitors"


def _predicate(voice: Voice, deed: Deed, host: str) -> str:
    match deed.verb:
        case Verb.MET | Verb.CALLED_ON | Verb.TALKED:
            objects = tuple(_someone(voice, name, host) for name in deed.objects)
        case Verb.DISCUSSED | Verb.JOINED:
            objects = tuple(map(typeset, deed.objects))
        case Verb.TOURED | Verb.VISITED:
            names = [toured_name(voice, site) for site in deed.objects]
            objects = tuple(sorted(names, key=lambda name: ", " in name))
    return f"{deed.verb} {voice.row(objects)}"


def _someone(voice: Voice, name: str, host: str) -> str:
    """Return a person, or the body itself where nobody is named."""
    return voice.person(name, at=host, glossed=True) or voice.body(name, glossed=True)
