"""Nights: everyone has a bed, and is there to sleep in it."""

from __future__ import annotations

import datetime as dt
from itertools import combinations
from typing import TYPE_CHECKING

from itinerary.checks.rule import finding, rule
from itinerary.checks.wording import in_words, party_words, slot_name
from itinerary.diagnostics import Severity
from itinerary.programme.nights import evenings_of, sleep_after
from itinerary.programme.places import is_far

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from itinerary.diagnostics import DataPath, Diagnostic
    from itinerary.programme.timeline import Leg, Lodging, Programme
    from itinerary.spec.visit import Visit

_A_DAY = dt.timedelta(days=1)
_A_YEAR = dt.timedelta(days=366)


@rule(Severity.WARNING, needs_all=True)
def no_bed(visit: Visit, programme: Programme) -> Iterator[Diagnostic]:
    """A delegate has no bed for a night of the visit.

    The usual cause is a check-in that is a day late, after a night flight, or a hotel that was changed for all but
    one. Told for delegates who have a stay in the spec, from their first journey until the last has brought them
    back, else for the days of the visit; not for nights on board, nor before they join or after they leave.

    Mend it by correcting `check-in`, `check-out` or `guests` of a stay, or by adding one.
    """
    without: dict[dt.date, list[str]] = {}
    for person in visit.delegates:
        for evening in _nights_without(visit, programme, person):
            without.setdefault(evening, []).append(person)
    parties: dict[tuple[str, ...], list[dt.date]] = {}
    for evening, people in sorted(without.items()):
        parties.setdefault(tuple(people), []).append(evening)
    for party, evenings in parties.items():
        yield finding(
            f"{party_words(visit, party)}: no bed for {_nights(evenings)}",
            *_stay_nearest(programme, party, evenings[0]),
            detail="the stay nearest to it",
            help="correct `check-in`, `check-out` or `guests`, or add a stay",
        )


@rule(Severity.WARNING)
def two_beds(visit: Visit, programme: Programme) -> Iterator[Diagnostic]:
    """A delegate has a bed in two hotels for the same night.

    One of the two is paid for in vain, and the documents name both.

    Mend it by correcting `check-in`, `check-out` or `guests` of one of them.
    """
    for one, other in combinations(programme.lodgings, 2):
        doubles: dict[tuple[dt.date, ...], list[str]] = {}
        for person in (person for person in one.people if person in other.people):
            theirs = evenings_of(visit, other, person)
            both = tuple(evening for evening in evenings_of(visit, one, person) if evening in theirs)
            if both and one.place.zone == other.place.zone:
                doubles.setdefault(both, []).append(person)
        for evenings, people in doubles.items():
            yield finding(
                f"{party_words(visit, people)}: two beds for {_nights(evenings)}",
                *other.path,
                "check-in",
                detail=f"at {other.place.name} and at {one.place.name}",
                help="correct `check-in`, `check-out` or `guests` of one of them",
                related=one.path,
            )


@rule(Severity.NOTE)
def bed_while_travelling(visit: Visit, programme: Programme) -> Iterator[Diagnostic]:
    """A hotel is booked for a night that is spent on board.

    After a night flight a hotel is easily booked from the day of departure instead of the day of arrival. It may be
    meant: whoever lands at six in the morning may want the room at once, and pays for the night before.

    Mend it by correcting `check-in` or `check-out`; if it is meant, excuse it.
    """
    for night in programme.lodgings:
        for leg in programme.legs:
            people = tuple(person for person in leg.people if _sleeps_aboard(visit, night, leg, person))
            if people:
                key = "check-in" if leg.end.day > night.first_night else "check-out"
                yield finding(
                    f"{party_words(visit, people)}: a bed at {night.place.name} for a night on board",
                    *night.path,
                    key,
                    detail=f"{slot_name(visit, leg)} arrives {leg.end.day.isoformat()} {leg.end.local:%H:%M}",
                    help=f"correct `{key}`, unless the room is to be ready in the early morning",
                    related=leg.path,
                )


def _nights(evenings: Sequence[dt.date]) -> str:
    days = in_words([f"{evening:%a} {evening.isoformat()}" for evening in evenings])
    return f"the night{'s' if len(evenings) > 1 else ''} of {days}"


def _sleeps_aboard(visit: Visit, night: Lodging, leg: Leg, person: str) -> bool:
    if person not in night.people:
        return False
    instants = (sleep_after(night, evening) for evening in evenings_of(visit, night, person))
    return any(leg.start.instant <= instant <= leg.end.instant for instant in instants)


def _nights_without(visit: Visit, programme: Programme, person: str) -> Iterator[dt.date]:
    mine = programme.of_person(person)
    if not mine.lodgings:
        return
    slept = {evening for night in mine.lodgings for evening in evenings_of(visit, night, person)}
    aboard = {evening for leg in mine.legs for evening in _days(leg.start.day, leg.end.day)}
    for evening in _days(*_days_there(visit, mine, person)):
        if evening not in slept and evening not in aboard:
            yield evening


def _days(first: dt.date, last: dt.date) -> Iterator[dt.date]:
    """Yield the evenings from one day up to the morning of another."""
    for count in range((last - first).days):
        yield first + count * _A_DAY


def _days_there(visit: Visit, mine: Programme, person: str) -> tuple[dt.date, dt.date]:
    """Return from when to when somebody is with the delegation and away from home."""
    delegate, frame = visit.delegates[person], visit.visit
    first, last = frame.from_, min(frame.to, frame.from_ + _A_YEAR)
    if mine.legs:
        goes_home = not is_far(mine.legs[-1].destination, mine.legs[0].origin)
        first = mine.legs[0].start.day if goes_home else max(first, mine.legs[0].start.day)
        last = mine.legs[-1].end.day if goes_home else last
    return max(first, delegate.joins or first), min(last, delegate.leaves or last)


def _stay_nearest(programme: Programme, people: tuple[str, ...], evening: dt.date) -> DataPath:
    stays = [night for night in programme.lodgings if not set(people).isdisjoint(night.people)]
    nearest = min(stays, key=lambda night: min(_far(night.first_night, evening), _far(night.last_morning, evening)))
    comes_later = nearest.first_night > evening
    return (*nearest.path, "check-in" if comes_later else "check-out")


def _far(one: dt.date, other: dt.date) -> dt.timedelta:
    return abs(one - other)
