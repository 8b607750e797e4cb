"""Mistakes on the way and at the place: journeys, nights, transfers, zones, closed days."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final
from zoneinfo import ZoneInfo

from itinerary.public_holidays import public_holidays
from soundness.additions import campus_tour, locations, with_hosts
from soundness.mistake import MINUTE, mistake, start
from soundness.moving import days_of, move, move_to

if TYPE_CHECKING:
    from random import Random

    from itinerary.diagnostics import DataPath

_A_DAY: Final = dt.timedelta(days=1)
_HOME: Final = "Europe/London"
_WEEKEND: Final = (5, 6)
_RANKED: Final = ("meeting", "courtesy-call", "signing")
_CLOCKS_GO_FORWARD: Final = dt.date(2028, 3, 26)
"""In London, from one to two in the night; no country of these visits has a public holiday in the week after."""


@mistake("on-day-to-avoid")
def graduation_overlooked(data: dict[str, Any], random: Random) -> DataPath | None:
    name = random.choice(list(with_hosts(data)))
    meeting = data["meetings"][name]
    day = start(meeting).date()
    busy = {"from": str(day - dt.timedelta(days=1)), "to": str(day), "why": "Graduation"}
    data["organisations"][meeting["partner"]]["avoid"] = [busy]
    days = Counter(start(one).date() for one in with_hosts(data).values() if one["partner"] == meeting["partner"])
    if days[day] > 1 or days[day - dt.timedelta(days=1)]:
        return None
    return ("meetings", name, "start")


@mistake("on-public-holiday")
def holiday_overlooked(data: dict[str, Any], _random: Random) -> DataPath | None:
    """Move the visit so that one of its days, and no other, is one on which the whole country rests."""
    country = data["organisations"]["partner-0"]["country"]
    days = days_of(with_hosts(data))
    for count in range(1, 400):
        moved = [day + dt.timedelta(days=count) for day in days]
        closed = {holiday.day for holiday in public_holidays(country, moved[0], moved[-1])}
        is_busy = not any(day.weekday() in _WEEKEND for day in moved) and len(closed.intersection(moved)) == 1
        if is_busy and _clocks_stay(data["visit"]["timezone"], moved):
            move(data, count)
            return _first_of_day(data, closed.intersection(moved).pop())
    return None


def _clocks_stay(zone: str, days: list[dt.date]) -> bool:
    """Whether clocks there and at home are not changed on some days, nor on the way there and back."""
    noons = [dt.datetime.combine(day, dt.time(12)) for day in (days[0] - 3 * _A_DAY, days[-1] + 3 * _A_DAY)]
    return all(len({noon.replace(tzinfo=ZoneInfo(key)).utcoffset() for noon in noons}) == 1 for key in (zone, _HOME))


def _first_of_day(data: dict[str, Any], day: dt.date) -> DataPath:
    """Return where the first meeting of a day begins; of two that begin together, the one that ends first."""
    meetings = [(name, one) for name, one in with_hosts(data).items() if start(one).date() == day]
    name, _ = min(meetings, key=lambda item: (start(item[1]), item[1]["duration"] != "20 min", item[1]["duration"]))
    return ("meetings", name, "start")


@mistake("overlong-meeting")
def ends_on_the_next_day(data: dict[str, Any], random: Random) -> DataPath | None:
    last = max(data["meetings"].values(), key=start)
    names = [name for name, one in data["meetings"].items() if one["start"] == last["start"] and not one.get("signs")]
    if not names:
        return None
    name = random.choice(names)
    meeting = data["meetings"][name]
    del meeting["duration"]
    meeting["end"] = f"{start(meeting) + dt.timedelta(hours=random.randint(13, 15)):{MINUTE}}"
    return ("meetings", name, "end")


@mistake("short-night")
def leaves_after_a_few_hours_of_sleep(data: dict[str, Any], random: Random) -> DataPath | None:
    """Have the aircraft home leave in the early morning after a dinner of the last day."""
    dinner, back = data["meetings"].get("dinner"), data["travel"]["back"]
    if dinner is None or str(start(dinner).date() + _A_DAY) != back["departs"][:10]:
        return None
    earlier = dt.timedelta(hours=9, minutes=random.randint(10, 50))
    for key in ("departs", "arrives"):
        back[key] = f"{start({'start': back[key]}) - earlier:{MINUTE}}"
    return ("travel", "back", "departs")


@mistake("short-connection")
def no_time_to_change(data: dict[str, Any], random: Random) -> DataPath | None:
    out = data["travel"]["out"]
    lands = start({"start": out["departs"]}) - dt.timedelta(minutes=random.randint(10, 55))
    leaves = lands - dt.timedelta(minutes=80)
    ends = {"departs": f"{leaves:{MINUTE}}", "arrives": f"{lands:{MINUTE}}"}
    feeder = {"by": "flight", "number": "EX 7", "from": "EDI", "to": "LHR", **ends, "aboard": "all"}
    data["travel"] = {"feeder": feeder, **data["travel"]}
    return ("travel", "out", "departs")


def _one_way_between_sites(data: dict[str, Any]) -> str | None:
    """Take out how long the way takes between two sites, which all go once from one to the other; return the later."""
    meetings = sorted(data["meetings"].items(), key=lambda item: item[1]["start"])
    if any(meeting["delegates"] != "all" for _, meeting in meetings):
        return None
    steps = [
        (frozenset((one["site"], two["site"])), str(later), one["duration"])
        for (_, one), (later, two) in pairwise(meetings)
        if one["start"][:10] == two["start"][:10] and one["site"] != two["site"]
    ]
    often = Counter(ends for ends, *_ in steps)
    for ends, later, lasts in steps:
        if often[ends] == 1 and lasts != "20 min" and start(data["meetings"][later]).hour == dt.time(11).hour:
            data["transfers"] = [one for one in data["transfers"] if {one["from"], one["to"]} != ends]
            return later
    return None


@mistake("short-gap-estimated")
def too_far_to_be_in_time(data: dict[str, Any], _random: Random) -> DataPath | None:
    locations(data, _random)
    name = _one_way_between_sites(data)
    if name is None:
        return None
    data["sites"][data["meetings"][name]["site"]]["location"][1] = "9.05"
    return ("meetings", name, "start")


@mistake("unknown-transfer")
def way_that_nobody_has_timed(data: dict[str, Any], _random: Random) -> DataPath | None:
    name = _one_way_between_sites(data)
    return None if name is None else ("meetings", name, "start")


@mistake("transfer-to-where-one-is")
def way_to_itself(data: dict[str, Any], random: Random) -> DataPath | None:
    one = random.choice(data["transfers"])
    data["transfers"].append({**one, "to": one["from"]})
    return ("transfers", len(data["transfers"]) - 1, "to")


@mistake("transfer-to-where-one-is")
def coach_from_the_wrong_house(data: dict[str, Any], _random: Random) -> DataPath | None:
    """Have a coach bring all to the hotel, from where they are not, before a meeting that is elsewhere."""
    meeting = min(data["meetings"].values(), key=start)
    if meeting["delegates"] != "all" or meeting["site"] == "hotel":
        return None
    leaves = start(meeting) - dt.timedelta(minutes=60)
    ends = {"departs": f"{leaves:{MINUTE}}", "arrives": f"{leaves + dt.timedelta(minutes=20):%H:%M}"}
    data["travel"]["coach"] = {"by": "coach", "from": meeting["site"], "to": "hotel", **ends, "aboard": "all"}
    data["transfers"] = [one for one in data["transfers"] if {one["from"], one["to"]} != {"hotel", meeting["site"]}]
    return ("travel", "coach", "to")


@mistake("implausible-transfer")
def kilometres_on_foot_in_minutes(data: dict[str, Any], random: Random) -> DataPath | None:
    locations(data, random)
    between = [number for number, one in enumerate(data["transfers"]) if {one["from"], one["to"]} <= set(data["sites"])]
    number = random.choice(between)
    data["transfers"][number].update(by="walk", takes=f"{random.randint(4, 9)} min")
    return ("transfers", number, "takes")


@mistake("short-tour")
def campus_in_an_hour(data: dict[str, Any], random: Random) -> DataPath | None:
    name = campus_tour(data, random)
    if name is None:
        return None
    data["meetings"][name]["duration"] = random.choice(["45 min", "1h", "1h15"])
    return ("meetings", name, "duration")


@mistake("site-astray")
def latitude_and_longitude_swapped(data: dict[str, Any], random: Random) -> DataPath | None:
    first = str(locations(data, random))
    sites = list(data["sites"])
    name = random.choice(sites) if len(sites) > len(("it", "another")) else first
    data["sites"][name]["location"].reverse()
    return ("sites", name, "location")


@mistake("zone-contradicts-country")
def clock_of_another_continent(data: dict[str, Any], random: Random) -> DataPath | None:
    """Copy the zone of a place from another visit, though there are others with which its times now quarrel."""
    name = random.choice([meeting["site"] for meeting in data["meetings"].values()])
    zones = ["Asia/Tokyo", "America/New_York", "Pacific/Auckland", "Asia/Kolkata"]
    data["sites"][name]["timezone"] = random.choice(
        [zone for zone in zones if zone[:4] != data["visit"]["timezone"][:4]]
    )
    return ("sites", name, "timezone")


@mistake("site-without-zone")
def clock_of_home(data: dict[str, Any], random: Random) -> DataPath | None:
    """Have the visit reckon in the time of home, each place abroad in its own, and forget it for one of them."""
    zone = data["visit"]["timezone"]
    if zone == "Europe/Lisbon":
        return None
    data["visit"]["timezone"] = _HOME
    forgotten = random.choice([meeting["site"] for meeting in data["meetings"].values()])
    for name, site in data["sites"].items():
        if name != forgotten:
            site["timezone"] = zone
    return ("sites", forgotten)


@mistake("skipped-time")
def hour_that_clocks_skip(data: dict[str, Any], random: Random) -> DataPath | None:
    move_to(data, _CLOCKS_GO_FORWARD)
    out = data["travel"]["out"]
    out["departs"] = f"{out['departs'][:10]} 01:{random.randint(0, 59):02}"
    return ("travel", "out", "departs")


@mistake("wrong-offset")
def offset_of_nowhere_near(data: dict[str, Any], random: Random) -> DataPath | None:
    name = random.choice(list(data["meetings"]))
    data["meetings"][name]["start"] += random.choice([" +05:30", " -06:00"])
    return ("meetings", name, "start")


@mistake("stay-too-long")
def checks_out_years_later(data: dict[str, Any], random: Random) -> DataPath | None:
    stay = data["stays"]["hotel"]
    stay["check-out"] = f"{int(stay['check-out'][:4]) + random.randint(2, 10)}-03-01"
    return ("stays", "hotel", "check-out")


@mistake("two-beds")
def second_hotel(data: dict[str, Any], random: Random) -> DataPath | None:
    stay = data["stays"]["hotel"]
    hotel = data["sites"]["hotel"]
    data["sites"]["lodge"] = {**hotel, "name": "Example Lodge", "address": f"7 Example Street, {hotel['city']}"}
    first, last = (dt.date.fromisoformat(stay[key]) for key in ("check-in", "check-out"))
    night = first + dt.timedelta(days=random.randrange((last - first).days))
    data["stays"]["lodge"] = {**stay, "site": "lodge", "check-in": str(night)}
    return ("stays", "lodge", "check-in")


@mistake("two-ends")
def end_and_duration(data: dict[str, Any], random: Random) -> DataPath | None:
    name = random.choice(list(data["meetings"]))
    meeting = data["meetings"][name]
    meeting["end"] = f"{start(meeting) + dt.timedelta(minutes=random.choice([45, 60, 75])):%H:%M}"
    return ("meetings", name, "duration")


@mistake("standings-far-apart")
def minister_meets_an_officer(data: dict[str, Any], random: Random) -> DataPath | None:
    name = random.choice(list(with_hosts(data)))
    meeting = data["meetings"][name]
    partner = meeting["partner"]
    ranked = [one for one in with_hosts(data).values() if one["partner"] == partner and one["kind"] in _RANKED]
    if len(ranked) > 1 or ranked != [meeting]:
        return None
    ours = list(data["delegates"]) if meeting["delegates"] == "all" else meeting["delegates"]
    data["delegates"][ours[0]]["standing"] = "minister"
    for host in meeting["counterparts"]:
        data["counterparts"][host]["standing"] = random.choice(["manager", "officer"])
    return ("meetings", name)


@mistake("interpreter-overlap")
def interpreter_in_two_rooms(data: dict[str, Any], _random: Random) -> DataPath | None:
    for name, meeting in data["meetings"].items():
        twin = data["meetings"].get(f"{name}-b")
        if twin is not None and meeting["duration"] <= twin["duration"] and "brief" in twin:
            for one in (meeting, twin):
                one["interpreters"] = ["Ms Beispiel, consecutive"]
                one["brief"].pop("talking-points", None)
            return ("meetings", f"{name}-b", "interpreters", 0)
    return None
