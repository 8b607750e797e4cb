"""Sites: where things happen, where one sleeps, where one boards; each with its zone and the way in."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, TypeAlias

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from itinerary.diagnostics import shown
from itinerary.spec.base import (
    AirportCode,
    CountryCode,
    Entry,
    Line,
    Model,
    OrganisationId,
    Phone,
    PlaceId,
    Prose,
    delegation,
    host,
    public,
)
from itinerary.spec.moments import Duration
from itinerary.spec.people import NativeText
from itinerary.spec.zones import UnknownZoneError, zone


def _existing_zone(key: str) -> str:
    try:
        zone(key)
    except UnknownZoneError as error:
        raise PydanticCustomError("unknown-zone", "{zone} is no time zone", {"zone": shown(key)}) from error
    return key


ZoneKey: TypeAlias = Annotated[str, AfterValidator(_existing_zone)]
"""A time zone by its IANA name: `Asia/Tokyo`."""


class SiteKind(StrEnum):
    """What sort of place it is."""

    CAMPUS = "campus"
    OFFICE = "office"
    LABORATORY = "laboratory"
    FACTORY = "factory"
    HOTEL = "hotel"
    STATION = "station"
    AIRPORT = "airport"
    EMBASSY = "embassy"
    RESTAURANT = "restaurant"
    VENUE = "venue"


def _two_coordinates(location: tuple[float, ...]) -> tuple[float, ...]:
    if len(location) != 2:  # noqa: PLR2004 - latitude and longitude
        raise PydanticCustomError("location-format", "write latitude and longitude: [34.8219, 135.5245]")
    latitude, longitude = location
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):  # noqa: PLR2004 - the poles and the date line
        raise PydanticCustomError(
            "location-format", "latitude lies between -90 and 90, longitude between -180 and 180, in this order"
        )
    return location


Location: TypeAlias = Annotated[tuple[float, ...], AfterValidator(_two_coordinates)]
"""Latitude and longitude in degrees, WGS 84: `[34.8219, 135.5245]`."""


class DayContact(Model):
    """Whom to ask for at the door."""

    name: Line = host("Who it is.", "Ms Tanaka, International Office", default=...)
    phone: Phone | None = host("Number on the day.", "+81 6 6877 5111")


class Site(Entry):
    """A place with an address."""

    name: Line = public("Its name.", "Suita Campus", default=...)
    native: NativeText = public("The name in its own script.", {"ja": "吹田キャンパス"}, default={})
    kind: SiteKind = public("What sort of place it is.", "campus", default=SiteKind.VENUE)
    organisation: OrganisationId | None = public("Whose place it is.", "osaka")
    iata: AirportCode | None = public("Its code, where it is an airport at which flights of this visit end.", "KIX")
    city: Line | None = public("City.", "Osaka")
    country: CountryCode | None = public("Country, two letters, where it is not the organisation's.", "JP")
    timezone: ZoneKey | None = public("Zone, where it is not the visit's.", "Asia/Tokyo")
    gloss: Line | None = public("What it is, in a clause that may follow its name.", "a synchrotron light source")
    address: Line | None = host("Street address in Latin letters.", "1-1 Yamadaoka, Suita")
    address_native: NativeText = host("The address to show a driver.", {"ja": "吹田市山田丘1-1"}, default={})
    location: Location | None = host("Latitude and longitude.", [34.8219, 135.5245])
    room: Line | None = host("Room, where it is always the same.", "Board Room, 3rd floor")
    access: Prose | None = host("How to get in.", "Main gate; passes at the porter's lodge.")
    contact: DayContact | None = host("Whom to ask for on the day.", {"name": "Ms Tanaka"})


class TransferMode(StrEnum):
    """How one gets from site to site."""

    CAR = "car"
    COACH = "coach"
    TAXI = "taxi"
    TRAIN = "train"
    METRO = "metro"
    FERRY = "ferry"
    WALK = "walk"


class TransferTime(Model):
    """How long it takes from one site to another, door to door; the same both ways unless written twice."""

    from_: PlaceId = delegation("Where it starts: a site, or an airport by its IATA code.", "hotel-osaka", default=...)
    to: PlaceId = delegation("Where it ends: a site, or an airport by its IATA code.", "HND", default=...)
    by: TransferMode = host("How; hosts learn how the delegation arrives.", "car", default=TransferMode.CAR)
    takes: Duration = delegation("How long, at the time of day concerned.", "40 min", default=...)
    note: Line | None = delegation("What to know.", "Cars wait at the north entrance.")
