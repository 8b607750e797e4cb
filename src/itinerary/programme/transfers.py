"""Transfers: the ways between what people do, placed from the side that defines the time.

The way to a meeting or a departure ends when one must be there; the way to one's hotel begins when what came before
is over. (KDE Itinerary calls the sides anchored and floating.)
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

from itinerary.programme.nights import A_DAY, FROM_MIDNIGHT_TO_SLEEP, evenings_of, sleep_after
from itinerary.programme.places import place_key
from itinerary.programme.timeline import Engagement, Leg, Lodging, Transfer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from itinerary.diagnostics import DataPath
    from itinerary.programme.moment import Moment
    from itinerary.programme.places import Place
    from itinerary.programme.timeline import Slot
    from itinerary.spec.sites import TransferTime
    from itinerary.spec.visit import Visit


@dataclass(frozen=True, slots=True)
class Stop:
    """Something a person is somewhere for: a meeting, an end of a journey, a night."""

    path: DataPath
    place: Place
    free_from: Moment
    """When the person can leave, as the spec has it."""
    due_at: Moment
    """When the person must be there."""
    margin_after: dt.timedelta
    """What getting away takes beyond the way itself: passport and luggage after a flight."""
    margin_before: dt.timedelta
    """How much earlier than due one should be there: check-in, boarding, arriving early."""
    is_bed: bool = False
    leaves_when_known: bool = True
    """Whether anything tells when the person leaves; a hotel may be changed at any time of a free day."""


@dataclass(frozen=True, slots=True)
class Movement:
    """The way of one person from one stop to the next."""

    person: str
    origin: Stop
    destination: Stop

    @property
    def available(self) -> dt.timedelta:
        """The time between leaving one and having to be at the other."""
        leaves = self.origin.free_from.instant + self.origin.margin_after
        due = self.destination.due_at.instant - self.destination.margin_before
        return due - leaves


_TO_DROP_LUGGAGE = dt.timedelta(minutes=30)
_TIMETABLED = frozenset({"train", "ferry"})

_Key: TypeAlias = tuple["DataPath", str, str, "Moment", "Moment"]


def transfers_between(visit: Visit, slots: Sequence[Slot]) -> tuple[Transfer, ...]:
    """Return the transfers of a visit for which the spec gives a time, each once with all who make it."""
    found: dict[_Key, list[str]] = {}
    made: dict[_Key, Transfer] = {}
    for person in visit.delegates:
        hotels = {slot.place.key for slot in slots if isinstance(slot, Lodging) and person in slot.people}
        for movement in movements(visit, slots, person):
            transfer = _transfer(visit, movement, goes_home=movement.destination.place.key in hotels)
            if transfer is None:
                continue
            key = (transfer.serves, movement.origin.place.key, transfer.destination.key, transfer.start, transfer.end)
            made.setdefault(key, transfer)
            found.setdefault(key, []).append(person)
    return tuple(replace(made[key], people=tuple(people)) for key, people in found.items())


def movements(visit: Visit, slots: Iterable[Slot], person: str) -> Iterator[Movement]:
    """Yield each way that one person has to make between two stops at different places, in order of time."""
    for step in steps(visit, slots, person):
        if step.origin.place.key != step.destination.place.key:
            yield step


def steps(visit: Visit, slots: Iterable[Slot], person: str) -> Iterator[Movement]:
    """Yield what lies between each stop of one person and the next, also where both are at one place."""
    mine = [slot for slot in slots if person in slot.people]
    stops = sorted(_stops(visit, mine), key=lambda pair: (pair[0].due_at.instant, pair[0].free_from.instant))
    sleeps = _sleeps(visit, mine, person)
    previous: Stop | None = None
    for arriving, leaving in stops:
        between = _beds_between(previous, arriving, sleeps) or _rooms_between(visit, previous, arriving, sleeps)
        yield from _chained(person, (previous, *between, arriving))
        previous = leaving
    if previous is not None:
        yield from _chained(person, (previous, *_bed_after(previous, sleeps)))


def _chained(person: str, stops: Sequence[Stop | None]) -> Iterator[Movement]:
    for origin, destination in pairwise(stop for stop in stops if stop is not None):
        yield Movement(person, origin, destination)


def given_time(visit: Visit, origin: Place, destination: Place) -> TransferTime | None:
    """Return what the spec says about the way between two places: this way round, or else the other."""
    for one, other in ((origin.key, destination.key), (destination.key, origin.key)):
        for transfer in visit.transfers:
            if place_key(visit, transfer.from_) == one and place_key(visit, transfer.to) == other:
                return transfer
    return None


def _stops(visit: Visit, slots: Iterable[Slot]) -> Iterator[tuple[Stop, Stop]]:
    """Yield each thing that happens somewhere, as the stop one arrives at and the stop one leaves."""
    thresholds = visit.checks.thresholds
    none = dt.timedelta()
    for slot in slots:
        if isinstance(slot, Engagement) and slot.place is not None and not slot.is_cancelled:
            early = visit.meetings[slot.id].arrive_early or none
            stop = Stop(slot.path, slot.place, slot.end, slot.start, none, early)
            yield stop, stop
        elif isinstance(slot, Leg):
            before = thresholds.check_in if slot.is_flight else _boarding(visit, slot)
            after = thresholds.leaving_airport if slot.is_flight else none
            yield (
                Stop(slot.path, slot.origin, slot.end, slot.start, after, before),
                Stop(slot.path, slot.destination, slot.end, slot.start, after, before),
            )


def _boarding(visit: Visit, leg: Leg) -> dt.timedelta:
    """Return how early to be there for a journey on the ground: a train leaves on time, one's own car waits."""
    return visit.checks.thresholds.boarding if visit.travel[leg.id].by in _TIMETABLED else dt.timedelta()


def _beds_between(previous: Stop | None, arriving: Stop, sleeps: Sequence[_Sleep]) -> tuple[Stop, ...]:
    """Return the beds slept in between two stops: none, one, or the first and the last where one moves meanwhile."""
    due = arriving.due_at.instant
    free = previous.free_from.instant if previous is not None else due - A_DAY
    slept = [sleep.night for sleep in sleeps if free <= sleep.instant < due]
    if previous is None:
        slept = slept[-1:]
    if not slept:
        return ()
    last = _bed(slept[-1], previous, arriving)
    if slept[0].path == slept[-1].path:
        return (last,)
    first = _bed(slept[0], previous, None)
    return replace(first, leaves_when_known=slept[0].check_out_known), last


def _rooms_between(visit: Visit, previous: Stop | None, arriving: Stop, sleeps: Sequence[_Sleep]) -> tuple[Stop, ...]:
    """Return the hotel to which one goes off a journey before the day's first meeting, or before a journey at night.

    Where one leaves between midnight and the hour at which all are asleep, the room was kept until then. Only where
    there is time for it, and the spec says how long both ways take: to the hotel, and on from there.
    """
    if previous is None:
        return ()
    due = arriving.due_at.instant
    sleep = next((sleep for sleep in sleeps if sleep.instant >= due), None)
    if sleep is None or sleep.instant - previous.free_from.instant > A_DAY:
        return ()
    match previous.path[0], arriving.path[0]:
        case "travel", "meetings":
            pass
        case "meetings", "travel" if sleep.instant - due <= FROM_MIDNIGHT_TO_SLEEP:
            pass
        case _:
            return ()
    room = _bed(sleep.night, previous, arriving)
    there, on = given_time(visit, previous.place, room.place), given_time(visit, room.place, arriving.place)
    if there is None or on is None:
        return ()
    is_time = there.takes + _TO_DROP_LUGGAGE + on.takes <= Movement("", previous, arriving).available
    return (room,) if is_time else ()


def _bed_after(previous: Stop, sleeps: Sequence[_Sleep]) -> tuple[Stop, ...]:
    free = previous.free_from.instant
    slept = [sleep.night for sleep in sleeps if free <= sleep.instant < free + A_DAY]
    return tuple(_bed(night, previous, None) for night in slept[:1])


@dataclass(frozen=True, slots=True)
class _Sleep:
    """One night of one person."""

    instant: dt.datetime
    night: Lodging


def _sleeps(visit: Visit, slots: Iterable[Slot], person: str) -> list[_Sleep]:
    """Return the nights of a person in order."""
    found = [
        _Sleep(sleep_after(slot, evening), slot)
        for slot in slots
        if isinstance(slot, Lodging)
        for evening in evenings_of(visit, slot, person)
    ]
    return sorted(found, key=lambda sleep: sleep.instant)


def _bed(night: Lodging, previous: Stop | None, arriving: Stop | None) -> Stop:
    """Return a night as a stop: nobody is late for bed, and it is left in time for what follows."""
    evening = previous.free_from if previous else night.start
    morning = arriving.due_at if arriving else night.end
    return Stop(night.path, night.place, morning, evening, dt.timedelta(), dt.timedelta(), is_bed=True)


def _transfer(visit: Visit, movement: Movement, *, goes_home: bool) -> Transfer | None:
    origin, destination = movement.origin, movement.destination
    given = given_time(visit, origin.place, destination.place)
    if given is None or not origin.leaves_when_known:
        return None
    if destination.is_bed or (goes_home and given.takes <= movement.available):
        start = origin.free_from.later(origin.margin_after)
        end, serves = start.later(given.takes), destination.path
    else:
        end = destination.due_at.earlier(destination.margin_before)
        start, serves = end.earlier(given.takes), destination.path
    return Transfer(
        path=("transfers", visit.transfers.index(given)),
        start=start,
        end=end,
        people=(),
        origin=origin.place,
        destination=destination.place,
        by=given.by,
        serves=serves,
        note=given.note,
    )
