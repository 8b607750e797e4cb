from __future__ import annotations

import datetime as dt

import pytest
from support.specs import REGISTERS, visit_of

from itinerary.programme.places import (
    UnknownAirportError,
    airport,
    distance_km,
    is_far,
    is_near,
    place_of,
    site_place,
)
from itinerary.programme.travel_time import Estimate, estimated_time

AIRPORT_SITE = "  bud: {name: Terminal 2, kind: airport, iata: BUD, city: Budapest, country: HU}\n"


def test_an_airport_knows_its_zone_and_where_it_is() -> None:
    found = airport("HND")
    assert (found.city, found.country, found.zone, found.is_airport) == ("Tokyo", "JP", "Asia/Tokyo", True)


def test_an_airport_that_does_not_exist_is_refused() -> None:
    with pytest.raises(UnknownAirportError):
        airport("QQQ")


def test_a_site_takes_what_it_does_not_say_from_its_organisation_and_the_visit() -> None:
    registers = REGISTERS.replace(
        "host: {name: Example Ministry}", "host: {name: Example Ministry, city: Vác, country: HU}"
    )
    visit = visit_of(registers=registers + "  annexe: {name: Annexe, organisation: host}\n")
    found = site_place(visit, "annexe")
    assert (found.city, found.country, found.zone, found.location) == ("Vác", "HU", "Europe/Budapest", None)


def test_a_site_that_is_an_airport_is_one_place_with_it() -> None:
    visit = visit_of(registers=REGISTERS + AIRPORT_SITE)
    assert place_of(visit, "BUD") == place_of(visit, "bud")
    assert place_of(visit, "BUD").location == airport("BUD").location


def test_a_site_that_is_an_airport_has_the_clock_of_the_airport() -> None:
    visit = visit_of(registers=REGISTERS + "  otp: {name: Arrivals, kind: airport, iata: OTP}\n")
    found = site_place(visit, "otp")
    assert (found.key, found.zone, found.country, found.city) == ("OTP", "Europe/Bucharest", "RO", "Bucharest")


def test_the_distance_between_two_airports_is_that_of_the_great_circle() -> None:
    """9,600 km by the great circle mapper of gcmap.com, 0.5 % apart from a sphere."""
    assert distance_km(airport("LHR"), airport("HND")) == pytest.approx(9600, rel=0.005)


def test_the_distance_to_a_place_without_position_is_not_known() -> None:
    visit = visit_of()
    assert distance_km(site_place(visit, "hotel"), site_place(visit, "museum")) is None


@pytest.mark.parametrize(
    ("one", "other", "far", "near"),
    [
        ("hotel", "ministry", False, True),
        ("hotel", "debrecen", True, False),
        ("hotel", "museum", False, True),
        ("museum", "tokyo-hotel", True, False),
        ("museum", "debrecen", False, False),
    ],
)
def test_places_are_far_or_near_only_where_that_is_sure(one: str, other: str, far: bool, near: bool) -> None:  # noqa: FBT001 - cases of a table
    visit = visit_of()
    places = site_place(visit, one), site_place(visit, other)
    assert (is_far(*places), is_near(*places)) == (far, near)


def test_a_short_way_is_guessed_on_foot_and_a_long_one_by_car() -> None:
    visit = visit_of()
    hotel, ministry, keleti = (site_place(visit, name) for name in ("hotel", "ministry", "keleti"))
    debrecen = site_place(visit, "debrecen")
    same = estimated_time(hotel, hotel)
    town, country = estimated_time(hotel, keleti), estimated_time(keleti, debrecen)
    assert same == Estimate(dt.timedelta(), 0.0, on_foot=True)
    assert estimated_time(hotel, ministry) is not None
    assert town is not None
    assert country is not None
    assert (round(town.takes.total_seconds() / 60), town.on_foot) == (17, False)
    assert (round(country.takes.total_seconds() / 60), country.on_foot) == (215, False)


def test_no_time_is_guessed_where_a_position_is_not_known() -> None:
    visit = visit_of()
    assert estimated_time(site_place(visit, "hotel"), site_place(visit, "museum")) is None
