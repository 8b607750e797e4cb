"""How a time zone changes its clocks in years to come: the rule in the last line of its data (RFC 9636 section 3.3).

`CET-1CEST,M3.5.0,M10.5.0/3` says: one hour east of UTC, called CET; CEST from the last Sunday of March at 02:00
until the last Sunday of October at 03:00, each time as the clocks stood before.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from itinerary.errors import ItineraryError

_TIME = r"[-+]?\d{1,3}(?::\d{2}){0,2}"
_NAME = r"<[^>]+>|[A-Za-z]{3,}"
_DAY = r"M\d{1,2}\.[1-5]\.[0-6]"
_FOOTER = re.compile(
    rf"(?P<name>{_NAME})(?P<offset>{_TIME})"
    rf"(?:(?P<summer>{_NAME})(?P<summer_offset>{_TIME})?"
    rf",(?P<start>{_DAY})(?:/(?P<start_time>{_TIME}))?"
    rf",(?P<end>{_DAY})(?:/(?P<end_time>{_TIME}))?)?"
)
_TWO_O_CLOCK = "2"
_LAST_WEEK = 5


class ZoneRuleError(ItineraryError):
    """The rule of a time zone is written in a form that no zone has used so far."""

    def __init__(self, rule: str) -> None:
        super().__init__(
            f"the time zone data hold a rule that cannot be read: '{rule}'; "
            "install the version of tzdata that this program was released with"
        )


@dataclass(frozen=True, slots=True)
class ClockSetting:
    """How far the clocks of a place stand from UTC (positive to the east), and what that time is called there."""

    offset: timedelta
    abbreviation: str


@dataclass(frozen=True, slots=True)
class Transition:
    """One change of the clocks: the instant in UTC, how they stood before it and how they stand from it on."""

    at: datetime
    before: ClockSetting
    after: ClockSetting

    @property
    def wall_clock(self) -> datetime:
        """What the old clocks showed at that instant, naive: the form in which RFC 5545 section 3.6.5 wants it."""
        return (self.at + self.before.offset).replace(tzinfo=None)


@dataclass(frozen=True, slots=True)
class YearlyOnset:
    """A moment of every year, as `M10.5.0/3`: the last Sunday of October at 03:00."""

    month: int
    week: int
    """1 to 4 from the start of the month, 5 for the last one."""
    weekday: int
    """0 for Sunday to 6 for Saturday."""
    time: timedelta
    """From midnight by the clocks that stood before; may be negative or beyond 24 hours."""

    @property
    def within_its_day(self) -> bool:
        """Whether the moment falls on the day that the rule names, and not on a neighbour of it."""
        return timedelta(0) <= self.time < timedelta(days=1)

    def in_year(self, year: int) -> datetime:
        """Return the moment in that year as the clocks that stood before showed it, naive."""
        weekday_of_first, days_in_month = monthrange(year, self.month)
        first = 1 + (self.weekday - (weekday_of_first + 1)) % 7
        day = first + 7 * (self.week - 1)
        if self.week == _LAST_WEEK and day > days_in_month:
            day -= 7
        return datetime(year, self.month, day) + self.time  # noqa: DTZ001 - a wall clock has no zone of its own


@dataclass(frozen=True, slots=True)
class Daylight:
    """The other setting of a zone that changes its clocks twice a year, and when it begins and ends."""

    setting: ClockSetting
    starts: YearlyOnset
    ends: YearlyOnset


@dataclass(frozen=True, slots=True)
class PosixRule:
    """The rule of a zone; without `daylight`, its clocks never change.

    The names are those of the POSIX form: in Europe/Dublin `standard` is the summer setting and `daylight`
    the winter one.
    """

    standard: ClockSetting
    daylight: Daylight | None = None

    def transitions(self, year: int) -> tuple[Transition, ...]:
        """Return the changes of the clocks in one year, in order of time."""
        if self.daylight is None:
            return ()
        away = _transition(self.daylight.starts.in_year(year), self.standard, self.daylight.setting)
        back = _transition(self.daylight.ends.in_year(year), self.daylight.setting, self.standard)
        return (away, back) if away.at < back.at else (back, away)


def read_rule(footer: str) -> PosixRule:
    """Return the rule that the last line of a zone's data states.

    Raises `ZoneRuleError` for the forms that count days from the start of the year (`J60`), which no zone uses.
    """
    match = _FOOTER.fullmatch(footer)
    if match is None:
        raise ZoneRuleError(footer)
    standard = ClockSetting(-_time(match["offset"]), match["name"].strip("<>"))
    if match["summer"] is None:
        return PosixRule(standard)
    advance = standard.offset + timedelta(hours=1)
    offset = -_time(match["summer_offset"]) if match["summer_offset"] else advance
    return PosixRule(
        standard,
        Daylight(
            ClockSetting(offset, match["summer"].strip("<>")),
            starts=_onset(match["start"], match["start_time"]),
            ends=_onset(match["end"], match["end_time"]),
        ),
    )


def _transition(wall_clock: datetime, before: ClockSetting, after: ClockSetting) -> Transition:
    return Transition((wall_clock - before.offset).replace(tzinfo=UTC), before, after)


def _onset(day: str, time: str | None) -> YearlyOnset:
    month, week, weekday = (int(part) for part in day.removeprefix("M").split("."))
    return YearlyOnset(month, week, weekday, _time(time or _TWO_O_CLOCK))


def _time(written: str) -> timedelta:
    hours, minutes, seconds = (*(int(part) for part in written.lstrip("+-").split(":")), 0, 0)[:3]
    length = timedelta(hours=hours, minutes=minutes, seconds=seconds)
    return -length if written.startswith("-") else length
