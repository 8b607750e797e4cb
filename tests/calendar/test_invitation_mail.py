from __future__ import annotations

import email
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from email import policy
from email.header import decode_header, make_header
from email.headerregistry import AddressHeader
from email.utils import parseaddr
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itinerary.calendar.event import Attendee, Organizer
from itinerary.calendar.invitation_mail import Draft, UnmailableAddressError, mail
from itinerary.calendar.invitation_words import InvitationWords

if TYPE_CHECKING:
    from email.message import EmailMessage
    from email.policy import EmailPolicy

CALENDAR = "BEGIN:VCALENDAR\r\nSUMMARY:例示大学 =_ --\r\n  \r\nEND:VCALENDAR\r\n".encode()
DRAFT = Draft(
    sender=Organizer("Global Engagement", "visits@example.org"),
    recipient=Attendee("Ana Silva", "ana@guest.example"),
    dated=datetime(2026, 2, 1, 9, 30, tzinfo=UTC),
    words=InvitationWords("Invitation: Tour", "Tour\n\nMonday\n", "<p>Tour</p>\n"),
    method="REQUEST",
    calendar=CALENDAR,
)
POLICIES = pytest.mark.parametrize("rules", [policy.default, policy.SMTP], ids=["default", "SMTP"])


def _read(content: bytes, rules: EmailPolicy[EmailMessage] = policy.default) -> EmailMessage:
    message = email.message_from_bytes(content, policy=rules)
    assert [defect for part in message.walk() for defect in part.defects] == []
    assert [defect for part in message.walk() for header in part.values() for defect in header.defects] == []
    return message


def _subject(content: bytes) -> str:
    return str(_read(content)["Subject"])


def _mailboxes(content: bytes, header: str) -> list[tuple[str, str]]:
    """Return the names and addresses of a header."""
    found = _read(content)[header]
    assert isinstance(found, AddressHeader)
    return [(each.display_name, each.addr_spec) for each in found.addresses]


def _mailbox(content: bytes, header: str) -> tuple[str, str]:
    """Return the name and address of a header as the older reader sees them, which joins encoded words (RFC 2047 6.2).

    The newer one, in Python 3.11, sees a space between them (https://github.com/python/cpython/issues/128110).
    """
    name, address = parseaddr(email.message_from_bytes(content)[header])
    return str(make_header(decode_header(name))), address


def _to(name: str) -> bytes:
    return mail(replace(DRAFT, recipient=Attendee(name, "ana@guest.example")))


def _about(subject: str) -> bytes:
    return mail(replace(DRAFT, words=replace(DRAFT.words, subject=subject)))


def _single_spaced(words: str) -> str:
    return " ".join(filter(None, words.split(" ")))


def _head(content: bytes) -> list[str]:
    return content.partition(b"\r\n\r\n")[0].decode("ascii").split("\r\n")


def test_headers_of_a_draft() -> None:
    head = _head(mail(DRAFT))
    name = head[6].removeprefix("Message-ID: <").removesuffix("@example.org>")
    assert head == [
        "From: Global Engagement",
        " <visits@example.org>",
        "To: Ana Silva",
        " <ana@guest.example>",
        "Subject: Invitation: Tour",
        "Date: Sun, 01 Feb 2026 09:30:00 +0000",
        f"Message-ID: <{name}@example.org>",
        "X-Unsent: 1",
        "MIME-Version: 1.0",
        "Content-Type: multipart/mixed;",
        f' boundary="=_mixed_{name}"',
    ]
    assert (len(name), set(name) - set("0123456789abcdef")) == (32, set())


def test_date_is_the_same_for_an_instant_told_in_any_zone() -> None:
    in_tokyo = DRAFT.dated.astimezone(timezone(timedelta(hours=9)))
    assert mail(replace(DRAFT, dated=in_tokyo)) == mail(DRAFT)


@POLICIES
def test_parts_of_a_draft(rules: EmailPolicy[EmailMessage]) -> None:
    parts = list(_read(mail(DRAFT), rules).walk())
    assert [(part.get_content_type(), part.get_filename()) for part in parts] == [
        ("multipart/mixed", None),
        ("multipart/alternative", None),
        ("text/plain", None),
        ("text/html", None),
        ("text/calendar", None),
        ("application/ics", "invite.ics"),
    ]
    assert [part.get_payload(decode=True) for part in parts[2:]] == [
        b"Tour\r\n\r\nMonday\r\n",
        b"<p>Tour</p>\r\n",
        CALENDAR,
        CALENDAR,
    ]
    assert dict(parts[4]["Content-Type"].params) == {"charset": "utf-8", "method": "REQUEST", "component": "VEVENT"}
    assert parts[5].get_content_disposition() == "attachment"


@POLICIES
def test_calendar_survives_a_program_that_reads_the_mail_and_writes_it_anew(rules: EmailPolicy[EmailMessage]) -> None:
    anew = _read(_read(mail(DRAFT), rules).as_bytes(), rules)
    calendars = [part.get_payload(decode=True) for part in anew.walk() if part.get_content_subtype() == "calendar"]
    assert calendars == [CALENDAR]


def test_draft_has_the_line_breaks_of_mail_and_no_long_lines() -> None:
    content = _to("Ana " * 300) + _about("long" * 300) + mail(replace(DRAFT, calendar=CALENDAR * 100))
    assert content.count(b"\r\n") == content.count(b"\n") == content.count(b"\r")
    assert max(map(len, content.split(b"\r\n"))) == 76


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Ana Silva", ["To: Ana Silva"]),
        ("Silva, Ana", ['To: "Silva, Ana"']),
        ('Ana "Nita" Silva', [r'To: "Ana \"Nita\" Silva"']),
        ("back\\slash", [r'To: "back\\slash"']),
        ("Prof. Silva", ['To: "Prof. Silva"']),
        ("Prof. José Ñandú-Müller", ["To: =?utf-8?b?UHJvZi4gSm9zw6kgw5FhbmTDui1Nw7xsbGVy?="]),
        ("西尾 章治郎", ["To: =?utf-8?b?6KW/5bC+IOeroOayu+mDjg==?="]),
        ("=?utf-8?q?Ana?=", ["To: =?utf-8?b?PT91dGYtOD9xP0FuYT89?="]),
    ],
)
def test_name_of_any_kind_is_read_as_it_was_written(name: str, written: list[str]) -> None:
    content = _to(name)
    assert _head(content)[2:-7] == [*written, " <ana@guest.example>"]
    assert _mailboxes(content, "To") == [(name, "ana@guest.example")]


def test_long_name_is_parted_between_words() -> None:
    content = _to("Head of the Office for Ceremonies of the University")
    assert _head(content)[2:-7] == [
        "To: =?utf-8?b?SGVhZCBvZiB0aGUgT2ZmaWNlIGZvciBDZXJlbW9uaWVzIG9mIHRoZSA=?=",
        " =?utf-8?b?VW5pdmVyc2l0eQ==?=",
        " <ana@guest.example>",
    ]
    assert _mailbox(content, "To") == ("Head of the Office for Ceremonies of the University", "ana@guest.example")


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r", "\x0b", "\x85", "\u2028", "\n\n"])
def test_line_break_in_a_name_or_subject_starts_no_header(line_break: str) -> None:
    name, subject = f"Ana{line_break}Bcc: eve@evil.example", f"Tour{line_break}Bcc: eve@evil.example"
    draft = replace(DRAFT, sender=Organizer(name, "visits@example.org"), recipient=Attendee(name, "ana@guest.example"))
    content = mail(replace(draft, words=replace(DRAFT.words, subject=subject)))
    assert _read(content).keys() == [
        *("From", "To", "Subject", "Date", "Message-ID", "X-Unsent", "MIME-Version", "Content-Type")
    ]
    assert _mailboxes(content, "From") == [("Ana Bcc: eve@evil.example", "visits@example.org")]
    assert _mailboxes(content, "To") == [("Ana Bcc: eve@evil.example", "ana@guest.example")]
    assert _subject(content) == "Tour Bcc: eve@evil.example"


@pytest.mark.parametrize(
    ("subject", "written"),
    [
        (
            "Invitation: Opening of the exhibition about forty years of partnership, Monday 2 March 2026",
            [
                "Subject: Invitation: Opening of the exhibition about forty years of",
                " partnership, Monday 2 March 2026",
            ],
        ),
        (
            "Invitation: Besuch einer Ausstellung „Vierzig Jahre“",
            [
                "Subject: =?utf-8?b?SW52aXRhdGlvbjogQmVzdWNoIGVpbmVyIEF1c3N0ZWxsdW5nIA==?=",
                " =?utf-8?b?4oCeVmllcnppZyBKYWhyZeKAnA==?=",
            ],
        ),
        (
            "展覧会「友好四十年」のご案内と開会式",
            [
                "Subject: =?utf-8?b?5bGV6Kan5Lya44CM5Y+L5aW95Zub5Y2B5bm044CN44Gu44GU5qGI?=",
                " =?utf-8?b?5YaF44Go6ZaL5Lya5byP?=",
            ],
        ),
        (f"{'x' * 33} {'y' * 33}", [f"Subject: {'x' * 33} {'y' * 33}"]),
        (f"{'x' * 33} {'y' * 34}", [f"Subject: {'x' * 33}", f" {'y' * 34}"]),
        ("x" * 61, [f"Subject: =?utf-8?b?{'eHh4' * 13}?=", f" =?utf-8?b?{'eHh4' * 7}eA==?="]),
    ],
)
def test_subject_of_any_kind_is_read_as_it_was_written(subject: str, written: list[str]) -> None:
    content = _about(subject)
    assert _head(content)[4:-6] == written
    assert _subject(content) == subject


@pytest.mark.parametrize(
    "address",
    [
        *(
            "ana",
            "ana@",
            "@guest.example",
            "ana@guest..example",
            "ana silva@guest.example",
            "ana@guest.example\nBcc: eve",
        ),
        *(
            "josé@guest.example",
            "ana@例え.example",
            "ana%guest@guest.example",
            "<ana@guest.example>",
            "ana@guest.example\n",
        ),
        "a" * 250 + "@guest.example",
    ],
)
def test_address_that_not_every_program_can_write_to_is_refused(address: str) -> None:
    with pytest.raises(UnmailableAddressError):
        mail(replace(DRAFT, recipient=Attendee("Ana Silva", address)))
    with pytest.raises(UnmailableAddressError) as refusal:
        mail(replace(DRAFT, sender=Organizer("Global Engagement", address)))
    assert str(refusal.value) == (
        f"no mail can be written to the address '{address}': a mail needs one in plain letters, such as "
        "visits@example.org, with a domain of another script in its xn-- form"
    )


@pytest.mark.parametrize("address", ["o'brien+visit@guest.example", "r&d@xn--r8jz45g.example", "ana@localhost"])
def test_address_that_every_program_can_write_to_is_written_as_it_is(address: str) -> None:
    content = mail(replace(DRAFT, recipient=Attendee("Ana Silva", address)))
    assert _mailboxes(content, "To") == [("Ana Silva", address)]


@pytest.mark.parametrize(
    "other",
    [
        replace(DRAFT, recipient=Attendee("Ana Silva", "silva@guest.example")),
        replace(DRAFT, words=replace(DRAFT.words, subject="Cancelled: Tour")),
        replace(DRAFT, words=replace(DRAFT.words, plain="Tour\n")),
        replace(DRAFT, words=replace(DRAFT.words, page="<p>The tour</p>\n")),
        replace(DRAFT, calendar=CALENDAR.replace(b"SUMMARY", b"COMMENT")),
    ],
)
def test_mails_that_differ_have_names_of_their_own(other: Draft) -> None:
    assert _read(mail(other))["Message-ID"] != _read(mail(DRAFT))["Message-ID"]


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")), max_size=90).map(
    "x{}x".format
)
"""Any words without breaks; between letters, since readers trim spaces at an end."""


def test_spaces_that_stand_together_are_one_in_a_header() -> None:
    assert _subject(_about(" two  spaces and a\ttabulator ")) == "two spaces and a tabulator"
    assert _mailboxes(_to("Ana  Silva "), "To") == [("Ana Silva", "ana@guest.example")]


@given(name=WORDS, subject=WORDS, body=WORDS, summary=WORDS)
def test_words_of_any_script_are_read_as_they_were_written(name: str, subject: str, body: str, summary: str) -> None:
    calendar = f"BEGIN:VCALENDAR\r\nSUMMARY:{summary}\r\nEND:VCALENDAR\r\n".encode()
    content = mail(
        replace(
            DRAFT,
            sender=Organizer(name, "visits@example.org"),
            recipient=Attendee(name, "ana@guest.example"),
            words=InvitationWords(subject, body, f"<p>{body}</p>"),
            calendar=calendar,
        )
    )
    assert content.isascii()
    assert _subject(content) == _single_spaced(subject)
    assert _mailbox(content, "From") == (_single_spaced(name), "visits@example.org")
    assert _mailbox(content, "To") == (_single_spaced(name), "ana@guest.example")
    payloads = [part.get_payload(decode=True) for part in _read(content).walk() if not part.is_multipart()]
    assert payloads == [body.encode(), f"<p>{body}</p>".encode(), calendar, calendar]
