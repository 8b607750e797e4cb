"""Meetings as a pack refers to them: in which order, under which title, with which link."""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.rendering.content import Run
from itinerary.spec.meetings import MeetingKind, MeetingStatus

if TYPE_CHECKING:
    from itinerary.briefing.pack import Pack
    from itinerary.rendering.content import Inline


def told_of(pack: Pack) -> tuple[str, ...]:
    """Return the meetings of which a pack tells, in order of time and then those without one; rests need no words."""
    return tuple(name for name in in_order(pack) if pack.visit.meetings[name].kind is not MeetingKind.REST)


def in_order(pack: Pack) -> tuple[str, ...]:
    """Return the planned meetings in order of time, then those without one, last those cancelled without one."""
    meetings = pack.visit.meetings
    timed = tuple(engagement.id for engagement in pack.programme.engagements)
    cancelled = (
        name for name, one in meetings.items() if one.status is MeetingStatus.CANCELLED and not one.is_scheduled
    )
    return (*timed, *pack.programme.unscheduled, *cancelled)


def meeting_title(pack: Pack, meeting_id: str) -> str:
    """Return the title of a meeting, with the partner where another meeting is called the same."""
    meeting = pack.visit.meetings[meeting_id]
    partner = pack.visit.organisations.get(meeting.partner or "")
    alike = sum(other.title == meeting.title for other in pack.visit.meetings.values())
    return f"{meeting.title} ({partner.name})" if alike > 1 and partner is not None else meeting.title


def meeting_link(pack: Pack, meeting_id: str | None) -> Inline:
    """Return the title of a meeting, leading to what the pack tells of it; empty for one unknown here."""
    if meeting_id is None or meeting_id not in pack.visit.meetings:
        return ()
    is_told = pack.tells_of_meetings and pack.visit.meetings[meeting_id].kind is not MeetingKind.REST
    return (Run(meeting_title(pack, meeting_id), link=f"#meeting-{meeting_id}" if is_told else None),)
