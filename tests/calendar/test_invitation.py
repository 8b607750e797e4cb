from __future__ import annotations

import os
import re
import subprocess
import sys
from base64 import b64decode
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from judges.ics_lint import faults

from itinerary.calendar.event import Attendee
from itinerary.calendar.invitation import OrganizerMissingError, invitation
from itinerary.rendering.language import language

if TYPE_CHECKING:
    from collections.abc import Callable

    from itinerary.calendar.event import CalendarEvent
    from itinerary.calendar.vcalendar import Window

HERE = Path(__file__).parent
ENGLISH = language("en-GB")
JOSE = Attendee("Prof. José Ñandú-Müller", "nandu@guest.example")
NISHIO = Attendee("西尾 章治郎", "nishio@osaka.example")


@pytest.fixture
def mail_to(window: Window) -> Callable[[CalendarEvent, Attendee], str]:
    """Return what makes a mail and shows it with everything decoded, and its own name as `NAME`."""

    def made(event: CalendarEvent, recipient: Attendee) -> str:
        return _unpacked(invitation(event, recipient, window=window, speech=ENGLISH))

    return made


def _unpacked(mail: bytes) -> str:
    """Return a mail with its headers unfolded, and in place of each text in base64 that text."""
    text = mail.decode("ascii").replace("\r\n ", " ").replace("\r\n", "\n")
    text = re.sub(r"=\?utf-8\?b\?(\S+)\?=(?: (?==\?))?", lambda word: b64decode(word[1]).decode(), text)
    text = re.sub(r"(?<=base64\n\n)([^-]+)\n(?=--)", lambda body: _decoded(body[1]), text)
    return text.replace(text.partition("Message-ID: <")[2].partition("@")[0], "NAME")


def _decoded(body: str) -> str:
    content = b64decode(body)
    assert content.count(b"\n") == content.count(b"\r\n")
    return content.decode().replace("\r\n", "\n")


def _calendar(mail: str) -> bytes:
    """Return the calendar that a mail holds, once it was seen that it holds but one, twice."""
    once, again = re.findall(r"BEGIN:VCALENDAR\n.*?END:VCALENDAR\n", mail, re.DOTALL)
    assert once == again
    return str(once).replace("\n", "\r\n").encode()


def _lines(mail: str) -> list[str]:
    """Return the lines of the calendar that name people, and tell of the edition and of how sure it is, unfolded."""
    names = ("METHOD", "SEQUENCE", "STATUS", "SUMMARY", "ORGANIZER", "ATTENDEE", "TRANSP")
    unfolded = _calendar(mail).decode().replace("\r\n ", "")
    return [line for line in unfolded.split("\r\n") if line.startswith(names)]


REQUEST = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//delegation-itinerary//itinerary//EN
CALSCALE:GREGORIAN
METHOD:REQUEST
BEGIN:VTIMEZONE
TZID:Asia/Tokyo
BEGIN:STANDARD
DTSTART:19700101T000000
TZNAME:JST
TZOFFSETFROM:+0900
TZOFFSETTO:+0900
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
UID:osaka-leadership@japan-2026.visit.example
DTSTAMP:20260201T093000Z
CREATED:20260112T080000Z
LAST-MODIFIED:20260201T093000Z
SEQUENCE:0
STATUS:CONFIRMED
DTSTART;TZID=Asia/Tokyo:20260302T100000
DTEND;TZID=Asia/Tokyo:20260302T113000
SUMMARY:Meeting with the President\\; 例示大学
DESCRIPTION:Mon 2 March 2026\\, 10:00–11:30 JST (UTC+09:00)\\nWith Professo
 r Sample and 見本 太郎\\; plans lie in \\\\\\\\office\\\\New\\, room 3
LOCATION:North Campus\\, 1-1 Example Street\\, Osaka
GEO:34.700000;135.500000
X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-APPLE-RADIUS=100;X-TITLE="North Cam
 pus, 1-1 Example Street, Osaka":geo:34.700000,135.500000
CATEGORIES:MEETING,Leadership\\, first day
COLOR:steelblue
URL:https://visit.example/programme/osaka?day=1
ORGANIZER;CN="Office of ^'Protocol^', Example University":mailto:protocol@v
 isit.example
RELATED-TO:transfer-1@japan-2026.visit.example
TRANSP:OPAQUE
X-MICROSOFT-CDO-BUSYSTATUS:BUSY
ATTENDEE;CN="Prof. José Ñandú-Müller";ROLE=REQ-PARTICIPANT;PARTSTAT=NEE
 DS-ACTION;RSVP=TRUE:mailto:nandu@guest.example
END:VEVENT
END:VCALENDAR
"""

MAIL = f"""\
From: "Office of \\"Protocol\\", Example University" <protocol@visit.example>
To: Prof. José Ñandú-Müller <nandu@guest.example>
Subject: Invitation: Meeting with the President; 例示大学, Monday 2 March 2026, 10:00 (JST, UTC+09:00)
Date: Sun, 01 Feb 2026 09:30:00 +0000
Message-ID: <NAME@visit.example>
X-Unsent: 1
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="=_mixed_NAME"

--=_mixed_NAME
Content-Type: multipart/alternative; boundary="=_alternative_NAME"

--=_alternative_NAME
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: base64

You are invited. Please accept or decline in your calendar, or answer this mail.

Meeting with the President; 例示大学

Mon 2 March 2026, 10:00–11:30 JST (UTC+09:00)
North Campus, 1-1 Example Street, Osaka

With Professor Sample and 見本 太郎; plans lie in \\\\office\\New, room 3

https://visit.example/programme/osaka?day=1
--=_alternative_NAME
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: base64

<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="color-scheme" content="light dark">
<title>Invitation: Meeting with the President; 例示大学, Monday 2 March 2026, 10:00 (JST, UTC+09:00)</title>
</head>
<body style="font-family: sans-serif; line-height: 1.5">
<p>You are invited. Please accept or decline in your calendar, or answer this mail.</p>
<h1 style="font-size: 1.3em">Meeting with the President; 例示大学</h1>
<p>Mon 2 March 2026, 10:00–11:30 JST (UTC+09:00)<br>
North Campus, 1-1 Example Street, Osaka</p>
<p>With Professor Sample and 見本 太郎; plans lie in \\\\office\\New, room 3</p>
<p><a href="https://visit.example/programme/osaka?day=1">https://visit.example/programme/osaka?day=1</a></p>
</body>
</html>
--=_alternative_NAME
Content-Type: text/calendar; charset=utf-8; method=REQUEST; component=VEVENT
Content-Transfer-Encoding: base64

{REQUEST}--=_alternative_NAME--

--=_mixed_NAME
Content-Type: application/ics; name="invite.ics"
Content-Disposition: attachment; filename="invite.ics"
Content-Transfer-Encoding: base64

{REQUEST}--=_mixed_NAME--
"""


def test_invitation_is_one_mail_with_one_entry_for_one_recipient(
    mail_to: Callable[[CalendarEvent, Attendee], str], meeting: CalendarEvent
) -> None:
    assert mail_to(replace(meeting, sequence=0), JOSE) == MAIL


def test_invitation_to_what_has_changed_replaces_the_one_before(
    mail_to: Callable[[CalendarEvent, Attendee], str], meeting: CalendarEvent
) -> None:
    mail = mail_to(meeting, NISHIO)
    title = "Meeting with the President; 例示大学"
    assert mail.split("\n")[1:3] == [
        "To: 西尾 章治郎 <nishio@osaka.example>",
        f"Subject: Updated invitation: {title}, Monday 2 March 2026, 10:00 (JST, UTC+09:00)",
    ]
    assert (
        "This is how the invitation stands now. "
        "Please accept or decline it in your calendar, or answer this mail.\n\n"
        f"{title}\n\n"
    ) in mail
    assert _lines(mail) == [
        "METHOD:REQUEST",
        "SEQUENCE:2",
        "STATUS:CONFIRMED",
        r"SUMMARY:Meeting with the President\; 例示大学",
        "ORGANIZER;CN=\"Office of ^'Protocol^', Example University\":mailto:protocol@visit.example",
        "TRANSP:OPAQUE",
        'ATTENDEE;CN="西尾 章治郎";ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:nishio@osaka.example',
    ]


def test_mail_about_a_cancelled_entry_takes_it_out_and_asks_for_no_answer(
    mail_to: Callable[[CalendarEvent, Attendee], str], cancelled_tour: CalendarEvent
) -> None:
    mail = mail_to(cancelled_tour, JOSE)
    assert mail.split("\n")[2] == (
        "Subject: Cancelled: Tour of the laboratory, Tuesday 3 March 2026, 14:00 (JST, UTC+09:00)"
    )
    assert "Content-Type: text/calendar; charset=utf-8; method=CANCEL; component=VEVENT\n" in mail
    assert (
        "This invitation is cancelled. If your calendar still shows it, please take it out.\n\nTour of the laboratory\n"
    ) in mail
    assert _lines(mail) == [
        "METHOD:CANCEL",
        "SEQUENCE:1",
        "STATUS:CANCELLED",
        "SUMMARY:CANCELLED: Tour of the laboratory",
        "ORGANIZER;CN=\"Office of ^'Protocol^', Example University\":mailto:protocol@visit.example",
        "TRANSP:TRANSPARENT",
        'ATTENDEE;CN="Prof. José Ñandú-Müller";ROLE=REQ-PARTICIPANT:mailto:nandu@guest.example',
    ]


def test_calendar_of_any_invitation_has_no_fault(
    mail_to: Callable[[CalendarEvent, Attendee], str],
    meeting: CalendarEvent,
    flight: CalendarEvent,
    stay: CalendarEvent,
    cancelled_tour: CalendarEvent,
) -> None:
    calendars = [_calendar(mail_to(event, JOSE)) for event in (meeting, flight, stay, cancelled_tour)]
    assert [faults(calendar) for calendar in calendars] == [()] * 4


def test_another_program_reads_who_is_asked_for_an_answer_and_by_whom(
    mail_to: Callable[[CalendarEvent, Attendee], str], flight: CalendarEvent
) -> None:
    from icalendar import Calendar

    read = Calendar.from_ical(_calendar(mail_to(flight, JOSE)))
    (entry,) = read.events
    assert (read["METHOD"], read.get_missing_tzids(), read.errors, entry.errors) == ("REQUEST", set(), [], [])
    assert (entry["ATTENDEE"], dict(entry["ATTENDEE"].params)) == (
        "mailto:nandu@guest.example",
        {
            "CN": "Prof. José Ñandú-Müller",
            "ROLE": "REQ-PARTICIPANT",
            "PARTSTAT": "NEEDS-ACTION",
            "RSVP": "TRUE",
        },
    )
    assert (entry["ORGANIZER"], dict(entry["ORGANIZER"].params)) == (
        "mailto:protocol@visit.example",
        {"CN": 'Office of "Protocol", Example University'},
    )


def test_invitation_without_an_office_to_answer_to_is_refused(meeting: CalendarEvent, window: Window) -> None:
    with pytest.raises(OrganizerMissingError) as refusal:
        invitation(replace(meeting, organizer=None), JOSE, window=window, speech=ENGLISH)
    assert str(refusal.value) == (
        "nobody invites to 'Meeting with the President; 例示大学': give the `office` of the visit an `email`, "
        "from which invitations are sent and to which answers go"
    )


@pytest.mark.parametrize(
    ("seed", "timezone", "locale"), [("0", "UTC", "C"), ("1", "Asia/Kathmandu", "C.UTF-8"), ("2", "America/Nuuk", "C")]
)
def test_invitation_is_the_same_in_every_process(
    meeting: CalendarEvent, window: Window, seed: str, timezone: str, locale: str
) -> None:
    script = (
        "import runpy, sys\n"
        "from itinerary.calendar.event import Attendee\n"
        "from itinerary.calendar.invitation import invitation\n"
        "from itinerary.rendering.language import language\n"
        "shared = runpy.run_path(sys.argv[1])\n"
        "recipient, speech = Attendee(*sys.argv[2:]), language('en-GB')\n"
        "mail = invitation(shared['MEETING'], recipient, window=shared['WINDOW'], speech=speech)\n"
        "sys.stdout.buffer.write(mail)\n"
    )
    environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": timezone, "LC_ALL": locale}
    process = subprocess.run(  # noqa: S603 - our own interpreter with our own script
        [sys.executable, "-c", script, str(HERE / "conftest.py"), "Ana Silva", "ana@guest.example"],
        check=True,
        capture_output=True,
        env=environment,
    )
    expected = invitation(meeting, Attendee("Ana Silva", "ana@guest.example"), window=window, speech=ENGLISH)
    assert process.stdout == expected
