"""What the entries of journeys, transfers and nights tell below their first line.

Booking references, seats and rooms stand in a traveller's own calendar alone: whoever knows a reference and a name can
change the flight, and the office has them all in its run sheet.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.audience import AudienceKind
from itinerary.calendar.meeting_particulars import reachable
from itinerary.calendar.whereabouts import location, named, site_of
from itinerary.programme.nights import evenings, evenings_of
from itinerary.rendering.naming import people_in_row
from itinerary.spec.travel import Flight

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from itinerary.audience import View
    from itinerary.programme.places import Place
    from itinerary.programme.timeline import Leg, Lodging, Slot, Transfer
    from itinerary.rendering.language import Language
    from itinerary.spec.travel import Journey


def journey_particulars(view: View, slot: Leg, speech: Language) -> Iterator[str]:
    """Yield the lines of a booked journey."""
    journey = view.visit.travel[slot.id]
    say = speech.say
    yield f"{say('From')}: {_stop(slot.origin, departure_point(journey, speech))}"
    yield f"{say('To')}: {_stop(slot.destination, _arrival_point(journey, speech))}"
    if journey.operator:
        yield f"{say('Operator')}: {journey.operator}"
    yield from _booking(view, say("Seat"), journey.booking, journey.seats, speech)
    if not isinstance(journey, Flight):
        for label, words in (
            (say("Driver"), ", ".join(part for part in (journey.driver, journey.driver_phone) if part)),
            (say("Number plate"), journey.plate),
        ):
            if words:
                yield f"{label}: {words}"
    yield from _people(view, say("On board"), slot, speech)
    if journey.remark:
        yield f"{say('Note')}: {journey.remark}"


def departure_point(journey: Journey, speech: Language) -> str | None:
    """Return where in an airport or station one boards: `Terminal 3`, `Platform 21`."""
    if isinstance(journey, Flight):
        return _terminal(journey.from_terminal, speech)
    return journey.platform


def transfer_particulars(view: View, slot: Transfer, served: str, speech: Language) -> Iterator[str]:
    """Yield the lines of a way between two sites; `served` is the title of that for which it is made."""
    say = speech.say
    if slot.origin is not None:
        yield f"{say('From')}: {_stop(slot.origin)}"
    yield f"{say('To')}: {location(view.visit, slot.destination)}"
    site = site_of(view.visit, slot.destination)
    if site is not None:
        yield from (f"{say('To show a driver')}: {address}" for address in site.address_native.values())
    if slot.serves[0] != "stays":
        yield f"{say('For')}: {served}"
    yield from _people(view, say("Who"), slot, speech)
    if slot.note:
        yield f"{say('Note')}: {slot.note}"


def stay_particulars(view: View, slot: Lodging, speech: Language) -> Iterator[str]:
    """Yield the lines of the nights at a hotel."""
    stay = view.visit.stays[slot.id]
    site = site_of(view.visit, slot.place)
    say = speech.say
    yield f"{say('Where')}: {location(view.visit, slot.place)}"
    if site is not None:
        yield from (f"{say('To show a driver')}: {address}" for address in site.address_native.values())
        if site.access:
            yield f"{say('Way in')}: {site.access}"
    yield from _own_nights(view, slot, speech)
    yield from _booking(view, say("Room"), stay.booking, stay.rooms, speech)
    if stay.breakfast:
        yield f"{say('Breakfast')}: {stay.breakfast}"
    yield from _people(view, say("Guests"), slot, speech)
    if stay.remark:
        yield f"{say('Note')}: {stay.remark}"
    if site is not None and site.contact is not None:
        yield f"{say('Contact on the day')}: {reachable(site.contact)}"


def _own_nights(view: View, slot: Lodging, speech: Language) -> Iterator[str]:
    """Tell a delegate who joins late or leaves early which of the nights are his or hers."""
    if view.audience.kind is AudienceKind.DELEGATE and view.audience.id in view.visit.delegates:
        own = evenings_of(view.visit, slot, view.audience.id)
        if own and own != evenings(slot):
            yield f"{speech.say('Your nights')}: {speech.date_range(own[0], own[-1])}"


def _booking(view: View, what: str, reference: str | None, own: Mapping[str, str], speech: Language) -> Iterator[str]:
    if view.audience.kind is not AudienceKind.DELEGATE:
        return
    if reference:
        yield f"{speech.say('Booking')}: {reference}"
    if view.audience.id in own:
        yield f"{what}: {own[view.audience.id]}"


def _people(view: View, label: str, slot: Slot, speech: Language) -> Iterator[str]:
    if slot.people:
        yield f"{label}: {people_in_row(view.visit, slot.people, speech)}"


def _stop(place: Place, point: str | None = None) -> str:
    return ", ".join(part for part in (named(place), place.city, point) if part)


def _arrival_point(journey: Journey, speech: Language) -> str | None:
    return _terminal(journey.to_terminal, speech) if isinstance(journey, Flight) else None


def _terminal(terminal: str | None, speech: Language) -> str | None:
    return speech.say("Terminal {terminal}", terminal=terminal) if terminal else None
