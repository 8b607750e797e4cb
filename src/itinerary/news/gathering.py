"""Gathering the facts of a visit from its public view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.errors import ItineraryError
from itinerary.news.facts import Fact, FactKind, Record
from itinerary.news.party import party_of
from itinerary.news.presence import met_at, taking_part
from itinerary.news.standing import with_standing
from itinerary.spec.meetings import MeetingKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from itinerary.audience import View
    from itinerary.diagnostics import DataPath
    from itinerary.spec.organisations import Relationship
    from itinerary.spec.visit import Visit

from itinerary.audience import AudienceKind

TITLED_KINDS = frozenset({MeetingKind.CEREMONY, MeetingKind.TALK, MeetingKind.RECEPTION, MeetingKind.PRESS})
"""Engagements that a story names by their title, having nothing better."""


class NotPublicError(ItineraryError):
    """A story was asked for from a view that holds more than the public may know."""

    def __init__(self, audience: str) -> None:
        super().__init__(f"a story is told from what is public, not from the view of '{audience}'")


def recorded(view: View) -> Record:
    """Return everything of a visit that may be told to anyone, as facts.

    Raises `NotPublicError` for any view but the public one.
    """
    if view.audience.kind is not AudienceKind.PUBLIC:
        raise NotPublicError(str(view.audience))
    return known(view)


def known(view: View) -> Record:
    """Return everything of a visit that a reader may know to have happened, as facts with where they stand.

    The office's record holds what is not public, and what is not cleared, too.
    """
    visit = view.visit
    facts = (
        *_the_visit(view),
        *_delegation(visit),
        *_meetings(view),
        *_agreements(visit),
        *_ties(visit),
        *_schemes(visit),
        *_afterwards(visit),
    )
    return Record(visit, tuple(with_standing(fact, view) for fact in facts))


def _the_visit(view: View) -> Iterator[Fact]:
    visit = view.visit
    held = tuple(name for name, outcome in visit.outcomes.meetings.items() if outcome.held)
    days = tuple(("meetings", name, "start") for name in held if view.programme.engagement(name))
    sites = tuple(dict.fromkeys(site for name in held if (site := visit.meetings[name].site)))
    hosts = dict.fromkeys(visit.lineage(partner)[-1] for name in held if (partner := visit.meetings[name].partner))
    hosts.pop(visit.visit.home, None)
    if held:
        yield Fact(
            kind=FactKind.VISIT,
            paths=(("visit", "home"), *days),
            organisations=_bodies(visit, (visit.visit.home, *party_of(visit).guests, *hosts)),
            sites=sites,
            reckoned=(len(hosts),),
        )


def _delegation(visit: Visit) -> Iterator[Fact]:
    for name, delegate in visit.delegates.items():
        leads = name == visit.visit.head
        yield Fact(
            kind=FactKind.LED if leads else FactKind.MEMBER,
            paths=(("visit", "head"), ("delegates", name)) if leads else (("delegates", name),),
            subject=name,
            people=(name,),
            organisations=_bodies(visit, (visit.visit.home, delegate.organisation)),
        )
    for number, first in enumerate(visit.news.firsts):
        yield Fact(kind=FactKind.FIRST, paths=(("news", "firsts", number),), subject=first.who, people=(first.who,))


def _meetings(view: View) -> Iterator[Fact]:
    visit = view.visit
    for name, outcome in visit.outcomes.meetings.items():
        meeting = visit.meetings.get(name)
        if meeting is None or not outcome.held or (meeting.kind.is_internal and not outcome.story):
            continue
        where: DataPath = ("outcomes", "meetings", name)
        met = met_at(view, name)
        people = (*taking_part(view, name).people, *met)
        bodies = _bodies(visit, (visit.visit.home, *meeting.organisations, *_bodies_of(visit, people)))
        title = (("meetings", name, "title"),) if meeting.kind in TITLED_KINDS else ()
        yield Fact(
            kind=FactKind.HELD,
            paths=((*where, "held"), ("meetings", name, "start"), *title),
            subject=name,
            people=people,
            organisations=bodies,
            sites=(meeting.site,) if meeting.site else (),
        )
        for kind, key, many in (
            (FactKind.DISCUSSED, "discussed", outcome.discussed),
            (FactKind.TOLD, "story", outcome.story),
        ):
            for number in range(len(many)):
                yield Fact(kind=kind, paths=((*where, key, number),), subject=name, people=people, organisations=bodies)
        for number, site in enumerate(outcome.toured):
            owner = visit.sites[site].organisation
            yield Fact(
                kind=FactKind.TOURED,
                paths=((*where, "toured", number), ("sites", site, "gloss")),
                subject=name,
                people=people,
                organisations=_bodies(visit, (*meeting.organisations, owner)),
                sites=(site,),
            )


def _agreements(visit: Visit) -> Iterator[Fact]:
    for name, outcome in visit.outcomes.agreements.items():
        agreement = visit.agreements.get(name)
        if agreement is None or not outcome.is_public:
            continue
        people = (*outcome.by, *outcome.witnessed_by)
        parties = tuple(party.organisation for party in agreement.parties)
        bodies = _bodies(visit, (*parties, *_bodies_of(visit, people)))
        entry: DataPath = ("agreements", name)
        keys = ("kind", "title", "renews", "parties")
        yield Fact(
            kind=FactKind.ACT,
            paths=(("outcomes", "agreements", name), *((*entry, key) for key in keys)),
            subject=name,
            people=people,
            organisations=bodies,
        )
        if agreement.areas or agreement.purpose or agreement.term:
            yield Fact(
                kind=FactKind.TERMS,
                paths=tuple((*entry, key) for key in ("areas", "purpose", "term", "kind")),
                subject=name,
                organisations=bodies,
            )


def _ties(visit: Visit) -> Iterator[Fact]:
    if visit.relationship is not None:
        yield from _relationship(visit, visit.relationship, (), "")
    for name, body in visit.organisations.items():
        if body.relationship is not None:
            yield from _relationship(visit, body.relationship, ("organisations", name), name)
    for number in range(len(visit.outcomes.figures)):
        yield Fact(kind=FactKind.FIGURE, paths=(("outcomes", "figures", number),))


def _relationship(visit: Visit, tie: Relationship, entry: DataPath, name: str) -> Iterator[Fact]:
    where: DataPath = (*entry, "relationship")
    bodies = _bodies(visit, (visit.visit.home, name or None))
    if tie.areas or tie.since or tie.gloss:
        keys = tuple(key for key in ("areas", "since", "gloss") if getattr(tie, key))
        yield Fact(kind=FactKind.TIE, paths=tuple((*where, key) for key in keys), subject=name, organisations=bodies)
    for number in range(len(tie.figures)):
        yield Fact(kind=FactKind.FIGURE, paths=((*where, "figures", number),), subject=name, organisations=bodies)
    for number, event in enumerate(tie.history):
        yield Fact(
            kind=FactKind.HISTORY,
            paths=((*where, "history", number),),
            subject=name,
            organisations=bodies,
            reckoned=(visit.visit.from_.year - event.year,),
        )


def _schemes(visit: Visit) -> Iterator[Fact]:
    for name, scheme in visit.schemes.items():
        bodies = (visit.visit.home, *scheme.partners, scheme.funded_by, scheme.based_at)
        yield Fact(
            kind=FactKind.SCHEME,
            paths=(("schemes", name),),
            subject=name,
            organisations=_bodies(visit, bodies),
        )


def _afterwards(visit: Visit) -> Iterator[Fact]:
    outcomes = visit.outcomes
    for number in range(len(outcomes.next_steps)):
        yield Fact(kind=FactKind.NEXT_STEP, paths=(("outcomes", "next-steps", number),))
    for name, said in outcomes.quotations.items():
        yield Fact(
            kind=FactKind.QUOTATION,
            paths=(("outcomes", "quotations", name),),
            subject=name,
            people=(said.speaker,),
            organisations=_bodies(visit, _bodies_of(visit, (said.speaker,))),
        )
    for name, photograph in outcomes.photographs.items():
        yield Fact(
            kind=FactKind.PHOTOGRAPH,
            paths=(("outcomes", "photographs", name),),
            subject=name,
            people=photograph.people,
            organisations=_bodies(visit, _bodies_of(visit, photograph.people)),
        )
    for number in range(len(visit.news.more_information)):
        yield Fact(kind=FactKind.LINK, paths=(("news", "more-information", number),))
    if visit.news.press_contact:
        yield Fact(kind=FactKind.CONTACT, paths=(("news", "press-contact"),))


def _bodies_of(visit: Visit, people: Iterable[str]) -> tuple[str, ...]:
    """Return the bodies that people belong to."""
    found = (visit.person(person) for person in people)
    return tuple(person.organisation for person in found if person is not None and person.organisation)


def _bodies(visit: Visit, names: Iterable[str | None]) -> tuple[str, ...]:
    """Return organisations with those above them, each once."""
    return tuple(dict.fromkeys(body for name in names if name for body in visit.lineage(name)))
