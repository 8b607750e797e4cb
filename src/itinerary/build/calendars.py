"""The calendar files of a visit, and the invitations that go out by mail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.audience import Audience, AudienceKind
from itinerary.build.material import stem_of
from itinerary.build.product import DELEGATION, OFFICE, Output, Product
from itinerary.release.telling import EntryKind, kind_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from itinerary.build.material import Material
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
    for audience in _former_readers(material):
        yield Product(f"calendar/{stem_of(audience)}.ics", Output.CALENDAR, audience, _calendar(material, audience))


def _calendar(material: Material, audience: Audience) -> Callable[[], bytes]:
    def make() -> bytes:
        from itinerary.calendar import calendar

        return calendar(material.view(audience), material.imprint, material.readership.entries(audience))

    return make


def _former_readers(material: Material) -> Iterator[Audience]:
    if material.lock is None or material.imprint.is_over(material.programme.visit):
        return
    for name in material.imprint.history.readers:
        kind, _, reader = name.partition(":")
        if kind in {AudienceKind.DELEGATE, AudienceKind.PARTNER}:
            audience = Audience(AudienceKind(kind), reader)
            if audience not in material.readers:
                yield audience


def invitations(material: Material) -> Iterator[Product]:
    """Yield the mails that have to go out with this edition: one for each entry and recipient with a mail address.

    One is invited to meetings and journeys: ways and nights follow from them, and need no answer. Of what the release
    before told already there is none. What is cancelled goes to those alone who were invited.
    """
    visit = material.programme.visit
    for audience in material.readers:
        person = visit.delegates.get(audience.id) if audience.kind is AudienceKind.DELEGATE else None
        if person is not None and person.email:
            events = material.imprint.events(material.view(audience), material.readership.entries(audience))
            yield from _mails(material, stem_of(audience), audience, (person.name.full, person.email), events)
    for guest in material.readership.guests:
        found = material.readership.entries_of_guest(guest)
        events = material.imprint.events(material.view(guest.circle), found, reader=guest.reader)
        recipient = (visit.counterparts[guest.person].name.full, guest.address)
        yield from _mails(material, f"counterparts/{guest.person}", guest.circle, recipient, events)


def _mails(
    material: Material, stem: str, audience: Audience, recipient: tuple[str, str], events: tuple[CalendarEvent, ...]
) -> Iterator[Product]:
    from itinerary.calendar.event import Attendee, Status

    for event in events:
        name = event.uid.partition("@")[0]
        is_cancelled = event.status is Status.CANCELLED
        is_told = event.stamped < material.edition.issued or (is_cancelled and not event.sequence)
        if is_told or kind_of(name) not in _INVITED:
            continue
        path = f"invitations/{stem}/{name}.{'cancel' if is_cancelled else 'request'}.eml"
        yield Product(path, Output.INVITATIONS, audience, _mail(material, audience, event, Attendee(*recipient)))


def _mail(material: Material, audience: Audience, event: CalendarEvent, recipient: Attendee) -> Callable[[], bytes]:
    def make() -> bytes:
        from itinerary.calendar.invitation import invitation
        from itinerary.calendar.visit_calendar import window
        from itinerary.rendering.reader_language import speech_for

        view = material.view(audience)
        return invitation(event, recipient, window=window(view.visit), speech=speech_for(view))

    return make
