"""What the benchmarks make calendars and packs of: a visit as plain data, and entries by the thousand.

Both are invented, and the same every time. Texts are German, Japanese and English: lines fold by the octet.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import cycle
from typing import TYPE_CHECKING, Any

from itinerary.calendar.event import CalendarEvent, Coordinates, Organizer, Timed
from itinerary.programme.moment import Moment

if TYPE_CHECKING:
    from collections.abc import Sequence

ISSUED = datetime(2027, 3, 1, 9, 30, tzinfo=UTC)
"""When everything here is sent out for the first time."""

_ARRIVAL = date(2027, 4, 5)
_OFFICE = Organizer("Protokoll der Beispiel-Universität", "protocol@visit.example")
_STARTS = ("9:00", "10:45", "13:00", "14:45", "16:30")


@dataclass(frozen=True, slots=True)
class City:
    """A stop of three days: five meetings on each of the first two, on the third the flight to the next city."""

    airport: str
    zone: str
    country: str
    at: Coordinates


CITIES = (
    City("HND", "Asia/Tokyo", "JP", Coordinates(35.68, 139.76)),
    City("BER", "Europe/Berlin", "DE", Coordinates(52.52, 13.38)),
    City("LHR", "Europe/London", "GB", Coordinates(51.51, -0.12)),
    City("JFK", "America/New_York", "US", Coordinates(40.75, -73.98)),
)


def visit_data(size: int = 20) -> dict[str, Any]:
    """Return a visit of 40 meetings, `size` delegates and 10 partners, as a YAML reader would return it."""
    delegates = [f"delegate-{number:02}" for number in range(size)]
    partners = [f"partner-{number}" for number in range(10)]
    sites = {partner: _site(partner, CITIES[number % 4], number) for number, partner in enumerate(partners)}
    hotels = {f"hotel-{number}": _site(f"Hotel {number}", city, 30) for number, city in enumerate(CITIES)}
    return {
        "format": "1",
        "visit": {
            "id": "made-up",
            "title": "Reise der Beispiel-Universität nach Tōkyō, Berlin, London und New York",
            "home": "us",
            "from": _day(0),
            "to": _day(11),
            "timezone": "Europe/Berlin",
            "office": {"name": _OFFICE.name, "email": _OFFICE.address},
        },
        "organisations": {"us": {"name": "Beispiel-Universität"}} | {each: _partner(each) for each in partners},
        "delegates": {each: _person(each, "us") for each in delegates},
        "counterparts": {f"host-of-{each}": _person(each, each) for each in partners},
        "sites": sites | hotels,
        "transfers": [_way(f"hotel-{number % 4}", partner) for number, partner in enumerate(partners)],
        "meetings": {f"meeting-{number:02}": _meeting(number, delegates, partners) for number in range(40)},
        "travel": {f"flight-{number}": _flight(number) for number in range(3)},
        "stays": {f"stay-{number}": _stay(number) for number in range(4)},
    }


def _day(number: int) -> str:
    return (_ARRIVAL + timedelta(days=number)).isoformat()


def _partner(name: str) -> dict[str, Any]:
    return {"name": f"Muster-Institut für angewandte Größenlehre {name}", "native": {"ja": "例示応用研究所"}}


def _person(name: str, organisation: str) -> dict[str, Any]:
    names = {"given": "Jürgen", "family": name.title(), "native": {"ja": "見本 太郎"}}
    return {"name": names, "role": "Vizepräsident für Forschung", "organisation": organisation}


def _site(name: str, city: City, number: int) -> dict[str, Any]:
    return {
        "name": f"{name}, Großer Campus",
        "address": f"Beispielstraße {number}, {city.airport}",
        "address-native": {"ja": "東京都千代田区例示町一丁目一番一号"},
        "access": "By the gate on the east side, then the second door on the left; passports are looked at",
        "country": city.country,
        "timezone": city.zone,
        "location": [round(city.at.latitude + number / 200, 3), city.at.longitude],
    }


def _way(hotel: str, partner: str) -> dict[str, Any]:
    return {"from": hotel, "to": partner, "by": "coach", "takes": "20 min"}


def _meeting(number: int, delegates: Sequence[str], partners: Sequence[str]) -> dict[str, Any]:
    stop, slot = divmod(number, 10)
    there = partners[stop :: len(CITIES)]
    partner = there[slot % len(there)]
    return {
        "title": f"Gespräch {number} über Messgrößen und 共同研究",
        "partner": partner,
        "site": partner,
        "room": "Sitzungssaal 3, 会議室",
        "start": f"{_day(3 * stop + slot // 5)} {_STARTS[slot % 5]}",
        "duration": "1h15",
        "delegates": delegates if number % 3 == 0 else delegates[number % 2 :: 2],
        "counterparts": [f"host-of-{partner}"],
        "leads": delegates[number % 2],
        "languages": ["en", "ja"],
        "dress": "business",
        "agenda": [{"topic": f"Punkt {item}: größere Geräte, 大型装置", "takes": "20 min"} for item in range(3)],
        "bring": ["business cards in both languages", "the signing folder"],
    }


def _flight(number: int) -> dict[str, Any]:
    ends = {"from": CITIES[number].airport, "to": CITIES[number + 1].airport}
    times = {"departs": f"{_day(3 * number + 2)} 10:00", "arrives": f"{_day(3 * number + 2)} 21:00"}
    return {"by": "flight", "number": f"ZZ {number}", "aboard": "all", **ends, **times}


def _stay(number: int) -> dict[str, Any]:
    nights = {"check-in": _day(3 * number), "check-out": _day(3 * number + 2)}
    return {"site": f"hotel-{number}", "guests": "all", **nights}


def entries_by_the_thousand(count: int) -> tuple[CalendarEvent, ...]:
    """Return so many entries of 20 properties each, one an hour in four zones by turns."""
    agenda = "\n".join(f"- Punkt {item}: größere Geräte, 大型装置; 20 Minuten" for item in range(12))
    hours = (ISSUED + timedelta(hours=number) for number in range(count))
    return tuple(
        CalendarEvent(
            uid=f"meeting-{number}@made-up.us.itinerary",
            summary=f"Gespräch {number} über Messgrößen und 共同研究",
            when=Timed(Moment(hour, city.zone), Moment(hour + timedelta(minutes=45), city.zone)),
            stamped=ISSUED,
            created=ISSUED,
            last_modified=ISSUED,
            sequence=number % 3,
            description=f"Gespräch {number}\n{agenda}",
            location=f"Sitzungssaal {number % 40}, 会議室, Großer Campus",
            coordinates=city.at,
            categories=("Meeting",),
            url=f"https://visit.example/meetings/{number}",
            organizer=_OFFICE,
            related_to=f"meeting-{number + 1}@made-up.us.itinerary",
            colour="steelblue",
        )
        for number, (hour, city) in enumerate(zip(hours, cycle(CITIES), strict=False))
    )
