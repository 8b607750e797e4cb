"""More mistakes of planners: on closed days, in names and texts, at the table, and in what is told afterwards."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, Final

from soundness.mistakes import MISTAKES, held, meeting_for_all, mistake, some

if TYPE_CHECKING:
    from random import Random

    from itinerary.diagnostics import DataPath


@mistake("shared-rank")
def two_are_first(data: dict[str, Any], _random: Random) -> DataPath | None:
    if len(data["delegates"]) == 1:
        return None
    for name in ("delegate-0", "delegate-1"):
        data["delegates"][name]["rank"] = "1"
    return ("delegates", "delegate-1", "rank")


@mistake("relative-time")
def tells_of_next_week(data: dict[str, Any], random: Random) -> DataPath | None:
    if not held(data):
        return None
    name = random.choice(list(held(data)))
    held(data)[name]["story"] = ["The first ship sails next week."]
    return ("outcomes", "meetings", name, "story", 0)


@mistake("passport-expires-soon")
def passport_runs_out(data: dict[str, Any], random: Random) -> DataPath | None:
    name = random.choice(list(data["delegates"]))
    last = dt.date.fromisoformat(data["visit"]["to"])
    data["delegates"][name]["passport-expires"] = str(last + dt.timedelta(days=100))
    return ("delegates", name, "passport-expires")


@mistake("gift-unwelcome")
def gives_what_is_not_given(data: dict[str, Any], _random: Random) -> DataPath | None:
    host = data["counterparts"][data["gifts"]["bowl"]["recipient"]]["organisation"]
    data["organisations"][host]["not-to-give"] = ["bowl"]
    return ("gifts", "bowl", "item")


@mistake("signs-and-witnesses")
def signs_and_looks_on(data: dict[str, Any], random: Random) -> DataPath | None:
    found = some(data, random, "agreements")
    if found is None:
        return None
    name, text = found
    text["parties"][1]["witnesses"] = text["parties"][1]["signatories"][:1]
    return ("agreements", name, "parties", 1, "witnesses", 0)


@mistake("told-as-binding")
def calls_it_binding(data: dict[str, Any], random: Random) -> DataPath | None:
    found = some(data, random, "agreements")
    if found is None:
        return None
    name, text = found
    text["announcement"] = "Both sides announce a legally binding text."
    return ("agreements", name, "announcement")


@mistake("embargo-after-publication")
def published_too_early(data: dict[str, Any], _random: Random) -> DataPath | None:
    day = dt.date.fromisoformat(data["visit"]["to"]) + dt.timedelta(days=7)
    data["news"] = {"published": str(day), "embargo": f"{day + dt.timedelta(days=1)} 09:00"}
    return ("news", "published")


@mistake("misspelt-name")
def family_name_misspelt(data: dict[str, Any], random: Random) -> DataPath | None:
    name, meeting = meeting_for_all(data, random)
    host = data["counterparts"][meeting["counterparts"][0]]["name"]
    wrong = f"{host['family'][:-1]}{'t' if host['family'][-1] != 't' else 'd'}"
    meeting["brief"] = {"objectives": [f"Thank {host['honorific']} {wrong} for the pilot"]}
    return ("meetings", name, "brief", "objectives", 0)


@mistake("caption-order")
def left_of_nobody(data: dict[str, Any], _random: Random) -> DataPath | None:
    if not held(data):
        return None
    told = {"caption": "At the table (left)", "alt": "A person at a table.", "credit": "Example University"}
    data["outcomes"]["photographs"] = {"table": {"people": ["delegate-0"], "consent": "given", **told}}
    return ("outcomes", "photographs", "table", "caption")


@mistake("photograph-without-alt")
def picture_for_those_who_see(data: dict[str, Any], _random: Random) -> DataPath | None:
    if not held(data):
        return None
    data["outcomes"]["photographs"] = {"table": {"people": ["delegate-0"], "consent": "given", "credit": "Us"}}
    return ("outcomes", "photographs", "table")


EVERY_MISTAKE: Final = tuple(MISTAKES)
"""The kinds of both modules."""
