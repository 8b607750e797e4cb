"""Tables of a filled part: the widths that their columns ask for, and cells that Word can open."""

from __future__ import annotations

from copy import deepcopy
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from itinerary.rendering.word.ooxml import element, holder_of, put, select, w

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lxml.etree import _Element

    from itinerary.rendering.word.marked import Marked


def set_widths(columns: Iterable[Marked]) -> None:
    """Share the width that a table has in the template among its columns, as their headings ask."""
    for row, heads in groupby(columns, key=lambda head: holder_of(head.holder)):
        table = holder_of(row)
        shares = [head.number for head in heads]
        if len(shares) == len(row.findall(w("tc"))):
            _share(table, shares)


def _share(table: _Element, shares: Sequence[int]) -> None:
    grid = table.find(w("tblGrid"))
    if grid is None:
        return
    room = sum(int(column.get(w("w"), "0")) for column in grid)
    edges = [room * sum(shares[:count]) // sum(shares) for count in range(len(shares) + 1)]
    widths = [str(right - left) for left, right in pairwise(edges)]
    grid[:] = [element("gridCol", w=width) for width in widths]
    for row in table.iterchildren(w("tr")):
        for cell, width in zip(row.iterchildren(w("tc")), widths, strict=False):
            put(cell, element("tcW", w=width, type="dxa"))


def make_openable(root: _Element) -> None:
    """Leave out tables that were filled with no rows, and end every cell with a paragraph, as it must (17.4.65)."""
    for table in select(root, "//w:tbl[not(w:tr)]"):
        holder_of(table).remove(table)
    for cell in select(root, "//w:tc[not(*[last()][self::w:p])]"):
        paragraph = element("p")
        neighbour = holder_of(cell).find(f".//{w('pPr')}")
        if neighbour is not None:
            paragraph.append(deepcopy(neighbour))
        cell.append(paragraph)
