"""Which field of the spec stands in which paper: a table to decide by, and the fields that no paper prints, with why.

A small visit gives every field a value. Then one field after the other loses its value, or has its words changed, in
every entry that has it; where a paper is other than before, it prints the field or goes by it.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from pydantic import AfterValidator
from pydantic_core import PydanticUndefined
from support.content_text import document_text
from support.packs import EDITION, pack_of

from itinerary.audience import Audience, AudienceKind, view
from itinerary.briefing import signing_plan
from itinerary.load import load_data
from itinerary.programme.placing import place
from itinerary.source import read_text
from itinerary.spec.base import Entry, Model

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conftest import Compares
    from pydantic.fields import FieldInfo

    from itinerary.spec.visit import Visit

EXPECTED = Path(__file__).parent / "expected"

PAPERS = {
    "leadership pack": Audience(AudienceKind.DELEGATION),
    "delegate pack": Audience(AudienceKind.DELEGATE, "lund"),
    "host programme": Audience(AudienceKind.PARTNER, "host"),
    "run sheet": Audience(AudienceKind.OFFICE),
}
"""The papers by the reader for whom they are made; a signing plan is made besides."""

OUTSIDE = {"Checks", "Deadlines", "Excuse", "Thresholds", "Outcomes", "News", "Visit"}
"""Models whose fields other products tell: findings, deadlines, the story. `Visit` holds registers."""

UNSET = {"Frame.direction", "Site.location", "Visit.checks", "Visit.deadlines", "Visit.outcomes"}
"""Fields without a value here: the direction turns the whole visit round, and the map has tests of its own."""

_ASKED_ONE_BY_ONE = "asked for by a gate or a carrier; a paper that is carried about would lose those of all at once"
_MONEY = "of the office's accounts, not of the day"
_SHOWN_WHERE_IT_IS = "a picture stands beside the visit's file, and this visit has none"
_CHOOSES_WORDS = "chooses the language of a paper"
_MEASURED = "a rule measures it; no paper is carried about for its sake"
_SETTLED_BEFOREHAND = "the office has it settled before anybody leaves; a rule says what is missing"

NOWHERE = {
    "Brief.delivered": _MEASURED,
    "Counterpart.photo": _SHOWN_WHERE_IT_IS,
    "Counterpart.salutation": "of letters of thanks, see `letters/`",
    "Counterpart.short-role": "of news; a list names the post in full",
    "Counterpart.standing": _MEASURED,
    "DaysToAvoid.to": _MEASURED,
    "DaysToAvoid.why": _MEASURED,
    "Delegate.born": _ASKED_ONE_BY_ONE,
    "Delegate.nationality": _ASKED_ONE_BY_ONE,
    "Delegate.passport": _ASKED_ONE_BY_ONE,
    "Delegate.passport-expires": _ASKED_ONE_BY_ONE,
    "Delegate.photo": _SHOWN_WHERE_IT_IS,
    "Delegate.screened": _SETTLED_BEFOREHAND,
    "Delegate.short-role": "of news; a list names the post in full",
    "Delegate.standing": _MEASURED,
    "Delegate.visas": _SETTLED_BEFOREHAND,
    "Flight.cost": _MONEY,
    "Frame.direction": "turns all papers round, see the tests of incoming visits",
    "Frame.languages": _CHOOSES_WORDS,
    "Frame.risk": _SETTLED_BEFOREHAND,
    "GroundJourney.cost": _MONEY,
    "Meeting.interpreters-briefed": _MEASURED,
    "Organisation.avoid": _MEASURED,
    "Organisation.gift-limit": _MEASURED,
    "Organisation.language": _CHOOSES_WORDS,
    "Organisation.not-to-give": _MEASURED,
    "Remarks.delivered": _MEASURED,
    **dict.fromkeys(
        (
            f"RiskAssessment.{key}"
            for key in ("approved", "approved-by", "assessed", "assistance", "insurance", "level")
        ),
        _SETTLED_BEFOREHAND,
    ),
    "Site.country": "the town says it",
    "Site.kind": "the name says it",
    "Site.location": "of the map",
    "Stay.cost": _MONEY,
    **dict.fromkeys((f"Visa.{key}" for key in ("applied", "expires", "granted", "invitation")), _SETTLED_BEFOREHAND),
}
"""Fields that no paper prints, and why."""


@pytest.fixture(scope="module")
def visit() -> Visit:
    """Return the visit in which every field has a value."""
    source = read_text((Path(__file__).parent / "every_field.yaml").read_text(encoding="utf-8"), name="visit.yaml")
    assert source.data is not None, source.report
    loaded = load_data(source.data)
    assert loaded.visit is not None, loaded.report
    assert len(loaded.report) == 0, loaded.report
    return loaded.visit


def _models(value: object) -> Iterator[Model]:
    """Yield every model in a visit but those that are told elsewhere, from the outside in."""
    match value:
        case Model():
            if type(value).__name__ not in OUTSIDE - {"Visit"}:
                yield value
                for name in type(value).model_fields:
                    yield from _models(getattr(value, name))
        case Mapping():
            for one in value.values():
                yield from _models(one)
        case tuple():
            for one in value:
                yield from _models(one)


def _own_fields(model: Model) -> Mapping[str, FieldInfo]:
    """Return the fields of a model but those of every entry: who may see it, and working notes, which none prints."""
    common = Entry.model_fields if isinstance(model, Entry) else {}
    return {name: info for name, info in type(model).model_fields.items() if name not in common}


def _field(model: Model, name: str) -> str:
    """Return a field as a planner knows it: `Meeting.arrive-early`."""
    return f"{type(model).__name__}.{type(model).model_fields[name].alias}"


def _fields(visit: Visit) -> tuple[str, ...]:
    """Return the fields of all models in a visit that may be changed one by one, in order."""
    found = (
        _field(model, name)
        for model in _models(visit)
        if type(model).__name__ not in OUTSIDE
        for name in _own_fields(model)
        if _other(model, name) is not None
    )
    return tuple(dict.fromkeys(found))


def _other(model: Model, name: str) -> tuple[Any] | None:
    """Return another value for a field, in a row of one: none, or words that differ; nothing where it can be no other.

    What an entry cannot be without, and what is no text, is an id, a time or a choice on which the entry hangs.
    """
    info, value = type(model).model_fields[name], getattr(model, name)
    default = info.get_default(call_default_factory=True)
    if default is not PydanticUndefined:
        return (default,)
    is_words = type(value) is str and any(isinstance(mark, AfterValidator) for mark in info.metadata)
    return (f"{value} changed",) if is_words and name not in {"id", "timezone"} else None


def _without(value: Any, field: str) -> Any:  # noqa: ANN401 - walks values of every type
    """Return a visit in which a field has another value wherever it stands."""
    match value:
        case Model():
            update = {}
            for name in type(value).model_fields:
                other = _other(value, name) if _field(value, name) == field else None
                update[name] = other[0] if other else _without(getattr(value, name), field)
            return value.model_copy(update=update)
        case Mapping():
            return {key: _without(one, field) for key, one in value.items()}
        case tuple():
            return tuple(_without(one, field) for one in value)
        case _:
            return value


def _papers(visit: Visit) -> dict[str, str]:
    """Return the text of every paper by its name."""
    programme = place(visit).programme
    papers = {name: document_text(pack_of(view(programme, reader))) for name, reader in PAPERS.items()}
    office = view(programme, Audience(AudienceKind.OFFICE))
    return {**papers, "signing plan": document_text(signing_plan(office, EDITION, "signing"))}


@pytest.fixture(scope="module")
def printed(visit: Visit) -> dict[str, tuple[str, ...]]:
    """Return for each field the papers that are other without it."""
    known = _papers(visit)
    found = {}
    for field in _fields(visit):
        other = _papers(_without(visit, field))
        found[field] = tuple(name for name in known if known[name] != other[name])
    return found


def test_every_field_has_a_value(visit: Visit) -> None:
    named, given = set(), set()
    for model in _models(visit):
        for name, info in _own_fields(model).items():
            named.add(_field(model, name))
            if getattr(model, name) != info.get_default(call_default_factory=True):
                given.add(_field(model, name))
    assert named - given == UNSET


def test_every_field_stands_in_the_papers_that_were_decided(
    printed: dict[str, tuple[str, ...]], expect: Compares
) -> None:
    rows = "".join(f"{field}: {', '.join(papers) or '-'}\n" for field, papers in sorted(printed.items()))
    expect(rows, EXPECTED / "every-field.txt")


def test_fields_that_no_paper_prints_have_their_reason(printed: dict[str, tuple[str, ...]]) -> None:
    assert {field for field, papers in printed.items() if not papers} == set(NOWHERE)
