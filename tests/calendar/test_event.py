from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from itinerary.calendar.event import AllDay, EventWithoutLengthError, StatedTime, Timed, stated
from itinerary.programme.moment import Moment
from itinerary.spec.zones import UnknownZoneError


def _moment(instant: str, zone: str) -> Moment:
    return Moment(datetime.fromisoformat(instant).replace(tzinfo=UTC), zone)


def _stated(wall_clock: str, zone: str) -> StatedTime:
    return StatedTime(datetime.fromisoformat(wall_clock), zone)


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        (_moment("2026-03-02T01:00", "Asia/Tokyo"), _stated("2026-03-02T10:00", "Asia/Tokyo")),
        (_moment("2026-03-02T01:00", "UTC"), _stated("2026-03-02T01:00", "UTC")),
        (_moment("2026-03-29T00:59", "Europe/Berlin"), _stated("2026-03-29T01:59", "Europe/Berlin")),
        (_moment("2026-03-29T01:00", "Europe/Berlin"), _stated("2026-03-29T03:00", "Europe/Berlin")),
        (_moment("2026-10-24T23:59", "Europe/Berlin"), _stated("2026-10-25T01:59", "Europe/Berlin")),
        (_moment("2026-10-25T02:00", "Europe/Berlin"), _stated("2026-10-25T03:00", "Europe/Berlin")),
    ],
)
def test_moment_is_stated_by_the_clocks_of_its_zone(moment: Moment, expected: StatedTime) -> None:
    assert stated(moment) == expected


@pytest.mark.parametrize("instant", ["2026-10-25T00:00", "2026-10-25T00:59", "2026-10-25T01:00", "2026-10-25T01:59"])
def test_moment_in_the_hour_shown_twice_is_stated_in_utc(instant: str) -> None:
    assert stated(_moment(instant, "Europe/Berlin")) == _stated(instant, "UTC")


def test_moment_in_an_unknown_zone_is_refused() -> None:
    with pytest.raises(UnknownZoneError):
        stated(_moment("2026-03-02T01:00", "Europe/Atlantis"))


def test_entry_that_takes_no_time_is_refused() -> None:
    """Though the clocks differ: it is nine in Berlin when it is five in Tokyo."""
    with pytest.raises(EventWithoutLengthError) as refusal:
        Timed(_moment("2026-03-02T08:00", "Asia/Tokyo"), _moment("2026-03-02T08:00", "Europe/Berlin"))
    assert str(refusal.value) == (
        "a calendar entry cannot start at 2026-03-02T08:00:00+00:00 and end at 2026-03-02T08:00:00+00:00: "
        "let it end later"
    )


def test_flight_may_arrive_before_it_leaves_by_the_clock() -> None:
    flight = Timed(_moment("2026-03-05T08:00", "Asia/Tokyo"), _moment("2026-03-05T18:30", "America/Los_Angeles"))
    assert (stated(flight.start), stated(flight.end)) == (
        _stated("2026-03-05T17:00", "Asia/Tokyo"),
        _stated("2026-03-05T10:30", "America/Los_Angeles"),
    )


def test_stay_without_a_night_is_refused() -> None:
    with pytest.raises(EventWithoutLengthError) as refusal:
        AllDay(first=date(2026, 3, 2), until=date(2026, 3, 2))
    assert str(refusal.value) == "a calendar entry cannot start at 2026-03-02 and end at 2026-03-02: let it end later"


def test_entries_are_put_in_order_by_their_instant_and_days_by_their_midnight() -> None:
    timed = Timed(_moment("2026-03-02T01:00", "Asia/Tokyo"), _moment("2026-03-02T02:00", "Asia/Tokyo"))
    assert timed.begins == datetime(2026, 3, 2, 1, tzinfo=UTC)
    assert AllDay(date(2026, 3, 2), date(2026, 3, 3)).begins == datetime(2026, 3, 2, tzinfo=UTC)
