"""Redaction: a field above a clearance gets its default, and looks as if nothing had ever been written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, partial
from typing import TYPE_CHECKING, Any

from itinerary.spec.base import VISIBILITY_KEY, Entry, Model, Visibility
from itinerary.spec.structure import holds_models

if TYPE_CHECKING:
    from pydantic.fields import FieldInfo


@cache
def visibility_of(model: type[Model]) -> Mapping[str, Visibility]:
    """Return who may see each field of a model, by field name."""
    return {name: _declared(field) for name, field in model.model_fields.items()}


def _declared(field: FieldInfo) -> Visibility:
    extra = field.json_schema_extra
    return Visibility(str(extra[VISIBILITY_KEY])) if isinstance(extra, dict) else Visibility.OFFICE


@dataclass(frozen=True, slots=True)
class _Cut:
    """What a clearance does to one model."""

    withheld: Mapping[str, Callable[[], object]]
    """Fields above the clearance, with what makes the default that takes their place."""
    deeper: tuple[str, ...]
    """Fields that may be seen and hold models, in which something may be withheld."""


@cache
def _cut(model: type[Model], clearance: Visibility) -> _Cut:
    seen = {name for name, needed in visibility_of(model).items() if clearance.admits(needed)}
    fields = model.model_fields
    return _Cut(
        withheld={
            name: partial(field.get_default, call_default_factory=True)
            for name, field in fields.items()
            if name not in seen
        },
        deeper=tuple(name for name, field in fields.items() if name in seen and holds_models(field.annotation)),
    )


def redacted(value: Any, clearance: Visibility) -> Any:  # noqa: ANN401 - walks values of every type
    """Return a value without what is above the clearance; a field that is withheld gets its default."""
    if isinstance(value, Model):
        cut = _cut(type(value), clearance)
        update = {name: default() for name, default in cut.withheld.items()}
        for name in cut.deeper:
            update[name] = redacted(getattr(value, name), clearance)
        return value.model_copy(update=update) if update else value
    if isinstance(value, Mapping):
        return {key: redacted(item, clearance) for key, item in value.items() if may_see(item, clearance)}
    if isinstance(value, tuple):
        return tuple(redacted(item, clearance) for item in value if may_see(item, clearance))
    return value


def may_see(item: object, clearance: Visibility) -> bool:
    """Whether a value is no entry that is narrowed beyond the clearance."""
    return not isinstance(item, Entry) or clearance.admits(item.visibility)
