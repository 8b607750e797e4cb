from __future__ import annotations

import datetime as dt

import icalendar  # noqa: TID253 - the reader, whose import nobody waits for
from support.packs import EDITION

from itinerary.calendar.action_calendar import action_calendar
from itinerary.rendering.follow_up import Promise

OPEN = Promise(
    "action-call-1", "Send the draft; soon", "Dr Lund", "Port, Oslo", dt.date(2027, 6, 1), None, "Call", "Oslo"
)
DONE = Promise("action-call-2", "Write", "", "", None, dt.date(2027, 5, 20), "", "Oslo")


def test_tasks_are_written_whole() -> None:
    stamp = f"{EDITION.issued:%Y%m%dT%H%M%SZ}"
    assert action_calendar((DONE, OPEN), EDITION, visit="oslo", title="Oslo: actions").decode() == (
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//delegation-itinerary//itinerary//EN\r\nCALSCALE:GREGORIAN\r\n"
        "NAME:Oslo: actions\r\nX-WR-CALNAME:Oslo: actions\r\n"
        f"BEGIN:VTODO\r\nUID:action-call-1@oslo.itinerary\r\nDTSTAMP:{stamp}\r\nSUMMARY:Send the draft\\; soon\r\n"
        "DESCRIPTION:Who: Dr Lund\\nFor: Port\\, Oslo\\nPromised at: Call\\nVisit: Oslo\r\n"
        "DUE;VALUE=DATE:20270601\r\nSTATUS:NEEDS-ACTION\r\nEND:VTODO\r\n"
        f"BEGIN:VTODO\r\nUID:action-call-2@oslo.itinerary\r\nDTSTAMP:{stamp}\r\nSUMMARY:Write\r\n"
        "DESCRIPTION:Who: nobody is named yet\\nVisit: Oslo\r\n"
        "STATUS:COMPLETED\r\nCOMPLETED:20270520T120000Z\r\nPERCENT-COMPLETE:100\r\nEND:VTODO\r\n"
        "END:VCALENDAR\r\n"
    )


def test_another_program_reads_the_tasks() -> None:
    read = icalendar.Calendar.from_ical(action_calendar((OPEN, DONE), EDITION, visit="oslo", title="Oslo"))

    tasks = read.walk("VTODO")
    assert [str(task["SUMMARY"]) for task in tasks] == ["Send the draft; soon", "Write"]
    assert tasks[0].decoded("DUE") == dt.date(2027, 6, 1)
    assert [task.errors for task in tasks] == [[], []]
