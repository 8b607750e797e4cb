"""The map of a visit: its stops in order, names that never fall upon one another, and the date line."""

from __future__ import annotations

import math
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.packs import example, pack
from support.specs import programme_of

from itinerary.briefing.maps.route_map import route_drawing
from itinerary.briefing.maps.stops import Route, Stop, Way, route_of
from itinerary.rendering.content import Document, Figure
from itinerary.rendering.drawing import Box, Dot, Drawing, Ink, Label, Line, Role, overlap
from itinerary.rendering.language import language

_ENGLISH = language("en-GB")


def _stop(city: str, longitude: float, latitude: float, number: int, country: str = "") -> Stop:
    return Stop((city,), country, longitude, latitude, number)


def _map_of(*stops: Stop, ways: tuple[Way, ...] = (), home: int | None = None) -> Drawing:
    return route_drawing(Route(stops, ways, home), _ENGLISH)


def _names(drawing: Drawing) -> list[str]:
    return [label.words for label in drawing.labels if label.ink in {Ink.NAME, Ink.NOTE}]


def _figures(document: Document) -> dict[str, Figure]:
    found = [block for section in document.sections for block in section.blocks if isinstance(block, Figure)]
    return {figure.drawing.title: figure for figure in found}


def test_map_of_the_real_visit_has_the_long_way_and_the_stops_in_their_order() -> None:
    figure = _figures(pack(example("ucl-japan-2023"), "delegation"))["Route of the visit"]
    assert [label.words for label in figure.drawing.labels] == [
        *("Japan", "London"),
        *("1", "2", "3", "4", "Osaka", "Kyoto", "Tokyo, Wako", "Sendai"),
    ]
    assert figure.drawing.description == (
        "Stops in their order: 1 Osaka, 2 Kyoto, 3 Tokyo, Wako and 4 Sendai. Journeys: London – Tokyo; Tokyo – Osaka; "
        "Osaka – Kyoto; Kyoto – Tokyo; Tokyo – Sendai."
    )
    assert figure.caption == "The numbers give the order of the stops; broken lines are flights."


def test_visit_within_one_city_has_no_map() -> None:
    added = """
    meetings:
      call: {title: Call, partner: host, site: ministry, start: 2027-03-26 9:30, end: 10:15, delegates: all}
    stays:
      nights: {site: hotel, check-in: 2027-03-25, check-out: 2027-03-27}
    """
    assert "Route of the visit" not in _figures(pack(programme_of(added), "delegation"))


def test_cancelled_meeting_is_no_stop() -> None:
    added = """
    meetings:
      call: {title: Call, site: ministry, start: 2027-03-26 9:30, end: 10:15, delegates: all}
      off: {title: Tour, site: debrecen, start: 2027-03-27 9:30, end: 10:15, delegates: all, status: cancelled}
    """
    assert [stop.cities for stop in route_of(programme_of(added)).stops] == [("Budapest",)]


def test_place_of_unknown_position_belongs_to_the_city_that_it_names() -> None:
    added = """
    meetings:
      call: {title: Call, site: ministry, start: 2027-03-26 9:30, end: 10:15, delegates: all}
      tour: {title: Tour, site: museum, start: 2027-03-26 11:30, end: 12:15, delegates: all}
    """
    assert [(stop.cities, stop.number) for stop in route_of(programme_of(added)).stops] == [(("Budapest",), 1)]


def test_near_stops_are_one_dot_with_one_name() -> None:
    drawing = _map_of(
        _stop("Tokyo", 139.8, 35.7, 1), _stop("Yokohama", 139.6, 35.4, 2), _stop("Singapore", 103.8, 1.4, 3)
    )
    assert _names(drawing) == ["Tokyo, Yokohama (2)", "Singapore"]


def test_way_over_the_pacific_is_one_line_between_its_ends() -> None:
    drawing = _map_of(_stop("Tokyo", 139.8, 35.7, 1), _stop("San Francisco", -122.4, 37.8, 2), ways=(Way(0, 1, True),))
    (way,) = (shape for shape in drawing.shapes if isinstance(shape, Line) and shape.role is Role.FLIGHT)
    tokyo, francisco = (shape.centre for shape in drawing.shapes if isinstance(shape, Dot))
    assert tokyo.x < francisco.x
    for end, stop in ((way.points[0], tokyo), (way.points[-1], francisco)):
        assert (end.x, end.y) == pytest.approx((stop.x, stop.y))
    assert [point.x for point in way.points] == sorted(point.x for point in way.points)


def test_way_around_the_earth_leaves_at_one_edge_and_comes_in_at_the_other() -> None:
    stops = (_stop("London", 0, 51.5, 1), _stop("Tokyo", 139.8, 35.7, 2), _stop("San Francisco", -122.4, 37.8, 3))
    drawing = _map_of(*stops, ways=(Way(0, 1, True), Way(1, 2, True), Way(2, 0, True)))
    ends = {
        round(point.x, 1)
        for shape in drawing.shapes
        if isinstance(shape, Line) and shape.role is Role.FLIGHT
        for point in (shape.points[0], shape.points[-1])
    }
    assert {0.5, drawing.width - 0.5} < ends


def test_same_route_gives_the_same_drawing() -> None:
    route = route_of(example("three-capitals"))
    assert route_drawing(route, _ENGLISH) == route_drawing(route, _ENGLISH)


_CITIES = st.lists(
    st.tuples(
        st.text("abcdefg 東京", min_size=1, max_size=24),
        st.floats(-180, 180, allow_nan=False),
        st.floats(-75, 75, allow_nan=False),
    ),
    min_size=2,
    max_size=9,
)


@settings(max_examples=30)
@given(_CITIES, st.floats(0.01, 1))
def test_names_never_fall_upon_one_another_a_dot_or_the_edge(
    cities: list[tuple[str, float, float]], shrunk: float
) -> None:
    stops = [
        _stop(name, longitude * shrunk, latitude * shrunk, number)
        for number, (name, longitude, latitude) in enumerate(cities)
    ]
    ways = tuple(Way(place, place + 1, place % 2 == 0) for place in range(len(stops) - 1))
    drawing = _map_of(*stops, ways=ways, home=0)
    names = [label.box for label in drawing.labels if label.ink in {Ink.NAME, Ink.NOTE}]
    dots = [_around(shape) for shape in drawing.shapes if isinstance(shape, Dot)]
    assert [pair for pair in combinations(names, 2) if overlap(*pair)] == []
    assert [(name, dot) for name in names for dot in dots if overlap(name, dot)] == []
    assert all(_is_within(name, drawing) for name in names)
    assert all(math.isfinite(dot.corner.x) and _is_within(dot, drawing) for dot in dots)


def _around(dot: Dot) -> Box:
    corner = type(dot.centre)(dot.centre.x - dot.radius, dot.centre.y - dot.radius)
    return Box(dot.role, corner, 2 * dot.radius, 2 * dot.radius)


def _is_within(box: Box, drawing: Drawing) -> bool:
    across = box.corner.x >= 0 and box.corner.x + box.width <= drawing.width
    return across and box.corner.y >= 0 and box.corner.y + box.height <= drawing.height


def test_partner_is_shown_no_map() -> None:
    assert _figures(pack(example("ucl-japan-2023"), "osaka")) == {}


def test_labels_speak_the_language_of_the_reader() -> None:
    route = route_of(example("ucl-japan-2023"))
    drawn = route_drawing(route, language("ja"))
    assert drawn.title == "訪問の行程"
    assert isinstance(drawn.labels[0], Label)
    assert drawn.labels[0].words == "日本"
