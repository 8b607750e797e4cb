"""Days: people who travel far and meet others all day have to rest, eat and go out for a moment."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from itinerary.checks.rule import finding, rule
from itinerary.checks.wording import length_words, meeting_words, party_words, slot_name
from itinerary.diagnostics import Severity
from itinerary.programme.timeline import Engagement, Leg
from itinerary.spec.meetings import MeetingKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from itinerary.diagnostics import DataPath, Diagnostic
    from itinerary.programme.timeline import Programme
    from itinerary.spec.visit import Visit

_OVERLONG = dt.timedelta(hours=12)
"""Longer meetings have a wrong end, as `overlong-meeting` says."""
_LONG_HAUL = dt.timedelta(hours=6)
_A_REST = dt.timedelta(hours=1)
_TWO_HOURS = dt.timedelta(hours=2)
_NOON, _AFTERNOON = dt.time(11, 30), dt.time(14, 30)
_TO_EAT = dt.timedelta(minutes=30)
_A_MOMENT = dt.timedelta(minutes=10)
_SITTING = dt.timedelta(hours=3)

_EASY = {MeetingKind.MEAL, MeetingKind.RECEPTION, MeetingKind.REST, MeetingKind.TOUR}
"""Kinds of meeting in which one eats, or may step aside for a moment."""


@rule(Severity.WARNING)
def long_haul_without_rest(visit: Visit, programme: Programme) -> Iterator[Diagnostic]:
    """An engagement with a host comes soon after a flight of six hours or more, and no rest lies between.

    Whoever has slept in a seat, or not at all, listens badly and says yes too easily. Three hours are asked for
    (`after-long-haul`), or an hour under `kind: rest` between the two; what comes within an hour and a half is told by
    `landing-then-formal`. The hours are this programme's own measure; that people need them is told by those who plan
    such journeys (https://administrativearts.com/2008/02/06/travel-arrangements-to-wow-any-boss-part-three-international-travel/).

    Mend it with a rest, by an earlier flight, or by a later beginning.
    """
    thresholds = visit.checks.thresholds
    for flight in programme.legs:
        if not flight.is_flight or flight.end.instant - flight.start.instant < _LONG_HAUL:
            continue
        for slot in programme.engagements:
            gap = slot.start.instant - flight.end.instant
            people = tuple(person for person in flight.people if person in slot.people)
            is_soon = thresholds.after_landing <= gap < thresholds.after_long_haul
            if people and is_soon and _is_formal(visit, slot) and not _rests_between(visit, programme, flight, slot):
                yield finding(
                    f"{party_words(visit, people)}: {meeting_words(visit, slot.id)} begins {length_words(gap)} after "
                    "a long flight, without a rest between",
                    *(*slot.path, "start"),
                    detail=f"{slot_name(visit, flight)} took {length_words(flight.end.instant - flight.start.instant)}",
                    help="put a rest between the two (`kind: rest`), or let it begin later",
                    related=flight.path,
                )


@rule(Severity.WARNING)
def long_day(visit: Visit, programme: Programme) -> Iterator[Diagnostic]:
    """A day of somebody lasts more than fourteen hours, and there is no rest in it.

    From the beginning of the first engagement to the end of the last (`longest-day`). A rest of an hour, or two hours
    without anything, divides a day. The hours are this programme's own measure.

    Mend it with a rest, or by taking something out.
    """
    longest = visit.checks.thresholds.longest_day
    told: dict[DataPath, list[str]] = {}
    runs: dict[DataPath, _Run] = {}
    for person in visit.delegates:
        for run in _runs(visit, _busy(programme, person), _TWO_HOURS):
            if run.length > longest:
                runs.setdefault(run.last.path, run)
                told.setdefault(run.last.path, []).append(person)
    for path, people in told.items():
        run = runs[path]
        yield finding(
            f"{party_words(visit, people)}: a day of {length_words(run.length)} without a rest",
            *(*path, "end" if isinstance(run.last, Engagement) and visit.meetings[run.last.id].end else "start"),
            detail=f"it begins with {slot_name(visit, run.first)} at {run.first.start.local:%H:%M}",
            help="put a rest of an hour into it (`kind: rest`), or take something out",
            related=run.first.path,
        )


@rule(Severity.WARNING)
def no_meal_break(visit: Visit, programme: Programme) -> Iterator[Diagnostic]:
    """Between half past eleven and half past two somebody has neither a meal nor half an hour to find one.

    Meals, receptions, rests, journeys and meetings with `hospitality` count as a chance to eat, and so does a meeting
    of more than three hours, whose breaks the host sees to. The hours are this programme's own measure, and local to
    where people are.

    Mend it with a meal, with `hospitality` of a meeting, or by making room for half an hour.
    """
    told: dict[DataPath, list[str]] = {}
    for person in visit.delegates:
        slots = [slot for slot in _busy(programme, person) if isinstance(slot, Engagement)]
        for day in dict.fromkeys(slot.start.day for slot in slots):
            hungry = _without_a_meal(visit, programme, person, day)
            if hungry is not None:
                told.setdefault(hungry.path, []).append(person)
    for path, people in told.items():
        yield finding(
            f"{party_words(visit, people)}: nothing to eat between 11:30 and 14:30",
            *(*path, "start"),
            detail=f"{meeting_words(visit, str(path[1]))} and what lies around it leave no half hour",
            help="add a meal, say under `hospitality` what the host offers, or make room for half an hour",
        )


@rule(Severity.NOTE)
def no_comfort_break(visit: Visit, programme: Programme) -> Iterator[Diagnostic]:
    """Meetings follow one another for more than three hours, and nobody can go out for ten minutes.

    Hosts and guests alike need it, and none will ask. Meals, receptions, rests and tours count as a break, and so does
    a single long meeting, whose breaks the host sees to. The hours are this programme's own measure.

    Mend it by ten minutes between two of them.
    """
    told: dict[DataPath, list[str]] = {}
    runs: dict[DataPath, _Run] = {}
    for person in visit.delegates:
        slots = [slot for slot in _busy(programme, person) if isinstance(slot, Engagement)]
        for run in _runs(visit, slots, _A_MOMENT, easy=True):
            if run.length > _SITTING and run.first is not run.last:
                runs.setdefault(run.last.path, run)
                told.setdefault(run.last.path, []).append(person)
    for path, people in told.items():
        run = runs[path]
        yield finding(
            f"{party_words(visit, people)}: {length_words(run.length)} of meetings without ten minutes between",
            *(*path, "start"),
            detail=f"from {slot_name(visit, run.first)} at {run.first.start.local:%H:%M}",
            help="leave ten minutes between two of them",
            related=run.first.path,
        )


@dataclass(frozen=True, slots=True)
class _Run:
    """Things that one does one after the other."""

    first: Engagement | Leg
    last: Engagement | Leg

    @property
    def length(self) -> dt.timedelta:
        return self.last.end.instant - self.first.start.instant


def _is_formal(visit: Visit, slot: Engagement) -> bool:
    return not slot.is_cancelled and not visit.meetings[slot.id].kind.is_internal


def _busy(programme: Programme, person: str) -> Sequence[Engagement | Leg]:
    """Return what a person does on the ground, in order: a night on board is no day."""
    slots: list[Engagement | Leg] = [
        slot
        for slot in programme.engagements
        if not slot.is_cancelled and slot.end.instant - slot.start.instant <= _OVERLONG
    ]
    slots += [leg for leg in programme.legs if leg.start.day == leg.end.day and not leg.is_flight]
    return sorted((slot for slot in slots if person in slot.people), key=lambda slot: slot.start.instant)


def _rests_between(visit: Visit, programme: Programme, flight: Leg, slot: Engagement) -> bool:
    return any(
        visit.meetings[rest.id].kind is MeetingKind.REST
        and flight.end.instant <= rest.start.instant
        and rest.end.instant <= slot.start.instant
        and rest.end.instant - rest.start.instant >= _A_REST
        and not set(flight.people).isdisjoint(rest.people)
        for rest in programme.engagements
        if not rest.is_cancelled
    )


def _runs(visit: Visit, slots: Sequence[Engagement | Leg], gap: dt.timedelta, *, easy: bool = False) -> Iterator[_Run]:
    """Yield the runs of a person's slots that no gap of some length divides, nor a rest, nor, if asked, easy things."""
    run: _Run | None = None
    for slot in slots:
        kind = visit.meetings[slot.id].kind if isinstance(slot, Engagement) else None
        rests = kind is MeetingKind.REST and slot.end.instant - slot.start.instant >= _A_REST
        if rests or (easy and kind in _EASY):
            if run is not None:
                yield run
            run = None
        elif run is not None and slot.start.instant - run.last.end.instant < gap:
            run = _Run(run.first, max(run.last, slot, key=lambda one: one.end.instant))
        else:
            if run is not None:
                yield run
            run = _Run(slot, slot)
    if run is not None:
        yield run


def _without_a_meal(visit: Visit, programme: Programme, person: str, day: dt.date) -> Engagement | None:
    """Return the last thing that takes a person's noon on a day; none where there is a chance to eat."""
    opens, closes = dt.datetime.combine(day, _NOON), dt.datetime.combine(day, _AFTERNOON)
    noon = [
        slot
        for slot in (*programme.engagements, *programme.legs)
        if person in slot.people
        and slot.start.local.replace(tzinfo=None) < closes
        and slot.end.local.replace(tzinfo=None) > opens
    ]
    held = [slot for slot in noon if isinstance(slot, Engagement) and not slot.is_cancelled]
    if len(held) < len([slot for slot in noon if not (isinstance(slot, Engagement) and slot.is_cancelled)]):
        return None
    if not held or any(_feeds(visit, slot) for slot in held):
        return None
    free_from = opens
    for slot in sorted(held, key=lambda slot: slot.start.instant):
        if slot.start.local.replace(tzinfo=None) - free_from >= _TO_EAT:
            return None
        free_from = max(free_from, slot.end.local.replace(tzinfo=None))
    return held[-1] if closes - free_from < _TO_EAT else None


def _feeds(visit: Visit, slot: Engagement) -> bool:
    meeting = visit.meetings[slot.id]
    if slot.end.instant - slot.start.instant > _SITTING:
        return True
    return meeting.kind in _EASY - {MeetingKind.TOUR} or meeting.hospitality is not None
