"""Journeys: everyone is where the programme has them, and was brought there."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from itinerary.checks.breaks import BreakKind, breaks
from itinerary.checks.rule import finding, rule
from itinerary.checks.ways import between_words, is_pointless, slot_of, start_key, ways
from itinerary.checks.wording import length_words, meeting_words, party_words, slot_name
from itinerary.diagnostics import Severity
from itinerary.programme.places import UnknownAirportError, distance_km, is_far, place_key, place_of
from itinerary.programme.timeline import Leg
from itinerary.spec.sites import TransferMode

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from itinerary.diagnostics import Diagnostic
    from itinerary.programme.moment import Moment
    from itinerary.programme.timeline import Programme
    from itinerary.programme.transfers import Stop
    from itinerary.spec.visit import Visit

_TOP_KM_H: Mapping[str, float] = {
    "flight": 1150,
    "train": 350,
    "coach": 110,
    "car": 130,
    "ferry": 80,
    "metro": 100,
    "taxi": 130,
    "walk": 7,
}
"""The speed along the straight line that no service exceeds from door to door."""
_SLOW_FLIGHT_KM_H, _SLOW_LONG_FLIGHT_KM_H = 350, 650
_LONG_FLIGHT_KM = 1500
"""Beyond this far, aircraft with propellers do not go."""
_ON_THE_GROUND = dt.timedelta(hours=4)
"""What a flight with a stop on the way may spend there, and at both ends."""


@rule(Severity.ERROR)
def meeting_before_arrival(visit: Visit, programme: Programme) -> Iterator[Diagnostic]:
    """A delegate is at a meeting before the journey that brings them has arrived.

    Often the meeting was moved, or the flight arrives a day later than was thought, as flights to the east do. Told
    for delegates with journeys of their own in the spec, where the next thing after the meeting is the journey that
    leads to its place. Delegates without any journey are taken to travel by themselves.

    Mend it by moving the meeting, by another journey, or by taking the delegate out of the meeting.
    """
    for one in breaks(visit, programme):
        if one.kind is BreakKind.BEFORE_ARRIVAL and one.leg is not None:
            yield _misplaced(visit, one.before, one.leg, one.people, f"before {slot_name(visit, one.leg)} arrives")


@rule(Severity.ERROR)
def meeting_after_departure(visit: Visit, programme: Programme) -> Iterator[Diagnostic]:
    """A delegate is at a meeting after the journey that takes them away has left.

    The mirror image of `meeting-before-arrival`: the last thing before the meeting is a journey away from its place.

    Mend it by moving the meeting, by another journey, or by taking the delegate out of the meeting.
    """
    for one in breaks(visit, programme):
        if one.kind is BreakKind.AFTER_DEPARTURE and one.leg is not None:
            yield _misplaced(visit, one.after, one.leg, one.people, f"after {slot_name(visit, one.leg)} has left")


def _misplaced(visit: Visit, meeting: Stop, leg: Leg, people: Sequence[str], when: str) -> Diagnostic:
    ends = f"leaves {_day_and_time(leg.start)} and arrives {_day_and_time(leg.end)}"
    return finding(
        f"{party_words(visit, people)}: {meeting_words(visit, str(meeting.path[1]))} begins {when}",
        *meeting.path,
        "start",
        detail=f"{slot_name(visit, leg)} {ends}",
        help="move one of the two, or take whoever is not there out of `delegates`",
        related=leg.path,
    )


def _day_and_time(moment: Moment) -> str:
    return f"{moment.local:%a} {moment.day.isoformat()} {moment.local:%H:%M}"


@rule(Severity.WARNING, needs_all=True)
def missing_journey(visit: Visit, programme: Programme) -> Iterator[Diagnostic]:
    """A delegate is in one place, then far away in another, and no journey lies between.

    Far means more than 150 km along the straight line, more than two hours by road; or another country, where the
    positions are not known. Told for delegates with journeys of their own in the spec; the others are taken to travel
    by themselves. A time under `transfers`, or `transport` of the meeting, says that somebody has thought of it.

    Mend it by entering the journey under `travel`.
    """
    for one in breaks(visit, programme):
        if one.kind is BreakKind.NO_JOURNEY and not one.is_overlap:
            origin, destination = one.before.place, one.after.place
            distance = distance_km(origin, destination)
            how_far = f", {distance:.0f} km away" if distance is not None else ""
            yield finding(
                f"{party_words(visit, one.people)}: no journey from {origin.name} to {destination.name}{how_far}",
                *start_key(programme, one.after),
                detail=between_words(visit, programme, one.before, one.after),
                help="enter under `travel` how one gets there",
                related=one.before.path,
            )


@rule(Severity.WARNING)
def implausible_journey(visit: Visit, programme: Programme) -> Iterator[Diagnostic]:
    """A journey is faster than any of its kind, or a flight much slower.

    A wrong date at one end is easily overlooked where the clock times are right: over the date line, or after a night
    on board. Too fast is more than 1150 km an hour for a flight along the straight line, 350 for a train, 130 for a
    car, 110 for a coach, 100 for a metro, 80 for a ferry. A flight is too slow that takes four hours longer than it
    would at 350 for the first 1500 km and 650 beyond: a day too many shows on the longest way too.

    Mend it by comparing both ends with the ticket; a late arrival needs its own date.
    """
    for leg in programme.legs:
        km = distance_km(leg.origin, leg.destination)
        if km is None or leg.origin.key == leg.destination.key:
            continue
        takes = leg.end.instant - leg.start.instant
        too_fast = takes < dt.timedelta(hours=km / _TOP_KM_H[visit.travel[leg.id].by])
        too_slow = leg.is_flight and takes > _slow_flight(km)
        if too_fast or too_slow:
            yield finding(
                f"{slot_name(visit, leg)} takes {length_words(takes)} for {km:.0f} km, "
                f"which is hardly {'possible' if too_fast else 'meant'}",
                *leg.path,
                "arrives",
                detail=f"it leaves {_day_and_time(leg.start)} and arrives {_day_and_time(leg.end)}",
                help="compare dates and times of both ends with the ticket",
            )


def _slow_flight(km: float) -> dt.timedelta:
    far = max(km - _LONG_FLIGHT_KM, 0)
    return dt.timedelta(hours=(km - far) / _SLOW_FLIGHT_KM_H + far / _SLOW_LONG_FLIGHT_KM_H) + _ON_THE_GROUND


@rule(Severity.WARNING)
def implausible_transfer(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """A way under `transfers` takes less time than any of its kind, or is a walk that nobody means.

    Minutes were written for hours, or a way was copied to another town. Too fast along the straight line is what is too
    fast for a journey, and on foot 7 km an hour; both places need a `location`. Beyond 150 km it is the location that
    is wrong, as `site-astray` says.

    Mend it by correcting `takes` or `by`.
    """
    for index, way in enumerate(visit.transfers):
        try:
            ends = (place_of(visit, way.from_), place_of(visit, way.to))
        except UnknownAirportError:
            continue
        km = distance_km(*ends)
        if km is not None and not is_far(*ends) and way.takes < dt.timedelta(hours=km / _TOP_KM_H[way.by]):
            yield finding(
                f"{length_words(way.takes)} by {way.by} for {km:.0f} km is hardly possible"
                if way.by is not TransferMode.WALK
                else f"{length_words(way.takes)} on foot for {km:.1f} km is hardly possible",
                *("transfers", index, "takes"),
                help="correct `takes` or `by`, or the location of one of its ends",
            )


@rule(Severity.WARNING)
def transfer_to_where_one_is(visit: Visit, programme: Programme) -> Iterator[Diagnostic]:
    """A way leads to where one is already, or away from where one is to be next.

    "19:40 leave the hotel" for a dinner in that very hotel, or a coach from the museum to the campus for people who
    come from a meeting on the campus.

    Mend it by correcting the site of the meeting or the ends of the journey, or by taking the journey out.
    """
    for index, transfer in enumerate(visit.transfers):
        if place_key(visit, transfer.from_) == place_key(visit, transfer.to):
            yield finding(
                "a way leads from a place to itself", "transfers", index, "to", help="correct one of its ends"
            )
    for leg in programme.legs:
        if leg.origin.key == leg.destination.key:
            yield finding(
                f"{slot_name(visit, leg)} ends where it begins", *leg.path, "to", help="correct one of its ends"
            )
    for way in ways(visit, programme):
        if way.is_overlap or way.is_told(visit) or not is_pointless(programme, way):
            continue
        comes_from = isinstance(slot_of(programme, way.origin), Leg)
        board, meeting = (way.origin, way.destination) if comes_from else (way.destination, way.origin)
        title = meeting_words(visit, str(meeting.path[1]))
        yield finding(
            f"{party_words(visit, way.people)}: {slot_name(visit, slot_of(programme, board))} leads "
            f"{'away from where one is to be' if comes_from else 'to where one is already'}",
            *board.path,
            "to",
            detail=f"{title}, which comes {'next' if comes_from else 'before'}, is at {meeting.place.name}",
            help="correct the site of the meeting or the ends of the journey",
            related=meeting.path,
        )
