"""Calendars and invitations to prove the judges on: good ones, and each way to spoil them that a judge must notice."""

from __future__ import annotations

from base64 import encodebytes

CALENDAR = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Example//Judges//EN
METHOD:PUBLISH
BEGIN:VTIMEZONE
TZID:Asia/Tokyo
BEGIN:STANDARD
DTSTART:19700101T000000
TZOFFSETFROM:+0900
TZOFFSETTO:+0900
TZNAME:JST
END:STANDARD
END:VTIMEZONE
BEGIN:VTIMEZONE
TZID:Europe/London
BEGIN:STANDARD
DTSTART:19701025T020000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZOFFSETFROM:+0100
TZOFFSETTO:+0000
TZNAME:GMT
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:19700329T010000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZOFFSETFROM:+0000
TZOFFSETTO:+0100
TZNAME:BST
END:DAYLIGHT
END:VTIMEZONE
BEGIN:VEVENT
UID:signing@example.org
DTSTAMP:20230301T000000Z
DTSTART;TZID=Asia/Tokyo:20230320T100000
DTEND;TZID=Asia/Tokyo:20230320T110000
SUMMARY:Signing
DESCRIPTION:Where: 例示大学\\, Tōkyō\\nDress: dark suit
STATUS:CONFIRMED
ORGANIZER:mailto:visits@example.org
BEGIN:VALARM
ACTION:DISPLAY
TRIGGER:-PT30M
DESCRIPTION:Signing
END:VALARM
END:VEVENT
BEGIN:VEVENT
UID:flight@example.org
DTSTAMP:20230301T000000Z
DTSTART;TZID=Europe/London:20230326T110000
DTEND;TZID=Asia/Tokyo:20230327T075500
SUMMARY:Flight
DESCRIPTION:London to Tokyo
STATUS:CONFIRMED
ORGANIZER:mailto:visits@example.org
END:VEVENT
BEGIN:VEVENT
UID:hotel@example.org
DTSTAMP:20230301T000000Z
DTSTART;VALUE=DATE:20230320
DTEND;VALUE=DATE:20230322
SUMMARY:Hotel
DESCRIPTION:Two nights
STATUS:TENTATIVE
ORGANIZER:mailto:visits@example.org
END:VEVENT
END:VCALENDAR
"""
TOKYO = CALENDAR[CALENDAR.index("BEGIN:VTIMEZONE") : CALENDAR.index("BEGIN:VTIMEZONE\nTZID:Europe/London")]
EVERYTHING = CALENDAR[CALENDAR.index("BEGIN:VTIMEZONE") : CALENDAR.index("END:VCALENDAR")]
STARTS = "DTSTART;TZID=Asia/Tokyo:20230320T100000\n"
ENDS = "DTEND;TZID=Asia/Tokyo:20230320T110000\n"
CASABLANCA_AROUND_RAMADAN = """BEGIN:VTIMEZONE
TZID:Africa/Casablanca
BEGIN:STANDARD
DTSTART:19700101T000000
TZOFFSETFROM:+0100
TZOFFSETTO:+0100
TZNAME:+01
END:STANDARD
BEGIN:STANDARD
DTSTART:20230319T030000
TZOFFSETFROM:+0100
TZOFFSETTO:+0000
TZNAME:+00
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:20230423T020000
TZOFFSETFROM:+0000
TZOFFSETTO:+0100
TZNAME:+01
END:DAYLIGHT
END:VTIMEZONE
"""


def octets(text: str) -> bytes:
    """Return a text in UTF-8, with the line breaks of calendars and mails."""
    return text.replace("\n", "\r\n").encode()


def spoilt(text: str, old: str, new: str) -> str:
    """Return the text with one place changed; raises `ValueError` when there is no such place, or another."""
    before, after = text.split(old)
    return before + new + after


GOOD_CALENDARS = {"visit.ics": octets(CALENDAR)}
BROKEN_CALENDARS = {
    name: octets(spoilt(CALENDAR, old, new))
    for name, old, new in (
        ("zone-not-defined.ics", TOKYO, ""),
        ("zone-an-hour-off.ics", TOKYO, TOKYO.replace("+0900", "+0800")),
        ("end-before-start.ics", ENDS, ENDS.replace("T11", "T09")),
        ("end-and-duration.ics", ENDS, f"{ENDS}DURATION:PT1H\n"),
        ("two-starts.ics", STARTS, STARTS * 2),
        ("no-such-day.ics", STARTS, STARTS.replace("20230320", "20230230")),
        ("no-stamp.ics", "UID:flight@example.org\nDTSTAMP:20230301T000000Z\n", "UID:flight@example.org\n"),
        ("never-closed.ics", "END:VEVENT\nEND:VCALENDAR\n", "END:VCALENDAR\n"),
        ("no-such-status.ics", "STATUS:TENTATIVE", "STATUS:LIKELY"),
        ("alarm-without-count.ics", "TRIGGER:-PT30M\n", "TRIGGER:-PT30M\nDURATION:PT5M\n"),
        ("empty.ics", EVERYTHING, ""),
    )
}
# Nothing is wrong with this one, but Radicale 3.9 gives it back with rules for every year instead of the dates.
BROKEN_CALENDARS["zone-with-dates.ics"] = octets(
    spoilt(CALENDAR, TOKYO, CASABLANCA_AROUND_RAMADAN).replace("Asia/Tokyo", "Africa/Casablanca")
)

MAIL = """From: Visits <visits@example.org>
To: Ana Silva <ana@guest.example>
Subject: Invitation: Signing
Date: Wed, 01 Mar 2023 00:00:00 +0000
Message-ID: <signing-1@example.org>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="=_mixed"

--=_mixed
Content-Type: multipart/alternative; boundary="=_alternative"

--=_alternative
Content-Type: text/plain; charset=utf-8

You are invited to the signing.

--=_alternative
Content-Type: text/calendar; charset=utf-8; method=REQUEST
Content-Transfer-Encoding: base64

[the invitation]
--=_alternative--

--=_mixed
Content-Type: application/ics; name="invite.ics"
Content-Disposition: attachment; filename="invite.ics"
Content-Transfer-Encoding: base64

[the attachment]
--=_mixed--
"""
INVITATION = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Example//Judges//EN
METHOD:REQUEST
BEGIN:VEVENT
UID:signing@example.org
DTSTAMP:20230301T000000Z
DTSTART:20230320T010000Z
DTEND:20230320T020000Z
SUMMARY:Signing
ORGANIZER:mailto:visits@example.org
ATTENDEE:mailto:ana@guest.example
END:VEVENT
END:VCALENDAR
"""


def draft(mail: str = MAIL, invitation: str = INVITATION, attachment: str | None = None) -> bytes:
    """Return a mail with its two calendars; they are the same unless another attachment is given."""
    for gap, calendar in (("invitation", invitation), ("attachment", attachment or invitation)):
        mail = mail.replace(f"[the {gap}]", encodebytes(octets(calendar)).decode().rstrip())
    return octets(mail)


GOOD_MAILS = {"signing.eml": draft()}
BROKEN_MAILS = {
    "other-method.eml": draft(spoilt(MAIL, "method=REQUEST", "method=CANCEL")),
    "other-recipient.eml": draft(spoilt(MAIL, "ana@", "eva@")),
    "other-attachment.eml": draft(attachment=spoilt(INVITATION, "SUMMARY:Signing", "SUMMARY:Dinner")),
    "unix.eml": draft().replace(b"\r\n", b"\n"),
    "no-organizer.eml": draft(invitation=spoilt(INVITATION, "ORGANIZER:mailto:visits@example.org\n", "")),
}
