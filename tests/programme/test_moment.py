from __future__ import annotations

import datetime as dt
from importlib import resources

from hypothesis import given
from hypothesis import strategies as st

from itinerary.programme.moment import ClockFault, Moment, moment_at

HOUR = dt.timedelta(hours=1)


ZONES = st.sampled_from(resources.files("tzdata").joinpath("zones").read_text(encoding="utf-8").split())
LOCAL_TIMES = st.datetimes(dt.datetime(1990, 1, 1), dt.datetime(2060, 1, 1)).map(  # noqa: DTZ001 - local times have no zone yet
    lambda local: local.replace(second=0, microsecond=0, fold=0)
)


def utc(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text).replace(tzinfo=dt.UTC)


def local(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text)


def test_a_local_time_is_an_instant_in_its_zone() -> None:
    assert moment_at(local("2027-03-20T10:00"), "Asia/Tokyo") == Moment(utc("2027-03-20T01:00"), "Asia/Tokyo")


def test_a_time_over_which_clocks_go_forward_is_skipped() -> None:
    assert moment_at(local("2027-03-28T02:30"), "Europe/Budapest") is ClockFault.SKIPPED


def test_the_ends_of_a_skipped_hour_are_half_open() -> None:
    assert moment_at(local("2027-03-28T02:00"), "Europe/Budapest") is ClockFault.SKIPPED
    assert moment_at(local("2027-03-28T03:00"), "Europe/Budapest") == Moment(utc("2027-03-28T01:00"), "Europe/Budapest")


def test_a_time_to_which_clocks_go_back_is_doubled() -> None:
    assert moment_at(local("2027-10-31T02:30"), "Europe/Budapest") is ClockFault.DOUBLED


def test_an_offset_tells_the_two_equal_times_apart() -> None:
    first = moment_at(local("2027-10-31T02:30"), "Europe/Budapest", 2 * HOUR)
    second = moment_at(local("2027-10-31T02:30"), "Europe/Budapest", HOUR)
    assert (first, second) == (
        Moment(utc("2027-10-31T00:30"), "Europe/Budapest"),
        Moment(utc("2027-10-31T01:30"), "Europe/Budapest"),
    )


def test_an_offset_that_does_not_hold_there_is_wrong() -> None:
    assert moment_at(local("2027-03-20T10:00"), "Asia/Tokyo", HOUR) is ClockFault.WRONG_OFFSET


def test_a_day_that_a_country_left_out_is_skipped() -> None:
    """Samoa moved to the other side of the date line and had no 30 December 2011."""
    assert moment_at(local("2011-12-30T12:00"), "Pacific/Apia") is ClockFault.SKIPPED


def test_moments_are_ordered_by_instant_whatever_their_clocks_show() -> None:
    tokyo = Moment(utc("2027-04-02T15:05"), "Asia/Tokyo")
    vancouver = Moment(utc("2027-04-02T23:50"), "America/Vancouver")
    assert tokyo < vancouver
    assert tokyo.day > vancouver.day


def test_a_length_of_real_time_crosses_a_change_of_clocks() -> None:
    before = Moment(utc("2027-03-28T00:30"), "Europe/Budapest")
    assert f"{before.local:%H:%M} {before.later(HOUR).local:%H:%M}" == "01:30 03:30"
    assert before.later(HOUR).earlier(HOUR) == before


@given(LOCAL_TIMES, ZONES)
def test_a_local_time_that_names_one_instant_comes_back_as_it_was(clock: dt.datetime, key: str) -> None:
    found = moment_at(clock, key)
    if isinstance(found, Moment):
        assert found.local.replace(tzinfo=None, fold=0) == clock
    else:
        assert found in {ClockFault.SKIPPED, ClockFault.DOUBLED}


@given(LOCAL_TIMES, ZONES)
def test_the_offset_that_a_moment_shows_leads_back_to_it(clock: dt.datetime, key: str) -> None:
    instant = Moment(clock.replace(tzinfo=dt.UTC), key)
    assert moment_at(instant.local.replace(tzinfo=None, fold=0), key, instant.offset) == instant
