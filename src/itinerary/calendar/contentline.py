"""One property of a calendar as the octets of its line: escaped, quoted, folded (RFC 5545 section 3.1, RFC 6868).

A `Property` holds its value already in the form of its value type; the functions below make one for each type that
a visit's calendars use.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING
from urllib.parse import quote

from itinerary.errors import ItineraryError

if TYPE_CHECKING:
    from collections.abc import Iterable

LONGEST_LINE = 75
"""Octets that a line may have, without its line break (RFC 5545 section 3.1)."""

_PARAMETER_ESCAPES = str.maketrans({"^": "^^", "\n": "^n", '"': "^'"})
_LINE_BREAK = re.compile(r"\r\n?")
_TOKEN = re.compile(r"[A-Za-z0-9/_+.-]+")
_UNWRITABLE = re.compile(r"[\x00-\x08\x0a-\x1f\x7f\ud800-\udfff]")
_URI_CHARACTERS = ":/?#[]@!$&'()*+,;=%~"
_BEGINS_ESCAPE = b"\\^"
_CONTINUES_CHARACTER = range(0x80, 0xC0)
"""The octets of UTF-8 that do not begin a character."""


class UnwritableTextError(ItineraryError):
    """A text holds a character that no calendar may hold: a control character, or half of one."""

    def __init__(self, name: str, text: str, character: str) -> None:
        super().__init__(
            f"the {name} of a calendar entry holds the character U+{ord(character):04X}, which no calendar can carry; "
            f"take it out of '{text.replace(character, '�')}'"
        )


@dataclass(frozen=True, slots=True)
class Parameter:
    """What qualifies a property: `TZID=Asia/Tokyo`."""

    name: str
    value: str

    def written(self) -> str:
        """Return it as it stands in a line, quoted wherever a reader could stumble."""
        value = one_kind_of_break(self.value).translate(_PARAMETER_ESCAPES)
        return f"{self.name}={value}" if _TOKEN.fullmatch(value) else f'{self.name}="{value}"'


@dataclass(frozen=True, slots=True)
class Property:
    """One property: its name in capitals, its value in the form of its type, and what qualifies it."""

    name: str
    value: str
    parameters: tuple[Parameter, ...] = ()

    def to_line(self) -> bytes:
        """Return its line, folded, with the line break.

        Raises `UnwritableTextError` where the value holds a control character.
        """
        parameters = "".join(f";{parameter.written()}" for parameter in self.parameters)
        line = f"{self.name}{parameters}:{self.value}"
        unwritable = _UNWRITABLE.search(line)
        if unwritable:
            raise UnwritableTextError(self.name, self.value, unwritable[0])
        return folded(line.encode())


def text(name: str, words: str) -> Property:
    """Return a property of TEXT (RFC 5545 section 3.3.11); any kind of line break in the words becomes one."""
    return Property(name, _escaped(words))


def texts(name: str, several: Iterable[str]) -> Property:
    """Return a property of several TEXT values, as CATEGORIES."""
    return Property(name, ",".join(_escaped(words) for words in several))


def integer(name: str, number: int) -> Property:
    """Return a property of INTEGER."""
    return Property(name, str(number))


def utc(name: str, instant: datetime) -> Property:
    """Return a property of DATE-TIME in UTC, from an aware instant."""
    return Property(name, f"{instant.astimezone(UTC):%Y%m%dT%H%M%SZ}")


def local(name: str, wall_clock: datetime, zone: str) -> Property:
    """Return a property of DATE-TIME in the local time of a zone, which the file must define unless it is `UTC`."""
    if zone == "UTC":
        return Property(name, f"{wall_clock:%Y%m%dT%H%M%SZ}")
    return Property(name, f"{wall_clock:%Y%m%dT%H%M%S}", (Parameter("TZID", zone),))


def day(name: str, on: date) -> Property:
    """Return a property of DATE."""
    return Property(name, f"{on:%Y%m%d}", (Parameter("VALUE", "DATE"),))


def duration(name: str, length: timedelta, *parameters: Parameter) -> Property:
    """Return a property of DURATION, from a length of whole seconds that is not negative."""
    minutes, seconds = divmod(length // timedelta(seconds=1), 60)
    hours, minutes = divmod(minutes, 60)
    parts = [f"{number}{unit}" for number, unit in ((hours, "H"), (minutes, "M"), (seconds, "S")) if number]
    return Property(name, "PT" + ("".join(parts) or "0S"), parameters)


def uri(name: str, address: str, *parameters: Parameter) -> Property:
    """Return a property of URI; what an address may not hold is percent-encoded (RFC 3986)."""
    return Property(name, quote(address, safe=_URI_CHARACTERS), parameters)


def geo(name: str, latitude: float, longitude: float) -> Property:
    """Return a GEO property (RFC 5545 section 3.8.1.6), from degrees north and east."""
    return Property(name, f"{latitude:.6f};{longitude:.6f}")


def folded(line: bytes) -> bytes:
    """Return a line in UTF-8 as physical lines of at most 75 octets, each with CRLF.

    A fold never parts the octets of a character, nor an escape: some readers unfold after they unescape
    (https://github.com/collective/icalendar/pull/87).
    """
    if len(line) <= LONGEST_LINE:
        return line + b"\r\n"
    parts = []
    start, room = 0, LONGEST_LINE
    while len(line) - start > room:
        end = _fold_before(line, start, start + room)
        parts.append(line[start:end])
        start, room = end, LONGEST_LINE - 1
    parts.append(line[start:])
    return b"\r\n ".join(parts) + b"\r\n"


def _fold_before(line: bytes, start: int, end: int) -> int:
    """Return the last place up to `end` where a fold may stand."""
    for place in range(end, start, -1):
        if line[place] not in _CONTINUES_CHARACTER and line[place - 1] not in _BEGINS_ESCAPE:
            return place
    # Nothing but backslashes or carets: a whole number of escapes is as far as one can go.
    return next(place for place in range(end, start, -1) if _whole_escapes(line[start:place]))


def _whole_escapes(part: bytes) -> bool:
    return all((len(part) - len(part.rstrip(sign))) % 2 == 0 for sign in (b"\\", b"^"))


def one_kind_of_break(words: str) -> str:
    """Return the words with every line break, of whatever system, as a newline: a calendar knows but one kind."""
    return _LINE_BREAK.sub("\n", words) if "\r" in words else words


def _escaped(words: str) -> str:
    plain = one_kind_of_break(words)
    return plain.replace("\\", "\\\\").replace(";", r"\;").replace(",", r"\,").replace("\n", r"\n")
