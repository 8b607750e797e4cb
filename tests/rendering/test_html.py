from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from rendering.reading import page
from rendering.sample_pack import EDITION, PACK, SHEET

from itinerary.errors import TemplateError
from itinerary.rendering.content import Document, Labels, Paragraph, Run, Section, Table, plain
from itinerary.rendering.html import render_html
from itinerary.rendering.page import css_string
from itinerary.rendering.templates import TemplateFolder

HERE = Path(__file__).parent
POLICY = (
    '<meta http-equiv="Content-Security-Policy" '
    "content=\"default-src 'none'; img-src data:; style-src 'unsafe-inline'\">"
)


def printed(document: Document) -> str:
    return render_html(document, EDITION, TemplateFolder()).decode("utf-8")


def with_words(*runs: Run) -> Document:
    return replace(SHEET, sections=(Section("Part", 1, (Paragraph(runs),)),))


def paragraph(*runs: Run) -> str:
    """Return the mark-up of the one paragraph of text of a document."""
    found = re.search(r"<h2[^>]*>Part</h2>\n<p>(.*?)</p>", printed(with_words(*runs)), re.DOTALL)
    assert found is not None
    return found[1]


def test_words_are_escaped() -> None:
    assert paragraph(Run("R&D <Bay Area> \"a\" 'b' {{ title }}")) == (
        "R&amp;D &lt;Bay Area&gt; &#34;a&#34; &#39;b&#39; {{ title }}"
    )


def test_runs_bear_language_direction_weight_and_link() -> None:
    assert paragraph(
        Run("A "),
        Run("西", language="ja"),
        Run("عمر", language="ar"),
        Run("bold", strong=True),
        Run("web", link="https://example.org/?a=1&b=2"),
        Run("home", language="en-GB"),
    ) == (
        'A <span lang="ja">西</span><span lang="ar" dir="rtl">عمر</span><strong>bold</strong>'
        '<a href="https://example.org/?a=1&amp;b=2">web</a>home'
    )


def test_an_address_that_is_none_to_open_is_words_only() -> None:
    assert paragraph(Run("x", link="javascript:alert(1)"), Run("y", link="data:text/html,z")) == "xy"


def test_a_line_end_breaks_the_line_and_what_cannot_be_printed_shows() -> None:
    assert paragraph(Run("one\r\ntwo\ud800")) == "one<br>two\ufffd"


def test_every_link_inside_the_page_leads_to_something_and_ids_are_unique() -> None:
    read = page(render_html(PACK, EDITION, TemplateFolder()))

    inside = [link.removeprefix("#") for link in read.links if link.startswith("#")]
    assert len(inside) == 1 + len([section for section in PACK.sections if section.level < 3]) + 1
    assert [aim for aim in inside if aim not in read.ids] == []
    assert len(read.ids) == len(set(read.ids))


def test_nothing_is_asked_of_the_network() -> None:
    html = printed(PACK)

    assert re.findall(r"<(?:script|link|img|iframe|object|embed|base|form)\b|url\(|@import|\bon\w+=", html) == []
    assert f"{POLICY}\n" in html


def test_the_head_says_what_the_page_is() -> None:
    head = printed(PACK).partition("<style>")[0].partition("<head>\n")

    assert head[0].endswith('<html lang="en-GB">\n')
    assert head[2] == (
        '<meta charset="utf-8">\n'
        f"{POLICY}\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        '<meta name="referrer" content="no-referrer">\n'
        '<meta name="robots" content="noindex">\n'
        '<meta name="generator" content="itinerary">\n'
        '<meta name="author" content="Ashdown College, Global Office">\n'
        '<meta name="dcterms.issued" content="2031-05-02T16:30:00Z">\n'
        "<title>Ashdown College delegation to Japan &amp; the Gulf: "
        "Briefing pack for Professor Imogen Ashdown</title>\n"
    )


def test_every_table_has_a_caption_and_every_heading_a_scope() -> None:
    html = printed(PACK)

    assert html.count("<table") == html.count('<caption class="unseen">') == 13
    assert re.findall(r"<th(?! scope=\"(?:row|col)\")[ >]", html) == []


def test_a_row_of_the_timetable_bears_its_standing() -> None:
    html = printed(SHEET)
    row = html[html.index('<tr class="cancelled">') :].partition("</tr>")[0]

    assert row == (
        '<tr class="cancelled">\n<th scope="row"><s>14:00–15:00</s></th>\n'
        '<td class="what"><span class="title"><s>Tour of the Quantum Hall</s></span>'
        '<span class="note">Cancelled by the host on 29 April</span></td>\n'
        '<td class="where" data-label="Where"><span class="line">Science Park</span></td>\n'
        '<td class="who" data-label="Who"><span class="line">All</span></td>\n'
    )
    assert re.findall(r'<tr class="(\w+)">', html)[:6] == [
        *("logistics", "logistics", "firm", "tentative", "cancelled", "firm"),
    ]


def test_headings_go_down_from_the_title() -> None:
    levels = [int(level) for level in re.findall(r"<h(\d)", printed(PACK))]

    assert levels == [1, 2, *(section.level + 1 for section in PACK.sections)]


def test_a_short_document_has_no_contents() -> None:
    assert "<nav" in printed(PACK)
    assert "<nav" not in printed(SHEET)


def test_the_layout_speaks_the_language_of_the_document() -> None:
    labels = Labels(contents="目次", time="時間", what="内容", where="場所", who="出席者", skip="本文へ")
    html = printed(replace(PACK, language="ja", labels=labels))

    assert '<html lang="ja">' in html
    assert '<h2 id="_contents">目次</h2>' in html
    assert (
        '<th scope="col">時間</th><th scope="col">内容</th><th scope="col">場所</th><th scope="col">出席者</th>' in html
    )
    assert '<a class="skip" href="#_text">本文へ</a>' in html


def test_a_document_written_from_right_to_left_says_so() -> None:
    assert '<html lang="ar" dir="rtl">' in printed(replace(SHEET, language="ar"))


def test_columns_get_the_widths_that_they_ask_for() -> None:
    table = Table("Any", ("A", "B", "C"), ((((plain("a")),), ((plain("b")),), ()),), (1, 2, 3))
    html = printed(replace(SHEET, sections=(Section("Part", 1, (table,)),)))

    assert re.findall(r"<col style=\"width: ([\d.]+)%\">", html) == ["16.67", "33.33", "50.0"]


def test_a_mark_on_every_printed_page_cannot_end_the_style() -> None:
    document = replace(PACK, handling='</style><script>alert("1")</script>\n\\')

    html = printed(document)

    assert html.count("</style>") == 1
    assert "<script>" not in html
    assert css_string(document.handling) == (
        '"\\3c /style\\3e \\3c script\\3e alert(\\22 1\\22 )\\3c /script\\3e \\a \\5c "'
    )


def test_an_unknown_field_is_told_with_its_line(tmp_path: Path) -> None:
    folder = tmp_path / "briefing"
    folder.mkdir()
    (folder / "pack.html.j2").write_text("<h1>{{ title }}</h1>\n<p>{{ subtitel }}</p>\n", encoding="utf-8")

    with pytest.raises(TemplateError) as refused:
        render_html(SHEET, EDITION, TemplateFolder(tmp_path))

    assert str(refused.value) == (
        "template 'briefing/pack.html.j2': there is no field 'subtitel' in line 2 of 'briefing/pack.html.j2'; "
        "did you mean 'subtitle'? known there: author, brand, contents, cover, edition, handling, issued, labels, "
        "language, right_to_left, sections, subtitle, title, title_language"
    )


def test_a_fault_in_the_style_is_told_with_its_line(tmp_path: Path) -> None:
    folder = tmp_path / "briefing"
    folder.mkdir()
    (folder / "pack.css").write_text("body {\n  color: {{ title / 2 }};\n}\n", encoding="utf-8")

    with pytest.raises(TemplateError) as refused:
        render_html(SHEET, EDITION, TemplateFolder(tmp_path))

    assert str(refused.value) == (
        "template 'briefing/pack.html.j2': unsupported operand type(s) for /: 'str' and 'int' "
        "in line 2 of 'briefing/pack.css'"
    )


def test_the_same_document_gives_the_same_bytes_whatever_the_seed_of_hashes() -> None:
    script = (
        "import hashlib\n"
        "from rendering.sample_pack import EDITION, PACK\n"
        "from itinerary.rendering.html import render_html\n"
        "from itinerary.rendering.templates import TemplateFolder\n"
        "print(hashlib.sha256(render_html(PACK, EDITION, TemplateFolder())).hexdigest())\n"
    )
    digests = {
        subprocess.run(  # noqa: S603 - this interpreter, with a script of ours
            [sys.executable, "-c", script],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join([str(HERE.parent), *sys.path])},
            capture_output=True,
            text=True,
            check=True,
        ).stdout.strip()
        for seed in ("0", "1", "2031")
    }

    assert digests == {hashlib.sha256(printed(PACK).encode("utf-8")).hexdigest()}
