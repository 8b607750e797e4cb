from __future__ import annotations

import datetime as dt

import icalendar  # noqa: TID253 - the reader, whose import nobody waits for
from judges.ics_lint import faults
from support.packs import EDITION, example

from itinerary.calendar.deadline_calendar import deadline_calendar
from itinerary.deadlines import Deadline, Evidence, deadlines_of
from itinerary.spec.deadlines import DeadlineKind

TODAY = dt.date(2027, 5, 1)


def deadline(entry: str, evidence: Evidence | None = None, until: dt.date | None = None) -> Deadline:
    return Deadline(
        visit="oslo",
        title="Visit to Oslo",
        kind=DeadlineKind.GIFT_READY,
        entry=entry,
        path=("gifts", entry),
        what="Have the gift ready: A book; signed",
        due=dt.date(2027, 5, 4),
        why="1 week before the meeting: hosts expect it",
        source="https://example.org/gifts",
        until=until,
        evidence=evidence,
        missing="",
        not_needed="",
    )


def test_tasks_are_written_whole() -> None:
    done = Evidence("it is wrapped", dt.date(2027, 4, 20))
    stamp = f"{EDITION.issued:%Y%m%dT%H%M%SZ}"
    rest = "URL:https://example.org/gifts\r\nDUE;VALUE=DATE:20270504\r\n"
    why = "DESCRIPTION:Why then: 1 week before the meeting: hosts expect it\\nState: "
    open_task, closed_task = (
        f"BEGIN:VTODO\r\nUID:deadline-gift-ready-{entry}@oslo.itinerary\r\nDTSTAMP:{stamp}\r\n"
        "SUMMARY:Have the gift ready: A book\\; signed\r\n"
        for entry in ("pen", "book")
    )
    tasks = deadline_calendar((deadline("pen"), deadline("book", done)), TODAY, EDITION, title="Oslo: deadlines")

    assert tasks.decode().replace("\r\n ", "") == (
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//delegation-itinerary//itinerary//EN\r\nCALSCALE:GREGORIAN\r\n"
        "NAME:Oslo: deadlines\r\nX-WR-CALNAME:Oslo: deadlines\r\n"
        f"{closed_task}{why}done: it is wrapped\\, 2027-04-20\\nVisit: Visit to Oslo\\nName: gift-ready/book\r\n{rest}"
        "STATUS:COMPLETED\r\nCOMPLETED:20270420T120000Z\r\nPERCENT-COMPLETE:100\r\nEND:VTODO\r\n"
        f"{open_task}{why}not recorded\\nVisit: Visit to Oslo\\nName: gift-ready/pen\r\n{rest}"
        "STATUS:NEEDS-ACTION\r\nEND:VTODO\r\n"
        "END:VCALENDAR\r\n"
    )


def test_what_is_past_is_completed_without_a_day() -> None:
    past = deadline("pen", until=dt.date(2027, 4, 30))
    (task,) = icalendar.Calendar.from_ical(deadline_calendar((past,), TODAY, EDITION, title="Oslo")).walk("VTODO")

    assert (task["STATUS"], "COMPLETED" in task) == ("COMPLETED", False)
    assert "State: past, and not recorded as done" in str(task["DESCRIPTION"])


def test_an_example_has_no_fault_and_other_programs_read_it() -> None:
    found = deadlines_of(example("three-capitals").visit)
    written = deadline_calendar(found, dt.date(2026, 3, 16), EDITION, title="Three capitals: deadlines")
    tasks = icalendar.Calendar.from_ical(written).walk("VTODO")

    assert faults(written) == ()
    assert len({str(task["UID"]) for task in tasks}) == len(found)
    assert [task.errors for task in tasks if task.errors] == []
    assert {task.decoded("DUE") for task in tasks} == {one.due for one in found}
