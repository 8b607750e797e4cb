"""Who is at a meeting: as it is planned, and as it is recorded afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.programme.placing import attending
from itinerary.spec.meetings import MeetingStatus
from itinerary.spec.moments import Attendance

if TYPE_CHECKING:
    import datetime as dt

    from itinerary.spec.meetings import Meeting
    from itinerary.spec.visit import Visit


def day_of(meeting: Meeting) -> dt.date | None:
    """Return the local day on which a meeting begins; none while it has no time."""
    return meeting.start.day if meeting.start else None


def delegates_at(visit: Visit, meeting_id: str) -> tuple[str, ...]:
    """Return the ids of the delegates who are to be at a meeting; of `all`, those who are there that day."""
    meeting = visit.meetings[meeting_id]
    return attending(visit, meeting.delegates, day_of(meeting))


def travelling_on(visit: Visit, day: dt.date) -> frozenset[str]:
    """Return the ids of the delegates who are with the delegation on a day: joined by then, and not left before."""
    return frozenset(attending(visit, Attendance(everyone=True), day))


def planned_at(visit: Visit, meeting_id: str) -> frozenset[str]:
    """Return the ids of all who are to be at a meeting, on either side."""
    return frozenset((*delegates_at(visit, meeting_id), *visit.meetings[meeting_id].counterparts))


def really_at(visit: Visit, meeting_id: str) -> frozenset[str]:
    """Return the ids of all who were at a meeting as far as is recorded; where nothing is, those who were to be."""
    meeting, outcome = visit.meetings[meeting_id], visit.outcomes.meetings.get(meeting_id)
    if outcome is None:
        return planned_at(visit, meeting_id)
    ours = (
        delegates_at(visit, meeting_id)
        if outcome.attended is None
        else attending(visit, outcome.attended, day_of(meeting))
    )
    return frozenset((*ours, *(meeting.counterparts if outcome.met is None else outcome.met)))


def is_on(meeting: Meeting) -> bool:
    """Whether a meeting is still planned, with or without a time."""
    return meeting.status is not MeetingStatus.CANCELLED


def is_ahead(visit: Visit, meeting_id: str) -> bool:
    """Whether a meeting has a time and is still to be held, as far as is recorded."""
    meeting, outcome = visit.meetings[meeting_id], visit.outcomes.meetings.get(meeting_id)
    return is_on(meeting) and meeting.is_scheduled and (outcome is None or outcome.held is None)
