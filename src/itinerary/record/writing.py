"""One answer into the text of a YAML file: the lines that it adds or changes, and not a character elsewhere.

A YAML library that writes a whole document anew also wraps, aligns and quotes lines that nobody touched. So the text is
cut where our own reader says that a value stands, and only the few lines that come in are written by a library.
What comes out is read again before it is given back: it says exactly what was said before, and the answer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.errors import ItineraryError
from itinerary.load.shape import has_part, value_at
from itinerary.record.layout import spot_of
from itinerary.record.surgery import candidates
from itinerary.source import read_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from itinerary.diagnostics import DataPath
    from itinerary.source import Data, Source

BYTE_ORDER_MARK = "\ufeff"


class NotWritableHereError(ItineraryError):
    """The text is laid out in a way into which nothing can be written without changing what stands there."""

    def __init__(self, name: str, path: DataPath) -> None:
        place = ".".join(map(str, path))
        super().__init__(
            f"cannot write `{place}` into '{name}' without changing what stands there (a YAML mark such as `*x`, "
            "perhaps); write it by hand"
        )


def written(text: str, path: DataPath, value: Data, *, name: str = "visit.yaml", order: Sequence[str] = ()) -> str:
    """Return the text of a file with a value at a place; a position at the end of a list adds to the list.

    Where the value makes a new entry among those that `order` names, the entry comes in its place of that order.
    Line ends, a byte order mark, comments, quotes and the layout of everything else stay as they are. Raises
    `NotWritableHereError` where that cannot be done.
    """
    mark, body = (BYTE_ORDER_MARK, text[1:]) if text.startswith(BYTE_ORDER_MARK) else ("", text)
    value = _with_last_line(value)
    before = read_text(body, name=name)
    if before.data is not None and value_at(before.data, path) == value and value is not None:
        return text
    wanted = with_value(before.data or {}, path, value)
    spot = spot_of(before, body, path)
    if spot is not None:
        for found in candidates(spot, path, value, has_data=before.data is not None, order=order):
            # A text below `|` at the very end of a file needs the end of its last line.
            for whole in (found, f"{found}{spot.newline}"):
                after = read_text(whole, name=name)
                if after.data == wanted and _faults(after) <= _faults(before):
                    return mark + whole
    raise NotWritableHereError(name, path)


def _with_last_line(value: Data) -> Data:
    """Return a value whose texts of several lines end their last one, as texts below `|` do."""
    if isinstance(value, dict):
        return {key: _with_last_line(entry) for key, entry in value.items()}
    if isinstance(value, list):
        return [_with_last_line(entry) for entry in value]
    return f"{value.rstrip(chr(10))}\n" if value is not None and "\n" in value else value


def _faults(source: Source) -> int:
    return sum(1 for finding in source.report if finding.rule not in {"include-without-file", "empty-file"})


def with_value(data: Data, path: DataPath, value: Data) -> Data:
    """Return data with a value at a place, whatever it needs around it; nothing is shared that is changed."""
    if not path:
        return value
    part, *rest = path
    inner = value_at(data, (part,)) if has_part(data, part) else None
    entry = with_value(inner, tuple(rest), value)
    if isinstance(part, int):
        items = list(data) if isinstance(data, list) else []
        return [*items[:part], entry, *items[part + 1 :]]
    fields = data if isinstance(data, dict) else {}
    return {**fields, part: entry}
