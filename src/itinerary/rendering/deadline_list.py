"""Deadlines as a spreadsheet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from itinerary.rendering.spreadsheet import Column, ListSheet, spreadsheet

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from itinerary.deadlines import Deadline
    from itinerary.rendering.edition import Edition
    from itinerary.rendering.spreadsheet import Cell

_COLUMNS: Final = (
    *(Column("Due", 12), Column("What", 48), Column("Still open", 24), Column("Settled", 24)),
    *(Column("Why then", 36), Column("Visit", 32)),
    *(Column("Name", 32, is_printed=False), Column("Source", 80, is_printed=False)),
)


def deadlines_xlsx(deadlines: Sequence[Deadline], today: dt.date, edition: Edition) -> bytes:
    """Return deadlines as they stand on a day, in the order given; what is overdue is marked on the day one opens it.

    `Settled` tells by what a deadline is known to be met, that it is not needed, or that its time is past.
    """
    rows = [_cells(one, today) for one in deadlines]
    return spreadsheet(ListSheet("Deadlines", _COLUMNS, rows, done="Settled"), edition)


def _cells(one: Deadline, today: dt.date) -> tuple[Cell, ...]:
    """Return the cells of a row, in the order of the columns."""
    standing = one.standing(today)
    state = one.state(standing)
    missing, settled = (state, "") if standing.is_open else ("", state)
    return one.due, one.what, missing, settled, one.why, one.title, one.name, one.source
