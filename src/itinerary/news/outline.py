"""The outline of a story: which facts stand together and in what order, before any language has a say."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from itinerary.news.facts import Fact, FactKind
from itinerary.news.presence import Group, met_at, taking_part
from itinerary.spec.news import Angle
from itinerary.spec.organisations import OrganisationKind

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable

    from itinerary.audience import View
    from itinerary.news.facts import Record
    from itinerary.spec.visit import Visit


class Theme(StrEnum):
    """What a part of a story by theme is about: the sort of partners met."""

    LEARNING = "learning"
    INDUSTRY = "industry"
    STATE = "state"
    SOCIETY = "society"


_THEMES = {
    OrganisationKind.UNIVERSITY: Theme.LEARNING,
    OrganisationKind.RESEARCH_INSTITUTE: Theme.LEARNING,
    OrganisationKind.COMPANY: Theme.INDUSTRY,
    OrganisationKind.GOVERNMENT: Theme.STATE,
    OrganisationKind.CITY: Theme.STATE,
    OrganisationKind.EMBASSY: Theme.STATE,
}

_FEW_MEETINGS = 2
"""A partner met no more often than this, and with whom nothing was signed, gets no heading of its own."""


@dataclass(frozen=True, slots=True)
class Encounter:
    """A meeting that was held, with all that is recorded of it."""

    held: Fact
    partner: str
    """Id of the body at the head of the host's lineage; empty where there was no host."""
    group: Group
    met: tuple[str, ...]
    discussed: tuple[Fact, ...]
    toured: tuple[Fact, ...]
    told: tuple[Fact, ...]
    day: dt.date | None
    city: str

    @property
    def id(self) -> str:
        """Id of the meeting."""
        return self.held.subject

    def only(self, facts: frozenset[Fact]) -> Encounter:
        """Return the same meeting with these alone of the facts about it."""
        discussed, toured, told = (
            tuple(fact for fact in each if fact in facts) for each in (self.discussed, self.toured, self.told)
        )
        return replace(self, discussed=discussed, toured=toured, told=told)


@dataclass(frozen=True, slots=True)
class Passage:
    """What happened with one partner, in one part of the story."""

    partner: str
    """Id of the body at the head of a lineage; empty where there was no partner."""
    encounters: tuple[Encounter, ...] = ()
    acts: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class Chapter:
    """A part of the story under one heading."""

    passages: tuple[Passage, ...]
    day: dt.date | None = None
    """The day that it tells, in a story by day."""
    gathers: bool = False
    """Whether it gathers several partners of whom there is little to tell, in a story by partner."""

    @property
    def partners(self) -> tuple[str, ...]:
        """The partners that it tells of, in order."""
        return tuple(dict.fromkeys(passage.partner for passage in self.passages if passage.partner))

    @property
    def encounters(self) -> tuple[Encounter, ...]:
        """The meetings that it tells of."""
        return tuple(encounter for passage in self.passages for encounter in passage.encounters)

    @property
    def cities(self) -> tuple[str, ...]:
        """The cities in which they were, each once, in order."""
        return tuple(dict.fromkeys(encounter.city for encounter in self.encounters if encounter.city))

    @property
    def acts(self) -> tuple[Fact, ...]:
        """What was done with agreements."""
        return tuple(act for passage in self.passages for act in passage.acts)


@dataclass(frozen=True, slots=True)
class Outline:
    """A story in its order."""

    angle: Angle
    chapters: tuple[Chapter, ...]

    @property
    def partners(self) -> tuple[str, ...]:
        """All partners, in the order in which the story comes to them."""
        return tuple(dict.fromkeys(partner for chapter in self.chapters for partner in chapter.partners))

    @property
    def encounters(self) -> tuple[Encounter, ...]:
        """All meetings that were held."""
        return tuple(encounter for chapter in self.chapters for encounter in chapter.encounters)

    @property
    def acts(self) -> tuple[Fact, ...]:
        """All that was done with agreements."""
        return tuple(act for chapter in self.chapters for act in chapter.acts)

    def only(self, facts: frozenset[Fact]) -> Outline:
        """Return the same order with these facts alone; chapters of which nothing is left are not there."""
        return replace(self, chapters=tuple(kept for chapter in self.chapters if (kept := _kept(chapter, facts))))


def _kept(chapter: Chapter, facts: frozenset[Fact]) -> Chapter | None:
    """Return a chapter with these facts alone; None where nothing is left of it."""
    passages = tuple(
        Passage(
            passage.partner,
            tuple(encounter.only(facts) for encounter in passage.encounters if encounter.held in facts),
            tuple(act for act in passage.acts if act in facts),
        )
        for passage in chapter.passages
    )
    left = tuple(passage for passage in passages if passage.encounters or passage.acts)
    return replace(chapter, passages=left) if left else None


def outline(view: View, record: Record, angle: Angle) -> Outline:
    """Return the order in which a record is told, by theme, partner or day."""
    encounters = sorted(_encounters(view, record), key=lambda found: _rank(view, found))
    homes = {act: _where_told(record.visit, act, encounters) for act in record.of(FactKind.ACT)}
    if angle is Angle.DAY:
        return Outline(angle, _by_day(view, encounters, homes))
    passages = _passages(encounters, homes)
    return Outline(angle, _by_theme(record.visit, passages) if angle is Angle.THEME else _by_partner(passages))


def _encounters(view: View, record: Record) -> Iterable[Encounter]:
    visit = record.visit
    for held in record.of(FactKind.HELD):
        meeting = visit.meetings[held.subject]
        engagement = view.programme.engagement(held.subject)
        yield Encounter(
            held=held,
            partner=visit.lineage(meeting.partner)[-1] if meeting.partner else "",
            group=taking_part(view, held.subject),
            met=met_at(view, held.subject),
            discussed=record.about(held.subject, FactKind.DISCUSSED),
            toured=record.about(held.subject, FactKind.TOURED),
            told=record.about(held.subject, FactKind.TOLD),
            day=engagement.start.day if engagement else None,
            city=engagement.place.city if engagement and engagement.place else "",
        )


def _rank(view: View, encounter: Encounter) -> tuple[bool, float]:
    """Sort by time, what has none at the end."""
    engagement = view.programme.engagement(encounter.id)
    return (engagement is None, engagement.start.instant.timestamp() if engagement else 0.0)


def _where_told(visit: Visit, act: Fact, encounters: Iterable[Encounter]) -> tuple[str, dt.date | None]:
    """Return the partner, and the day, under which something done with an agreement is told."""
    outcome = visit.outcomes.agreements[act.subject]
    on = outcome.signed or outcome.on
    at = next((found for found in encounters if found.id == outcome.at), None)
    if at is not None:
        return at.partner, on or at.day
    roots = [visit.lineage(party.organisation)[-1] for party in visit.agreements[act.subject].parties]
    met = {found.partner for found in encounters}
    known = [root for root in roots if root in met] or [root for root in roots if not visit.is_ours(root)] or roots
    return (known[0] if known else ""), on


def _passages(encounters: Iterable[Encounter], homes: dict[Fact, tuple[str, dt.date | None]]) -> tuple[Passage, ...]:
    """Return a passage for each partner: first those with whom something was signed, each sort in order of time."""
    found: dict[str, Passage] = {}
    for encounter in encounters:
        passage = found.setdefault(encounter.partner, Passage(encounter.partner))
        found[encounter.partner] = replace(passage, encounters=(*passage.encounters, encounter))
    for act, (partner, _) in homes.items():
        passage = found.setdefault(partner, Passage(partner))
        found[partner] = replace(passage, acts=(*passage.acts, act))
    return tuple(sorted(found.values(), key=lambda passage: not passage.acts))


def _by_theme(visit: Visit, passages: tuple[Passage, ...]) -> tuple[Chapter, ...]:
    chapters = _gathered(passages, lambda passage: _theme(visit, passage.partner))
    merged: list[Chapter] = []
    for chapter in chapters:
        if merged and len(chapter.passages) == 1 and len(merged[-1].passages) == 1:
            merged[-1] = Chapter((*merged[-1].passages, *chapter.passages))
        else:
            merged.append(chapter)
    return tuple(merged)


def _theme(visit: Visit, partner: str) -> Theme:
    body = visit.organisations.get(partner)
    return _THEMES.get(body.kind, Theme.SOCIETY) if body else Theme.SOCIETY


def _by_partner(passages: tuple[Passage, ...]) -> tuple[Chapter, ...]:
    def is_short(passage: Passage) -> bool:
        return not passage.acts and len(passage.encounters) <= _FEW_MEETINGS

    short = tuple(passage for passage in passages if is_short(passage))
    if len(short) <= 1:
        return tuple(Chapter((passage,)) for passage in passages)
    long = tuple(Chapter((passage,)) for passage in passages if not is_short(passage))
    return (*long, Chapter(short, gathers=True))


def _by_day(
    view: View, encounters: Iterable[Encounter], homes: dict[Fact, tuple[str, dt.date | None]]
) -> tuple[Chapter, ...]:
    encounters = tuple(encounters)
    days = {found.day for found in encounters} | {day for _, day in homes.values()}
    last = view.visit.visit.to
    return tuple(
        Chapter(
            _in_order_of_time(
                [found for found in encounters if found.day == day],
                {act: (partner, on) for act, (partner, on) in homes.items() if on == day},
            ),
            day=day,
        )
        for day in sorted(days, key=lambda day: (day is None, day or last))
    )


def _in_order_of_time(
    encounters: list[Encounter], homes: dict[Fact, tuple[str, dt.date | None]]
) -> tuple[Passage, ...]:
    order = list(dict.fromkeys(found.partner for found in encounters))
    passages = _passages(encounters, homes)
    return tuple(sorted(passages, key=lambda found: order.index(found.partner) if found.partner in order else -1))


def _gathered(passages: tuple[Passage, ...], key: Callable[[Passage], Theme]) -> tuple[Chapter, ...]:
    found: dict[Theme, list[Passage]] = {}
    for passage in passages:
        found.setdefault(key(passage), []).append(passage)
    return tuple(Chapter(tuple(each)) for each in found.values())
