from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from itinerary.calendar.posix_rule import (
    ClockSetting,
    Daylight,
    PosixRule,
    Transition,
    YearlyOnset,
    ZoneRuleError,
    read_rule,
)


def _hours(hours: float) -> timedelta:
    return timedelta(hours=hours)


def test_rule_without_daylight_is_one_setting() -> None:
    assert read_rule("IST-5:30") == PosixRule(ClockSetting(_hours(5.5), "IST"))


def test_rule_with_daylight_defaults_to_an_hour_more_at_two_o_clock() -> None:
    assert read_rule("CET-1CEST,M3.5.0,M10.5.0/3") == PosixRule(
        ClockSetting(_hours(1), "CET"),
        Daylight(
            ClockSetting(_hours(2), "CEST"),
            starts=YearlyOnset(month=3, week=5, weekday=0, time=_hours(2)),
            ends=YearlyOnset(month=10, week=5, weekday=0, time=_hours(3)),
        ),
    )


def test_rule_with_names_in_brackets_and_times_outside_the_day() -> None:
    assert read_rule("<-02>2<-01>,M3.5.0/-1,M10.5.0/0") == PosixRule(
        ClockSetting(_hours(-2), "-02"),
        Daylight(
            ClockSetting(_hours(-1), "-01"),
            starts=YearlyOnset(month=3, week=5, weekday=0, time=_hours(-1)),
            ends=YearlyOnset(month=10, week=5, weekday=0, time=_hours(0)),
        ),
    )


def test_rule_that_counts_days_of_the_year_is_refused() -> None:
    with pytest.raises(ZoneRuleError) as refusal:
        read_rule("<+0330>-3:30<+0430>,J79/24,J263/24")
    assert str(refusal.value) == (
        "the time zone data hold a rule that cannot be read: '<+0330>-3:30<+0430>,J79/24,J263/24'; "
        "install the version of tzdata that this program was released with"
    )


@pytest.mark.parametrize(
    ("onset", "expected"),
    [
        (YearlyOnset(3, 5, 0, _hours(2)), datetime.fromisoformat("2026-03-29T02:00")),
        (YearlyOnset(3, 2, 0, _hours(2)), datetime.fromisoformat("2026-03-08T02:00")),
        (YearlyOnset(8, 5, 1, _hours(0)), datetime.fromisoformat("2026-08-31T00:00")),
        (YearlyOnset(2, 5, 6, _hours(0)), datetime.fromisoformat("2026-02-28T00:00")),
        (YearlyOnset(10, 4, 4, _hours(50)), datetime.fromisoformat("2026-10-24T02:00")),
        (YearlyOnset(3, 5, 0, _hours(-1)), datetime.fromisoformat("2026-03-28T23:00")),
    ],
)
def test_yearly_onset_falls_on_its_weekday(onset: YearlyOnset, expected: datetime) -> None:
    assert onset.in_year(2026) == expected


def test_transitions_of_a_year_stand_in_order_of_time_in_the_south_too() -> None:
    sydney = read_rule("AEST-10AEDT,M10.1.0,M4.1.0/3")
    standard, summer = ClockSetting(_hours(10), "AEST"), ClockSetting(_hours(11), "AEDT")
    assert sydney.transitions(2026) == (
        Transition(datetime(2026, 4, 4, 16, tzinfo=UTC), before=summer, after=standard),
        Transition(datetime(2026, 10, 3, 16, tzinfo=UTC), before=standard, after=summer),
    )


def test_wall_clock_of_a_transition_is_that_of_the_old_setting() -> None:
    to_summer = read_rule("CET-1CEST,M3.5.0,M10.5.0/3").transitions(2026)[0]
    assert to_summer.wall_clock == datetime.fromisoformat("2026-03-29T02:00")
