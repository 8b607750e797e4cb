"""The cuts by which a value comes into a text, the tidiest first; whoever makes them reads the outcome again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.load.shape import value_at
from itinerary.record.layout import (
    after_line,
    column_of,
    end_of_content,
    end_of_key,
    end_of_line,
    is_bare,
    is_flow,
)
from itinerary.record.snippet import WIDTH, block_lines, flow_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from itinerary.diagnostics import DataPath
    from itinerary.record.layout import Spot
    from itinerary.source import Data


def candidates(spot: Spot, path: DataPath, value: Data, *, has_data: bool, order: Sequence[str] = ()) -> Iterator[str]:
    """Yield the text with a value at a place, in each layout that might do; a new entry in its place of an order."""
    if not has_data or (not spot.place.children and not spot.is_flow):
        yield _at_the_end(spot, nested(path, value), with_gap=bool(spot.text.strip()))
        return
    if spot.child is None:
        yield from _added(spot, path, value, order)
    elif is_bare(spot.child) and spot.child_data is None:
        yield from _filled(spot, value)
    else:
        yield from _replaced(spot, value)


def nested(path: DataPath, value: Data) -> Data:
    """Return a value within the mappings and lists that lead to it."""
    for part in reversed(path):
        value = [value] if isinstance(part, int) else {part: value}
    return value


def _added(spot: Spot, path: DataPath, value: Data, order: Sequence[str]) -> Iterator[str]:
    """Add to a mapping or list that is there."""
    if not spot.is_flow and not spot.in_flow:
        if isinstance(spot.data, dict) and len(spot.rest) == len(path):
            yield _at_the_end(spot, nested(path, value), with_gap=True)
        yield from _after(spot, value, order)
        return
    one_line = _in_brackets(spot, value, break_line=False)
    longest = max(len(line) for line in _lines_changed(spot.text, one_line))
    if longest <= WIDTH and not _is_long(value):
        yield one_line
    yield from _unfolded(spot, value)
    yield _in_brackets(spot, value, break_line=longest > WIDTH)
    yield one_line


def _after(spot: Spot, value: Data, order: Sequence[str]) -> Iterator[str]:
    """Insert lines after the entry that goes before in an order, and else after the last entry of a block."""
    lines = _indented(spot.column, nested(spot.rest, value))
    before = order[: order.index(str(spot.rest[0]))] if spot.rest[0] in order else ()
    for part in reversed(before):
        if part in spot.place.children:
            end = end_of_content(spot.text, spot.place.children[part], value_at(spot.data, (part,)))
            yield _with_lines(spot.text, spot.newline, end, lines)
            break
    yield _with_lines(spot.text, spot.newline, end_of_content(spot.text, spot.place, spot.data), lines)


def _indented(column: int, value: Data) -> list[str]:
    lines = block_lines(value, WIDTH - column)
    if isinstance(value, list):
        lines = [line[2:] for line in lines]
    return [f"{' ' * column}{line}" if line else "" for line in lines]


def _with_lines(text: str, newline: str, after: int, lines: list[str]) -> str:
    """Return the text with lines after the one in which a character stands."""
    if not lines:
        return text
    start = after_line(text, after)
    added = newline.join(lines)
    if start == end_of_line(text, after):
        return f"{text}{newline}{added}"
    return f"{text[:start]}{added}{newline}{text[start:]}"


def _at_the_end(spot: Spot, value: Data, *, with_gap: bool) -> str:
    """Return the text with lines at its end, a blank line before them."""
    newline, text = spot.newline, spot.text
    added = newline.join(block_lines(value))
    if not text:
        return f"{added}{newline}"
    ends_line = text.endswith(("\n", "\r"))
    gap = newline if with_gap and not text.endswith(newline * 2) else ""
    return f"{text}{'' if ends_line else newline}{gap}{added}{newline if ends_line else ''}"


def _filled(spot: Spot, value: Data) -> Iterator[str]:
    """Give a value to a key that has none."""
    if spot.child is None:
        return
    end = end_of_key(spot.text, spot.child)
    rest = nested(spot.rest[1:], value)
    if spot.is_flow or spot.in_flow:
        yield f"{spot.text[:end]} {flow_text(rest)}{spot.text[end:]}"
        return
    key, *below = _indented(column_of(spot.text, spot.child.key.start), {str(spot.rest[0]): rest})
    behind = key.lstrip().partition(":")[2]
    first = f"{spot.text[:end]}{behind}{spot.text[end:]}"
    yield _with_lines(first, spot.newline, end + len(behind), below)


def _replaced(spot: Spot, value: Data) -> Iterator[str]:
    """Put another value in the place of one; a comment behind it stays."""
    child, text = spot.child, spot.text
    if child is None:
        return
    end = end_of_content(text, child, spot.child_data)
    rest = nested(spot.rest[1:], value)
    if spot.is_flow or spot.in_flow:
        yield f"{text[: child.value.start]}{flow_text(rest)}{text[child.value.stop :]}"
        return
    is_block = isinstance(spot.child_data, dict | list) and not is_flow(text, child)
    if isinstance(spot.rest[0], int):
        column = spot.column
        lines = _indented(column, [rest])
        lines[0] = lines[0][column + 2 :]
        start = child.value.start
    else:
        column = column_of(text, child.key.start)
        lines = _indented(column, {spot.rest[0]: rest})
        lines[0] = lines[0].lstrip().partition(":")[2]
        start = end_of_key(text, child)
        if not is_block and lines[0].startswith(" "):
            start, lines[0] = child.value.start, lines[0].lstrip(" ")
    if len(lines) > 1 and text[end : end_of_line(text, end)].strip():
        yield f"{text[:start]}{flow_text(rest) if start == child.value.start else f' {flow_text(rest)}'}{text[end:]}"
    yield f"{text[:start]}{spot.newline.join(lines)}{text[end:]}"


def _in_brackets(spot: Spot, value: Data, *, break_line: bool) -> str:
    """Add to a mapping or list in brackets, behind its last entry."""
    text, place = spot.text, spot.place
    added = flow_text(nested(spot.rest, value))
    added = added[1:-1].strip() if added[:1] in {"{", "["} else added
    if not place.children:
        start = place.value.start + 1
        return f"{text[:start]}{added}{text[start:]}"
    ends = [_end_in_flow(spot, part) for part in place.children]
    end = max(ends)
    gap = f"{spot.newline}{' ' * (column_of(text, place.value.start) + 1)}" if break_line else " "
    return f"{text[:end]},{gap}{added}{text[end:]}"


def _end_in_flow(spot: Spot, part: str | int) -> int:
    child = spot.place.children[part]
    data = value_at(spot.data, (part,))
    return end_of_key(spot.text, child) if data is None and is_bare(child) else child.value.stop


def _unfolded(spot: Spot, value: Data) -> Iterator[str]:
    """Turn a mapping in brackets on one line into a block, so that there is room for more."""
    text, place = spot.text, spot.place
    inside = text[place.value.start : place.value.stop]
    is_value = not spot.in_flow and place.key != place.value and isinstance(spot.data, dict)
    if not is_value or "\n" in inside or "\r" in inside:
        return
    column = column_of(text, place.key.start) + 2
    lines = [
        f"{' ' * column}{text[child.key.start : _end_in_flow(spot, part)]}" for part, child in place.children.items()
    ]
    lines += _indented(column, nested(spot.rest, value))
    line_end = end_of_line(text, place.value.stop)
    before, behind = text[: place.value.start].rstrip(" "), text[place.value.stop : line_end].rstrip(" ")
    if before.endswith(("\n", "\r")):
        yield f"{before}{spot.newline.join(lines)}{behind}{text[line_end:]}"
    else:
        yield f"{before}{behind}{spot.newline}{spot.newline.join(lines)}{text[line_end:]}"


def _is_long(value: Data) -> bool:
    """Whether a value deserves lines of its own."""
    if isinstance(value, list):
        return any(isinstance(entry, dict) for entry in value) or any(len(str(entry)) > 40 for entry in value)  # noqa: PLR2004 - as much as one reads at a glance
    return isinstance(value, str) and ("\n" in value or len(value) > 60)  # noqa: PLR2004 - the same


def _lines_changed(before: str, after: str) -> list[str]:
    known = set(before.splitlines())
    return [line for line in after.splitlines() if line not in known] or [""]
