"""Times, durations, windows and attendance as a planner types them.

A time is local to a site and has no zone of its own here: `2023-03-20 10:00`. The zone comes from the site when
the programme is made. A weekday may stand before a date, and then must be right; a UTC offset may stand behind a
time to say which of two equal clock times is meant when clocks go back.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any, TypeAlias

from pydantic import BeforeValidator, PlainSerializer, WithJsonSchema
from pydantic_core import PydanticCustomError, core_schema

from itinerary.diagnostics import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_YEARS = range(1800, 2200)

_DATE = r"(?:(?P<weekday>[A-Za-z]{2,9})\.?,? +)?(?P<date>\d{4}-\d{2}-\d{2})"
_CLOCK = r"(?P<hour>\d{1,2}):(?P<minute>\d{2})"
_OFFSET = r"(?: *(?P<offset>[+-]\d{2}:\d{2}))?"
_DATE_ONLY = re.compile(rf"^{_DATE}$")
_MOMENT = re.compile(rf"^(?:{_DATE}(?: +|T))?{_CLOCK}{_OFFSET}$")
_DURATION = re.compile(
    r"^(?:(?P<hours>\d{1,3}) *(?:h|hr|hrs|hour|hours)(?: *(?P<rest>\d{1,2})(?: *(?:m|min|mins|minutes))?)?"
    r"|(?P<minutes>\d{1,4}) *(?:m|min|mins|minute|minutes))$"
)
_WINDOW = re.compile(rf"^{_DATE} +(?P<opens>\d{{1,2}}:\d{{2}}) *(?:-|–|to) *(?P<closes>\d{{1,2}}:\d{{2}})$")
_EVERYONE = re.compile(r"^(?i:all)(?:\s+(?i:except)\s+\[?(?P<absent>[^\[\]]+)\]?)?$")


@dataclass(frozen=True, slots=True)
class LocalTime:
    """A clock time at some place, with its date where the planner wrote one."""

    day: dt.date | None
    clock: dt.time
    offset: dt.timedelta | None = None
    """From UTC, where the planner wrote it to tell two equal clock times apart."""

    def on(self, day: dt.date) -> dt.datetime:
        """Return the clock time on its own date, or else on `day`; naive."""
        return dt.datetime.combine(self.day or day, self.clock)

    def __str__(self) -> str:
        date = f"{self.day.isoformat()} " if self.day else ""
        return f"{date}{self.clock:%H:%M}{_offset_text(self.offset)}"


@dataclass(frozen=True, slots=True)
class Window:
    """A span of one day in which the host can receive us; local to the site of the meeting."""

    day: dt.date
    opens: dt.time
    closes: dt.time

    def __str__(self) -> str:
        return f"{self.day.isoformat()} {self.opens:%H:%M} to {self.closes:%H:%M}"


def _offset_text(offset: dt.timedelta | None) -> str:
    if offset is None:
        return ""
    minutes = int(offset.total_seconds()) // 60
    return f" {'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


def _calendar_date(found: re.Match[str]) -> dt.date | None:
    text = found["date"]
    if text is None:
        return None
    try:
        day = dt.date.fromisoformat(text)
    except ValueError as error:
        raise PydanticCustomError("no-such-date", "there is no {date} in the calendar", {"date": text}) from error
    _within_reach(day)
    weekday = found["weekday"]
    if weekday is not None and not WEEKDAYS[day.weekday()].lower().startswith(weekday.lower()):
        raise PydanticCustomError(
            "weekday-contradicts-date",
            "{date} is a {right}, not '{weekday}'",
            {"date": text, "weekday": weekday, "right": WEEKDAYS[day.weekday()]},
        )
    return day


def _within_reach(day: dt.date) -> dt.date:
    if day.year not in _YEARS:
        raise PydanticCustomError(
            "year-out-of-reach",
            "{date} lies in no year that a visit can speak of: write one from {first} to {last}",
            {"date": day.isoformat(), "first": _YEARS.start, "last": _YEARS.stop - 1},
        )
    return day


def _clock(hour: str, minute: str) -> dt.time:
    try:
        return dt.time(int(hour), int(minute))
    except ValueError as error:
        raise PydanticCustomError(
            "no-such-time",
            "there is no {hour}:{minute} on the clock; the day runs from 00:00 to 23:59",
            {"hour": hour, "minute": minute},
        ) from error


def _parse_date(value: object) -> dt.date | None:
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        return _within_reach(value)
    found = _DATE_ONLY.match(value.strip()) if isinstance(value, str) else None
    if not found:
        raise PydanticCustomError("date-format", "{value} is no date; write 2023-03-20", {"value": shown(value)})
    return _calendar_date(found)


def _parse_local_time(value: object) -> LocalTime:
    if isinstance(value, LocalTime):
        return value
    found = _MOMENT.match(value.strip()) if isinstance(value, str) else None
    if not found:
        raise PydanticCustomError("time-format", "{value} is no time; write 2023-03-20 10:00", {"value": shown(value)})
    offset = None
    if found["offset"]:
        hours, minutes = found["offset"][1:].split(":")
        offset = dt.timedelta(hours=int(hours), minutes=int(minutes)) * (-1 if found["offset"][0] == "-" else 1)
    return LocalTime(_calendar_date(found), _clock(found["hour"], found["minute"]), offset)


def _parse_dated_time(value: object) -> LocalTime:
    moment = _parse_local_time(value)
    if moment.day is None:
        raise PydanticCustomError(
            "date-missing", "'{value}' has no date; write 2023-03-20 {value}", {"value": str(moment)}
        )
    return moment


def _parse_duration(value: object) -> dt.timedelta:
    if isinstance(value, dt.timedelta):
        return value
    found = _DURATION.match(value.strip().lower()) if isinstance(value, str) else None
    if not found:
        raise PydanticCustomError(
            "duration-format", "{value} is no duration; write 1h30 or 45 min", {"value": shown(value)}
        )
    minutes = int(found["minutes"] or found["rest"] or 0)
    return dt.timedelta(hours=int(found["hours"] or 0), minutes=minutes)


def _parse_window(value: object) -> Window:
    if isinstance(value, Window):
        return value
    found = _WINDOW.match(value.strip()) if isinstance(value, str) else None
    day = _calendar_date(found) if found else None
    if found is None or day is None:
        raise PydanticCustomError(
            "window-format", "{value} is no window; write 2023-03-20 9:00 to 12:00", {"value": shown(value)}
        )
    opens, closes = (_clock(*found[name].split(":")) for name in ("opens", "closes"))
    if closes <= opens:
        raise PydanticCustomError("window-order", "the window {value} closes before it opens", {"value": shown(value)})
    return Window(day, opens, closes)


def _text_schema(pattern: str, example: str) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", "pattern": pattern, "examples": [example]})


class _Parsed:
    """Turns a dataclass into a pydantic type that is read by one function and written by `str`."""

    def __init__(self, parse: Any, pattern: str) -> None:  # noqa: ANN401 - pydantic's own validator type is a union of private ones
        self.parse = parse
        self.pattern = pattern

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(
            self.parse, serialization=core_schema.to_string_ser_schema()
        )

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {"type": "string", "pattern": self.pattern}


_DATE_SCHEMA = r"^([A-Za-z]{2,9}\.?,? +)?\d{4}-\d{2}-\d{2}"
_CLOCK_SCHEMA = r"\d{1,2}:\d{2}( *[+-]\d{2}:\d{2})?$"

Date: TypeAlias = Annotated[dt.date, BeforeValidator(_parse_date), _text_schema(_DATE_SCHEMA + "$", "2023-03-20")]
"""A calendar date: `2023-03-20`, or `Mon 2023-03-20`."""

DateAndTime: TypeAlias = Annotated[LocalTime, _Parsed(_parse_dated_time, _DATE_SCHEMA + "[ T]+" + _CLOCK_SCHEMA)]
"""A local date and time: `2023-03-20 10:00`."""

TimeOfDay: TypeAlias = Annotated[LocalTime, _Parsed(_parse_local_time, "^([A-Za-z0-9., -]+[ T])?" + _CLOCK_SCHEMA)]
"""A local time on a day known from elsewhere, `11:30`, or with a date of its own."""

Duration: TypeAlias = Annotated[
    dt.timedelta,
    BeforeValidator(_parse_duration),
    PlainSerializer(lambda length: f"{int(length.total_seconds()) // 60} min", return_type=str),
    _text_schema(r"^\d+ *(h|hr|hrs|hours?|m|min|mins|minutes?)", "1h30"),
]
"""A length of time: `1h30`, `45 min`."""

HostWindow: TypeAlias = Annotated[
    Window, _Parsed(_parse_window, _DATE_SCHEMA + r" +\d{1,2}:\d{2} *(-|–|to) *\d{1,2}:\d{2}$")
]
"""A span of a day in which the host can: `2023-03-20 9:00 to 12:00`."""


@dataclass(frozen=True, slots=True)
class Attendance:
    """Which delegates take part: those named, or everyone, or everyone except some."""

    everyone: bool = False
    named: tuple[str, ...] = ()
    """Who takes part; where `everyone` is set, who does not."""

    def __str__(self) -> str:
        if not self.everyone:
            return ", ".join(self.named)
        return f"all except {', '.join(self.named)}" if self.named else "all"

    @classmethod
    def read(cls, value: object) -> Attendance:
        """Read `all`, `all except rees, yadav`, ids with commas between them or a list of ids."""
        if isinstance(value, Attendance):
            return value
        names = [value] if isinstance(value, str) else value
        if not isinstance(names, list | tuple) or not all(isinstance(name, str) and name.strip() for name in names):
            raise PydanticCustomError(
                "attendance-format", "write `all`, `all except rees`, one delegate or a list of delegates"
            )
        return cls._from_text(names[0].strip()) if len(names) == 1 else cls(named=tuple(map(str.strip, names)))

    @classmethod
    def _from_text(cls, text: str) -> Attendance:
        found = _EVERYONE.match(text)
        if found is None:
            return cls(named=tuple(name for part in text.split(",") if (name := part.strip())))
        absent = re.split(r"[,\s]+", found["absent"] or "")
        return cls(everyone=True, named=tuple(name for name in absent if name and name != "and"))

    @classmethod
    def references(cls, value: object) -> Iterator[tuple[tuple[int, ...], str]]:
        """Yield each id in the value as written, with its position in it; nothing for what cannot be read."""
        if isinstance(value, list) and len(value) > 1:
            yield from (((index,), name.strip()) for index, name in enumerate(value) if isinstance(name, str))
            return
        try:
            attendance = cls.read(value)
        except PydanticCustomError:
            return
        yield from (((0,) if isinstance(value, list) else (), name) for name in attendance.named)


class _AttendanceSchema:
    """Makes `Attendance` a pydantic type."""

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(
            Attendance.read, serialization=core_schema.to_string_ser_schema()
        )

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {
            "anyOf": [
                {"type": "string", "examples": ["all", "all except rees, yadav"]},
                {"type": "array", "items": {"type": "string"}},
            ]
        }


WhichDelegates: TypeAlias = Annotated[Attendance, _AttendanceSchema()]
"""Who of the delegation: `all`, `all except rees, yadav`, or ids."""
