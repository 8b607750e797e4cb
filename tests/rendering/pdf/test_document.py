from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from rendering.made_font import templates_with_font
from rendering.pdf_reading import bare, links, links_within, outline, pages, unsaid
from rendering.sample_pack import EDITION, LONG_ADDRESS, LONG_WORD, PACK, SHEET
from support import packs
from support.packs import example, pack

from itinerary.rendering.content import (
    Bullets,
    Document,
    Facts,
    Paragraph,
    People,
    Points,
    Run,
    Section,
    Table,
    Timetable,
    TimetableRow,
    plain,
)
from itinerary.rendering.pdf import render_pdf
from itinerary.rendering.templates import TemplateFolder

SHIPPED = TemplateFolder()


def sheet(*sections: Section, title: str = "Run sheet") -> Document:
    return replace(SHEET, title=title, sections=sections)


def sheet_of(*lines: str) -> Document:
    return sheet(Section("The day", 1, tuple(Paragraph(plain(line)) for line in lines)))


@pytest.fixture(scope="module")
def templates(tmp_path_factory: pytest.TempPathFactory) -> TemplateFolder:
    """Return templates with a font for the one character of the pack that no package's font has."""
    return templates_with_font(tmp_path_factory.mktemp("own"), "🎌")


@pytest.fixture(scope="module")
def made(templates: TemplateFolder) -> bytes:
    """Return the pack with one of everything."""
    return render_pdf(PACK, EDITION, templates)


def test_properties_say_what_it_is_who_answers_for_it_and_when_it_was_issued(made: bytes) -> None:
    about = PdfReader(BytesIO(made)).metadata
    assert about is not None
    assert (about.title, about.author, about.creation_date) == (
        "Ashdown College delegation to Japan & the Gulf: Briefing pack for Professor Imogen Ashdown",
        "Ashdown College, Global Office",
        EDITION.issued,
    )


def test_file_is_tagged_shows_its_title_and_says_its_language_and_standard(made: bytes) -> None:
    root: dict[str, Any] = PdfReader(BytesIO(made)).root_object
    assert root["/Lang"] == "en-GB"
    assert root["/MarkInfo"]["/Marked"] == True  # noqa: E712 - a boolean of PDF, equal but not the same
    assert root["/ViewerPreferences"]["/DisplayDocTitle"] == True  # noqa: E712 - a boolean of PDF, equal but not the same
    assert b"<pdfuaid:part>1</pdfuaid:part>" in made


@pytest.mark.parametrize(
    ("language", "tag"), [("ja", "ja-JP"), ("ko", "ko-KR"), ("zh-Hant", "zh-TW"), ("zh", "zh-CN"), ("ar", "ar-EG")]
)
def test_words_in_another_language_say_so(language: str, tag: str) -> None:
    document = sheet(Section("Day", 1, (Paragraph((Run("Place "), Run("1-2", language=language), Run(" here"))),)))
    contents = PdfReader(BytesIO(render_pdf(document, EDITION, SHIPPED))).pages[0].get_contents()
    assert contents is not None
    assert re.findall(rb"/Lang ?\((.*?)\)", contents.get_data()) == [tag.encode()]


def test_bookmarks_are_the_headings(made: bytes) -> None:
    assert outline(made) == [(section.level, section.title) for section in PACK.sections]


def test_a_level_of_heading_that_is_skipped_is_closed_up() -> None:
    document = sheet(Section("Day", 2), Section("Detail", 3), Section("Part", 1), Section("Note", 3))
    assert outline(render_pdf(document, EDITION, SHIPPED)) == [(1, "Day"), (2, "Detail"), (1, "Part"), (2, "Note")]


def test_every_page_but_the_cover_bears_title_and_mark_and_all_bear_edition_and_number(made: bytes) -> None:
    found = pages(made)
    assert len(found) == 9
    assert [
        bare(f"Release 3, 2 May 2031 Page {number} of 9") in bare(page) for number, page in enumerate(found, 1)
    ] == ([True] * 9)
    assert ["For the delegation only" in page for page in found] == [True] * 9
    assert [page.startswith("Ashdown College delegation to Japan & the Gulf") for page in found] == [False, *[True] * 8]


def test_contents_tell_the_page_of_each_chapter_and_part_and_lead_there(made: bytes) -> None:
    lines = [line for line in pages(made)[1].splitlines() if line and line[-1].isdigit()]
    assert [bare(line.replace(".", "")) for line in lines][:5] == [
        "Thevisitataglance3",
        "Programme4",
        "Monday12May2031,Osaka4",
        "Tuesday13May2031,Osaka4",
        "Meetings6",
    ]
    assert [(section, page) for place, section, page in links_within(made) if place == 2][:5] == [
        ("glance", 3),
        ("programme", 4),
        ("day-2031-05-12", 4),
        ("day-2031-05-13", 4),
        ("meetings", 6),
    ]
    listed = [section.anchor for section in PACK.sections if section.level < 3]
    assert [section for place, section, _ in links_within(made) if place == 2] == listed


def test_a_meeting_in_the_programme_leads_to_its_section(made: bytes) -> None:
    assert links_within(made)[-1] == (4, "meeting-kitano-president", 6)


def test_addresses_can_be_opened(made: bytes) -> None:
    assert links(made) == {
        "https://example.org/sleeper?a=1&b=2",
        "tel:+81600000000",
        "mailto:seoyun.kim@example.ac.jp",
    }


@pytest.mark.parametrize("address", ["javascript:alert(1)", "file:///etc/passwd", "#nowhere", "#", ""])
def test_what_is_no_address_to_open_is_no_link(address: str) -> None:
    document = sheet(Section("Day", 1, (Paragraph((Run("words", link=address),)),)))
    made = render_pdf(document, EDITION, SHIPPED)
    assert (links(made), links_within(made)) == (set(), [])
    assert unsaid(document, made) == []


def test_a_short_document_opens_with_a_masthead_on_the_page_of_its_text() -> None:
    first = pages(render_pdf(sheet_of("At noon."), EDITION, SHIPPED))[0]
    assert [line for line in first.splitlines() if line.strip()] == [
        "Office only",
        "Run sheet",
        "Monday 12 May 2031",
        "On duty Ms Hanna Żółkiewska",
        "The day",
        "At noon.",
        "Draft, not released Page 1 of 1",
    ]


def test_short_briefs_share_a_page_and_none_is_torn_that_could_be_whole() -> None:
    chapter = Section("Meetings", 1, (), "meetings", new_page=True)
    briefs = [
        Section(f"Brief {number}", 2, tuple(Paragraph(plain(f"{number}.")) for _ in range(length)), "", new_page=True)
        for number, length in ((1, 10), (2, 10), (3, 20), (4, 50))
    ]
    read = pages(render_pdf(sheet(chapter, *briefs), EDITION, SHIPPED))
    assert [[brief.title for brief in briefs if brief.title in page] for page in read] == [
        [],
        ["Brief 1", "Brief 2"],
        ["Brief 3"],
        ["Brief 4"],
        [],
    ]


def test_heads_of_tables_are_repeated_on_each_page(made: bytes) -> None:
    assert ["Time What Where Who" in page for page in pages(made)[3:5]] == [True, True]


def test_numbered_lists_each_begin_at_one(made: bytes) -> None:
    meetings = pages(made)[5]
    assert [line[:2] for line in meetings.splitlines() if line[:1].isdigit()] == [
        *("1.", "2.", "3.", "1.", "2."),
        *("1.", "2.", "3.") * 2,
    ]


def test_words_too_long_for_their_column_are_broken_and_stay_on_the_page() -> None:
    document = sheet(
        Section("Day", 1, (Table("Long", ("A", "B"), ((((Run(LONG_WORD),),), ((Run(LONG_ADDRESS),),)),), (50, 50)),))
    )
    page = PdfReader(BytesIO(render_pdf(document, EDITION, SHIPPED))).pages[0]
    right: list[float] = []
    page.extract_text(visitor_text=lambda text, _cm, tm, _font, _size: right.append(tm[4]) if text.strip() else None)
    assert bare(LONG_WORD) in bare(page.extract_text())
    assert max(right) < 595 - 62


@pytest.mark.parametrize("title", ["", "T" * 300, "Visit & talks " * 22, "#title() $x$ @ref *no* _no_ <b> // none"])
def test_any_title_makes_a_document(title: str) -> None:
    document = sheet(Section(title or "Day", 1), title=title)
    made = render_pdf(document, EDITION, SHIPPED)
    about = PdfReader(BytesIO(made)).metadata
    assert about is not None
    assert about.title == f"{title}: Monday 12 May 2031"
    assert unsaid(document, made) == []


def test_blocks_and_documents_with_nothing_in_them_leave_nothing() -> None:
    blocks = (
        Paragraph(()),
        Bullets(()),
        Points(()),
        Facts((), "Nothing"),
        Timetable((), "Nothing"),
        Timetable((TimetableRow("", "", (), (), ()),), "Empty"),
        People((), "Nobody"),
        Table("Nothing", ("A", "B"), (), (1, 1)),
    )
    empty = Document("Visit", "Pack", (), "", "", "en", "", (Section("Day", 1, blocks), Section("Next", 1)))
    made = render_pdf(empty, EDITION, SHIPPED)
    assert outline(made) == [(1, "Day"), (1, "Next")]
    nothing = replace(empty, sections=(), contents=False)
    assert len(pages(render_pdf(nothing, EDITION, SHIPPED))) == 1


@pytest.mark.parametrize("language", ["en", "en-GB", "ja", "zh-Hant", "sr-Latn-RS", "es-419", "tlh", "i-klingon", "x"])
def test_a_document_may_be_in_any_language(language: str) -> None:
    document = replace(sheet_of("Words."), language=language)
    assert unsaid(document, render_pdf(document, EDITION, SHIPPED)) == []


@settings(max_examples=60)
@given(
    st.text(st.characters(min_codepoint=32, max_codepoint=0x17E, exclude_categories=("Cc", "Cf", "Zs")), max_size=60)
)
def test_no_text_is_ever_read_as_typst(text: str) -> None:
    document = sheet_of(
        f"[{text}]", f"#{text}", f"${text}$", f"*{text}*", f"= {text}", f"/* {text}", f"// {text} \\", f"@{text}"
    )
    assert unsaid(document, render_pdf(document, EDITION, SHIPPED)) == []


@pytest.mark.parametrize(
    "text",
    [
        "#panic()",
        '#read("/etc/passwd")',
        "$ x^2 $",
        "@nobody <nobody>",
        "*strong* _weak_ `raw` ~ -- ---",
        "\"quoted\" and 'quoted'",
        "- no list + nor this / nor: this",
        "= No heading",
        "https://example.org/not-a-link",
        "// no comment /* nor this */",
        "\\ \\u{41} ... #",
    ],
)
def test_marks_that_mean_something_to_typst_come_out_as_they_are(text: str) -> None:
    made = render_pdf(sheet_of(text), EDITION, SHIPPED)
    assert f"\n{text}\n" in pages(made)[0]
    assert links(made) == set()


def test_same_bytes_in_every_process_whatever_the_hash_seed() -> None:
    code = (
        "import hashlib; from support.packs import EDITION, example, pack; "
        "from itinerary.rendering.pdf import render_pdf; from itinerary.rendering.templates import TemplateFolder; "
        "made = render_pdf(pack(example('ucl-japan-2023'), 'osaka'), EDITION, TemplateFolder()); "
        "print(hashlib.sha256(made).hexdigest())"
    )
    found = {
        subprocess.run(  # noqa: S603 - the interpreter that runs the tests
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": "tests", "TZ": zone},
            capture_output=True,
            check=True,
            text=True,
        ).stdout.strip()
        for seed, zone in (("1", "UTC"), ("2", "Asia/Tokyo"))
    }
    here = render_pdf(pack(example("ucl-japan-2023"), "osaka"), packs.EDITION, SHIPPED)
    assert found == {hashlib.sha256(here).hexdigest()}


def test_another_moment_of_issue_is_all_that_differs() -> None:
    document = sheet_of("At noon.")
    first = render_pdf(document, EDITION, SHIPPED)
    assert render_pdf(document, EDITION, SHIPPED) == first
    assert render_pdf(document, replace(EDITION, issued=EDITION.issued.replace(minute=31)), SHIPPED) != first
