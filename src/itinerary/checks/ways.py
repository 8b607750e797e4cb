"""Ways: what lies between two things that people do one after the other, told once for all who go it together."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from itinerary.checks.wording import slot_name
from itinerary.programme.timeline import Engagement, Leg, Lodging
from itinerary.programme.transfers import given_time, steps

if TYPE_CHECKING:
    from collections.abc import Iterator

    from itinerary.diagnostics import DataPath
    from itinerary.programme.timeline import Programme, Slot
    from itinerary.programme.transfers import Movement, Stop
    from itinerary.spec.visit import Visit

_SOON = dt.timedelta(hours=3)
"""What comes later than this after a journey may have nothing to do with it."""

_Ends: TypeAlias = tuple["DataPath", "DataPath", str, str]


@dataclass(frozen=True, slots=True)
class Way:
    """A way between two stops, and who makes it."""

    people: tuple[str, ...]
    movement: Movement

    @property
    def origin(self) -> Stop:
        """Where it begins."""
        return self.movement.origin

    @property
    def destination(self) -> Stop:
        """Where it ends."""
        return self.movement.destination

    @property
    def gap(self) -> dt.timedelta:
        """The time between the end of the one thing and the beginning of the other."""
        return self.destination.due_at.instant - self.origin.free_from.instant

    @property
    def available(self) -> dt.timedelta:
        """What of the gap remains for the way."""
        return self.movement.available

    @property
    def is_overlap(self) -> bool:
        """Whether the second begins before the first has ended, which is another mistake."""
        return self.destination.due_at < self.origin.free_from

    @property
    def is_change(self) -> bool:
        """Whether one stays at one place, an airport, and only changes from or to a flight."""
        return self.origin.place.key == self.destination.place.key

    def given(self, visit: Visit) -> dt.timedelta | None:
        """Return how long it takes, as the spec says; none where it does not."""
        if self.is_change:
            return dt.timedelta()
        found = given_time(visit, self.origin.place, self.destination.place)
        return found.takes if found else None

    def is_told(self, visit: Visit) -> bool:
        """Whether the planner has said how one gets there, as a time or in words."""
        register, entry = self.destination.path[:2]
        in_words = register == "meetings" and visit.meetings[str(entry)].transport is not None
        return in_words or self.given(visit) is not None


def ways(visit: Visit, programme: Programme) -> Iterator[Way]:
    """Yield each way between two stops by day, and each change between a flight and a journey on the ground.

    Ways to and from a bed are left out: they have all night.
    """
    people: dict[_Ends, list[str]] = {}
    first: dict[_Ends, Movement] = {}
    for person in visit.delegates:
        for movement in steps(visit, programme.slots, person):
            origin, destination = movement.origin, movement.destination
            if _takes_time(visit, origin, destination):
                ends = (origin.path, destination.path, origin.place.key, destination.place.key)
                first.setdefault(ends, movement)
                people.setdefault(ends, []).append(person)
    for ends, movement in first.items():
        yield Way(tuple(people[ends]), movement)


def _takes_time(visit: Visit, origin: Stop, destination: Stop) -> bool:
    if origin.is_bed or destination.is_bed:
        return False
    if origin.place.key != destination.place.key:
        return True
    legs = [visit.travel[str(stop.path[1])] for stop in (origin, destination) if stop.path[0] == "travel"]
    return len(legs) == 2 and len({leg.by == "flight" for leg in legs}) == 2  # noqa: PLR2004 - both are journeys, and differ


def slot_of(programme: Programme, stop: Stop) -> Slot:
    """Return the meeting, journey or night for which one is at a stop."""
    return next(slot for slot in programme.slots if slot.path == stop.path)


def start_key(programme: Programme, stop: Stop) -> DataPath:
    """Return where the spec says when one must be at a stop."""
    keys = {Engagement: "start", Leg: "departs"}
    return (*stop.path, keys.get(type(slot_of(programme, stop)), "check-in"))


def between_words(visit: Visit, programme: Programme, one: Stop, other: Stop) -> str:
    """Return when one thing ends and the next begins: `"Signing" ends 11:15, ZZ 1418 (FRA–OTP) leaves 13:35`.

    Where that is not on the same day, the days are told too.
    """
    before, after = slot_of(programme, one), slot_of(programme, other)
    clock = "%H:%M" if before.end.day == after.start.day else "%a %H:%M"
    ends = "arrives" if isinstance(before, Leg) else "ends"
    begins = "leaves" if isinstance(after, Leg) else "begins"
    first, second = slot_name(visit, before), slot_name(visit, after)
    if not isinstance(before, Lodging):
        first += f" {ends} {before.end.local:{clock}}"
    if not isinstance(after, Lodging):
        second += f" {begins} {after.start.local:{clock}}"
    return f"{first}, {second}"


def is_pointless(programme: Programme, way: Way) -> bool:
    """Whether a way goes back to where the journey before it set out, or away to where the next one will end.

    Then it is the journey that is wrong: it leads away from where one is to be, or to where one is already.
    """
    before, after = slot_of(programme, way.origin), slot_of(programme, way.destination)
    if isinstance(before, Leg) and isinstance(after, Engagement) and not before.is_flight:
        return before.origin.key == way.destination.place.key and way.gap <= _SOON
    if isinstance(before, Engagement) and isinstance(after, Leg) and not after.is_flight:
        return after.destination.key == way.origin.place.key and way.gap <= _SOON
    return False
