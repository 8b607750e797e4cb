"""The land of the Earth as rings of longitude and latitude: Natural Earth, 1:50 million, without any border.

What is drawn between countries is a matter of politics, and on a map for a delegation it is nobody's matter: there is
land and there is sea. `natural_earth_land.txt` holds a polygon on each line, its rings parted by semicolons, the first
the shore and the others the shores of lakes in it; the numbers are hundredths of a degree, each pair the step from
the point before. Where it comes from stands in `natural_earth_land.md` beside it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import accumulate
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator

_FILE: Final = "natural_earth_land.txt"
_STEPS: Final = 100
"""How many steps of the file make a degree."""

Ring: TypeAlias = tuple[tuple[float, float], ...]
"""A closed line of longitudes and latitudes in degrees, the first point not repeated."""


@dataclass(frozen=True, slots=True)
class Landmass:
    """A continent or island, with the lakes in it, and the edges of the least box that holds it."""

    rings: tuple[Ring, ...]
    west: float
    south: float
    east: float
    north: float


@cache
def landmasses() -> tuple[Landmass, ...]:
    """Return all land; what lies across the 180th meridian has longitudes beyond it."""
    text = (resources.files("itinerary.briefing.maps") / _FILE).read_text(encoding="ascii")
    return tuple(_landmass(line) for line in text.splitlines())


def landmasses_within(west: float, south: float, east: float, north: float) -> Iterator[tuple[Landmass, int]]:
    """Yield the land that may be seen between edges in degrees, and by how many degrees to move it east.

    The edges may lie beyond the 180th meridian, or be more than 360 degrees apart: the same land then comes again.
    """
    for land in landmasses():
        if land.south > north or land.north < south:
            continue
        for shift in (-720, -360, 0, 360, 720):
            if land.west + shift <= east and land.east + shift >= west:
                yield land, shift


def _landmass(line: str) -> Landmass:
    rings = tuple(map(_ring, line.split(";")))
    shore = rings[0]
    longitudes, latitudes = [point[0] for point in shore], [point[1] for point in shore]
    return Landmass(rings, min(longitudes), min(latitudes), max(longitudes), max(latitudes))


def _ring(text: str) -> Ring:
    steps = list(map(int, text.split()))
    longitudes, latitudes = accumulate(steps[::2]), accumulate(steps[1::2])
    return tuple((east / _STEPS, north / _STEPS) for east, north in zip(longitudes, latitudes, strict=True))
