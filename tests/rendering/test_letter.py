"""Letters and photo sheets on paper: every format says all of it, and a letter stands on one page."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

import pytest
from rendering.pdf_reading import pages, photographs
from rendering.reading import everything_said, page, word_lines, word_texts
from support.packs import EDITION, example

from itinerary.album.photograph import PRINT_EDGE
from itinerary.audience import Audience, AudienceKind, view
from itinerary.briefing import photo_sheet, thank_you_letter
from itinerary.rendering.html import render_html
from itinerary.rendering.pdf import render_pdf
from itinerary.rendering.templates import TemplateFolder, shipped_template
from itinerary.rendering.word import render_word

if TYPE_CHECKING:
    from itinerary.audience import View
    from itinerary.rendering.content import Document

LETTERS = pytest.mark.parametrize(
    ("visit", "host", "language"),
    [
        ("three-capitals", "dambovita", "en-CA"),
        ("three-capitals", "kagayaki", "ja"),
        ("three-capitals", "ro-ministry", "fr"),
        ("three-capitals", "hu-ministry", "de"),
        ("three-capitals", "tisza", "zh-Hans"),
        ("ucl-japan-2023", "osaka", "ko"),
        ("ucl-japan-2023", "riken", "pt-BR"),
    ],
)


def seen(visit: str, host: str) -> View:
    return view(example(visit), Audience(AudienceKind.PARTNER, host))


@cache
def letter(visit: str, host: str, language: str) -> Document:
    return thank_you_letter(seen(visit, host), replace(EDITION, languages=(language,)))


def word(document: Document) -> bytes:
    name = f"{document.layout.template}.docx"
    return render_word(document, EDITION, shipped_template(name), name)


@LETTERS
def test_every_print_of_a_letter_says_everything_on_one_page(visit: str, host: str, language: str) -> None:
    document = letter(visit, host, language)
    said = everything_said(document.sections)
    in_word, in_page = set(word_texts(word(document))), page(render_html(document, EDITION, TemplateFolder())).words
    assert [words for words in said if words not in in_word] == []
    assert [words for words in said if words not in in_page] == []
    assert len(pages(render_pdf(document, EDITION, TemplateFolder()))) == 1


@LETTERS
def test_a_letter_bears_no_mark_of_the_office_and_no_edition(visit: str, host: str, language: str) -> None:
    document = letter(visit, host, language)
    lines = word_lines(word(document))
    assert [line for line in lines if document.edition in line or document.title in line] == []


def test_a_japanese_letter_closes_at_the_right() -> None:
    closings = {
        language: [line for line in word_lines(word(letter("three-capitals", "kagayaki", language))) if words in line]
        for language, words in (("ja", "敬具"), ("en-CA", "Yours sincerely"))
    }
    assert closings == {"ja": ["LetterClosingApart: 敬具"], "en-CA": ["LetterClosing: Yours sincerely,"]}


def test_every_print_of_a_photo_sheet_holds_the_photograph_as_large_as_it_is_given() -> None:
    document = photo_sheet(seen("three-capitals", "kagayaki"), EDITION)
    given = example("three-capitals").album.photograph("photos/maple.jpg", PRINT_EDGE)
    assert given is not None
    html = render_html(document, EDITION, TemplateFolder())
    assert photographs(render_pdf(document, EDITION, TemplateFolder())) == [given.data]
    assert html.count(b"data:image/jpeg;base64,") == 1
    assert given.data in word_pictures(word(document))


def word_pictures(docx: bytes) -> list[bytes]:
    from io import BytesIO
    from zipfile import ZipFile

    with ZipFile(BytesIO(docx)) as package:
        return [package.read(name) for name in package.namelist() if "/media/" in name]
