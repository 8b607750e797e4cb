"""Visits in which nothing is wrong, as many as one likes: one for each number."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from math import asin, cos, radians, sin, sqrt
from random import Random
from typing import Any, Final
from zoneinfo import ZoneInfo

from itinerary.public_holidays import public_holidays
from soundness.invented import CITIES, FAMILY, FIELDS, GIVEN, HOME, HONORIFICS, ROLES, SUBJECTS, City

_KILOMETRES_AN_HOUR: Final = 800
_ON_THE_GROUND: Final = dt.timedelta(minutes=40)
_WEEKEND: Final = (5, 6)
_SLOTS: Final = ((9, 30), (11, 30), (14, 0), (16, 0))
"""When meetings begin: each lasts an hour, and the next is an hour later."""


def sound_visit(number: int) -> dict[str, Any]:
    """Return the spec of the visit of a number, as plain data: nothing in it is wrong."""
    return _Maker(Random(number)).made()  # noqa: S311 - any numbers do, the same every time


@dataclass(slots=True)
class _Maker:
    """Puts a visit together."""

    random: Random
    city: City = field(init=False)
    first: dt.date = field(init=False)
    """The day of the flight out."""
    landed: dt.datetime = field(init=False)
    """When the delegation lands, local."""
    days: list[dt.date] = field(init=False)
    """The days of meetings."""
    data: dict[str, Any] = field(default_factory=dict)
    families: list[str] = field(init=False)

    def made(self) -> dict[str, Any]:
        """Return the whole spec."""
        draw = self.random
        self.city = draw.choice(CITIES)
        self.families = draw.sample(FAMILY, len(FAMILY))
        self.first = dt.date(2027, 1, 1) + dt.timedelta(days=draw.randrange(360))
        self.landed = self._arrival(dt.datetime.combine(self.first, dt.time(10)), HOME, self.city)
        self.days = self._working_days(draw.randint(1, 4))
        self._organisations()
        self._people()
        self._sites()
        self._meetings()
        self._journeys()
        self._beside_the_programme()
        self._afterwards()
        self.data = {"format": "1", "visit": self._frame(), **self.data}
        return self.data

    def _working_days(self, count: int) -> list[dt.date]:
        """Return some days in a row after the landing on which offices there are open, the flight put off for them."""
        while True:
            days = [self.landed.date() + dt.timedelta(days=1 + number) for number in range(count)]
            closed = {holiday.day for holiday in public_holidays(self.city.country, days[0], days[-1])}
            if not any(day in closed or day.weekday() in _WEEKEND for day in days):
                return days
            self.first += dt.timedelta(days=1)
            self.landed += dt.timedelta(days=1)

    def _arrival(self, leaves: dt.datetime, origin: City, target: City) -> dt.datetime:
        """Return when a flight lands, local, to the five minutes."""
        flight = dt.timedelta(hours=_kilometres(origin, target) / _KILOMETRES_AN_HOUR) + _ON_THE_GROUND
        local = (leaves.replace(tzinfo=ZoneInfo(origin.zone)).astimezone(dt.UTC) + flight).astimezone(
            ZoneInfo(target.zone)
        )
        return local.replace(tzinfo=None, second=0, microsecond=0, minute=local.minute // 5 * 5)

    def _frame(self) -> dict[str, Any]:
        return {
            "id": "sound-visit",
            "title": f"Visit to {self.city.name}",
            "home": "us",
            "head": "delegate-0",
            "from": str(self.first),
            "to": str(self._leaves().date()),
            "timezone": self.city.zone,
            "status": self.random.choice(["draft", "final"]),
        }

    def _organisations(self) -> None:
        subjects = self.random.sample(SUBJECTS, self.random.randint(1, 4))
        kinds = ("university", "company", "research-institute", "government")
        self.data["organisations"] = {
            "us": {"name": "Example University", "kind": "university", "country": HOME.country, "city": HOME.name}
        } | {
            f"partner-{number}": {
                "name": f"Example {subject} Institute",
                "kind": self.random.choice(kinds),
                "country": self.city.country,
                "city": self.city.name,
                "relationship": {"since": 2010 + number, "areas": [self.random.choice(FIELDS)]},
            }
            for number, subject in enumerate(subjects)
        }

    def _person(self, organisation: str) -> dict[str, Any]:
        name = {"given": self.random.choice(GIVEN), "family": self.families.pop()}
        return {
            "name": {**name, "honorific": self.random.choice(HONORIFICS)},
            "role": self.random.choice(ROLES),
            "organisation": organisation,
        }

    def _people(self) -> None:
        count = self.random.randint(1, 6)
        self.data["delegates"] = {f"delegate-{number}": self._person("us") for number in range(count)}
        self.data["counterparts"] = {
            f"host-{partner}-{number}": self._person(partner)
            for partner in self._partners
            for number in range(self.random.randint(1, 3))
        }

    @property
    def _partners(self) -> list[str]:
        return [name for name in self.data["organisations"] if name != "us"]

    def _sites(self) -> None:
        sites = {
            f"site-{partner}": {
                "name": f"{self.data['organisations'][partner]['name']} House",
                "kind": "office",
                "organisation": partner,
                "address": f"{number + 1} Example Street, {self.city.name}",
                "city": self.city.name,
            }
            for number, partner in enumerate(self._partners)
        }
        hotel = {"name": "Example Hotel", "kind": "hotel", "address": "99 Example Street", "city": self.city.name}
        self.data["sites"] = {**sites, "hotel": {**hotel, "country": self.city.country}}

    def _meetings(self) -> None:
        self.data["meetings"] = {}
        self.data["agreements"] = {}
        slots = [(day, slot) for day in self.days for slot in _SLOTS]
        wanted = sorted(self.random.sample(slots, min(len(slots), len(self._partners) + self.random.randint(0, 4))))
        for number, (day, (hour, minute)) in enumerate(wanted):
            partner = self._partners[number % len(self._partners)]
            start = dt.datetime.combine(day, dt.time(hour, minute))
            with_head, others = self._groups()
            self.data["meetings"][f"meeting-{number}"] = self._meeting(partner, start, with_head)
            if self.random.random() < 0.3:
                self._signing(number, partner)
            if others:
                elsewhere = self._partners[(number + 1) % len(self._partners)]
                self.data["meetings"][f"meeting-{number}-b"] = self._meeting(elsewhere, start, others)

    def _groups(self) -> tuple[list[str] | str, list[str]]:
        """Return who goes to a meeting, the head among them, and who goes to another one at the same time."""
        everybody = list(self.data["delegates"])
        if len(everybody) < 2 or len(self._partners) < 2 or self.random.random() < 0.7:
            return "all", []
        cut = self.random.randint(1, len(everybody) - 1)
        return everybody[:cut], everybody[cut:]

    def _meeting(self, partner: str, start: dt.datetime, delegates: list[str] | str) -> dict[str, Any]:
        hosts = [name for name in self.data["counterparts"] if name.startswith(f"host-{partner}-")]
        return {
            "title": f"Meeting with the {self.data['organisations'][partner]['name']}",
            "kind": self.random.choice(["meeting", "courtesy-call", "talk"]),
            "partner": partner,
            "site": f"site-{partner}",
            "start": f"{start:%Y-%m-%d %H:%M}",
            "duration": "1h",
            "delegates": delegates,
            "counterparts": hosts,
            "brief": {"objectives": [f"Hear of {self.random.choice(FIELDS)}"]},
        }

    def _signing(self, number: int, partner: str) -> None:
        meeting = self.data["meetings"][f"meeting-{number}"]
        approved = self.days[0] - dt.timedelta(weeks=6)
        host = meeting["counterparts"][0]
        meeting.update(kind="signing", title=f"Signing at the {self.data['organisations'][partner]['name']}")
        meeting.update(duration="20 min", signs=[f"text-{number}"], bring=["the originals", "two pens"])
        meeting["press"] = "One photographer of the host"
        self.data["agreements"][f"text-{number}"] = {
            "kind": self.random.choice(["letter-of-intent", "memorandum-of-understanding"]),
            "parties": [
                {"organisation": body, "signatories": [person], "approved": str(approved), "authority": "By post"}
                for body, person in (("us", "delegate-0"), (partner, host))
            ],
            "areas": [self.random.choice(FIELDS)],
            "status": "ready",
            "progress": {"approved": str(approved), "ready": str(approved + dt.timedelta(weeks=1))},
            "binding": "false",
            "languages": ["en"],
            "originals": "2",
        }

    def _leaves(self) -> dt.datetime:
        return dt.datetime.combine(self.days[-1] + dt.timedelta(days=1), dt.time(13))

    def _journeys(self) -> None:
        home = self._arrival(self._leaves(), self.city, HOME)
        self.data["travel"] = {
            "out": self._flight("EX 1", HOME, self.city, dt.datetime.combine(self.first, dt.time(10)), self.landed),
            "back": self._flight("EX 2", self.city, HOME, self._leaves(), home),
        }
        nights = {"check-in": str(self.landed.date()), "check-out": str(self._leaves().date())}
        self.data["stays"] = {"hotel": {"site": "hotel", **nights, "guests": "all"}}
        places = [*self.data["sites"], self.city.airport]
        self.data["transfers"] = [
            {"from": origin, "to": target, "by": "car", "takes": "20 min"}
            for origin in places
            for target in places
            if origin != target
        ]

    def _flight(
        self, number: str, origin: City, target: City, leaves: dt.datetime, lands: dt.datetime
    ) -> dict[str, Any]:
        return {
            "by": "flight",
            "number": number,
            "from": origin.airport,
            "to": target.airport,
            "departs": f"{leaves:%Y-%m-%d %H:%M}",
            "arrives": f"{lands:%Y-%m-%d %H:%M}",
            "aboard": "all",
        }

    def _beside_the_programme(self) -> None:
        """Add what some visits have: gifts, remarks, numbers to call, schemes, figures, what is past."""
        led = {name: meeting for name, meeting in self.data["meetings"].items() if not name.endswith("-b")}
        name, meeting = self.random.choice(list(led.items()))
        partner = meeting["partner"]
        self.data["gifts"] = {
            "bowl": {
                "item": "Wooden bowl",
                "giver": "delegate-0",
                "recipient": meeting["counterparts"][0],
                "meeting": name,
            }
            | {"packed-by": "The office", "value": "GBP 20", "register-number": "2027-1"}
        }
        self.data["remarks"] = {"thanks": {"speaker": "delegate-0", "meeting": name, "takes": "3 min"}}
        self.data["contacts"] = {
            "duty": {"name": "Example duty line", "kind": "emergency", "phone": "+44 20 7946 0002"}
        }
        told = {"as-of": "2026-12-01", "source": "https://example.org/report"}
        tie = self.data["organisations"][partner]["relationship"]
        tie["figures"] = [{"what": "joint papers a year", "value": str(self.random.randint(11, 90))} | told]
        tie["history"] = [{"year": tie["since"], "what": "the first joint laboratory opened", "source": told["source"]}]
        scheme = {
            "name": "Example Joint Fund",
            "kind": "seed-fund",
            "partners": [partner],
            "years": "3",
            "supports": "12",
        }
        self.data["schemes"] = {"fund": scheme | {"unit": "projects"} | told}

    def _afterwards(self) -> None:
        """Record what came of it, of one visit in two."""
        if self.random.random() < 0.5:
            return
        held: dict[str, dict[str, Any]] = {
            name: {"held": "true", "discussed": [self.random.choice(FIELDS)]} for name in self.data["meetings"]
        }
        first, *_ = held
        due = str(self._leaves().date() + dt.timedelta(weeks=3))
        action = {"what": "Send the minutes", "owner": "delegate-0", "due": due}
        held[first]["actions"] = [action]
        signed = {}
        for name, meeting in self.data["meetings"].items():
            for text in meeting.get("signs", []):
                by = [person for party in self.data["agreements"][text]["parties"] for person in party["signatories"]]
                signed[text] = {"act": "signed", "signed": meeting["start"][:10], "by": by, "at": name}
        self.data["outcomes"] = {"meetings": held, "agreements": signed}


def _kilometres(one: City, other: City) -> float:
    """Return the great-circle distance of two airports (haversine)."""
    north = sin(radians(other.latitude - one.latitude) / 2) ** 2
    east = sin(radians(other.longitude - one.longitude) / 2) ** 2
    along = north + cos(radians(one.latitude)) * cos(radians(other.latitude)) * east
    return 2 * 6371 * asin(sqrt(along))
