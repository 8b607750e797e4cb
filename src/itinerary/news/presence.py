"""Who was there, where and when: meetings as they were held, not as they were planned."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

    from itinerary.audience import View
    from itinerary.programme.places import Place
    from itinerary.programme.timeline import Engagement

NAMED_AT_MOST = 3
"""More people than these are not named one by one."""


@dataclass(frozen=True, slots=True)
class Group:
    """Those of the delegation who did something together."""

    people: tuple[str, ...] = ()
    """Ids of those who may be named; empty where it is the delegation, or an unnamed part of it."""
    is_whole: bool = False
    """Whether it is the delegation as a whole."""
    has_others: bool = False
    """Whether there were more than those named."""

    def includes(self, person: str | None) -> bool:
        """Whether somebody is known to have been among them."""
        return self.is_whole or person in self.people


def taking_part(view: View, meeting_id: str) -> Group:
    """Return who took part in a meeting: as outcomes say, else as planned, which is what a silent outcome means.

    Where somebody is excepted from "all", nobody is named: who of the rest had joined by then is not public.
    """
    visit = view.visit
    outcome = visit.outcomes.meetings.get(meeting_id)
    attended = outcome.attended if outcome and outcome.attended is not None else visit.meetings[meeting_id].delegates
    if attended.everyone:
        alone = len(visit.delegates) == 1 and not attended.named
        return Group(tuple(visit.delegates)) if alone else Group(is_whole=not attended.named)
    named = tuple(name for name in visit.delegates if name in attended.named)
    if len(named) <= NAMED_AT_MOST:
        return Group(named)
    head = visit.visit.head
    return Group((head,) if head is not None and head in named else (), has_others=True)


def met_at(view: View, meeting_id: str) -> tuple[str, ...]:
    """Return the ids of those whom the delegation met: as outcomes say, else as planned."""
    visit = view.visit
    outcome = visit.outcomes.meetings.get(meeting_id)
    met = outcome.met if outcome is not None else None
    known = visit.counterparts
    return tuple(name for name in (visit.meetings[meeting_id].counterparts if met is None else met) if name in known)


def countries_visited(view: View) -> tuple[str, ...]:
    """Return the codes of the countries in which something was held, in order of time; home is none of them."""
    visit = view.visit
    at_home = visit.organisations[visit.visit.home].country if visit.visit.home in visit.organisations else None
    found = (place.country for place in _places(view))
    return tuple(dict.fromkeys(code for code in found if code and code != at_home))


def cities_visited(view: View) -> tuple[str, ...]:
    """Return the cities in which something was held, in order of time."""
    return tuple(dict.fromkeys(place.city for place in _places(view) if place.city))


def days_of(view: View) -> tuple[dt.date, ...]:
    """Return the days on which something was held, in order; local to where it was."""
    return tuple(sorted({engagement.start.day for engagement in _held(view)}))


def _held(view: View) -> tuple[Engagement, ...]:
    outcomes = view.visit.outcomes.meetings
    return tuple(slot for slot in view.programme.engagements if slot.id in outcomes and outcomes[slot.id].held)


def _places(view: View) -> tuple[Place, ...]:
    return tuple(engagement.place for engagement in _held(view) if engagement.place is not None)
