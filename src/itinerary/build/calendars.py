"""The calendar files of a visit, and the invitations that go out by mail."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from itinerary.audience import AudienceKind
from itinerary.build.material import stem_of
from itinerary.build.product import DELEGATION, OFFICE, Output, Product
from itinerary.release.telling import EntryKind, kind_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from itinerary.audience import Audience
    from itinerary.build.material import Material
    from itinerary.calendar.entries import Entry
    from itinerary.calendar.event import Attendee, CalendarEvent


_INVITED = {EntryKind.MEETING, EntryKind.JOURNEY}
"""To what kinds of entries people are invited."""


def calendars(material: Material) -> Iterator[Product]:
    """Yield a file for the office, one for all of our side, and one for each delegate and partner.

    Whoever was sent something by an earlier release and is no longer one of them gets a file once more, in which all
    is cancelled: else what he has would stay in his calendar.
    """
    files = {OFFICE: "run-sheet", DELEGATION: "visit", **material.readers}
    for audience in (DELEGATION, OFFICE, *material.readers):
        yield Product(f"calendar/{files[audience]}.ics", Output.CALENDAR, audience, _calendar(material, audience))
    for audience in material.former_readers:
        yield Product(f"calendar/{stem_of(audience)}.ics", Output.CALENDAR, audience, _calendar(material, audience))


def _calendar(material: Material, audience: Audience) -> Callable[[], bytes]:
    def make() -> bytes:
        from itinerary.calendar import calendar

        return calendar(material.view(audience), material.imprint, material.readership.entries(audience))

    return make


@dataclass(frozen=True, slots=True)
class _Recipient:
    """Somebody who is invited by mail."""

    reader: str
    """By what the history knows him or her."""
    name: str
    address: str
    audience: Audience
    """Whose copies of entries he or she gets."""
    stem: str
    found: tuple[Entry, ...]


def invitations(material: Material) -> Iterator[Product]:
    """Yield the mails that have to go out with this edition: one for each entry and recipient with a mail address.

    One is invited to meetings and journeys: ways and nights follow from them, and need no answer. Of what the release
    before told already there is none. What is cancelled goes to those alone who were invited. Without a mail address of
    the office, to which answers go, there are none at all.
    """
    from itinerary.calendar.entries import organizer_of

    if organizer_of(material.programme.visit) is not None:
        for recipient in _recipients(material):
            yield from _mails(material, recipient)


def _recipients(material: Material) -> Iterator[_Recipient]:
    visit, readership = material.programme.visit, material.readership
    for audience in material.readers:
        person = visit.delegates.get(audience.id) if audience.kind is AudienceKind.DELEGATE else None
        if person is not None and person.email:
            entries = readership.entries(audience)
            yield _Recipient(str(audience), person.name.full, person.email, audience, stem_of(audience), entries)
    for guest in readership.guests:
        name, stem = visit.counterparts[guest.person].name.full, f"counterparts/{guest.person}"
        entries = readership.entries_of_guest(guest)
        yield _Recipient(guest.reader, name, guest.address, guest.circle, stem, entries)


def _mails(material: Material, recipient: _Recipient) -> Iterator[Product]:
    """Yield what a recipient has to be told: what changed for him, or all where his address did."""
    from itinerary.calendar.event import Attendee, Status
    from itinerary.release.telling import fingerprint

    known = material.before.account().addresses.get(recipient.reader)
    is_new_address = known != fingerprint(recipient.address.encode())
    invited = {} if is_new_address else material.before.sent_to(recipient.reader)
    view = material.view(recipient.audience)
    for event in material.imprint.events(view, recipient.found, reader=recipient.reader):
        name = event.uid.partition("@")[0]
        before, is_cancelled = invited.get(name), event.status is Status.CANCELLED
        stood = before is not None and not before.telling.is_cancelled
        is_told = stood if is_cancelled else is_new_address or event.stamped >= material.edition.issued
        if is_told and kind_of(name) in _INVITED:
            path = f"invitations/{recipient.stem}/{name}.{'cancel' if is_cancelled else 'request'}.eml"
            make = _mail(material, recipient.audience, event, Attendee(recipient.name, recipient.address))
            yield Product(path, Output.INVITATIONS, recipient.audience, make)


def _mail(material: Material, audience: Audience, event: CalendarEvent, recipient: Attendee) -> Callable[[], bytes]:
    def make() -> bytes:
        from itinerary.calendar.invitation import invitation
        from itinerary.calendar.visit_calendar import window
        from itinerary.rendering.reader_language import speech_for

        view = material.view(audience)
        return invitation(event, recipient, window=window(view.visit), speech=speech_for(view))

    return make
