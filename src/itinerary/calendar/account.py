"""What one version of a visit tells to each reader, entry by entry: what a release records and changes are found in."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from itinerary.audience import Audience, AudienceKind, View, partners_of, view
from itinerary.calendar.entries import Entry, entries
from itinerary.calendar.identity import Names, name_of_entry
from itinerary.calendar.imprint import told
from itinerary.release.account import Account
from itinerary.release.telling import fingerprint

if TYPE_CHECKING:
    from collections.abc import Iterator

    from itinerary.programme.timeline import Programme
    from itinerary.spec.visit import Visit

DELEGATION = Audience(AudienceKind.DELEGATION)
_OWN_AFFAIRS = {"red_lines"}
"""What of a brief is printed nowhere, so that nobody need be told that it was revised."""


@dataclass(frozen=True, slots=True)
class Guest:
    """A counterpart who can be invited by mail, and the circle whose copies of entries he or she gets."""

    person: str
    address: str
    circle: Audience

    @property
    def reader(self) -> str:
        """By what the history knows what he or she was sent."""
        return f"counterpart:{self.person}"


@dataclass(frozen=True)
class Readership:
    """A programme with the view and the entries of everyone who gets any, each made once."""

    programme: Programme
    names: Names

    @cached_property
    def audiences(self) -> tuple[Audience, ...]:
        """Everyone for whom calendars are made: the office, the delegation, each delegate and partner."""
        return (Audience(AudienceKind.OFFICE), DELEGATION, *readers_of(self.programme.visit))

    @cached_property
    def guests(self) -> tuple[Guest, ...]:
        """The counterparts whose mail addresses are known, in the order of the spec."""
        visit = self.programme.visit
        return tuple(
            Guest(name, person.email, Audience(AudienceKind.PARTNER, person.organisation))
            for name, person in visit.counterparts.items()
            if person.email and person.organisation is not None
        )

    def view(self, audience: Audience) -> View:
        """Return the view of a reader."""
        if audience not in self._views:
            self._views[audience] = view(self.programme, audience)
        return self._views[audience]

    def entries(self, audience: Audience) -> tuple[Entry, ...]:
        """Return the entries of a reader; none for one of whom no papers are made any more, whatever he might see."""
        return self._entries_seen_by(audience) if audience in self.audiences else ()

    def entries_of_guest(self, guest: Guest) -> tuple[Entry, ...]:
        """Return the entries of a counterpart: those of his or her organisation in which he or she takes part."""
        return tuple(entry for entry in self._entries_seen_by(guest.circle) if guest.person in entry.telling.people)

    def account(self) -> Account:
        """Return what everybody is told; the fingerprints of papers are not in it, which are made elsewhere."""
        hands = {str(audience): self.entries(audience) for audience in self.audiences}
        hands |= {guest.reader: self.entries_of_guest(guest) for guest in self.guests}
        visit = self.programme.visit
        addresses = {
            str(audience): address
            for audience in self.audiences
            if audience.kind is AudienceKind.DELEGATE and (address := visit.delegates[audience.id].email)
        } | {guest.reader: guest.address for guest in self.guests}
        return Account(
            told={reader: {entry.name: told(entry) for entry in found} for reader, found in hands.items()},
            briefs=dict(_briefs(self.view(DELEGATION).visit)),
            addresses={reader: fingerprint(address.encode()) for reader, address in addresses.items()},
        )

    def _entries_seen_by(self, audience: Audience) -> tuple[Entry, ...]:
        if audience not in self._entries:
            self._entries[audience] = entries(self.view(audience), self.names)
        return self._entries[audience]

    @cached_property
    def _views(self) -> dict[Audience, View]:
        return {}

    @cached_property
    def _entries(self) -> dict[Audience, tuple[Entry, ...]]:
        return {}


def readers_of(visit: Visit) -> tuple[Audience, ...]:
    """Return each delegate and partner who gets papers of his own; one who is kept from himself gets none."""
    delegates = (
        reader
        for name, delegate in visit.delegates.items()
        if (reader := Audience(AudienceKind.DELEGATE, name)).clearance(visit).admits(delegate.visibility)
    )
    partners = (
        reader
        for name in partners_of(visit)
        if (reader := Audience(AudienceKind.PARTNER, name))
        .clearance(visit)
        .admits(visit.organisations[name].visibility)
    )
    return (*delegates, *partners)


def _briefs(visit: Visit) -> Iterator[tuple[str, str]]:
    for name, meeting in visit.meetings.items():
        if meeting.brief is not None:
            content = meeting.brief.model_dump_json(exclude_defaults=True, exclude=_OWN_AFFAIRS)
            yield name_of_entry(("meetings", name)), fingerprint(content.encode())
