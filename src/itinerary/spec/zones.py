"""Time zones from the `tzdata` package, never from the machine, so that every machine makes the same documents."""

from __future__ import annotations

from functools import cache
from importlib import resources
from zoneinfo import ZoneInfo


class UnknownZoneError(LookupError):
    """There is no time zone of that name in the IANA database."""


@cache
def zone(key: str) -> ZoneInfo:
    """Return the zone of an IANA name such as `Asia/Tokyo`.

    Raises `UnknownZoneError`. The system's own copy of the database is passed over: it is often older, and two
    machines would disagree (Debian 12 and tzdata 2026.6 differ in sixteen zones for 2026).
    """
    parts = key.split("/")
    if not all(part and part[0].isalnum() and "\\" not in part for part in parts):
        raise UnknownZoneError(key)
    try:
        with resources.files("tzdata.zoneinfo").joinpath(*parts).open("rb") as data:
            return ZoneInfo.from_file(data, key=key)
    except (OSError, ValueError, ModuleNotFoundError) as error:
        raise UnknownZoneError(key) from error
