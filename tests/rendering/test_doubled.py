"""Labels in two languages: the second half bears its language in every format, and no mark of ours is ever printed."""

from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO
from itertools import product
from typing import Final
from zipfile import ZipFile

import pytest
from pypdf import PdfReader
from rendering.pdf_reading import pages
from rendering.reading import WORD, part, words_of
from rendering.sample_pack import EDITION, PACK, SHEET
from support.packs import EDITION as PACK_EDITION
from support.packs import example, pack

from itinerary.rendering.content import (
    Bullets,
    Document,
    Fact,
    Facts,
    Labels,
    Paragraph,
    People,
    PersonRow,
    Points,
    Run,
    Section,
    Table,
    Timetable,
    TimetableRow,
    plain,
)
from itinerary.rendering.doubled import bare, doubled, told_apart
from itinerary.rendering.html import render_html
from itinerary.rendering.language import spoken_beside
from itinerary.rendering.pdf.document import render_pdf
from itinerary.rendering.printable import printable
from itinerary.rendering.templates import TemplateFolder
from itinerary.rendering.word.document import render_word

NONCHARACTER: Final = re.compile("[\ufdd0-\ufdef\ufffd]")
"""Also what `printable` puts in place of one."""

KANJI: Final = "〇一二三四五六七八九"

TIME: Final = doubled("Time", "時刻")


def test_doubled_words_are_told_apart() -> None:
    line = (Run(f"{TIME} and ", strong=True), Run("{hers}", language="fr"), Run(f" ({TIME})"))
    assert told_apart(line, "ja") == (
        Run("Time / ", strong=True),
        Run("時刻", language="ja", strong=True),
        Run(" and ", strong=True),
        Run("{hers}", language="fr"),
        Run(" (Time / "),
        Run("時刻", language="ja"),
        Run(")"),
    )


def test_words_of_the_planner_within_the_second_half_keep_their_language() -> None:
    first, second = doubled("日程", "Dates of Lund").split("Lund")
    line = (Run(first), Run("Lund", language="sv"), Run(second))
    assert told_apart(line, "en-GB") == (
        Run("日程 / "),
        Run("Dates of ", language="en-GB"),
        Run("Lund", language="sv"),
    )


def test_a_document_in_one_language_is_left_as_it_is() -> None:
    assert told_apart(plain("Time"), None) == plain("Time")


def test_marks_fall_out_where_nothing_knows_of_them() -> None:
    assert (bare(TIME), printable(TIME)) == ("Time / 時刻", "Time / 時刻")


def test_labels_are_doubled_by_a_language_that_has_another_beside_it() -> None:
    assert spoken_beside(("en-GB", "ja")).say("Time") == TIME


def _everywhere() -> Document:
    """Return a document in which every kind of words that may be ours is doubled, each with a number of its own."""
    numbers = product(KANJI, KANJI)

    def both() -> str:
        number = "".join(next(numbers))
        return doubled(f"Word {KANJI.index(number[0])}{KANJI.index(number[1])}", f"語{number}")

    return replace(
        SHEET,
        beside="ja",
        subtitle=both(),
        handling=both(),
        cover=(Fact(both(), (plain(both()),)),),
        contents=True,
        labels=Labels(*(both() for _ in range(11))),
        sections=(
            Section(
                both(),
                1,
                (
                    Paragraph(plain(both())),
                    Bullets((plain(both()),)),
                    Points((plain(both()),)),
                    Facts((Fact(both(), (plain(both()),)),), both()),
                    Timetable(
                        (TimetableRow("10:00", "", (plain(both()),), (plain(both()),), (plain(both()),)),), both()
                    ),
                    People((PersonRow(plain(both()), (plain(both()),), (plain(both()),)),), both()),
                    Table(both(), (both(), both()), (((plain(both()),), (plain(both()),)),), (1, 1)),
                ),
            ),
        ),
    )


def _in_html(document: Document) -> str:
    return render_html(document, EDITION, TemplateFolder()).decode("utf-8")


def _in_word(document: Document) -> bytes:
    templates = TemplateFolder()
    return render_word(document, EDITION, templates.read("briefing/pack.docx"), "briefing/pack.docx")


def test_every_second_half_bears_its_language_in_html() -> None:
    body = _in_html(_everywhere()).partition("<body")[2]
    unmarked = re.sub(r' data-label="[^"]*"', "", re.sub(r'<span lang="ja">語..</span>', "", body))
    assert (re.findall(r"語..", unmarked), len(set(re.findall(r"語..", body)))) == ([], 33)


def test_a_line_of_the_contents_is_one_link_in_html() -> None:
    document = replace(SHEET, beside="ja", contents=True, sections=(Section(TIME, 1, anchor="part"),))
    assert '<li class="level-1"><a href="#part">Time / <span lang="ja">時刻</span></a></li>' in _in_html(document)


def test_where_no_part_can_bear_a_language_html_has_the_bare_words() -> None:
    html = _in_html(replace(PACK, beside="ja", subtitle=TIME, labels=replace(PACK.labels, where=TIME)))
    assert ": Time / 時刻</title>" in html
    assert 'data-label="Time / 時刻"' in html


def test_every_second_half_bears_its_language_and_font_in_word() -> None:
    docx = _in_word(_everywhere())
    names = [name for name in ZipFile(BytesIO(docx)).namelist() if re.match(r"word/(document|header|footer)", name)]
    runs = [run for name in names for run in part(docx, name).iter(f"{WORD}r") if "語" in words_of(run)]
    found = {words_of(run): (run.find(f"{WORD}rPr/{WORD}lang"), run.find(f"{WORD}rPr/{WORD}rStyle")) for run in runs}
    languages = {word: None if lang is None else lang.get(f"{WORD}eastAsia") for word, (lang, _) in found.items()}
    assert languages == {word: "ja-JP" for word in found if re.fullmatch(r"語..", word)}
    styles = {None if style is None else style.get(f"{WORD}val") for _, style in found.values()}
    assert styles <= {"NativeJapanese", "HandlingMark"}


def test_properties_of_a_word_file_hold_the_bare_words() -> None:
    docx = ZipFile(BytesIO(_in_word(replace(SHEET, beside="ja", subtitle=TIME))))
    assert "subject>Time / 時刻</" in docx.read("docProps/core.xml").decode("utf-8")


def test_every_second_half_bears_its_language_in_pdf() -> None:
    pdf = render_pdf(_everywhere(), EDITION, TemplateFolder())
    said = pages(pdf)
    at_the_edges = 2 * len(said) + len(said[1:])
    """`Page` and `of` at each foot, the handling mark at each head but the first: nobody reads these aloud."""
    contents = [page.get_contents() for page in PdfReader(BytesIO(pdf)).pages]
    marks = [
        mark for held in contents if held is not None for mark in re.findall(rb"/Lang ?\((.*?)\)", held.get_data())
    ]
    assert marks == [b"ja-JP"] * ("".join(said).count("語") - at_the_edges)


@pytest.mark.parametrize("languages", ["en-GB,ja", "ja,en-GB", "fr,ko"])
def test_no_mark_is_ever_printed(languages: str) -> None:
    edition = replace(PACK_EDITION, languages=tuple(languages.split(",")))
    document = pack(example("ucl-japan-2023"), "osaka", edition)
    docx = ZipFile(BytesIO(_in_word(document)))
    pdf = render_pdf(document, EDITION, TemplateFolder())
    said = (
        _in_html(document),
        *(docx.read(name).decode("utf-8") for name in docx.namelist() if name.endswith((".xml", ".rels"))),
        *pages(pdf),
        str(PdfReader(BytesIO(pdf)).metadata),
    )
    assert [NONCHARACTER.findall(text) for text in said] == [[] for _ in said]
