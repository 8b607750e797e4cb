"""Passages: every text of a visit that a planner wrote in words, with its place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, Any, get_args

from pydantic import AfterValidator

from itinerary.spec.base import VISIBILITY_KEY, Entry, Model, Visibility
from itinerary.spec.structure import holds_models

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic.fields import FieldInfo

    from itinerary.diagnostics import DataPath
    from itinerary.spec.visit import Visit

_UNPRINTED = frozenset({"notes", "points", "checks"})
"""Fields in which an office keeps what is still open; no document prints them as they are."""


@dataclass(frozen=True, slots=True)
class Passage:
    """One text of a visit: a line, or one or more paragraphs."""

    path: DataPath
    text: str
    visibility: Visibility
    """The widest circle that may see it, as its field and the entries around it say."""

    @property
    def field(self) -> str:
        """The key under which it stands: `talking-points`."""
        return next((part for part in reversed(self.path) if isinstance(part, str)), "")


def passages(visit: Visit) -> tuple[Passage, ...]:
    """Return every text of a visit in the order of the format: no ids, numbers, addresses of mail or web.

    Names in their own script are left out, for rules of their own look at them, and so are working notes.
    """
    return tuple(_in_model(visit, (), Visibility.PUBLIC))


@dataclass(frozen=True, slots=True)
class _Field:
    """A field that is printed."""

    name: str
    key: str
    is_worded: bool
    """Whether the texts in it are words."""
    visibility: Visibility


def _in_model(model: Model, path: DataPath, circle: Visibility) -> Iterator[Passage]:
    if isinstance(model, Entry):
        circle = _narrower(circle, model.visibility)
    for field in _fields(type(model)):
        value = getattr(model, field.name)
        if value:
            inner = _narrower(circle, field.visibility)
            yield from _in_value(value, (*path, field.key), inner, worded=field.is_worded)


def _narrower(one: Visibility, other: Visibility) -> Visibility:
    return one if one is other or one.rank >= other.rank else other


@cache
def _fields(model: type[Model]) -> tuple[_Field, ...]:
    return tuple(
        _Field(name, field.alias or name, _is_worded(field.annotation, field.metadata), _visibility(field))
        for name, field in model.model_fields.items()
        if name not in _UNPRINTED and name != "native" and _may_hold_words(field.annotation, field.metadata)
    )


def _visibility(field: FieldInfo) -> Visibility:
    extra = field.json_schema_extra
    return Visibility(str(extra[VISIBILITY_KEY])) if isinstance(extra, dict) else Visibility.PUBLIC


def _may_hold_words(annotation: Any, metadata: list[Any]) -> bool:  # noqa: ANN401 - annotations have no common type
    """Whether it is worth looking into values of a type: ids, dates and choices hold no words."""
    return _is_worded(annotation, metadata) or holds_models(annotation)


def _is_worded(annotation: Any, metadata: list[Any]) -> bool:  # noqa: ANN401 - annotations have no common type
    """Whether a type is, or holds, `Line` or `Prose`: text that is cleaned after it was read."""
    if annotation is str:
        return any(isinstance(mark, AfterValidator) for mark in metadata)
    if hasattr(annotation, "__metadata__"):
        inner, *marks = get_args(annotation)
        return _is_worded(inner, marks)
    return any(_is_worded(part, []) for part in get_args(annotation))


def _in_value(value: object, path: DataPath, circle: Visibility, *, worded: bool) -> Iterator[Passage]:
    match value:
        case None | Enum():
            return
        case str():
            if worded:
                yield Passage(path, value, circle)
        case Model():
            yield from _in_model(value, path, circle)
        case tuple():
            for index, item in enumerate(value):
                yield from _in_value(item, (*path, index), circle, worded=worded)
        case Mapping():
            for key, item in value.items():
                yield from _in_value(item, (*path, str(key)), circle, worded=worded)
        case _:
            return
