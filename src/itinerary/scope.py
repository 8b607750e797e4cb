"""Scope: which entries of a visit concern one reader.

Only the first circle is decided here: the meetings, agreements, journeys and nights that are the reader's own, and
the people, sites and organisations that these need. What refers to anything outside is taken out afterwards.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from itinerary.programme.placing import attending

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from itinerary.programme.timeline import Programme
    from itinerary.spec.organisations import Scheme
    from itinerary.spec.outcomes import Outcomes
    from itinerary.spec.visit import Visit

EntryT = TypeVar("EntryT")


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """The ids of the entries that a reader gets, by register."""

    meetings: frozenset[str]
    agreements: frozenset[str]
    delegates: frozenset[str]
    organisations: frozenset[str]
    """Whole lineages: a unit is never shown without the body that it belongs to."""
    counterparts: frozenset[str]
    sites: frozenset[str]
    travel: frozenset[str] = frozenset()
    stays: frozenset[str] = frozenset()
    contacts: frozenset[str] = frozenset()

    def applied_to(self, visit: Visit) -> Visit:
        """Return the visit with these entries alone."""
        return visit.model_copy(
            update={
                "organisations": _kept(visit.organisations, self.organisations),
                "delegates": _kept(visit.delegates, self.delegates),
                "counterparts": _kept(visit.counterparts, self.counterparts),
                "sites": _kept(visit.sites, self.sites),
                "meetings": _kept(visit.meetings, self.meetings),
                "agreements": _kept(visit.agreements, self.agreements),
                "travel": _kept(visit.travel, self.travel),
                "stays": _kept(visit.stays, self.stays),
                "contacts": _kept(visit.contacts, self.contacts),
                "gifts": _held(visit.gifts, lambda gift: gift.meeting in self.meetings),
                "remarks": _held(visit.remarks, lambda remarks: remarks.meeting in self.meetings),
                "schemes": _held(visit.schemes, lambda scheme: set(scheme.partners) <= self.organisations),
                "outcomes": self._outcomes(visit.outcomes),
            }
        )

    def _outcomes(self, outcomes: Outcomes) -> Outcomes:
        return outcomes.model_copy(
            update={
                "quotations": _held(
                    outcomes.quotations, lambda said: said.about is None or said.about in self.organisations
                ),
                "photographs": _held(
                    outcomes.photographs, lambda photo: photo.meeting is None or photo.meeting in self.meetings
                ),
            }
        )


def scope_of_delegate(programme: Programme, person: str) -> Scope:
    """Return what concerns one delegate: own meetings and journeys, colleagues, the partners met."""
    visit = programme.visit
    meetings = frozenset(name for name in visit.meetings if person in takes_part(programme, name))
    return _around(
        visit,
        meetings=meetings,
        agreements=_signed_at(visit, meetings) | _signed_by(visit, person),
        delegates=frozenset(visit.delegates),
        travel=frozenset(leg.id for leg in programme.legs if person in leg.people),
        stays=frozenset(night.id for night in programme.lodgings if person in night.people),
        contacts=frozenset(visit.contacts),
    )


def scope_of_partner(programme: Programme, partner: str) -> Scope:
    """Return what concerns one partner: meetings with it or its units, who comes, what it signs."""
    visit = programme.visit
    family = {name for name in visit.organisations if partner in visit.lineage(name)}
    meetings = frozenset(name for name, meeting in visit.meetings.items() if family.intersection(meeting.organisations))
    agreements = _signed_at(visit, meetings) | {
        name
        for name, agreement in visit.agreements.items()
        if any(party.organisation in family for party in agreement.parties)
    }
    people = {person for name in meetings for person in takes_part(programme, name)}
    signing = {person for name in agreements for person in visit.agreements[name].signatories}
    return _around(
        visit,
        meetings=meetings,
        agreements=frozenset(agreements),
        delegates=frozenset(people | (signing & visit.delegates.keys())),
        contacts=frozenset(name for name, contact in visit.contacts.items() if contact.share_with_hosts),
        organisations=family,
    )


def scope_of_public(programme: Programme) -> Scope:
    """Return what may be told to anyone: what outcomes say took place, and who was there."""
    visit = programme.visit
    outcomes = visit.outcomes
    meetings = frozenset(name for name in visit.meetings if name in outcomes.meetings and outcomes.meetings[name].held)
    agreements = frozenset(
        name for name, outcome in outcomes.agreements.items() if outcome.is_public and name in visit.agreements
    )
    people = {person for name in meetings for person in takes_part(programme, name)}
    people |= {person for name in agreements for person in visit.agreements[name].signatories}
    toured = {site for name in meetings for site in outcomes.meetings[name].toured}
    schemes = {partner for scheme in visit.schemes.values() for partner in _parties_of(scheme)}
    return _around(
        visit,
        meetings=meetings,
        agreements=agreements,
        delegates=frozenset(people & visit.delegates.keys()),
        organisations=schemes,
        sites=toured,
    )


def takes_part(programme: Programme, meeting_id: str) -> tuple[str, ...]:
    """Return the delegates of a meeting, as it was held where outcomes say so, else as planned."""
    visit = programme.visit
    meeting = visit.meetings[meeting_id]
    engagement = programme.engagement(meeting_id)
    planned = engagement.people if engagement else attending(visit, meeting.delegates, None)
    outcome = visit.outcomes.meetings.get(meeting_id)
    if outcome is None or outcome.attended is None:
        return planned
    return attending(visit, outcome.attended, engagement.start.day if engagement else None)


def _around(
    visit: Visit,
    *,
    meetings: frozenset[str],
    agreements: frozenset[str],
    delegates: frozenset[str],
    travel: frozenset[str] = frozenset(),
    stays: frozenset[str] = frozenset(),
    contacts: frozenset[str] = frozenset(),
    organisations: Iterable[str] = (),
    sites: Iterable[str] = (),
) -> Scope:
    held = [visit.meetings[name] for name in meetings]
    signed = [visit.agreements[name] for name in agreements]
    met = {person for meeting in held for person in meeting.counterparts}
    met |= {person for name in meetings for person in _really_met(visit, name)}
    met |= {person for text in signed for person in (*text.signatories, *text.witnesses)} & visit.counterparts.keys()
    places = {meeting.site for meeting in held if meeting.site} | set(sites)
    places |= {end for name in travel for end in (visit.travel[name].from_, visit.travel[name].to)}
    places |= {visit.stays[name].site for name in stays}
    bodies = {visit.visit.home, *organisations}
    bodies |= {body for meeting in held for body in meeting.organisations}
    bodies |= {party.organisation for text in signed for party in text.parties}
    bodies |= {body for site in places & visit.sites.keys() if (body := visit.sites[site].organisation)}
    bodies |= {body for person in delegates | met if (found := visit.person(person)) and (body := found.organisation)}
    return Scope(
        meetings=meetings,
        agreements=agreements,
        delegates=delegates,
        organisations=frozenset(ancestor for body in bodies for ancestor in visit.lineage(body)),
        counterparts=frozenset(met),
        sites=frozenset(places & visit.sites.keys()),
        travel=travel,
        stays=stays,
        contacts=contacts,
    )


def _really_met(visit: Visit, meeting_id: str) -> tuple[str, ...]:
    outcome = visit.outcomes.meetings.get(meeting_id)
    return (outcome.met or ()) if outcome else ()


def _signed_at(visit: Visit, meetings: Iterable[str]) -> frozenset[str]:
    return frozenset(name for meeting in meetings for name in visit.meetings[meeting].signs)


def _signed_by(visit: Visit, person: str) -> frozenset[str]:
    return frozenset(
        name
        for name, agreement in visit.agreements.items()
        if person in agreement.signatories or person in agreement.witnesses
    )


def _parties_of(scheme: Scheme) -> tuple[str, ...]:
    return (*scheme.partners, *(body for body in (scheme.funded_by, scheme.based_at) if body))


def _kept(register: Mapping[str, EntryT], ids: frozenset[str]) -> Mapping[str, EntryT]:
    return {name: entry for name, entry in register.items() if name in ids}


def _held(register: Mapping[str, EntryT], concerns: Callable[[EntryT], bool]) -> Mapping[str, EntryT]:
    return {name: entry for name, entry in register.items() if concerns(entry)}
