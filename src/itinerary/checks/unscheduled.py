"""Unscheduled: meetings that have no time yet, and whether they can find one."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from itinerary.checks.rule import finding, rule
from itinerary.checks.wording import in_words, length_words, meeting_words, person_words, span_words
from itinerary.diagnostics import Severity
from itinerary.programme.moment import Moment, moment_at
from itinerary.programme.places import site_place
from itinerary.programme.timeline import Leg
from itinerary.spec.meetings import MeetingKind, Priority
from itinerary.spec.visit import VisitStatus

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from itinerary.diagnostics import Diagnostic
    from itinerary.programme.timeline import Engagement, Programme
    from itinerary.spec.meetings import Meeting
    from itinerary.spec.moments import Window
    from itinerary.spec.visit import Visit

_USUAL = dt.timedelta(minutes=30)
"""How long a meeting is taken to last that does not say."""


@rule(Severity.WARNING, needs_all=True)
def unscheduled(visit: Visit, programme: Programme) -> Iterator[Diagnostic]:
    """A meeting has no time yet.

    It stands in every document as not yet scheduled, so that nobody forgets it. While the visit is a draft that is a
    note; where no window of the host is left either, `no-window-left` says so instead. Once the visit is `final`, a
    meeting of priority `must` should have a time. When outcomes are written for the last thing in the programme, the
    visit is over and nothing is left to schedule.

    Mend it by `start` and `end`, by `status: cancelled`, or by `priority: wish`.
    """
    if _is_over(visit, programme):
        return
    for meeting_id in programme.unscheduled:
        meeting = visit.meetings[meeting_id]
        if not _finds_room(visit, programme, meeting):
            continue
        is_due = visit.visit.status is VisitStatus.FINAL and meeting.priority is Priority.MUST
        yield finding(
            f"{meeting_words(visit, meeting_id)} has no time yet",
            "meetings",
            meeting_id,
            detail="the visit is final" if is_due else "",
            help="give it a `start` and an `end`, or cancel it" if is_due else "",
            at_key=True,
            severity=Severity.WARNING if is_due else Severity.NOTE,
        )


@rule(Severity.WARNING)
def no_window_left(visit: Visit, programme: Programme) -> Iterator[Diagnostic]:
    """A meeting that must be held has no time yet, and none of the host's windows is free for all who are needed.

    Needed are those under `needs`. Looked for is a stretch as long as the meeting (half an hour where that is not
    said) in which none of them has a meeting or is on a journey; a rest may be given up. Ways are not counted.

    Mend it by asking the host for other windows, or by moving what is in the way.
    """
    if _is_over(visit, programme):
        return
    for meeting_id in programme.unscheduled:
        meeting = visit.meetings[meeting_id]
        if _finds_room(visit, programme, meeting):
            continue
        length = length_words(meeting.duration or _USUAL)
        needed = in_words([person_words(visit, person) for person in meeting.needs])
        in_the_way = {
            slot.path: slot for window in meeting.windows for slot in _busy(visit, programme, meeting, window)
        }
        yield finding(
            f"{meeting_words(visit, meeting_id)}: no window of the host has {length} free for {needed}",
            "meetings",
            meeting_id,
            "windows",
            detail=f"in the way: {in_words([span_words(visit, slot) for slot in in_the_way.values()])}"
            if in_the_way
            else "",
            help="ask the host for other windows, or move what is in the way",
        )


def _is_over(visit: Visit, programme: Programme) -> bool:
    """Whether outcomes tell of the last thing in the programme."""
    planned = [slot for slot in programme.engagements if not slot.is_cancelled]
    return bool(planned) and max(planned, key=lambda slot: slot.end.instant).id in visit.outcomes.meetings


def _finds_room(visit: Visit, programme: Programme, meeting: Meeting) -> bool:
    """Whether a meeting that has no time may still find one, as far as anyone can say."""
    if meeting.priority is not Priority.MUST or not meeting.windows or not meeting.needs:
        return True
    return any(_has_room(visit, programme, meeting, window) for window in meeting.windows)


def _has_room(visit: Visit, programme: Programme, meeting: Meeting, window: Window) -> bool:
    length = meeting.duration or _USUAL
    opens, closes = _ends(visit, meeting, window)
    if opens is None or closes is None:
        return True
    if not all(_is_there(visit, person, window.day) for person in meeting.needs):
        return False
    free_from = opens
    for slot in _busy(visit, programme, meeting, window):
        if slot.start.instant - free_from.instant >= length:
            return True
        free_from = max(free_from, slot.end)
    return closes.instant - free_from.instant >= length


def _busy(visit: Visit, programme: Programme, meeting: Meeting, window: Window) -> Sequence[Engagement | Leg]:
    """Return what those who are needed do during a window, in order."""
    opens, closes = _ends(visit, meeting, window)
    if opens is None or closes is None:
        return ()
    slots: list[Engagement | Leg] = [*programme.engagements, *programme.legs]
    during = [slot for slot in slots if slot.start < closes and opens < slot.end and _takes(visit, slot, meeting.needs)]
    return sorted(during, key=lambda slot: (slot.start.instant, slot.end.instant, slot.path))


def _takes(visit: Visit, slot: Engagement | Leg, needed: Collection[str]) -> bool:
    """Whether a slot takes the time of one of those who are needed."""
    if isinstance(slot, Leg):
        return not set(slot.people).isdisjoint(needed)
    is_free = slot.is_cancelled or visit.meetings[slot.id].kind is MeetingKind.REST
    return not is_free and not {*slot.people, *slot.counterparts}.isdisjoint(needed)


def _ends(visit: Visit, meeting: Meeting, window: Window) -> tuple[Moment | None, Moment | None]:
    """Return when a window opens and closes; none for a clock time that comes twice or never."""
    key = site_place(visit, meeting.site).zone if meeting.site else visit.visit.timezone
    found = [moment_at(dt.datetime.combine(window.day, clock), key) for clock in (window.opens, window.closes)]
    opens, closes = (moment if isinstance(moment, Moment) else None for moment in found)
    return opens, closes


def _is_there(visit: Visit, person: str, day: dt.date) -> bool:
    delegate = visit.delegates.get(person)
    if delegate is None:
        return True
    return (delegate.joins is None or delegate.joins <= day) and (delegate.leaves is None or day <= delegate.leaves)
