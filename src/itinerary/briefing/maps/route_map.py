"""The route of a visit as a map: its stops in order, and the ways between them, drawn offline and without borders.

Where the way from home is much longer than the visit is wide, there are two maps: the long way, and the visit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from itinerary.briefing.maps.panel import map_panel
from itinerary.briefing.maps.stops import Route, Stop, Way, route_of
from itinerary.programme.places import Place, distance_km
from itinerary.rendering.content import Figure
from itinerary.rendering.drawing import PAGE_WIDTH, Box, Drawing, Point, Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from itinerary.briefing.pack import Pack
    from itinerary.rendering.content import Block
    from itinerary.rendering.drawing import Shape
    from itinerary.rendering.language import Language

_HEIGHT: Final = 136.0
_EDGE: Final = 0.5
"""How far the edge of a map lies within the drawing, so that all of its line is seen."""
_GAP: Final = 8.0
_LONG_WAY_SHARE: Final = 0.42
"""How much of the line the map of the long way takes."""

_MUCH_LONGER: Final = 3.0
"""How many times as far as the visit is wide home must be, for the long way to have a map of its own."""

_NAMED_CITIES: Final = 2
"""How many cities a label names."""


def route_map(pack: Pack) -> tuple[Block, ...]:
    """Return the map of a visit, or nothing where it stays within one city."""
    route = route_of(pack.programme)
    if not any(stop.number for stop in route.stops) or len(route.stops) == 1:
        return ()
    say = pack.speech.say
    flies = any(way.is_flight for way in route.ways)
    caption = (
        say("The numbers give the order of the stops; broken lines are flights.")
        if flies
        else say("The numbers give the order of the stops.")
    )
    return (Figure(route_drawing(route, pack.speech), caption),)


def route_drawing(route: Route, speech: Language) -> Drawing:
    """Return the map of a route, which has two stops at least."""
    region = _region(route)
    return Drawing(
        width=PAGE_WIDTH,
        height=_HEIGHT,
        title=speech.say("Route of the visit"),
        description=_description(route, speech),
        shapes=_one_map(route) if region is None else _two_maps(route, region, speech),
    )


def _one_map(route: Route) -> tuple[Shape, ...]:
    box = Box(Role.SEA, Point(_EDGE, _EDGE), PAGE_WIDTH - 2 * _EDGE, _HEIGHT - 2 * _EDGE)
    return map_panel(route.stops, route.ways, box, _cities, numbered=True)


def _two_maps(route: Route, region: Sequence[int], speech: Language) -> tuple[Shape, ...]:
    left = PAGE_WIDTH * _LONG_WAY_SHARE
    long_way = Box(Role.SEA, Point(_EDGE, _EDGE), left - _GAP - 2 * _EDGE, _HEIGHT - 2 * _EDGE)
    visit = Box(Role.SEA, Point(left + _EDGE, _EDGE), PAGE_WIDTH - left - 2 * _EDGE, _HEIGHT - 2 * _EDGE)
    now_at = {place: index for index, place in enumerate(region)}
    inner = [
        Way(now_at[way.origin], now_at[way.destination], way.is_flight)
        for way in route.ways
        if way.origin in now_at and way.destination in now_at
    ]

    def country(stops: Sequence[Stop]) -> str:
        countries = tuple(dict.fromkeys(stop.country for stop in stops))
        return (
            speech.country(countries[0]) if len(stops) > 1 and len(countries) == 1 and countries[0] else _cities(stops)
        )

    outer = [way for way in route.ways if way.origin not in now_at or way.destination not in now_at]
    return (
        *map_panel(route.stops, outer, long_way, country, numbered=False),
        *map_panel([route.stops[place] for place in region], inner, visit, _cities, numbered=True),
    )


def _region(route: Route) -> tuple[int, ...] | None:
    """Return the places of the stops that a second, nearer map shows; none where one map is enough."""
    abroad = [place for place, stop in enumerate(route.stops) if stop.number and place != route.home]
    if route.home is None or len(abroad) < 2:  # noqa: PLR2004 - a map of one place tells nothing
        return None
    span = _span(route.stops, abroad, abroad)
    if _span(route.stops, abroad, [route.home]) < _MUCH_LONGER * span:
        return None
    near = [
        place
        for place in range(len(route.stops))
        if place != route.home and min(_apart(route.stops[place], route.stops[other]) for other in abroad) <= span / 2
    ]
    return tuple(near)


def _span(stops: Sequence[Stop], some: Sequence[int], others: Sequence[int]) -> float:
    """Return the longest distance between two groups of stops, in kilometres."""
    return max(_apart(stops[one], stops[other]) for one in some for other in others)


def _apart(one: Stop, other: Stop) -> float:
    first, second = (Place("", "", "", "", "", location=(stop.latitude, stop.longitude)) for stop in (one, other))
    return distance_km(first, second) or 0.0


def _cities(stops: Sequence[Stop]) -> str:
    """Return the name of stops that are one on the page: the chief city, and one more."""
    first, *_ = stops
    every = first.cities if len(stops) == 1 else tuple(stop.cities[0] for stop in stops)
    return ", ".join(every[:_NAMED_CITIES])


def _description(route: Route, speech: Language) -> str:
    stops = speech.listed(f"{stop.number} {', '.join(stop.cities)}" for stop in route.numbered)
    ways = "; ".join(
        f"{route.stops[way.origin].cities[0]} – {route.stops[way.destination].cities[0]}" for way in route.ways
    )
    told = speech.say("Stops in their order: {stops}.", stops=stops)
    return f"{told} {speech.say('Journeys: {journeys}.', journeys=ways)}" if ways else told
