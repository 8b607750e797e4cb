"""Visits in which nothing is wrong, as many as one likes: one for each number."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt
from random import Random
from typing import Any, Final
from zoneinfo import ZoneInfo

from itinerary.public_holidays import public_holidays
from soundness.invented import CITIES, FAMILY, FIELDS, HOME, SUBJECTS, City
from soundness.sound_customs import Customs
from soundness.sound_meetings import add_meetings
from soundness.sound_outcomes import add_outcomes
from soundness.sound_people import add_counterparts, add_delegates
from soundness.sound_protocol import add_protocol, add_ties

_KILOMETRES_AN_HOUR: Final = 800
_ON_THE_GROUND: Final = dt.timedelta(minutes=40)
_A_DAY: Final = dt.timedelta(days=1)
_WEEKEND: Final = (5, 6)
_SUNDAY: Final = 6


def sound_visit(number: int) -> dict[str, Any]:
    """Return the spec of the visit of a number, as plain data: nothing in it is wrong."""
    random = Random(number)  # noqa: S311 - any numbers do, the same every time
    trip = _trip(random)
    customs = Customs.drawn(random)
    data: dict[str, Any] = {"format": "1", "visit": _frame(random, trip, customs)}
    data["organisations"] = _organisations(random, trip)
    families = list(FAMILY)
    random.shuffle(families)
    add_delegates(data, random, trip.first, families, customs)
    add_counterparts(data, random, trip.city, families, customs)
    data["sites"] = _sites(random, data, trip)
    add_meetings(data, random, trip.days, customs)
    data |= _journeys(data, trip)
    add_protocol(data, random, customs)
    add_ties(data, random)
    add_outcomes(data, random, trip.leaves.date())
    return data


@dataclass(frozen=True, slots=True)
class _Trip:
    """Where one goes, and when: times are local and whole."""

    city: City
    departs: dt.datetime
    """When the flight out leaves home."""
    landed: dt.datetime
    days: tuple[dt.date, ...]
    """The days of meetings."""

    @property
    def first(self) -> dt.date:
        """The day of the flight out."""
        return self.departs.date()

    @property
    def leaves(self) -> dt.datetime:
        """When the flight home leaves."""
        return dt.datetime.combine(self.days[-1] + _A_DAY, dt.time(13))

    @property
    def home_at(self) -> dt.datetime:
        """When it lands at home."""
        return _arrival(self.leaves, self.city, HOME)


def _trip(random: Random) -> _Trip:
    """Return a trip whose days of meetings follow the landing, and are days on which offices there are open."""
    city = random.choice(CITIES)
    first = dt.date(2027, 1, 1) + random.randrange(360) * _A_DAY
    if random.random() < 0.1:
        first = _clocks_go_back(first.year)
    count = random.randint(1, 4)
    while True:
        departs = dt.datetime.combine(first, dt.time(10))
        landed = _arrival(departs, HOME, city)
        days = tuple(landed.date() + (number + 1) * _A_DAY for number in range(count))
        closed = {holiday.day for holiday in public_holidays(city.country, days[0], days[-1])}
        trip = _Trip(city, departs, landed, days)
        if not any(day in closed or day.weekday() in _WEEKEND for day in days) and not _comes_twice(trip.home_at):
            return trip
        first += _A_DAY


def _clocks_go_back(year: int) -> dt.date:
    """Return the day on which summer time ends in Europe."""
    last = dt.date(year, 10, 31)
    return last - (last.weekday() - _SUNDAY) % 7 * _A_DAY


def _comes_twice(local: dt.datetime) -> bool:
    """Whether the clocks at home show a time twice, since summer time ends."""
    zone = ZoneInfo(HOME.zone)
    return local.replace(tzinfo=zone, fold=0).utcoffset() != local.replace(tzinfo=zone, fold=1).utcoffset()


def _arrival(leaves: dt.datetime, origin: City, target: City) -> dt.datetime:
    """Return when a flight lands, local, to the five minutes."""
    flight = dt.timedelta(hours=_kilometres(origin, target) / _KILOMETRES_AN_HOUR) + _ON_THE_GROUND
    local = (leaves.replace(tzinfo=ZoneInfo(origin.zone)).astimezone(dt.UTC) + flight).astimezone(ZoneInfo(target.zone))
    return local.replace(tzinfo=None, second=0, microsecond=0, minute=local.minute // 5 * 5)


def _frame(random: Random, trip: _Trip, customs: Customs) -> dict[str, Any]:
    approved = str(trip.first - 80 * _A_DAY)
    frame: dict[str, Any] = {
        "id": "sound-visit",
        "title": f"Visit to {trip.city.name}",
        "home": "us",
        "head": "delegate-0",
        "from": str(trip.first),
        "to": str(trip.leaves.date()),
        "timezone": trip.city.zone,
        "status": random.choice(["draft", "final"]),
    }
    if customs.risks_are_assessed:
        level = random.choice(["low", "medium", "high"] if customs.papers_are_kept else ["low", "medium"])
        told = {"approved-by": "Head of Safety", "insurance": "Example Travel, policy 12-345"}
        frame["risk"] = {"level": level, "assessed": approved, "approved": approved, **told}
    return frame


def _organisations(random: Random, trip: _Trip) -> dict[str, Any]:
    subjects = random.sample(SUBJECTS, random.randint(1, 4))
    kinds = ("university", "company", "research-institute", "government")
    found: dict[str, Any] = {
        "us": {"name": "Example University", "kind": "university", "country": HOME.country, "city": HOME.name}
    }
    for number, subject in enumerate(subjects):
        found[f"partner-{number}"] = {
            "name": f"Example {subject} {random.choice(['Institute', 'Centre', 'Laboratory'])}",
            "acronym": f"Ex{subject[:3]}",
            "kind": random.choice(kinds),
            "country": trip.city.country,
            "city": trip.city.name,
            "relationship": {"since": 2010 + number, "areas": [random.choice(FIELDS)]},
        }
    return found


def _sites(random: Random, data: dict[str, Any], trip: _Trip) -> dict[str, Any]:
    city = trip.city.name
    partners = [name for name in data["organisations"] if name != "us"]
    sites = {
        f"site-{partner}": {
            "name": f"{data['organisations'][partner]['name']} House",
            "kind": random.choice(["office", "campus", "laboratory"]),
            "organisation": partner,
            "address": f"{number + 1} Example Street, {city}",
            "city": city,
        }
        for number, partner in enumerate(partners)
    }
    hotel = {"name": "Example Hotel", "kind": "hotel", "address": "99 Example Street", "city": city}
    return {**sites, "hotel": {**hotel, "country": trip.city.country}}


def _journeys(data: dict[str, Any], trip: _Trip) -> dict[str, Any]:
    """Return the flights, the nights at the hotel, and how long it takes from anywhere to anywhere."""
    places = [*data["sites"], trip.city.airport]
    nights = {"check-in": str(trip.landed.date()), "check-out": str(trip.leaves.date())}
    return {
        "travel": {
            "out": _flight("EX 1", (HOME, trip.city), trip.departs, trip.landed),
            "back": _flight("EX 2", (trip.city, HOME), trip.leaves, trip.home_at),
        },
        "stays": {"hotel": {"site": "hotel", **nights, "guests": "all"}},
        "transfers": [
            {"from": origin, "to": target, "by": "car", "takes": "20 min"}
            for origin in places
            for target in places
            if origin != target
        ],
    }


def _flight(number: str, ends: tuple[City, City], leaves: dt.datetime, lands: dt.datetime) -> dict[str, Any]:
    return {
        "by": "flight",
        "number": number,
        "from": ends[0].airport,
        "to": ends[1].airport,
        "departs": f"{leaves:%Y-%m-%d %H:%M}",
        "arrives": f"{lands:%Y-%m-%d %H:%M}",
        "aboard": "all",
    }


def _kilometres(one: City, other: City) -> float:
    """Return the great-circle distance of two airports (haversine)."""
    north = sin(radians(other.latitude - one.latitude) / 2) ** 2
    east = sin(radians(other.longitude - one.longitude) / 2) ** 2
    along = north + cos(radians(one.latitude)) * cos(radians(other.latitude)) * east
    return 2 * 6371 * asin(sqrt(along))
