"""The shortest way over the Earth, and where a map is cut open."""

from __future__ import annotations

import pytest

from itinerary.briefing.maps.great_circle import first_meridian, great_circle, turn


@pytest.mark.parametrize(("start", "end", "turned"), [(140, -122, 98), (-122, 140, -98), (10, 20, 10), (350, 10, 20)])
def test_turn_goes_the_shorter_way_round(start: float, end: float, turned: float) -> None:
    assert turn(start, end) == turned


def test_way_from_tokyo_to_san_francisco_goes_east_over_the_date_line_and_north_of_both() -> None:
    course = great_circle((139.8, 35.7), (-122.4, 37.8))
    longitudes = [longitude for longitude, _ in course]
    assert longitudes == sorted(longitudes)
    assert longitudes[-1] == pytest.approx(237.6)
    assert max(latitude for _, latitude in course) == pytest.approx(48.7, abs=0.1)


def test_short_way_is_straight() -> None:
    assert great_circle((135.5, 34.7), (139.8, 35.7)) == ((135.5, 34.7), (139.8, 35.7))


def test_map_of_the_pacific_begins_in_asia() -> None:
    assert first_meridian([139.8, -122.4, -157.9], [(139.8, -122.4)]) == 139.8


def test_map_is_cut_where_no_way_leads_rather_than_where_most_room_is() -> None:
    assert first_meridian([0, 90, 200], [(90, 200)]) == 0
    assert first_meridian([0, 90, 200], [(200, 0)]) in {90, 200}
