"""What some visits have and the sound ones have not: correct in itself, so that nothing is to be said of it alone."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from soundness.mistake import held, start

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

Addition: TypeAlias = "Callable[[dict[str, Any], Random], str | None]"
"""Adds something correct to a spec and returns of which entry it is; nothing where that spec has no place for it."""

ADDITIONS: list[Addition] = []
"""Every one: each is added to sound visits by itself, and no alarm is to be raised."""


def _addition(add: Addition) -> Addition:
    ADDITIONS.append(add)
    return add


def with_hosts(data: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Return the meetings with a partner, by id: not the delegation's own briefings."""
    return {name: meeting for name, meeting in data["meetings"].items() if meeting.get("partner")}


def to_be_toured(data: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Return the meetings by day with a partner at which nothing is signed."""
    return {name: one for name, one in with_hosts(data).items() if not one.get("signs") and one["kind"] != "meal"}


def signing_of(data: dict[str, Any], agreement: str) -> str:
    """Return the meeting that signs an agreement."""
    return next(name for name, meeting in with_hosts(data).items() if agreement in meeting.get("signs", []))


def days_before(data: dict[str, Any], days: int) -> str:
    """Return the day that is so many days before the first of a visit."""
    return str(dt.date.fromisoformat(data["visit"]["from"]) - dt.timedelta(days=days))


@_addition
def photograph(data: dict[str, Any], random: Random) -> str | None:
    """Add a photograph of those who were at a meeting, which may be published; return the meeting."""
    if not held(data):
        return None
    name = random.choice(list(held(data)))
    meeting = data["meetings"][name]
    ours = list(data["delegates"]) if meeting["delegates"] == "all" else meeting["delegates"]
    seen = {"people": [ours[0], meeting["counterparts"][0]], "meeting": name, "consent": "given"}
    told = {"alt": "Two people at a table.", "caption": "After the talks.", "credit": "Example University"}
    data["outcomes"].setdefault("photographs", {})["table"] = {**seen, **told}
    return name


@_addition
def quotation(data: dict[str, Any], _random: Random) -> str | None:
    """Add words of the head, approved to the letter; return their id."""
    if not held(data):
        return None
    words = "This is a fine start, and we mean to go on."
    approved = {"by": "The speaker", "on": data["visit"]["to"], "words": words}
    data["outcomes"]["quotations"] = {"opening": {"speaker": "delegate-0", "words": words, "approved": approved}}
    return "opening"


@_addition
def clearance(data: dict[str, Any], random: Random) -> str | None:
    """Add a day of publication and the consent of a partner; return the partner."""
    if not held(data):
        return None
    partner: str = random.choice(list(with_hosts(data).values()))["partner"]
    last = dt.date.fromisoformat(data["visit"]["to"])
    cleared = {"organisation": partner, "by": "Press office", "cleared": str(last + dt.timedelta(days=5))}
    data["press"] = {"clearances": [cleared]}
    data["news"] = {"published": str(last + dt.timedelta(days=7))}
    return partner


@_addition
def final_risk(data: dict[str, Any], random: Random) -> str | None:
    """Have the risks of a final visit looked at, approved and insured; return the level."""
    level, days = random.choice([("low", 10), ("medium", 12)])
    data["visit"]["status"] = "final"
    data["visit"]["risk"] = {
        "level": level,
        "assessed": days_before(data, 30),
        "approved": days_before(data, days),
        "approved-by": "Head of Safety",
        "insurance": "Example Travel, policy 12-345",
        "assistance": "Example Assistance, +44 20 7946 0009",
    }
    return level


@_addition
def visa(data: dict[str, Any], random: Random) -> str | None:
    """Add a visa that came in time and holds long enough to a delegate of a final visit; return who it is."""
    person: str = random.choice(list(data["delegates"]))
    country = data["organisations"]["partner-0"]["country"]
    data["visit"]["status"] = "final"
    asked = {"invitation": days_before(data, 70), "applied": days_before(data, 60)}
    held_from = {"granted": days_before(data, 20), "expires": days_before(data, -90)}
    data["delegates"][person]["visas"] = [{"country": country, **asked, **held_from}]
    return person


@_addition
def renewal(data: dict[str, Any], random: Random) -> str | None:
    """Say which earlier text an agreement renews; return the agreement."""
    if not data["agreements"]:
        return None
    name: str = random.choice(list(data["agreements"]))
    data["agreements"][name]["renews"] = {"title": "Letter of Intent on Exchange", "signed": "2020-05-04"}
    return name


@_addition
def onlooker(data: dict[str, Any], random: Random) -> str | None:
    """Have another host look on when an agreement is signed; return the agreement."""
    for name, text in random.sample(list(data["agreements"].items()), len(data["agreements"])):
        party = text["parties"][1]
        hosts = data["meetings"][signing_of(data, name)]["counterparts"]
        others = [host for host in hosts if host not in party["signatories"]]
        if others:
            party["witnesses"] = [random.choice(others)]
            return str(name)
    return None


@_addition
def flags(data: dict[str, Any], random: Random) -> str | None:
    """Set out the flags of both countries at a meeting; return the meeting."""
    name = random.choice(list(with_hosts(data)))
    country = data["organisations"][data["meetings"][name]["partner"]]["country"]
    data["meetings"][name]["flags"] = ["GB", country]
    return name


@_addition
def laboratory_tour(data: dict[str, Any], random: Random) -> str | None:
    """Receive the visitors in a laboratory, all of them looked for in the lists before; return the meeting."""
    plain = list(to_be_toured(data))
    if held(data) or not plain:
        return None
    name = random.choice(plain)
    meeting = data["meetings"][name]
    data["visit"]["direction"] = "incoming"
    meeting["kind"] = "tour"
    data["sites"][meeting["site"]]["kind"] = "laboratory"
    for delegate in data["delegates"].values():
        delegate["screened"] = days_before(data, 14)
    return name


@_addition
def campus_tour(data: dict[str, Any], random: Random) -> str | None:
    """Have a tour of a campus that takes its time; return the meeting."""
    afternoon = [name for name, one in to_be_toured(data).items() if start(one).hour == dt.time(16).hour]
    if not afternoon:
        return None
    name = random.choice(afternoon)
    meeting = data["meetings"][name]
    meeting.update(kind="tour", duration="1h30")
    data["sites"][meeting["site"]]["kind"] = "campus"
    return name


@_addition
def papers(data: dict[str, Any], random: Random) -> str | None:
    """Deliver the brief of a meeting in time; return the meeting."""
    name = random.choice([name for name, one in with_hosts(data).items() if "brief" in one])
    data["meetings"][name]["brief"]["delivered"] = days_before(data, 10)
    return name


@_addition
def passport(data: dict[str, Any], random: Random) -> str | None:
    """Note the passport of a delegate, and a remark on the hotel; return the delegate."""
    person: str = random.choice(list(data["delegates"]))
    data["delegates"][person]["passport"] = "534170982"
    data["stays"]["hotel"]["remark"] = "The desk asks for passports."
    return person


LATITUDES: Final = (50.10, 50.12, 50.14, 50.16, 50.18, 50.20)
"""Of places in one town, some two kilometres from each other."""


@_addition
def locations(data: dict[str, Any], _random: Random) -> str | None:
    """Say where all sites of the town lie; return the first."""
    for site, latitude in zip(data["sites"].values(), LATITUDES, strict=False):
        site["location"] = [str(latitude), "8.60"]
    first, *_ = map(str, data["sites"])
    return first
