"""A list as a spreadsheet to work with: filters in its head, and what is overdue marked on the day one opens it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from textwrap import wrap
from typing import TYPE_CHECKING, Final, TypeAlias

from itinerary.rendering.office_package import put_in_order
from itinerary.rendering.saved_workbook import saved

if TYPE_CHECKING:
    from collections.abc import Sequence

    from openpyxl.worksheet.worksheet import Worksheet

    from itinerary.rendering.edition import Edition

Cell: TypeAlias = str | dt.date | None
"""What stands in one cell: words, a day, or nothing."""

_DAY: Final = "yyyy-mm-dd"

_LINE: Final = 15.0
"""How high a line is in points, in the letters of 11 points that programs take of themselves."""

_ROOM_FOR_BOLD: Final = 0.95
"""How many of the characters that a column is wide find room in it where they are bold."""

_A4: Final = "9"
_MARGIN: Final = 0.4
"""In inches."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a list."""

    heading: str
    width: int
    """In characters."""
    is_printed: bool = True
    """Whether paper shows it; those that it does not show come last."""


@dataclass(frozen=True, slots=True)
class ListSheet:
    """A list of things to be done, a row each."""

    title: str
    columns: tuple[Column, ...]
    """The first is the day by which a thing is to be done."""
    rows: Sequence[tuple[Cell, ...]]
    done: str
    """The heading of the column that holds something where nothing is left to be done."""


def spreadsheet(listed: ListSheet, edition: Edition) -> bytes:
    """Return a list as the bytes of a workbook (xlsx); words stay words, even where they look like a formula."""
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    if sheet is None:
        message = "a new workbook has a sheet"
        raise LookupError(message)
    sheet.title = listed.title
    sheet.append([column.heading for column in listed.columns])
    for row, cells in enumerate(listed.rows, start=2):
        for column, value in enumerate(cells, start=1):
            cell = sheet.cell(row, column)
            cell.value = value
            if isinstance(value, str):
                cell.data_type = "s"
            elif value is not None:
                cell.number_format = _DAY
    _laid_out(sheet, listed)
    # Excel knows no zones: the moment of the edition is written as UTC.
    book.properties.created = book.properties.modified = edition.issued.replace(tzinfo=None)
    book.properties.creator = ""
    return put_in_order(saved(book), edition)


def _laid_out(sheet: Worksheet, listed: ListSheet) -> None:
    """Give a sheet its look: head that stays, widths, filters, wrapped words, colours of what is overdue or done."""
    from openpyxl.formatting.rule import Rule
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
    from openpyxl.styles.differential import DifferentialStyle
    from openpyxl.utils import get_column_letter

    last, last_row = get_column_letter(len(listed.columns)), len(listed.rows) + 1
    done = get_column_letter([column.heading for column in listed.columns].index(listed.done) + 1)
    for number, column in enumerate(listed.columns, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = column.width
    for row in sheet.iter_rows(min_row=1, max_row=last_row):
        for cell in row:
            cell.alignment = Alignment(horizontal="left", vertical="top", wrap_text=True)
            cell.border = Border(bottom=Side(style="thin", color="B9C0CC"))
    for cell in sheet[1]:
        cell.font = Font(name="Calibri", sz=11, bold=True, color="FFFFFF")
        cell.fill = PatternFill("solid", start_color="16294D")
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = f"A1:{last}{last_row}"
    if last_row > 1:
        rows = f"A2:{last}{last_row}"
        for formula, font in (
            (f'AND(${done}2="",$A2<>"",$A2<TODAY())', Font(color="9A1B1E", bold=True)),
            (f'${done}2<>""', Font(color="565F6E")),
        ):
            look = DifferentialStyle(font=font)
            sheet.conditional_formatting.add(rows, Rule(type="expression", dxf=look, formula=[formula]))
    for number, cells in enumerate(listed.rows, start=2):
        sheet.row_dimensions[number].height = _height(listed.columns, cells)
    _set_up_for_paper(sheet, listed)


def _height(columns: Sequence[Column], cells: Sequence[Cell]) -> float:
    """Return how high a row must be for all of its words to be seen: not every program measures that itself."""
    words = zip(columns, cells, strict=True)
    return _LINE * max(
        len(wrap(cell, int(column.width * _ROOM_FOR_BOLD))) if isinstance(cell, str) and cell else 1
        for column, cell in words
    )


def _set_up_for_paper(sheet: Worksheet, listed: ListSheet) -> None:
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.page import PageMargins

    printed = get_column_letter(sum(column.is_printed for column in listed.columns))
    sheet.print_area = f"A1:{printed}{len(listed.rows) + 1}"
    sheet.print_title_rows = "1:1"
    fit_to_paper(sheet, landscape=True)
    sheet.page_margins = PageMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
    if sheet.oddFooter is not None:
        sheet.oddFooter.right.text = "&P / &N"


def fit_to_paper(sheet: Worksheet, *, landscape: bool) -> None:
    """Print a sheet on A4, all of its width on a page, and as many pages as it is long."""
    from openpyxl.worksheet.properties import PageSetupProperties

    sheet.page_setup.orientation = "landscape" if landscape else "portrait"
    sheet.page_setup.paperSize = _A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
