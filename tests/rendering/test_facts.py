"""Every format says everything that the document says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from rendering.reading import everything_said, page, word_texts
from rendering.sample_pack import EDITION, PACK, SHEET

from itinerary.rendering.html import render_html
from itinerary.rendering.templates import TemplateFolder, shipped_template
from itinerary.rendering.word import render_word

if TYPE_CHECKING:
    from itinerary.rendering.content import Document

DOCUMENTS = pytest.mark.parametrize("document", [PACK, SHEET], ids=["pack", "sheet"])


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
def test_nothing_of_the_machinery_shows(document: Document) -> None:
    docx = render_word(document, EDITION, shipped_template("briefing/pack.docx"), "briefing/pack.docx")
    html = render_html(document, EDITION, TemplateFolder())
    said = "\n".join(everything_said(document))

    for text in ("\n".join(word_texts(docx)), page(html).words):
        for trace in ("{{", "{%", "{#", "None", "Undefined", "<built-in", "\ufdd0", "\ufdd1", "\ufdd2", "\ufffd"):
            assert (trace, trace in text) == (trace, trace in said)
