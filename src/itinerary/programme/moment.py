"""Moments: a clock time at a place made into an instant that knows its zone."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from itinerary.spec.zones import zone


@dataclass(frozen=True, slots=True)
class Moment:
    """An instant at a place: ordered by the instant, shown in the zone.

    The same instant in two zones is neither earlier nor later, and yet not the same moment.
    """

    instant: dt.datetime
    """In UTC, aware."""
    zone: str
    """IANA name of the zone in which it is lived."""

    def __lt__(self, other: Moment) -> bool:
        return self.instant < other.instant

    def __le__(self, other: Moment) -> bool:
        return self.instant <= other.instant

    def __gt__(self, other: Moment) -> bool:
        return self.instant > other.instant

    def __ge__(self, other: Moment) -> bool:
        return self.instant >= other.instant

    @property
    def local(self) -> dt.datetime:
        """The clock time in its zone, aware."""
        return self.instant.astimezone(zone(self.zone))

    @property
    def day(self) -> dt.date:
        """The local calendar day."""
        return self.local.date()

    @property
    def offset(self) -> dt.timedelta:
        """How far local time is ahead of UTC."""
        return self.local.utcoffset() or dt.timedelta()

    def later(self, length: dt.timedelta) -> Moment:
        """Return the moment that follows after a length of real time, in the same zone."""
        return Moment(self.instant + length, self.zone)

    def earlier(self, length: dt.timedelta) -> Moment:
        """Return the moment that lies before by a length of real time, in the same zone."""
        return Moment(self.instant - length, self.zone)


class ClockFault(StrEnum):
    """Why a clock time names no single instant."""

    SKIPPED = "skipped"
    """Clocks went forward over it."""
    DOUBLED = "doubled"
    """Clocks went back: it comes twice, and the spec does not say which is meant."""
    WRONG_OFFSET = "wrong-offset"
    """The spec gives a UTC offset that does not hold there then."""


def moment_at(local: dt.datetime, key: str, offset: dt.timedelta | None = None) -> Moment | ClockFault:
    """Return the instant of a naive local time in a zone, or why there is none.

    `offset` chooses between the two instants of a time that happens twice when clocks go back (RFC 5545 3.3.5
    leaves the choice to the first; a planner is asked instead).
    """
    here = zone(key)
    first, second = (local.replace(tzinfo=here, fold=fold) for fold in (0, 1))
    candidates = [one for one in (first, second) if _exists(one)]
    if not candidates:
        return ClockFault.SKIPPED
    offsets = {one.utcoffset() for one in candidates}
    if offset is not None:
        chosen = next((one for one in candidates if one.utcoffset() == offset), None)
        return ClockFault.WRONG_OFFSET if chosen is None else _moment(chosen, key)
    if len(offsets) > 1:
        return ClockFault.DOUBLED
    return _moment(candidates[0], key)


def _exists(local: dt.datetime) -> bool:
    """Whether clocks really show this time: a skipped one does not survive the way through UTC."""
    back = local.astimezone(dt.UTC).astimezone(local.tzinfo)
    return back.replace(tzinfo=None) == local.replace(tzinfo=None)


def _moment(local: dt.datetime, key: str) -> Moment:
    return Moment(local.astimezone(dt.UTC), key)
