"""What was promised at the meetings of a visit, and what became of it: the rows of every list of actions."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from itinerary.deadlines.afterwards import action_entry

if TYPE_CHECKING:
    from collections.abc import Iterable

    from itinerary.spec.outcomes import Action
    from itinerary.spec.visit import Visit


class Standing(StrEnum):
    """How an action stands on a day."""

    OVERDUE = "overdue"
    OPEN = "open"
    UNDATED = "no date"
    """Open, with no day by which it is to be done."""
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Promise:
    """An action with the names that a reader knows: who does what for whom, by when, and where it was promised."""

    key: str
    """Its name in calendars; it lasts while the meeting and the words of the action stay the same."""
    what: str
    owner: str
    """Empty where nobody is named."""
    partner: str
    """The organisation for which it is done; empty where none is named."""
    due: dt.date | None
    done: dt.date | None
    meeting: str
    """The title of the meeting at which it was promised."""
    visit: str
    """The title of the visit."""

    def standing(self, today: dt.date) -> Standing:
        """Return how it stands on a day; what is due today is not overdue yet."""
        if self.done is not None:
            return Standing.DONE
        if self.due is None:
            return Standing.UNDATED
        return Standing.OVERDUE if self.due < today else Standing.OPEN


def promises(visit: Visit) -> tuple[Promise, ...]:
    """Return every action of a visit, as far as its reader may see them, in the order of the spec."""
    return tuple(
        _promise(visit, meeting_id, action)
        for meeting_id, outcome in visit.outcomes.meetings.items()
        for action in outcome.actions
    )


def by_urgency(many: Iterable[Promise], today: dt.date) -> tuple[Promise, ...]:
    """Return actions as one has to think of them: overdue first, then by day, those without a day, those done."""
    ranks = {standing: place for place, standing in enumerate(Standing)}

    def urgency(one: Promise) -> tuple[int, dt.date, str, str]:
        return ranks[one.standing(today)], one.done or one.due or dt.date.max, one.visit, one.what

    return tuple(sorted(many, key=urgency))


def _promise(visit: Visit, meeting_id: str, action: Action) -> Promise:
    meeting = visit.meetings.get(meeting_id)
    partner = visit.organisations.get(action.partner or (meeting.partner if meeting else "") or "")
    owner = visit.person(action.owner) if action.owner else None
    return Promise(
        key=f"action-{action_entry(meeting_id, action)}",
        what=action.what,
        owner=owner.name.full if owner else action.owner or "",
        partner=partner.name if partner else "",
        due=action.due,
        done=action.done,
        meeting=meeting.title if meeting else "",
        visit=visit.visit.title,
    )
