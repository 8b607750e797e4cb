"""Deadlines after the visit: what is recorded, sent, filed and kept, and what was promised."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from itinerary.deadlines.deadline import Evidence
from itinerary.release.telling import fingerprint
from itinerary.spec.deadlines import DeadlineKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from itinerary.deadlines.deadline import Deadline
    from itinerary.deadlines.plan import Plan
    from itinerary.spec.outcomes import Action

_LOOKS_BACK: Final = {"after-1-year": 365, "after-3-years": 1095}
"""When one asks what came of a visit, in days after it."""


def outcomes_recorded(plan: Plan) -> Iterator[Deadline]:
    """Every meeting with a host has its outcome. Done where it is recorded of all whether they were held."""
    hosted = [name for names in plan.meetings_with_hosts().values() for name in names]
    outcomes = plan.visit.outcomes.meetings
    without = [name for name in hosted if name not in outcomes or outcomes[name].held is None]
    if hosted:
        titles = (f'"{plan.visit.meetings[name].title}"' for name in without)
        yield plan.deadline(
            DeadlineKind.OUTCOMES_RECORDED,
            "Record what became of every meeting",
            ("outcomes",) if outcomes else ("visit", "to"),
            plan.ends,
            evidence=None if without else Evidence("it is recorded of all whether they were held"),
            missing="" if len(without) == len(hosted) else ", ".join(titles),
        )


def thanks_sent(plan: Plan) -> Iterator[Deadline]:
    """Every host has a letter of thanks. The spec has no field that shows it."""
    for name in plan.meetings_with_hosts():
        yield plan.deadline(
            DeadlineKind.THANKS_SENT,
            f"Send a letter of thanks to {plan.organisation(name)}",
            ("organisations", name),
            plan.ends,
            entry=name,
        )


def photographs_sent(plan: Plan) -> Iterator[Deadline]:
    """Hosts have the photographs that were taken with them. The spec has no field that shows it."""
    if plan.visit.outcomes.photographs:
        yield plan.deadline(
            DeadlineKind.PHOTOGRAPHS_SENT, "Send hosts their photographs", ("outcomes", "photographs"), plan.ends
        )


def visit_report(plan: Plan) -> Iterator[Deadline]:
    """Those who sent the delegation have the report. The spec has no field that shows it."""
    yield plan.deadline(DeadlineKind.VISIT_REPORT, "Hand in the report of the visit", ("visit", "to"), plan.ends)


def expenses(plan: Plan) -> Iterator[Deadline]:
    """All costs are known. Done where outcomes have `costs`."""
    costs = plan.visit.outcomes.costs
    yield plan.deadline(
        DeadlineKind.EXPENSES,
        "Settle the expenses, and record what the visit cost",
        ("outcomes", "costs") if costs else ("visit", "to"),
        plan.ends,
        evidence=Evidence("the costs are recorded") if costs else None,
    )


def action(plan: Plan) -> Iterator[Deadline]:
    """Promises of the meetings are kept by their days. Done where the action says when it was done.

    Actions without a day are in `itinerary actions` alone.
    """
    for meeting_id, outcome in plan.visit.outcomes.meetings.items():
        meeting = plan.visit.meetings.get(meeting_id)
        for number, promise in enumerate(outcome.actions):
            if promise.due is None:
                continue
            found = plan.deadline(
                DeadlineKind.ACTION,
                promise.what,
                ("outcomes", "meetings", meeting_id, "actions", number),
                promise.due,
                entry=action_entry(meeting_id, promise),
                lapses=False,
                evidence=Evidence("outcomes say when", promise.done) if promise.done else None,
            )
            why = f'promised at "{meeting.title}"' if meeting else "promised on the visit"
            yield replace(found, why=f"{why}, by {_owner(plan, promise)}")


def action_entry(meeting_id: str, promise: Action) -> str:
    """Return by what an action is known; it lasts while the meeting and the words of the action stay the same."""
    return f"{meeting_id}-{fingerprint(promise.what.encode())}"


def look_back(plan: Plan) -> Iterator[Deadline]:
    """One asks what came of the visit, after one year and after three. The spec has no field that shows it."""
    for entry, days in _LOOKS_BACK.items():
        yield plan.deadline(
            DeadlineKind.LOOK_BACK,
            "Report what came of the visit since",
            ("visit", "to"),
            plan.ends,
            entry=entry,
            days=days,
        )


def _owner(plan: Plan, promise: Action) -> str:
    person = plan.visit.person(promise.owner) if promise.owner else None
    return person.name.full if person else promise.owner or "nobody who is named"
