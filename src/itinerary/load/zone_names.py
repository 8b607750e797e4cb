"""Which time zone somebody meant who wrote what is none: a city that gives no zone its name, or a slip of the hand."""

from __future__ import annotations

import csv
from collections import defaultdict
from difflib import get_close_matches
from functools import cache
from importlib import resources
from io import StringIO
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

_LIKE_ENOUGH: Final = 0.8
_LONGEST: Final = 60
"""How many characters are looked at: no zone and hardly a city has more."""


def zone_meant(name: str) -> str:
    """Return the name in the IANA database that was meant by another; empty where none is likelier than others.

    `europe/bergen`, `Bergen` and `Norway/Bergen` mean Europe/Oslo, as the table of airports knows the city.
    """
    if len(name) > _LONGEST:
        return ""
    written = name.strip().casefold().replace(" ", "_")
    region, _, city = written.rpartition("/")
    by_name = {zone.casefold(): zone for zone in _zones()}
    return (
        by_name.get(written)
        or _only([zone for key, zone in by_name.items() if key.rpartition("/")[2] == city], region)
        or _only(_zones_by_city().get(city.replace("_", " "), ()), region)
        or next((by_name[key] for key in get_close_matches(written, by_name, 1, _LIKE_ENOUGH)), "")
    )


def _only(zones: list[str] | tuple[str, ...], region: str) -> str:
    """Return the one zone there is, or the one in the region that was named; empty where several may be meant."""
    there = [zone for zone in zones if zone.partition("/")[0].casefold() == region] or zones
    return there[0] if len(there) == 1 else ""


@cache
def _zones() -> tuple[str, ...]:
    return tuple(resources.files("tzdata").joinpath("zones").read_text(encoding="utf-8").split())


@cache
def _zones_by_city() -> Mapping[str, tuple[str, ...]]:
    """Return the zones of all cities that have an airport with a code of its own (IATA)."""
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    table = resources.files("airportsdata").joinpath("airports.csv").read_text(encoding="utf-8")
    for row in csv.DictReader(StringIO(table)):
        if row["iata"] and row["tz"]:
            found[row["city"].casefold()][row["tz"]] = None
    return {city: tuple(zones) for city, zones in found.items()}
