from __future__ import annotations

import base64
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from judges.eml_lint import calendars, faults, main

if TYPE_CHECKING:
    from pathlib import Path

CALENDAR = (
    """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Example//Judge//EN
METHOD:REQUEST
BEGIN:VEVENT
UID:meeting@visit.example
DTSTAMP:20260101T000000Z
DTSTART:20260302T100000Z
DTEND:20260302T113000Z
SUMMARY:Courtesy call
ORGANIZER:mailto:protocol@visit.example
ATTENDEE:mailto:ana@guest.example
END:VEVENT
END:VCALENDAR
""".replace("\n", "\r\n")
).encode()
MAIL = """\
From: Protocol <protocol@visit.example>
To: Ana Silva <ana@guest.example>
Subject: Invitation: Courtesy call
Date: Sun, 01 Feb 2026 09:30:00 +0000
Message-ID: <1@visit.example>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="=_mixed"

--=_mixed
Content-Type: multipart/alternative; boundary="=_alternative"

--=_alternative
Content-Type: text/plain; charset=utf-8

Please come.

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


def _draft(mail: str = MAIL, invitation: bytes = CALENDAR, attachment: bytes | None = None) -> bytes:
    for gap, calendar in (("invitation", invitation), ("attachment", attachment or invitation)):
        mail = mail.replace(f"[the {gap}]", base64.encodebytes(calendar).decode().rstrip())
    return mail.replace("\n", "\r\n").encode()


@dataclass(frozen=True)
class Break:
    """One way to spoil the good draft, in the mail or in its calendar, and what must be told of it."""

    name: str
    old: str
    new: str
    told: tuple[str, ...]


ATTACHMENT = MAIL[MAIL.index("--=_mixed\nContent-Type: application") : MAIL.index("--=_mixed--")]
INVITATION = MAIL[MAIL.index("--=_alternative\nContent-Type: text/calendar") : MAIL.index("--=_alternative--")]
EVENT = CALENDAR.decode()[CALENDAR.index(b"BEGIN:VEVENT") : CALENDAR.index(b"END:VCALENDAR")]

MAIL_BREAKS = (
    Break("no-date", "Date: Sun, 01 Feb 2026 09:30:00 +0000\n", "", ("0 Date, instead of one",)),
    Break("no-sender", "From: Protocol <protocol@visit.example>\n", "", ("0 From, instead of one",)),
    Break("no-subject", "Subject: Invitation: Courtesy call\n", "", ("0 Subject, instead of one",)),
    Break(
        "no-recipient",
        "To: Ana Silva <ana@guest.example>\n",
        "",
        ("0 To, instead of one", "invites mailto:ana@guest.example, but is written to nobody"),
    ),
    Break(
        "two-message-ids",
        "Message-ID: <1@visit.example>\n",
        "Message-ID: <1@visit.example>\nMessage-ID: <2@visit.example>\n",
        ("2 Message-ID, instead of one",),
    ),
    Break("letters-in-a-header-as-they-are", "Courtesy call", "Café", ("not in ASCII",)),
    Break("bad-date", "Sun, 01 Feb", "Sun, 31 Feb", ("Date: InvalidDateDefect Invalid date value or format",)),
    Break(
        "another-recipient",
        "<ana@guest.example>",
        "<eva@guest.example>",
        ("invites mailto:ana@guest.example, but is written to mailto:eva@guest.example",),
    ),
    Break(
        "two-recipients",
        "<ana@guest.example>",
        "<ana@guest.example>, <eva@guest.example>",
        ("invites mailto:ana@guest.example, but is written to mailto:ana@guest.example, mailto:eva@guest.example",),
    ),
    Break(
        "another-method",
        "method=REQUEST",
        "method=CANCEL",
        ("the part says method=CANCEL, the calendar METHOD:REQUEST",),
    ),
    Break("no-method", "; method=REQUEST", "", ("the part says method=None, the calendar METHOD:REQUEST",)),
    Break(
        "another-charset",
        "text/calendar; charset=utf-8",
        "text/calendar; charset=iso-8859-1",
        ("the part says charset=iso-8859-1, instead of utf-8",),
    ),
    Break("no-attachment", ATTACHMENT, "", ("0 attachments called invite.ics, instead of one",)),
    Break(
        "attachment-of-another-name",
        'filename="invite.ics"',
        'filename="meeting.ics"',
        ("0 attachments called invite.ics, instead of one",),
    ),
    Break("no-invitation", INVITATION, "", ("0 text/calendar parts, instead of one",)),
    Break("two-invitations", INVITATION, INVITATION * 2, ("2 text/calendar parts, instead of one",)),
    Break(
        "never-ending-part",
        "--=_mixed--\n",
        "",
        ("multipart/mixed: CloseBoundaryNotFoundDefect",),
    ),
    Break(
        "letters-that-are-no-base64",
        "[the attachment]",
        "[the attachment]!",
        ("application/ics: InvalidBase64CharactersDefect",),
    ),
    Break(
        "overlong-line",
        "Please come.",
        "Please come." * 100,
        ("line 15 of 1200 octets, over 998",),
    ),
)

CALENDAR_BREAKS = (
    Break(
        "publication",
        "METHOD:REQUEST",
        "METHOD:PUBLISH",
        (
            "calendar: line 5: METHOD:PUBLISH with ATTENDEE",
            "METHOD is PUBLISH, neither REQUEST nor CANCEL",
            "the part says method=REQUEST, the calendar METHOD:PUBLISH",
        ),
    ),
    Break(
        "nobody-invited",
        "ATTENDEE:mailto:ana@guest.example\r\n",
        "",
        (
            "calendar: line 5: METHOD:REQUEST without ATTENDEE",
            "invites nobody, but is written to mailto:ana@guest.example",
        ),
    ),
    Break(
        "two-invited",
        "ATTENDEE:mailto:ana@guest.example\r\n",
        "ATTENDEE:mailto:ana@guest.example\r\nATTENDEE:mailto:eva@guest.example\r\n",
        ("invites mailto:ana@guest.example, mailto:eva@guest.example, but is written to mailto:ana@guest.example",),
    ),
    Break(
        "two-entries",
        EVENT,
        EVENT + EVENT.replace("meeting@", "dinner@"),
        (
            "2 entries, instead of one",
            "invites mailto:ana@guest.example, mailto:ana@guest.example, but is written to mailto:ana@guest.example",
        ),
    ),
    Break(
        "end-before-start", "DTEND:20260302T11", "DTEND:20260302T09", ("calendar: line 9: DTEND is not after DTSTART",)
    ),
)


def test_good_draft_has_no_fault() -> None:
    assert faults(_draft()) == ()


def test_calendar_of_a_draft_is_found() -> None:
    assert calendars(_draft()) == (CALENDAR,)


@pytest.mark.parametrize("broken", MAIL_BREAKS, ids=lambda broken: broken.name)
def test_broken_mail_is_told(broken: Break) -> None:
    assert MAIL.count(broken.old) == 1
    assert faults(_draft(MAIL.replace(broken.old, broken.new))) == broken.told


@pytest.mark.parametrize("broken", CALENDAR_BREAKS, ids=lambda broken: broken.name)
def test_broken_calendar_in_a_mail_is_told(broken: Break) -> None:
    calendar = CALENDAR.decode()
    assert calendar.count(broken.old) == 1
    assert faults(_draft(invitation=calendar.replace(broken.old, broken.new).encode())) == broken.told


def test_attachment_that_is_another_calendar_is_told() -> None:
    assert faults(_draft(attachment=CALENDAR.replace(b"Courtesy", b"Farewell"))) == (
        "invite.ics is another calendar than the text/calendar part",
    )


def test_line_breaks_of_another_kind_are_told() -> None:
    bare = _draft().replace(b"Please come.\r\n", b"Please come.\n").replace(b"Invitation: ", b"Invi\rtation: ")
    assert faults(bare)[0] == "2 line breaks that are not CRLF"


def test_faults_of_files_are_told_with_their_place(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    good, bad = tmp_path / "good.eml", tmp_path / "bad.eml"
    good.write_bytes(_draft())
    bad.write_bytes(_draft().replace(b"method=REQUEST", b"method=CANCEL"))
    assert main([str(good)]) == 0
    assert main([str(good), str(bad)]) == 1
    assert capsys.readouterr().out == f"{bad}: the part says method=CANCEL, the calendar METHOD:REQUEST\n"
