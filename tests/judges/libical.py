"""Judge calendars by libical, the implementation in C behind GNOME and KDE (RFC 5545 and 5546).

It is found as `libical.so.3`, of the package `libical3` in Debian and Ubuntu, which is why the tests do without it and
the gate runs it: `python tests/judges/libical.py FILES` tells the faults of files, and exits with 1 when there is one.
"""

from __future__ import annotations

import ctypes
import sys
from datetime import UTC, datetime
from functools import cache
from pathlib import Path


class LibicalMissingError(RuntimeError):
    """The judge is not there, so that there is no verdict."""

    def __init__(self) -> None:
        super().__init__("libical.so.3 is missing: install the package `libical3`, or name what judges in its place")


class UnparsableCalendarError(ValueError):
    """Libical cannot make anything of a calendar."""


class _Time(ctypes.Structure):
    """`struct icaltimetype` of libical 3."""

    _fields_ = (
        *((name, ctypes.c_int) for name in ("year", "month", "day", "hour", "minute", "second")),
        ("is_date", ctypes.c_int),
        ("is_daylight", ctypes.c_int),
        ("zone", ctypes.c_void_p),
    )


@cache
def _library() -> ctypes.CDLL:
    try:
        library = ctypes.CDLL("libical.so.3")
    except OSError as error:
        raise LibicalMissingError from error
    handle = ctypes.c_void_p
    for name, result, arguments in (
        ("icalparser_parse_string", handle, (ctypes.c_char_p,)),
        ("icalrestriction_check", ctypes.c_int, (handle,)),
        ("icalcomponent_as_ical_string", ctypes.c_char_p, (handle,)),
        ("icalcomponent_free", None, (handle,)),
        ("icaltimezone_new", handle, ()),
        ("icaltimezone_set_component", ctypes.c_int, (handle, handle)),
        ("icaltimezone_get_utc_timezone", handle, ()),
        ("icaltimezone_convert_time", None, (ctypes.POINTER(_Time), handle, handle)),
        ("icaltimezone_free", None, (handle, ctypes.c_int)),
    ):
        function = getattr(library, name)
        function.restype, function.argtypes = result, arguments
    return library


def faults(content: bytes) -> tuple[str, ...]:
    """Return what libical finds wrong with a calendar file, in its own words."""
    library = _library()
    component = library.icalparser_parse_string(content)
    if not component:
        return ("unparsable",)
    library.icalrestriction_check(component)
    text = library.icalcomponent_as_ical_string(component).decode("utf-8", "replace")
    library.icalcomponent_free(component)
    return tuple(line for line in text.replace("\r\n ", "").splitlines() if line.startswith("X-LIC-ERROR"))


class LibicalZone:
    """A VTIMEZONE as libical understands it."""

    def __init__(self, block: bytes) -> None:
        library = _library()
        component = library.icalparser_parse_string(block)
        self._zone = library.icaltimezone_new()
        if not component or not library.icaltimezone_set_component(self._zone, component):
            raise UnparsableCalendarError(block.decode())
        self._utc = library.icaltimezone_get_utc_timezone()

    def to_utc(self, wall_clock: datetime) -> datetime:
        """Return the instant, in UTC, at which clocks there show a naive local time."""
        return self._converted(wall_clock, self._zone, self._utc).replace(tzinfo=UTC)

    def to_local(self, instant: datetime) -> datetime:
        """Return what clocks there show, naive, at an instant in UTC."""
        return self._converted(instant, self._utc, self._zone)

    def _converted(self, shown: datetime, source: int, target: int) -> datetime:
        time = _Time(shown.year, shown.month, shown.day, shown.hour, shown.minute, shown.second, 0, 0, source)
        _library().icaltimezone_convert_time(ctypes.byref(time), source, target)
        return datetime(time.year, time.month, time.day, time.hour, time.minute, time.second)  # noqa: DTZ001 - a wall clock

    def close(self) -> None:
        """Give its memory back."""
        _library().icaltimezone_free(self._zone, 1)


def main(paths: list[str]) -> int:
    """Tell the faults of the files, and return the exit code."""
    told = [f"{path}: {fault}\n" for path in paths for fault in faults(Path(path).read_bytes())]
    sys.stdout.writelines(told)
    return 1 if told else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
