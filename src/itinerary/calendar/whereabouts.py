"""Where an entry takes place: in words, and as a point on the map, as far as the reader may know it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from itinerary.calendar.event import Coordinates

if TYPE_CHECKING:
    from itinerary.programme.places import Place
    from itinerary.spec.sites import Site
    from itinerary.spec.visit import Visit


def site_of(visit: Visit, place: Place | None) -> Site | None:
    """Return the site that a place is in the spec; none for an airport of the world, and for no place at all."""
    return visit.sites.get(place.site) if place is not None and place.site is not None else None


def named(place: Place) -> str:
    """Return the name of a place, with the code of an airport: `Henri Coandă Airport (OTP)`."""
    return f"{place.name} ({place.key})" if place.is_airport else place.name


def location(visit: Visit, place: Place | None, room: str | None = None) -> str:
    """Return the place of an entry on one line: `Board Room, Suita Campus, 1-1 Yamadaoka, Suita, Osaka`.

    Nothing is said twice: the city is left out where name or address have it. All is empty while neither place nor room
    are known.
    """
    site = site_of(visit, place)
    parts = (room, named(place) if place else None, site.address if site else None)
    words = ", ".join(dict.fromkeys(part for part in parts if part))
    city = place.city if place else ""
    return words if not city or _mentions(words, city) else f"{words}, {city}"


def coordinates(visit: Visit, place: Place | None) -> Coordinates | None:
    """Return the point on the map: of a site what the spec says of it, of an airport what the world knows."""
    if place is None:
        return None
    site = site_of(visit, place)
    known = site.location if site and site.location else place.location if place.is_airport else None
    return Coordinates(known[0], known[1]) if known else None


def _mentions(words: str, city: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(city)}(?!\w)", words, re.IGNORECASE) is not None
