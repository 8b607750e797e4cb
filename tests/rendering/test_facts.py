"""Every format says everything that the document says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from rendering.made_font import templates_with_font
from rendering.pdf_reading import pages, unsaid
from rendering.reading import everything_said, page, word_texts
from rendering.sample_pack import EDITION, PACK, SHEET
from support.packs import example, pack

from itinerary.rendering.html import render_html
from itinerary.rendering.pdf import render_pdf
from itinerary.rendering.templates import TemplateFolder, shipped_template
from itinerary.rendering.word import render_word

if TYPE_CHECKING:
    from itinerary.rendering.content import Document

DOCUMENTS = pytest.mark.parametrize("document", [PACK, SHEET], ids=["pack", "sheet"])

EXAMPLES = pytest.mark.parametrize(
    ("visit", "reader"),
    [
        ("minimal", "delegation"),
        ("minimal", "port"),
        ("ucl-japan-2023", "delegation"),
        ("ucl-japan-2023", "rees"),
        ("ucl-japan-2023", "osaka"),
        ("three-capitals", "office"),
    ],
)


@pytest.fixture(scope="module")
def templates(tmp_path_factory: pytest.TempPathFactory) -> TemplateFolder:
    """Return templates with a font for the one character of the pack that no package's font has."""
    return templates_with_font(tmp_path_factory.mktemp("own"), "🎌")


def test_the_sample_says_much() -> None:
    assert len(everything_said(PACK)) > 300


@DOCUMENTS
def test_word_says_everything(document: Document) -> None:
    docx = render_word(document, EDITION, shipped_template("briefing/pack.docx"), "briefing/pack.docx")

    texts = set(word_texts(docx))

    edges = {document.edition}
    assert [said for said in everything_said(document) if said not in texts | edges] == []


@DOCUMENTS
def test_a_page_says_everything(document: Document) -> None:
    words = page(render_html(document, EDITION, TemplateFolder())).words

    assert [said for said in everything_said(document) if said not in words] == []


@DOCUMENTS
def test_pdf_says_everything(document: Document, templates: TemplateFolder) -> None:
    assert unsaid(document, render_pdf(document, EDITION, templates)) == []


@EXAMPLES
def test_the_same_facts_stand_in_all_three_formats(visit: str, reader: str) -> None:
    document = pack(example(visit), reader)
    said = everything_said(document)

    docx = render_word(document, EDITION, shipped_template("briefing/pack.docx"), "briefing/pack.docx")
    html = render_html(document, EDITION, TemplateFolder())
    pdf = render_pdf(document, EDITION, TemplateFolder())

    in_word = {*word_texts(docx), document.edition, document.handling}
    in_page = page(html).words
    assert {
        "docx": [text for text in said if text not in in_word],
        "html": [text for text in said if text not in in_page],
        "pdf": unsaid(document, pdf),
    } == {"docx": [], "html": [], "pdf": []}


@DOCUMENTS
def test_nothing_of_the_machinery_shows(document: Document, templates: TemplateFolder) -> None:
    docx = render_word(document, EDITION, shipped_template("briefing/pack.docx"), "briefing/pack.docx")
    html = render_html(document, EDITION, TemplateFolder())
    pdf = render_pdf(document, EDITION, templates)
    said = "\n".join(everything_said(document))

    for text in ("\n".join(word_texts(docx)), page(html).words, "\n".join(pages(pdf))):
        for trace in ("{{", "{%", "{#", "None", "Undefined", "<built-in", "\ufdd0", "\ufdd1", "\ufdd2", "\ufffd"):
            assert (trace, trace in text) == (trace, trace in said)
