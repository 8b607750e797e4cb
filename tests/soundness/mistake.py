"""What a mistake of a planner is, as the modules beside this one put them into sound visits, and what they look up."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from itinerary.diagnostics import DataPath

Put: TypeAlias = "Callable[[dict[str, Any], Random], DataPath | None]"
"""Puts a mistake into a spec and returns where; nothing where that spec has no place for it."""

MINUTE: Final = "%Y-%m-%d %H:%M"
"""How a spec writes a time."""


@dataclass(frozen=True, slots=True)
class Mistake:
    """One kind of mistake."""

    rule: str
    """The rule that is to find it."""
    put: Put


MISTAKES: list[Mistake] = []
"""Every kind of the modules imported so far; `every_mistake` imports them all."""


def mistake(rule: str) -> Callable[[Put], Put]:
    """Put a kind of mistake on the list, with the rule that is to find it."""

    def keep(put: Put) -> Put:
        MISTAKES.append(Mistake(rule, put))
        return put

    return keep


def some(data: dict[str, Any], random: Random, register: str) -> tuple[str, dict[str, Any]] | None:
    """Return an entry of a register with its id; nothing where it is empty."""
    entries = list(data.get(register, {}).items())
    return random.choice(entries) if entries else None


def meeting_for_all(data: dict[str, Any], random: Random) -> tuple[str, dict[str, Any]]:
    """Return a meeting by day with a host, with its id; one for the whole delegation where there is one."""
    by_day = talks(data)
    found = [(name, meeting) for name, meeting in by_day.items() if meeting["delegates"] == "all"]
    return random.choice(found or list(by_day.items()))


def talks(data: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Return the meetings with a host, by id, meals left aside."""
    return {name: one for name, one in data["meetings"].items() if one.get("partner") and one["kind"] != "meal"}


def ours(data: dict[str, Any], meeting: dict[str, Any]) -> list[str]:
    """Return the ids of the delegates at a meeting."""
    named = meeting["delegates"]
    return list(data["delegates"]) if named == "all" else list(named)


def held(data: dict[str, Any]) -> dict[str, Any]:
    """Return what is recorded of the meetings; empty where nothing is."""
    found: dict[str, Any] = data.get("outcomes", {}).get("meetings", {})
    return found


def start(meeting: dict[str, Any]) -> dt.datetime:
    """Return when a meeting begins, local."""
    return dt.datetime.fromisoformat(meeting["start"])


_LENGTHS: Final = {"20 min": 20, "1h": 60, "1h30": 90, "2h": 120}


def end(meeting: dict[str, Any]) -> dt.datetime:
    """Return when a meeting ends, local."""
    return start(meeting) + dt.timedelta(minutes=_LENGTHS[meeting["duration"]])


def keep_to_head(meeting: dict[str, Any]) -> None:
    """Have the head go to a meeting alone."""
    meeting["delegates"] = ["delegate-0"]
    if "note-taker" in meeting:
        meeting["note-taker"] = "delegate-0"
