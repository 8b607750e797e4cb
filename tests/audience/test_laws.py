"""A narrower circle never holds what a wider one lacks; no view refers to what is not in it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from audience.lisbon import INCOMING, OUTGOING
from hypothesis import given, settings
from hypothesis import strategies as st
from support.specs import programme_of

from itinerary.audience import Audience, AudienceKind, audiences_of, view
from itinerary.load import load
from itinerary.load.references import dangling
from itinerary.programme.placing import place
from itinerary.programme.timeline import Engagement, Programme, Transfer
from itinerary.spec.base import Entry, Model, Visibility
from itinerary.spec.moments import Attendance

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from itinerary.audience import View
    from itinerary.programme.timeline import Slot

VISITS = Path(__file__).parents[2] / "visits"
OFFICE, DELEGATION, PUBLIC = (
    Audience(kind) for kind in (AudienceKind.OFFICE, AudienceKind.DELEGATION, AudienceKind.PUBLIC)
)


def _programmes() -> Mapping[str, Programme]:
    visit = load(VISITS / "three-capitals").visit
    assert visit is not None
    return {
        "lisbon": programme_of("", OUTGOING),
        "guests": programme_of("", INCOMING),
        "three-capitals": place(visit).programme,
    }


PROGRAMMES = _programmes()
EVERY_READER = [(name, reader) for name, programme in PROGRAMMES.items() for reader in audiences_of(programme.visit)]


def _facts(value: object, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield all that a visit says, with the keys that lead to it; what is at its default says nothing."""
    if isinstance(value, Model):
        for name, field in type(value).model_fields.items():
            inner = getattr(value, name)
            if field.is_required() or inner != field.get_default(call_default_factory=True):
                yield from _facts(inner, (*path, name))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield ((*path, str(key)), "is there")
            yield from _facts(item, (*path, str(key)))
    elif isinstance(value, tuple):
        for item in value:
            yield from _facts(item, path)
    elif isinstance(value, Attendance):
        yield from (((*path, str(value.everyone)), name) for name in value.named)
    else:
        yield path, str(value)


def _said_by(seen: View) -> set[tuple[tuple[str, ...], str]]:
    slots = ((("programme",), f"{slot.path} until {slot.end}") for slot in seen.programme.slots)
    return {*_facts(seen.visit), *slots}


def _wider(reader: Audience) -> tuple[Audience, ...]:
    return {AudienceKind.OFFICE: (), AudienceKind.DELEGATION: (OFFICE,)}.get(reader.kind, (DELEGATION, OFFICE))


@pytest.mark.parametrize(("name", "reader"), EVERY_READER, ids=str)
def test_view_of_a_narrower_circle_is_part_of_that_of_a_wider_one(name: str, reader: Audience) -> None:
    said = _said_by(view(PROGRAMMES[name], reader))
    assert [said - _said_by(view(PROGRAMMES[name], wider)) for wider in _wider(reader)] == [
        set() for _ in _wider(reader)
    ]


def test_view_of_a_unit_is_part_of_that_of_the_body_above_it() -> None:
    unit, body = (Audience(AudienceKind.PARTNER, name) for name in ("school", "port"))
    assert _said_by(view(PROGRAMMES["lisbon"], unit)) - _said_by(view(PROGRAMMES["lisbon"], body)) == set()


@pytest.mark.parametrize(("name", "reader"), EVERY_READER, ids=str)
def test_view_refers_to_nothing_that_is_not_in_it(name: str, reader: Audience) -> None:
    _refers_to_itself_alone(view(PROGRAMMES[name], reader))


def _refers_to_itself_alone(seen: View) -> None:
    assert list(dangling(seen.visit.model_dump(mode="json", by_alias=True))) == []
    assert seen.programme.visit is seen.visit
    assert [slot.path for slot in seen.programme.slots if not _is_known(slot, seen)] == []
    assert set(seen.programme.unscheduled) <= set(seen.visit.meetings)


def _is_known(slot: Slot, seen: View) -> bool:
    visit = seen.visit
    register, name = slot.serves if isinstance(slot, Transfer) else slot.path
    places = (getattr(slot, end, None) for end in ("place", "origin", "destination"))
    sites = {found.site for found in places if found is not None} - {None}
    counterparts = slot.counterparts if isinstance(slot, Engagement) else ()
    return (
        name in getattr(visit, str(register))
        and set(slot.people) <= set(visit.delegates)
        and set(counterparts) <= set(visit.counterparts)
        and sites <= set(visit.sites)
    )


def test_office_sees_the_visit_as_it_is_written() -> None:
    for programme in PROGRAMMES.values():
        assert view(programme, OFFICE).visit == programme.visit
        assert view(programme, OFFICE).programme == programme


REGISTERS = (
    "organisations",
    "delegates",
    "counterparts",
    "sites",
    "meetings",
    "agreements",
    "travel",
    "stays",
    "gifts",
)
FULL = PROGRAMMES["three-capitals"]
ENTRIES = [(register, name) for register in REGISTERS for name in getattr(FULL.visit, register)]


def _narrowed(circles: Mapping[tuple[str, str], Visibility]) -> Programme:
    """Return the full visit with some entries narrowed."""

    def narrowed(register: str, name: str, entry: Entry) -> Entry:
        circle = circles.get((register, name))
        return entry if circle is None else entry.model_copy(update={"visibility": circle})

    update = {
        register: {name: narrowed(register, name, entry) for name, entry in getattr(FULL.visit, register).items()}
        for register in REGISTERS
    }
    visit = FULL.visit.model_copy(update=update)
    return Programme(visit, FULL.slots, FULL.unscheduled)


@settings(max_examples=25)
@given(
    st.dictionaries(st.sampled_from(ENTRIES), st.sampled_from(list(Visibility)), max_size=12),
    st.sampled_from(audiences_of(FULL.visit)),
)
def test_laws_hold_whatever_is_narrowed(circles: Mapping[tuple[str, str], Visibility], reader: Audience) -> None:
    programme = _narrowed(circles)
    seen = view(programme, reader)
    clearance = reader.clearance(programme.visit)
    shown = {
        (register, name)
        for (register, name), circle in circles.items()
        if name in getattr(seen.visit, register) and not clearance.admits(circle)
    }
    assert shown <= {("organisations", FULL.visit.visit.home)}
    _refers_to_itself_alone(seen)
