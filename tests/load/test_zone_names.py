"""Names of zones as people write them, and which zone they mean."""

from __future__ import annotations

import pytest

from itinerary.load.zone_names import zone_meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Asia/Osaka", "Asia/Tokyo"),
        ("Europe/Bergen", "Europe/Oslo"),
        ("Bergen", "Europe/Oslo"),
        ("Norway/Bergen", "Europe/Oslo"),
        ("Tokyo", "Asia/Tokyo"),
        ("japan/tokyo", "Asia/Tokyo"),
        ("asia/tokyo", "Asia/Tokyo"),
        ("Asia/Toyko", "Asia/Tokyo"),
        ("Europe/Munich", "Europe/Berlin"),
        ("America/New York", "America/New_York"),
        ("America/Boston", "America/New_York"),
        ("America/San Francisco", "America/Los_Angeles"),
        ("Asia/Beijing", "Asia/Shanghai"),
        ("Asia/Mumbai", "Asia/Kolkata"),
    ],
)
def test_a_city_or_a_slip_means_the_zone_in_which_it_lies(written: str, meant: str) -> None:
    assert zone_meant(written) == meant


@pytest.mark.parametrize("written", ["", "/", "JST", "IST", "Springfield", "Atlantis", "x" * 5000, "\U0001f600"])
def test_a_name_that_may_mean_several_zones_or_none_is_not_guessed(written: str) -> None:
    assert zone_meant(written) == ""
