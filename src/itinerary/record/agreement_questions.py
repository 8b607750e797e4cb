"""What is asked of an agreement: what was done with it, when, at which meeting, by whom and before whose eyes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.load.shape import value_at
from itinerary.record.answers import choice, several_of, words
from itinerary.record.day_answers import day_or_planned, one_or_planned
from itinerary.record.meeting_questions import NAMES
from itinerary.record.names import meetings_of, named, people_of
from itinerary.record.question import Part, Question, is_recorded
from itinerary.spec.outcomes import AgreementAct

if TYPE_CHECKING:
    from collections.abc import Iterator

    from itinerary.diagnostics import DataPath
    from itinerary.programme.timeline import Programme
    from itinerary.record.question import Asked
    from itinerary.source import Data
    from itinerary.spec.agreements import Agreement, Party
    from itinerary.spec.visit import Visit

SIGNING = frozenset({AgreementAct.SIGNED, AgreementAct.RENEWED, AgreementAct.EXTENDED})
_WITHOUT_HANDS = frozenset({AgreementAct.ANNOUNCED, AgreementAct.AGREED_IN_PRINCIPLE, AgreementAct.POSTPONED})


def questions_of_agreement(programme: Programme, agreement_id: str, outcomes: Data) -> Iterator[Asked]:
    """Yield what is not yet recorded of an agreement and can be asked now: what was done before all else."""
    visit = programme.visit
    recorded = value_at(outcomes, ("agreements", agreement_id))
    done = _done(recorded)
    if done is None:
        yield act_question(visit, agreement_id)
        return
    asked = [
        meeting_question(programme, agreement_id),
        day_question(programme, agreement_id, done, value_at(recorded, ("at",))),
    ]
    if done is AgreementAct.POSTPONED:
        asked.insert(0, reason_question(visit, agreement_id))
    yield from (question for question in asked if not is_recorded(outcomes, question.path))
    if done not in _WITHOUT_HANDS:
        yield from _signatures(visit, agreement_id, recorded)
        witnesses = witness_question(visit, agreement_id)
        if not is_recorded(outcomes, witnesses.path):
            yield witnesses


def _done(recorded: Data) -> AgreementAct | None:
    act = value_at(recorded, ("act",))
    if isinstance(act, str) and act.strip() in set(AgreementAct):
        return AgreementAct(act.strip())
    return AgreementAct.SIGNED if value_at(recorded, ("signed",)) else None


def path_of(agreement_id: str, *parts: str) -> DataPath:
    """Return where something is recorded of an agreement."""
    return ("outcomes", "agreements", agreement_id, *parts)


def act_question(visit: Visit, agreement_id: str) -> Question:
    """Return what asks what was done."""
    acts = [act.value for act in AgreementAct]
    return Question(
        path_of(agreement_id, "act"),
        "What was done with it?",
        ", ".join(acts),
        choice(acts),
        Part.AGREEMENTS,
        about_agreement(visit, agreement_id),
    )


def reason_question(visit: Visit, agreement_id: str) -> Question:
    """Return what asks why it was postponed."""
    return Question(
        path_of(agreement_id, "reason"),
        "Why was it postponed?",
        "a sentence; the delegation may read it, nobody else",
        words,
        Part.AGREEMENTS,
        about_agreement(visit, agreement_id),
    )


def meeting_question(programme: Programme, agreement_id: str) -> Question:
    """Return what asks at which meeting it was done."""
    visit = programme.visit
    planned = planned_meeting(visit, agreement_id)
    return Question(
        path_of(agreement_id, "at"),
        "At which meeting?",
        "an id, or words of its title; `=` for the one planned",
        one_or_planned(meetings_of(visit), planned),
        Part.AGREEMENTS,
        about_agreement(visit, agreement_id),
        known=f"planned: {named(meetings_of(visit), (planned,))}" if planned else "",
    )


def day_question(programme: Programme, agreement_id: str, done: AgreementAct, at: Data = None) -> Question:
    """Return what asks on which day it was done."""
    visit = programme.visit
    scene = at if isinstance(at, str) else planned_meeting(visit, agreement_id)
    slot = programme.engagement(scene) if scene else None
    planned = slot.start.day.isoformat() if slot else ""
    return Question(
        path_of(agreement_id, "signed" if done in SIGNING else "on"),
        "On which day?",
        "a day, such as 2023-03-20; `=` for that of the meeting",
        day_or_planned(planned),
        Part.AGREEMENTS,
        about_agreement(visit, agreement_id),
        known=f"day of the meeting: {planned}" if planned else "",
    )


def by_question(visit: Visit, agreement_id: str) -> Question:
    """Return what asks for all who signed, whatever their side."""
    agreement = visit.agreements[agreement_id]
    people = people_of(visit)
    return Question(
        path_of(agreement_id, "by"),
        "Who signed?",
        f"`=` for as planned; {NAMES}",
        several_of(people, agreement.signatories),
        Part.AGREEMENTS,
        about_agreement(visit, agreement_id),
        known=f"planned: {named(people, agreement.signatories)}" if agreement.signatories else "",
    )


def witness_question(visit: Visit, agreement_id: str) -> Question:
    """Return what asks for those in whose presence it was done."""
    agreement = visit.agreements[agreement_id]
    people = people_of(visit)
    return Question(
        path_of(agreement_id, "witnessed-by"),
        "Who witnessed it?",
        f"`=` for as planned; {NAMES}; `-` for nobody",
        several_of(people, agreement.witnesses),
        Part.AGREEMENTS,
        about_agreement(visit, agreement_id),
        known=f"planned: {named(people, agreement.witnesses)}" if agreement.witnesses else "",
        none=[],
    )


def _signatures(visit: Visit, agreement_id: str, recorded: Data) -> Iterator[Question]:
    """Yield a question for each side of which nobody is recorded as having signed."""
    signed = value_at(recorded, ("by",))
    hands = {signed} if isinstance(signed, str) else set(map(str, signed or ()))
    people = people_of(visit)
    for party in visit.agreements[agreement_id].parties:
        side = visit.organisations.get(party.organisation)
        if hands and any(_is_of_side(visit, party, person) for person in hands):
            continue
        yield Question(
            path_of(agreement_id, "by"),
            f"Who signed for {side.name if side else party.organisation}?",
            f"`=` for as planned; {NAMES}",
            several_of(people, party.signatories),
            Part.AGREEMENTS,
            about_agreement(visit, agreement_id),
            known=f"planned: {named(people, party.signatories)}" if party.signatories else "",
            adds=True,
        )


def _is_of_side(visit: Visit, party: Party, person: str) -> bool:
    found = visit.person(person)
    return person in party.signatories or (
        found is not None and found.organisation is not None and party.organisation in visit.lineage(found.organisation)
    )


def planned_meeting(visit: Visit, agreement_id: str) -> str:
    """Return the id of the meeting that was to see it signed; empty where there is none, or several."""
    scenes = [one for one, meeting in visit.meetings.items() if agreement_id in meeting.signs]
    return scenes[0] if len(scenes) == 1 else ""


def about_agreement(visit: Visit, agreement_id: str) -> tuple[str, ...]:
    """Return an agreement in two lines: what it is called, and between whom it is."""
    agreement: Agreement = visit.agreements[agreement_id]
    sides = [visit.organisations[party.organisation].name for party in agreement.parties]
    return (f"{agreement.name} ({agreement_id})", f"between {', '.join(sides)}" if sides else "no sides are named")
