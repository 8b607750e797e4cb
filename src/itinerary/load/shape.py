"""What pydantic says about a spec, turned into findings; matched by the type of the error, never by its English."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from itinerary.diagnostics import DataPath, Diagnostic, excerpt, shown
from itinerary.load.zone_names import zone_meant
from itinerary.spec.base import ID_MEANING, PATTERN_MEANINGS, Model
from itinerary.spec.structure import keys_of, model_at, models_at

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from pydantic_core import ErrorDetails


def errors_of(error: ValidationError, data: object) -> list[ErrorDetails]:
    """Return every single error that pydantic found in raw data."""
    found = error.errors(include_url=False)
    return [*found, *(inner for one in found if one["type"] in _TAG_ERRORS for inner in _errors_within(one, data))]


def _errors_within(error: ErrorDetails, data: object) -> Iterator[ErrorDetails]:
    """Yield what is wrong with a journey whatever it is, as pydantic looks no further if it does not say what."""
    value = value_at(data, error["loc"])
    tag_key = str(error["ctx"]["discriminator"]).strip("'")
    first, *others = (_errors_as(model, value) for model in models_at(error["loc"]))
    told_by_others = [{(one["loc"], one["type"]) for one in other} for other in others]
    for one in first:
        if one["loc"] != (tag_key,) and all((one["loc"], one["type"]) in other for other in told_by_others):
            yield {**one, "loc": (*error["loc"], "", *one["loc"])}


def _errors_as(model: type[Model], value: object) -> list[ErrorDetails]:
    try:
        model.model_validate(value, by_alias=True, by_name=False)
    except ValidationError as error:
        return error.errors(include_url=False)
    return []


def shape_finding(error: ErrorDetails, data: object) -> Diagnostic:
    """Return the finding for one error that pydantic found in raw data."""
    path = data_path(error["loc"], data)
    kind = error["type"]
    if kind == "missing":
        return _missing(path, data)
    if kind in {"extra_forbidden", "invalid_key"}:
        return _unknown_field(path, data)
    if error["loc"][-1:] == ("[key]",):
        return _bad_key(path, error)
    sentence = _SENTENCES.get(kind, _own_words if _is_our_own(kind) else _other)
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
    rest = list(location)
    while rest:
        part = rest.pop(0)
        if has_part(here, part):
            here = here[part]
        elif rest or part == "[key]" or not isinstance(here, dict):
            continue
        path.append(part)
        if rest and len(models_at(tuple(path))) > 1:
            rest.pop(0)  # the tag, which may also be the name of a field
    return tuple(path)


def value_at(data: Any, path: Sequence[str | int]) -> Any:  # noqa: ANN401 - raw data
    """Return the value at a place of raw data; none where there is no such place."""
    for part in path:
        if not has_part(data, part):
            return None
        data = data[part]
    return data


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
    return next((excerpt(part) for part in reversed(path) if isinstance(part, str)), "the spec")


def _missing(path: DataPath, data: object) -> Diagnostic:
    owner, key = path[:-1], str(path[-1])
    holder = f"`{_name(owner)}`" if owner else "the spec"
    model = model_at(owner, data)
    field = keys_of(model).get(key) if model else None
    help_text = f"{key}: {field.description} For example: {_example(field)}" if field is not None else ""
    return Diagnostic("missing-field", f"{holder} has no `{key}`", path[:-1], help=help_text, at_key=True)


def _example(field: Any) -> str:  # noqa: ANN401 - pydantic's FieldInfo, without importing it for its name alone
    example = field.examples[0] if field.examples else ""
    if isinstance(example, dict):
        return "{" + ", ".join(f"{key}: {value}" for key, value in example.items()) + "}"
    return str(example)


def _unknown_field(path: DataPath, data: object) -> Diagnostic:
    owner, key = path[:-1], excerpt(path[-1])
    model = model_at(owner, data)
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
    key = excerpt(error["input"])
    meaning = PATTERN_MEANINGS.get(error.get("ctx", {}).get("pattern", ""), "")
    if error["type"] == "string_too_long":
        return Diagnostic("bad-id", f"`{key}` is too long for an id", path, help=_too_long("", error)[1], at_key=True)
    if error["type"] == "bad-id":
        return Diagnostic("bad-id", error["msg"], path, help="add to it, as in `nul-1`", at_key=True)
    if meaning == ID_MEANING:
        return Diagnostic("bad-id", f"`{key}` cannot be an id", path, help=meaning, at_key=True)
    holder = _name(path[:-1])
    if error["type"] == "enum":
        meaning = _choice(holder, error)[1]
    return Diagnostic("wrong-value", f"`{holder}` cannot have a key `{key}`", path, help=meaning, at_key=True)


def _own_words(_name: str, error: ErrorDetails) -> tuple[str, str]:
    return error["msg"], ""


def _zone(_name: str, error: ErrorDetails) -> tuple[str, str]:
    meant = zone_meant(str(error["input"]))
    return error["msg"], f"did you mean {meant}?" if meant else "write one such as Asia/Tokyo"


def _other(name: str, error: ErrorDetails) -> tuple[str, str]:
    return f"`{name}` cannot be {shown(error['input'])}", ""


def _not_text(name: str, error: ErrorDetails) -> tuple[str, str]:
    return f"`{name}` is a text, not {shown(error['input'])}", ""


def _pattern(name: str, error: ErrorDetails) -> tuple[str, str]:
    meaning = PATTERN_MEANINGS.get(error.get("ctx", {}).get("pattern", ""), "")
    return f"`{name}` cannot be {shown(error['input'])}", meaning


def _choice(name: str, error: ErrorDetails) -> tuple[str, str]:
    expected = str(error.get("ctx", {}).get("expected", "")).replace("'", "").replace(" or ", ", ")
    known = tuple(part.strip() for part in expected.split(",") if part.strip())
    guess = nearest(error["input"], known) if isinstance(error["input"], str) else ""
    return f"`{name}` cannot be {shown(error['input'])}", guess or f"one of: {', '.join(known)}"


def _number(name: str, error: ErrorDetails) -> tuple[str, str]:
    kind = "a whole number" if error["type"].startswith("int") else "a number"
    return f"`{name}` is {kind}, not {shown(error['input'])}", ""


def _bounded(name: str, error: ErrorDetails) -> tuple[str, str]:
    context: Mapping[str, Any] = error.get("ctx", {})
    bound = f"at least {context['ge']:g}" if "ge" in context else f"at most {context.get('le'):g}"
    return f"`{name}` is {bound}, not {shown(error['input'])}", ""


def _truth(name: str, error: ErrorDetails) -> tuple[str, str]:
    return f"`{name}` is `true` or `false`, not {shown(error['input'])}", ""


def _mapping(name: str, error: ErrorDetails) -> tuple[str, str]:
    return f"`{name}` has fields of its own, and cannot be {shown(error['input'])}", "write them below it, indented"


def _list(name: str, error: ErrorDetails) -> tuple[str, str]:
    return (
        f"`{name}` is a list, not {shown(error['input'])}",
        "write [a, b], or each on a line of its own after a hyphen",
    )


def _too_long(name: str, error: ErrorDetails) -> tuple[str, str]:
    return f"`{name}` is too long", f"at most {error.get('ctx', {}).get('max_length')} characters"


def _tag(name: str, error: ErrorDetails) -> tuple[str, str]:
    context: Mapping[str, Any] = error.get("ctx", {})
    expected = str(context.get("expected_tags", "")).replace("'", "")
    if error["type"] == "union_tag_not_found":
        return f"`{name}` does not say by what one travels", "add `by: flight`, train, coach, car, ferry or metro"
    return f"`{name}` cannot go by {shown(error['input']['by'])}", f"one of: {expected}"


_SENTENCES: Mapping[str, Callable[[str, ErrorDetails], tuple[str, str]]] = {
    "string_type": _not_text,
    "string_pattern_mismatch": _pattern,
    "string_too_long": _too_long,
    "enum": _choice,
    "literal_error": _choice,
    "int_type": _number,
    "int_parsing": _number,
    "int_from_float": _number,
    "int_parsing_size": _number,
    "finite_number": _number,
    "float_type": _number,
    "float_parsing": _number,
    "greater_than_equal": _bounded,
    "less_than_equal": _bounded,
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
    "unknown-zone": _zone,
}

_TAG_ERRORS = frozenset({"union_tag_invalid", "union_tag_not_found"})
_RULES: Mapping[str, str] = {"enum": "unknown-choice", "literal_error": "unknown-choice"}


def _is_our_own(kind: str) -> bool:
    """Whether an error is one that the spec's own types raise; those of pydantic are named with underscores."""
    return "-" in kind
