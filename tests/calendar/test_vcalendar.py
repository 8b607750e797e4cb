from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from judges.ics_lint import faults

from itinerary.calendar.vcalendar import calendar_file
from itinerary.calendar.vevent import written
from itinerary.calendar.vtimezone import vtimezone

if TYPE_CHECKING:
    from itinerary.calendar.event import CalendarEvent
    from itinerary.calendar.vcalendar import Masthead, Method, Window

HERE = Path(__file__).parent
GOLDEN = HERE / "visit.ics"


def _head(file: bytes) -> list[str]:
    """Return the lines before the first component."""
    lines = file.decode().split("\r\n")
    return lines[1 : next(at for at, line in enumerate(lines) if line.startswith("BEGIN:V") and at)]


def test_calendar_of_a_visit_is_the_golden_one(visit_file: bytes) -> None:
    assert visit_file.decode() == GOLDEN.read_bytes().decode()


def test_calendar_of_a_visit_has_no_fault(visit_file: bytes) -> None:
    assert faults(visit_file) == ()


@pytest.mark.parametrize(
    ("seed", "timezone", "locale"), [("0", "UTC", "C"), ("1", "Asia/Kathmandu", "C.UTF-8"), ("2", "America/Nuuk", "C")]
)
def test_calendar_is_the_same_in_every_process(seed: str, timezone: str, locale: str) -> None:
    script = "import runpy, sys; sys.stdout.buffer.write(runpy.run_path(sys.argv[1])['make_visit_file']())"
    environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": timezone, "LC_ALL": locale}
    process = subprocess.run(  # noqa: S603 - our own interpreter with our own script
        [sys.executable, "-c", script, str(HERE / "conftest.py")], check=True, capture_output=True, env=environment
    )
    assert process.stdout == GOLDEN.read_bytes()


def test_entries_stand_in_order_of_time_whatever_their_order(
    meeting: CalendarEvent, stay: CalendarEvent, masthead: Masthead, window: Window
) -> None:
    one, other = written(meeting), written(stay)
    assert calendar_file(masthead, [one, other], window) == calendar_file(masthead, [other, one], window)


def test_entries_that_start_together_stand_in_order_of_uid(
    meeting: CalendarEvent, masthead: Masthead, window: Window
) -> None:
    file = calendar_file(masthead, [written(replace(meeting, uid=uid)) for uid in ("b", "c", "a")], window)
    assert [line for line in file.split(b"\r\n") if line.startswith(b"UID:")] == [b"UID:a", b"UID:b", b"UID:c"]


def test_only_zones_that_entries_use_are_defined(
    meeting: CalendarEvent, stay: CalendarEvent, masthead: Masthead, window: Window
) -> None:
    block = vtimezone("Asia/Tokyo", window.first, window.last)
    assert block in calendar_file(masthead, [written(meeting)], window)
    assert b"VTIMEZONE" not in calendar_file(masthead, [written(stay)], window)


def test_calendar_with_an_entry_without_organiser_has_no_method(
    meeting: CalendarEvent, stay: CalendarEvent, masthead: Masthead, window: Window
) -> None:
    file = calendar_file(masthead, [written(meeting), written(replace(stay, organizer=None))], window)
    assert _head(file) == [
        "VERSION:2.0",
        "PRODID:-//delegation-itinerary//itinerary//EN",
        "CALSCALE:GREGORIAN",
        r"NAME:Visit to Japan\, March 2026",
        r"X-WR-CALNAME:Visit to Japan\, March 2026",
        r"X-WR-CALDESC:For the delegation\nRelease 3",
        "X-WR-TIMEZONE:Asia/Tokyo",
        "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
        "X-PUBLISHED-TTL:PT1H",
    ]
    assert faults(file) == ()


@pytest.mark.parametrize(
    ("method", "lines"), [("CANCEL", ["METHOD:CANCEL"]), ("REQUEST", ["METHOD:REQUEST"]), (None, [])]
)
def test_method_is_the_one_asked_for(
    meeting: CalendarEvent, masthead: Masthead, window: Window, method: Method | None, lines: list[str]
) -> None:
    file = calendar_file(masthead, [written(meeting)], window, method=method)
    assert [line for line in _head(file) if line.startswith("METHOD")] == lines


def test_calendar_without_entries_defines_the_zone_of_the_visit(masthead: Masthead, window: Window) -> None:
    file = calendar_file(replace(masthead, description=""), [], window)
    assert vtimezone("Asia/Tokyo", window.first, window.last) in file
    assert faults(file) == ()
