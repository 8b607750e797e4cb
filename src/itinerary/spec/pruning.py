"""Taking out of a visit every id that its registers no longer define.

A reader who gets part of a visit must not find the id of somebody unknown to him in the rest: ids are often names.
A list loses the id, an optional field becomes empty, and an entry that cannot stand without it falls out.
"""

from __future__ import annotations

import types
from collections.abc import Callable, Mapping
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, TypeAlias, TypeVar, Union, cast, get_args, get_origin

from itinerary.spec.base import Model, Refers
from itinerary.spec.moments import Attendance
from itinerary.spec.structure import AIRPORT_CODE

if TYPE_CHECKING:
    from itinerary.spec.visit import Visit

Known: TypeAlias = Mapping[str, frozenset[str]]
"""The ids that each register defines."""


class _Nothing:
    """Stands for a value that cannot stay."""


_GONE = _Nothing()
_Pruner: TypeAlias = Callable[[Any, Known], Any]
_ModelT = TypeVar("_ModelT", bound=Model)

REGISTERS = ("organisations", "delegates", "counterparts", "sites", "meetings", "agreements")
"""The registers that others refer to."""


def without_dangling(visit: Visit) -> Visit:
    """Return the visit without any reference to an entry that is not in it; our own organisation must be."""
    current = visit
    while True:
        known = {register: frozenset(getattr(current, register)) for register in REGISTERS}
        pruned = cast("Visit", _prune_model(current, known))
        if all(len(getattr(pruned, register)) == len(known[register]) for register in REGISTERS):
            return pruned
        current = pruned


def _prune_model(model: _ModelT, known: Known) -> _ModelT | _Nothing:
    update: dict[str, Any] = {}
    for name, prune in _plan(type(model)).items():
        value = getattr(model, name)
        kept = prune(value, known)
        if kept is value:
            continue
        if isinstance(kept, _Nothing):
            field = type(model).model_fields[name]
            if field.is_required():
                return _GONE
            kept = field.get_default(call_default_factory=True)
        update[name] = kept
    return model.model_copy(update=update) if update else model


@cache
def _plan(model: type[Model]) -> Mapping[str, _Pruner]:
    """Return how to prune those fields of a model in which ids may stand."""
    found: dict[str, _Pruner] = {}
    for name, field in model.model_fields.items():
        mark = next((item for item in field.metadata if isinstance(item, Refers)), None)
        prune = _pruner(field.annotation, mark)
        if prune is not None:
            found[name] = prune
    return found


def _pruner(annotation: Any, mark: Refers | None) -> _Pruner | None:  # noqa: ANN401 - annotations have no common type
    origin = get_origin(annotation)
    if origin is Annotated:
        inner, *metadata = get_args(annotation)
        return _pruner(inner, next((item for item in metadata if isinstance(item, Refers)), mark))
    if origin in {Union, types.UnionType}:
        found = [_pruner(arm, mark) for arm in get_args(annotation) if arm is not type(None)]
        return _first_of([prune for prune in found if prune is not None])
    if annotation is Attendance:
        return _prune_attendance
    if annotation is str and mark is not None:
        return _id_pruner(mark)
    if origin is tuple:
        return _list_pruner(_pruner(get_args(annotation)[0], None))
    if origin in {Mapping, dict}:
        return _mapping_pruner(annotation)
    if isinstance(annotation, type) and issubclass(annotation, Model):
        return _prune_model if _bears_ids(annotation) else None
    return None


@cache
def _bears_ids(model: type[Model]) -> bool:
    return bool(_plan(model))


def _first_of(pruners: list[_Pruner]) -> _Pruner | None:
    """Prune an optional value; the arms of a union of models all prune as models do."""
    if not pruners:
        return None
    prune = pruners[0]
    return lambda value, known: None if value is None else prune(value, known)


def _prune_attendance(value: Attendance, known: Known) -> Attendance:
    named = tuple(name for name in value.named if name in known["delegates"])
    return value if named == value.named else Attendance(everyone=value.everyone, named=named)


def _id_pruner(mark: Refers) -> _Pruner:
    def prune(value: str, known: Known) -> str | _Nothing:
        is_known = any(value in known[register] for register in mark.registers)
        return value if is_known or (mark.or_airport and AIRPORT_CODE.match(value)) else _GONE

    return prune


def _list_pruner(item: _Pruner | None) -> _Pruner | None:
    if item is None:
        return None

    def prune(value: tuple[Any, ...], known: Known) -> tuple[Any, ...]:
        kept = tuple(found for one in value if not isinstance(found := item(one, known), _Nothing))
        return value if len(kept) == len(value) and all(a is b for a, b in zip(kept, value, strict=True)) else kept

    return prune


def _mapping_pruner(annotation: Any) -> _Pruner | None:  # noqa: ANN401 - annotations have no common type
    key_type, value_type = get_args(annotation)
    mark = next((item for item in getattr(key_type, "__metadata__", ()) if isinstance(item, Refers)), None)
    prune_value = _pruner(value_type, None)
    if mark is None and prune_value is None:
        return None
    prune_key = _id_pruner(mark) if mark is not None else None

    def prune(value: Mapping[str, Any], known: Known) -> Mapping[str, Any]:
        kept: dict[str, Any] = {}
        for key, item in value.items():
            found = prune_value(item, known) if prune_value else item
            if not isinstance(found, _Nothing) and not (prune_key and isinstance(prune_key(key, known), _Nothing)):
                kept[key] = found
        same = len(kept) == len(value) and all(kept[key] is value[key] for key in kept)
        return value if same else kept

    return prune
