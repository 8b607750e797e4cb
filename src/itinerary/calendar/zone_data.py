"""What the world's time zones did and will do, read from the `tzdata` package (TZif files, RFC 9636).

The package is read, and not the copy that the operating system may hold, so that a visit's calendars come out
alike on every machine: in 2026 the two differed for sixteen zones on a common Linux.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache, lru_cache
from importlib import resources
from itertools import pairwise

from itinerary.calendar.posix_rule import ClockSetting, PosixRule, Transition, read_rule
from itinerary.spec.zones import UnknownZoneError

_HEADER = struct.Struct(">4sc15x6l")
_SETTING = struct.Struct(">lBB")
_OLD_TRANSITION, _OLD_LEAP_SECOND = 4 + 1, 4 + 4
_LEAP_SECOND = 8 + 4
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_BEGINNING = datetime(1, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class ZoneYear:
    """The clocks of one zone in one year of UTC: how they stand as it begins, then each change, in order of time."""

    opening: ClockSetting
    changes: tuple[Transition, ...]
    """Some change only the name of the time."""


@dataclass(frozen=True, slots=True)
class _Record:
    """One zone as its file tells it: how the clocks stood at first, each change noted, the rule that holds after."""

    initial: ClockSetting
    changes: tuple[Transition, ...]
    rule: PosixRule


@cache
def zone_names() -> frozenset[str]:
    """Return every name by which a zone may be called, old names included."""
    return frozenset((resources.files("tzdata") / "zones").read_text("ascii").split())


@cache
def zone_rule(key: str) -> PosixRule:
    """Return the rule by which that zone will change its clocks in years to come. Raises as `zone_year`."""
    return _record(key).rule


@lru_cache(maxsize=4096)
def zone_year(key: str, year: int) -> ZoneYear:
    """Return how the clocks of that zone go in one year of UTC.

    Raises `UnknownZoneError` unless it is named exactly as the database spells it, and `ZoneRuleError` when its rule
    cannot be read.
    """
    record = _record(key)
    noted_until = record.changes[-1].at if record.changes else _BEGINNING
    # No change of a rule falls near a new year, so that the years of the wall clock and of UTC are the same.
    ruled = (change for near in (year - 1, year) for change in record.rule.transitions(near))
    changes = (*record.changes, *(change for change in ruled if change.at > noted_until))
    begins = datetime(year, 1, 1, tzinfo=UTC)
    before = [change for change in changes if change.at < begins]
    return ZoneYear(
        opening=before[-1].after if before else record.initial,
        changes=tuple(change for change in changes if change.at >= begins and change.at.year == year),
    )


@cache
def _record(key: str) -> _Record:
    if key not in zone_names():
        raise UnknownZoneError(key)
    return _read((resources.files("tzdata.zoneinfo") / key).read_bytes())


def _read(content: bytes) -> _Record:
    """Read a TZif file, version 2 or later: its second block, in 64 bits, and the footer (RFC 9636 section 3)."""
    _, _, utc_marks, standard_marks, leaps, changes, kinds, letters = _HEADER.unpack_from(content)
    block = _HEADER.size + changes * _OLD_TRANSITION + kinds * _SETTING.size + letters
    block += leaps * _OLD_LEAP_SECOND + standard_marks + utc_marks
    _, _, utc_marks, standard_marks, leaps, changes, kinds, letters = _HEADER.unpack_from(content, block)
    times_at = block + _HEADER.size
    indices_at = times_at + changes * 8
    kinds_at = indices_at + changes
    letters_at = kinds_at + kinds * _SETTING.size
    footer_at = letters_at + letters + leaps * _LEAP_SECOND + standard_marks + utc_marks

    names = content[letters_at : letters_at + letters]
    settings = [
        ClockSetting(timedelta(seconds=offset), names[start : names.index(b"\0", start)].decode("ascii"))
        for offset, _, start in _SETTING.iter_unpack(content[kinds_at:letters_at])
    ]
    times = struct.unpack_from(f">{changes}q", content, times_at)
    order = [settings[0], *(settings[index] for index in content[indices_at:kinds_at])]
    return _Record(
        initial=settings[0],
        changes=tuple(
            Transition(_EPOCH + timedelta(seconds=time), before, after)
            for time, (before, after) in zip(times, pairwise(order), strict=True)
        ),
        rule=read_rule(content[footer_at:].decode("ascii").strip("\n")),
    )
