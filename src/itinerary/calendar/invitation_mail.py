"""The octets of a mail that invites, as a draft to open and to send (RFC 5322, RFC 2045 to 2047, RFC 6047).

The mail has the shape that Google's own invitations have and that CalConnect recommends: the calendar stands in it
twice, once among the ways to read the mail, for programs that know invitations, and once attached, for those that do
not (https://devguide.calconnect.org/iMIP/iMIPBest-Practices). The former must be in the first part of the mail, where
alone Outlook 2007 looks (https://msdn.microsoft.com/en-us/library/ee624811). Everything is in base64, so that no
program on the way changes a line break.

The headers are written here and not by Python's `email`, which folds them otherwise from version to version, and has
let the comma of a name part it in two (https://github.com/python/cpython/issues/121284).
"""

from __future__ import annotations

import base64
import re
from dataclasses import dataclass
from datetime import UTC
from email.utils import format_datetime
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from itinerary.errors import ItineraryError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from itinerary.calendar.event import Attendee, Organizer
    from itinerary.calendar.invitation_words import InvitationWords
    from itinerary.calendar.vcalendar import Method

_LONGEST_LINE: Final = 76
"""Characters of a line of a header with encoded words (RFC 2047 section 2)."""

_LONGEST_ENCODED_WORD: Final = 75
_AROUND_ENCODED_WORD: Final = len("=?utf-8?b??=")

_LONGEST_NAME: Final = 50
"""Characters of a name that is written as it is: with its header it must fit on a line."""

_ADDRESS: Final = re.compile(
    r"(?=.{3,254}\Z)[\w!$&'*+/=^`{|}~-]+(?:\.[\w!$&'*+/=^`{|}~-]+)*@[\w-]+(?:\.[\w-]+)*", re.ASCII
)
"""An address as RFC 5321 knows it, short of `#`, `%` and `?`, which calendars, where it is a URI, take for signs."""

_GAP: Final = re.compile("[\x00-\x20\x7f-\x9f\u2028\u2029]+")
_PLAIN: Final = re.compile(r"[!-~]{1,60}(?: [!-~]{1,60})*")
"""Words that stand in a header as they are: folding them brings back every space, and no line gets too long."""

_ATOMS: Final = re.compile(r"[\w !#$%&'*+/=?^`{|}~-]+", re.ASCII)


class UnmailableAddressError(ItineraryError):
    """An address that not every mail program can write to."""

    def __init__(self, address: str) -> None:
        super().__init__(
            f"no mail can be written to the address '{address}': a mail needs one in plain letters, such as "
            "visits@example.org, with a domain of another script in its xn-- form"
        )


@dataclass(frozen=True, slots=True)
class Draft:
    """A mail before it is written down."""

    sender: Organizer
    recipient: Attendee
    dated: datetime
    """Aware."""
    words: InvitationWords
    method: Method
    calendar: bytes
    """What the recipient's calendar program reads."""


def mail(draft: Draft) -> bytes:
    """Return a draft as a message, with CRLF and in ASCII, ready to be kept as an `.eml` file.

    Its Message-ID and its boundaries come from what the mail says, so that the same draft is the same bytes, and two
    drafts that differ are two mails for every program. Raises `UnmailableAddressError`.
    """
    sender = _mailbox("From", draft.sender)
    recipient = _mailbox("To", draft.recipient)
    name = _name_of(draft)
    domain = draft.sender.address.partition("@")[2]
    lines = (
        sender,
        recipient,
        _unstructured("Subject", draft.words.subject),
        f"Date: {format_datetime(draft.dated.astimezone(UTC))}",
        f"Message-ID: <{name}@{domain}>",
        # With this, Outlook opens the file as a mail to be sent, instead of one that was received.
        "X-Unsent: 1",
        "MIME-Version: 1.0",
        _parts("mixed", name, (_parts("alternative", name, _alternatives(draft)), _attachment(draft.calendar))),
    )
    return "\r\n".join(lines).encode("ascii")


def _name_of(draft: Draft) -> str:
    said = (draft.recipient.address, draft.words.subject, draft.words.plain, draft.words.page)
    return sha256(b"\0".join((*(words.encode() for words in said), draft.calendar))).hexdigest()[:32]


# Parts


def _alternatives(draft: Draft) -> tuple[str, ...]:
    return (
        _part("text/plain; charset=utf-8", _octets(draft.words.plain)),
        _part("text/html; charset=utf-8", _octets(draft.words.page)),
        _part(f"text/calendar; charset=utf-8; method={draft.method}; component=VEVENT", draft.calendar),
    )


def _attachment(calendar: bytes) -> str:
    disposition = '\r\nContent-Disposition: attachment; filename="invite.ics"'
    return _part('application/ics; name="invite.ics"', calendar, disposition)


def _octets(words: str) -> bytes:
    """Return a text as MIME wants it, with CRLF (RFC 2046 section 4.1.1)."""
    return words.replace("\n", "\r\n").encode()


def _part(kind: str, content: bytes, disposition: str = "") -> str:
    encoded = base64.encodebytes(content).decode("ascii").replace("\n", "\r\n")
    return f"Content-Type: {kind}{disposition}\r\nContent-Transfer-Encoding: base64\r\n\r\n{encoded}"


def _parts(kind: str, name: str, parts: tuple[str, ...]) -> str:
    boundary = f"=_{kind}_{name}"  # no text in base64 has an equals sign and after it an underscore
    body = "".join(f"--{boundary}\r\n{part}\r\n" for part in parts)
    return f'Content-Type: multipart/{kind};\r\n boundary="{boundary}"\r\n\r\n{body}--{boundary}--\r\n'


# Headers


def _mailbox(header: str, person: Organizer | Attendee) -> str:
    """Return a header that holds one name with its address (RFC 5322 section 3.4)."""
    if not _ADDRESS.fullmatch(person.address):
        raise UnmailableAddressError(person.address)
    name = _on_one_line(person.name)
    if not _is_plain(name) or len(name) > _LONGEST_NAME:
        name = _encoded(name, _LONGEST_LINE - len(f"{header}: "))
    elif not _ATOMS.fullmatch(name):
        name = '"' + name.replace("\\", r"\\").replace('"', r"\"") + '"'
    return f"{header}: {name}\r\n <{person.address}>"


def _unstructured(header: str, words: str) -> str:
    """Return a header that holds words, folded (RFC 5322 section 2.2.1)."""
    words = _on_one_line(words)
    room = _LONGEST_LINE - len(f"{header}: ")
    return f"{header}: {_folded(words, room) if _is_plain(words) else _encoded(words, room)}"


def _on_one_line(words: str) -> str:
    """Return words that cannot start another header: spaces, breaks and control characters become single spaces."""
    return _GAP.sub(" ", words).strip(" ")


def _is_plain(words: str) -> bool:
    return "=?" not in words and _PLAIN.fullmatch(words) is not None


def _folded(words: str, room: int) -> str:
    lines = [""]
    for word in words.split(" "):
        if not lines[-1]:
            lines[-1] = word
        elif len(lines[-1]) + 1 + len(word) <= room:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return "\r\n ".join(lines)


def _encoded(words: str, room: int) -> str:
    """Return words of any script as encoded words in UTF-8, one a line; `room` is what the first line has."""
    return "\r\n ".join(f"=?utf-8?b?{base64.b64encode(part).decode('ascii')}?=" for part in _portions(words, room))


def _portions(words: str, room: int) -> Iterator[bytes]:
    """Yield the octets of each encoded word.

    They never part a character (RFC 2047 section 5), nor a word that can be kept whole: some readers see a space
    between two encoded words, as Python's own does in names.
    """
    while words:
        most = (room - _AROUND_ENCODED_WORD) // 4 * 3
        end = len(words.encode()[:most].decode(errors="ignore"))
        if end < len(words):
            end = words.rfind(" ", 0, end) + 1 or end
        yield words[:end].encode()
        words, room = words[end:], _LONGEST_ENCODED_WORD
