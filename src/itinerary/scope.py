"""Scope: which entries of a visit concern one reader.

Only the first circle is decided here: the meetings, agreements, journeys and nights that are the reader's own, and
the people, sites and organisations that these need. What refers to anything outside is taken out afterwards.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from itinerary.programme.placing import attending
from itinerary.spec.base import Visibility
from itinerary.spec.visit import Direction

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping

    from itinerary.programme.timeline import Programme
    from itinerary.spec.organisations import Scheme
    from itinerary.spec.outcomes import Outcomes, Photograph, Quotation
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
    family: frozenset[str] | None = None
    """A partner with its units: only what is about one of them concerns it. None for readers of another kind."""
    strangers: frozenset[str] = frozenset()
    """Counterparts who are met together with the partner, but belong to others."""
    witnessed: frozenset[str] = frozenset()
    """Agreements that are signed in the partner's presence, but do not concern it."""

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
                "schemes": _held(visit.schemes, self._concerns_scheme),
                "outcomes": self._outcomes(visit),
            }
        )

    def _outcomes(self, visit: Visit) -> Outcomes:
        outcomes = visit.outcomes
        return outcomes.model_copy(
            update={
                "quotations": _held(outcomes.quotations, lambda said: self._concerns_words(visit, said)),
                "photographs": _held(outcomes.photographs, lambda photo: self._concerns_photograph(visit, photo)),
            }
        )

    def _concerns_scheme(self, scheme: Scheme) -> bool:
        parties = _parties_of(scheme)
        is_own = self.family is None or not parties or not self.family.isdisjoint(parties)
        return is_own and self.organisations.issuperset(scheme.partners)

    def _concerns_words(self, visit: Visit, said: Quotation) -> bool:
        if self.family is None:
            return said.about is None or said.about in self.organisations
        if said.about is None and said.visibility is Visibility.PUBLIC:
            return True
        return (said.about or _body_of(visit, said.speaker)) in self.family

    def _concerns_photograph(self, visit: Visit, photo: Photograph) -> bool:
        if photo.meeting is not None:
            return photo.meeting in self.meetings
        if self.family is None or photo.visibility is Visibility.PUBLIC:
            return (self.delegates | self.counterparts).issuperset(photo.people)
        return any(_body_of(visit, person) in self.family for person in photo.people)


def scope_of_delegate(programme: Programme, person: str) -> Scope:
    """Return what concerns one delegate: own meetings and journeys, colleagues, the partners met.

    Meetings are those of the plan: what was handed out before a visit does not change because of what happened on it.
    """
    visit = programme.visit
    meetings = frozenset(name for name in visit.meetings if person in invited(programme, name))
    is_guest = visit.visit.direction is Direction.INCOMING
    return _around(
        visit,
        meetings=meetings,
        agreements=_signed_at(visit, meetings) | _signed_by(visit, person),
        delegates=frozenset(visit.delegates),
        travel=frozenset(leg.id for leg in programme.legs if person in leg.people),
        stays=frozenset(night.id for night in programme.lodgings if person in night.people),
        contacts=_shared_contacts(visit) if is_guest else frozenset(visit.contacts),
    )


def scope_of_partner(programme: Programme, partner: str) -> Scope:
    """Return what concerns one partner: meetings with it or its units, who comes, what it signs."""
    visit = programme.visit
    family = frozenset(name for name in visit.organisations if partner in visit.lineage(name))
    meetings = frozenset(name for name, meeting in visit.meetings.items() if family.intersection(meeting.organisations))
    own = frozenset(name for name in visit.agreements if _is_concerned(visit, name, family))
    agreements = _signed_at(visit, meetings) | own
    people = {person for name in meetings for person in (*invited(programme, name), *takes_part(programme, name))}
    signing = {person for name in agreements for person in visit.agreements[name].signatories}
    found = _around(
        visit,
        meetings=meetings,
        agreements=agreements,
        delegates=frozenset(people | (signing & visit.delegates.keys())),
        contacts=_shared_contacts(visit),
        organisations=family,
    )
    return replace(
        found,
        family=family,
        strangers=frozenset(name for name in found.counterparts if _body_of(visit, name) not in family),
        witnessed=agreements - own,
    )


def _is_concerned(visit: Visit, agreement_id: str, family: Collection[str]) -> bool:
    """Whether one of a family of bodies is party to an agreement, sends a signatory or witness, or is the host."""
    agreement = visit.agreements[agreement_id]
    present = (*agreement.signatories, *agreement.witnesses)
    return (
        any(party.organisation in family for party in agreement.parties)
        or any(_body_of(visit, person) in family for person in present)
        or any(agreement_id in meeting.signs and meeting.partner in family for meeting in visit.meetings.values())
    )


def _body_of(visit: Visit, person: str) -> str | None:
    found = visit.person(person)
    return found.organisation if found else None


def _shared_contacts(visit: Visit) -> frozenset[str]:
    return frozenset(name for name, contact in visit.contacts.items() if contact.share_with_hosts)


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


def invited(programme: Programme, meeting_id: str) -> tuple[str, ...]:
    """Return the delegates of a meeting as planned."""
    engagement = programme.engagement(meeting_id)
    if engagement is not None:
        return engagement.people
    return attending(programme.visit, programme.visit.meetings[meeting_id].delegates, None)


def takes_part(programme: Programme, meeting_id: str) -> tuple[str, ...]:
    """Return the delegates of a meeting as it was held where outcomes say so, else as planned."""
    outcome = programme.visit.outcomes.meetings.get(meeting_id)
    if outcome is None or outcome.attended is None:
        return invited(programme, meeting_id)
    engagement = programme.engagement(meeting_id)
    return attending(programme.visit, outcome.attended, engagement.start.day if engagement else None)


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
    places |= {name for name, site in visit.sites.items() if site.iata in places}
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
