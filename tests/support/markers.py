"""A visit in which every text carries a marker of its own, so that one can tell from any output what has leaked.

Each marker is planted behind the text that a planner wrote, and remembered with the widest circle that may see it and
the entry that it stands in. Ids are marked too: they are often names. A mail or web address has its marker within, a
telephone number is one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated, Any, cast, get_args, get_origin

from itinerary.load import load_data
from itinerary.source import read_visit
from itinerary.spec.base import VISIBILITY_KEY, Email, Entry, Model, Phone, Refers, Url, Visibility
from itinerary.spec.moments import Attendance
from itinerary.spec.structure import references

if TYPE_CHECKING:
    from pathlib import Path

    from itinerary.diagnostics import DataPath
    from itinerary.spec.visit import Visit

MARKER = re.compile(r"Zq\d{5}x|\+999\d{5}999", re.IGNORECASE)
"""What a marker looks like in any output: a word, or a telephone number of a country that does not exist."""


@dataclass(frozen=True, slots=True)
class Planted:
    """One marker."""

    word: str
    path: DataPath
    visibility: Visibility
    """The widest circle that may see it, as the fields and entries around it say."""


@dataclass(slots=True)
class Plantation:
    """A marked visit."""

    visit: Visit
    planted: Mapping[str, Planted]
    """By the marker in lower case."""


@dataclass(slots=True)
class _Planter:
    planted: dict[str, Planted] = field(default_factory=dict)

    def word(self, path: DataPath, visibility: Visibility) -> str:
        return self._kept(f"Zq{len(self.planted):05d}x", path, visibility)

    def number(self, path: DataPath, visibility: Visibility) -> str:
        return self._kept(f"+999{len(self.planted):05d}999", path, visibility)

    def _kept(self, marker: str, path: DataPath, visibility: Visibility) -> str:
        self.planted[marker.lower()] = Planted(marker, path, visibility)
        return marker

    def model(self, model: Any, path: DataPath, visibility: Visibility) -> Any:  # noqa: ANN401 - walks values of every type
        if isinstance(model, Entry):
            visibility = _narrower(visibility, model.visibility)
        update = {}
        for name, info in type(model).model_fields.items():
            extra = cast("dict[str, str]", info.json_schema_extra)
            inner = _narrower(visibility, Visibility(extra[VISIBILITY_KEY]))
            key = info.alias or name
            update[name] = self.value(getattr(model, name), info.annotation, info.metadata, (*path, key), inner)
        return model.model_copy(update=update)

    def value(
        self,
        value: Any,  # noqa: ANN401 - walks values of every type
        annotation: Any,  # noqa: ANN401 - annotations have no common type
        metadata: list[Any],
        path: DataPath,
        visibility: Visibility,
    ) -> Any:  # noqa: ANN401 - walks values of every type
        if get_origin(annotation) is Annotated:
            annotation, *metadata = get_args(annotation)
        if isinstance(value, Model):
            return self.model(value, path, visibility)
        if isinstance(value, Mapping):
            _, item_type = _arguments(annotation, value)
            return {key: self.value(item, item_type, [], (*path, key), visibility) for key, item in value.items()}
        if isinstance(value, tuple):
            item_type = _arguments(annotation, value)[0]
            return tuple(self.value(item, item_type, [], (*path, at), visibility) for at, item in enumerate(value))
        return self.text(value, annotation, metadata, path, visibility) if type(value) is str else value

    def text(
        self,
        value: str,
        annotation: Any,  # noqa: ANN401 - annotations have no common type
        metadata: list[Any],
        path: DataPath,
        visibility: Visibility,
    ) -> str:
        patterns = {getattr(mark, "pattern", None) for mark in (*metadata, *_marks(annotation))}
        if _EMAIL in patterns:
            return f"{self.word(path, visibility).lower()}.{value}"
        if _URL in patterns:
            return f"{value}#{self.word(path, visibility)}"
        if _PHONE in patterns:
            return self.number(path, visibility)
        if _is_free_text(annotation, metadata):
            return f"{value} {self.word(path, visibility)}"
        return value


_EMAIL, _URL, _PHONE = (get_args(kind)[1].pattern for kind in (Email, Url, Phone))


def _narrower(one: Visibility, other: Visibility) -> Visibility:
    return max(one, other, key=lambda visibility: visibility.rank)


def _arguments(annotation: Any, value: object) -> tuple[Any, ...]:  # noqa: ANN401 - annotations have no common type
    """Return the arguments of a collection's type, looking through unions and annotations."""
    for arm in _arms(annotation):
        if get_origin(arm) in {tuple, dict, Mapping}:
            return get_args(arm)
    raise AssertionError(annotation, value)


def _arms(annotation: Any) -> tuple[Any, ...]:  # noqa: ANN401 - annotations have no common type
    if get_origin(annotation) is Annotated:
        return _arms(get_args(annotation)[0])
    arms = [arm for arm in get_args(annotation) if arm is not type(None)]
    if arms and get_origin(annotation) not in {tuple, dict, Mapping}:
        return tuple(found for arm in arms for found in _arms(arm))
    return (annotation,)


def _is_free_text(annotation: Any, metadata: list[Any]) -> bool:  # noqa: ANN401 - annotations have no common type
    """Whether any words may stand here: a `Line` or `Prose`, as opposed to an id, an address or a choice."""
    marks = [*metadata, *_marks(annotation)]
    constrained = any(isinstance(mark, Refers) or getattr(mark, "pattern", None) for mark in marks)
    return not constrained and any(type(mark).__name__ == "AfterValidator" for mark in marks) and not _is_zone(marks)


def _marks(annotation: Any) -> list[Any]:  # noqa: ANN401 - annotations have no common type
    if get_origin(annotation) is Annotated:
        inner, *marks = get_args(annotation)
        return [*marks, *_marks(inner)]
    return [mark for arm in get_args(annotation) if arm is not type(None) for mark in _marks(arm)]


def _is_zone(marks: list[Any]) -> bool:
    return any(getattr(getattr(mark, "func", None), "__name__", "") == "_existing_zone" for mark in marks)


def plant(path: Path) -> Plantation:
    """Read a visit and mark all its ids and texts."""
    return plant_in(cast("dict[str, Any]", read_visit(path).data))


def plant_in(data: dict[str, Any]) -> Plantation:
    """Mark all ids and texts of a visit that was typed; the data is changed."""
    planter = _Planter()
    data = _with_marked_ids(data, planter)
    loaded = load_data(data)
    assert loaded.visit is not None
    assert not loaded.report.diagnostics, loaded.report
    return Plantation(planter.model(loaded.visit, (), Visibility.PUBLIC), planter.planted)


_REGISTERS = ("organisations", "delegates", "counterparts", "sites", "meetings", "agreements", "travel", "stays")


def _with_marked_ids(data: dict[str, Any], planter: _Planter) -> dict[str, Any]:
    """Rename every entry so that its id ends in a marker, here and wherever it is referred to."""
    new: dict[str, str] = {}
    for register in _REGISTERS:
        for name, entry in data.get(register, {}).items():
            narrowed = entry.get("visibility", "public") if isinstance(entry, dict) else "public"
            below = Visibility.DELEGATION if register in {"travel", "stays"} else Visibility.PUBLIC
            marker = planter.word((register, name, "id"), _narrower(below, Visibility(narrowed)))
            new[name] = f"{name}-{marker.lower()}"
    found = sorted(references(data), key=lambda reference: len(reference.path), reverse=True)
    for reference in found:
        _rename(data, reference.path, reference.id, new, is_key=reference.is_key)
    for register in _REGISTERS:
        if register in data:
            data[register] = {new[name]: entry for name, entry in data[register].items()}
    for excuse in data.get("checks", {}).get("excuse", []):
        excuse["item"] = new.get(excuse["item"], excuse["item"])
    return data


def _rename(data: Any, path: DataPath, name: str, new: Mapping[str, str], *, is_key: bool) -> None:  # noqa: ANN401 - raw data
    if name not in new:
        return
    holder = data
    for part in path[:-1]:
        holder = holder[part]
    if is_key:
        items = list(holder.items())
        holder.clear()
        holder.update({new[key] if key == name else key: item for key, item in items})
        return
    value = holder[path[-1]]
    if value.strip() == name:
        holder[path[-1]] = new[name]
    else:
        attendance = Attendance.read(value)
        named = tuple(new.get(one, one) for one in attendance.named)
        holder[path[-1]] = str(Attendance(everyone=attendance.everyone, named=named))
