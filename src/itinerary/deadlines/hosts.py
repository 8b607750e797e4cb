"""Deadlines of the hosts: that they were asked, and what they must know of those who come."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from itinerary.deadlines.deadline import Evidence
from itinerary.spec.deadlines import DeadlineKind
from itinerary.spec.meetings import MeetingStatus

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from itinerary.deadlines.deadline import Deadline
    from itinerary.deadlines.plan import Plan

_ROUND: Final = 5
"""Anniversaries that are kept are multiples of this."""


def partner_asked(plan: Plan) -> Iterator[Deadline]:
    """Every host was asked to receive us. Done where all that it is host of has a time and is confirmed."""
    for name, meetings in plan.meetings_with_hosts().items():
        unsure = [
            plan.visit.meetings[meeting].title
            for meeting in meetings
            if plan.visit.meetings[meeting].status is not MeetingStatus.CONFIRMED
            or not plan.visit.meetings[meeting].is_scheduled
        ]
        yield plan.deadline(
            DeadlineKind.PARTNER_ASKED,
            f"Agree times with {plan.organisation(name)}, and have them confirmed",
            ("organisations", name),
            _first_day(plan, meetings),
            entry=name,
            evidence=None if unsure else Evidence("all with it has a time and is confirmed"),
            missing="" if len(unsure) == len(meetings) else ", ".join(f'"{title}"' for title in unsure),
        )


def party_told(plan: Plan) -> Iterator[Deadline]:
    """Every host knows who comes: names, posts, portraits, diets and needs. The spec has no field that shows it."""
    for name, meetings in plan.meetings_with_hosts().items():
        yield plan.deadline(
            DeadlineKind.PARTY_TOLD,
            f"Send names, posts, portraits and needs of the delegation to {plan.organisation(name)}",
            ("organisations", name),
            _first_day(plan, meetings),
            entry=name,
        )


def portraits(plan: Plan) -> Iterator[Deadline]:
    """There is a portrait of every delegate, for hosts and their gates. Done where all have a `photo`."""
    without = [one.name.full for one in plan.visit.delegates.values() if one.photo is None]
    yield from _of_all_delegates(plan, DeadlineKind.PORTRAITS, "Ask every delegate for a portrait", without)


def diets(plan: Plan) -> Iterator[Deadline]:
    """One knows what nobody eats. Done where all have a `diet`; `none` tells it too."""
    without = [one.name.full for one in plan.visit.delegates.values() if one.diet is None]
    yield from _of_all_delegates(plan, DeadlineKind.DIETS, "Ask every delegate about food", without)


def access_needs(plan: Plan) -> Iterator[Deadline]:
    """One knows what each needs to get in, sit, hear or see. Done where all have `access`; `none` tells it too."""
    without = [one.name.full for one in plan.visit.delegates.values() if one.access is None]
    yield from _of_all_delegates(plan, DeadlineKind.ACCESS_NEEDS, "Ask every delegate about access", without)


def anniversary(plan: Plan) -> Iterator[Deadline]:
    """Anniversaries that fall in the year of the visit are marked, in remarks or by a gift.

    Told are those of the history of the relationship that are a multiple of five years. Whether it is marked, the
    office notes.
    """
    tie, events = plan.visit.relationship, dict[int, list[str]]()
    for event in tie.history if tie else ():
        age = plan.begins.year - event.year
        if age > 0 and age % _ROUND == 0:
            events.setdefault(event.year, []).append(event.what)
    for year, several in events.items():
        yield plan.deadline(
            DeadlineKind.ANNIVERSARY,
            f"Settle how the visit marks that {plan.begins.year - year} years ago {', and '.join(several)}",
            ("relationship", "history"),
            plan.begins,
            entry=str(year),
        )


def _of_all_delegates(plan: Plan, kind: DeadlineKind, what: str, without: Sequence[str]) -> Iterator[Deadline]:
    if plan.visit.delegates:
        yield plan.deadline(
            kind,
            what,
            ("delegates",),
            plan.begins,
            evidence=None if without else Evidence("it is recorded of all"),
            missing="" if len(without) == len(plan.visit.delegates) else ", ".join(without),
        )


def _first_day(plan: Plan, meetings: Sequence[str]) -> dt.date:
    return min(plan.day_of(plan.visit.meetings[meeting]) for meeting in meetings)
