"""What is asked of a meeting: whether it was held, who was there, what was seen, said, decided and promised."""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.load.shape import value_at
from itinerary.record.answers import (
    attendance,
    one_of,
    owner,
    prose,
    sentences,
    several_of,
    subjects,
    typed_as,
    words,
    yes_or_no,
)
from itinerary.record.names import (
    counterparts_of,
    delegates_of,
    named,
    organisations_of,
    people_of,
    sites_of,
)
from itinerary.record.question import Part, Question, Series, is_recorded
from itinerary.spec.meetings import MeetingKind, MeetingStatus
from itinerary.spec.moments import Date

if TYPE_CHECKING:
    from collections.abc import Iterator

    from itinerary.diagnostics import DataPath
    from itinerary.programme.timeline import Programme
    from itinerary.record.names import Register
    from itinerary.record.question import Asked
    from itinerary.source import Data
    from itinerary.spec.meetings import Meeting
    from itinerary.spec.moments import Attendance
    from itinerary.spec.visit import Visit

NAMES = "names or ids with commas between"


def meetings_in_order(programme: Programme) -> tuple[str, ...]:
    """Return the ids of the meetings of which something may be recorded, as they were to be; without a time, last."""
    visit = programme.visit
    timed = [slot.id for slot in programme.engagements]
    untimed = [one for one in visit.meetings if one not in timed]
    return tuple(one for one in (*timed, *untimed) if _may_be_held(visit.meetings[one]))


def _may_be_held(meeting: Meeting) -> bool:
    return meeting.kind is not MeetingKind.REST and meeting.status is not MeetingStatus.CANCELLED


def questions_of_meeting(programme: Programme, meeting: str, outcomes: Data) -> Iterator[Asked]:
    """Yield what is not yet recorded of a meeting and can be asked now: whether it was held before all else."""
    asked = meeting_questions(programme, meeting)
    held = value_at(outcomes, ("meetings", meeting, "held"))
    if held is None:
        yield asked["held"]
        return
    wanted = asked if held == "true" else {"summary": asked["summary"]}
    for question in wanted.values():
        if not is_recorded(outcomes, question.path):
            yield question
    if held == "true":
        series = actions_of(programme, meeting)
        if not is_recorded(outcomes, series.path):
            yield series


def meeting_questions(programme: Programme, meeting_id: str) -> dict[str, Question]:
    """Return every question with one answer that a meeting raises, by the field that it fills."""
    visit = programme.visit
    meeting = visit.meetings[meeting_id]
    about = about_meeting(programme, meeting_id)
    path: DataPath = ("outcomes", "meetings", meeting_id)
    found = {
        "held": Question((*path, "held"), "Was it held?", "yes or no", yes_or_no, about=about, known=_status(meeting)),
        **_who_was_there(visit, meeting, path, about),
    }
    if meeting.kind is MeetingKind.TOUR:
        sites = sites_of(visit)
        planned = (meeting.site,) if meeting.site else ()
        found["toured"] = Question(
            (*path, "toured"),
            "What was seen?",
            f"sites: {NAMES}; `=` for what was planned; `-` for nothing",
            several_of(sites, planned),
            about=about,
            known=f"planned: {named(sites, planned)}" if planned else "",
            none=[],
        )
    found |= {str(question.path[-1]): question for question in _what_was_said(path, about)}
    return found


def _who_was_there(visit: Visit, meeting: Meeting, path: DataPath, about: tuple[str, ...]) -> dict[str, Question]:
    delegates, counterparts = delegates_of(visit), counterparts_of(visit)
    plan = planned_attendance(meeting)
    found = {
        "attended": Question(
            (*path, "attended"),
            "Who of us was there?",
            f"`=` for as planned; `all`; `all except Lee`; or {NAMES}",
            attendance(delegates, plan),
            about=about,
            known=f"planned: {words_of(meeting.delegates, delegates)}" if plan else "",
        )
    }
    if not meeting.kind.is_internal and visit.counterparts:
        found["met"] = Question(
            (*path, "met"),
            "Whom did we meet?",
            f"`=` for as planned; {NAMES}; `-` for nobody whom the spec knows",
            several_of(counterparts, meeting.counterparts),
            about=about,
            known=f"planned: {named(counterparts, meeting.counterparts)}" if meeting.counterparts else "",
            none=[],
        )
    return found


def _what_was_said(path: DataPath, about: tuple[str, ...]) -> Iterator[Question]:
    yield Question(
        (*path, "discussed"),
        "Which subjects may be named in public?",
        "subjects, one on each line or with semicolons between; `-` for none",
        subjects,
        about=about,
        lines=True,
        none=[],
    )
    yield Question(
        (*path, "story"),
        "Which sentences may be told of it?",
        "whole sentences that you have checked, one on each line; `-` for none",
        sentences,
        about=about,
        lines=True,
        none=[],
    )
    yield Question(
        (*path, "summary"),
        "What should our own file say of it?",
        "a few lines; the delegation may read them, nobody else",
        prose,
        about=about,
        lines=True,
    )
    yield Question(
        (*path, "decisions"),
        "What was decided?",
        "one decision on each line; `-` for nothing",
        sentences,
        about=about,
        lines=True,
        none=[],
    )


def action_fields(visit: Visit) -> tuple[Question, ...]:
    """Return what is asked of something promised."""
    return (
        Question(("what",), "What is to be done?", "a few words; Enter if there is nothing more", words),
        Question(
            ("owner",),
            "Who does it?",
            "a name or id; anybody whom the spec does not know by name",
            owner(people_of(visit)),
        ),
        Question(("due",), "By when?", "a day, such as 2023-04-30", typed_as(Date)),
        Question(("partner",), "For which partner?", "a name or id", one_of(organisations_of(visit))),
    )


def actions_of(programme: Programme, meeting: str) -> Series:
    """Return what asks for what was promised at a meeting."""
    return Series(
        ("outcomes", "meetings", meeting, "actions"),
        "Was anything promised, by us or by them?",
        action_fields(programme.visit),
        Part.MEETINGS,
        about=about_meeting(programme, meeting),
        none=[],
    )


def planned_attendance(meeting: Meeting) -> Data:
    """Return who was to be there as the spec writes it; an empty list where nobody is named."""
    if meeting.delegates.everyone:
        return str(meeting.delegates)
    return list(meeting.delegates.named)


def words_of(attendance: Attendance, delegates: Register) -> str:
    """Return who was to be there as one reads it: `all except Ms Kim Lee (lee)`."""
    names = named(delegates, attendance.named)
    if not attendance.everyone:
        return names
    return f"all except {names}" if names else "all"


def about_meeting(programme: Programme, meeting_id: str) -> tuple[str, ...]:
    """Return a meeting in two lines: what and with whom, when and where."""
    visit = programme.visit
    meeting = visit.meetings[meeting_id]
    partner = visit.organisations.get(meeting.partner or "")
    site = visit.sites.get(meeting.site or "")
    where = (site.name,) if site else ()
    title = f"{meeting.title}, {partner.name}" if partner else meeting.title
    return (title, ", ".join((when_of(programme, meeting_id), *where)))


def when_of(programme: Programme, meeting_id: str) -> str:
    """Return the day and times of a meeting, local to it: `Mon 2023-03-20, 10:00–11:00`."""
    slot = programme.engagement(meeting_id)
    if slot is None:
        return "no time"
    return f"{slot.start.local:%a %Y-%m-%d, %H:%M}–{slot.end.local:%H:%M}"


def _status(meeting: Meeting) -> str:
    return "it was tentative" if meeting.status is MeetingStatus.TENTATIVE else ""
