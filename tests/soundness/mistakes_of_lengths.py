"""Mistakes in how long things take: agendas, signings, days without a rest, noons without a meal."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

from itinerary.public_holidays import public_holidays
from soundness.mistake import MINUTE, end, held, meeting_for_all, mistake, start, talks

if TYPE_CHECKING:
    from random import Random

    from itinerary.diagnostics import DataPath


_FILLED: Final = dt.timedelta(hours=2)
"""Hours without anything that divide a day."""
_LANDINGS: Final = (8, 20)
"""The hours between which one may be welcomed."""


@mistake("agenda-overrun")
def topics_for_two_hours(data: dict[str, Any], random: Random) -> DataPath | None:
    name, meeting = meeting_for_all(data, random)
    meeting["agenda"] = [{"topic": "The past", "takes": "50 min"}, {"topic": "Next steps", "takes": "45 min"}]
    return ("meetings", name, "agenda")


@mistake("interpreted-too-short")
def half_an_hour_for_six_points(data: dict[str, Any], random: Random) -> DataPath | None:
    name, meeting = meeting_for_all(data, random)
    if "agenda" in meeting or meeting.get("signs") or meeting["kind"] == "tour":
        return None
    meeting.update({"duration": "30 min", "interpreters": ["Ms Solo, consecutive"]})
    points = ["Thank them", "The harbour", "The school", "Two places", "A day", "A visit"]
    meeting["brief"] = {"purpose": "To agree.", "talking-points": points}
    return ("meetings", name, "brief", "talking-points")


@mistake("long-signing")
def signing_of_an_hour(data: dict[str, Any], random: Random) -> DataPath | None:
    signings = [name for name, meeting in data["meetings"].items() if meeting.get("signs")]
    if not signings:
        return None
    name = random.choice(signings)
    data["meetings"][name]["duration"] = "1h"
    return ("meetings", name, "duration")


@mistake("long-day")
def reception_until_midnight(data: dict[str, Any], _random: Random) -> DataPath | None:
    if held(data) or "dinner" in data["meetings"]:
        return None
    for day in sorted({meeting["start"][:10] for meeting in talks(data).values()}):
        led = [one for name, one in talks(data).items() if one["start"][:10] == day and not name.endswith("-b")]
        led.sort(key=start)
        gaps = [start(two) - end(one) for one, two in pairwise(led)]
        if (start(led[0]).hour, end(led[-1]).hour) == (9, 17) and all(gap < _FILLED for gap in gaps):
            told = {"title": "Reception", "kind": "reception", "start": f"{day} 18:30", "end": "23:45"}
            kept = {key: led[-1][key] for key in ("partner", "site", "counterparts", "contact") if key in led[-1]}
            data["meetings"]["reception"] = told | kept | {"delegates": "all"}
            return ("meetings", "reception", "end")
    return None


@mistake("no-comfort-break")
def three_hours_in_a_row(data: dict[str, Any], random: Random) -> DataPath | None:
    return _straight_after(data, random, (9, 14), dt.timedelta(hours=3, minutes=15), dt.timedelta(minutes=5))


@mistake("no-meal-break")
def nothing_to_eat(data: dict[str, Any], random: Random) -> DataPath | None:
    return _straight_after(data, random, (11,), dt.timedelta(hours=2, minutes=45), dt.timedelta(minutes=10))


def _straight_after(
    data: dict[str, Any], random: Random, hours: tuple[int, ...], together: dt.timedelta, pause: dt.timedelta
) -> DataPath | None:
    """Add a meeting with the same hosts after a pause, so that both together last so long; where nothing follows."""
    _, meeting = meeting_for_all(data, random)
    until = start(meeting) + together
    others = [one for one in data["meetings"].values() if start(one) > start(meeting)]
    soon = [one for one in others if start(one) < until + dt.timedelta(minutes=30)]
    is_plain = meeting["delegates"] == "all" and meeting["kind"] not in {"tour", "signing"}
    if held(data) or soon or start(meeting).hour not in hours or not is_plain:
        return None
    second = {key: value for key, value in meeting.items() if key not in {"brief", "agenda"}}
    second |= {"title": "Talks", "kind": "talk", "start": f"{end(meeting) + pause:{MINUTE}}", "brief": meeting["brief"]}
    del second["duration"]
    data["meetings"]["second"] = {**second, "end": f"{until:%H:%M}"}
    return ("meetings", "second", "start")


@mistake("landing-then-formal")
def received_at_once(data: dict[str, Any], random: Random) -> DataPath | None:
    return _welcomed(data, random, dt.timedelta(minutes=80))


@mistake("long-haul-without-rest")
def received_after_a_night_on_board(data: dict[str, Any], random: Random) -> DataPath | None:
    is_long = data["visit"]["timezone"].partition("/")[0] in {"Asia", "America"}
    return _welcomed(data, random, dt.timedelta(hours=2)) if is_long else None


def _welcomed(data: dict[str, Any], random: Random, after: dt.timedelta) -> DataPath | None:
    """Have a host receive the delegation so long after the landing."""
    _, meeting = meeting_for_all(data, random)
    lands = dt.datetime.fromisoformat(data["travel"]["out"]["arrives"])
    closed = public_holidays(data["sites"]["hotel"]["country"], lands.date(), lands.date())
    if held(data) or closed or not _LANDINGS[0] <= lands.hour < _LANDINGS[1]:
        return None
    kept = {key: meeting[key] for key in ("partner", "site", "counterparts", "contact") if key in meeting}
    told = {"title": "Welcome", "kind": "reception", "start": f"{lands + after:{MINUTE}}", "duration": "1h"}
    data["meetings"]["welcome"] = told | kept | {"delegates": "all"}
    return ("meetings", "welcome", "start")
