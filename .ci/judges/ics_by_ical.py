"""Judge every calendar below a folder by ical, the reader inside Home Assistant, which refuses what its models forbid.

It knows zones by their names and not by the file's VTIMEZONEs; so its instants, set beside those of a reader that
knows only the VTIMEZONEs, judge the VTIMEZONEs too.

Usage: python ics_by_ical.py FOLDER
"""

from __future__ import annotations

import sys
import zoneinfo
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from entry_times import EntryTimes, UnreadableCalendarError, differences, stated_times
from ical.calendar_stream import IcsCalendarStream
from ical.exceptions import CalendarParseError
from verdict import Finding, files_of_kind, pronounce

if TYPE_CHECKING:
    from collections.abc import Iterator


def shown(time: date) -> date:
    """Return an instant in UTC, and a day as it is."""
    return time.astimezone(UTC) if isinstance(time, datetime) else time


def faults_of(content: bytes) -> Iterator[str]:
    """Say what is wrong with one calendar file."""
    try:
        calendar = IcsCalendarStream.calendar_from_ics(content.decode())
    except (CalendarParseError, ValueError) as error:
        yield f"ical could not read it: {' '.join(str(error).split())}"
        return
    try:
        stated = stated_times(content)
    except UnreadableCalendarError as error:
        yield str(error)
        return
    entries = [EntryTimes(event.uid or "", shown(event.start), shown(event.end)) for event in calendar.events]
    yield from differences(stated, entries)


def main(folder: Path) -> int:
    """Judge the folder and return the exit code."""
    zoneinfo.reset_tzpath([])  # the package `tzdata`; the system's copy may be years older
    calendars = files_of_kind(folder, ".ics")
    findings = [
        Finding(calendar.relative_to(folder).as_posix(), fault)
        for calendar in calendars
        for fault in faults_of(calendar.read_bytes())
    ]
    return pronounce("ical", "ics", len(calendars), findings)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
