"""The meetings of a sound visit: on working days, with time for the way, for lunch and for what is to be said."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, Final

from soundness.invented import FIELDS, HOME

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

    from soundness.sound_customs import Customs

_SLOTS: Final = ((9, 30), (11, 30), (14, 0), (16, 0))
"""When meetings begin: they last an hour or a half more, and the way to the next takes twenty minutes."""
_OF_THE_HEAD, _OF_THE_OTHERS = ("Ms Sample", "Mr Muster"), ("Ms Beispiel", "Mr Ejemplo")
"""Interpreters: where a delegation splits up, each party has its own."""


def add_meetings(data: dict[str, Any], random: Random, days: Sequence[dt.date], customs: Customs) -> None:
    """Add meetings with every partner, some of them held by two parties at once, and what may lie around them."""
    data["meetings"] = {}
    data["agreements"] = {}
    if customs.days_begin_with_briefing:
        data["meetings"]["briefing"] = _briefing(days[0])
    partners = [name for name in data["organisations"] if name != "us"]
    slots = [(day, slot) for day in days for slot in _SLOTS]
    wanted = sorted(random.sample(slots, min(len(slots), len(partners) + random.randint(0, 4))))
    for number, (day, (hour, minute)) in enumerate(wanted):
        partner = partners[number % len(partners)]
        start = dt.datetime.combine(day, dt.time(hour, minute))
        with_head, others = _groups(data, random, partners)
        data["meetings"][f"meeting-{number}"] = _meeting(data, random, partner, start, with_head)
        if random.random() < 0.3:
            _sign(data, random, number, start.date() - dt.timedelta(weeks=7))
        if others:
            elsewhere = partners[(number + 1) % len(partners)]
            data["meetings"][f"meeting-{number}-b"] = _meeting(data, random, elsewhere, start, others)
    if customs.evenings_are_spent_with_hosts:
        data["meetings"]["dinner"] = _dinner(data, random.choice(partners), random.choice(days))
    for name, meeting in data["meetings"].items():
        if meeting.get("partner"):
            _prepare(data, random, meeting, customs)
            if customs.languages_are_given and not _share_a_language(data, meeting):
                _have_interpreted(data, random, meeting, _OF_THE_OTHERS if name.endswith("-b") else _OF_THE_HEAD)


def _share_a_language(data: dict[str, Any], meeting: dict[str, Any]) -> bool:
    return all("en" in data["counterparts"][host]["languages"] for host in meeting["counterparts"])


def _groups(data: dict[str, Any], random: Random, partners: Sequence[str]) -> tuple[list[str] | str, list[str]]:
    """Return who goes to a meeting, the head among them, and who goes to another one at the same time."""
    everybody = list(data["delegates"])
    if len(everybody) < 2 or len(partners) < 2 or random.random() < 0.7:
        return "all", []
    cut = random.randint(1, len(everybody) - 1)
    return everybody[:cut], everybody[cut:]


def _meeting(
    data: dict[str, Any], random: Random, partner: str, start: dt.datetime, delegates: list[str] | str
) -> dict[str, Any]:
    name = data["organisations"][partner]["name"]
    kind = random.choice(["meeting", "courtesy-call", "talk", "tour"])
    return {
        "title": f"Tour of the {name}" if kind == "tour" else f"Meeting with the {name}",
        "kind": kind,
        "partner": partner,
        "site": f"site-{partner}",
        "start": f"{start:%Y-%m-%d %H:%M}",
        "duration": "1h30" if kind == "tour" else "1h",
        "delegates": delegates,
        "counterparts": _hosts(data, partner),
        "brief": {"objectives": [f"Hear of {random.choice(FIELDS)}"]},
    }


def _briefing(day: dt.date) -> dict[str, Any]:
    told = {"title": "Briefing of the delegation", "kind": "briefing", "site": "hotel", "room": "Lobby"}
    return {**told, "start": f"{day} 08:30", "duration": "20 min", "delegates": "all", "counterparts": []}


def _dinner(data: dict[str, Any], partner: str, day: dt.date) -> dict[str, Any]:
    name = data["organisations"][partner]["name"]
    return {
        "title": f"Dinner of the {name}",
        "kind": "meal",
        "partner": partner,
        "site": f"site-{partner}",
        "start": f"{day} 19:00",
        "duration": "2h",
        "delegates": "all",
        "counterparts": _hosts(data, partner),
        "hospitality": f"Dinner given by the {name}",
    }


def _sign(data: dict[str, Any], random: Random, number: int, approved: dt.date) -> None:
    """Have a text signed at a meeting, approved some weeks before."""
    meeting = data["meetings"][f"meeting-{number}"]
    partner = meeting["partner"]
    host = meeting["counterparts"][0]
    meeting.update(kind="signing", title=f"Signing at the {data['organisations'][partner]['name']}")
    meeting.update(duration="20 min", signs=[f"text-{number}"], bring=["the originals", "two pens"])
    meeting["press"] = "One photographer of the host"
    meeting["flags"] = [HOME.country, data["organisations"][partner]["country"]]
    data["agreements"][f"text-{number}"] = {
        "kind": random.choice(["letter-of-intent", "memorandum-of-understanding"]),
        "parties": [
            {"organisation": body, "signatories": [person], "approved": str(approved), "authority": "By post"}
            for body, person in (("us", "delegate-0"), (partner, host))
        ],
        "areas": [random.choice(FIELDS)],
        "status": "ready",
        "progress": {"approved": str(approved), "ready": str(approved + dt.timedelta(weeks=1))},
        "binding": "false",
        "languages": ["en"],
        "originals": "2",
    }


def _prepare(data: dict[str, Any], random: Random, meeting: dict[str, Any], customs: Customs) -> None:
    """Write down of a meeting with a host what the office is used to writing down of each."""
    ours = list(data["delegates"]) if meeting["delegates"] == "all" else meeting["delegates"]
    if customs.notes_are_taken:
        meeting["note-taker"] = ours[-1]
    if customs.contacts_are_named:
        meeting["contact"] = {"name": "Ms Sample, at the door", "phone": "+44 20 7946 0007"}
    if customs.topics_are_agreed and meeting["duration"] != "20 min":
        opens = [{"topic": "Where we stand", "takes": "20 min", "led-by": meeting["counterparts"][0]}]
        meeting["agenda"] = [*opens, {"topic": "Next steps", "takes": "15 min", "led-by": ours[0]}]
        meeting["chaired-by"] = meeting["counterparts"][0]
    if customs.briefs_are_full and "brief" in meeting:
        _fill_brief(data, random, meeting)


def _fill_brief(data: dict[str, Any], random: Random, meeting: dict[str, Any]) -> None:
    day = dt.date.fromisoformat(meeting["start"][:10])
    host = data["counterparts"][meeting["counterparts"][0]]["name"]
    points = [f"Thank {host['honorific']} {host['family']} for the welcome", "Ask for two places", "Name a date"]
    meeting["brief"] |= {
        "purpose": f"To learn what the {data['organisations'][meeting['partner']]['name']} plans.",
        "talking-points": points[: random.randint(1, 3)],
        "avoid": ["The ranking of last spring"],
        "red-lines": ["No exclusive rights"],
        "drafted-by": "The office of the delegation",
        "delivered": str(day - dt.timedelta(days=30)),
    }


def _have_interpreted(
    data: dict[str, Any], random: Random, meeting: dict[str, Any], interpreters: tuple[str, str]
) -> None:
    day = dt.date.fromisoformat(meeting["start"][:10])
    meeting["languages"] = ["en", data["counterparts"][meeting["counterparts"][0]]["languages"][0]]
    both = [f"{name}, simultaneous" for name in interpreters]
    meeting["interpreters"] = random.choice([[f"{interpreters[0]}, consecutive"], both])
    meeting["interpreters-briefed"] = str(day - dt.timedelta(days=5))


def _hosts(data: dict[str, Any], partner: str) -> list[str]:
    return [name for name in data["counterparts"] if name.startswith(f"host-{partner}-")]
