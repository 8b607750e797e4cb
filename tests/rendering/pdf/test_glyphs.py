from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from rendering.made_font import templates_with_font
from rendering.pdf_reading import unsaid
from rendering.sample_pack import EDITION, SHEET

from itinerary.errors import ItineraryError
from itinerary.rendering.content import Document, Paragraph, Section, plain
from itinerary.rendering.pdf import MissingGlyphsError, render_pdf
from itinerary.rendering.pdf.fonts import fonts_at_hand
from itinerary.rendering.templates import TemplateFolder

if TYPE_CHECKING:
    from pathlib import Path

FIX = (
    "for Japanese, Chinese and Korean: pip install 'delegation-itinerary[pdf,pdf-ja]'; for other scripts install the "
    "package of a font that has them, such as `fontpkg-noto-sans-thai`, or put the font into the folder `fonts` of "
    "your own templates; --format docx,html,md makes the rest without PDF"
)


def sheet_of(*lines: str) -> Document:
    return replace(SHEET, sections=(Section("The day", 1, tuple(Paragraph(plain(line)) for line in lines)),))


def refusal(document: Document, templates: TemplateFolder) -> str:
    with pytest.raises(MissingGlyphsError) as caught:
        render_pdf(document, EDITION, templates)
    assert isinstance(caught.value, ItineraryError)
    return str(caught.value)


def test_characters_that_no_font_has_are_told_with_their_place_and_the_fix() -> None:
    document = sheet_of("In Latin.", "Signed ᚠᚢᚦ.", "And again ᚠ, then ᚬᚱᚴᚷ.")
    assert refusal(document, TemplateFolder()) == (
        "the PDF of 'Run sheet: Monday 12 May 2031' was not made, because no font at hand has "
        f"ᚠ (U+16A0), ᚢ (U+16A2), ᚦ (U+16A6), ᚬ (U+16AC), ᚱ (U+16B1) and 2 more, first in 'Signed ᚠᚢᚦ.'; {FIX}"
    )


def test_one_character_in_a_long_text_is_told_with_the_start_of_the_text() -> None:
    assert refusal(sheet_of("a" * 200 + "🎌"), TemplateFolder()) == (
        f"the PDF of 'Run sheet: Monday 12 May 2031' was not made, because no font at hand has 🎌 (U+1F38C), "
        f"first in '{'a' * 79}…'; {FIX}"
    )


def test_title_is_looked_at_as_well() -> None:
    document = replace(sheet_of(), title="ᚠ")
    assert refusal(document, TemplateFolder()) == (
        f"the PDF of 'ᚠ: Monday 12 May 2031' was not made, because no font at hand has ᚠ (U+16A0), first in 'ᚠ'; {FIX}"
    )


def test_font_of_the_planners_own_shows_what_no_other_has(tmp_path: Path) -> None:
    document = sheet_of("Flags 🎌 and ᚠ.")
    assert unsaid(document, render_pdf(document, EDITION, templates_with_font(tmp_path, "🎌ᚠ"))) == []


@pytest.mark.parametrize(
    "text",
    [
        "Żółkiewska, Tremblay-Roy, Măgurele, Győr, Ærø, Þór",
        "Zo\u0301\u0142kiewska and A\u030angstro\u0308m, written in parts",
        "Μαρία, Київ, Tiếng Việt",
        "髙橋 and 𠮷田, 大阪・高松, サンライズ",
        "김서윤, 林怡蓁, 东京",
        "نور and נועה",
        "soft\u00adhyphen, non\u00a0breaking, narrow\u202fspace",
        "joined\u200dor\u200cnot, zero\u200bwidth, word\u2060joiner",
        "葛\U000e0100城 and ☎\ufe0e",
        "a tab\there, a line\nthere",
        "\N{MINUS SIGN}1 – 2 — 3 … “quoted” ‘so’ • × ÷ € £ ¥ № ™ ½ ′ ″ → ‰",
    ],
)
def test_writings_that_planners_need_have_glyphs(text: str) -> None:
    assert render_pdf(sheet_of(text), EDITION, TemplateFolder()).startswith(b"%PDF-1.7")


def test_a_font_that_is_damaged_has_no_glyphs(tmp_path: Path) -> None:
    templates = templates_with_font(tmp_path, "\ue000")
    font = tmp_path / "fonts" / "bars.ttf"
    font.write_bytes(font.read_bytes().replace(b"cmap", b"cmaq"))

    assert fonts_at_hand(templates).without_glyph({0xE000}) == {0xE000}
