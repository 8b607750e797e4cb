"""Places: sites of the spec and airports of the world, as points between which people move."""

from __future__ import annotations

import csv
import math
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from itinerary.spec.structure import AIRPORT_CODE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from itinerary.spec.visit import Visit

_EARTH_RADIUS_KM = 6371.0
_FAR_KM = 150.0
"""From where on nobody goes without a booked journey: more than two hours by road."""


@dataclass(frozen=True, slots=True)
class Place:
    """Somewhere a person can be."""

    key: str
    """Id of a site, or IATA code of an airport."""
    name: str
    city: str
    country: str
    zone: str
    location: tuple[float, float] | None = None
    """Latitude and longitude in degrees."""
    is_airport: bool = False
    site: str | None = None
    """Id of the site in the spec, where it is one."""


class UnknownAirportError(LookupError):
    """No airport has this IATA code."""


@cache
def _airport_table() -> bytes:
    return (resources.files("airportsdata") / "airports.csv").read_bytes()


@cache
def airport(code: str) -> Place:
    """Return the airport of an IATA code; raises `UnknownAirportError`.

    Only the lines that hold the code are parsed: a visit names a handful of the table's twenty-nine thousand airports.
    """
    table = csv.DictReader(line.decode() for line in _airport_lines(code))
    found = [row for row in table if row["iata"] == code]
    if not found:
        raise UnknownAirportError(code)
    row = found[-1]
    return Place(
        key=code,
        name=row["name"],
        city=row["city"],
        country=row["country"],
        zone=row["tz"],
        location=(float(row["lat"]), float(row["lon"])),
        is_airport=True,
    )


def _airport_lines(code: str) -> Iterator[bytes]:
    """Yield the head of the table and each line that holds a code in any of its columns."""
    table = _airport_table()
    yield table[: table.index(b"\n")]
    at = table.find(f'"{code}"'.encode())
    while at >= 0:
        end = table.index(b"\n", at)
        yield table[table.rindex(b"\n", 0, at) + 1 : end]
        at = table.find(f'"{code}"'.encode(), end)


def site_place(visit: Visit, site_id: str) -> Place:
    """Return a site of the spec as a place; what it does not say comes from its organisation and the visit.

    A site that says which airport it is, is one place with that airport, and takes from it what else it does not say.
    """
    site = visit.sites[site_id]
    organisation = visit.organisations.get(site.organisation) if site.organisation else None
    known = _airport_of(site.iata)
    return Place(
        key=site.iata or site_id,
        name=site.name,
        city=site.city or (organisation and organisation.city) or (known.city if known else ""),
        country=site.country or (organisation and organisation.country) or (known.country if known else ""),
        zone=site.timezone or (known.zone if known else visit.visit.timezone),
        location=(site.location[0], site.location[1]) if site.location else known.location if known else None,
        is_airport=site.iata is not None,
        site=site_id,
    )


def _airport_of(code: str | None) -> Place | None:
    try:
        return airport(code) if code is not None else None
    except UnknownAirportError:
        return None


def place_of(visit: Visit, name: str) -> Place:
    """Return the place that a spec names by the id of a site or the code of an airport.

    Raises `UnknownAirportError`. An airport that the spec has as a site too is that site.
    """
    if not AIRPORT_CODE.match(name):
        return site_place(visit, name)
    found = airport(name)
    known = next((site_id for site_id, site in visit.sites.items() if site.iata == name), None)
    return site_place(visit, known) if known is not None else found


def place_key(visit: Visit, name: str) -> str:
    """Return by what a place that a spec names is told from others."""
    site = visit.sites.get(name)
    return site.iata or name if site is not None else name


def is_far(one: Place, other: Place) -> bool:
    """Whether two places surely lie so far apart that one needs a booked journey from one to the other."""
    distance = distance_km(one, other)
    if distance is not None:
        return distance > _FAR_KM
    return bool(one.country and other.country) and one.country != other.country


def is_near(one: Place, other: Place) -> bool:
    """Whether two places surely lie so close that one may go from one to the other in the course of a day."""
    distance = distance_km(one, other)
    if distance is not None:
        return distance <= _FAR_KM
    same_city = bool(one.city) and one.city.casefold() == other.city.casefold()
    return one.key == other.key or (same_city and one.country == other.country)


def distance_km(one: Place, other: Place) -> float | None:
    """Return the great-circle distance in kilometres; none where a position is not known."""
    if one.location is None or other.location is None:
        return None
    latitude, longitude = (math.radians(degrees) for degrees in one.location)
    other_latitude, other_longitude = (math.radians(degrees) for degrees in other.location)
    half = (
        math.sin((other_latitude - latitude) / 2) ** 2
        + math.cos(latitude) * math.cos(other_latitude) * math.sin((other_longitude - longitude) / 2) ** 2
    )
    return 2 * _EARTH_RADIUS_KM * math.asin(math.sqrt(half))
