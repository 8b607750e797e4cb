"""Every time zone, every change of its clocks from 2000 to 2037: libical must read our VTIMEZONE blocks as Python does.

For each change, the block of a visit on that day; for each zone, one block for all the years. Points from a second to a
day on either side of each change are converted both ways, and compared with `zoneinfo` over the `tzdata` package. An
hour that clocks show twice is compared from UTC only: calendars state it in UTC, since readers disagree about it.
Exits with 1 and tells the first errors when a point is wrong. Takes a quarter of a minute.
"""

from __future__ import annotations

import sys
import zoneinfo
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.append(str(Path(__file__).parents[1] / "tests"))

from judges.libical import LibicalZone

from itinerary.calendar.vtimezone import vtimezone
from itinerary.calendar.zone_data import zone_names, zone_year

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

FIRST, LAST = datetime(2000, 1, 1, tzinfo=UTC), datetime(2037, 12, 31, tzinfo=UTC)
AROUND = [timedelta(seconds=seconds) for each in (1, 1800, 3600, 7200, 86400) for seconds in (-each, each)]
TOLD = 20


@dataclass(frozen=True)
class Point:
    """One instant in one zone, and what its clocks show by the two readings, or what they make of a local time."""

    zone: str
    instant: datetime
    expected: datetime
    read: datetime


def changes(key: str) -> list[datetime]:
    """Return each instant in those years at which the clocks of a zone move or change their name."""
    return [change.at for year in range(FIRST.year, LAST.year + 1) for change in zone_year(key, year).changes]


def judged(key: str, instants: Iterable[datetime], block: bytes) -> Iterator[Point]:
    """Convert instants there and back by libical, and set them beside what Python says."""
    by_python = zoneinfo.ZoneInfo(key)
    by_libical = LibicalZone(block)
    for instant in instants:
        local = instant.astimezone(by_python)
        wall_clock = local.replace(tzinfo=None, fold=0)
        yield Point(key, instant, wall_clock, by_libical.to_local(instant))
        if local.replace(fold=0).utcoffset() == local.replace(fold=1).utcoffset():
            yield Point(key, instant, instant, by_libical.to_utc(wall_clock))
    by_libical.close()


def points(key: str) -> Iterator[Point]:
    """Return every point of one zone."""
    moments = changes(key)
    every = [FIRST, LAST, *(at + shift for at in moments for shift in (timedelta(0), *AROUND))]
    yield from judged(key, every, vtimezone(key, FIRST, LAST))
    for at in moments:
        yield from judged(key, [at, *(at + shift for shift in AROUND)], vtimezone(key, at, at))


def main() -> int:
    """Judge all zones, and return the exit code."""
    zoneinfo.reset_tzpath([])
    total, wrong = 0, []
    for point in chain.from_iterable(points(key) for key in sorted(zone_names())):
        total += 1
        if point.read != point.expected:
            wrong.append(point)
    for point in wrong[:TOLD]:
        print(f"{point.zone} at {point.instant:%Y-%m-%d %H:%M:%S}Z: libical says {point.read}, not {point.expected}")
    print(f"{len(zone_names())} zones, {total} points, {len(wrong)} wrong")
    return 1 if wrong or not total else 0


if __name__ == "__main__":
    sys.exit(main())
