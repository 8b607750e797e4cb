"""How the spec is built: which fields a model has under which keys, and which texts in raw data are ids.

The walk runs over *raw* data beside the models, not over a finished `Visit`, so that an unknown id is told even
where something else in the same entry is wrong.
"""

from __future__ import annotations

import re
import types
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, Literal, NamedTuple, Union, get_args, get_origin

from itinerary.spec.base import Model, Refers
from itinerary.spec.moments import Attendance
from itinerary.spec.visit import Visit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from itinerary.diagnostics import DataPath

AIRPORT_CODE = re.compile(r"^[A-Z]{3}$")
"""What the IATA code of an airport looks like; no id looks so."""

DELEGATES = Refers(("delegates",))


@dataclass(frozen=True, slots=True)
class Reference:
    """An id found in raw data, where it stands, and the registers in which it may be defined."""

    path: DataPath
    id: str
    registers: tuple[str, ...]
    is_key: bool = False
    """Whether it is the key of a mapping, as in `outcomes.meetings`."""


@cache
def keys_of(model: type[Model]) -> Mapping[str, Any]:
    """Return the fields of a model by the key under which they are written."""
    return {field.alias or name: field for name, field in model.model_fields.items()}


def references(data: Mapping[str, Any]) -> Iterator[Reference]:
    """Yield every id in raw data that refers to an entry of a register."""
    yield from _in_model(Visit, data, ())


def model_at(path: DataPath, data: object = None) -> type[Model] | None:
    """Return the model whose mapping stands at a place of the spec; none where there is no mapping of fields.

    Where it may be one of several, as a journey is a flight or not, the raw data of the spec tells which.
    """
    models = models_at(path)
    if len(models) > 1:
        value = _value_at(data, path)
        return next((model for model in models if isinstance(value, Mapping) and _is_of(model, value)), models[0])
    return models[0] if models else None


def models_at(path: DataPath) -> tuple[type[Model], ...]:
    """Return every model whose mapping may stand at a place of the spec."""
    annotation: Any = Visit
    for part in path:
        annotation = _step(annotation, part)
        if annotation is None:
            return ()
    return tuple(_models(annotation))


def _value_at(data: Any, path: DataPath) -> Any:  # noqa: ANN401 - raw data
    for part in path:
        data = data.get(part) if isinstance(data, Mapping) else None
    return data


def holds_models(annotation: Any) -> bool:  # noqa: ANN401 - annotations have no common type
    """Whether a value of this type is a model, or may have models inside it."""
    if isinstance(annotation, type) and issubclass(annotation, Model):
        return True
    return any(holds_models(part) for part in get_args(annotation))


def _step(annotation: Any, part: str | int) -> Any:  # noqa: ANN401 - annotations have no common type
    for arm in _arms(annotation):
        if isinstance(arm, type) and issubclass(arm, Model):
            field = keys_of(arm).get(str(part))
            if field is not None:
                return field.annotation
        elif get_origin(arm) is tuple and isinstance(part, int):
            return get_args(arm)[0]
        elif get_origin(arm) in {Mapping, dict} and isinstance(part, str):
            return get_args(arm)[1]
    return None


def _arms(annotation: Any) -> tuple[Any, ...]:  # noqa: ANN401 - annotations have no common type
    """Return the alternatives of a type, without what annotates them."""
    if get_origin(annotation) is Annotated:
        return _arms(get_args(annotation)[0])
    if get_origin(annotation) in {Union, types.UnionType}:
        return tuple(arm for part in get_args(annotation) for arm in _arms(part))
    return (annotation,)


def _models(annotation: Any) -> Iterator[type[Model]]:  # noqa: ANN401 - annotations have no common type
    for arm in _arms(annotation):
        if isinstance(arm, type) and issubclass(arm, Model):
            yield arm


def _in_model(model: type[Model], data: Any, path: DataPath) -> Iterator[Reference]:  # noqa: ANN401 - raw data
    if not isinstance(data, Mapping):
        return
    for key, annotation, mark in _id_fields(model):
        if key in data:
            yield from _in_value(annotation, mark, data[key], (*path, key))


class _IdField(NamedTuple):
    """A field in which ids may stand, itself or deeper down."""

    key: str
    annotation: Any
    mark: Refers | None


@cache
def _id_fields(model: type[Model]) -> tuple[_IdField, ...]:
    """Return the fields of a model that are worth walking: most hold no id at all."""
    found: list[_IdField] = []
    for key, field in keys_of(model).items():
        mark = next((item for item in field.metadata if isinstance(item, Refers)), None)
        if mark is not None or _may_hold_ids(field.annotation):
            found.append(_IdField(key, field.annotation, mark))
    return tuple(found)


def _may_hold_ids(annotation: Any) -> bool:  # noqa: ANN401 - annotations have no common type
    if annotation is Attendance:
        return True
    if isinstance(annotation, type) and issubclass(annotation, Model):
        return bool(_id_fields(annotation))
    marked = any(isinstance(item, Refers) for item in getattr(annotation, "__metadata__", ()))
    return marked or any(_may_hold_ids(part) for part in get_args(annotation))


def _in_value(annotation: Any, mark: Refers | None, value: Any, path: DataPath) -> Iterator[Reference]:  # noqa: ANN401 - raw data
    if value is None:
        return
    if get_origin(annotation) is Annotated:
        inner, *metadata = get_args(annotation)
        found = next((item for item in metadata if isinstance(item, Refers)), mark)
        yield from _in_value(inner, found, value, path)
    elif get_origin(annotation) in {Union, types.UnionType}:
        yield from _in_union(annotation, mark, value, path)
    elif annotation is Attendance:
        for position, name in Attendance.references(value):
            yield Reference((*path, *position), name, DELEGATES.registers)
    elif mark is not None and annotation is str:
        if isinstance(value, str) and not (mark.or_airport and AIRPORT_CODE.match(value.strip())):
            yield Reference(path, value.strip(), mark.registers)
    elif get_origin(annotation) is tuple:
        yield from _in_list(get_args(annotation)[0], value, path)
    elif get_origin(annotation) in {Mapping, dict} and isinstance(value, Mapping):
        yield from _in_mapping(annotation, value, path)
    elif isinstance(annotation, type) and issubclass(annotation, Model):
        yield from _in_model(annotation, value, path)


def _in_union(annotation: Any, mark: Refers | None, value: Any, path: DataPath) -> Iterator[Reference]:  # noqa: ANN401 - raw data
    arms = [arm for arm in get_args(annotation) if arm is not type(None)]
    models = tuple(_models(annotation))
    if len(models) > 1 and isinstance(value, Mapping):
        arms = [model for model in models if _is_of(model, value)]
        if not arms:
            yield from _in_each(models, value, path)
    for arm in arms:
        yield from _in_value(arm, mark, value, path)


def _in_each(models: tuple[type[Model], ...], value: Mapping[str, Any], path: DataPath) -> Iterator[Reference]:
    """Yield what is an id whichever of the models is meant."""
    first, *others = (tuple(_in_model(model, value, path)) for model in models)
    yield from (reference for reference in first if all(reference in other for other in others))


def _is_of(model: type[Model], value: Mapping[str, Any]) -> bool:
    """Whether raw data has the tag by which a union tells this model, as `by: flight`."""
    return any(
        get_origin(field.annotation) is Literal and value.get(key) in get_args(field.annotation)
        for key, field in keys_of(model).items()
    )


def _in_list(annotation: Any, value: Any, path: DataPath) -> Iterator[Reference]:  # noqa: ANN401 - raw data
    if isinstance(value, str):
        yield from _in_value(annotation, None, value, path)
    elif isinstance(value, list | tuple):
        for index, item in enumerate(value):
            yield from _in_value(annotation, None, item, (*path, index))


def _in_mapping(annotation: Any, value: Mapping[str, Any], path: DataPath) -> Iterator[Reference]:  # noqa: ANN401 - raw data
    key_type, value_type = get_args(annotation)
    mark = next((item for item in getattr(key_type, "__metadata__", ()) if isinstance(item, Refers)), None)
    for key, item in value.items():
        if mark is not None and isinstance(key, str):
            yield Reference((*path, key), key.strip(), mark.registers, is_key=True)
        yield from _in_value(value_type, None, item, (*path, key))
