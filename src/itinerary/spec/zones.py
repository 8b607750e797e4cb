"""Time zones from the `tzdata` package, never from the machine, so that every machine makes the same documents."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from collections.abc import Mapping


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


def zones_of(country: str) -> tuple[str, ...]:
    """Return the names of the zones in which a country lies; none for a code that the IANA database does not know.

    The country is a code of ISO 3166-1 alpha-2 (https://data.iana.org/time-zones/tzdb/zone.tab).
    """
    return _zones_by_country().get(country, ())


@cache
def _zones_by_country() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    table = resources.files("tzdata.zoneinfo").joinpath("zone.tab").read_text(encoding="utf-8")
    for line in table.splitlines():
        if not line.startswith("#"):
            country, _, key = line.split("\t")[:3]
            found[country] = (*found.get(country, ()), key)
    return found
