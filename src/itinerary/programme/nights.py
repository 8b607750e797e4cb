"""Nights: when one comes to the hotel and when one leaves it, as the days around them have it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from itinerary.programme.timeline import Engagement, Leg, Lodging, Transfer

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from itinerary.programme.moment import Moment
    from itinerary.programme.timeline import Slot


def settled(slots: Sequence[Slot]) -> Iterator[Slot]:
    """Yield the slots, nights among them moved to when people really come and go.

    A hotel says from when rooms are ready and by when they are to be left; people come after the day's last thing and
    go before the next day's first, within what the hotel says.
    """
    for slot in slots:
        yield _settled_night(slot, slots) if isinstance(slot, Lodging) else slot


def _settled_night(night: Lodging, slots: Sequence[Slot]) -> Lodging:
    comes, goes = _arrival(night, slots), _departure(night, slots)
    start, end = night.start, night.end
    if comes is not None:
        start = max(comes, night.start) if night.check_in_known else comes
    if goes is not None:
        end = min(goes, night.end) if night.check_out_known else goes
    if end <= start:
        return night
    return replace(
        night,
        start=start,
        end=end,
        check_in_known=night.check_in_known or comes is not None,
        check_out_known=night.check_out_known or goes is not None,
    )


def _arrival(night: Lodging, slots: Sequence[Slot]) -> Moment | None:
    """Return when the last guests come on the first evening: off the way there, else after the day's last thing."""
    ways = [
        slot.end
        for slot in slots
        if isinstance(slot, Transfer) and slot.serves == night.path and slot.end.day == night.first_night
    ]
    if ways:
        return max(ways)
    return max((slot.end for slot in _of_guests(night, slots) if slot.end.day == night.first_night), default=None)


def _departure(night: Lodging, slots: Sequence[Slot]) -> Moment | None:
    """Return when the first guests leave on the last morning: on the way from there, else for the first thing."""
    ways = [
        slot.start
        for slot in slots
        if isinstance(slot, Transfer)
        and slot.origin is not None
        and slot.origin.key == night.place.key
        and slot.start.day == night.last_morning
        and set(slot.people) & set(night.people)
    ]
    if ways:
        return min(ways)
    elsewhere = (
        slot.start
        for slot in _of_guests(night, slots)
        if slot.start.day == night.last_morning and not _is_in_hotel(slot, night)
    )
    return min(elsewhere, default=None)


def _of_guests(night: Lodging, slots: Sequence[Slot]) -> Iterator[Engagement | Leg]:
    """Yield what the guests do, hour by hour."""
    guests = set(night.people)
    for slot in slots:
        if isinstance(slot, Engagement | Leg) and guests.intersection(slot.people) and not _is_off(slot):
            yield slot


def _is_off(slot: Engagement | Leg) -> bool:
    return isinstance(slot, Engagement) and slot.is_cancelled


def _is_in_hotel(slot: Engagement | Leg, night: Lodging) -> bool:
    return isinstance(slot, Engagement) and slot.place is not None and slot.place.key == night.place.key
