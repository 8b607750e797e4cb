from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from itinerary.calendar.event import Coordinates
from itinerary.calendar.whereabouts import coordinates, location
from itinerary.load import load_data
from itinerary.programme.places import place_of

if TYPE_CHECKING:
    from itinerary.spec.visit import Visit

FRAME = {"id": "v", "title": "Visit", "home": "us", "from": "2026-03-02", "to": "2026-03-03", "timezone": "Asia/Tokyo"}


def _visit(**site: Any) -> Visit:  # noqa: ANN401 - a site as plain data
    data = {"format": "1", "visit": FRAME, "organisations": {"us": {"name": "Us"}}, "sites": {"campus": site}}
    visit = load_data(data).visit
    assert visit is not None
    return visit


@pytest.mark.parametrize(
    ("site", "room", "expected"),
    [
        ({"name": "Main Hall", "city": "Osaka"}, None, "Main Hall, Osaka"),
        ({"name": "Tower", "city": "Osaka", "address": "1 Quay"}, "Hall", "Hall, Tower, 1 Quay, Osaka"),
        ({"name": "Tower", "city": "Osaka", "address": "Suita, Osaka 565"}, None, "Tower, Suita, Osaka 565"),
        ({"name": "Hotel in Osaka", "city": "Osaka"}, None, "Hotel in Osaka"),
        ({"name": "Gates of Baths", "city": "Bath"}, None, "Gates of Baths, Bath"),
        ({"name": "Haneda", "iata": "HND", "address": "Terminal 3"}, "Terminal 3", "Terminal 3, Haneda (HND), Tokyo"),
        ({"name": "Tower"}, "Tower", "Tower"),
    ],
)
def test_place_stands_on_one_line_and_nothing_in_it_twice(site: dict[str, str], room: str, expected: str) -> None:
    visit = _visit(**site)
    assert location(visit, place_of(visit, "campus"), room) == expected


def test_room_alone_is_a_place_too() -> None:
    assert location(_visit(name="Tower"), None, "Hall") == "Hall"
    assert location(_visit(name="Tower"), None) == ""


def test_point_on_the_map_is_that_of_the_site_or_of_the_airport() -> None:
    here = _visit(name="Suita Campus", location=["34.82", "135.52"])
    assert coordinates(here, place_of(here, "campus")) == Coordinates(34.82, 135.52)
    assert coordinates(here, place_of(here, "HND")) == Coordinates(35.5523, 139.78)
    unknown = _visit(name="Tower")
    assert coordinates(unknown, place_of(unknown, "campus")) is None
    assert coordinates(unknown, None) is None
