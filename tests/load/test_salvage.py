"""One mistake neither hides another nor causes one: each broken leaf of a full visit is told, and the rest is read."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from load.telling import FRAME, PEOPLE, loaded

from itinerary.load import load_data
from itinerary.source import read_visit
from itinerary.spec.moments import Attendance
from itinerary.spec.pruning import without_dangling
from itinerary.spec.structure import keys_of, model_at, references

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from itinerary.diagnostics import DataPath

VISIT = Path(__file__).parents[2] / "visits" / "three-capitals"
DATA: dict[str, Any] = dict(read_visit(VISIT).data or {})

REGISTERS = ("organisations", "delegates", "counterparts", "sites", "meetings", "agreements", "travel", "stays")


class Break(Enum):
    """A way to break a leaf."""

    WRONG_TYPE = "wrong type"
    UNKNOWN_FIELD = "unknown field"
    UNKNOWN_ID = "unknown id"
    NOT_THERE = "not there"


@dataclass(frozen=True)
class Mistake:
    """One broken leaf."""

    how: Break
    path: DataPath
    """What is set, added or taken away."""
    told_at: DataPath

    def made_in(self, data: Any) -> None:  # noqa: ANN401 - raw data
        """Break the leaf."""
        for part in self.path[:-1]:
            data = data[part]
        match self.how:
            case Break.WRONG_TYPE:
                data[self.path[-1]] = {"no-such-field": "x"}
            case Break.UNKNOWN_FIELD:
                data[self.path[-1]] = "x"
            case Break.UNKNOWN_ID:
                data[self.path[-1]] = "nobody-knows"
            case Break.NOT_THERE:
                del data[self.path[-1]]


def _values(data: Any, path: DataPath = ()) -> Iterator[tuple[DataPath, Any]]:  # noqa: ANN401 - raw data
    yield path, data
    pairs: Iterable[tuple[str | int, Any]] = ()
    if isinstance(data, dict):
        pairs = data.items()
    elif isinstance(data, list):
        pairs = enumerate(data)
    for part, value in pairs:
        yield from _values(value, (*path, part))


def _mistakes() -> Iterator[Mistake]:
    """Yield every way to break one leaf of the visit.

    The kind of a journey is left in peace: without it, nobody can say which other fields the journey may have.
    """
    for path, value in _values(DATA):
        if path and not isinstance(value, dict | list) and path[-1] not in {"by", "include"}:
            is_one_of_several_people = isinstance(path[-1], int) and _is_attendance(path[:-1])
            yield Mistake(Break.WRONG_TYPE, path, path[:-1] if is_one_of_several_people else path)
        model = model_at(path, DATA) if isinstance(value, dict) else None
        if model is not None:
            yield Mistake(Break.UNKNOWN_FIELD, (*path, "no-such-field"), (*path, "no-such-field"))
            for key, field in keys_of(model).items():
                if field.is_required() and key in value and key != "by":
                    yield Mistake(Break.NOT_THERE, (*path, key), path)
    for reference in references(DATA):
        if not reference.is_key and _values_at(reference.path) == reference.id:
            yield Mistake(Break.UNKNOWN_ID, reference.path, reference.path)


def _is_attendance(path: DataPath) -> bool:
    model = model_at(path[:-1], DATA)
    field = keys_of(model).get(str(path[-1])) if model else None
    return field is not None and "Attendance" in str(field.annotation)


def _values_at(path: DataPath) -> Any:  # noqa: ANN401 - raw data
    value: Any = DATA
    for part in path:
        value = value[part]
    return value


def _apart(mistakes: list[Mistake]) -> list[Mistake]:
    """Keep mistakes of which none lies in what another breaks."""
    kept: list[Mistake] = []
    for mistake in mistakes:
        if not any(_overlap(path, mistake.path) for other in kept for path in (other.path, *_whole(other))):
            kept.append(mistake)
    return kept


def _whole(mistake: Mistake) -> tuple[DataPath, ...]:
    """Return the list of people that a wrong value among them makes unreadable as a whole."""
    return (mistake.told_at,) if mistake.how is Break.WRONG_TYPE else ()


def _overlap(one: DataPath, other: DataPath) -> bool:
    length = min(len(one), len(other))
    return one[:length] == other[:length]


MISTAKES = tuple(_mistakes())
several = st.lists(st.sampled_from(MISTAKES), min_size=1, max_size=8).map(_apart)


def test_the_example_visit_can_be_broken_in_every_way() -> None:
    assert {mistake.how for mistake in MISTAKES} == set(Break)
    assert {str(mistake.path[0]) for mistake in MISTAKES} == {*DATA, "no-such-field"}


@settings(max_examples=60)
@given(several)
def test_every_mistake_is_told_and_nothing_else(mistakes: list[Mistake]) -> None:
    data = deepcopy(DATA)
    for mistake in mistakes:
        mistake.made_in(data)
    assert {finding.path for finding in load_data(data).report} == {mistake.told_at for mistake in mistakes}


@settings(max_examples=60)
@given(several)
def test_what_is_not_broken_is_read_as_ever(mistakes: list[Mistake]) -> None:
    sound = load_data(DATA).visit
    data = deepcopy(DATA)
    for mistake in mistakes:
        mistake.made_in(data)
    found = load_data(data)
    if any(mistake.path[0] in {"format", "visit"} or _is_home(mistake) for mistake in mistakes):
        return
    assert found.visit is not None
    assert sound is not None
    assert without_dangling(found.visit) is found.visit
    changed = {
        (register, name)
        for register in REGISTERS
        for name, entry in getattr(sound, register).items()
        if getattr(found.visit, register).get(name) != entry
    }
    assert changed <= found.damaged
    assert {mistake.path[:2] for mistake in mistakes if mistake.path[0] in REGISTERS} <= found.damaged


def _is_home(mistake: Mistake) -> bool:
    return mistake.path[:2] == ("organisations", DATA["visit"]["home"])


def test_sound_visit_is_read_whole() -> None:
    found = load_data(DATA)
    assert found.visit is not None
    assert (len(found.report), found.damaged, found.is_whole) == (0, frozenset(), True)
    assert without_dangling(found.visit) is found.visit


WAYS = """\
sites: {quay: {name: Quay}, fort: {name: Fort}}
transfers:
  - {from: quay, to: fort, takes: 10 min}
  - {from: quay}
  - {from: fort, to: quay, takes: 20 min}
  - {from: quay, to: LIS, takes: 30 min}
  - {from: castle, takes: soon}
  - {from: fort, to: LIS, takes: 40 min}
"""


def test_item_with_several_mistakes_takes_no_neighbour_along() -> None:
    found = loaded(WAYS)
    assert found.visit is not None
    assert [str(way.takes) for way in found.visit.transfers] == ["0:10:00", "0:20:00", "0:30:00", "0:40:00"]


def test_list_without_ids_is_damaged_as_a_whole() -> None:
    assert loaded(WAYS).damaged == {("transfers",)}
    figures = "outcomes: {figures: [{what: talks, value: [5]}, {what: texts, value: two}]}"
    assert loaded(figures).damaged == {("outcomes", "figures")}


@pytest.mark.parametrize(
    ("added", "damaged"),
    [
        ("meetings: {call: {title: Call, room: [1]}}", {("meetings", "call")}),
        ("outcomes: {quotations: {opening: {speaker: silva}}}", {("outcomes", "quotations", "opening")}),
        ("outcomes: {meetings: {call: {held: true}}}", {("outcomes", "meetings", "call")}),
        ("news: {angle: sharp, headline: [One]}", {("news", "angle"), ("news", "headline")}),
        ("visit-report: {}", {("visit-report",)}),
        ("checks: {ignore: [5, [6]]}", {("checks", "ignore")}),
    ],
)
def test_damage_is_noted_by_entry(added: str, damaged: set[DataPath]) -> None:
    assert loaded(PEOPLE + added).damaged == damaged


def test_entry_that_cannot_stand_takes_along_what_needs_it() -> None:
    found = loaded(
        PEOPLE
        + """\
meetings: {call: {room: A}, dinner: {title: Dinner, site: quay}}
remarks: {toast: {speaker: silva, meeting: call}, thanks: {speaker: silva, meeting: dinner}}
gifts: {book: {item: A book, meeting: call}}
sites: {quay: {city: Lisbon}}
"""
    )
    assert found.visit is not None
    assert [finding.path for finding in found.report] == [("sites", "quay"), ("meetings", "call")]
    assert list(found.visit.meetings) == ["dinner"]
    assert list(found.visit.remarks) == ["thanks"]
    assert found.visit.gifts["book"].meeting is None
    assert found.damaged == {
        ("meetings", "call"),
        ("meetings", "dinner"),
        ("sites", "quay"),
        ("remarks", "toast"),
        ("gifts", "book"),
    }


@pytest.mark.parametrize("frame", [FRAME.replace("format: 1\n", ""), FRAME.replace("home: us", "home: [us]")])
def test_visit_without_a_frame_is_none_and_its_other_mistakes_are_told(frame: str) -> None:
    found = loaded("meetings: {call: {title: Call, room: [1]}}", base=frame)
    assert (found.visit, found.is_whole) == (None, False)
    assert ("meetings", "call", "room") in {finding.path for finding in found.report}


def test_data_that_was_given_is_left_as_it_was() -> None:
    data = deepcopy(DATA)
    data["meetings"]["welcome-dinner"]["delegates"] = "all except nobody-knows"
    before = deepcopy(data)
    load_data(data)
    assert data == before
    assert Attendance.read(data["meetings"]["welcome-dinner"]["delegates"]).named == ("nobody-knows",)
