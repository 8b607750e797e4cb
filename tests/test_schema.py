"""The committed JSON Schema is what the models say, and every field says what it is and who may see it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from jsonschema import Draft7Validator

from itinerary.audience import visibility_of
from itinerary.spec.base import VISIBILITY_KEY, Model, Visibility
from itinerary.spec.schema import json_schema, schema_text
from itinerary.spec.visit import Visit

if TYPE_CHECKING:
    from collections.abc import Iterator

VISITS = Path(__file__).parent.parent / "visits"
COMMITTED = Path(__file__).parent.parent / "schema" / "visit.schema.json"


def _models(model: type[Model] = Model) -> Iterator[type[Model]]:
    for child in model.__subclasses__():
        yield child
        yield from _models(child)


class _EditorsLoader(yaml.SafeLoader):
    """Reads numbers as numbers and, as YAML 1.2 does, times and dates as texts."""


_EditorsLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in found if tag.endswith((":float", ":null"))]
    for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_EditorsLoader.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"^[-+]?[0-9]+$"), list("-+0123456789"))
_EditorsLoader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), list("tf"))

MODELS = sorted(set(_models()), key=lambda model: model.__name__)


def test_committed_schema_is_current() -> None:
    assert COMMITTED.read_text(encoding="utf-8") == schema_text(), "run: itinerary schema > schema/visit.schema.json"


def test_schema_is_a_json_schema() -> None:
    Draft7Validator.check_schema(json_schema())


@pytest.mark.parametrize("file", sorted(VISITS.rglob("*.yaml")), ids=lambda file: f"{file.parent.name}/{file.name}")
def test_example_visits_fit_the_schema_as_an_editor_reads_them(file: Path) -> None:
    content = yaml.load(file.read_text(encoding="utf-8"), _EditorsLoader)  # noqa: S506 - our own examples, safe loader's kin
    assert [error.message for error in Draft7Validator(json_schema()).iter_errors(content)] == []


def test_schema_allows_includes_at_the_root() -> None:
    assert "include" in json_schema()["properties"]


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_field_says_what_it_is_and_who_may_see_it(model: type[Model]) -> None:
    lacking = [
        name
        for name, field in model.model_fields.items()
        if not field.description
        or not field.description.endswith(".")
        or not field.examples
        or not isinstance(field.json_schema_extra, dict)
        or VISIBILITY_KEY not in field.json_schema_extra
    ]
    assert lacking == []


def test_every_required_field_is_no_more_secret_than_what_holds_it() -> None:
    """Otherwise it could not be withheld alone: an entry without a required field cannot stand."""
    stuck = [
        f"{model.__name__}.{name}"
        for model, holder in _held(Visit, Visibility.PUBLIC, set())
        for name, field in model.model_fields.items()
        if field.is_required() and not holder.admits(visibility_of(model)[name])
    ]
    assert stuck == []


def _held(
    model: type[Model], holder: Visibility, seen: set[tuple[type[Model], Visibility]]
) -> Iterator[tuple[type[Model], Visibility]]:
    """Yield each model with the circle of the field that holds it."""
    if (model, holder) in seen:
        return
    seen.add((model, holder))
    yield model, holder
    for name, field in model.model_fields.items():
        circle = max(holder, visibility_of(model)[name], key=lambda visibility: visibility.rank)
        for inner in _inner(field.annotation):
            yield from _held(inner, circle, seen)


def _inner(annotation: Any) -> Iterator[type[Model]]:  # noqa: ANN401 - annotations have no common type
    if isinstance(annotation, type) and issubclass(annotation, Model):
        yield annotation
    for argument in getattr(annotation, "__args__", ()):
        yield from _inner(argument)
