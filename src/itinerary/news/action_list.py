"""The list of actions as files to work with: a spreadsheet, and a table that any program reads (CSV)."""

from __future__ import annotations

import csv
from io import BytesIO, StringIO
from typing import TYPE_CHECKING, Final

from itinerary.rendering.office_package import put_in_order

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from openpyxl.worksheet.worksheet import Worksheet

    from itinerary.rendering.edition import Edition
    from itinerary.rendering.follow_up import Promise

_HEADINGS: Final = ("Due", "What", "Owner", "For", "Promised at", "Done", "Visit")
_WIDTHS: Final = (12, 56, 28, 32, 40, 12, 36)
"""Of the columns, in characters."""

_DAY: Final = "yyyy-mm-dd"
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
    rows.writerow(_HEADINGS)
    for promise in promises:
        rows.writerow([_harmless(str(cell or "")) for cell in _cells(promise)])
    return (_BYTE_ORDER_MARK + written.getvalue()).encode("utf-8")


def actions_xlsx(promises: Sequence[Promise], edition: Edition) -> bytes:
    """Return the list as a spreadsheet: filters in its head, and what is overdue marked on the day one opens it."""
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    if sheet is None:
        message = "a new workbook has a sheet"
        raise LookupError(message)
    sheet.title = "Actions"
    sheet.append(_HEADINGS)
    for row, promise in enumerate(promises, start=2):
        for column, value in enumerate(_cells(promise), start=1):
            cell = sheet.cell(row, column)
            cell.value = value
            if isinstance(value, str):
                cell.data_type = "s"
            elif value is not None:
                cell.number_format = _DAY
    _laid_out(sheet, len(promises) + 1)
    # Excel knows no zones: the moment of the edition is written as UTC.
    book.properties.created = book.properties.modified = edition.issued.replace(tzinfo=None)
    book.properties.creator = ""
    written = BytesIO()
    book.save(written)
    return put_in_order(written.getvalue(), edition)


def _cells(promise: Promise) -> tuple[str | dt.date | None, ...]:
    """Return the cells of a row, in the order of the headings."""
    return (
        *(promise.due, promise.what, promise.owner, promise.partner),
        *(promise.meeting, promise.done, promise.visit),
    )


def _harmless(words: str) -> str:
    return f"'{words}" if words.startswith(_FORMULA_SIGNS) else words


def _laid_out(sheet: Worksheet, last_row: int) -> None:
    """Give a sheet its look: head that stays, widths, filters, wrapped words, colours of what is overdue or done."""
    from openpyxl.formatting.rule import Rule
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.styles.differential import DifferentialStyle
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.properties import PageSetupProperties

    last = get_column_letter(len(_HEADINGS))
    for column, width in enumerate(_WIDTHS, start=1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    for row in sheet.iter_rows(min_row=1, max_row=last_row):
        for cell in row:
            cell.alignment = Alignment(vertical="top", wrap_text=True)
    for cell in sheet[1]:
        cell.font = Font(bold=True, color="FFFFFF")
        cell.fill = PatternFill("solid", start_color="16294D")
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = f"A1:{last}{last_row}"
    if last_row > 1:
        rows = f"A2:{last}{last_row}"
        for formula, font in (
            ('AND($F2="",$A2<>"",$A2<TODAY())', Font(color="9A1B1E", bold=True)),
            ('$F2<>""', Font(color="565F6E")),
        ):
            look = DifferentialStyle(font=font)
            sheet.conditional_formatting.add(rows, Rule(type="expression", dxf=look, formula=[formula]))
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = "1:1"
