from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, PdfObject

from itinerary.rendering.pdf.settling import settled

if TYPE_CHECKING:
    from collections.abc import Sequence

ISSUED = datetime(2027, 4, 1, 9, tzinfo=UTC)


def tagged(*rows: Sequence[str], run: str = "1") -> bytes:
    """Return a PDF with one table of these rows, of cells of these kinds, as it comes out of a run of LibreOffice."""
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    writer.add_metadata({"/Title": "Minister's visit", "/CreationDate": f"D:2026010{run}000000Z"})
    table = _element("Table", [_element("TR", [_element(cell, []) for cell in row]) for row in rows])
    writer.root_object[NameObject("/StructTreeRoot")] = writer._add_object(table)  # noqa: SLF001 - pypdf has no other way to add one
    made = BytesIO()
    writer.write(made)
    return made.getvalue()


def _element(kind: str, children: list[DictionaryObject]) -> DictionaryObject:
    return DictionaryObject(
        {NameObject("/S"): NameObject(f"/{kind}"), NameObject("/K"): ArrayObject(children)},
    )


def rows_of(pdf: bytes) -> list[list[str]]:
    """Return the kinds of the cells of the table, with what they head."""
    table = PdfReader(BytesIO(pdf)).root_object["/StructTreeRoot"]
    return [[_kind(cell) for cell in _children(row)] for row in _children(table)]


def _children(element: PdfObject) -> list[PdfObject]:
    assert isinstance(element, DictionaryObject)
    children = element["/K"]
    assert isinstance(children, ArrayObject)
    return list(children)


def _kind(cell: PdfObject) -> str:
    assert isinstance(cell, DictionaryObject)
    attributes = cell.get("/A", DictionaryObject())
    assert isinstance(attributes, DictionaryObject)
    return f"{cell['/S']}{attributes.get('/Scope', '')}"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ([["TD", "TD"], ["TD", "TD"]], [["/TH/Row", "/TD"], ["/TH/Row", "/TD"]]),
        ([["TH", "TH"], ["TD", "TD"]], [["/TH", "/TH"], ["/TD", "/TD"]]),
        ([["TD", "TD", "TD"]], [["/TD", "/TD", "/TD"]]),
        ([["TD", "TD"], ["TD"]], [["/TD", "/TD"], ["/TD"]]),
    ],
    ids=["labels and values", "with headings", "three columns", "uneven"],
)
def test_labels_head_their_rows_where_a_table_has_no_other_headings(
    before: list[list[str]], after: list[list[str]]
) -> None:
    assert rows_of(settled(tagged(*before), ISSUED, "")) == after


def test_what_differs_from_run_to_run_is_gone() -> None:
    assert settled(tagged(["TD"], run="1"), ISSUED, "") == settled(tagged(["TD"], run="2"), ISSUED, "")


def test_date_is_that_of_the_edition_in_universal_time() -> None:
    eastern = ISSUED.astimezone(timezone(timedelta(hours=9)))
    about = PdfReader(BytesIO(settled(tagged(["TD"]), eastern, "")))
    assert about.metadata is not None
    assert about.metadata.creation_date_raw == "D:20270401090000Z"
    assert about.xmp_metadata is not None
    assert about.xmp_metadata.xmp_create_date == ISSUED.replace(tzinfo=None)


def test_title_is_told_as_it_is() -> None:
    about = PdfReader(BytesIO(settled(tagged(["TD"]), ISSUED, ""))).xmp_metadata
    assert about is not None
    assert about.dc_title == {"x-default": "Minister's visit"}


def test_language_is_that_of_the_document() -> None:
    languages = [
        PdfReader(BytesIO(settled(tagged(["TD"]), ISSUED, tag))).root_object.get("/Lang") for tag in ("ja", "")
    ]
    assert languages == ["ja", None]


@pytest.mark.parametrize(
    ("rows", "figure", "is_claimed"),
    [
        ([["TH", "TH"], ["TD", "TD"]], {}, True),
        ([["TD", "TD"]], {"/Alt": "Route of the visit"}, True),
        ([["TD"]], {}, False),
        ([["TD", "TD"]], {"/S": "/Figure"}, False),
        ([["TD", "TD"]], {"/S": "/Figure", "/Alt": "Route of the visit"}, True),
    ],
    ids=["headings", "labels", "bare table", "mute figure", "figure in words"],
)
def test_pdf_claims_to_be_accessible_only_where_it_is(
    rows: list[list[str]], figure: dict[str, str], *, is_claimed: bool
) -> None:
    import pikepdf

    with pikepdf.open(BytesIO(tagged(*rows))) as document:
        marks = {name: pikepdf.Name(value) if name == "/S" else value for name, value in figure.items()}
        document.Root.StructTreeRoot.Figure = document.make_indirect(pikepdf.Dictionary(marks))
        with document.open_metadata() as metadata:
            metadata["pdfuaid:part"] = "1"
        made = BytesIO()
        document.save(made)
    with pikepdf.open(BytesIO(settled(made.getvalue(), ISSUED, ""))) as document, document.open_metadata() as metadata:
        assert ("pdfuaid:part" in metadata) == is_claimed
