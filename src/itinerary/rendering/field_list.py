"""The fields that templates may use, as a page to read: written from the typed dicts that declare them."""

from __future__ import annotations

from types import NoneType, UnionType
from typing import TYPE_CHECKING, Literal, TypeVar, Union, get_args, get_origin, get_type_hints, is_typeddict

if TYPE_CHECKING:
    from collections.abc import Iterator

_PLAIN = {str: "words", int: "a number", float: "a number", bool: "yes or no"}


def field_list(title: str, shape: type, prefix: str = "") -> str:
    """Return a page in Markdown: a heading, then the fields of a typed dict and of all that is in them.

    `prefix` stands before the names of these, where a page holds several lists.
    """
    parts = [f"## {title}\n"]
    for each in _shapes(shape):
        heading = "" if each is shape else f"### {prefix}{_name(each)}\n\n"
        rows = "".join(f"| `{field}` | {_holds(hint, prefix)} |\n" for field, hint in get_type_hints(each).items())
        parts.append(f"{heading}{_words(each)}\n\n| field | what it holds |\n| --- | --- |\n{rows}")
    return "\n".join(parts)


def _shapes(shape: type) -> Iterator[type]:
    """Yield a typed dict and those inside it, each once, outer before inner."""
    waiting, seen = [shape], {shape}
    while waiting:
        each = waiting.pop(0)
        yield each
        inner = [found for hint in get_type_hints(each).values() for found in _inside(hint) if found not in seen]
        seen.update(inner)
        waiting += list(dict.fromkeys(inner))


def _inside(hint: object) -> Iterator[type]:
    """Yield the typed dicts that a hint leads to at once."""
    origin = get_origin(hint) or hint
    if isinstance(origin, type) and is_typeddict(origin):
        yield origin
    elif origin is list or origin in {Union, UnionType}:
        for argument in get_args(hint):
            yield from _inside(argument)


def _holds(hint: object, prefix: str) -> str:
    origin = get_origin(hint)
    shape: object = origin or hint
    if isinstance(hint, TypeVar):
        return "a line of words"
    if isinstance(shape, type) and shape in _PLAIN:
        return _PLAIN[shape]
    if isinstance(shape, type) and is_typeddict(shape):
        return f"[{prefix}{_name(shape)}](#{prefix}{_name(shape)})"
    if origin is list:
        return f"several, each {_holds(get_args(hint)[0], prefix)}"
    if origin is Literal:
        return " or ".join(f"`{value}`" for value in get_args(hint))
    arms = [argument for argument in get_args(hint) if argument is not NoneType]
    nothing = ", or nothing" if NoneType in get_args(hint) else ""
    return f"{' or '.join(_holds(arm, prefix) for arm in arms)}{nothing}"


def _name(shape: type) -> str:
    """Return `timetable-row` for `TimetableRowFields`."""
    words = shape.__name__.removesuffix("Fields").removeprefix("Story")
    return "".join(f"-{letter.lower()}" if letter.isupper() else letter for letter in words).lstrip("-")


def _words(shape: type) -> str:
    return "\n".join(line.strip() for line in (shape.__doc__ or "").strip().splitlines())
