from __future__ import annotations

import pytest
from support.findings import told
from support.specs import REGISTERS

from itinerary.checks.sites import (
    meeting_without_site,
    site_astray,
    site_without_address,
    site_without_zone,
    zone_contradicts_country,
)


def at(site: str, more: str = "delegates: all") -> str:
    return f"meetings: {{call: {{title: Call, site: {site}, start: 2027-03-22 10:00, end: 11:00, {more}}}}}"


def with_site(text: str) -> str:
    return f"{REGISTERS}  place: {{name: Example Place, {text}}}\n"


@pytest.mark.parametrize(
    ("site", "expected"),
    [
        ("country: HU", []),
        ("city: Somewhere", []),
        ("country: AT", []),
        ("country: FI, timezone: Europe/Helsinki", []),
        ("country: FI", ["site-without-zone: Example Place is in FI, but its clock is that of Europe/Budapest"]),
        ("country: US", ["site-without-zone: Example Place is in US, but its clock is that of Europe/Budapest"]),
        ("country: JP, timezone: Asia/Seoul", []),
        (
            "country: JP, timezone: Asia/Shanghai",
            ["zone-contradicts-country: Example Place is in JP, where no clock shows the time of Asia/Shanghai"],
        ),
        ("kind: airport, iata: OTP", []),
        ("country: XK", []),
    ],
)
def test_a_clock_is_wrong_only_where_no_clock_of_the_country_shows_its_time(site: str, expected: list[str]) -> None:
    """Vienna and Seoul have another name for the same time, which does no harm."""
    found = told(at("place"), site_without_zone, zone_contradicts_country, registers=with_site(site))
    assert found == expected


def test_a_clock_may_be_right_in_winter_alone() -> None:
    """Algiers has the time of Budapest until Budapest goes over to summer time, on the 28th."""
    registers = with_site("country: DZ")
    assert told(at("place"), site_without_zone, registers=registers) == []
    assert told(at("place").replace("03-22", "03-29"), site_without_zone, registers=registers) == [
        "site-without-zone: Example Place is in DZ, but its clock is that of Europe/Budapest"
    ]


def test_a_site_to_which_nobody_goes_is_left_alone() -> None:
    registers = with_site("country: FI")
    assert told("", site_without_zone, site_without_address, registers=registers) == []
    assert told(at("place", "status: cancelled"), site_without_zone, site_without_address, registers=registers) == []


@pytest.mark.parametrize(
    ("site", "expected"),
    [
        ("city: Budapest", ["site-without-address: Example Place has no address"]),
        ("city: Budapest, address: Example Street 1", []),
        ("kind: station", []),
        ("organisation: us", []),
    ],
)
def test_a_place_to_be_found_needs_an_address(site: str, expected: list[str]) -> None:
    assert told(at("place"), site_without_address, registers=with_site(site)) == expected


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("delegates: all", ['meeting-without-site: "Call" has no place']),
        ("link: https://meet.example.org/a", []),
        ("kind: rest", []),
        ("status: cancelled", []),
    ],
)
def test_a_meeting_needs_a_place(more: str, expected: list[str]) -> None:
    assert told(at("ministry", more).replace("site: ministry, ", ""), meeting_without_site) == expected


@pytest.mark.parametrize(
    ("site", "expected"),
    [
        ("city: Budapest, country: HU, location: [47.50, 19.04]", []),
        ("city: Budapest, country: HU", []),
        ("city: Budapest, country: US, location: [19.04, 47.50]", []),
        (
            "city: budapest, country: HU, location: [19.04, 47.50]",
            ["site-astray: Example Place is 4076 km from Keleti, and both are in budapest"],
        ),
    ],
)
def test_a_site_far_from_all_others_of_its_city_is_astray(site: str, expected: list[str]) -> None:
    assert told("", site_astray, registers=with_site(site)) == expected
