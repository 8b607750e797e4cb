"""The stops of a visit as a map shows them: its cities in the order of the visit, and the ways between them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from itinerary.programme.places import distance_km
from itinerary.programme.timeline import Engagement, Leg, Lodging, Transfer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from itinerary.programme.places import Place
    from itinerary.programme.timeline import Programme, Slot

_ONE_STOP_KM: Final = 20.0
"""Places so near to each other are one stop: a city and what lies at its edge."""


@dataclass(frozen=True, slots=True)
class Stop:
    """A city, or a few that lie together, that people stay in or pass through."""

    cities: tuple[str, ...]
    """The city where most happens first."""
    country: str
    """ISO 3166, two letters; may be empty."""
    longitude: float
    latitude: float
    number: int
    """Which stop of the visit it is, counted from 1; 0 where one only leaves from it or changes there."""


@dataclass(frozen=True, slots=True)
class Way:
    """A journey between two stops, by their places in the route."""

    origin: int
    destination: int
    is_flight: bool


@dataclass(frozen=True, slots=True)
class Route:
    """Where a visit goes."""

    stops: tuple[Stop, ...]
    ways: tuple[Way, ...]
    """Each pair of stops once, in the order of the first journey between them."""
    home: int | None
    """The place of the stop from which the first journey starts."""

    @property
    def numbered(self) -> tuple[Stop, ...]:
        """The stops of the visit in their order."""
        return tuple(sorted((stop for stop in self.stops if stop.number), key=lambda stop: stop.number))


def route_of(programme: Programme) -> Route:
    """Return the route of a programme; what is cancelled is no stop, and a place of unknown position is none."""
    towns = _Towns()
    ways: dict[frozenset[int], Way] = {}
    for slot in programme.slots:
        for place in _stays(slot):
            towns.stay(place)
        if isinstance(slot, Leg | Transfer) and slot.origin is not None:
            origin, destination = towns.of(slot.origin), towns.of(slot.destination)
            if origin is not None and destination is not None and origin != destination:
                way = Way(origin, destination, isinstance(slot, Leg) and slot.is_flight)
                ways.setdefault(frozenset((origin, destination)), way)
    stops = tuple(towns.stops())
    used = {place for pair in ways for place in pair}
    kept = [place for place, stop in enumerate(stops) if stop.number or place in used]
    now_at = {place: index for index, place in enumerate(kept)}
    return Route(
        stops=tuple(stops[place] for place in kept),
        ways=tuple(Way(now_at[way.origin], now_at[way.destination], way.is_flight) for way in ways.values()),
        home=_home(programme, towns, now_at),
    )


def _stays(slot: Slot) -> Iterator[Place]:
    match slot:
        case Engagement(place=place, is_cancelled=False) if place is not None:
            yield place
        case Lodging(place=place):
            yield place


def _home(programme: Programme, towns: _Towns, now_at: dict[int, int]) -> int | None:
    first = next(iter(programme.legs), None)
    start = towns.of(first.origin) if first is not None else None
    return now_at.get(start) if start is not None else None


@dataclass(slots=True)
class _Town:
    """Places that are one stop."""

    places: list[Place] = field(default_factory=list)
    stays: list[Place] = field(default_factory=list)


@dataclass(slots=True)
class _Towns:
    """Gathers places into stops, in the order in which they come up."""

    _towns: list[_Town] = field(default_factory=list)
    _stayed: list[int] = field(default_factory=list)

    def of(self, place: Place) -> int | None:
        """Return the town of a place; none where nobody knows where it lies."""
        index = self._first(_same_city, place)
        if place.location is None:
            return index
        if index is None:
            index = self._first(_is_near, place)
        if index is None:
            index = len(self._towns)
            self._towns.append(_Town())
        self._towns[index].places.append(place)
        return index

    def _first(self, belongs: Callable[[Place, Place], bool], place: Place) -> int | None:
        return next(
            (index for index, town in enumerate(self._towns) if any(belongs(one, place) for one in town.places)), None
        )

    def stay(self, place: Place) -> None:
        """Note that people do something at a place, or sleep there."""
        index = self.of(place)
        if index is None:
            return
        self._towns[index].stays.append(place)
        if index not in self._stayed:
            self._stayed.append(index)

    def stops(self) -> Iterator[Stop]:
        """Yield the towns as stops."""
        for index, town in enumerate(self._towns):
            telling = town.stays or town.places
            latitude, longitude = next(place.location for place in (*telling, *town.places) if place.location)
            cities = Counter(place.city for place in telling if place.city)
            yield Stop(
                cities=tuple(city for city, _ in cities.most_common()) or (town.places[0].name,),
                country=next((place.country for place in town.places if place.country), ""),
                longitude=longitude,
                latitude=latitude,
                number=self._stayed.index(index) + 1 if index in self._stayed else 0,
            )


def _is_near(one: Place, other: Place) -> bool:
    distance = distance_km(one, other)
    return distance is not None and distance <= _ONE_STOP_KM


def _same_city(one: Place, other: Place) -> bool:
    same_country = not one.country or not other.country or one.country == other.country
    return bool(one.city) and one.city.casefold() == other.city.casefold() and same_country
