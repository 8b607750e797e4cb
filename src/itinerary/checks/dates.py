"""Dates: everything lies within the visit, and on the day that was meant."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from itinerary.checks.rule import finding, rule
from itinerary.checks.wording import length_words, meeting_words, slot_name
from itinerary.diagnostics import Severity
from itinerary.programme.timeline import Engagement, Leg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from itinerary.diagnostics import Diagnostic
    from itinerary.programme.timeline import Programme
    from itinerary.spec.visit import Visit

_A_YEAR = dt.timedelta(days=366)
_HALF_A_DAY = dt.timedelta(hours=12)
_INTERNAL_DAYS = dt.timedelta(days=31)
SMALL_HOURS = dt.time(5)
"""Before then hardly anything begins."""
_AFTER_MIDNIGHT = dt.time(1)
_EVENING = dt.timedelta(hours=6)


@rule(Severity.ERROR)
def visit_ends_first(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """The visit ends before it begins, or lasts longer than a year.

    `from` and `to` stand on the cover of every document, and much is measured against them.

    Mend it by correcting the date of one of them.
    """
    frame = visit.visit
    if not frame.from_ <= frame.to <= frame.from_ + _A_YEAR:
        yield finding(
            "the visit ends before it begins" if frame.to < frame.from_ else "the visit lasts longer than a year",
            "visit",
            "to",
            detail=f"it begins on {frame.from_.isoformat()}",
            help="correct one of the two dates",
        )


@rule(Severity.WARNING)
def overlong_meeting(visit: Visit, programme: Programme) -> Iterator[Diagnostic]:
    """A meeting lasts more than twelve hours.

    Its end has the date of another day, or the wrong half of the day.

    Mend it by correcting `end` or `duration`.
    """
    for slot in programme.engagements:
        length = slot.end.instant - slot.start.instant
        if length > _HALF_A_DAY and not slot.is_cancelled:
            yield finding(
                f"{meeting_words(visit, slot.id)} lasts {length_words(length)}",
                *slot.path,
                "end" if visit.meetings[slot.id].end else "duration",
                detail=f"it begins at {slot.start.local:%H:%M} on {slot.start.day.isoformat()}",
                help="correct its end, or enter the parts of a long day one by one",
            )


@rule(Severity.ERROR)
def outside_visit_dates(visit: Visit, programme: Programme) -> Iterator[Diagnostic]:
    """A meeting lies outside the days of the visit.

    Nearly always a date copied from another visit, or days of the visit that were moved later. The delegation's own
    briefings and rests may lie up to a month before or after. Journeys and nights may lie a few days around the
    visit, since one travels to it and from it: `checks: {thresholds: {days-around: 3}}`; further away, they are
    warned of. So may meetings of those who come earlier or stay longer, without the head, and have a hotel for it: an
    advance party walks through the sites before the others come.

    Mend it by correcting the date, or `from` and `to` of the visit.
    """
    first, last = visit.visit.from_, visit.visit.to
    if last < first:
        return
    for slot in programme.engagements:
        if not slot.is_cancelled and is_outside(visit, programme, slot):
            yield _outside(visit, f"{meeting_words(visit, slot.id)} is", (*slot.path, "start"), Severity.ERROR)
    slack = dt.timedelta(days=visit.checks.thresholds.days_around)
    for leg in programme.legs:
        if leg.start.day < first - slack or leg.end.day > last + slack:
            key = "departs" if leg.start.day < first - slack else "arrives"
            yield _outside(visit, f"{slot_name(visit, leg)} is far", (*leg.path, key), Severity.WARNING)
    for night in programme.lodgings:
        if night.first_night < first - slack or night.last_morning > last + slack:
            key = "check-in" if night.first_night < first - slack else "check-out"
            yield _outside(visit, f"the stay at {night.place.name} is far", (*night.path, key), Severity.WARNING)


def is_outside(visit: Visit, programme: Programme, slot: Engagement) -> bool:
    """Whether a meeting lies outside the days of the visit, so that its date is wrong."""
    first, last = visit.visit.from_, visit.visit.to
    slack = _INTERNAL_DAYS if visit.meetings[slot.id].kind.is_internal else dt.timedelta()
    is_within = first - slack <= slot.start.day <= last + slack
    return first <= last and not is_within and not _is_of_advance_party(visit, programme, slot)


def _is_of_advance_party(visit: Visit, programme: Programme, slot: Engagement) -> bool:
    """Whether all of a meeting but the head are at a hotel that day, shortly before the visit or after it."""
    day, slack = slot.start.day, dt.timedelta(days=visit.checks.thresholds.days_around)
    there = {
        person
        for night in programme.lodgings
        if night.first_night <= day <= night.last_morning
        for person in night.people
    }
    is_near = visit.visit.from_ - slack <= day <= visit.visit.to + slack
    return is_near and bool(slot.people) and visit.visit.head not in slot.people and there.issuperset(slot.people)


def _outside(visit: Visit, what: str, path: tuple[str | int, ...], severity: Severity) -> Diagnostic:
    frame = visit.visit
    return finding(
        f"{what} outside the days of the visit",
        *path,
        detail=f"the visit is from {frame.from_.isoformat()} to {frame.to.isoformat()}",
        help="correct the date here, or `from` and `to` of the visit",
        related=("visit", "from"),
        severity=severity,
    )


@rule(Severity.WARNING)
def late_night_date(visit: Visit, programme: Programme) -> Iterator[Diagnostic]:
    """A meeting begins in the small hours, or a journey just after midnight, and nothing leads up to it.

    "Thursday 00:30" often means the night after Thursday, which is Friday's date: people who read the ticket as
    "Thursday night" come to the airport a day late. Told for meetings before 5:00 and departures before 1:00, unless
    something of the same people ended in the six hours before. A departure in the night after the last day of the
    visit is left alone: whoever dates it beyond the visit has thought of midnight.

    Mend it by correcting the date; if it is right, excuse it.
    """
    slots: list[Engagement | Leg] = [*programme.engagements, *programme.legs]
    for slot in slots:
        latest = SMALL_HOURS if isinstance(slot, Engagement) else _AFTER_MIDNIGHT
        is_off = isinstance(slot, Engagement) and slot.is_cancelled
        is_leg = isinstance(slot, Leg)
        is_after = is_leg and slot.start.day > visit.visit.to
        if is_off or is_after or slot.start.local.time() >= latest or any(_leads_up(one, slot) for one in slots):
            continue
        day, a_day = slot.start.day, dt.timedelta(days=1)
        yield finding(
            f"{slot_name(visit, slot)} {'leaves' if is_leg else 'begins'} at {slot.start.local:%H:%M}, "
            f"in the night from {day - a_day:%A} to {day:%A}",
            *slot.path,
            "departs" if is_leg else "start",
            help=f"if the night from {day:%A} to {day + a_day:%A} is meant, write {(day + a_day).isoformat()}"
            f"{'' if is_leg else f'; if the afternoon, write {slot.start.local.hour + 12}:{slot.start.local:%M}'}",
        )


def _leads_up(one: Engagement | Leg, slot: Engagement | Leg) -> bool:
    """Whether something of the same people is going on when another thing begins, or ended shortly before."""
    return (
        one.start.instant < slot.start.instant
        and one.end.instant > slot.start.instant - _EVENING
        and not set(one.people).isdisjoint(slot.people)
    )
