"""Mistakes on the way: flights, beds, passports."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, Final
from zoneinfo import ZoneInfo

from itinerary.public_holidays import public_holidays
from soundness.mistake import MINUTE, held, mistake, talks

if TYPE_CHECKING:
    from random import Random

    from itinerary.diagnostics import DataPath

_HOME: Final = ZoneInfo("Europe/London")
_IN_DOUBT: Final = " 01:"
"""The hour that comes twice when summer time ends."""
_BY_DAY: Final = (6, 20)
"""The hours between which one may meet."""


@mistake("no-bed")
def night_without_hotel(data: dict[str, Any], _random: Random) -> DataPath | None:
    stay = data["stays"]["hotel"]
    out = dt.date.fromisoformat(stay["check-out"]) - dt.timedelta(days=1)
    if out <= dt.date.fromisoformat(stay["check-in"]):
        return None
    stay["check-out"] = str(out)
    return ("stays", "hotel", "check-out")


@mistake("checks-out-first")
def leaves_before_coming(data: dict[str, Any], _random: Random) -> DataPath | None:
    stay = data["stays"]["hotel"]
    stay["check-in"], stay["check-out"] = stay["check-out"], stay["check-in"]
    return ("stays", "hotel", "check-out")


@mistake("unknown-airport")
def airport_that_is_none(data: dict[str, Any], _random: Random) -> DataPath | None:
    data["travel"]["back"]["to"] = "QQQ"
    return ("travel", "back", "to")


@mistake("arrives-before-it-leaves")
def lands_before_it_leaves(data: dict[str, Any], _random: Random) -> DataPath | None:
    flight = data["travel"]["back"]
    day = dt.date.fromisoformat(flight["departs"][:10]) - dt.timedelta(days=2)
    flight["arrives"] = f"{day} 08:00"
    return ("travel", "back", "arrives")


@mistake("passport-expires-soon")
def passport_runs_out(data: dict[str, Any], random: Random) -> DataPath | None:
    name = random.choice(list(data["delegates"]))
    last = dt.date.fromisoformat(data["visit"]["to"])
    data["delegates"][name]["passport-expires"] = str(last + dt.timedelta(days=100))
    return ("delegates", name, "passport-expires")


@mistake("bed-while-travelling")
def bed_for_the_night_on_board(data: dict[str, Any], _random: Random) -> DataPath | None:
    if data["stays"]["hotel"]["check-in"] == data["visit"]["from"]:
        return None
    data["stays"]["hotel"]["check-in"] = data["visit"]["from"]
    return ("stays", "hotel", "check-in")


@mistake("implausible-journey")
def arrives_a_day_late(data: dict[str, Any], _random: Random) -> DataPath | None:
    flight = data["travel"]["back"]
    if _IN_DOUBT in flight["arrives"]:
        return None
    flight["arrives"] = f"{dt.datetime.fromisoformat(flight['arrives']) + dt.timedelta(days=1):{MINUTE}}"
    return ("travel", "back", "arrives")


@mistake("missing-journey")
def flight_forgotten(data: dict[str, Any], _random: Random) -> DataPath | None:
    """Meet at home before the flight out, and leave that out."""
    if not data["travel"]["out"]["arrives"].startswith(data["visit"]["from"]):
        return None
    place = {"name": "Example Quad", "kind": "campus", "organisation": "us", "address": "1 Example Quad, London"}
    data["sites"]["quad"] = {**place, "city": "London", "country": "GB", "timezone": "Europe/London"}
    told = {"title": "Last words", "kind": "briefing", "site": "quad", "delegates": "all", "counterparts": []}
    data["meetings"]["last-words"] = {**told, "start": f"{data['visit']['from']} 07:00", "duration": "20 min"}
    del data["travel"]["out"]
    return ("stays", "hotel", "check-in")


@mistake("meeting-before-arrival")
def met_before_landing(data: dict[str, Any], random: Random) -> DataPath | None:
    leaves = dt.datetime.fromisoformat(data["travel"]["out"]["departs"]).replace(tzinfo=_HOME)
    return _moved(data, random, _there(data, leaves) - dt.timedelta(hours=2))


@mistake("meeting-after-departure")
def met_after_leaving(data: dict[str, Any], random: Random) -> DataPath | None:
    lands = dt.datetime.fromisoformat(data["travel"]["back"]["arrives"]).replace(tzinfo=_HOME)
    return _moved(data, random, _there(data, lands) + dt.timedelta(hours=1))


@mistake("time-overlap")
def met_while_boarding(data: dict[str, Any], random: Random) -> DataPath | None:
    leaves = dt.datetime.fromisoformat(data["travel"]["back"]["departs"])
    moved = _moved(data, random, leaves - dt.timedelta(minutes=30))
    return ("travel", "back", "departs") if moved else None


@mistake("time-overlap")
def met_while_landing(data: dict[str, Any], random: Random) -> DataPath | None:
    lands = dt.datetime.fromisoformat(data["travel"]["out"]["arrives"])
    return _moved(data, random, lands - dt.timedelta(minutes=30))


@mistake("meeting-before-arrival")
def met_there_while_leaving_home(data: dict[str, Any], random: Random) -> DataPath | None:
    leaves = dt.datetime.fromisoformat(data["travel"]["out"]["departs"]).replace(tzinfo=_HOME)
    return _moved(data, random, _there(data, leaves) - dt.timedelta(minutes=30))


@mistake("meeting-after-departure")
def met_there_while_flying_home(data: dict[str, Any], random: Random) -> DataPath | None:
    leaves = dt.datetime.fromisoformat(data["travel"]["back"]["departs"])
    return _moved(data, random, leaves + dt.timedelta(minutes=30))


def _there(data: dict[str, Any], moment: dt.datetime) -> dt.datetime:
    """Return what clocks show where the visit goes."""
    return moment.astimezone(ZoneInfo(data["visit"]["timezone"])).replace(tzinfo=None)


def _moved(data: dict[str, Any], random: Random, when: dt.datetime) -> DataPath | None:
    """Move a tour or a talk, which may well be at a weekend, to another hour."""
    free = [name for name, one in talks(data).items() if one["kind"] in {"tour", "talk"}]
    closed = public_holidays(data["sites"]["hotel"]["country"], when.date(), when.date())
    if held(data) or closed or not free or not _BY_DAY[0] <= when.hour < _BY_DAY[1]:
        return None
    name = random.choice(free)
    data["meetings"][name]["start"] = f"{when:{MINUTE}}"
    return ("meetings", name, "start")


@mistake("implausible-journey")
def across_the_sea_in_half_an_hour(data: dict[str, Any], _random: Random) -> DataPath | None:
    flight = data["travel"]["back"]
    leaves = dt.datetime.fromisoformat(flight["departs"]).replace(tzinfo=ZoneInfo(data["visit"]["timezone"]))
    flight["arrives"] = f"{(leaves + dt.timedelta(minutes=30)).astimezone(_HOME):{MINUTE}}"
    return ("travel", "back", "arrives")


@mistake("late-night-date")
def leaves_just_after_midnight(data: dict[str, Any], _random: Random) -> DataPath | None:
    """Write the day of the evening before a flight that leaves after midnight: people come a day late."""
    flight = data["travel"]["back"]
    earlier = dt.timedelta(hours=12, minutes=30)
    if held(data) or "dinner" in data["meetings"]:
        return None
    for key in ("departs", "arrives"):
        flight[key] = f"{dt.datetime.fromisoformat(flight[key]) - earlier:{MINUTE}}"
    return ("travel", "back", "departs")
