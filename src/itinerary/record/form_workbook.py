"""The form as a spreadsheet: what is filled already is locked, what is to be filled in offers its answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from itinerary.record.form import EMPTY_ROWS, GUIDE, ID, LISTS, MEETINGS, guide, labels, meeting_columns_of, sheets
from itinerary.rendering.office_package import put_in_order
from itinerary.rendering.saved_workbook import saved
from itinerary.rendering.spreadsheet import fit_to_paper

if TYPE_CHECKING:
    from collections.abc import Sequence

    from openpyxl import Workbook
    from openpyxl.cell.cell import Cell, MergedCell
    from openpyxl.worksheet.worksheet import Worksheet

    from itinerary.audience import View
    from itinerary.programme.timeline import Programme
    from itinerary.record.form import Column, Sheet
    from itinerary.rendering.edition import Edition

_DAY: Final = "yyyy-mm-dd"
_LINE: Final = 15
"""How high a line is, in points."""
_ROOM: Final = 2
"""How many lines there is room for in any row, for those who fill the form in on paper."""
_HEAD: Final = "16294D"
_FILLED: Final = "EEF1F6"
_NOT_ASKED: Final = "D9DDE4"


def record_form(view: View, edition: Edition) -> bytes:
    """Return the form for what happened on a visit, as far as its reader may see the programme."""
    from openpyxl import Workbook

    book = Workbook()
    first = book.active
    if first is None:
        message = "a new workbook has a sheet"
        raise LookupError(message)
    _guide(first, view.programme)
    made = sheets(view.programme)
    ranges = _lists(book, view.programme, made)
    for sheet in made:
        _sheet(book.create_sheet(sheet.title), sheet, view.programme, ranges)
    # The lists stand behind the sheets that offer them.
    book.move_sheet(LISTS, len(made))
    # Excel knows no zones: the moment of the edition is written as UTC.
    book.properties.created = book.properties.modified = edition.issued.replace(tzinfo=None)
    book.properties.creator = ""
    book.properties.title = f"{view.visit.visit.title}: what happened"
    return put_in_order(saved(book), edition)


def _guide(page: Worksheet, programme: Programme) -> None:
    from openpyxl.styles import Alignment, Font

    page.title = GUIDE
    for row, (word, meaning) in enumerate(guide(programme.visit), start=1):
        for column, text in enumerate((word, meaning), start=1):
            cell = page.cell(row, column)
            _write(cell, text)
            cell.alignment = Alignment(vertical="top", wrap_text=True)
        page.cell(row, 1).font = Font(name="Calibri", sz=11, bold=True)
        if word == ID:
            page.row_dimensions[row].hidden = True
    page.column_dimensions["A"].width = 18
    page.column_dimensions["B"].width = 88
    page.protection.enable()
    fit_to_paper(page, landscape=False)


def _lists(book: Workbook, programme: Programme, made: tuple[Sheet, ...]) -> dict[str, str]:
    """Write the names that columns offer on a hidden sheet; return where those of each column stand."""
    from openpyxl.utils import get_column_letter

    page = book.create_sheet(LISTS)
    page.sheet_state = "hidden"
    page.protection.enable()
    ranges: dict[str, str] = {}
    for sheet in made:
        for column in sheet.asked:
            if column.register is None:
                continue
            register = column.register(programme.visit)
            if register.kind not in ranges and register.names:
                place = len(ranges) + 1
                for row, label in enumerate(labels(register), start=1):
                    _write(page.cell(row, place), label)
                letter = get_column_letter(place)
                ranges[register.kind] = f"{LISTS}!${letter}$1:${letter}${len(register.names)}"
    return ranges


def _sheet(page: Worksheet, sheet: Sheet, programme: Programme, ranges: dict[str, str]) -> None:
    last = (len(sheet.rows) if sheet.fixed else EMPTY_ROWS) + 1
    _head(page, sheet)
    for row in range(2, last + 1):
        filled = sheet.rows[row - 2] if sheet.rows else ()
        for place, column in enumerate(sheet.columns, start=1):
            is_asked = place > len(sheet.fixed)
            if sheet.title == MEETINGS and is_asked:
                is_asked = column.key in meeting_columns_of(programme, filled[0])
                _dress(page.cell(row, place), column, "" if is_asked else _NOT_ASKED)
            else:
                _dress(
                    page.cell(row, place), column, "" if is_asked else _FILLED, "" if is_asked else filled[place - 1]
                )
        page.row_dimensions[row].height = _height(sheet.fixed, filled, _ROOM)
    for place, column in enumerate(sheet.columns, start=1):
        if last > 1:
            _validate(page, place, column, last, _offered(column, programme, ranges))
    if sheet.fixed:
        page.column_dimensions["A"].hidden = True
    seen = min(len(sheet.fixed), 3)
    page.freeze_panes = page.cell(2, seen + 1).coordinate
    page.protection.enable()
    page.protection.formatColumns = page.protection.formatRows = False
    fit_to_paper(page, landscape=True)
    page.print_title_rows = "1:1"
    if sheet.title == MEETINGS:
        page.page_setup.fitToWidth = 2
        page.print_title_cols = "A:C"


def _head(page: Worksheet, sheet: Sheet) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter

    for place, column in enumerate(sheet.columns, start=1):
        cell = page.cell(1, place)
        _write(cell, column.heading)
        cell.font = Font(name="Calibri", sz=11, bold=True, color="FFFFFF")
        cell.fill = PatternFill("solid", start_color=_HEAD)
        cell.alignment = Alignment(vertical="top", wrap_text=True)
        page.column_dimensions[get_column_letter(place)].width = column.width
    page.row_dimensions[1].height = _height(sheet.columns, [column.heading for column in sheet.columns], 1)


def _height(columns: Sequence[Column], texts: Sequence[str], least: int) -> int:
    """Return how high a row is in points, by the texts in its columns: programs do not always measure them."""
    lines = (
        len(text) // (column.width - 3) + 1
        for column, text in zip(columns, texts, strict=False)
        if column.heading != ID
    )
    return _LINE * max(least, *lines, 1)


def _dress(cell: Cell | MergedCell, column: Column, fill: str, text: str = "") -> None:
    """Give a cell its look; what has a colour is locked, and holds what is filled in already."""
    from openpyxl.styles import Alignment, Border, PatternFill, Protection, Side

    if text:
        _write(cell, text)
    cell.alignment = Alignment(vertical="top", wrap_text=True)
    line = Side(style="thin", color="B9C0CC")
    cell.border = Border(left=line, right=line, top=line, bottom=line)
    cell.protection = Protection(locked=bool(fill))
    if fill:
        cell.fill = PatternFill("solid", start_color=fill)
    elif column.is_day:
        cell.number_format = _DAY
    elif not column.choices:
        cell.number_format = "@"


def _offered(column: Column, programme: Programme, ranges: dict[str, str]) -> str:
    """Return which answers a column offers, as a formula; empty where it offers none."""
    if column.choices:
        return f'"{",".join(column.choices)}"'
    return ranges.get(column.register(programme.visit).kind, "") if column.register else ""


def _validate(page: Worksheet, place: int, column: Column, last: int, formula: str) -> None:
    """Offer the answers of a column, and its hint when one comes to it."""
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    if not column.key or not (formula or column.hint):
        return
    rule = DataValidation(type="list" if formula else None, formula1=formula or None, allow_blank=True)
    rule.showErrorMessage = bool(column.choices)
    rule.errorTitle, rule.error = "Not one of the answers", "Choose one of those offered, or leave the cell empty."
    if column.hint:
        rule.showInputMessage = True
        rule.promptTitle, rule.prompt = column.heading[:32], column.hint
    letter = get_column_letter(place)
    rule.add(f"{letter}2:{letter}{last}")
    page.add_data_validation(rule)


def _write(cell: Cell | MergedCell, text: str) -> None:
    """Write words as words, whatever a spreadsheet would work out of them; none of our cells are merged."""
    from openpyxl.cell.cell import MergedCell

    if isinstance(cell, MergedCell):
        return
    cell.value = text
    cell.data_type = "s"
