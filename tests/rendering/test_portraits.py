"""Portraits in all formats: the same picture, in its frame, with words for those who cannot see it."""

from __future__ import annotations

import hashlib
import re
from base64 import b64decode
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

import pytest
from PIL import Image  # noqa: TID253 - nothing here need start quickly
from pypdf import PdfReader
from rendering.pdf_reading import photographs
from rendering.reading import part
from rendering.sample_pack import EDITION, SHEET

from itinerary.album import Photograph
from itinerary.rendering.content import Document, People, PersonRow, Portrait, Section, plain
from itinerary.rendering.html import render_html
from itinerary.rendering.pdf import render_pdf
from itinerary.rendering.templates import TemplateFolder, shipped_template
from itinerary.rendering.word import render_word

if TYPE_CHECKING:
    from collections.abc import Iterator

DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
MAIN = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
OFFICE = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MILLIMETRE = 36_000


def photograph(colour: tuple[int, int, int], size: tuple[int, int] = (80, 100)) -> Photograph:
    written = BytesIO()
    Image.new("RGB", size, colour).save(written, "JPEG")
    return Photograph(written.getvalue(), *size, hashlib.sha256(written.getvalue()).hexdigest())


ALT = "Portrait of “Ada” Lund & co"
ONE, OTHER = photograph((20, 60, 120)), photograph((120, 60, 20))


def sheet(*photographs: Photograph | None) -> Document:
    rows = tuple(
        PersonRow(plain(f"Person {number}"), (plain("Rector"),), portrait=Portrait(found, ALT) if found else None)
        for number, found in enumerate(photographs, start=1)
    )
    return replace(SHEET, sections=(Section("Whom you meet", 1, (People(rows, "Whom you meet"),)),))


def word(document: Document) -> bytes:
    return render_word(document, EDITION, shipped_template("briefing/pack.docx"), "briefing/pack.docx")


def test_word_holds_each_picture_once() -> None:
    docx = word(sheet(ONE, OTHER, ONE, None))

    with ZipFile(BytesIO(docx)) as package:
        pictures = {name: package.read(name) for name in package.namelist() if "/media/" in name}
        types = package.read("[Content_Types].xml").decode()
    assert sorted(pictures.values()) == sorted((ONE.data, OTHER.data))
    assert types.count('Extension="jpg"') == 1
    body, relations = part(docx, "word/document.xml"), part(docx, "word/_rels/document.xml.rels")
    targets = {found.get("Id"): f"word/{found.get('Target')}" for found in relations}
    shown = [pictures[targets[found.get(f"{OFFICE}embed")]] for found in body.iter(f"{MAIN}blip")]
    assert shown == [ONE.data, OTHER.data, ONE.data]


def test_word_tells_what_a_picture_shows_and_numbers_it() -> None:
    body = part(word(sheet(ONE, OTHER)), "word/document.xml")

    assert [(found.get("id"), found.get("descr")) for found in body.iter(f"{DRAWING}docPr")] == [("1", ALT), ("2", ALT)]
    assert [[found.get(f"dist{side}") for side in "TBLR"] for found in body.iter(f"{DRAWING}inline")] == [["0"] * 4] * 2


@pytest.mark.parametrize(
    ("size", "expected"),
    [((80, 100), (22.0, 27.5)), ((100, 400), (7.0, 28.0)), ((400, 100), (22.0, 5.5)), ((600, 1), (22.0, 0.037))],
)
def test_a_portrait_fits_its_frame_in_word(size: tuple[int, int], expected: tuple[float, float]) -> None:
    body = part(word(sheet(photograph((0, 0, 0), size))), "word/document.xml")

    [extent] = body.iter(f"{DRAWING}extent")
    assert tuple(round(int(extent.get(side, "0")) / MILLIMETRE, 3) for side in ("cx", "cy")) == expected


def test_word_without_pictures_holds_no_trace_of_any() -> None:
    with ZipFile(BytesIO(word(sheet(None)))) as package:
        assert [name for name in package.namelist() if "media" in name] == []
        assert b'Extension="jpg"' not in package.read("[Content_Types].xml")


def test_a_page_holds_its_pictures() -> None:
    html = render_html(sheet(ONE, None, OTHER), EDITION, TemplateFolder()).decode()

    found = re.findall(r'<img src="data:image/jpeg;base64,([^"]*)" alt="([^"]*)">', html)
    assert [b64decode(data) for data, _ in found] == [ONE.data, OTHER.data]
    assert {alt for _, alt in found} == {"Portrait of “Ada” Lund &amp; co"}


def test_pdf_shows_the_pictures_and_tells_what_they_show() -> None:
    pdf = render_pdf(sheet(ONE, None, OTHER), EDITION, TemplateFolder())
    read = PdfReader(BytesIO(pdf))

    assert photographs(pdf) == [ONE.data, OTHER.data]
    assert [found["/Alt"] for found in tagged(read.root_object["/StructTreeRoot"]) if "/Alt" in found] == [ALT] * 2


def tagged(holder: Any) -> Iterator[Any]:  # noqa: ANN401 - what a PDF holds
    kids = holder.get("/K", [])
    for kid in kids if isinstance(kids, list) else [kids]:
        found = kid.get_object()
        if isinstance(found, dict):
            yield found
            yield from tagged(found)
