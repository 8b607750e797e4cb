"""Mistakes in days and hours: dates that are none, two things at once, no time for the way."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

from itinerary.public_holidays import public_holidays
from soundness.mistake import MINUTE, end, held, meeting_for_all, mistake, start, talks

if TYPE_CHECKING:
    from random import Random

    from itinerary.diagnostics import DataPath
_OF_BOTH: Final = ("partner", "site", "delegates", "note-taker", "contact")
_OCTOBER, _SATURDAY, _SUNDAY, _NOON, _AFTERNOON = 10, 5, 6, 11, 14


@mistake("no-such-date")
def day_that_is_none(data: dict[str, Any], random: Random) -> DataPath | None:
    name, meeting = meeting_for_all(data, random)
    meeting["start"] = f"2027-02-30 {meeting['start'][-5:]}"
    return ("meetings", name, "start")


@mistake("no-such-time")
def hour_that_is_none(data: dict[str, Any], random: Random) -> DataPath | None:
    name, meeting = meeting_for_all(data, random)
    meeting["start"] = f"{meeting['start'][:10]} 25:00"
    return ("meetings", name, "start")


@mistake("weekday-contradicts-date")
def wrong_weekday(data: dict[str, Any], random: Random) -> DataPath | None:
    name, meeting = meeting_for_all(data, random)
    meeting["start"] = f"{start(meeting) + dt.timedelta(days=1):%a} {meeting['start']}"
    return ("meetings", name, "start")


@mistake("time-overlap")
def two_places_at_once(data: dict[str, Any], random: Random) -> DataPath | None:
    _, meeting = meeting_for_all(data, random)
    if meeting["delegates"] != "all" or len(meeting["counterparts"]) == 1 or held(data):
        return None
    later = start(meeting) + dt.timedelta(minutes=10)
    second = {key: value for key, value in meeting.items() if key in _OF_BOTH}
    second |= {"title": "Second call", "kind": "talk", "start": f"{later:{MINUTE}}", "duration": "1h"}
    second["counterparts"] = [meeting["counterparts"].pop()]
    data["meetings"]["second"] = {**second, "brief": {"objectives": ["Hear more"]}}
    return ("meetings", "second", "start")


@mistake("outside-visit-dates")
def meeting_a_month_late(data: dict[str, Any], random: Random) -> DataPath | None:
    name, meeting = meeting_for_all(data, random)
    if meeting.get("signs") or held(data):
        return None
    meeting["start"] = f"{start(meeting) + dt.timedelta(days=35):{MINUTE}}"
    return ("meetings", name, "start")


@mistake("visit-ends-first")
def ends_before_it_begins(data: dict[str, Any], _random: Random) -> DataPath | None:
    first, last = data["visit"]["from"], data["visit"]["to"]
    if first == last:
        return None
    data["visit"].update({"from": last, "to": first})
    return ("visit", "to")


@mistake("short-gap")
def no_time_for_the_way(data: dict[str, Any], _random: Random) -> DataPath | None:
    meetings = sorted(data["meetings"].items(), key=lambda item: item[1]["start"])
    for (_, one), (later, two) in pairwise(meetings):
        same_day = one["start"][:10] == two["start"][:10] and one["start"] != two["start"]
        for_all = one["delegates"] == two["delegates"] == "all"
        is_noon = start(one).hour == _NOON
        if same_day and for_all and one["site"] != two["site"] and not held(data) and not is_noon:
            two["start"] = f"{end(one) + dt.timedelta(minutes=10):{MINUTE}}"
            return ("meetings", later, "start")
    return None


_AN_HOUR_EAST: Final = {
    "Europe/Lisbon": "Europe/Madrid",
    "Europe/Oslo": "Europe/Helsinki",
    "Europe/Berlin": "Europe/Athens",
    "Africa/Nairobi": "Asia/Dubai",
}
"""Zones of other countries, in which clocks show an hour more."""


@mistake("zone-contradicts-country")
def zone_of_another_country(data: dict[str, Any], _random: Random) -> DataPath | None:
    """Put the only place where anything happens into the zone of another country: all meetings move by an hour."""
    used = sorted({meeting["site"] for meeting in data["meetings"].values()})
    elsewhere = _AN_HOUR_EAST.get(data["visit"]["timezone"])
    if elsewhere is None or len(used) > 1:
        return None
    data["sites"][used[0]]["timezone"] = elsewhere
    return ("sites", used[0], "timezone")


@mistake("room-overlap")
def room_twice(data: dict[str, Any], _random: Random) -> DataPath | None:
    for name, meeting in data["meetings"].items():
        twin = data["meetings"].get(f"{name}-b")
        if twin is not None:
            twin.update(site=meeting["site"], room="Blue Room")
            meeting["room"] = "Blue Room"
            return ("meetings", f"{name}-b", "start")
    return None


@mistake("at-weekend")
def on_a_saturday(data: dict[str, Any], random: Random) -> DataPath | None:
    last = dt.date.fromisoformat(data["visit"]["to"])
    business = {
        name: one for name, one in talks(data).items() if one["kind"] in {"meeting", "courtesy-call", "signing"}
    }
    closed = public_holidays(data["sites"]["hotel"]["country"], last, last)
    if last.weekday() != _SATURDAY or closed or held(data) or not business:
        return None
    name = random.choice(list(business))
    business[name]["start"] = f"{last} 09:00"
    return ("meetings", name, "start")


@mistake("counterpart-overlap")
def host_expected_twice(data: dict[str, Any], _random: Random) -> DataPath | None:
    for name, meeting in talks(data).items():
        twin = data["meetings"].get(f"{name}-b")
        host = meeting["counterparts"][0]
        if twin is not None and "en" in data["counterparts"][host].get("languages", ["en"]):
            twin["counterparts"] = [*twin["counterparts"], host]
            twin["start"] = f"{start(twin) + dt.timedelta(minutes=5):{MINUTE}}"
            return ("meetings", f"{name}-b", "start")
    return None


@mistake("doubled-time")
def in_the_hour_that_comes_twice(data: dict[str, Any], _random: Random) -> DataPath | None:
    """Have the flight leave in the night in which the clocks at home go back."""
    day = dt.date.fromisoformat(data["visit"]["from"])
    if (day.month, day.weekday()) != (_OCTOBER, _SUNDAY) or (day + dt.timedelta(days=7)).month == _OCTOBER:
        return None
    data["travel"]["out"]["departs"] = f"{day} 01:30"
    return ("travel", "out", "departs")


@mistake("end-before-start")
def ends_before_noon(data: dict[str, Any], random: Random) -> DataPath | None:
    name, meeting = meeting_for_all(data, random)
    del meeting["duration"]
    meeting["end"] = f"{start(meeting) - dt.timedelta(hours=1):%H:%M}"
    return ("meetings", name, "end")


@mistake("no-end")
def end_forgotten(data: dict[str, Any], random: Random) -> DataPath | None:
    name, meeting = meeting_for_all(data, random)
    del meeting["duration"]
    return ("meetings", name, "start")


@mistake("late-night-date")
def two_in_the_night(data: dict[str, Any], random: Random) -> DataPath | None:
    """Write a meeting of the afternoon by the clock of twelve hours."""
    first, *_ = sorted(meeting["start"][:10] for meeting in talks(data).values())
    later = [name for name, one in talks(data).items() if one["start"][:10] > first and start(one).hour >= _AFTERNOON]
    if held(data) or "dinner" in data["meetings"] or not later:
        return None
    name = random.choice(later)
    meeting = data["meetings"][name]
    meeting["start"] = f"{start(meeting) - dt.timedelta(hours=12):{MINUTE}}"
    return ("meetings", name, "start")


@mistake("no-window-left")
def window_that_is_taken(data: dict[str, Any], random: Random) -> DataPath | None:
    if held(data):
        return None
    _, meeting = meeting_for_all(data, random)
    kept = {key: meeting[key] for key in ("partner", "site", "counterparts")}
    window = f"{meeting['start']} to {end(meeting):%H:%M}"
    told = {"title": "A further call", "kind": "talk", "duration": "1h", "delegates": "all", "needs": ["delegate-0"]}
    data["meetings"]["further"] = {**kept, **told, "windows": [window], "brief": {"purpose": "To hear more."}}
    return ("meetings", "further", "windows")
