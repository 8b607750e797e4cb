"""The full example visit otherwise: others at its meetings, other things told, other entries kept from readers."""

from __future__ import annotations

import copy
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias, cast

from hypothesis import strategies as st

from itinerary.source import read_visit
from itinerary.spec.base import Visibility
from itinerary.spec.outcomes import Consent

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hypothesis.vendor.pretty import RepresentationPrinter

THREE_CAPITALS = Path(__file__).parents[2] / "visits" / "three-capitals"

Data: TypeAlias = dict[str, Any]

KEPT = (
    *("delegates", "counterparts", "organisations", "sites", "meetings", "agreements"),
    *("travel", "stays", "gifts", "remarks", "contacts", "schemes"),
)
"""Registers of which any entry may be kept to a circle; of what is recorded, words and pictures may be too."""
_KEPT_OF_OUTCOMES = ("quotations", "photographs")


@cache
def _typed() -> Data:
    return cast("Data", read_visit(THREE_CAPITALS).data)


@dataclass(frozen=True, slots=True)
class Variation:
    """A visit as it was typed, with what was changed in it."""

    data: Data = field(repr=False)
    changes: tuple[str, ...]
    readers: tuple[int, ...]
    """Whose files are looked into, counted round all readers."""

    def _repr_pretty_(self, printer: RepresentationPrinter, _is_cycle: bool) -> None:  # noqa: FBT001 - called by hypothesis
        """Tell a failing variation by its changes alone: the whole visit would fill pages."""
        printer.text(repr(self))


@st.composite
def variations(choose: st.DrawFn, of: Variation | None = None) -> Variation:
    """Choose who travels or receives, who attends what, what is told of it, and what is kept from whom.

    A variation of another is that visit at a later time: who travels stays as it is.
    """
    data = copy.deepcopy(of.data if of else _typed())
    direction = data["visit"]["direction"] if of else choose(st.sampled_from(["outgoing", "incoming"]))
    data["visit"]["direction"] = direction
    changes = [direction, *_attended(choose, data), *_told(choose, data), *_kept(choose, data)]
    return Variation(data, tuple(changes), tuple(choose(st.lists(st.integers(0, 59), min_size=3, max_size=3))))


def _some(names: Iterable[str], most: int) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(sorted(names)), unique=True, max_size=most)


def _attended(choose: st.DrawFn, data: Data) -> Iterable[str]:
    """Change who is at some meetings of our side and of theirs, and which bodies take part besides."""
    for name in choose(_some(data["meetings"], 8)):
        meeting = data["meetings"][name]
        hosts = meeting.get("counterparts") or []
        hosts = [hosts] if isinstance(hosts, str) else hosts
        meeting["delegates"] = choose(st.one_of(st.just("all"), _some(data["delegates"], 4)))
        meeting["counterparts"] = choose(_some(hosts, 4)) if hosts else []
        if meeting.get("partner"):
            meeting["also"] = choose(_some(data["organisations"], 2))
        yield f"{name}: {meeting['delegates']}, {meeting['counterparts']}, {meeting.get('also')}"


def _told(choose: st.DrawFn, data: Data) -> Iterable[str]:
    """Change what is recorded: what took place, who was there, which words and pictures were cleared, who does what."""
    outcomes = data["outcomes"]
    people = [*data["delegates"], *data["counterparts"]]
    for name in choose(_some(outcomes["meetings"], 5)):
        told = outcomes["meetings"][name]
        told["held"] = choose(st.sampled_from(["true", "false"]))
        told["attended"] = choose(st.one_of(st.just("all"), _some(data["delegates"], 4)))
        told["met"] = choose(_some(data["counterparts"], 3))
        told["actions"] = [{"what": "Write to them", "owner": choose(st.sampled_from(people))}]
        yield f"{name} told: {told['held']}, {told['attended']}, {told['met']}, {told['actions']}"
    for name in choose(_some(outcomes["quotations"], 2)):
        said = outcomes["quotations"][name]
        said["approved"] = choose(st.sampled_from([None, {"by": "The office", "on": "2026-04-08"}]))
        said["about"] = choose(st.sampled_from([None, *sorted(data["organisations"])]))
        yield f"{name}: {said['approved']}, about {said['about']}"
    for name in choose(_some(outcomes["photographs"], 3)):
        picture = outcomes["photographs"][name]
        picture["consent"] = choose(st.sampled_from(list(Consent))).value
        picture["people"] = choose(_some(people, 3))
        picture["meeting"] = choose(st.sampled_from([None, *sorted(data["meetings"])]))
        yield f"{name}: {picture['consent']}, {picture['people']} at {picture['meeting']}"


def _kept(choose: st.DrawFn, data: Data) -> Iterable[str]:
    """Keep some entries to circles of their own.

    Our own organisation is named in the frame of the visit, which everybody reads: it cannot be kept from anyone.
    """
    registers = {name: data[name] for name in KEPT if name in data}
    registers |= {name: data["outcomes"][name] for name in _KEPT_OF_OUTCOMES}
    entries = [(register, name) for register, found in registers.items() for name in sorted(found)]
    entries.remove(("organisations", data["visit"]["home"]))
    for register, name in choose(st.lists(st.sampled_from(entries), unique=True, max_size=8)):
        circle = choose(st.sampled_from(list(Visibility))).value
        registers[register][name]["visibility"] = circle
        yield f"{register}.{name} for {circle}"
