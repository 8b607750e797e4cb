from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from itinerary.calendar.contentline import UnwritableTextError
from itinerary.calendar.event import Status, Timed
from itinerary.calendar.vevent import written
from itinerary.programme.moment import Moment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from itinerary.calendar.event import CalendarEvent

FREE = ["TRANSP:TRANSPARENT", "X-MICROSOFT-CDO-BUSYSTATUS:FREE"]


def _lines(event: CalendarEvent, names: Sequence[str]) -> list[str]:
    """Return the lines of the properties named, unfolded."""
    unfolded = written(event).content.decode().replace("\r\n ", "")
    return [line for line in unfolded.split("\r\n") if line.startswith(tuple(names))]


def test_entry_with_nothing_more_than_it_needs_has_no_empty_property(flight: CalendarEvent) -> None:
    assert written(replace(flight, organizer=None)).content.decode().split("\r\n") == [
        "BEGIN:VEVENT",
        "UID:flight-home@japan-2026.visit.example",
        "DTSTAMP:20260201T093000Z",
        "CREATED:20260201T093000Z",
        "LAST-MODIFIED:20260201T093000Z",
        "SEQUENCE:0",
        "STATUS:TENTATIVE",
        "DTSTART;TZID=Asia/Tokyo:20260305T170000",
        "DTEND;TZID=America/Los_Angeles:20260305T103000",
        "SUMMARY:NH 106 Tokyo to Los Angeles",
        "TRANSP:OPAQUE",
        "X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE",
        "END:VEVENT",
        "",
    ]


def test_written_entry_tells_its_place_its_zones_and_its_organiser(flight: CalendarEvent) -> None:
    result = written(flight)
    assert (result.uid, result.begins, result.zones, result.organised) == (
        "flight-home@japan-2026.visit.example",
        datetime(2026, 3, 5, 8, tzinfo=UTC),
        frozenset({"America/Los_Angeles", "Asia/Tokyo"}),
        True,
    )


def test_days_need_no_zone_and_end_on_the_day_after(stay: CalendarEvent) -> None:
    assert _lines(stay, ["DTSTART", "DTEND"]) == ["DTSTART;VALUE=DATE:20260301", "DTEND;VALUE=DATE:20260305"]
    assert written(stay).zones == frozenset()


def test_entry_in_the_hour_that_clocks_show_twice_needs_no_zone(flight: CalendarEvent) -> None:
    first = Moment(datetime(2026, 10, 25, 0, 15, tzinfo=UTC), "Europe/Berlin")
    second = Moment(datetime(2026, 10, 25, 1, 15, tzinfo=UTC), "Europe/Berlin")
    event = replace(flight, when=Timed(first, second))
    assert _lines(event, ["DTSTART", "DTEND"]) == ["DTSTART:20261025T001500Z", "DTEND:20261025T011500Z"]
    assert written(event).zones == frozenset()


@pytest.mark.parametrize(("status", "outlook"), [(Status.CONFIRMED, "BUSY"), (Status.TENTATIVE, "TENTATIVE")])
def test_entry_holds_its_people_as_firmly_as_it_stands(meeting: CalendarEvent, status: Status, outlook: str) -> None:
    assert _lines(replace(meeting, status=status), ["TRANSP", "X-MICROSOFT"]) == [
        "TRANSP:OPAQUE",
        f"X-MICROSOFT-CDO-BUSYSTATUS:{outlook}",
    ]


@pytest.mark.parametrize("status", Status)
def test_entry_that_leaves_its_people_free_does_so_in_any_status(meeting: CalendarEvent, status: Status) -> None:
    assert _lines(replace(meeting, status=status, transparent=True), ["TRANSP", "X-MICROSOFT"]) == FREE


def test_cancelled_entry_leaves_its_people_free(cancelled_tour: CalendarEvent) -> None:
    assert _lines(cancelled_tour, ["TRANSP", "X-MICROSOFT"]) == FREE


def test_days_leave_their_people_free(stay: CalendarEvent) -> None:
    assert _lines(stay, ["TRANSP", "X-MICROSOFT"]) == FREE


def test_cancelled_entry_says_so_in_its_title(cancelled_tour: CalendarEvent) -> None:
    assert _lines(cancelled_tour, ["SUMMARY", "STATUS"]) == [
        "STATUS:CANCELLED",
        "SUMMARY:CANCELLED: Tour of the laboratory",
    ]


def test_map_needs_both_a_place_and_its_coordinates(meeting: CalendarEvent) -> None:
    names = ["LOCATION", "GEO", "X-APPLE"]
    assert _lines(replace(meeting, location=""), names) == ["GEO:34.700000;135.500000"]
    assert _lines(replace(meeting, coordinates=None), names) == [r"LOCATION:North Campus\, 1-1 Example Street\, Osaka"]


def test_control_character_in_a_text_is_refused(meeting: CalendarEvent) -> None:
    with pytest.raises(UnwritableTextError):
        written(replace(meeting, description="bell \x07"))
