"""What pydantic says about a spec, turned into findings; matched by the type of the error, never by its English."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from itinerary.diagnostics import DataPath, Diagnostic
from itinerary.spec.base import PATTERN_MEANINGS, Model
from itinerary.spec.structure import keys_of, model_at

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from pydantic_core import ErrorDetails


def shape_finding(error: ErrorDetails, data: object) -> Diagnostic:
    """Return the finding for one error that pydantic found in raw data."""
    path = data_path(error["loc"], data)
    kind = error["type"]
    if kind == "missing":
        return _missing(path)
    if kind == "extra_forbidden":
        return _unknown_field(path)
    if error["loc"] and error["loc"][-1] == "[key]":
        return _bad_key(path, error)
    sentence = _SENTENCES.get(kind, _own_words)
    message, help_text = sentence(_name(path), error)
    rule = kind if _is_our_own(kind) else _RULES.get(kind, "wrong-value")
    return Diagnostic(rule, message, path, help=help_text)


def data_path(location: Sequence[str | int], data: object) -> DataPath:
    """Return the place in the data of a location that pydantic names.

    Parts that are no key of the data are left out: pydantic inserts the tags of unions and `[key]` into its
    locations (https://github.com/pydantic/pydantic/issues/3947). A missing field keeps its name.
    """
    path: list[str | int] = []
    here: Any = data
    for index, part in enumerate(location):
        last = index == len(location) - 1
        if has_part(here, part):
            here = here[part]
        elif not (last and isinstance(here, dict) and part != "[key]"):
            continue
        path.append(part)
    return tuple(path)


def has_part(data: object, part: str | int) -> bool:
    """Whether raw data is a mapping with this key, or a list with this position."""
    if isinstance(data, dict):
        return part in data
    return isinstance(data, list) and isinstance(part, int) and part < len(data)


def nearest(name: str, known: Sequence[str]) -> str:
    """Return `did you mean …?` for the known name nearest to one that is not; empty if none is near."""
    matches = get_close_matches(name.lower(), known, n=1, cutoff=0.6)
    return f"did you mean `{matches[0]}`?" if matches else ""


def _name(path: DataPath) -> str:
    """Return the key that names a value: the last that is no position in a list."""
    return next((str(part) for part in reversed(path) if isinstance(part, str)), "the spec")


def _missing(path: DataPath) -> Diagnostic:
    owner, key = path[:-1], str(path[-1])
    holder = f"`{_name(owner)}`" if owner else "the spec"
    model = model_at(owner)
    field = keys_of(model).get(key) if model else None
    help_text = f"{key}: {field.description} For example: {_example(field)}" if field is not None else ""
    return Diagnostic("missing-field", f"{holder} has no `{key}`", path[:-1], help=help_text, at_key=True)


def _example(field: Any) -> str:  # noqa: ANN401 - pydantic's FieldInfo, without importing it for its name alone
    example = field.examples[0] if field.examples else ""
    if isinstance(example, dict):
        return "{" + ", ".join(f"{key}: {value}" for key, value in example.items()) + "}"
    return str(example)


def _unknown_field(path: DataPath) -> Diagnostic:
    owner, key = path[:-1], str(path[-1])
    model = model_at(owner)
    known = tuple(keys_of(model)) if model else ()
    elsewhere = _home_of(key, model) if model else ""
    help_text = elsewhere or nearest(key, known) or f"known here: {', '.join(known)}"
    holder = f"`{_name(owner)}`" if owner else "a visit spec"
    return Diagnostic("unknown-field", f"{holder} has no field `{key}`", path, help=help_text, at_key=True)


def _home_of(key: str, model: type[Model]) -> str:
    """Say under which neighbour a misplaced field belongs, such as `talking-points` under `brief`."""
    for neighbour, field in keys_of(model).items():
        inner = next(iter(_inner_models(field.annotation)), None)
        if inner is not None and key in keys_of(inner):
            return f"`{key}` belongs under `{neighbour}`"
    return ""


def _inner_models(annotation: object) -> list[type[Model]]:
    arms = getattr(annotation, "__args__", (annotation,))
    return [arm for arm in arms if isinstance(arm, type) and issubclass(arm, Model)]


def _bad_key(path: DataPath, error: ErrorDetails) -> Diagnostic:
    return Diagnostic(
        "bad-id",
        f"`{error['input']}` cannot be an id",
        path,
        help="an id has lower-case letters a to z, digits and single hyphens, such as `osaka-leadership`",
        at_key=True,
    )


def _shown(value: object) -> str:
    return "nothing" if value is None else f"'{value}'" if isinstance(value, str) else _kind_of(value)


def _kind_of(value: object) -> str:
    return "a mapping" if isinstance(value, dict) else "a list" if isinstance(value, list) else str(value)


def _own_words(_name: str, error: ErrorDetails) -> tuple[str, str]:
    return error["msg"], ""


def _not_text(name: str, error: ErrorDetails) -> tuple[str, str]:
    return f"`{name}` is a text, not {_shown(error['input'])}", ""


def _pattern(name: str, error: ErrorDetails) -> tuple[str, str]:
    meaning = PATTERN_MEANINGS.get(error.get("ctx", {}).get("pattern", ""), "")
    return f"`{name}` cannot be {_shown(error['input'])}", meaning


def _choice(name: str, error: ErrorDetails) -> tuple[str, str]:
    expected = str(error.get("ctx", {}).get("expected", "")).replace("'", "").replace(" or ", ", ")
    known = tuple(part.strip() for part in expected.split(",") if part.strip())
    guess = nearest(str(error["input"]), known)
    return f"`{name}` cannot be {_shown(error['input'])}", guess or f"one of: {', '.join(known)}"


def _number(name: str, error: ErrorDetails) -> tuple[str, str]:
    return f"`{name}` is a number, not {_shown(error['input'])}", ""


def _truth(name: str, error: ErrorDetails) -> tuple[str, str]:
    return f"`{name}` is `true` or `false`, not {_shown(error['input'])}", ""


def _mapping(name: str, error: ErrorDetails) -> tuple[str, str]:
    return f"`{name}` has fields of its own, and cannot be {_shown(error['input'])}", "write them below it, indented"


def _list(name: str, error: ErrorDetails) -> tuple[str, str]:
    return (
        f"`{name}` is a list, not {_shown(error['input'])}",
        "write [a, b], or each on a line of its own after a hyphen",
    )


def _too_long(name: str, error: ErrorDetails) -> tuple[str, str]:
    return f"`{name}` is too long", f"at most {error.get('ctx', {}).get('max_length')} characters"


def _tag(name: str, error: ErrorDetails) -> tuple[str, str]:
    context: Mapping[str, Any] = error.get("ctx", {})
    expected = str(context.get("expected_tags", "")).replace("'", "")
    if error["type"] == "union_tag_not_found":
        return f"`{name}` does not say by what one travels", "add `by: flight`, train, coach, car, ferry or metro"
    return f"`{name}` cannot go by '{context.get('tag')}'", f"one of: {expected}"


_SENTENCES: Mapping[str, Callable[[str, ErrorDetails], tuple[str, str]]] = {
    "string_type": _not_text,
    "string_pattern_mismatch": _pattern,
    "string_too_long": _too_long,
    "enum": _choice,
    "literal_error": _choice,
    "int_type": _number,
    "int_parsing": _number,
    "int_from_float": _number,
    "float_type": _number,
    "float_parsing": _number,
    "bool_type": _truth,
    "bool_parsing": _truth,
    "model_type": _mapping,
    "model_attributes_type": _mapping,
    "dict_type": _mapping,
    "mapping_type": _mapping,
    "tuple_type": _list,
    "list_type": _list,
    "union_tag_invalid": _tag,
    "union_tag_not_found": _tag,
}

_RULES: Mapping[str, str] = {"enum": "unknown-choice", "literal_error": "unknown-choice"}


def _is_our_own(kind: str) -> bool:
    """Whether an error is one that the spec's own types raise; those of pydantic are named with underscores."""
    return "-" in kind
