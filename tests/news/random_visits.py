"""Whole visits made up from nothing, for laws that hold for every story: plain data, as typed, that the format allows.

All names are invented. Bodies come with and without article, short form, parent, city and gloss; people with one name,
with the family name first, with no title; meetings of every kind; agreements with every act; both directions.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from hypothesis import strategies as st
from news.invented import (
    BODIES,
    CITIES,
    COUNTRIES,
    GLOSSES,
    LENGTHS,
    LINES,
    OFFICES,
    PEOPLE,
    PURPOSES,
    ROLES_AND_NONE,
    SITES,
    SUBJECTS,
    TERMS,
    TITLES,
    UNITS,
    WHEN,
)

from itinerary.spec.agreements import AgreementKind
from itinerary.spec.meetings import MeetingKind
from itinerary.spec.organisations import OrganisationKind, SchemeKind
from itinerary.spec.outcomes import AgreementAct


@dataclass(slots=True)
class _Sketch:
    """A visit that is being made up."""

    choose: st.DrawFn
    incoming: bool
    data: dict[str, Any] = field(default_factory=dict)

    def one(self, *of: str) -> str:
        return self.choose(st.sampled_from(of))

    def maybe(self) -> bool:
        return self.choose(st.booleans())

    def some(self, of: tuple[str, ...] | list[str], most: int = 3) -> list[str]:
        return self.choose(st.lists(st.sampled_from(of), unique=True, max_size=most)) if of else []

    def many(self, most: int) -> int:
        return self.choose(st.integers(0, most))


@st.composite
def random_visits(choose: st.DrawFn) -> dict[str, Any]:
    """Return a visit as typed."""
    sketch = _Sketch(choose, incoming=choose(st.booleans()))
    _organisations(sketch)
    _people(sketch)
    _sites(sketch)
    _meetings(sketch)
    _agreements(sketch)
    _ties(sketch)
    _outcomes(sketch)
    _frame(sketch)
    return sketch.data


def _kept(**values: Any) -> dict[str, Any]:  # noqa: ANN401 - plain data of any shape
    """Return what is not empty, under the keys of the format."""
    return {key.rstrip("_").replace("_", "-"): value for key, value in values.items() if value not in ("", [], {})}


def _organisations(sketch: _Sketch) -> None:
    found = sketch.choose(st.lists(st.sampled_from(BODIES), unique_by=repr, min_size=2, max_size=6))
    bodies: dict[str, Any] = {}
    for number, body in enumerate(found):
        bodies["home" if number == 0 else f"body-{number}"] = {
            **body,
            **_kept(kind=sketch.one(*OrganisationKind), country=sketch.one(*COUNTRIES), city=sketch.one(*CITIES)),
        }
    for number, unit in enumerate(sketch.some([unit["name"] for unit in UNITS])):
        chosen = next(each for each in UNITS if each["name"] == unit)
        bodies[f"unit-{number}"] = {**chosen, "kind": sketch.one(*OrganisationKind), "parent": sketch.one(*bodies)}
    sketch.data["organisations"] = bodies


def _people(sketch: _Sketch) -> None:
    bodies = list(sketch.data["organisations"])
    names = sketch.choose(st.lists(st.sampled_from(PEOPLE), unique_by=repr, max_size=11))
    split = sketch.many(min(6, len(names)))
    registers: dict[str, dict[str, Any]] = {"delegates": {}, "counterparts": {}}
    for number, name in enumerate(names):
        register = "delegates" if number < split else "counterparts"
        registers[register][f"person-{number}"] = {
            "name": dict(name),
            **_kept(
                role=sketch.one(*ROLES_AND_NONE),
                unit=sketch.one(*OFFICES),
                organisation=sketch.one("", *bodies),
            ),
        }
    sketch.data |= registers


def _sites(sketch: _Sketch) -> None:
    bodies = list(sketch.data["organisations"])
    sketch.data["sites"] = {
        f"site-{number}": _kept(
            name=name, organisation=sketch.one("", *bodies), city=sketch.one(*CITIES), gloss=sketch.one(*GLOSSES)
        )
        for number, name in enumerate(sketch.some(SITES, 4))
    }


def _meetings(sketch: _Sketch) -> None:
    bodies, sites = list(sketch.data["organisations"]), list(sketch.data["sites"])
    meetings = {}
    for number in range(sketch.many(6)):
        time = {"start": f"2027-10-{4 + number // 3:02} {9 + 2 * (number % 3)}:00", "duration": "1h"}
        meetings[f"meeting-{number}"] = {
            "title": sketch.one(*TITLES),
            "kind": sketch.one(*MeetingKind),
            **(time if sketch.choose(st.integers(0, 5)) else {}),
            **_kept(
                partner=sketch.one("", *bodies),
                also=sketch.some(bodies, 1),
                site=sketch.one("", *sites),
                delegates=_attending(sketch),
                counterparts=sketch.some(list(sketch.data["counterparts"])),
            ),
        }
    sketch.data["meetings"] = meetings


def _attending(sketch: _Sketch) -> str | list[str]:
    delegates = list(sketch.data["delegates"])
    if delegates and sketch.maybe():
        return sketch.some(delegates, 5)
    return f"all except {sketch.one(*delegates)}" if delegates and sketch.maybe() else "all"


def _agreements(sketch: _Sketch) -> None:
    bodies = list(sketch.data["organisations"])
    people = [*sketch.data["delegates"], *sketch.data["counterparts"]]
    sketch.data["agreements"] = {
        f"text-{number}": _kept(
            kind=sketch.one(*AgreementKind),
            title=sketch.one("", "", f"Charter on Peat {'I' * (number + 1)}"),
            parties=[
                _kept(organisation=body, signatories=sketch.some(people, 2))
                for body in sketch.choose(st.lists(st.sampled_from(bodies), unique=True, min_size=2, max_size=3))
            ],
            areas=sketch.some(SUBJECTS),
            purpose=sketch.one(*PURPOSES),
            term=sketch.one(*TERMS),
            renews={"title": f"Memorandum of 201{number}"} if sketch.maybe() else {},
        )
        for number in range(sketch.many(3))
    }


def _ties(sketch: _Sketch) -> None:
    bodies = sketch.data["organisations"]
    partners = [name for name in bodies if name != "home" and bodies[name].get("parent") != "home"]
    for name in sketch.some(partners):
        bodies[name]["relationship"] = _relationship(sketch, name)
    if sketch.maybe():
        sketch.data["relationship"] = _relationship(sketch, "visit")
    sketch.data["schemes"] = {
        f"scheme-{number}": _kept(
            name=f"{name} Fund",
            kind=sketch.one(*SchemeKind),
            partners=sketch.some(list(bodies), 2),
            funded_by=sketch.one("", "", *bodies),
            based_at=sketch.one("", *bodies),
            years=sketch.one("", "1", "4"),
            supports=sketch.one("", "1", "19"),
            unit=sketch.one("", f"projects on {name.lower()}"),
            purpose=sketch.one("", f"bring {name.lower()} to the sea"),
            next=sketch.one("", f"The {name} Fund reopens in autumn."),
        )
        for number, name in enumerate(sketch.some(("Sand", "Ice and Light", "Kelp")))
    }


def _relationship(sketch: _Sketch, name: str) -> dict[str, Any]:
    history = [
        _kept(
            year=sketch.one("1902", "1977", "2014"),
            what=(f"the first lake was measured for {name}", f"students came from {name}, and stayed")[number],
            significance=sketch.one("", f"Chapter {number} of {name} was written."),
        )
        for number in range(sketch.many(2))
    ]
    figures = (
        [
            _kept(
                what=f"joint papers of {name}",
                value="12",
                as_of=sketch.one("", "2024-01-01", "2027-10-01"),
                period=sketch.one("", "2019 to 2026", "each year"),
            )
        ]
        if sketch.maybe()
        else []
    )
    return _kept(
        since=sketch.one("", "1977", "2014"),
        areas=sketch.some(SUBJECTS),
        gloss=sketch.one("", f"The friends of {name} are many."),
        figures=figures,
        history=history,
    )


def _outcomes(sketch: _Sketch) -> None:
    data = sketch.data
    people = [*data["delegates"], *data["counterparts"]]
    data["outcomes"] = _kept(
        meetings={name: _held(sketch, name) for name in data["meetings"] if sketch.choose(st.integers(0, 7))},
        agreements={name: _done(sketch, name) for name in data["agreements"] if sketch.choose(st.integers(0, 7))},
        quotations={
            f"said-{number}": _kept(
                speaker=sketch.one(*people),
                words=f"Sand is patient, said {number} times.",
                approved={"by": "The speaker", "on": "2027-10-08"} if sketch.maybe() else {},
                about=sketch.one("", *data["organisations"]),
                language=sketch.one("", "hu"),
            )
            for number in range(sketch.many(2) if people else 0)
        },
        photographs={
            f"photo-{number}": _kept(
                caption=sketch.one("", f"Picture {number} of a lake"),
                people=sketch.some(people),
                position=sketch.one("", "top left", "right"),
                credit=sketch.one("", "Example Ferries"),
                consent=sketch.one("given", "pending"),
            )
            for number in range(sketch.many(3))
        },
        figures=[{"what": "cups of tea", "value": "90"}] if sketch.maybe() else [],
        next_steps=[
            _kept(what=what, when=sketch.one(*WHEN), purpose=sketch.one(*PURPOSES))
            for what in sketch.some(("a summer school", "the next round of talks", "lectures on peat"))
        ],
    )


def _held(sketch: _Sketch, name: str) -> dict[str, Any]:
    return _kept(
        held=sketch.one("true", "true", "true", "false", ""),
        attended=_attending(sketch) if sketch.choose(st.integers(0, 2)) == 0 else "",
        met=sketch.some(list(sketch.data["counterparts"])) if sketch.maybe() else "",
        toured=sketch.some(list(sketch.data["sites"]), 2),
        discussed=sketch.some(SUBJECTS, 2),
        story=[f"{line.rstrip('.')} at {name}." for line in sketch.some(LINES, 1)],
    )


def _done(sketch: _Sketch, name: str) -> dict[str, Any]:
    people = [*sketch.data["delegates"], *sketch.data["counterparts"]]
    intended = [each for party in sketch.data["agreements"][name]["parties"] for each in party.get("signatories", [])]
    day = sketch.one("", "2027-10-04", "2027-10-05")
    return _kept(
        act=sketch.one(*AgreementAct),
        on=day,
        by=sorted(set(intended)) if sketch.maybe() else sketch.some(people, 4),
        witnessed_by=sketch.some(people, 2),
        at=sketch.one("", *sketch.data["meetings"]),
    )


def _frame(sketch: _Sketch) -> None:
    data = sketch.data
    people = [*data["delegates"], *data["counterparts"]]
    data["format"] = "1"
    data["visit"] = _kept(
        id="made-up",
        title="Visit to the sea",
        home="home",
        direction="incoming" if sketch.incoming else "outgoing",
        head=sketch.one("", *data["delegates"]),
        from_="2027-10-04",
        to="2027-10-06",
        timezone="Europe/London",
    )
    data["news"] = _kept(
        angle=sketch.one("theme", "partner", "day"),
        length=sketch.one(*LENGTHS),
        published=sketch.one("", "2027-10-05", "2027-10-08"),
        quote_from=sketch.one("", *people),
        firsts=[
            _kept(who=person, what="crossing by ferry", source="https://example.org/ferry")
            for person in sketch.some(people, 1)
        ],
    )
