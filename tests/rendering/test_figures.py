"""Figures in all formats: drawn where they stand, described for those who cannot see them, each a thing of its own."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pytest
from rendering.pdf_reading import pages, unsaid
from rendering.reading import everything_said, page, part, word_texts
from rendering.sample_drawing import DRAWING
from rendering.sample_pack import EDITION, SHEET

from itinerary.rendering.content import Figure, Section
from itinerary.rendering.drawing import Label, Point
from itinerary.rendering.html import render_html
from itinerary.rendering.pdf import MissingGlyphsError, render_pdf
from itinerary.rendering.templates import TemplateFolder, shipped_template
from itinerary.rendering.word import render_word

if TYPE_CHECKING:
    from itinerary.rendering.content import Document

_FIGURE: Final = Figure(DRAWING, "Broken lines are flights.")
_DOCUMENT: Final = replace(SHEET, sections=(Section("Maps", 1, (_FIGURE, _FIGURE)),))
_DESCRIBED: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"


def _word(document: Document) -> bytes:
    return render_word(document, EDITION, shipped_template("briefing/pack.docx"), "briefing/pack.docx")


def test_every_format_says_the_words_of_a_drawing_and_how_to_read_it() -> None:
    said = everything_said(_FIGURE)
    assert said == ["1", "大阪 & Suita", "Broken lines are flights."]
    web = page(render_html(_DOCUMENT, EDITION, TemplateFolder())).words
    assert [words for words in said if words not in web] == []
    assert [words for words in said if words not in word_texts(_word(_DOCUMENT))] == []
    assert unsaid(_DOCUMENT, render_pdf(_DOCUMENT, EDITION, TemplateFolder())) == []


def test_drawings_of_a_page_have_ids_of_their_own() -> None:
    read = page(render_html(_DOCUMENT, EDITION, TemplateFolder()))
    drawn = [name for name in read.ids if "drawing" in name]
    assert drawn == [
        "_drawing-1-title",
        "_drawing-1-description",
        "_drawing-2-title",
        "_drawing-2-description",
    ]


def test_drawings_of_a_word_file_have_numbers_of_their_own_and_are_described() -> None:
    described = [dict(one.attrib) for one in part(_word(_DOCUMENT), "word/document.xml").iter(_DESCRIBED)]
    told = {"name": "Route & stops", "descr": "From <here> to there."}
    assert described == [{"id": "1", **told}, {"id": "2", **told}]


def test_drawing_goes_into_a_pdf_as_text_and_lines_and_not_as_pixels() -> None:
    pdf = render_pdf(_DOCUMENT, EDITION, TemplateFolder())
    assert not re.search(rb"/Subtype\s*/Image", pdf)
    assert "大阪" in "".join(pages(pdf))


def test_words_of_a_drawing_that_no_font_can_show_stop_a_pdf() -> None:
    drawing = replace(DRAWING, shapes=(Label("🎌", Point(0, 10), 8),))
    document = replace(SHEET, sections=(Section("Maps", 1, (Figure(drawing, ""),)),))
    with pytest.raises(MissingGlyphsError, match="🎌"):
        render_pdf(document, EDITION, TemplateFolder())


def test_same_drawing_gives_the_same_bytes() -> None:
    assert _word(_DOCUMENT) == _word(_DOCUMENT)
    once, again = (render_pdf(_DOCUMENT, EDITION, TemplateFolder()) for _ in range(2))
    assert once == again
