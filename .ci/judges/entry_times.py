"""When each entry of a calendar begins and ends, as two readers understand it: a judge compares the two.

The first reader is the tests' own (`tests/judges/ics_reading.py`): icalendar takes the file apart, and the instants
come from the file's own VTIMEZONEs, as for a program that knows no zone by name.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.append(str(Path(__file__).parents[2] / "tests"))

from judges.ics_reading import ReadEntry, read

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date


class UnreadableCalendarError(ValueError):
    """The first reader makes nothing of the file, so that there is nothing to compare with."""

    def __init__(self, cause: Exception) -> None:
        super().__init__(f"icalendar could not read it: {type(cause).__name__}: {cause}")


@dataclass(frozen=True, slots=True)
class EntryTimes:
    """When one entry begins and ends: instants in UTC, or days, of which the last is the first one after the entry."""

    uid: str
    start: date
    end: date

    def __str__(self) -> str:
        return f"{self.start.isoformat()} to {self.end.isoformat()}"


def entries_of(content: bytes) -> tuple[ReadEntry, ...]:
    """Return the entries of a calendar file by the first reader, in the file's order.

    Raises `UnreadableCalendarError` when it cannot be read, or when an entry lacks what each of ours has.
    """
    try:
        return read(content)
    except (ValueError, LookupError, AssertionError, AttributeError) as error:
        raise UnreadableCalendarError(error) from error


def stated_times(content: bytes) -> tuple[EntryTimes, ...]:
    """Return the times of all entries of a calendar file by the first reader, in the file's order.

    Raises `UnreadableCalendarError`, as `entries_of` does.
    """
    return tuple(EntryTimes(entry.uid, entry.start.at, entry.end.at) for entry in entries_of(content))


def differences(stated: Sequence[EntryTimes], shown: Sequence[EntryTimes]) -> Iterator[str]:
    """Tell each entry that another reader shows at another time, not at all, or once more than it is stated."""
    for uid in sorted({entry.uid for entry in (*stated, *shown)}):
        by_first, by_second = (
            ", ".join(sorted(str(entry) for entry in entries if entry.uid == uid)) or "nowhere"
            for entries in (stated, shown)
        )
        if by_first != by_second:
            yield f"{uid}: is shown {by_second}, but stated {by_first}"
