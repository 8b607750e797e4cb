"""Judge every calendar below a folder by khal, as its users do: `khal import` a file, then `khal list` what came of it.

Each file goes into a calendar of its own, below a home that is thrown away. khal must import it without a word of
complaint, and list every entry, in UTC, at the time that another reader states.

Usage: python ics_by_khal.py FOLDER
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections import defaultdict
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from click.testing import CliRunner
from entry_times import EntryTimes, UnreadableCalendarError, differences, stated_times
from verdict import Finding, files_of_kind, pronounce

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from click.testing import Result

LOCALE = """[locale]
timeformat = %H:%M:%S
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M:%S
longdatetimeformat = %Y-%m-%d %H:%M:%S
default_timezone = UTC
local_timezone = UTC
"""
TOLD_OF_EACH_ENTRY = ("calendar", "uid", "start-long-full", "end-long-full", "all-day")


class Khal:
    """The program `khal`, with one empty calendar for each name, below a home of its own."""

    def __init__(self, home: Path, names: Iterable[str]) -> None:
        from khal.cli import main_khal

        self._command = main_khal
        self._runner = CliRunner(env={"HOME": str(home), "XDG_CONFIG_HOME": str(home), "XDG_DATA_HOME": str(home)})
        self._config = home / "config"
        calendars = ""
        for name in names:
            (home / name).mkdir()
            calendars += f"[[{name}]]\npath = {home / name}\n"
        self._config.write_text(f"[calendars]\n{calendars}{LOCALE}[sqlite]\npath = {home / 'khal.db'}\n", "utf-8")

    def complaints_on_import(self, calendar: Path, name: str) -> list[str]:
        """Import a file into the calendar of that name, and return what khal says against it."""
        result = self._said("import", "--batch", "-a", name, str(calendar))
        complaints = [line for line in result.stderr.splitlines() if line.strip()]
        if result.exit_code and not complaints:
            return [f"khal import exits {result.exit_code}: {result.exception!r}"]
        return complaints

    def listed(self, first: date, last: date) -> dict[str, list[EntryTimes]]:
        """Return the entries that khal lists from the first to the last day, by the name of their calendar."""
        fields = [word for field in TOLD_OF_EACH_ENTRY for word in ("--json", field)]
        result = self._said("list", *fields, f"{first:%Y-%m-%d}", f"{last:%Y-%m-%d}")
        if result.exit_code:
            raise RuntimeError(result.output) from result.exception
        # An entry is listed again on each of its days.
        rows = {
            tuple(row[field] for field in TOLD_OF_EACH_ENTRY)
            for line in result.stdout.splitlines()
            for row in json.loads(line)
        }
        entries = defaultdict(list)
        for name, uid, start, end, all_day in rows:
            entries[name].append(entry_times(uid, start, end, all_day=all_day == "True"))
        return entries

    def _said(self, *arguments: str) -> Result:
        return self._runner.invoke(self._command, ["--config", str(self._config), "--no-color", *arguments])


def entry_times(uid: str, start: str, end: str, *, all_day: bool) -> EntryTimes:
    """Return the times that khal lists; its end of a whole day is the last day of the entry."""
    begins, ends = (datetime.fromisoformat(text).replace(tzinfo=UTC) for text in (start, end))
    return EntryTimes(uid, begins.date(), ends.date() + timedelta(days=1)) if all_day else EntryTimes(uid, begins, ends)


def days_of(entries: Iterable[EntryTimes]) -> Iterator[date]:
    """Return the day before each begin and the day after each end."""
    for entry in entries:
        for time, shift in ((entry.start, timedelta(days=-1)), (entry.end, timedelta(days=1))):
            yield (time.date() if isinstance(time, datetime) else time) + shift


def faults(folder: Path, calendars: list[Path]) -> Iterator[Finding]:
    """Judge all calendars of a folder."""
    stated: dict[Path, tuple[EntryTimes, ...]] = {}
    for calendar in calendars:  # before khal is imported: it turns icalendar, for good, to the zones of pytz
        try:
            stated[calendar] = stated_times(calendar.read_bytes())
        except UnreadableCalendarError as error:
            yield Finding(calendar.relative_to(folder).as_posix(), str(error))
    with tempfile.TemporaryDirectory() as home:
        names = {calendar: f"file{number}" for number, calendar in enumerate(calendars)}
        khal = Khal(Path(home), names.values())
        for calendar, name in names.items():
            for complaint in khal.complaints_on_import(calendar, name):
                yield Finding(calendar.relative_to(folder).as_posix(), complaint)
        days = sorted(days_of(entry for entries in stated.values() for entry in entries))
        listed = khal.listed(days[0], days[-1]) if days else {}
        for calendar, entries in stated.items():
            for difference in differences(entries, listed.get(names[calendar], [])):
                yield Finding(calendar.relative_to(folder).as_posix(), difference)


def main(folder: Path) -> int:
    """Judge the folder and return the exit code."""
    calendars = files_of_kind(folder, ".ics")
    return pronounce("khal", "ics", len(calendars), [*faults(folder, calendars)] if calendars else [])


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
