"""Forms for tests: made as `build` makes them, filled in as a note taker would, and read back."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import openpyxl  # noqa: TID253 - nothing here need start quickly
from support.packs import EDITION

from itinerary.audience import Audience, view
from itinerary.examine import examine
from itinerary.record.form_workbook import record_form

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from itinerary.programme.timeline import Programme

    Filling: TypeAlias = tuple[str, str | int, str, str | dt.date]

VISITS = Path(__file__).parents[2] / "visits"


def form_of(programme: Programme) -> bytes:
    """Return the form of a visit."""
    return record_form(view(programme, Audience.named(programme.visit, "delegation")), EDITION)


def programme_of(path: Path) -> Programme:
    """Return the programme of a visit that has one."""
    programme = examine(path).programme
    assert programme is not None
    return programme


@cache
def column_of(sheet: str, key: str) -> int:
    """Return the number of the column that fills a field."""
    from itinerary.record.form import sheets

    found = next(one for one in sheets(programme_of(VISITS / "three-capitals")) if one.title == sheet)
    return [column.key for column in found.columns].index(key) + 1


def filled(form: bytes, path: Path, cells: Iterable[Filling]) -> Path:
    """Write a form with cells filled in, each by its sheet, the id or number of its row, and the field it fills."""
    book = openpyxl.load_workbook(BytesIO(form))
    for title, row, key, value in cells:
        sheet = book[title]
        rows = {sheet.cell(number, 1).value: number for number in range(2, sheet.max_row + 1)}
        number = row if isinstance(row, int) else rows[row]
        sheet.cell(number, column_of(title, key), value)
    book.save(path)
    return path
