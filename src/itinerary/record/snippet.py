"""A few lines of YAML for what an answer adds: short lists and mappings in brackets, long ones with dashes."""

from __future__ import annotations

import datetime as dt
import re
from io import StringIO
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from itinerary.source import Data

WIDTH: Final = 110
"""Up to which column a line is written, where its words allow it."""

_READ_OTHERWISE: Final = ("?", ":", "-")
"""What libyaml takes for more than the beginning of a text within brackets, as YAML 1.2 does not."""

_TRUTHS: Final = {"true": True, "false": False}
_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")


def block_lines(value: Data, width: int = WIDTH) -> list[str]:
    """Return a mapping or list as lines with the indentation of their own depth alone."""
    dressed = _dressed(value, width)
    dressed.fa.set_block_style()
    return _dumped(dressed, width)


def flow_text(value: Data) -> str:
    """Return a value as it stands on one line within brackets."""
    whole = _dumped(_dressed([value], None), 10**6)
    return " ".join(whole).strip()[1:-1]


def _dumped(value: object, width: int) -> list[str]:
    from ruamel.yaml import YAML

    writer = YAML(typ="rt", pure=True)
    writer.indent(mapping=2, sequence=4, offset=2)
    writer.width = max(width, 40)
    written = StringIO()
    writer.dump(value, written)
    lines = written.getvalue().split("\n")
    while lines and not lines[-1].strip():
        lines.pop()
    return lines


def _dressed(value: Data, width: int | None) -> Any:  # noqa: ANN401 - as ruamel's own
    """Return a value with its layout: what fits on a line stands on one; without a width, everything does."""
    from ruamel.yaml.comments import CommentedMap, CommentedSeq
    from ruamel.yaml.scalarstring import LiteralScalarString, SingleQuotedScalarString

    if isinstance(value, dict):
        mapping = CommentedMap((key, _dressed(entry, _narrower(width))) for key, entry in value.items())
        if width is None or (value and _is_flat(value) and _length(value) < width):
            mapping.fa.set_flow_style()
        return mapping
    if isinstance(value, list):
        listing = CommentedSeq(_dressed(entry, _narrower(width)) for entry in value)
        if width is None or (_is_of_words(value) and _length(value) < width):
            listing.fa.set_flow_style()
        return listing
    if value is None:
        return None
    if value in _TRUTHS:
        return _TRUTHS[value]
    if width is not None and "\n" in value:
        return LiteralScalarString(value)
    if value.startswith(_READ_OTHERWISE):
        return SingleQuotedScalarString(value)
    return _day(value) or value


def _narrower(width: int | None) -> int | None:
    return None if width is None else width - 6


def _day(text: str) -> dt.date | None:
    """Return the day that a text names, which YAML writes without quotes."""
    try:
        return dt.date.fromisoformat(text) if _DAY.fullmatch(text) else None
    except ValueError:
        return None


def _is_flat(value: dict[str, Data]) -> bool:
    return all((isinstance(entry, str) and "\n" not in entry) or _is_short_list(entry) for entry in value.values())


def _is_short_list(value: Data) -> bool:
    return isinstance(value, list) and _is_of_words(value)


def _is_of_words(value: list[Data]) -> bool:
    return all(isinstance(entry, str) and "\n" not in entry for entry in value)


def _length(value: Data) -> int:
    """Return about how long a value is on one line."""
    if isinstance(value, dict):
        return sum(len(key) + 4 + _length(entry) for key, entry in value.items()) + 2
    if isinstance(value, list):
        return sum(_length(entry) + 2 for entry in value) + 2
    return len(value or "") + 2
