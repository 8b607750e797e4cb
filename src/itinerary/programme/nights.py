"""Nights: in which bed one sleeps, when one comes to the hotel and when one leaves it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from itinerary.programme.timeline import Engagement, Leg, Lodging, Transfer
from itinerary.spec.zones import zone

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from itinerary.programme.moment import Moment
    from itinerary.programme.timeline import Slot
    from itinerary.spec.visit import Visit

A_DAY = dt.timedelta(days=1)
_DEEP_NIGHT = dt.time(3)
"""When whoever has a bed is in it."""
FROM_MIDNIGHT_TO_SLEEP = dt.timedelta(hours=_DEEP_NIGHT.hour)
"""Whoever leaves a hotel for good within this time has kept the room of a night that is not slept."""


def evenings(night: Lodging) -> tuple[dt.date, ...]:
    """Return the days on whose evenings one goes to bed there."""
    count = (night.last_morning - night.first_night).days
    return tuple(night.first_night + dt.timedelta(days=number) for number in range(count))


def evenings_of(visit: Visit, night: Lodging, person: str) -> tuple[dt.date, ...]:
    """Return the days on whose evenings one of the guests goes to bed there.

    Where a stay is for `all`, whoever joins later or leaves earlier sleeps there only while with the delegation.
    """
    delegate = visit.delegates[person]
    if not visit.stays[night.id].guests.everyone:
        return evenings(night)
    return tuple(
        evening
        for evening in evenings(night)
        if (delegate.joins is None or delegate.joins <= evening)
        and (delegate.leaves is None or evening < delegate.leaves)
    )


def sleep_after(night: Lodging, evening: dt.date) -> dt.datetime:
    """Return an instant at which those who went to bed there on some evening are surely asleep, in UTC.

    Dates will not do: on the way over the date line the same evening comes twice.
    """
    return deep_night(evening + A_DAY, zone(night.place.zone))


def deep_night(day: dt.date, clock: dt.tzinfo | None) -> dt.datetime:
    """Return the hour of a day, as the clocks of a zone show it, at which whoever has a bed is in it, in UTC."""
    return dt.datetime.combine(day, _DEEP_NIGHT, clock).astimezone(dt.UTC)


def settled(slots: Sequence[Slot]) -> Iterator[Slot]:
    """Yield the slots, nights among them moved to when people really come and go.

    A hotel says from when rooms are ready and by when they are to be left. Within that, people come when they are
    first at the hotel on the first day, and go when they last leave it on the last.
    """
    for slot in slots:
        yield _settled_night(slot, slots) if isinstance(slot, Lodging) else slot


def _settled_night(night: Lodging, slots: Sequence[Slot]) -> Lodging:
    comings = [found for guest in night.people if (found := _coming(night, _of(guest, slots))) is not None]
    goings = [found for guest in night.people if (found := _going(night, _of(guest, slots))) is not None]
    start, end = night.start, night.end
    if comings:
        start = max(*comings, night.start) if night.check_in_known else max(comings)
    if goings:
        end = min(*goings, night.end) if night.check_out_known else min(goings)
    if end <= start:
        return night
    return replace(
        night,
        start=start,
        end=end,
        check_in_known=night.check_in_known or bool(comings),
        check_out_known=night.check_out_known or bool(goings),
    )


def _coming(night: Lodging, slots: Sequence[Slot]) -> Moment | None:
    """Return when a guest is first at the hotel on the first evening, else when the day's last thing is over."""
    first_sleep = sleep_after(night, night.first_night)
    day = [slot for slot in slots if first_sleep - A_DAY < slot.end.instant <= first_sleep]
    there = [moment for slot in day if (moment := _is_there_from(slot, night.place.key)) is not None]
    return min(there, default=max((slot.end for slot in day), default=None))


def _going(night: Lodging, slots: Sequence[Slot]) -> Moment | None:
    """Return when a guest last leaves the hotel on the last day, else when the day's first thing begins.

    Whoever leaves by a journey in the last night, before all are asleep, has gone on the evening before.
    """
    last_sleep = sleep_after(night, night.last_morning - A_DAY)
    to_leave = {
        slot.path
        for slot in slots
        if isinstance(slot, Leg) and last_sleep - FROM_MIDNIGHT_TO_SLEEP <= slot.start.instant < last_sleep
    }
    for slot in slots:
        if isinstance(slot, Transfer) and slot.serves in to_leave and _origin(slot) == night.place.key:
            return slot.start
    day = [slot for slot in slots if last_sleep <= slot.start.instant < last_sleep + A_DAY]
    leaving = [slot.start for slot in day if _origin(slot) == night.place.key]
    elsewhere = (slot.start for slot in day if _is_there_from(slot, night.place.key) is None)
    return max(leaving, default=min(elsewhere, default=None))


def _is_there_from(slot: Slot, hotel: str) -> Moment | None:
    """Return from when a slot has one at the hotel; none where it is elsewhere."""
    match slot:
        case Engagement(place=place) if place is not None and place.key == hotel:
            return slot.start
        case Leg(destination=destination) | Transfer(destination=destination) if destination.key == hotel:
            return slot.end
        case _:
            return None


def _origin(slot: Slot) -> str | None:
    return slot.origin.key if isinstance(slot, Leg | Transfer) and slot.origin is not None else None


def _of(guest: str, slots: Sequence[Slot]) -> tuple[Slot, ...]:
    return tuple(
        slot
        for slot in slots
        if guest in slot.people
        and not isinstance(slot, Lodging)
        and not (isinstance(slot, Engagement) and slot.is_cancelled)
    )
