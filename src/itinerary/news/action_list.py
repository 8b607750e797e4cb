"""The list of actions as files to work with: a spreadsheet, and a table that any program reads (CSV)."""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING, Final

from itinerary.rendering.spreadsheet import Column, ListSheet, spreadsheet

if TYPE_CHECKING:
    from collections.abc import Sequence

    from itinerary.rendering.edition import Edition
    from itinerary.rendering.follow_up import Promise
    from itinerary.rendering.spreadsheet import Cell

_COLUMNS: Final = (
    *(Column("Due", 12), Column("What", 48), Column("Owner", 24), Column("For", 24)),
    *(Column("Promised at", 32), Column("Done", 12), Column("Visit", 32)),
)
_FORMULA_SIGNS: Final = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula (OWASP, CSV injection)."""

_BYTE_ORDER_MARK: Final = "\ufeff"
"""By which Excel knows UTF-8."""


def actions_csv(promises: Sequence[Promise]) -> bytes:
    """Return the list as CSV (RFC 4180), days as ISO 8601 has them.

    An apostrophe stands before words that a spreadsheet would take for a formula and work out.
    """
    written = StringIO()
    rows = csv.writer(written, lineterminator="\r\n")
    rows.writerow([column.heading for column in _COLUMNS])
    for promise in promises:
        rows.writerow([_harmless(str(cell or "")) for cell in _cells(promise)])
    return (_BYTE_ORDER_MARK + written.getvalue()).encode("utf-8")


def actions_xlsx(promises: Sequence[Promise], edition: Edition) -> bytes:
    """Return the list as a spreadsheet, in which what is overdue is marked on the day one opens it."""
    rows = [_cells(promise) for promise in promises]
    return spreadsheet(ListSheet("Actions", _COLUMNS, rows, done="Done"), edition)


def _cells(promise: Promise) -> tuple[Cell, ...]:
    """Return the cells of a row, in the order of the columns."""
    return (
        *(promise.due, promise.what, promise.owner, promise.partner),
        *(promise.meeting, promise.done, promise.visit),
    )


def _harmless(words: str) -> str:
    return f"'{words}" if words.startswith(_FORMULA_SIGNS) else words
