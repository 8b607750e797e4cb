"""A filled form as it comes back from somebody else's machine: a spreadsheet that nothing in it can make dangerous."""

from __future__ import annotations

import datetime as dt
import re
import warnings
import zipfile
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Final

from itinerary.errors import ItineraryError, SpecUnreadableError
from itinerary.rendering.word.package import DAMAGES
from itinerary.source.files import content_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_MAX_BYTES: Final = 5_000_000
_MAX_UNPACKED: Final = 40_000_000
_MAX_PARTS: Final = 500
_MAX_ROWS: Final = 2_000
_MAX_COLUMNS: Final = 40
_MARKUP: Final = (".xml", ".rels", ".vml")
_DECLARATION: Final = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)


class FormUnreadableError(ItineraryError):
    """A file is no form that can be read."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"cannot read the form '{path}': {reason}; nothing was recorded")


@dataclass(frozen=True, slots=True)
class FilledCell:
    """A cell in which something stands."""

    sheet: str
    address: str
    """Its column and row, as a spreadsheet names them: `G5`."""
    row: int
    column: int
    text: str
    is_formula: bool = False

    def __str__(self) -> str:
        return f"{self.sheet}!{self.address}"


@dataclass(frozen=True, slots=True)
class FormFile:
    """The cells of a filled form, sheet by sheet."""

    cells: tuple[FilledCell, ...]

    def sheet(self, title: str) -> tuple[FilledCell, ...]:
        """Return the filled cells of one sheet, row by row."""
        return tuple(cell for cell in self.cells if cell.sheet == title)


def read_form_file(path: Path) -> FormFile:
    """Return what stands in the cells of a spreadsheet; macros, links and formulas in it do nothing.

    Raises `FormUnreadableError` where it is none, or larger than any filled form would be.
    """
    try:
        content = content_of(path, _MAX_BYTES)
    except FileNotFoundError as error:
        raise FormUnreadableError(path, "there is no such file") from error
    except SpecUnreadableError as error:
        raise FormUnreadableError(path, error.reason) from error
    if content is None:
        raise FormUnreadableError(path, f"it is larger than {_MAX_BYTES // 1_000_000} MB")
    fault = _fault(content)
    if fault:
        raise FormUnreadableError(path, fault)
    try:
        return FormFile(tuple(_cells(content)))
    except Exception as error:  # a damaged file makes openpyxl raise nearly anything
        raise FormUnreadableError(path, "it is damaged, or no spreadsheet; save it anew as .xlsx") from error


def _fault(content: bytes) -> str:
    """Say why a file is not to be opened at all; nothing where it may be."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            parts = package.infolist()
            if len(parts) > _MAX_PARTS or sum(part.file_size for part in parts) > _MAX_UNPACKED:
                return "unpacked, it is larger than any filled form"
            # What a part unpacks to is bound by the size that it declares: zipfile reads no further.
            for part in parts:
                if part.filename.lower().endswith(_MARKUP) and _is_hostile(package.read(part)):
                    return "it declares a document type, which no spreadsheet needs"
            if "xl/workbook.xml" not in package.namelist():
                return "it is no .xlsx spreadsheet"
    except (zipfile.BadZipFile, *DAMAGES) as error:
        return f"it is no .xlsx spreadsheet ({error})"
    return ""


def _is_hostile(markup: bytes) -> bool:
    """Whether markup could define entities: spreadsheets never do, and never are in an encoding that would hide it."""
    return b"\0" in markup[:400] or _DECLARATION.search(markup) is not None


def _cells(content: bytes) -> Iterator[FilledCell]:
    from openpyxl import load_workbook
    from openpyxl.utils import get_column_letter

    with warnings.catch_warnings():
        # openpyxl warns of what it does not keep; nothing of it is written again here.
        warnings.simplefilter("ignore")
        book = load_workbook(BytesIO(content), read_only=True, keep_links=False, keep_vba=False)
        for sheet in book.worksheets:
            sheet.reset_dimensions()
            for number, row in enumerate(sheet.iter_rows(max_row=_MAX_ROWS, max_col=_MAX_COLUMNS), start=1):
                for column, cell in enumerate(row, start=1):
                    text = _text(cell.value)
                    if text:
                        address = f"{get_column_letter(column)}{number}"
                        yield FilledCell(sheet.title, address, number, column, text, cell.data_type == "f")
        book.close()


def _text(value: object) -> str:
    """Return what stands in a cell as somebody would type it."""
    match value:
        case None:
            return ""
        case dt.datetime() if value.time() == dt.time():
            return value.date().isoformat()
        case dt.datetime():
            return value.isoformat(" ", "minutes")
        case bool():
            return "yes" if value else "no"
        case float() if value.is_integer():
            return str(int(value))
        case _:
            return str(value).replace("_x000D_", "").replace("\r\n", "\n").replace("\r", "\n").strip()
