from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest
from rendering.reading import WORD, part, style_of, word_lines, words_of
from rendering.sample_pack import EDITION, PACK, SHEET

from itinerary.rendering.content import (
    Bullets,
    Document,
    Fact,
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
from itinerary.rendering.edition import Edition
from itinerary.rendering.templates import shipped_template
from itinerary.rendering.word import render_word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conftest import Compares
    from lxml.etree import _Element

    from itinerary.rendering.content import Block

HERE = Path(__file__).parent
TESTS = HERE.parent.parent


def printed(document: Document, edition: Edition = EDITION) -> bytes:
    return render_word(document, edition, shipped_template("briefing/pack.docx"), "briefing/pack.docx")


def body(document: Document) -> _Element:
    return part(printed(document), "word/document.xml")


def with_blocks(*blocks: Block) -> Document:
    return replace(SHEET, cover=(), handling="", sections=(Section("Part", 1, blocks),))


def value(found: _Element | None, name: str = "val") -> str:
    assert found is not None
    return found.get(f"{WORD}{name}", "")


def outline(root: _Element) -> list[tuple[str, str]]:
    """Return the headings of a body: style and words."""
    return [(style_of(found), words_of(found)) for found in root.iter(f"{WORD}p") if style_of(found)[:7] == "Heading"]


def numbered(root: _Element) -> Iterator[tuple[str, str]]:
    """Yield the number of its list and the words of each numbered paragraph."""
    for found in root.iter(f"{WORD}p"):
        if style_of(found) == "ListNumber":
            yield value(found.find(f"{WORD}pPr/{WORD}numPr/{WORD}numId")), words_of(found)


@pytest.mark.parametrize(("document", "name"), [(PACK, "pack.txt"), (SHEET, "sheet.txt")], ids=["pack", "sheet"])
def test_a_document_reads_as_expected(document: Document, name: str, expect: Compares) -> None:
    docx = printed(document)
    parts = ["word/document.xml", "word/header1.xml", "word/header2.xml", "word/footer1.xml", "word/footer2.xml"]

    text = "\n".join(line for part_name in parts for line in (f"## {part_name}", *word_lines(docx, part_name)))

    expect(f"{text}\n", HERE / name)


def test_every_numbered_list_starts_at_one() -> None:
    docx = printed(with_blocks(Points((plain("a"), plain("b"))), Points((plain("c"),)), Points((plain("d"),))))

    lists = part(docx, "word/numbering.xml")
    starts = {
        value(found, "numId"): value(found.find(f"{WORD}lvlOverride/{WORD}startOverride"))
        for found in lists.iter(f"{WORD}num")
        if found.find(f"{WORD}lvlOverride") is not None
    }
    assert list(numbered(part(docx, "word/document.xml"))) == [("3", "a"), ("3", "b"), ("4", "c"), ("5", "d")]
    assert starts == {"3": "1", "4": "1", "5": "1"}


def test_contents_name_every_heading_of_two_levels_and_lead_to_it() -> None:
    root = body(PACK)
    bookmarks = {value(found, "name"): found for found in root.iter(f"{WORD}bookmarkStart")}
    entries = [found for found in root.iter(f"{WORD}p") if style_of(found).startswith("TOC") and words_of(found)][1:]

    lead_to = [bookmarks[value(found.find(f"{WORD}hyperlink"), "anchor")].getparent() for found in entries]

    assert [words_of(found).rstrip("\t") for found in entries] == [
        title for style, title in outline(root) if style in {"Heading1", "Heading2"}
    ]
    assert [words_of(found) for found in lead_to if found is not None] == [
        words_of(found).rstrip("\t") for found in entries
    ]
    assert [style_of(found)[3:] for found in entries] == [style_of(found)[7:] for found in lead_to if found is not None]


def test_contents_are_one_field_that_word_is_not_asked_to_refresh() -> None:
    docx = printed(PACK)
    root = part(docx, "word/document.xml")
    depth, inside = 0, []
    for found in root.iter(f"{WORD}fldChar", f"{WORD}instrText"):
        depth += {"begin": 1, "end": -1}.get(value(found, "fldCharType"), 0)
        inside += [(depth, (found.text or "").split()[0])] if found.tag == f"{WORD}instrText" else []

    assert depth == 0
    assert inside[0] == (1, "TOC")
    assert set(inside[1:]) == {(2, "PAGEREF")}
    assert b"updateFields" not in ZipFile(BytesIO(docx)).read("word/settings.xml")
    assert b"w:dirty" not in ZipFile(BytesIO(docx)).read("word/document.xml")


def test_bookmarks_are_closed_and_their_ids_and_names_are_unique() -> None:
    root = body(PACK)
    begun = [value(found, "id") for found in root.iter(f"{WORD}bookmarkStart")]
    names = [value(found, "name") for found in root.iter(f"{WORD}bookmarkStart")]

    assert begun == [str(number) for number in range(1, len(PACK.sections) + 1)]
    assert [value(found, "id") for found in root.iter(f"{WORD}bookmarkEnd")] == begun
    assert len(set(names)) == len(PACK.sections)


def test_a_line_of_the_timetable_leads_to_its_meeting() -> None:
    root = body(PACK)
    link = next(
        found
        for found in root.iter(f"{WORD}hyperlink")
        if words_of(found) == "Meeting with the President" and "TOC" not in style_of(_paragraph(found))
    )
    bookmark = next(
        found for found in root.iter(f"{WORD}bookmarkStart") if value(found, "name") == value(link, "anchor")
    )

    assert words_of(_paragraph(bookmark)) == "Meeting with the President"


def _paragraph(found: _Element) -> _Element:
    return next(found.iterancestors(f"{WORD}p"))


def test_an_anchor_that_no_section_has_leads_nowhere() -> None:
    row = TimetableRow("9:00", "", (plain("Talk"),), (), (), anchor="elsewhere")

    assert list(body(with_blocks(Timetable((row,), "Day"))).iter(f"{WORD}hyperlink")) == []


def test_addresses_become_links_and_what_is_none_stays_words() -> None:
    runs = (
        Run("web", link="https://example.org/?a=1&b=2"),
        Run("mail", link="mailto:a@example.org"),
        Run("code", link="javascript:alert(1)"),
        Run("file", link="file:///etc/passwd"),
    )
    docx = printed(with_blocks(Paragraph(runs)))
    relations = {
        found.get("Id"): found.get("Target")
        for found in part(docx, "word/_rels/document.xml.rels")
        if found.get("TargetMode") == "External"
    }
    related = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"

    assert [
        (words_of(found), relations[found.get(related)])
        for found in part(docx, "word/document.xml").iter(f"{WORD}hyperlink")
    ] == [("web", "https://example.org/?a=1&b=2"), ("mail", "mailto:a@example.org")]
    assert "Normal: webmailcodefile" in word_lines(docx)


def test_words_in_other_languages_are_marked() -> None:
    runs = (
        Run("plain, "),
        Run("青山 蓮", language="ja"),
        Run("林怡蓁", language="zh-Hant"),
        Run("김서윤", language="ko"),
        Run("عمر", language="ar"),
        Run("à bientôt", language="fr"),
        Run(" home", language="en-GB"),
    )
    paragraph = next(
        found for found in body(with_blocks(Paragraph(runs))).iter(f"{WORD}p") if words_of(found)[:6] == "plain,"
    )

    marks = []
    for run in paragraph.iter(f"{WORD}r"):
        look = run.find(f"{WORD}rPr")
        style, language = (None, None) if look is None else (look.find(f"{WORD}rStyle"), look.find(f"{WORD}lang"))
        marks.append(
            (
                words_of(run),
                "" if style is None else value(style),
                {} if language is None else {str(name).removeprefix(WORD): str(tag) for name, tag in language.items()},
                look is not None and look.find(f"{WORD}rtl") is not None,
            )
        )
    assert marks == [
        ("plain, ", "", {}, False),
        ("青山 蓮", "NativeJapanese", {"val": "ja-JP", "eastAsia": "ja-JP"}, False),
        ("林怡蓁", "NativeChineseTraditional", {"val": "zh-TW", "eastAsia": "zh-TW"}, False),
        ("김서윤", "NativeKorean", {"val": "ko-KR", "eastAsia": "ko-KR"}, False),
        ("عمر", "", {"bidi": "ar-EG"}, True),
        ("à bientôt", "", {"val": "fr-FR"}, False),
        (" home", "", {}, False),
    ]


@pytest.mark.parametrize(
    ("language", "marks"),
    [
        ("en-GB", {"val": "en-GB", "eastAsia": "ja-JP"}),
        ("pt-BR", {"val": "pt-BR", "eastAsia": "ja-JP"}),
        ("ja", {"val": "en-GB", "eastAsia": "ja-JP"}),
        ("zh-Hans", {"val": "en-GB", "eastAsia": "zh-CN"}),
    ],
)
def test_the_whole_document_has_its_language(language: str, marks: dict[str, str]) -> None:
    docx = printed(replace(SHEET, language=language))
    default = part(docx, "word/styles.xml").find(f"{WORD}docDefaults/{WORD}rPrDefault/{WORD}rPr/{WORD}lang")
    themed = part(docx, "word/settings.xml").find(f"{WORD}themeFontLang")

    for found in (default, themed):
        assert found is not None
        assert {str(name).removeprefix(WORD): str(tag) for name, tag in found.items()} == marks
    assert properties(docx)["language"] == language


def properties(docx: bytes) -> dict[str, str]:
    return {str(found.tag).rpartition("}")[2]: found.text or "" for found in part(docx, "docProps/core.xml")}


def test_the_properties_are_those_of_the_document_and_nothing_else() -> None:
    assert properties(printed(PACK)) == {
        "title": "Ashdown College delegation to Japan & the Gulf",
        "subject": "Briefing pack for Professor Imogen Ashdown",
        "creator": "Ashdown College, Global Office",
        "language": "en-GB",
        "created": "2031-05-02T16:30:00Z",
        "modified": "2031-05-02T16:30:00Z",
    }


def test_a_title_longer_than_a_property_may_be_is_cut_there_only() -> None:
    docx = printed(replace(SHEET, title="T" * 300))

    assert properties(docx)["title"] == "T" * 255
    assert f"MastheadTitle: {'T' * 300}" in word_lines(docx)


def test_heading_rows_repeat_and_no_row_breaks_over_pages() -> None:
    tables = list(body(PACK).iter(f"{WORD}tbl"))
    rows = [table.findall(f"{WORD}tr") for table in tables]
    repeated = [[row.find(f"{WORD}trPr/{WORD}tblHeader") is not None for row in many] for many in rows]

    assert all(row.find(f"{WORD}trPr/{WORD}cantSplit") is not None for many in rows for row in many)
    assert [many[0] for many in repeated] == [
        value(table.find(f"{WORD}tblPr/{WORD}tblStyle")) == "PackTable" for table in tables
    ]
    assert not any(row for many in repeated for row in many[1:])
    assert {len(found.attrib) for table in tables for found in table.iter(f"{WORD}tblHeader", f"{WORD}cantSplit")} == {
        0
    }


@pytest.mark.parametrize("count", [2, 3, 4, 5, 6])
def test_columns_get_the_widths_that_they_ask_for(count: int) -> None:
    shares = tuple(range(1, count + 1))
    rows = ((tuple((plain(f"cell {number}"),) for number in shares)),)
    table = next(body(with_blocks(Table("Any", tuple(map(str, shares)), rows, shares))).iter(f"{WORD}tbl"))

    widths = [int(value(found, "w")) for found in table.iter(f"{WORD}gridCol")]
    total = sum(shares)
    assert sum(widths) == 9184
    assert [round(width * total / 9184, 1) for width in widths] == list(shares)
    for row in table.iter(f"{WORD}tr"):
        assert [int(value(found, "w")) for found in row.iter(f"{WORD}tcW")] == widths


def test_a_section_may_start_a_page() -> None:
    starts = [
        words_of(found)
        for found in body(PACK).iter(f"{WORD}p")
        if found.find(f"{WORD}pPr/{WORD}pageBreakBefore") is not None
    ]

    assert starts == [section.title for section in PACK.sections if section.new_page]


def test_a_section_that_starts_a_page_stands_at_its_top() -> None:
    starts = [found for found in body(PACK).iter(f"{WORD}pPr") if found.find(f"{WORD}pageBreakBefore") is not None]

    assert {value(spacing, "before") for found in starts for spacing in found.iter(f"{WORD}spacing")} == {"0"}


def test_a_cell_without_lines_is_closed_and_a_table_without_rows_is_left_out() -> None:
    root = body(
        with_blocks(
            Facts((Fact("Empty", ()),), "One fact"),
            Facts((), "No facts"),
            Bullets(()),
            Table("Gap", ("A", "B"), (((), (plain("b"),)),), (1, 1)),
            People((), "Nobody"),
        )
    )

    assert [value(found) for found in root.iter(f"{WORD}tblCaption")] == ["One fact", "Gap", "Nobody"]
    assert {str(cell[-1].tag) for cell in root.iter(f"{WORD}tc")} == {f"{WORD}p"}


def test_line_ends_and_tabs_in_words_are_those_of_word() -> None:
    run = Run("one\ttwo\r\nthree\fend", strong=True)
    paragraph = next(
        found for found in body(with_blocks(Paragraph((run,)))).iter(f"{WORD}p") if words_of(found).startswith("one")
    )

    assert words_of(paragraph) == "one\ttwo\nthree\ufffdend"
    assert [str(found.tag).removeprefix(WORD) for found in paragraph.iter() if found.tag != f"{WORD}rPr"][-6:] == [
        *("bCs", "t", "tab", "t", "br", "t"),
    ]


def test_a_character_that_no_file_can_hold_is_shown_as_missing() -> None:
    words = "a\ud800b\ufdd0c\x00d\ufffee"

    assert "Normal: a\ufffdb\ufffdc\ufffdd\ufffde" in word_lines(printed(with_blocks(Paragraph(plain(words)))))


def test_no_part_bears_traces_of_editing() -> None:
    with ZipFile(BytesIO(printed(PACK))) as package:
        parts = {name: package.read(name) for name in package.namelist()}

    for trace in (b"rsid", b"paraId", b"python-docx", b"2013-", b"thumbnail", b"Microsoft Macintosh"):
        assert [name for name, data in parts.items() if trace in data] == []
    assert sorted(parts) == [
        "[Content_Types].xml",
        "_rels/.rels",
        "docProps/core.xml",
        "word/_rels/document.xml.rels",
        "word/document.xml",
        "word/fontTable.xml",
        "word/footer1.xml",
        "word/footer2.xml",
        "word/header1.xml",
        "word/header2.xml",
        "word/numbering.xml",
        "word/settings.xml",
        "word/styles.xml",
        "word/theme/theme1.xml",
    ]


def test_the_zip_is_in_order_and_without_a_clock() -> None:
    with ZipFile(BytesIO(printed(PACK))) as package:
        entries = package.infolist()

    names = [entry.filename for entry in entries]
    assert names == ["[Content_Types].xml", "_rels/.rels", *sorted(names[2:])]
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert {entry.compress_type for entry in entries} == {0}


def test_the_same_document_gives_the_same_bytes() -> None:
    assert printed(PACK) == printed(PACK)


def test_another_edition_changes_its_dates_only() -> None:
    later = printed(PACK, Edition(datetime(2031, 5, 9, tzinfo=UTC)))
    with ZipFile(BytesIO(printed(PACK))) as one, ZipFile(BytesIO(later)) as other:
        changed = [name for name in one.namelist() if one.read(name) != other.read(name)]

    assert changed == ["docProps/core.xml"]


_DIGEST = """
import hashlib
from rendering.sample_pack import EDITION, PACK
from itinerary.rendering.templates import shipped_template
from itinerary.rendering.word import render_word
pack = render_word(PACK, EDITION, shipped_template("briefing/pack.docx"), "briefing/pack.docx")
print(hashlib.sha256(pack).hexdigest())
"""


def test_bytes_do_not_depend_on_the_seed_of_hashes() -> None:
    digests = {
        subprocess.run(  # noqa: S603 - this interpreter, with a script of ours
            [sys.executable, "-c", _DIGEST],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join([str(TESTS), *sys.path])},
            capture_output=True,
            text=True,
            check=True,
        ).stdout.strip()
        for seed in ("0", "1", "2031")
    }

    assert digests == {hashlib.sha256(printed(PACK)).hexdigest()}
