"""PDF as LibreOffice leaves it, settled: the same bytes every time, titles and label columns put right."""

from __future__ import annotations

from datetime import UTC
from importlib.util import find_spec
from io import BytesIO
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from pikepdf import Object, Pdf

_MODULE: Final = "pikepdf"
"""What the extra `pdf-word` installs."""

_OF_ONE_RUN: Final = ("/DocChecksum", "/ID")
"""In the trailer: a checksum of LibreOffice's own that nobody reads, and the random first name of the file."""

_CLAIM: Final = "pdfuaid:part"
"""Where a PDF says in its metadata that it keeps to PDF/UA."""

_LABEL_AND_VALUE: Final = 2
"""How many cells a row has that puts a value against a label."""


def can_settle() -> bool:
    """Whether the extra `pdf-word` is installed."""
    return find_spec(_MODULE) is not None


def settled(pdf: bytes, issued: datetime, language: str) -> bytes:
    """Return a PDF of LibreOffice with this date and language, and without what differs from run to run.

    Its title is written anew, where LibreOffice escapes it twice. The labels of a table of two columns without
    headings become the headings of their rows, as PDF/UA-1 (ISO 14289-1, 7.5) asks for and LibreOffice cannot do. That
    it keeps to PDF/UA-1 is said only where every table has headings and every figure words: LibreOffice says it of any,
    also where it has dropped the words of a drawing. `language` is a BCP 47 tag; empty where it is not known.
    """
    import pikepdf

    with pikepdf.open(BytesIO(pdf)) as document:
        for table in _elements(document, "Table"):
            _head_rows(table)
        _describe(document, issued.astimezone(UTC))
        if language:
            document.Root.Lang = pikepdf.String(language)
        for name in _OF_ONE_RUN:
            if name in document.trailer:
                del document.trailer[name]
        made = BytesIO()
        document.save(made, deterministic_id=True)
    return made.getvalue()


def _describe(document: Pdf, issued: datetime) -> None:
    """Write anew what the file says of itself."""
    document.docinfo["/CreationDate"] = f"D:{issued:%Y%m%d%H%M%S}Z"
    title = document.docinfo.get("/Title")
    with document.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
        metadata["xmp:CreateDate"] = issued.isoformat()
        if title is not None:
            metadata["dc:title"] = str(title)
        if _CLAIM in metadata and not _can_be_read_aloud(document):
            del metadata[_CLAIM]


def _can_be_read_aloud(document: Pdf) -> bool:
    """Whether every figure has words and every table a heading."""
    figures = all("/Alt" in figure for figure in _elements(document, "Figure"))
    return figures and all(_cells(table, "TH") for table in _elements(document, "Table"))


def _elements(document: Pdf, kind: str) -> Iterator[Object]:
    """Yield the parts of the structure that are of some kind."""
    import pikepdf

    for found in document.objects:
        if isinstance(found, pikepdf.Dictionary) and found.get("/S") == f"/{kind}":
            yield found


def _rows(table: Object) -> list[list[Object]]:
    """Return the cells of each row of a table, whether its rows stand in it or in a head and a body of it."""
    children = _children(table)
    groups = [child for child in children if child.get("/S") in {"/THead", "/TBody", "/TFoot"}]
    found = [*children, *(child for group in groups for child in _children(group))]
    return [_children(row) for row in found if row.get("/S") == "/TR"]


def _children(element: Object) -> list[Object]:
    import pikepdf

    below = element.get("/K")
    found = list(below) if isinstance(below, pikepdf.Array) else [below]
    return [child for child in found if isinstance(child, pikepdf.Dictionary)]


def _cells(table: Object, kind: str) -> list[Object]:
    return [cell for row in _rows(table) for cell in row if cell.get("/S") == f"/{kind}"]


def _head_rows(table: Object) -> None:
    """Make the first cell of each row its heading, where a table has labels and values and no heading at all."""
    import pikepdf

    rows = _rows(table)
    if all(len(row) == _LABEL_AND_VALUE for row in rows) and not _cells(table, "TH"):
        for label, _ in rows:
            label.S = pikepdf.Name.TH
            label.A = pikepdf.Dictionary(O=pikepdf.Name.Table, Scope=pikepdf.Name.Row)
