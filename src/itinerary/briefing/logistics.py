"""Travel, hotels and whom to call: what one needs on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.briefing.arrangements import contact_on_the_day
from itinerary.briefing.blocks import chapter, lines, part, table
from itinerary.briefing.meetings import meeting_link, told_of
from itinerary.briefing.places import mail, place_name, site_lines, telephone
from itinerary.briefing.rows import service
from itinerary.briefing.times import when_in_brief
from itinerary.briefing.words import contact_kind
from itinerary.rendering.content import Run, plain
from itinerary.spec.meetings import MeetingStatus
from itinerary.spec.people import Contact
from itinerary.spec.travel import Flight

if TYPE_CHECKING:
    from collections.abc import Iterable

    from itinerary.briefing.pack import Pack
    from itinerary.programme.moment import Moment
    from itinerary.programme.places import Place
    from itinerary.programme.timeline import Leg, Lodging
    from itinerary.rendering.content import Block, Inline, Section
    from itinerary.spec.travel import Journey, Stay


def travel_and_hotels(pack: Pack, title: str, *, reader: str | None = None) -> tuple[Section, ...]:
    """Return the chapter of journeys and nights; for one reader, only the own seat and room are named."""
    say = pack.speech.say
    parts = (
        *part(say("Journeys"), 2, _journeys(pack, reader), anchor="journeys"),
        *part(say("Hotels"), 2, _hotels(pack, reader), anchor="hotels"),
    )
    return chapter(title, "travel", parts=parts)


def contacts(pack: Pack, title: str, *further: Section) -> tuple[Section, ...]:
    """Return the chapter of those to call: the office and other contacts, then whom to ask for at each meeting."""
    on_the_day = part(pack.speech.say("On the day"), 2, _on_the_day(pack), anchor="contacts-on-the-day")
    return chapter(title, "contacts", blocks=contact_table(pack, title), parts=(*on_the_day, *further))


def contact_table(pack: Pack, title: str) -> tuple[Block, ...]:
    """Return all contacts that the reader may call, the office that answers for the visit first; or nothing."""
    say = pack.speech.say
    found = (*_office(pack), *pack.visit.contacts.values())
    return table(
        title,
        (say("Contact"), say("For"), say("Telephone"), say("Mail"), say("When")),
        (28, 14, 20, 24, 14),
        [
            (
                lines(contact.name),
                lines(contact_kind(pack.speech, contact.kind) if pack.reads_briefs else None),
                lines(telephone(contact.phone)),
                lines(mail(contact.email)),
                lines(contact.when),
            )
            for contact in found
        ],
    )


def _office(pack: Pack) -> tuple[Contact, ...]:
    """Return the office as a contact, where no contact has its number or mail already."""
    office = pack.frame.office
    if office is None or not (office.email or office.phone):
        return ()
    listed = {contact.email for contact in pack.visit.contacts.values()}
    listed |= {contact.phone for contact in pack.visit.contacts.values()}
    if {office.email, office.phone} - {None} <= listed:
        return ()
    return (Contact(name=office.name, email=office.email, phone=office.phone),)


def _on_the_day(pack: Pack) -> tuple[Block, ...]:
    say = pack.speech.say
    found = [
        (name, contact_on_the_day(pack, meeting))
        for name in told_of(pack)
        if (meeting := pack.visit.meetings[name]).status is not MeetingStatus.CANCELLED
    ]
    return table(
        say("Contacts on the day"),
        (say("When"), say("Meeting"), say("Ask for")),
        (20, 40, 40),
        [
            (
                lines(when_in_brief(pack, pack.engagement(name))),
                lines(meeting_link(pack, name)),
                lines(contact),
            )
            for name, contact in found
            if contact
        ],
    )


def _journeys(pack: Pack, reader: str | None) -> tuple[Block, ...]:
    say = pack.speech.say
    return table(
        say("Journeys"),
        (say("Departure"), say("Arrival"), say("Service"), say("Travellers and seats")),
        (27, 27, 24, 22),
        [_journey(pack, leg, reader) for leg in pack.programme.legs],
    )


def _journey(pack: Pack, leg: Leg, reader: str | None) -> tuple[tuple[Inline, ...], ...]:
    journey = pack.visit.travel[leg.id]
    departure, arrival = boarding(pack, journey)
    return (
        _end(pack, leg.start, leg.origin, departure),
        _end(pack, leg.end, leg.destination, arrival),
        _service(pack, leg, journey),
        _seats(pack, leg, journey, reader),
    )


def boarding(pack: Pack, journey: Journey) -> tuple[str | None, str | None]:
    """Return where exactly a journey starts and where it ends: terminal, platform or pick-up point."""
    if not isinstance(journey, Flight):
        return journey.platform, None
    say, terminals = pack.speech.say, (journey.from_terminal, journey.to_terminal)
    departure, arrival = (say("Terminal {terminal}", terminal=one) if one else None for one in terminals)
    return departure, arrival


def _end(pack: Pack, moment: Moment, place: Place, exactly: str | None) -> tuple[Inline, ...]:
    speech = pack.speech
    return (
        (Run(f"{speech.short_day(moment.day)}, {speech.clock(moment)}", strong=True),),
        *lines(
            speech.zone(moment),
            place_name(place),
            exactly,
        ),
    )


def _service(pack: Pack, leg: Leg, journey: Journey) -> tuple[Inline, ...]:
    speech = pack.speech
    length = speech.duration(leg.end.instant - leg.start.instant)
    return lines(
        service(speech, journey),
        journey.operator,
        length,
        speech.say("Booking {reference}", reference=journey.booking) if journey.booking else None,
        *driver(pack, journey),
        journey.remark,
    )


def driver(pack: Pack, journey: Journey) -> Iterable[str | Inline]:
    """Yield who drives, with the number to dial, and the number plate, a line each."""
    if isinstance(journey, Flight):
        return
    if journey.driver:
        number = telephone(journey.driver_phone)
        yield (
            *plain(pack.speech.say("Driver: {name}", name=journey.driver)),
            *((Run(", "), *number) if number else ()),
        )
    elif journey.driver_phone:
        yield (Run(pack.speech.say("Driver: ")), *telephone(journey.driver_phone))
    if journey.plate:
        yield pack.speech.say("Plate {plate}", plate=journey.plate)


def _seats(pack: Pack, leg: Leg, journey: Journey, reader: str | None) -> tuple[Inline, ...]:
    say = pack.speech.say
    if reader is not None:
        own = journey.seats.get(reader)
        return lines(say("Your seat: {seat}", seat=own) if own else None, pack.who(leg.people, leg.start.day))
    seats = (f"{pack.short(name)}: {seat}" for name, seat in journey.seats.items() if name in leg.people)
    return lines(pack.who(leg.people, leg.start.day), *seats)


def _hotels(pack: Pack, reader: str | None) -> tuple[Block, ...]:
    say = pack.speech.say
    return table(
        say("Hotels"),
        (say("Hotel"), say("Nights"), say("Booking"), say("Guests and rooms")),
        (30, 26, 22, 22),
        [_hotel(pack, night, pack.visit.stays[night.id], reader) for night in pack.programme.lodgings],
    )


def _hotel(pack: Pack, night: Lodging, stay: Stay, reader: str | None) -> tuple[tuple[Inline, ...], ...]:
    speech = pack.speech
    say = speech.say
    site = pack.visit.sites.get(stay.site)
    since = f"{speech.clock_time(stay.from_time.clock)}" if stay.from_time else None
    until = f"{speech.clock_time(stay.until_time.clock)}" if stay.until_time else None
    first, last = speech.short_day(night.first_night), speech.short_day(night.last_morning)
    nights = (night.last_morning - night.first_night).days
    return (
        (*(site_lines(site) if site else lines(night.place.name)), *lines(telephone(_desk(pack, stay)))),
        lines(
            speech.counted(nights, "{count} night", "{count} nights"),
            say("In: {day}, from {time}", day=first, time=since) if since else say("In: {day}", day=first),
            say("Out: {day}, by {time}", day=last, time=until) if until else say("Out: {day}", day=last),
        ),
        lines(
            say("Booking {reference}", reference=stay.booking) if stay.booking else None,
            say("Breakfast {words}", words=stay.breakfast) if stay.breakfast else None,
            stay.remark,
        ),
        _rooms(pack, night, stay, reader),
    )


def _desk(pack: Pack, stay: Stay) -> str | None:
    site = pack.visit.sites.get(stay.site)
    return site.contact.phone if site and site.contact else None


def _rooms(pack: Pack, night: Lodging, stay: Stay, reader: str | None) -> tuple[Inline, ...]:
    say = pack.speech.say
    if reader is not None:
        own = stay.rooms.get(reader)
        return lines(say("Your room: {room}", room=own) if own else None, pack.who(night.people, night.first_night))
    rooms = (f"{pack.short(name)}: {room}" for name, room in stay.rooms.items() if name in night.people)
    return lines(pack.who(night.people, night.first_night), *rooms)
