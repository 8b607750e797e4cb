"""Movements: whether there is time to get from one thing to the next."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from itinerary.checks.rule import finding, rule
from itinerary.checks.ways import Way, between_words, is_pointless, slot_of, start_key, ways
from itinerary.checks.wording import in_words, length_words, party_words, slot_name
from itinerary.diagnostics import Severity
from itinerary.programme.places import is_far
from itinerary.programme.timeline import Engagement, Leg
from itinerary.programme.travel_time import estimated_time

if TYPE_CHECKING:
    from collections.abc import Iterator

    from itinerary.diagnostics import Diagnostic
    from itinerary.programme.timeline import Programme
    from itinerary.spec.visit import Visit

_A_LITTLE_LATE = dt.timedelta(minutes=5)
"""What nobody minds: neither does a guess know better, nor does a meeting begin on the second."""
_HALF_A_DAY = dt.timedelta(hours=3)
"""With so much time between them, any two places in a town can be reached."""


@rule(Severity.ERROR)
def short_gap(visit: Visit, programme: Programme) -> Iterator[Diagnostic]:
    """There is too little time to get from one thing to the next.

    The way takes what `transfers` says, times a margin of a quarter (`transfer-margin`; assistants of travelling
    heads advise a half). Beyond the way count: `leaving-airport`, an hour from landing to the door; `check-in`, two
    hours before a flight, as airlines ask on long flights; `boarding`, a quarter of an hour before a train or ferry;
    and `arrive-early` of a meeting. All but the last are thresholds under `checks`. It is an error where the way
    itself does not fit, and a warning where only the margin or the waiting suffers.

    Mend it by moving one of the two, by a quicker way, or by correcting the time under `transfers`.
    """
    margin = visit.checks.thresholds.transfer_margin
    for way in ways(visit, programme):
        given = way.given(visit)
        if given is None or way.is_overlap or _lands_into(visit, programme, way) or way.available >= given * margin:
            continue
        impossible = way.gap + _A_LITTLE_LATE < given
        fits = way.available >= given
        yield finding(
            f"{party_words(visit, way.people)}: {length_words(way.gap)} {_task(programme, way, given)}",
            *start_key(programme, way.destination),
            detail=between_words(visit, programme, way.origin, way.destination),
            help=f"with a margin it takes {length_words(given * margin)}: move one of the two, or find a quicker way"
            if fits
            else "move one of the two, or find a quicker way",
            related=way.origin.path,
            severity=Severity.ERROR if impossible else Severity.WARNING,
        )


@rule(Severity.WARNING, needs_all=True)
def short_gap_estimated(visit: Visit, programme: Programme) -> Iterator[Diagnostic]:
    """There is probably too little time to get from one thing to the next.

    Nobody has said how long the way takes, so that it is guessed from the distance: on foot at 4.5 km an hour with a
    detour of three tenths, or by car, ten minutes to get in and out, 25 km an hour along the straight line in town
    (the first 10 km) and 60 beyond. The guess gets a margin of a half (`estimated-transfer-margin`), which is what
    assistants of travelling heads add to the figure of a map.

    Mend it by saying under `transfers` how long it really takes, or by moving one of the two.
    """
    margin = visit.checks.thresholds.estimated_transfer_margin
    for way in ways(visit, programme):
        guess = None if way.is_told(visit) else estimated_time(way.origin.place, way.destination.place)
        if guess is None or way.is_overlap or is_far(way.origin.place, way.destination.place):
            continue
        if is_pointless(programme, way):
            continue
        needed = guess.takes * margin
        if way.available + _A_LITTLE_LATE >= needed or _lands_into(visit, programme, way):
            continue
        how = "on foot" if guess.on_foot else "by car"
        yield finding(
            f"{party_words(visit, way.people)}: {length_words(way.gap)} {_task(programme, way, needed, 'may take')}",
            *start_key(programme, way.destination),
            detail=f"{between_words(visit, programme, way.origin, way.destination)}; {guess.km:.1f} km {how}",
            help=f"say how long it takes: {_transfer_example(way)}",
            related=way.origin.path,
        )


@rule(Severity.NOTE, needs_all=True)
def unknown_transfer(visit: Visit, programme: Programme) -> Iterator[Diagnostic]:
    """Nobody has said how long it takes from one thing to the next, nor where the two places are.

    Whether the delegation will be in time, nobody can tell; the run sheet shows no way between the two. Told only
    where there are less than three hours between them, and once for each two places.

    Mend it by a line under `transfers`, by `location` of both sites, or by `transport` of the meeting.
    """
    told: set[frozenset[str]] = set()
    for way in ways(visit, programme):
        one, other = way.origin.place, way.destination.place
        ends = frozenset((one.key, other.key))
        if ends in told or way.is_told(visit) or way.is_overlap or is_far(one, other) or way.gap >= _HALF_A_DAY:
            continue
        if estimated_time(one, other) is None and not is_pointless(programme, way):
            told.add(ends)
            yield finding(
                f"nobody has said how long it takes from {one.name} to {other.name}",
                *start_key(programme, way.destination),
                detail=between_words(visit, programme, way.origin, way.destination),
                help=f"say it: {_transfer_example(way)}",
                related=way.origin.path,
            )


@rule(Severity.WARNING)
def short_connection(visit: Visit, programme: Programme) -> Iterator[Diagnostic]:
    """There is too little time from one flight to the next at the same airport.

    Airports publish how long a connection takes at least, often 45 to 90 minutes; an hour is asked for here
    (`connection`). A group with a head of delegation is slower than one traveller, and the next flight may be full.

    Mend it by a later flight, or by `checks: {thresholds: {connection: 45 min}}` where the airport is quick.
    """
    told: set[_Connection] = set()
    least = visit.checks.thresholds.connection
    for person in visit.delegates:
        flights = [leg for leg in programme.legs if leg.is_flight and person in leg.people]
        for one, other in pairwise(flights):
            gap = other.start.instant - one.end.instant
            connection = _Connection(one.id, other.id)
            if one.destination.key != other.origin.key or not dt.timedelta() <= gap < least or connection in told:
                continue
            told.add(connection)
            both = tuple(name for name in one.people if name in other.people)
            yield finding(
                f"{party_words(visit, both)}: {length_words(gap)} to change flights at {one.destination.name}",
                *other.path,
                "departs",
                detail=f"{slot_name(visit, one)} lands {one.end.local:%H:%M}",
                help=f"a connection takes {length_words(least)}: take a later flight",
                related=one.path,
            )


@rule(Severity.WARNING)
def landing_then_formal(visit: Visit, programme: Programme) -> Iterator[Diagnostic]:
    """The first engagement with a host comes too soon after landing.

    A flight that lands at 18:40 and a dinner at 19:30 look fine on paper, and leave no time for the passport, the
    luggage, the way and a clean shirt. An hour and a half is asked for (`after-landing`). Our own briefings and
    rests do not count, nor does a welcome at the airport.

    Mend it by an earlier flight, or by a later beginning.
    """
    for flight in (leg for leg in programme.legs if leg.is_flight):
        for engagement in programme.engagements:
            if _comes_too_soon(visit, flight, engagement):
                people = tuple(person for person in flight.people if person in engagement.people)
                gap = length_words(engagement.start.instant - flight.end.instant)
                yield finding(
                    f"{party_words(visit, people)}: {slot_name(visit, engagement)} begins {gap} after landing",
                    *engagement.path,
                    "start",
                    detail=f"{slot_name(visit, flight)} lands {flight.end.local:%H:%M}",
                    help="take an earlier flight, or let it begin later",
                    related=flight.path,
                )


@dataclass(frozen=True, slots=True)
class _Connection:
    """Two flights, one after the other."""

    first: str
    second: str


def _comes_too_soon(visit: Visit, flight: Leg, engagement: Engagement) -> bool:
    gap = engagement.start.instant - flight.end.instant
    return (
        dt.timedelta() <= gap < visit.checks.thresholds.after_landing
        and not engagement.is_cancelled
        and not visit.meetings[engagement.id].kind.is_internal
        and not set(flight.people).isdisjoint(engagement.people)
        and engagement.place is not None
        and engagement.place.key != flight.destination.key
        and not is_far(engagement.place, flight.destination)
    )


def _lands_into(visit: Visit, programme: Programme, way: Way) -> bool:
    """Whether a way is that from a landing to an engagement of which `landing-then-formal` speaks."""
    flight, engagement = slot_of(programme, way.origin), slot_of(programme, way.destination)
    return (
        isinstance(flight, Leg)
        and flight.is_flight
        and isinstance(engagement, Engagement)
        and _comes_too_soon(visit, flight, engagement)
    )


def _task(programme: Programme, way: Way, takes: dt.timedelta, verb: str = "takes") -> str:
    """Return what is to be done in a gap, in words: `to get from A to B, which takes 40 min and 2 h to check in`."""
    parts: list[str] = [] if way.is_change else [length_words(takes)]
    if way.origin.margin_after:
        parts.append(f"{length_words(way.origin.margin_after)} to leave the airport")
    if way.destination.margin_before:
        slot = slot_of(programme, way.destination)
        purpose = "to check in" if isinstance(slot, Leg) and slot.is_flight else "to be early"
        parts.append(f"{length_words(way.destination.margin_before)} {purpose}")
    if way.is_change:
        return f"at {way.origin.place.name}, where it takes {in_words(parts)}"
    return f"to get from {way.origin.place.name} to {way.destination.place.name}, which {verb} {in_words(parts)}"


def _transfer_example(way: Way) -> str:
    return f"transfers: [{{from: {way.origin.place.key}, to: {way.destination.place.key}, by: car, takes: 20 min}}]"
