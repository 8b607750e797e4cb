"""Pocket cards, name cards and signs: whatever is on them is on every print of them, each on its sheet."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

import pytest
from rendering.pdf_reading import pages, unsaid
from rendering.reading import everything_said, page, part, word_texts, words_of
from support.crammed_day import crammed
from support.packs import EDITION, example

from itinerary.audience import Audience, AudienceKind, view
from itinerary.briefing import name_cards, pocket_card
from itinerary.rendering.html import render_html
from itinerary.rendering.pdf import render_pdf
from itinerary.rendering.sheets import CARD_LETTERS, POCKET_LETTERS, Cards, Shape
from itinerary.rendering.templates import TemplateFolder, shipped_template
from itinerary.rendering.word import render_word

if TYPE_CHECKING:
    from itinerary.rendering.content import Document

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"

VISITS = ("ucl-japan-2023", "three-capitals")

CARDS = pytest.mark.parametrize(
    ("visit", "reader", "language"),
    [
        *(("ucl-japan-2023", reader, language) for reader in ("rees", "yadav") for language in ("en-GB", "ja")),
        *(("three-capitals", reader, language) for reader in ("bergstrom", "tremblay") for language in ("en-CA", "ja")),
    ],
)
NAMES = pytest.mark.parametrize(("visit", "language"), [(visit, tag) for visit in VISITS for tag in ("en-GB", "ja")])


@cache
def card(visit: str, reader: str, language: str) -> Document:
    programme = example(visit)
    edition = replace(EDITION, languages=(language,))
    return pocket_card(view(programme, Audience.named(programme.visit, reader)), edition)


@cache
def names(visit: str, language: str) -> Document:
    office = view(example(visit), Audience(AudienceKind.OFFICE))
    return name_cards(office, replace(EDITION, languages=(language,)))


def word(document: Document) -> bytes:
    name = f"{document.layout.template}.docx"
    return render_word(document, EDITION, shipped_template(name), name)


@cache
def pdf(document: Document) -> bytes:
    return render_pdf(document, EDITION, TemplateFolder())


def sheets(document: Document, shape: Shape) -> int:
    blocks = [block for section in document.sections for block in section.blocks]
    return sum(len(block.cards) for block in blocks if isinstance(block, Cards) and block.shape is shape)


@CARDS
def test_each_day_is_one_page(visit: str, reader: str, language: str) -> None:
    document = card(visit, reader, language)
    days = [section.title for section in document.sections]
    assert len(pages(pdf(document))) == len(days)
    assert days == [section.title for section in document.sections if "sheet" not in section.anchor]


@NAMES
def test_two_name_cards_stand_on_a_sheet_and_each_sign_on_its_own(visit: str, language: str) -> None:
    document = names(visit, language)
    tents, signs = sheets(document, Shape.TENT), sheets(document, Shape.SIGN)
    last = pages(pdf(document))[-signs - (tents + 1) // 2 :]
    assert ["page" in words.lower() or "ページ" in words for words in last] == [False] * len(last)
    assert len(last) == signs + (tents + 1) // 2


@CARDS
def test_every_print_of_a_pocket_card_says_everything(visit: str, reader: str, language: str) -> None:
    assert missing(card(visit, reader, language)) == {"docx": [], "html": [], "pdf": []}


@NAMES
def test_every_print_of_name_cards_says_everything(visit: str, language: str) -> None:
    assert missing(names(visit, language)) == {"docx": [], "html": [], "pdf": []}


def missing(document: Document) -> dict[str, list[str]]:
    edges = {document.title, document.subtitle, document.edition, document.handling}
    captions = {block.caption for section in document.sections for block in section.blocks if hasattr(block, "caption")}
    said = [text for text in everything_said(document) if text not in edges]
    in_word, in_page = set(word_texts(word(document))), page(render_html(document, EDITION, TemplateFolder())).words
    return {
        "docx": [text for text in said if text not in in_word | captions],
        "html": [text for text in said if text not in in_page and text not in captions],
        "pdf": unsaid(document, pdf(document)),
    }


def test_whose_card_it_is_stands_at_the_foot_of_each_sheet() -> None:
    document = card("ucl-japan-2023", "rees", "en-GB")
    foot = part(word(document), "word/footer1.xml").iter(f"{WORD}p")
    assert [words for words in map(words_of, foot) if words] == [
        "For the delegation only",
        "Professor Geraint Rees",
        "Pocket card, UCL delegation to Japan",
        "Release 3, 17 March 2026",
        "UCL Global Engagement",
    ]


def test_sheets_of_a_pocket_card_lie_across_in_three_columns() -> None:
    body = part(word(card("ucl-japan-2023", "rees", "en-GB")), "word/document.xml")
    sheet, columns = (next(body.iter(f"{WORD}{name}")) for name in ("pgSz", "cols"))
    assert (sheet.get(f"{WORD}orient"), columns.get(f"{WORD}num"), columns.get(f"{WORD}sep")) == ("landscape", "3", "1")


def test_upper_face_of_a_name_card_stands_on_its_head() -> None:
    document = names("ucl-japan-2023", "en-GB")
    turns = [found.get("rot") for found in part(word(document), "word/document.xml").iter(f"{DRAWING}xfrm")]
    assert turns == ["10800000"] * sheets(document, Shape.TENT)
    html = render_html(document, EDITION, TemplateFolder()).decode()
    assert html.count('class="face on-its-head" aria-hidden="true"') == sheets(document, Shape.TENT)


def test_sheets_for_cards_bear_no_mark_of_the_office() -> None:
    document = names("ucl-japan-2023", "en-GB")
    printed = pages(pdf(document))[-sheets(document, Shape.SIGN) :]
    assert [document.handling in words for words in printed] == [False] * len(printed)


def test_style_of_a_page_knows_every_size() -> None:
    sizes = {
        name: set(map(int, re.findall(r"(?<!ul)\.letters-(\d+)", TemplateFolder().text(f"briefing/{name}.css"))))
        for name in ("card", "cards")
    }
    assert sizes == {"card": set(POCKET_LETTERS), "cards": set(CARD_LETTERS)}


@pytest.mark.parametrize(("count", "sheets_of_day"), [(11, 1), (18, 1), (40, 3)])
def test_crammed_day_takes_as_many_pages_as_it_has_sheets(count: int, sheets_of_day: int) -> None:
    document = crammed(count)
    assert (len(document.sections), len(pages(pdf(document)))) == (sheets_of_day, sheets_of_day)
    assert missing(document) == {"docx": [], "html": [], "pdf": []}
