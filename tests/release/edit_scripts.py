"""Editions of a small visit at random, each made from the one before as planners make them: by edits of the spec."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, TypeAlias

from hypothesis import strategies as st

PEOPLE = ("ana", "bo", "chi")
HOSTS = ("port", "dock", "lab")
"""`dock` is a unit of `port`."""
MEETINGS = ("call", "tour", "dinner")
FIRST_DAYS = (date(2026, 6, 1), date(2026, 3, 27), date(2026, 10, 23))
"""Of visits without a change of clocks, and with one or the other."""
PLACES = ("hall", "hotel", "inn", "LHR", "HND")
ZONES = ("Europe/Berlin", "Asia/Tokyo", "America/St_Johns", "UTC")
CLOCKS = ("09:00", "10:30", "14:15", "17:00", "21:00")
LENGTHS = ("30 min", "1h30", "5 h")
TAKES = ("20 min", "0 min", "90 min")
WORDS = ("xi", "Null", "- a, #b: c", "Größe; \\n", "会見 𠮷", "~", "a long line " * 7)

Spec: TypeAlias = dict[str, Any]
Draw: TypeAlias = Callable[[st.SearchStrategy[Any]], Any]


@dataclass
class Desk:
    """A planner's desk: the spec as it stands, and what was taken out of it and may come back."""

    draw: Draw
    first: date
    spec: Spec = field(default_factory=dict)
    taken_out: dict[tuple[str, str], Spec] = field(default_factory=dict)

    def one_of(self, values: Iterable[Any]) -> Any:  # noqa: ANN401 - plain data
        """Return one of some values."""
        return self.draw(st.sampled_from(list(values)))

    def day(self) -> str:
        """Return a day of the visit."""
        return (self.first + timedelta(days=self.one_of(range(5)))).isoformat()

    def attendance(self) -> list[str] | str:
        """Return who takes part: all, one or some of the delegates, or nobody."""
        people = list(self.spec["delegates"])
        some = self.draw(st.lists(st.sampled_from(people), unique=True))
        found: list[str] | str = self.one_of(["all", *people, some])
        return found

    def entry(self, register: str) -> Spec:
        """Return an entry of a register; where there is none, an empty one that belongs to nothing."""
        found: Spec = self.one_of(self.spec[register].values()) if self.spec[register] else {}
        return found


@st.composite
def edit_scripts(draw: Draw) -> tuple[Spec, ...]:
    """Draw the specs of two to five editions of a visit."""
    desk = Desk(draw, draw(st.sampled_from(FIRST_DAYS)))
    zones = {name: desk.one_of(ZONES) for name in ("hall", "hotel", "inn")}
    desk.spec = frame(desk.first, zones)
    desk.spec["meetings"] = {name: _meeting(desk) for name in desk.one_of([MEETINGS, MEETINGS[:2]])}
    desk.spec["travel"] = {name: _flight(desk) for name in desk.one_of([["out"], []])}
    desk.spec["stays"] = {name: _stay(desk) for name in desk.one_of([["nights"], []])}
    desk.spec["transfers"] = [
        {"from": one, "to": other, "takes": desk.one_of(TAKES)} for one in PLACES for other in PLACES if one < other
    ]
    editions = [desk.spec]
    for _ in range(draw(st.integers(1, 4))):
        desk.spec = deepcopy(desk.spec)
        for edit in draw(st.lists(st.sampled_from(EDITS), max_size=4)):
            edit(desk)
        editions.append(desk.spec)
    return tuple(editions)


def frame(first: date, zones: dict[str, str]) -> Spec:
    """Return a visit of five days in which nothing happens yet; `zones` are those of its sites."""
    return {
        "format": "1",
        "visit": {
            "id": "random",
            "title": "A visit",
            "home": "us",
            "from": first.isoformat(),
            "to": (first + timedelta(days=4)).isoformat(),
            "timezone": "Europe/Berlin",
            "office": {"name": "Visits Office", "email": "visits@visit.example"},
        },
        "organisations": {
            "us": {"name": "Us"},
            "port": {"name": "Port"},
            "dock": {"name": "Dock", "parent": "port"},
            "lab": {"name": "Lab"},
        },
        "delegates": {name: {"name": {"family": name.title()}, "organisation": "us"} for name in PEOPLE},
        "counterparts": {"kai": {"name": {"family": "Kai"}, "organisation": "port", "email": "kai@port.example"}},
        "sites": {name: {"name": name.title(), "timezone": zone} for name, zone in zones.items()},
        "meetings": {},
        "travel": {},
        "stays": {},
        "transfers": [],
    }


def _meeting(desk: Desk) -> Spec:
    return {
        "title": desk.one_of(WORDS),
        "partner": desk.one_of(HOSTS),
        "site": desk.one_of(("hall", "hotel")),
        "status": desk.one_of(("confirmed", "tentative", "cancelled")),
        "delegates": desk.attendance(),
        "start": f"{desk.day()} {desk.one_of(CLOCKS)}",
        "duration": desk.one_of(LENGTHS),
    }


def _flight(desk: Desk) -> Spec:
    departs = desk.first + timedelta(days=desk.one_of(range(-1, 4)))
    return {
        "by": "flight",
        "from": "LHR",
        "to": "HND",
        "departs": f"{departs.isoformat()} {desk.one_of(CLOCKS)}",
        "arrives": f"{(departs + timedelta(days=1)).isoformat()} {desk.one_of(CLOCKS[2:])}",
        "aboard": desk.attendance(),
    }


def _stay(desk: Desk) -> Spec:
    check_in = desk.first + timedelta(days=desk.one_of(range(-1, 3)))
    check_out = check_in + timedelta(days=desk.one_of(range(1, 4)))
    return {
        "site": desk.one_of(("hotel", "inn")),
        "guests": desk.attendance(),
        "check-in": check_in.isoformat(),
        "check-out": check_out.isoformat(),
    }


# What planners do between two editions

Edit: TypeAlias = Callable[[Desk], None]


def _decide_anew(register: str, fresh: Callable[[Desk], Spec], *fields: str) -> Edit:
    """Give some fields of an entry the values that a new one might have."""

    def edit(desk: Desk) -> None:
        decided = fresh(desk)
        desk.entry(register).update({name: decided[name] for name in fields})

    return edit


def _write(register: str, name: str, *values: object) -> Edit:
    """Give a field of an entry one of some values; None takes it out."""

    def edit(desk: Desk) -> None:
        entry, value = desk.entry(register), desk.one_of(values)
        entry.pop(name, None)
        if value is not None:
            entry[name] = value

    return edit


def _take_out(register: str) -> Edit:
    def edit(desk: Desk) -> None:
        if desk.spec[register]:
            name = desk.one_of(desk.spec[register])
            desk.taken_out[register, name] = desk.spec[register].pop(name)

    return edit


def _bring_back(register: str) -> Edit:
    """Bring an entry back as it was, under its id; who takes part is decided anew, since people come and go too."""

    def edit(desk: Desk) -> None:
        known = [name for one, name in desk.taken_out if one == register and name not in desk.spec[register]]
        if known:
            name = desk.one_of(known)
            entry = deepcopy(desk.taken_out[register, name])
            entry |= {attendance: desk.attendance() for attendance in ("delegates", "aboard", "guests") & entry.keys()}
            desk.spec[register][name] = entry

    return edit


def _unschedule(desk: Desk) -> None:
    desk.entry("meetings").pop("start", None)


def _send_home(desk: Desk) -> None:
    """Take a delegate out of the visit, and out of all that he or she takes part in."""
    people = desk.spec["delegates"]
    if len(people) == 1:
        return
    name = desk.one_of(people)
    desk.taken_out["delegates", name] = people.pop(name)
    for register, attendance in (("meetings", "delegates"), ("travel", "aboard"), ("stays", "guests")):
        for entry in desk.spec[register].values():
            if entry[attendance] != "all":
                entry[attendance] = [one for one in named(entry[attendance]) if one != name]


def named(value: list[str] | str) -> list[str]:
    """Return a list that may be written as its only element."""
    return [value] if isinstance(value, str) else value


def _change_a_way(desk: Desk) -> None:
    desk.one_of(desk.spec["transfers"])["takes"] = desk.one_of(TAKES)


def _reorder(desk: Desk) -> None:
    register = desk.one_of(("meetings", "delegates", "travel", "stays", "transfers", "sites", "organisations"))
    entries = desk.spec[register]
    desk.spec[register] = dict(reversed(entries.items())) if isinstance(entries, dict) else entries[::-1]


def _revise_brief(desk: Desk) -> None:
    desk.entry("meetings")["brief"] = {"purpose": desk.one_of(WORDS[:3]), "red-lines": [desk.one_of(WORDS[:3])]}


EDITS: tuple[Edit, ...] = (
    _decide_anew("meetings", _meeting, "start"),
    _decide_anew("meetings", _meeting, "duration"),
    _decide_anew("meetings", _meeting, "title"),
    _decide_anew("meetings", _meeting, "status"),
    _decide_anew("meetings", _meeting, "delegates"),
    _decide_anew("meetings", _meeting, "partner"),
    _write("meetings", "site", "hall", "hotel", None),
    _write("meetings", "room", "Room 1", "Room 2", None),
    _write("meetings", "also", "lab", "port", None),
    _write("meetings", "counterparts", "kai", None),
    _write("meetings", "dress", "dark suit", "medals", None),
    _write("meetings", "gloss", "on boats", None),
    _write("meetings", "plan-b", "the museum", None),
    _write("meetings", "visibility", "office", "delegation", "host", "public"),
    _write("delegates", "visibility", "office", "delegation", "public"),
    _unschedule,
    _take_out("meetings"),
    _bring_back("meetings"),
    _send_home,
    _bring_back("delegates"),
    _decide_anew("travel", _flight, "departs", "arrives"),
    _decide_anew("travel", _flight, "aboard"),
    _write("travel", "remark", "be early", None),
    _take_out("travel"),
    _bring_back("travel"),
    _decide_anew("stays", _stay, "check-in", "check-out"),
    _decide_anew("stays", _stay, "guests"),
    _decide_anew("stays", _stay, "site"),
    _take_out("stays"),
    _bring_back("stays"),
    _change_a_way,
    _reorder,
    _revise_brief,
)
