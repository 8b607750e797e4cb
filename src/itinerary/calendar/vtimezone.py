"""Our own VTIMEZONE blocks: small, the same in every file, and read rightly by every program we know of.

Two shapes. Where the zone's rule is one that Outlook understands and explains every change in the years concerned,
one yearly recurrence for each of the two settings. Elsewhere how the clocks stand at first, then each change with
its date. Always with a STANDARD part, without which some readers see no zone at all; never RDATE, which Outlook
ignores, nor COMMENT, which libical refuses (https://github.com/iCalcreator/iCalcreator/issues/86,
https://github.com/ical4j/ical4j/issues/493, [MS-OXCICAL] 2.1.3.1.1.19).
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from itinerary.calendar.posix_rule import Transition
from itinerary.calendar.zone_data import zone_rule, zone_year

if TYPE_CHECKING:
    from collections.abc import Iterable

    from itinerary.calendar.posix_rule import ClockSetting, PosixRule, YearlyOnset

_WEEKDAYS = ("SU", "MO", "TU", "WE", "TH", "FR", "SA")
_LAST_WEEK = 5
_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)
_MARGIN = timedelta(days=1)


def vtimezones(keys: Iterable[str], first: datetime, last: datetime) -> bytes:
    """Return the blocks of several zones, each once, sorted by name. See `vtimezone`."""
    return b"".join(vtimezone(key, first, last) for key in sorted(set(keys)))


@lru_cache(maxsize=1024)
def vtimezone(key: str, first: datetime, last: datetime) -> bytes:
    """Return the VTIMEZONE of a zone (RFC 5545 section 3.6.5), right for every instant between two aware bounds.

    The bounds are those of the whole visit, never of one event: readers keep one block for each name. Whole calendar
    years are covered, so that a visit which moves by some days keeps its blocks to the byte.

    Raises `UnknownZoneError` when the database has no zone of that name.
    """
    years = range((first.astimezone(UTC) - _MARGIN).year, (last.astimezone(UTC) + _MARGIN).year + 1)
    happening = [zone_year(key, year) for year in years]
    moves = tuple(
        change for year in happening for change in year.changes if change.before.offset != change.after.offset
    )
    yearly = _yearly(zone_rule(key), years, moves)
    observances = yearly or _dated(happening[0].opening, moves)
    return f"BEGIN:VTIMEZONE\r\nTZID:{key}\r\n{''.join(observances)}END:VTIMEZONE\r\n".encode("ascii")


def _yearly(rule: PosixRule, years: range, moves: tuple[Transition, ...]) -> list[str]:
    """Return the two recurrences of a rule, or none unless they are what Outlook reads and all that happens."""
    daylight = rule.daylight
    if daylight is None or not (daylight.starts.within_its_day and daylight.ends.within_its_day):
        return []
    if moves != tuple(change for year in years for change in rule.transitions(year)):
        return []
    onsets = {daylight.setting: daylight.starts, rule.standard: daylight.ends}
    changes = sorted(rule.transitions(_LONG_AGO.year), key=lambda change: change.after.offset)
    return [_observance(change, f"RRULE:FREQ=YEARLY;{_day(onsets[change.after])}\r\n") for change in changes]


def _day(onset: YearlyOnset) -> str:
    week = -1 if onset.week == _LAST_WEEK else onset.week
    return f"BYMONTH={onset.month};BYDAY={week}{_WEEKDAYS[onset.weekday]}"


def _dated(opening: ClockSetting, moves: tuple[Transition, ...]) -> list[str]:
    since_long_ago = Transition(_LONG_AGO - opening.offset, opening, opening)
    return [_observance(change) for change in (since_long_ago, *moves)]


def _observance(change: Transition, recurrence: str = "") -> str:
    # The smaller offset is called standard, whatever the zone's own data say: they call Dublin's winter its daylight
    # time, which readers take for summer (https://github.com/nextcloud/calendar/issues/2631).
    kind = "DAYLIGHT" if change.after.offset > change.before.offset else "STANDARD"
    return (
        f"BEGIN:{kind}\r\n"
        f"DTSTART:{change.wall_clock:%Y%m%dT%H%M%S}\r\n"
        f"{recurrence}"
        f"TZNAME:{change.after.abbreviation}\r\n"
        f"TZOFFSETFROM:{_offset(change.before.offset)}\r\n"
        f"TZOFFSETTO:{_offset(change.after.offset)}\r\n"
        f"END:{kind}\r\n"
    )


def _offset(offset: timedelta) -> str:
    minutes, seconds = divmod(abs(offset) // timedelta(seconds=1), 60)
    sign = "-" if offset < timedelta(0) else "+"
    return f"{sign}{minutes // 60:02}{minutes % 60:02}" + (f"{seconds:02}" if seconds else "")
