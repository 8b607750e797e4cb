"""How long a way takes where the spec does not say: a guess from the distance, never more than that."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from itinerary.programme.places import distance_km

if TYPE_CHECKING:
    from itinerary.programme.places import Place

_DETOUR = 1.3
"""How much longer a way on foot is than the straight line, in the streets of a town."""
_WALKING_KM_H = 4.5
_TOWN_KM_H = 25.0
"""Of a car in a town, along the straight line."""
_ROAD_KM_H = 60.0
"""Of a car beyond the town, along the straight line."""
_TOWN_KM = 10.0
_GETTING_IN = dt.timedelta(minutes=10)
"""To find the car, get in, be let through the gate and find the door."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """A guess of how long a way takes."""

    takes: dt.timedelta
    km: float
    """Along the straight line."""
    on_foot: bool


def estimated_time(origin: Place, destination: Place) -> Estimate | None:
    """Guess how long it takes from one place to another, on foot or by car, whichever is quicker.

    None where a position is not known. The guess is on the quick side, so that a way called too short is so.
    """
    km = distance_km(origin, destination)
    if km is None:
        return None
    walk = dt.timedelta(hours=km * _DETOUR / _WALKING_KM_H)
    town, road = min(km, _TOWN_KM), max(km - _TOWN_KM, 0.0)
    drive = _GETTING_IN + dt.timedelta(hours=town / _TOWN_KM_H + road / _ROAD_KM_H)
    return Estimate(min(walk, drive), km, on_foot=walk <= drive)
