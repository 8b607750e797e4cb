"""Deadlines of the programme and its papers: what is written, sent out and packed before the visit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from itinerary.deadlines.deadline import Evidence
from itinerary.programme.placing import attending
from itinerary.spec.deadlines import DeadlineKind
from itinerary.spec.meetings import MeetingKind
from itinerary.spec.visit import VisitStatus

if TYPE_CHECKING:
    from collections.abc import Iterator

    from itinerary.deadlines.deadline import Deadline
    from itinerary.deadlines.plan import Plan
    from itinerary.spec.meetings import Meeting

_STAGED: Final = {MeetingKind.SIGNING, MeetingKind.CEREMONY}
"""Kinds of meeting that staff run by the minute."""


def programme_final(plan: Plan) -> Iterator[Deadline]:
    """All hosts have agreed to the programme. Done where the status of the visit is final."""
    is_final = plan.visit.visit.status is VisitStatus.FINAL
    yield plan.deadline(
        DeadlineKind.PROGRAMME_FINAL,
        "Make the programme final",
        ("visit", "status") if is_final else ("visit", "from"),
        plan.begins,
        evidence=Evidence("its status is final") if is_final else None,
    )


def release_sent(plan: Plan) -> Iterator[Deadline]:
    """Programme, packs and calendars are sent out. Done where a release is recorded."""
    sent = plan.first_release
    yield plan.deadline(
        DeadlineKind.RELEASE_SENT,
        "Send out a release: programme, packs and calendars",
        ("visit", "from"),
        plan.begins,
        evidence=Evidence("the first release is recorded", sent) if sent else None,
    )


def brief_written(plan: Plan) -> Iterator[Deadline]:
    """Every meeting that needs one has a brief for the head of the delegation. Done where it says anything."""
    head = plan.visit.visit.head
    for name, meeting in plan.meetings():
        day = meeting.start.day if meeting.start else None
        if not meeting.kind.is_briefed or head not in attending(plan.visit, meeting.delegates, day):
            continue
        yield plan.deadline(
            DeadlineKind.BRIEF_WRITTEN,
            f'Write the brief for "{meeting.title}"',
            ("meetings", name),
            plan.day_of(meeting),
            entry=name,
            evidence=_brief_of(meeting),
        )


def remarks_written(plan: Plan) -> Iterator[Deadline]:
    """Every speech and toast is written, and with its speaker and interpreter. Done where its `text` is there."""
    for name, remarks in plan.visit.remarks.items():
        meeting = plan.visit.meetings.get(remarks.meeting)
        speaker = plan.visit.person(remarks.speaker)
        is_there = remarks.text or remarks.delivered
        yield plan.deadline(
            DeadlineKind.REMARKS_WRITTEN,
            f"Write the {remarks.occasion or 'remarks'} of {speaker.name.full if speaker else remarks.speaker}"
            + (f' for "{meeting.title}"' if meeting else ""),
            ("remarks", name),
            plan.day_of(meeting) if meeting else plan.begins,
            entry=name,
            evidence=Evidence("the text is there", remarks.delivered) if is_there else None,
        )


def interpreter_told(plan: Plan) -> Iterator[Deadline]:
    """Interpreters have names, agenda and remarks of what they interpret. Done where `interpreters-briefed` says it."""
    for name, meeting in plan.meetings():
        told = meeting.interpreters_briefed
        if meeting.interpreters:
            yield plan.deadline(
                DeadlineKind.INTERPRETER_TOLD,
                f'Send names, agenda and remarks of "{meeting.title}" to its interpreters',
                ("meetings", name, "interpreters"),
                plan.day_of(meeting),
                entry=name,
                evidence=Evidence("its day is recorded", told) if told else None,
            )


def gift_ready(plan: Plan) -> Iterator[Deadline]:
    """Every gift is there, wrapped, and in the gift register. The spec has no field that shows it."""
    for name, gift in plan.visit.gifts.items():
        meeting = plan.visit.meetings.get(gift.meeting or "")
        recipient = plan.visit.person(gift.recipient) if gift.recipient else None
        host = plan.organisation(meeting.partner) if meeting and meeting.partner else ""
        whose = recipient.name.full if recipient else host
        yield plan.deadline(
            DeadlineKind.GIFT_READY,
            f"Have the gift{f' for {whose}' if whose else ''} ready: {gift.item}",
            ("gifts", name),
            plan.day_of(meeting) if meeting else plan.begins,
            entry=name,
        )


def run_sheet(plan: Plan) -> Iterator[Deadline]:
    """Staff know minute by minute what they do at signings and ceremonies. Done where the meeting has `cues`."""
    for name, meeting in plan.meetings():
        if meeting.kind in _STAGED:
            yield plan.deadline(
                DeadlineKind.RUN_SHEET,
                f'Write the cues for staff at "{meeting.title}"',
                ("meetings", name),
                plan.day_of(meeting),
                entry=name,
                evidence=Evidence("cues are there") if meeting.cues else None,
            )


def press_plan(plan: Plan) -> Iterator[Deadline]:
    """Everybody knows who may speak to the press, and what. Done where `press` has `lines` and `spokespeople`."""
    press = plan.visit.press
    parts = {} if press is None else {"lines": press.lines, "spokespeople": press.spokespeople}
    lacking = [name for name, part in parts.items() if not part]
    yield plan.deadline(
        DeadlineKind.PRESS_PLAN,
        "Settle who may speak to the press, and what is said",
        ("press",) if press else ("visit", "from"),
        plan.begins,
        evidence=None if lacking or not parts else Evidence("lines and spokespeople are there"),
        missing=", ".join(lacking),
    )


def _brief_of(meeting: Meeting) -> Evidence | None:
    brief = meeting.brief
    if brief is None or (brief.is_empty and brief.delivered is None):
        return None
    return Evidence("it was handed out" if brief.delivered else "a brief is there", brief.delivered)
