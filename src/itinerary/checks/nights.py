"""Nights: everyone has a bed, and is there to sleep in it."""

from __future__ import annotations

import datetime as dt
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from itinerary.checks.dates import SMALL_HOURS
from itinerary.checks.rule import finding, rule
from itinerary.checks.wording import in_words, length_words, party_words, slot_name
from itinerary.diagnostics import Severity
from itinerary.programme.nights import deep_night, evenings_of, sleep_after
from itinerary.programme.places import is_far
from itinerary.programme.timeline import Engagement, Leg
from itinerary.spec.meetings import MeetingKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from itinerary.diagnostics import DataPath, Diagnostic
    from itinerary.programme.timeline import Lodging, Programme, Slot
    from itinerary.spec.visit import Visit

_A_DAY = dt.timedelta(days=1)
_A_YEAR = dt.timedelta(days=366)
_SHORT_NIGHT = dt.timedelta(hours=7)


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
    meant: whoever lands at six in the morning may want the room at once, and pays for the night before. A room that
    is kept for the day on which one leaves after midnight is left alone.

    Mend it by correcting `check-in` or `check-out`; if it is meant, excuse it.
    """
    for night in programme.lodgings:
        for leg in programme.legs:
            people = tuple(person for person in leg.people if _sleeps_aboard(visit, night, leg, person))
            is_kept = leg.start.day == night.last_morning > night.first_night + _A_DAY
            if people and not is_kept:
                is_last = leg.start.day >= night.last_morning - _A_DAY > night.first_night
                key = "check-out" if is_last else "check-in"
                yield finding(
                    f"{party_words(visit, people)}: a bed at {night.place.name} for a night on board",
                    *night.path,
                    key,
                    detail=f"{slot_name(visit, leg)} arrives {leg.end.day.isoformat()} {leg.end.local:%H:%M}",
                    help="correct `check-out`, unless the room is kept until you leave"
                    if is_last
                    else "correct `check-in`, unless the room is to be ready in the early morning",
                    related=leg.path,
                )


@rule(Severity.NOTE)
def short_night(visit: Visit, programme: Programme) -> Iterator[Diagnostic]:
    """Between the last thing of an evening and the first of the morning there are less than seven hours.

    A dinner that ends at half past eleven and an aircraft that leaves at half past five look fine on two pages of the
    programme; what is left after the ways, check-in and packing is no night. Nights on board, and changes from one
    journey to the next, are not told. Workers in the European Union have eleven hours between two days by law (article
    3 of https://eur-lex.europa.eu/eli/dir/2003/88/oj); seven are this programme's own measure.

    Mend it by a later beginning, by an earlier end, or by leaving somebody out of one of the two.
    """
    found: dict[tuple[DataPath, DataPath], list[str]] = {}
    between: dict[tuple[DataPath, DataPath], tuple[Engagement | Leg, Engagement | Leg]] = {}
    for person in visit.delegates:
        mine = [slot for slot in programme.of_person(person).slots if _keeps_awake(visit, slot)]
        for before, after in pairwise(slot for slot in mine if isinstance(slot, Engagement | Leg)):
            if _is_short_night(before, after):
                found.setdefault((before.path, after.path), []).append(person)
                between[before.path, after.path] = (before, after)
    for ends, (before, after) in between.items():
        hours = length_words(after.start.instant - before.end.instant)
        yield finding(
            f"{party_words(visit, found[ends])}: {hours} from {slot_name(visit, before)} to {slot_name(visit, after)}",
            *(*after.path, "departs" if isinstance(after, Leg) else "start"),
            detail=f"the one ends {before.end.local:%a %H:%M}, the other begins {after.start.local:%a %H:%M}",
            help="begin later, end earlier, or leave them out of one of the two",
            related=before.path,
        )


def _keeps_awake(visit: Visit, slot: Slot) -> bool:
    if isinstance(slot, Engagement):
        return not slot.is_cancelled and visit.meetings[slot.id].kind is not MeetingKind.REST
    return isinstance(slot, Leg)


def _is_short_night(before: Engagement | Leg, after: Engagement | Leg) -> bool:
    """Whether a night lies between two things, and little more than that.

    A meeting that begins in the small hours has the wrong date or half of the day, as `late-night-date` says.
    """
    gap = after.start.instant - before.end.instant
    is_night = before.end.instant <= deep_night(after.start.day, after.start.local.tzinfo) <= after.start.instant
    is_change = isinstance(before, Leg) and isinstance(after, Leg)
    is_misdated = isinstance(before, Engagement) and before.start.local.time() < SMALL_HOURS
    return is_night and not is_change and not is_misdated and gap < _SHORT_NIGHT


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
