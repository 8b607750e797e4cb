"""What a reader is told of one entry of a programme: the facts by which releases are compared."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

from itinerary.programme.moment import Moment
from itinerary.spec.meetings import MeetingStatus

if TYPE_CHECKING:
    from collections.abc import Mapping

Start: TypeAlias = Moment | dt.date
"""When something begins or ends: a moment, or a day where it lasts whole days, as a stay at a hotel."""


class EntryKind(StrEnum):
    """What an entry is of, by the register of the spec that it comes from."""

    MEETING = "meetings"
    JOURNEY = "travel"
    STAY = "stays"
    TRANSFER = "transfers"


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """What a reader is told of one entry, as far as a change of it is worth a word of its own."""

    title: str
    start: Start
    end: Start
    """For whole days the first day that it does not cover, as the day of check-out."""
    place: str = ""
    """On one line, as the calendar tells it; empty while it is not known."""
    status: MeetingStatus = MeetingStatus.CONFIRMED
    people: tuple[str, ...] = ()
    """Ids of the delegates and counterparts concerned, whom the reader may know, in the order of the spec."""
    serves: str = ""
    """For a transfer, the name of the entry for whose sake it is made."""
    origin: str = ""
    """For a transfer, the name of the place where it starts."""

    @property
    def slot(self) -> tuple[Start, Start, str, MeetingStatus]:
        """Time, place and status: a copy that tells another of these is a new revision (RFC 5546 section 2.1.4)."""
        return (self.start, self.end, self.place, self.status)

    @property
    def is_cancelled(self) -> bool:
        """Whether it is told as cancelled."""
        return self.status is MeetingStatus.CANCELLED

    def cancelled(self) -> Telling:
        """Return the same as it is told to somebody who is no longer concerned."""
        return replace(self, status=MeetingStatus.CANCELLED)


@dataclass(frozen=True, slots=True)
class Told:
    """One entry as one reader gets it: its facts, and the fingerprint of all that its copy says."""

    telling: Telling
    fingerprint: str


def kind_of(name: str) -> EntryKind:
    """Return what an entry is of, from its name: `meetings-osaka-leadership`."""
    return EntryKind(name.partition("-")[0])


def fingerprint(content: bytes) -> str:
    """Return by what a text is known again: eight hexadecimal digits of its SHA-256.

    They are enough to see that a text has changed, and too few to guess back what it said: a telephone number, of
    which there are ten thousand million, shares its fingerprint with others.
    """
    return hashlib.sha256(content).hexdigest()[:8]


def fingerprint_of_data(data: Mapping[str, object]) -> str:
    """Return the fingerprint of a spec as plain data, which no comment and no layout changes; order does."""
    return fingerprint(json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass"))
