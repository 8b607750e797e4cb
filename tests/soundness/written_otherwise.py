"""Other ways in which an office may write the same down; nothing is to be said of any of them."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, Final, TypeAlias
from zoneinfo import ZoneInfo

from soundness.invented import CITIES
from soundness.mistake import end, ours, start

if TYPE_CHECKING:
    from collections.abc import Callable

Rewriting: TypeAlias = "Callable[[dict[str, Any]], None]"
"""Writes a spec otherwise, in place."""

_OF_CITIES: Final = {city.name: (city.latitude, city.longitude) for city in CITIES}
"""Where their airports are, which is near enough."""

_REWRITINGS: list[Rewriting] = []


def _rewriting(rewrite: Rewriting) -> Rewriting:
    _REWRITINGS.append(rewrite)
    return rewrite


@_rewriting
def ends_instead_of_lengths(data: dict[str, Any]) -> None:
    for meeting in data["meetings"].values():
        meeting["end"] = f"{end(meeting):%H:%M}"
        del meeting["duration"]


@_rewriting
def weekdays_before_dates(data: dict[str, Any]) -> None:
    for meeting in data["meetings"].values():
        meeting["start"] = f"{start(meeting):%a %Y-%m-%d %H:%M}"
    for flight in data["travel"].values():
        for key in ("departs", "arrives"):
            flight[key] = f"{dt.datetime.fromisoformat(flight[key]):%A %Y-%m-%d %H:%M}"


@_rewriting
def everybody_by_name(data: dict[str, Any]) -> None:
    for meeting in data["meetings"].values():
        meeting["delegates"] = ours(data, meeting)
    for entry in (*data["travel"].values(), *data["stays"].values()):
        entry["aboard" if "aboard" in entry else "guests"] = list(data["delegates"])


@_rewriting
def one_without_a_list(data: dict[str, Any]) -> None:
    for meeting in data["meetings"].values():
        for key in ("delegates", "counterparts", "signs", "interpreters", "bring"):
            match meeting.get(key):
                case [one]:
                    meeting[key] = one
    for text in data["agreements"].values():
        for party in text["parties"]:
            (party["signatories"],) = party["signatories"]


@_rewriting
def all_but_some(data: dict[str, Any]) -> None:
    for meeting in data["meetings"].values():
        away = [name for name in data["delegates"] if name not in ours(data, meeting)]
        meeting["delegates"] = f"all except {' and '.join(away)}" if away else "all"


@_rewriting
def everybody_with_a_flight_of_their_own(data: dict[str, Any]) -> None:
    data["travel"] = {
        f"{way}-{name}": {**flight, "number": f"{flight['number']}{number}", "aboard": name}
        for way, flight in data["travel"].items()
        for number, name in enumerate(data["delegates"])
    }


@_rewriting
def everybody_in_a_hotel_of_their_own(data: dict[str, Any]) -> None:
    hotel, stay = data["sites"]["hotel"], data["stays"]["hotel"]
    data["sites"] |= {f"hotel-{name}": {**hotel, "name": f"Example Inn of {name}"} for name in data["delegates"]}
    data["stays"] = {name: {**stay, "site": f"hotel-{name}", "guests": [name]} for name in data["delegates"]}
    data["transfers"] += [
        {**way, end_of_way: f"hotel-{name}"}
        for way in data["transfers"]
        for end_of_way in ("from", "to")
        for name in data["delegates"]
        if way[end_of_way] == "hotel"
    ]
    data["transfers"] += [
        {"from": f"hotel-{one}", "to": f"hotel-{other}", "takes": "10 min"}
        for one in data["delegates"]
        for other in data["delegates"]
        if one != other
    ]


@_rewriting
def ways_in_words(data: dict[str, Any]) -> None:
    data["transfers"] = []
    for meeting in data["meetings"].values():
        meeting["transport"] = "The car of the host waits at the door"


@_rewriting
def offsets_behind_times(data: dict[str, Any]) -> None:
    """Write behind each time of a meeting how far it is from universal time."""
    zone = ZoneInfo(data["visit"]["timezone"])
    for meeting in data["meetings"].values():
        offset = f"{start(meeting).replace(tzinfo=zone):%z}"
        meeting["start"] += f" {offset[:3]}:{offset[3:]}"


@_rewriting
def part_of_a_bigger_house(data: dict[str, Any]) -> None:
    """Have every partner be a unit of one house, which holds the country and the city."""
    house = {"name": "Example National House", "kind": "government", "country": data["sites"]["hotel"]["country"]}
    for name, body in data["organisations"].items():
        if name != "us":
            del body["country"]
            body["parent"] = "house"
    data["organisations"]["house"] = house
    for site in data["sites"].values():
        site["country"] = house["country"]


@_rewriting
def places_on_the_map(data: dict[str, Any]) -> None:
    """Say where places are, a few hundred metres from one another, and leave the ways between them to a guess."""
    for number, site in enumerate(data["sites"].values()):
        site["location"] = [f"{_OF_CITIES[site['city']][0] + number / 500:.4f}", f"{_OF_CITIES[site['city']][1]:.4f}"]
    data["transfers"] = [way for way in data["transfers"] if not {way["from"], way["to"]} <= data["sites"].keys()]


@_rewriting
def hosts_write_it_down(data: dict[str, Any]) -> None:
    data["visit"]["direction"] = "incoming"


@_rewriting
def more_than_is_needed(data: dict[str, Any]) -> None:
    for meeting in data["meetings"].values():
        meeting["areas"] = ["tide tables"]
        meeting["dress"] = "business"
        meeting["arrive-early"] = "5 min"
    for person in data["delegates"].values():
        person["short-role"] = person["role"].split()[0]


EVERY_REWRITING: Final = tuple(_REWRITINGS)
"""Every one."""
