from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from itinerary.load.rules import SPEC_RULES
from itinerary.spec.moments import (
    WEEKDAYS,
    Attendance,
    Date,
    DateAndTime,
    Duration,
    HostWindow,
    LocalTime,
    TimeOfDay,
    WhichDelegates,
    Window,
)

DATE: TypeAdapter[dt.date] = TypeAdapter(Date)
DATE_AND_TIME: TypeAdapter[LocalTime] = TypeAdapter(DateAndTime)
TIME_OF_DAY: TypeAdapter[LocalTime] = TypeAdapter(TimeOfDay)
DURATION: TypeAdapter[dt.timedelta] = TypeAdapter(Duration)
WINDOW: TypeAdapter[Window] = TypeAdapter(HostWindow)
WHICH: TypeAdapter[Attendance] = TypeAdapter(WhichDelegates)

RULES = {page.name for page in SPEC_RULES}

MONDAY = dt.date(2023, 3, 20)


def refused(adapter: TypeAdapter[Any], value: object) -> str:
    """Return why a value is refused, with the name of the rule; empty if it is not."""
    try:
        adapter.validate_python(value)
    except ValidationError as error:
        (one,) = error.errors()
        return f"{one['type']}: {one['msg']}"
    return ""


@pytest.mark.parametrize(
    "text",
    [
        "2023-03-20",
        " 2023-03-20 ",
        "Mon 2023-03-20",
        "Mon. 2023-03-20",
        "Mon, 2023-03-20",
        "Monday 2023-03-20",
        "monday,  2023-03-20",
        "MO 2023-03-20",
    ],
)
def test_date_may_have_its_weekday_before_it(text: str) -> None:
    assert DATE.validate_python(text) == MONDAY


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("20 March 2023", "date-format: '20 March 2023' is no date; write 2023-03-20"),
        ("20/3/2023", "date-format: '20/3/2023' is no date; write 2023-03-20"),
        ("2023-3-20", "date-format: '2023-3-20' is no date; write 2023-03-20"),
        ("2023-03-20 10:00", "date-format: '2023-03-20 10:00' is no date; write 2023-03-20"),
        ("M 2023-03-20", "date-format: 'M 2023-03-20' is no date; write 2023-03-20"),
        ("", "date-format: '' is no date; write 2023-03-20"),
        ("2023-02-29", "no-such-date: there is no 2023-02-29 in the calendar"),
        ("2023-13-01", "no-such-date: there is no 2023-13-01 in the calendar"),
        ("0000-01-01", "no-such-date: there is no 0000-01-01 in the calendar"),
        (
            "0203-03-20",
            "year-out-of-reach: 0203-03-20 lies in no year that a visit can speak of: write one from 1800 to 2199",
        ),
        ("Tue 2023-03-20", "weekday-contradicts-date: 2023-03-20 is a Monday, not 'Tue'"),
        ("Mons 2023-03-20", "weekday-contradicts-date: 2023-03-20 is a Monday, not 'Mons'"),
        ("lundi 2023-03-20", "weekday-contradicts-date: 2023-03-20 is a Monday, not 'lundi'"),
    ],
)
def test_date_that_is_none_is_refused(text: str, said: str) -> None:
    assert refused(DATE, text) == said


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("2023-03-20 10:00", LocalTime(MONDAY, dt.time(10))),
        ("2023-03-20  9:05", LocalTime(MONDAY, dt.time(9, 5))),
        ("2023-03-20T09:05", LocalTime(MONDAY, dt.time(9, 5))),
        ("Monday 2023-03-20 00:00", LocalTime(MONDAY, dt.time(0))),
        ("2023-03-20 23:59 +09:00", LocalTime(MONDAY, dt.time(23, 59), dt.timedelta(hours=9))),
        ("2023-03-20 23:59-03:30", LocalTime(MONDAY, dt.time(23, 59), -dt.timedelta(hours=3, minutes=30))),
        ("2023-03-20 23:59 -00:30", LocalTime(MONDAY, dt.time(23, 59), -dt.timedelta(minutes=30))),
        ("2023-03-20 23:59 +00:00", LocalTime(MONDAY, dt.time(23, 59), dt.timedelta())),
    ],
)
def test_date_and_time_is_local_and_may_say_its_offset(text: str, read: LocalTime) -> None:
    assert DATE_AND_TIME.validate_python(text) == read
    assert TIME_OF_DAY.validate_python(text) == read


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("10:00", "date-missing: '10:00' has no date; write 2023-03-20 10:00"),
        ("9:30 +09:00", "date-missing: '09:30 +09:00' has no date; write 2023-03-20 09:30 +09:00"),
        ("2023-03-20", "time-format: '2023-03-20' is no time; write 2023-03-20 10:00"),
        ("2023-03-20 10", "time-format: '2023-03-20 10' is no time; write 2023-03-20 10:00"),
        ("2023-03-20 10:00:00", "time-format: '2023-03-20 10:00:00' is no time; write 2023-03-20 10:00"),
        ("2023-03-20 10:00 pm", "time-format: '2023-03-20 10:00 pm' is no time; write 2023-03-20 10:00"),
        ("2023-03-20 10:00 Z", "time-format: '2023-03-20 10:00 Z' is no time; write 2023-03-20 10:00"),
        ("2023-03-20 10.00", "time-format: '2023-03-20 10.00' is no time; write 2023-03-20 10:00"),
        ("Mon 10:00", "time-format: 'Mon 10:00' is no time; write 2023-03-20 10:00"),
        ("2023-03-20 24:00", "no-such-time: there is no 24:00 on the clock; the day runs from 00:00 to 23:59"),
        ("2023-03-20 9:60", "no-such-time: there is no 9:60 on the clock; the day runs from 00:00 to 23:59"),
        ("2023-02-30 9:00", "no-such-date: there is no 2023-02-30 in the calendar"),
        ("Sun 2023-03-20 9:00", "weekday-contradicts-date: 2023-03-20 is a Monday, not 'Sun'"),
    ],
)
def test_date_and_time_that_is_none_is_refused(text: str, said: str) -> None:
    assert refused(DATE_AND_TIME, text) == said


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("11:30", LocalTime(None, dt.time(11, 30))),
        ("9:05", LocalTime(None, dt.time(9, 5))),
        ("0:05 +01:00", LocalTime(None, dt.time(0, 5), dt.timedelta(hours=1))),
    ],
)
def test_time_of_day_takes_its_date_from_elsewhere(text: str, read: LocalTime) -> None:
    assert TIME_OF_DAY.validate_python(text) == read
    assert read.on(MONDAY) == dt.datetime.combine(MONDAY, read.clock)


def test_time_of_day_with_a_date_keeps_it() -> None:
    next_day = TIME_OF_DAY.validate_python("2023-03-21 0:30")
    assert next_day.on(MONDAY) == dt.datetime(2023, 3, 21, 0, 30)  # noqa: DTZ001 - local to its site


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("1h30", 90),
        ("1h 30", 90),
        ("1h30 min", 90),
        ("1 hour 30 minutes", 90),
        ("2h", 120),
        ("2 hours", 120),
        ("45 min", 45),
        ("45m", 45),
        ("45 MINUTES", 45),
        ("90 min", 90),
        ("0 min", 0),
    ],
)
def test_duration_is_hours_minutes_or_both(text: str, minutes: int) -> None:
    assert DURATION.validate_python(text) == dt.timedelta(minutes=minutes)


@pytest.mark.parametrize("text", ["90", "1.5h", "1:30", "half an hour", "1h30s", "-1h", "1 day", "", "PT1H30M"])
def test_duration_that_cannot_be_read_is_refused(text: str) -> None:
    assert refused(DURATION, text) == f"duration-format: '{text}' is no duration; write 1h30 or 45 min"


@pytest.mark.parametrize(
    "text",
    [
        "2023-03-20 9:00 to 12:30",
        "2023-03-20 9:00-12:30",
        "2023-03-20 09:00 – 12:30",
        "Mon 2023-03-20 9:00 to 12:30",
    ],
)
def test_window_is_a_span_of_one_day(text: str) -> None:
    assert WINDOW.validate_python(text) == Window(MONDAY, dt.time(9), dt.time(12, 30))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("9:00 to 12:00", "window-format: '9:00 to 12:00' is no window; write 2023-03-20 9:00 to 12:00"),
        ("2023-03-20", "window-format: '2023-03-20' is no window; write 2023-03-20 9:00 to 12:00"),
        ("2023-03-20 12:00 to 9:00", "window-order: the window '2023-03-20 12:00 to 9:00' closes before it opens"),
        ("2023-03-20 9:00 to 9:00", "window-order: the window '2023-03-20 9:00 to 9:00' closes before it opens"),
        (
            "2023-03-20 9:00 to 24:00",
            "no-such-time: there is no 24:00 on the clock; the day runs from 00:00 to 23:59",
        ),
    ],
)
def test_window_that_is_none_is_refused(text: str, said: str) -> None:
    assert refused(WINDOW, text) == said


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("all", Attendance(everyone=True)),
        ("All", Attendance(everyone=True)),
        (" all ", Attendance(everyone=True)),
        (["all"], Attendance(everyone=True)),
        ("all except rees", Attendance(everyone=True, named=("rees",))),
        ("all except rees, yadav", Attendance(everyone=True, named=("rees", "yadav"))),
        ("all except rees and yadav", Attendance(everyone=True, named=("rees", "yadav"))),
        ("all except [rees, yadav]", Attendance(everyone=True, named=("rees", "yadav"))),
        (["all except rees, yadav"], Attendance(everyone=True, named=("rees", "yadav"))),
        ("rees", Attendance(named=("rees",))),
        ("allen", Attendance(named=("allen",))),
        ("rees, yadav", Attendance(named=("rees", "yadav"))),
        (["rees", " yadav "], Attendance(named=("rees", "yadav"))),
        (("rees", "yadav"), Attendance(named=("rees", "yadav"))),
        ([], Attendance()),
    ],
)
def test_attendance_is_all_or_some_or_all_except_some(written: object, read: Attendance) -> None:
    assert WHICH.validate_python(written) == read


@pytest.mark.parametrize("written", ["", " ", [""], ["rees", " "], ["rees", 5], {"rees": True}, 5])
def test_attendance_that_cannot_be_read_is_refused(written: object) -> None:
    said = "attendance-format: write `all`, `all except rees`, one delegate or a list of delegates"
    assert refused(WHICH, written) == said


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("all", []),
        ("rees", [((), "rees")]),
        ("all except rees, yadav", [((), "rees"), ((), "yadav")]),
        (["rees", "yadav"], [((0,), "rees"), ((1,), "yadav")]),
        (["all except rees and yadav"], [((0,), "rees"), ((0,), "yadav")]),
        (["rees", 5, "yadav"], [((0,), "rees"), ((2,), "yadav")]),
        ({"rees": True}, []),
    ],
)
def test_attendance_tells_where_each_id_stands(written: object, found: list[tuple[tuple[int, ...], str]]) -> None:
    assert list(Attendance.references(written)) == found


days = st.dates(dt.date(1800, 1, 1), dt.date(2199, 12, 31))
clocks = st.times().map(lambda clock: clock.replace(second=0, microsecond=0))
offsets = st.none() | st.integers(-24 * 60, 24 * 60).map(lambda minutes: dt.timedelta(minutes=minutes))
ids = st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,8})?", fullmatch=True).filter(lambda name: name not in {"all", "and"})


@given(days)
def test_date_is_written_as_it_is_read(day: dt.date) -> None:
    assert DATE.validate_python(DATE.dump_python(day, mode="json")) == day
    assert DATE.validate_python(f"{WEEKDAYS[day.weekday()][:3]} {day}") == day


@given(st.builds(LocalTime, st.none() | days, clocks, offsets))
def test_local_time_is_written_as_it_is_read(time: LocalTime) -> None:
    assert TIME_OF_DAY.validate_python(str(time)) == time
    assert TIME_OF_DAY.dump_python(time, mode="json") == str(time)


@given(st.integers(0, 9999).map(lambda minutes: dt.timedelta(minutes=minutes)))
def test_duration_is_written_as_it_is_read(length: dt.timedelta) -> None:
    assert DURATION.validate_python(DURATION.dump_python(length, mode="json")) == length


@given(days, st.lists(clocks, min_size=2, max_size=2, unique=True))
def test_window_is_written_as_it_is_read(day: dt.date, ends: list[dt.time]) -> None:
    window = Window(day, min(ends), max(ends))
    assert WINDOW.validate_python(str(window)) == window


@given(st.builds(Attendance, st.just(True), st.lists(ids).map(tuple)))
def test_attendance_of_all_is_written_as_it_is_read(attendance: Attendance) -> None:
    assert WHICH.validate_python(str(attendance)) == attendance


@given(st.lists(ids, min_size=1).map(lambda names: Attendance(named=tuple(names))))
def test_attendance_of_some_is_written_as_it_is_read(attendance: Attendance) -> None:
    assert WHICH.validate_python(str(attendance)) == attendance


@given(st.text(max_size=40))
def test_text_that_is_no_moment_is_refused_by_a_rule_of_ours(text: str) -> None:
    said = {
        refused(adapter, text).partition(":")[0] for adapter in (DATE, DATE_AND_TIME, TIME_OF_DAY, DURATION, WINDOW)
    }
    assert said <= {"", *RULES}
