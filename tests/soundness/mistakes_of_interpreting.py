"""Mistakes in interpreting: nobody who speaks both languages, one alone, papers too late or for nobody."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from soundness.mistake import meeting_for_all, mistake, start, talks

if TYPE_CHECKING:
    from random import Random

    from itinerary.diagnostics import DataPath


@mistake("no-common-language")
def interpreter_forgotten(data: dict[str, Any], random: Random) -> DataPath | None:
    spoken = [name for name, one in talks(data).items() if one["kind"] in {"meeting", "courtesy-call"}]
    interpreted = [name for name in spoken if "interpreters" in data["meetings"][name]]
    if not interpreted:
        return None
    name = random.choice(interpreted)
    meeting = data["meetings"][name]
    del meeting["interpreters"], meeting["interpreters-briefed"]
    hosts = enumerate(meeting["counterparts"])
    place = next(number for number, host in hosts if "en" not in data["counterparts"][host]["languages"])
    return ("meetings", name, "counterparts", place)


@mistake("lone-simultaneous-interpreter")
def second_interpreter_forgotten(data: dict[str, Any], random: Random) -> DataPath | None:
    name, meeting = meeting_for_all(data, random)
    if meeting.get("signs"):
        return None
    meeting["interpreters"] = ["Ms Solo, simultaneous"]
    return ("meetings", name, "interpreters", 0)


@mistake("interpreters-briefed-late")
def interpreters_briefed_on_the_day(data: dict[str, Any], random: Random) -> DataPath | None:
    name, meeting = meeting_for_all(data, random)
    meeting["interpreters"] = ["Ms Solo, simultaneous", "Mr Duo, simultaneous"]
    meeting["interpreters-briefed"] = meeting["start"][:10]
    return ("meetings", name, "interpreters-briefed")


@mistake("briefed-interpreters-missing")
def nobody_to_brief(data: dict[str, Any], random: Random) -> DataPath | None:
    name, meeting = meeting_for_all(data, random)
    if "interpreters" in meeting:
        return None
    meeting["interpreters-briefed"] = data["visit"]["from"]
    return ("meetings", name, "interpreters-briefed")


@mistake("interpreters-briefed-late")
def interpreters_briefed_afterwards(data: dict[str, Any], random: Random) -> DataPath | None:
    name, meeting = meeting_for_all(data, random)
    meeting["interpreters"] = ["Ms Solo, consecutive"]
    meeting["interpreters-briefed"] = f"{start(meeting) + dt.timedelta(days=1):%Y-%m-%d}"
    return ("meetings", name, "interpreters-briefed")
