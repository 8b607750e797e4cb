"""Meetings that are not ready to be held: nobody in them, no brief, too much to say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.checks.attendance import delegates_at, is_ahead, is_on
from itinerary.checks.rule import finding, rule
from itinerary.checks.wording import meeting_words, person_words
from itinerary.diagnostics import Severity
from itinerary.spec.meetings import MeetingKind
from itinerary.spec.visit import VisitStatus

if TYPE_CHECKING:
    from collections.abc import Iterator

    from itinerary.diagnostics import Diagnostic
    from itinerary.programme.timeline import Programme
    from itinerary.spec.visit import Visit

_MOST_POINTS = 6

_WITH_A_HOST = {MeetingKind.MEETING, MeetingKind.COURTESY_CALL, MeetingKind.SIGNING}
"""Kinds of meeting that a delegation cannot hold by itself."""


@rule(Severity.WARNING)
def head_without_brief(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """The head of the delegation is at a meeting for which nothing is written to prepare it.

    The brief is the core of the pack: why we meet, what we want, what to say and what not. Meals, receptions, rests,
    tours, dealings with the press and our own briefings need none. It is a note in a draft, for a brief is written in
    the last weeks; once the meeting is held; and for a talk or a ceremony at which the head neither leads nor speaks.

    Mend it with `brief`; a purpose or one objective is enough to begin with.
    """
    head = visit.visit.head
    for name, meeting in visit.meetings.items():
        if head is None or not meeting.kind.is_briefed or not is_on(meeting) or head not in delegates_at(visit, name):
            continue
        if meeting.brief is None or meeting.brief.is_empty:
            yield finding(
                f"{meeting_words(visit, name)} has no brief for {person_words(visit, head)}",
                *("meetings", name, *(("brief",) if meeting.brief is not None else ())),
                help="add `brief` with a purpose, objectives or talking points",
                at_key=True,
                severity=Severity.WARNING if _is_pressing(visit, name, head) else Severity.NOTE,
            )


def _is_pressing(visit: Visit, name: str, head: str) -> bool:
    meeting = visit.meetings[name]
    if visit.visit.status is not VisitStatus.FINAL or not is_ahead(visit, name):
        return False
    if meeting.kind not in {MeetingKind.TALK, MeetingKind.CEREMONY} or meeting.leads == head or meeting.signs:
        return True
    speakers = {one.speaker for one in visit.remarks.values() if one.meeting == name}
    return head in speakers or any(topic.led_by == head for topic in meeting.agenda)


@rule(Severity.WARNING, needs_all=True)
def empty_meeting(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """Nobody of the delegation is at a meeting, or nobody is there to meet.

    A meeting without delegates is in nobody's calendar; one without a host is in no partner's. Our own briefings and
    rests need no host, nor do meals, tours and the like that a delegation may have by itself.

    Mend it with `delegates` or `partner`, or take the meeting out.
    """
    for name, meeting in visit.meetings.items():
        if not is_on(meeting):
            continue
        if not delegates_at(visit, name):
            yield finding(
                f"nobody of the delegation is at {meeting_words(visit, name)}",
                *("meetings", name),
                help="add `delegates`: `all`, or their ids",
                at_key=True,
            )
        if meeting.kind in _WITH_A_HOST and not meeting.organisations and not meeting.counterparts:
            yield finding(
                f"nobody is there to be met at {meeting_words(visit, name)}",
                *("meetings", name),
                help="add `partner`, the organisation that is the host; if it is our own, `kind: briefing`",
                at_key=True,
            )


@rule(Severity.NOTE)
def nobody_to_meet(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """A final visit has a meeting or courtesy call with a partner, and nobody by name whom one meets.

    The delegation goes in without knowing to whom it will speak. Once outcomes say that the meeting was held, the
    rule is silent.

    Mend it with `counterparts`; ask the host who will be there.
    """
    if visit.visit.status is not VisitStatus.FINAL:
        return
    for name, meeting in visit.meetings.items():
        outcome = visit.outcomes.meetings.get(name)
        if meeting.kind not in {MeetingKind.MEETING, MeetingKind.COURTESY_CALL} or not is_on(meeting):
            continue
        if meeting.organisations and not meeting.counterparts and (outcome is None or outcome.held is None):
            yield finding(
                f"nobody is named whom one meets at {meeting_words(visit, name)}",
                *("meetings", name),
                help="ask the host who will be there, and add them as `counterparts`",
                at_key=True,
            )


@rule(Severity.NOTE)
def too_many_points(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """A brief has more than six talking points.

    Nobody makes more than a few points in a meeting. The threshold is that of an American government form for talking
    points, which asks for four main points or fewer and allows six.

    Mend it by keeping the points that matter; the rest may go under `background` or `if-raised`.
    """
    for name, meeting in visit.meetings.items():
        if meeting.brief is not None and len(meeting.brief.talking_points) > _MOST_POINTS:
            yield finding(
                f"the brief has {len(meeting.brief.talking_points)} talking points",
                *("meetings", name, "brief", "talking-points"),
                help="six are the most that anybody can make; keep those that matter",
                at_key=True,
            )
