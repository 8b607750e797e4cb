"""Specs that are wrong in shape: a good one, with some of its values taken out, moved, or replaced by odd ones."""

from __future__ import annotations

import copy
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from itinerary.source import read_visit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fuzzing.choices import Choices

MINIMAL: Final = Path(__file__).parents[2] / "visits" / "minimal"
GOOD: Final = (MINIMAL, *sorted((Path(__file__).parents[1] / "news" / "visits").glob("*.yaml")))

_ODD: Final = (
    *("", "null", "true", "~", "0", "-1", "1e9", "99999999999999999999", "0x10", "[]", "..", "/etc/passwd", "../../x"),
    *("2023-03-26 01:30", "2023-02-30", "0001-01-01", "9999-12-31", "24:00", "25:61", "1900 years", "P1D", "-5 min"),
    *("Asia/Tokyo", "Mars/Phobos", "Etc/GMT+14", "all", "all except", "all except rees", "en-GB", "xx-YY-ZZZZ", "JP"),
    *(
        "\u202eevil",
        "a\u0000b",
        "e\u0301" * 50,
        "👩‍👩‍👧‍👦",
        "\uff21\uff22",
        "a" * 5000,
        "{{ 7 * 7 }}",
        "<script>",
        "=1+1",
        "%s%n",
    ),
)
"""What somebody may type where it does not belong: each is text, as the spec is before it is read."""


@cache
def _good(path: Path) -> dict[str, Any]:
    data = read_visit(path).data
    if data is None:
        message = f"{path} can be read"
        raise LookupError(message)
    return data


def edited(choices: Choices) -> dict[str, Any]:
    """Return a good spec with as many edits as there are choices for, eight at most."""
    data = copy.deepcopy(_good(choices.one_of(GOOD)))
    for _ in range(8):
        if not choices.are_left:
            break
        _edit(data, choices)
    return data


def _edit(data: dict[str, Any], choices: Choices) -> None:
    places = list(_places(data))
    if not places:
        return
    holder, key = choices.one_of(places)
    match choices.number(7):
        case 0:
            del holder[key]
        case 1:
            holder[key] = choices.one_of(_ODD)
        case 2:
            holder[key] = choices.text(40)
        case 3:
            other, its_key = choices.one_of(places)
            if its_key in other if isinstance(other, dict) else its_key < len(other):
                holder[key] = copy.deepcopy(other[its_key])
        case 4:
            holder[key] = [holder[key]]
        case 5:
            holder[key] = {choices.text(12): holder[key]}
        case 6:
            holder[key] = {} if choices.number(2) else []


def _places(value: Any) -> Iterator[tuple[Any, Any]]:  # noqa: ANN401 - plain data of any shape
    """Yield every place in plain data, as what holds it and its key there."""
    if isinstance(value, dict):
        for key in value:
            yield value, key
            yield from _places(value[key])
    elif isinstance(value, list):
        for key, item in enumerate(value):
            yield value, key
            yield from _places(item)
