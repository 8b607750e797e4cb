"""No field and no entry above the circle of its reader is in any view, whatever the visit."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from audience.lisbon import INCOMING, OUTGOING
from support.specs import programme_of

from itinerary.audience import Audience, AudienceKind, audiences_of, view, visibility_of
from itinerary.load import load
from itinerary.programme.placing import place
from itinerary.spec.base import Entry, Model, Visibility

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from itinerary.audience import View
    from itinerary.programme.timeline import Programme

VISITS = Path(__file__).parents[2] / "visits"


def _programmes() -> Mapping[str, Programme]:
    three_capitals = load(VISITS / "three-capitals").visit
    assert three_capitals is not None
    return {
        "lisbon": programme_of("", OUTGOING),
        "guests": programme_of("", INCOMING),
        "three-capitals": place(three_capitals).programme,
    }


PROGRAMMES = _programmes()
VIEWS = [(name, reader) for name, programme in PROGRAMMES.items() for reader in audiences_of(programme.visit)]


def _models(value: object, path: str = "") -> Iterator[tuple[str, Model]]:
    if isinstance(value, Model):
        yield path, value
        for name in type(value).model_fields:
            yield from _models(getattr(value, name), f"{path}.{name}")
    elif isinstance(value, tuple):
        for item in value:
            yield from _models(item, path)
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _models(item, f"{path}.{key}")


@pytest.mark.parametrize(("name", "reader"), VIEWS, ids=str)
def test_no_field_above_the_circle_of_its_reader_is_filled(name: str, reader: Audience) -> None:
    seen = view(PROGRAMMES[name], reader)
    clearance = reader.clearance(PROGRAMMES[name].visit)
    filled = [
        f"{path}.{field}"
        for path, model in _models(seen.visit)
        for field, circle in visibility_of(type(model)).items()
        if not _reach(seen, clearance, f"{path}.{field}").admits(circle)
        and getattr(model, field) != type(model).model_fields[field].get_default(call_default_factory=True)
    ]
    assert filled == []


@pytest.mark.parametrize(("name", "reader"), VIEWS, ids=str)
def test_no_entry_narrowed_beyond_its_reader_is_there(name: str, reader: Audience) -> None:
    seen = view(PROGRAMMES[name], reader)
    clearance = reader.clearance(PROGRAMMES[name].visit)
    narrowed = [
        path
        for path, model in _models(seen.visit)
        if isinstance(model, Entry) and not _reach(seen, clearance, path).admits(model.visibility)
    ]
    assert narrowed == []


def _reach(seen: View, clearance: Visibility, path: str) -> Visibility:
    """Return the circle of a reader; of his own journeys and nights, a guest knows as much as our own people do."""
    is_own = seen.audience.kind is AudienceKind.DELEGATE and path.split(".")[1:2] in (["travel"], ["stays"])
    return Visibility.DELEGATION if is_own and not clearance.admits(Visibility.DELEGATION) else clearance
