"""A visit a week later, changed in every way in which meetings change."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from itinerary.spec.base import Visibility
from itinerary.spec.meetings import MeetingStatus

if TYPE_CHECKING:
    from itinerary.spec.meetings import Meeting
    from itinerary.spec.visit import Visit


def changed_visit(visit: Visit) -> Visit:
    """Return it with meetings deleted, cancelled, stripped of their people, kept from all but the office, and moved."""
    meetings = {
        name: _changed(meeting, number)
        for number, (name, meeting) in enumerate(visit.meetings.items())
        if number % 5 or meeting.signs
    }
    gone = visit.meetings.keys() - meetings.keys()
    outcomes = visit.outcomes.model_copy(
        update={
            "meetings": {name: told for name, told in visit.outcomes.meetings.items() if name not in gone},
            "agreements": {},
            "photographs": {},
        }
    )
    gifts = {name: gift for name, gift in visit.gifts.items() if gift.meeting not in gone}
    remarks = {name: words for name, words in visit.remarks.items() if words.meeting not in gone}
    update = {"meetings": meetings, "outcomes": outcomes, "gifts": gifts, "remarks": remarks}
    return visit.model_copy(update=update)


def _changed(meeting: Meeting, number: int) -> Meeting:
    match number % 5:
        case 1:
            return meeting.model_copy(update={"status": MeetingStatus.CANCELLED})
        case 2:
            fewer = replace(meeting.delegates, everyone=False, named=meeting.delegates.named[:1])
            return meeting.model_copy(update={"delegates": fewer, "counterparts": ()})
        case 3:
            return meeting.model_copy(update={"visibility": Visibility.OFFICE})
        case _:
            return meeting.model_copy(update={"dress": None, "room": None, "brief": None})
