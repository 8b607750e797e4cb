from __future__ import annotations

import datetime as dt
from zoneinfo import available_timezones

import pytest

from itinerary.spec.zones import UnknownZoneError, zone, zones_of


def test_zone_knows_its_clock() -> None:
    noon = dt.datetime(2027, 7, 1, 12, tzinfo=zone("Asia/Tokyo"))
    assert noon.astimezone(dt.UTC) == dt.datetime(2027, 7, 1, 3, tzinfo=dt.UTC)
    assert str(zone("Asia/Tokyo")) == "Asia/Tokyo"


def test_zone_is_read_once() -> None:
    assert zone("Europe/Lisbon") is zone("Europe/Lisbon")


@pytest.mark.parametrize(
    "key",
    ["UTC", "Etc/GMT+5", "America/Argentina/Buenos_Aires", "America/Port-au-Prince", "GB-Eire", "EST5EDT"],
)
def test_zone_of_every_kind_of_name_is_known(key: str) -> None:
    assert zone(key).key == key


@pytest.mark.parametrize(
    "key",
    [
        "",
        " ",
        "JST",
        "Tokyo",
        "Asia",
        "Asia/",
        "/Asia/Tokyo",
        "Asia//Tokyo",
        "Asia/Tokyo/",
        "Asia/Nowhere",
        "Asia/Tokyo\n",
        "Asia/Tokyo\0",
        "../../etc/passwd",
        "../tzdata/zoneinfo/Asia/Tokyo",
        "Asia/../Asia/Tokyo",
        "./Asia/Tokyo",
        "/etc/passwd",
        "Asia\\Tokyo",
        "__init__.py",
        "Asia/__init__.py",
        "zone.tab",
        "tzdata.zi",
        "leapseconds",
        "UTC+9",
        "\ud800",
        "A" * 5000,
    ],
)
def test_zone_that_is_not_in_the_database_is_unknown(key: str) -> None:
    with pytest.raises(UnknownZoneError):
        zone(key)


def test_countries_know_their_zones() -> None:
    assert zones_of("JP") == ("Asia/Tokyo",)
    assert zones_of("PT") == ("Europe/Lisbon", "Atlantic/Madeira", "Atlantic/Azores")
    assert zones_of("XX") == ()


def test_every_zone_of_every_country_can_be_read() -> None:
    countries = {first + second for first in "ABCDEFGHIJKLMNOPQRSTUVWXYZ" for second in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}
    found = {key for country in countries for key in zones_of(country)}
    assert {zone(key).key for key in found} == found
    assert found <= available_timezones()
