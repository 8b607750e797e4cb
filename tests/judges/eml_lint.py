"""Judge the draft of an invitation, an `.eml` file: as a mail, as an invitation, and the calendar in it by its lint.

Run as `python tests/judges/eml_lint.py FILES`: tells each fault, and exits with 1 when there is one. Beside RFC 5322,
2045 and 6047 it holds the house rules: one entry to one person, all of it in ASCII (base64), and the same calendar once
more as an attachment, `invite.ics`, for programs that know no invitations.
"""

from __future__ import annotations

import email
import re
import sys
from email import policy
from email.headerregistry import AddressHeader, ContentTypeHeader
from email.message import EmailMessage
from pathlib import Path
from typing import TYPE_CHECKING, cast

sys.path.append(str(Path(__file__).parents[1]))  # so that it also runs as a file

from judges import ics_lint
from judges.ics_parts import Component, parsed

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST_LINE = 998
"""Octets, without the line break (RFC 5322 section 2.1.1)."""

_HEADERS = ("Date", "From", "To", "Subject", "Message-ID")
_BARE = re.compile(rb"(?<!\r)\n|\r(?!\n)")


def faults(content: bytes) -> tuple[str, ...]:
    """Return every fault of a draft."""
    message = _message(content)
    return (*_octet_faults(content), *_mail_faults(message), *_invitation_faults(message))


def calendars(content: bytes) -> tuple[bytes, ...]:
    """Return the calendar of each `text/calendar` part of a mail, decoded."""
    return tuple(map(_octets, _calendar_parts(_message(content))))


def _message(content: bytes) -> EmailMessage:
    message = email.message_from_bytes(content, policy=policy.default)
    assert isinstance(message, EmailMessage)
    return message


def _calendar_parts(message: EmailMessage) -> list[EmailMessage]:
    return [part for part in message.walk() if part.get_content_type() == "text/calendar"]


def _octets(part: EmailMessage) -> bytes:
    return cast("bytes", part.get_payload(decode=True))


# As mail


def _octet_faults(content: bytes) -> Iterator[str]:
    bare = len(_BARE.findall(content))
    if bare:
        yield f"{bare} line breaks that are not CRLF"
    if not content.isascii():
        yield "not in ASCII"
    for number, line in enumerate(content.split(b"\n"), start=1):
        octets = len(line.removesuffix(b"\r"))
        if octets > LONGEST_LINE:
            yield f"line {number} of {octets} octets, over {LONGEST_LINE}"


def _mail_faults(message: EmailMessage) -> Iterator[str]:
    for name in _HEADERS:
        count = len(message.get_all(name, []))
        if count != 1:
            yield f"{count} {name}, instead of one"
    for part in message.walk():
        if not part.is_multipart():
            _octets(part)  # what is wrong with its encoding shows only now
        yield from (f"{part.get_content_type()}: {_named(defect)}" for defect in part.defects)
        for name, header in part.items():
            yield from (f"{name}: {_named(defect)}" for defect in header.defects)


def _named(defect: Exception) -> str:
    return f"{type(defect).__name__} {defect}".strip()


# As an invitation


def _invitation_faults(message: EmailMessage) -> Iterator[str]:
    invitations = _calendar_parts(message)
    if len(invitations) != 1:
        yield f"{len(invitations)} text/calendar parts, instead of one"
        return
    [invitation] = invitations
    content = _octets(invitation)
    yield from _attachment_faults(message, content)
    yield from (f"calendar: line {fault}" for fault in ics_lint.faults(content))
    for calendar in parsed(content).root.inside("VCALENDAR"):
        yield from _part_faults(invitation, calendar)
        yield from _entry_faults(message, calendar)


def _attachment_faults(message: EmailMessage, content: bytes) -> Iterator[str]:
    attached = [_octets(part) for part in message.walk() if part.get_filename() == "invite.ics"]
    if len(attached) != 1:
        yield f"{len(attached)} attachments called invite.ics, instead of one"
    elif attached != [content]:
        yield "invite.ics is another calendar than the text/calendar part"


def _part_faults(invitation: EmailMessage, calendar: Component) -> Iterator[str]:
    header = invitation["Content-Type"]
    assert isinstance(header, ContentTypeHeader)
    stated = calendar.first("METHOD")
    method = stated.value if stated else None
    if method not in {"REQUEST", "CANCEL"}:
        yield f"METHOD is {method}, neither REQUEST nor CANCEL"
    if header.params.get("method") != method:
        yield f"the part says method={header.params.get('method')}, the calendar METHOD:{method}"
    if header.params.get("charset") != "utf-8":
        yield f"the part says charset={header.params.get('charset')}, instead of utf-8"


def _entry_faults(message: EmailMessage, calendar: Component) -> Iterator[str]:
    entries = calendar.inside("VEVENT")
    if len(entries) != 1:
        yield f"{len(entries)} entries, instead of one"
    invited = [attendee.value for entry in entries for attendee in entry.all("ATTENDEE")]
    written_to = [
        f"mailto:{address.addr_spec}"
        for header in message.get_all("To", [])
        if isinstance(header, AddressHeader)
        for address in header.addresses
    ]
    if len(invited) != 1 or invited != written_to:
        yield f"invites {', '.join(invited) or 'nobody'}, but is written to {', '.join(written_to) or 'nobody'}"


def main(paths: list[str]) -> int:
    """Tell the faults of the files, and return the exit code."""
    told = [f"{path}: {fault}\n" for path in paths for fault in faults(Path(path).read_bytes())]
    sys.stdout.writelines(told)
    return 1 if told else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
