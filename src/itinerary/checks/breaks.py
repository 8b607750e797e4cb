"""Breaks: one thing a person does is far from the next and no journey lies between; what was probably meant."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import TYPE_CHECKING, TypeAlias

from itinerary.programme.places import is_far, is_near
from itinerary.programme.transfers import given_time, steps

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from itinerary.diagnostics import DataPath
    from itinerary.programme.places import Place
    from itinerary.programme.timeline import Leg, Lodging, Programme
    from itinerary.programme.transfers import Movement, Stop
    from itinerary.spec.visit import Visit

_A_DAY = dt.timedelta(days=1)


class BreakKind(Enum):
    """What is probably wrong."""

    BEFORE_ARRIVAL = auto()
    """A meeting, and only then the journey that leads to it."""
    AFTER_DEPARTURE = auto()
    """A journey, and then a meeting where it set out."""
    NO_JOURNEY = auto()
    """Two places far apart, and nothing that leads from one to the other."""


@dataclass(frozen=True, slots=True)
class Break:
    """Two stops far apart with no journey between, and those who would have to be at both."""

    kind: BreakKind
    before: Stop
    after: Stop
    people: tuple[str, ...] = ()
    leg: Leg | None = None
    """The journey that arrives too late or leaves too early."""

    @property
    def is_overlap(self) -> bool:
        """Whether the second begins before the first has ended, which is a mistake of its own."""
        return not self.after.is_bed and self.after.due_at < self.before.free_from


_Ends: TypeAlias = tuple[BreakKind, "DataPath", "DataPath"]


def breaks(visit: Visit, programme: Programme) -> Iterator[Break]:
    """Yield each break, once for all whom it concerns.

    Only delegates with journeys of their own are followed: the others travel by themselves.
    """
    legs = {leg.path: leg for leg in programme.legs}
    nights = {night.path: night for night in programme.lodgings}
    found: dict[_Ends, Break] = {}
    people: dict[_Ends, list[str]] = {}
    for person in visit.delegates:
        if any(person in leg.people for leg in programme.legs):
            chain = tuple(steps(visit, programme.slots, person))
            told = [
                at
                for at, step in enumerate(chain)
                if _is_break(visit, step) and not _is_kept(visit, step, legs, nights)
            ]
            for one in (_break(visit, chain, at, legs) for at in told):
                ends = (one.kind, one.before.path, one.after.path)
                found.setdefault(ends, one)
                people.setdefault(ends, []).append(person)
    for ends, one in found.items():
        yield replace(one, people=tuple(people[ends]))


def _is_break(visit: Visit, step: Movement) -> bool:
    origin, destination = step.origin, step.destination
    return (
        not _is_apart(visit, origin)
        and not _is_apart(visit, destination)
        and is_far(origin.place, destination.place)
        and given_time(visit, origin.place, destination.place) is None
    )


def _is_kept(visit: Visit, step: Movement, legs: Mapping[DataPath, Leg], nights: Mapping[DataPath, Lodging]) -> bool:
    """Whether a bed after a journey is a room that was kept until one left, after midnight."""
    leg, night = legs.get(step.origin.path), nights.get(step.destination.path)
    if leg is None or night is None or not step.destination.is_bed:
        return False
    return leg.start.day == night.last_morning and _is_near(visit, leg.origin, night.place)


def _is_apart(visit: Visit, stop: Stop) -> bool:
    """Whether a stop says nothing of where people are.

    Such is a meeting whose way there is told in words, or which people may join from afar, or whose very date is
    wrong, as `outside-visit-dates` says.
    """
    if stop.path[0] != "meetings":
        return False
    meeting = visit.meetings[str(stop.path[1])]
    is_outside = not visit.visit.from_ <= stop.due_at.day <= visit.visit.to
    is_misdated = is_outside and not meeting.kind.is_internal
    return is_misdated or meeting.transport is not None or meeting.link is not None


def _break(visit: Visit, chain: Sequence[Movement], at: int, legs: Mapping[DataPath, Leg]) -> Break:
    step = chain[at]
    meeting = _meeting((one.origin for one in chain[at::-1]), step.origin)
    run = _run(visit, chain[at:], legs)
    late = next((leg for leg in run if meeting is not None and _is_near(visit, meeting.place, leg.destination)), None)
    if meeting is not None and late is not None:
        is_first = not any(one.origin.path in legs for one in chain[:at])
        if is_first or late.end.instant - meeting.due_at.instant <= _A_DAY:
            return Break(BreakKind.BEFORE_ARRIVAL, meeting, step.destination, leg=late)
    meeting = _meeting((one.destination for one in chain[at:]), step.destination)
    run = _run_back(visit, chain[: at + 1], legs)
    early = next((leg for leg in run if meeting is not None and _is_near(visit, meeting.place, leg.origin)), None)
    if meeting is not None and early is not None:
        is_last = not any(one.destination.path in legs for one in chain[at + 1 :])
        if is_last or meeting.due_at.instant - early.start.instant <= _A_DAY:
            return Break(BreakKind.AFTER_DEPARTURE, step.origin, meeting, leg=early)
    return Break(BreakKind.NO_JOURNEY, step.origin, step.destination)


def _is_near(visit: Visit, one: Place, other: Place) -> bool:
    """Whether one may go from one place to the other in the course of a day: they lie close, or somebody said how."""
    return is_near(one, other) or given_time(visit, one, other) is not None


def _meeting(stops: Iterable[Stop], near: Stop) -> Stop | None:
    """Return the first of some stops that is a meeting, as long as nobody has moved on meanwhile."""
    for stop in stops:
        if stop.path[0] == "travel" or is_far(stop.place, near.place):
            return None
        if stop.path[0] == "meetings":
            return stop
    return None


def _run(visit: Visit, chain: Sequence[Movement], legs: Mapping[DataPath, Leg]) -> Iterator[Leg]:
    """Yield the journeys that follow, one straight after the other."""
    for number, step in enumerate(chain):
        if step.destination.path not in legs or (number > 0 and _is_break(visit, step)):
            return
        yield legs[step.destination.path]


def _run_back(visit: Visit, chain: Sequence[Movement], legs: Mapping[DataPath, Leg]) -> Iterator[Leg]:
    """Yield the journeys that lie before, one straight before the other, the last first."""
    for number, step in enumerate(reversed(chain)):
        if step.origin.path not in legs or (number > 0 and _is_break(visit, step)):
            return
        yield legs[step.origin.path]
