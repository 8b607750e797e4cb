from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from judges.ics_lint import faults

from itinerary.calendar.calendar_object import calendar_object
from itinerary.calendar.vevent import written
from itinerary.calendar.vtimezone import vtimezone

if TYPE_CHECKING:
    from itinerary.calendar.event import CalendarEvent
    from itinerary.calendar.vcalendar import Method, Window

HEAD = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//delegation-itinerary//itinerary//EN\r\nCALSCALE:GREGORIAN\r\n"


@pytest.mark.parametrize(("method", "line"), [(None, b""), ("REQUEST", b"METHOD:REQUEST\r\n")])
def test_object_holds_its_method_the_zones_of_its_entry_and_the_entry(
    flight: CalendarEvent, window: Window, method: Method | None, line: bytes
) -> None:
    entry = written(flight)
    tokyo, los_angeles = (vtimezone(zone, window.first, window.last) for zone in ("Asia/Tokyo", "America/Los_Angeles"))
    expected = HEAD + line + los_angeles + tokyo + entry.content + b"END:VCALENDAR\r\n"
    assert calendar_object(entry, window, method) == expected


def test_object_without_method_has_no_fault(stay: CalendarEvent, window: Window) -> None:
    assert faults(calendar_object(written(stay), window, None)) == ()
