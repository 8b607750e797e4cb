"""Which addresses a calendar may have: none that would give a password away."""

from __future__ import annotations

import pytest

from itinerary.calendar.caldav_address import CalendarAddress
from itinerary.calendar.caldav_errors import CalendarAddressError


def test_address_with_a_password_is_refused_without_repeating_it() -> None:
    with pytest.raises(CalendarAddressError) as refusal:
        CalendarAddress("https://office:hemmelig-9876@dav.example.org/visit/")
    assert str(refusal.value) == (
        "the address of the calendar cannot be used: it holds a user or password, which would stand in files and logs; "
        "take them out and set ITINERARY_CALDAV_USER and ITINERARY_CALDAV_PASSWORD in the environment"
    )
    assert "hemmelig" not in repr(refusal.value)


@pytest.mark.parametrize(
    ("address", "fault"),
    [
        (
            "http://dav.example.org/visit/",
            "http:// would send the password to dav.example.org for all to read; use https://",
        ),
        (
            "http://127.0.0.1.example.org/visit/",
            "http:// would send the password to 127.0.0.1.example.org for all to read; use https://",
        ),
        (
            "webcal://dav.example.org/visit/",
            "it does not begin with https:// and a host; one looks like https://dav.example.org/office/visit/",
        ),
        (
            "dav.example.org/visit/",
            "it does not begin with https:// and a host; one looks like https://dav.example.org/office/visit/",
        ),
        (
            "https://[dav.example.org/visit/",
            "it is not written as an address is; one looks like https://dav.example.org/office/visit/",
        ),
        (
            "https://dav.example.org:visit/",
            "it is not written as an address is; one looks like https://dav.example.org/office/visit/",
        ),
        (
            "https://dav.example.org/visit/?token=hemmelig-9876",
            "it goes on after the path, with ? or #; that of a calendar ends in its path",
        ),
        (
            "https://dav.example.org/our visit/",
            "it holds a space or a letter that no address may hold; copy it from a calendar program",
        ),
    ],
)
def test_address_that_would_give_something_away_is_refused(address: str, fault: str) -> None:
    with pytest.raises(CalendarAddressError) as refusal:
        CalendarAddress(address)
    assert str(refusal.value) == f"the address of the calendar cannot be used: {fault}"


@pytest.mark.parametrize(
    "address", ["https://dav.example.org/visit", "http://localhost:5232/v/", "http://127.0.0.5/v/", "http://[::1]/v/"]
)
def test_address_with_tls_or_on_this_machine_is_taken(address: str) -> None:
    assert CalendarAddress(address).text == address


@pytest.mark.parametrize(
    ("href", "address"),
    [
        ("/visit/a%40b.ics", "https://dav.example.org/visit/a%40b.ics"),
        ("a.ics", "https://dav.example.org/visit/a.ics"),
        ("https://elsewhere.example/visit/a.ics", "https://dav.example.org/visit/a.ics"),
        ("//elsewhere.example/a.ics", "https://dav.example.org/a.ics"),
        ("https://dav.example.org//elsewhere.example/a.ics", "https://dav.example.org//elsewhere.example/a.ics"),
    ],
)
def test_object_is_always_asked_for_at_the_server_of_its_calendar(href: str, address: str) -> None:
    assert CalendarAddress("https://dav.example.org/visit").of_standing(href) == address
