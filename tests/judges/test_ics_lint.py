from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from judges.ics_lint import faults, main

if TYPE_CHECKING:
    from pathlib import Path

GOOD = (
    """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Example//Judge//EN
METHOD:PUBLISH
REFRESH-INTERVAL;VALUE=DURATION:PT1H
BEGIN:VTIMEZONE
TZID:Europe/Berlin
BEGIN:STANDARD
DTSTART:19701025T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:19700329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
END:VTIMEZONE
BEGIN:VEVENT
UID:meeting@visit.example
DTSTAMP:20260101T000000Z
DTSTART;TZID=Europe/Berlin:20260302T100000
DTEND;TZID=Europe/Berlin:20260302T113000
SUMMARY:Courtesy call
DESCRIPTION:10:00 in Berlin\\, UTC+01:00; with the head of the Universi
 tät
STATUS:CONFIRMED
GEO:52.520000;13.405000
ORGANIZER;CN="Office: Protocol":mailto:protocol@visit.example
BEGIN:VALARM
ACTION:DISPLAY
TRIGGER:-PT30M
DESCRIPTION:Courtesy call
END:VALARM
END:VEVENT
BEGIN:VEVENT
UID:hotel@visit.example
DTSTAMP:20260101T000000Z
DTSTART;VALUE=DATE:20260302
DTEND;VALUE=DATE:20260304
SUMMARY:Hotel
ORGANIZER:mailto:protocol@visit.example
END:VEVENT
END:VCALENDAR
""".replace("; with", "\\; with")
    .replace("\n", "\r\n")
    .encode()
)
BEGIN_MEETING = b"BEGIN:VEVENT\r\nUID:meeting"
START = b"DTSTART;TZID=Europe/Berlin:20260302T100000"
END = b"DTEND;TZID=Europe/Berlin:20260302T113000"
STANDARD = GOOD[GOOD.index(b"BEGIN:STANDARD") : GOOD.index(b"BEGIN:DAYLIGHT")]
VTIMEZONE = GOOD[GOOD.index(b"BEGIN:VTIMEZONE") : GOOD.index(BEGIN_MEETING)]


@dataclass(frozen=True)
class Break:
    """One way to spoil the good file, and what must be told of it."""

    name: str
    old: bytes
    new: bytes
    told: tuple[str, ...]


def _line(content: bytes) -> bytes:
    return content + b"\r\n"


BREAKS = (
    Break(
        "no-dtstamp",
        b"hotel@visit.example\r\nDTSTAMP:20260101T000000Z",
        b"hotel@visit.example",
        ("38: VEVENT without DTSTAMP",),
    ),
    Break("no-uid", _line(b"UID:hotel@visit.example"), b"", ("38: VEVENT without UID",)),
    Break("zone-not-defined", VTIMEZONE, b"", ("10: zone Europe/Berlin is not defined in the file",)),
    Break(
        "unknown-zone",
        START,
        b"DTSTART;TZID=Europe/Atlantis:20260302T100000",
        (
            "24: DTSTART is a time in an unknown zone, Europe/Atlantis",
            "24: zone Europe/Atlantis is not defined in the file",
        ),
    ),
    Break("long-line", b"SUMMARY:Hotel", b"SUMMARY:" + b"Hotel" * 14, ("43: line of 78 octets, over 75",)),
    Break("bare-lf", b"SUMMARY:Hotel\r\n", b"SUMMARY:Hotel\n", ("43: a line break that is not CRLF",)),
    Break(
        "unescaped-comma",
        b"SUMMARY:Hotel",
        b"SUMMARY:Hotel, centre",
        ("43: SUMMARY has a value of the wrong form: Hotel, centre",),
    ),
    Break(
        "unescaped-semicolon",
        b"SUMMARY:Hotel",
        b"SUMMARY:Hotel; centre",
        ("43: SUMMARY has a value of the wrong form: Hotel; centre",),
    ),
    Break("same-uid-twice", b"UID:hotel@", b"UID:meeting@", ("1: UID meeting@visit.example stands 2 times",)),
    Break("end-before-start", END, b"DTEND;TZID=Europe/Berlin:20260302T090000", ("25: DTEND is not after DTSTART",)),
    Break("end-of-another-type", END, b"DTEND;VALUE=DATE:20260303", ("25: DTEND is of another type than DTSTART",)),
    Break("no-prodid", _line(b"PRODID:-//Example//Judge//EN"), b"", ("1: VCALENDAR without PRODID",)),
    Break("no-version", _line(b"VERSION:2.0"), b"", ("1: VCALENDAR without VERSION",)),
    Break("impossible-date", b"20260302\r\n", b"20260230\r\n", ("41: DTSTART is no date and no time: 20260230",)),
    Break(
        "event-never-closed",
        b"END:VEVENT\r\nEND:VCALENDAR",
        b"END:VCALENDAR",
        ("1: VCALENDAR is never closed", "38: VEVENT is never closed", "45: END:VCALENDAR closes nothing that is open"),
    ),
    Break(
        "fold-inside-a-character",
        b"Universi\r\n t\xc3\xa4t",
        b"Universit\xc3\r\n \xa4t",
        ("27: not UTF-8, or a character parted by a fold", "28: not UTF-8, or a character parted by a fold"),
    ),
    Break("latin-1", b"t\xc3\xa4t", b"t\xe4t", ("28: not UTF-8, or a character parted by a fold",)),
    Break("two-starts", START, START + b"\r\n" + START, ("21: VEVENT with 2 DTSTART",)),
    Break("end-and-duration", END, END + b"\r\nDURATION:PT1H", ("25: both DTEND and DURATION",)),
    Break(
        "refresh-without-value",
        b"REFRESH-INTERVAL;VALUE=DURATION:",
        b"REFRESH-INTERVAL:",
        ("5: REFRESH-INTERVAL without VALUE=DURATION",),
    ),
    Break("utc-with-zone", START, START + b"Z", ("24: DTSTART is a UTC time with TZID",)),
    Break(
        "bad-status", b"STATUS:CONFIRMED", b"STATUS:CANCELED", ("29: STATUS has a value of the wrong form: CANCELED",)
    ),
    Break(
        "bad-recurrence",
        b"FREQ=YEARLY;BYMONTH=10",
        b"FREQ=YEARLY;BYMONTH=13",
        ("10: RRULE has a value of the wrong form: FREQ=YEARLY;BYMONTH=13;BYDAY=-1SU",),
    ),
    Break(
        "skipped-time",
        START,
        b"DTSTART;TZID=Europe/Berlin:20260329T023000",
        ("24: DTSTART is a time that Europe/Berlin skips: 20260329T023000",),
    ),
    Break("no-property", b"STATUS:CONFIRMED", b"STATUS CONFIRMED", ("29: no property: STATUS CONFIRMED",)),
    Break(
        "geo-with-comma",
        b"52.520000;13.405000",
        b"52.520000,13.405000",
        ("30: GEO has a value of the wrong form: 52.520000,13.405000",),
    ),
    Break(
        "publish-without-organizer",
        b"SUMMARY:Hotel\r\nORGANIZER:mailto:protocol@visit.example",
        b"SUMMARY:Hotel",
        ("38: METHOD:PUBLISH without ORGANIZER",),
    ),
    Break(
        "request-without-attendee",
        b"METHOD:PUBLISH",
        b"METHOD:REQUEST",
        ("21: METHOD:REQUEST without ATTENDEE", "38: METHOD:REQUEST without ATTENDEE"),
    ),
    Break("alarm-without-trigger", _line(b"TRIGGER:-PT30M"), b"", ("32: VALARM without TRIGGER",)),
    Break("byte-order-mark", b"BEGIN:VCALENDAR", b"\xef\xbb\xbfBEGIN:VCALENDAR", ("1: byte order mark",)),
    Break("day-without-length", b"VALUE=DATE:20260304", b"VALUE=DATE:20260302", ("42: DTEND is not after DTSTART",)),
    Break("control-character", b"SUMMARY:Hotel", b"SUMMARY:Hot\x07el", ("43: control character",)),
    Break(
        "organizer-without-scheme",
        b"ORGANIZER:mailto:protocol@",
        b"ORGANIZER:protocol@",
        ("44: ORGANIZER has a value of the wrong form: protocol@visit.example",),
    ),
    Break(
        "colon-not-quoted",
        b'CN="Office: Protocol"',
        b"CN=Office: Protocol",
        ("31: ORGANIZER has a value of the wrong form:  Protocol:mailto:protocol@visit.example",),
    ),
    Break("date-without-value", b"DTSTART;VALUE=DATE:", b"DTSTART:", ("41: DTSTART is a date without VALUE=DATE",)),
    Break("zone-without-standard", STANDARD, b"", ("6: VTIMEZONE without STANDARD",)),
    Break("blank-line", b"STATUS:CONFIRMED\r\n", b"STATUS:CONFIRMED\r\n\r\n", ("30: blank line",)),
    Break("no-start", START + b"\r\n", b"", ("21: VEVENT without DTSTART",)),
    Break(
        "empty-calendar",
        GOOD[GOOD.index(b"BEGIN:VTIMEZONE") : GOOD.index(b"END:VCALENDAR")],
        b"",
        ("1: an empty calendar",),
    ),
    Break(
        "fold-inside-an-escape", b"UTC+01:00\\; with", b"UTC+01:00\\\r\n ; with", ("28: an escape parted by a fold",)
    ),
    Break("floating-time", START, b"DTSTART:20260302T100000", ("24: DTSTART is a floating time",)),
    Break("zone-defined-twice", VTIMEZONE, VTIMEZONE * 2, ("1: zones are not sorted, or defined twice",)),
    Break(
        "zone-not-used",
        VTIMEZONE,
        VTIMEZONE + VTIMEZONE.replace(b"Berlin", b"Paris"),
        ("22: zone Europe/Paris is not used",),
    ),
    Break(
        "zone-with-rdate",
        b"RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
        b"RDATE:20260329T020000",
        ("16: VTIMEZONE with RDATE",),
    ),
    Break(
        "attendee-in-publish",
        b"STATUS:CONFIRMED",
        b"STATUS:CONFIRMED\r\nATTENDEE:mailto:a@visit.example",
        ("21: METHOD:PUBLISH with ATTENDEE",),
    ),
    Break("empty-property", b"SUMMARY:Hotel", b"SUMMARY:", ("43: SUMMARY is empty",)),
    Break("bare-cr", b"SUMMARY:Hotel", b"SUMMARY:Ho\rtel", ("43: a line break that is not CRLF",)),
    Break("no-last-line-break", b"END:VCALENDAR\r\n", b"END:VCALENDAR", ("46: the last line has no line break",)),
    Break("unknown-property", b"STATUS:", b"STAUTS:", ("21: VEVENT with unknown STAUTS",)),
    Break(
        "unknown-escape", b"SUMMARY:Hotel", b"SUMMARY:Ho\\tel", ("43: SUMMARY has a value of the wrong form: Ho\\tel",)
    ),
    Break(
        "unknown-parameter-escape",
        b"Office: Protocol",
        b"Office^ Protocol",
        ("21: METHOD:PUBLISH without ORGANIZER", "31: CN has an escape that RFC 6868 does not know"),
    ),
    Break(
        "second-calendar",
        b"END:VCALENDAR\r\n",
        b"END:VCALENDAR\r\n" + GOOD,
        ("1: 2 calendars in the file, instead of one",),
    ),
)


def test_good_file_has_no_fault() -> None:
    assert faults(GOOD) == ()


@pytest.mark.parametrize("broken", BREAKS, ids=lambda broken: broken.name)
def test_broken_file_is_told(broken: Break) -> None:
    assert GOOD.count(broken.old) == 1
    assert tuple(map(str, faults(GOOD.replace(broken.old, broken.new)))) == broken.told


def test_faults_of_files_are_told_with_their_place(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    good, bad = tmp_path / "good.ics", tmp_path / "bad.ics"
    good.write_bytes(GOOD)
    bad.write_bytes(GOOD.replace(b"STATUS:CONFIRMED", b"STATUS:CANCELED"))
    assert main([str(good)]) == 0
    assert main([str(good), str(bad)]) == 1
    assert capsys.readouterr().out == f"{bad}:29: STATUS has a value of the wrong form: CANCELED\n"
