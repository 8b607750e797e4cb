from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

import pytest
from pypdf import PdfReader
from rendering.house_brand import SVG, house, png
from rendering.sample_pack import EDITION, PACK, SHEET

from itinerary.errors import TemplateError
from itinerary.rendering.brand import Brand, Crest
from itinerary.rendering.html import render_html
from itinerary.rendering.pdf import render_pdf
from itinerary.rendering.templates import TemplateFolder, shipped_template
from itinerary.rendering.word import render_word
from itinerary.rendering.word.branding import branded

if TYPE_CHECKING:
    from pathlib import Path

NAME = "briefing/pack.docx"


def test_the_shipped_brand_file_is_the_look_of_a_house_that_has_none(tmp_path: Path) -> None:
    templates = house(tmp_path, shipped_template("brand.yaml").decode("utf-8"))

    assert templates.brand == TemplateFolder().brand == Brand()
    assert render_html(PACK, EDITION, templates) == render_html(PACK, EDITION, TemplateFolder())
    assert templates.word(NAME) == shipped_template(NAME)


def test_a_build_refuses_a_wrong_brand_with_all_that_is_wrong(tmp_path: Path) -> None:
    templates = house(tmp_path, "colours:\n  heading: navy\n  link: '#ffff00'\n")

    with pytest.raises(TemplateError) as refused:
        render_html(SHEET, EDITION, templates)

    assert str(refused.value) == (
        "template 'brand.yaml': 'navy' is no colour in line 2; write six digits in quotes, such as \"#16294d\"\n"
        "  words in #ffff00 can hardly be read on white paper in line 3; "
        "take a darker one: the contrast must be 4.5 at least (WCAG AA)"
    )


def test_a_web_page_follows_the_brand_and_holds_the_crest(tmp_path: Path) -> None:
    templates = house(
        tmp_path,
        "colours: {heading: '#5b1a3a'}\nfonts: {text: [D’Arcy Sans, X]}\n"
        "crest: {file: c.svg, text: 'Crest of \"R&D\"'}\n",
        c_svg=SVG,
    )
    html = render_html(PACK, EDITION, templates).decode("utf-8")

    assert re.findall(r"--navy: (.*);", html) == ["#5b1a3a", "#ba9fac"]
    assert re.findall(r'--text-font: (.*), "Segoe UI"', html) == ['"D’Arcy Sans", "X"']
    assert re.findall(r'<p class="crest">.*', html) == [
        (
            '<p class="crest"><img src="data:image/svg+xml;base64,'
            "PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHdpZHRoPSIxMCIgaGVpZ2h0PSIxMCI+PHJlY3Qgd2lkdGg9IjEwIiBo"
            'ZWlnaHQ9IjEwIi8+PC9zdmc+" alt="Crest of &#34;R&amp;D&#34;" style="height: 18.0mm"></p>'
        )
    ]
    assert re.findall(r"Content-Security-Policy\" content=\"(.*)\"", html) == [
        "default-src 'none'; img-src data:; style-src 'unsafe-inline'"
    ]


def fonts_in(pdf: bytes) -> set[str]:
    """Return the names of the fonts on the first page."""
    resources: Any = PdfReader(BytesIO(pdf)).pages[0]["/Resources"]
    return {font.get_object()["/BaseFont"].partition("+")[2] for font in resources["/Font"].values()}


@pytest.mark.parametrize(("name", "picture"), [("c_svg", SVG), ("c_png", png())])
def test_a_pdf_follows_the_brand_and_holds_the_crest(name: str, picture: bytes, tmp_path: Path) -> None:
    brand = f"fonts: {{text: Open Sans}}\ncrest: {{file: {name.replace('_', '.')}, text: Crest of the house}}\n"
    made = render_pdf(SHEET, EDITION, house(tmp_path, brand, **{name: picture}))

    fonts = fonts_in(made)
    assert "OpenSans-Regular" in fonts
    assert "NotoSans-Regular" not in fonts
    assert b"Crest of the house" in made or "Crest of the house".encode("utf-16-be").hex().encode() in made


def test_the_shipped_word_template_follows_the_brand(tmp_path: Path) -> None:
    brand = (
        "colours: {heading: '#5b1a3a'}\nfonts: {text: Tom & Co, display: Georgia}\n"
        "crest: {file: crest.png, text: Our crest, height: 20mm}\n"
    )
    template = house(tmp_path, brand, crest_png=png(30, 60)).word(NAME)

    with ZipFile(BytesIO(template)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    theme, body = parts["word/theme/theme1.xml"].decode(), parts["word/document.xml"].decode()
    assert '<a:dk2><a:srgbClr val="5B1A3A"/></a:dk2>' in theme
    assert re.findall(r"<a:latin typeface=([^/]*)/>", theme) == ['"Georgia"', '"Tom &amp; Co"']
    assert not any(b"16294D" in data for data in parts.values())
    assert parts["word/media/crest.png"] == png(30, 60)
    assert re.findall(r'<wp:extent cx="(\d+)" cy="(\d+)"/>', body) == [("360000", "720000")]
    assert re.findall(r'<wp:docPr id="1" name="(.*?)" descr="(.*?)"/>', body) == [("Crest", "Our crest")]
    assert b"crest.png" in render_word(SHEET, EDITION, template, NAME)


def test_a_word_template_of_ones_own_is_left_as_it_is(tmp_path: Path) -> None:
    templates = house(tmp_path, "colours: {heading: '#5b1a3a'}\n")
    (tmp_path / "briefing").mkdir()
    (tmp_path / NAME).write_bytes(shipped_template(NAME))

    assert templates.word(NAME) == shipped_template(NAME)


def test_a_brand_that_says_nothing_leaves_the_shipped_word_template_as_it_is() -> None:
    assert branded(shipped_template(NAME), Brand(crest=Crest(SVG, "svg", "Ours", 18.0, (1, 1)))) == shipped_template(
        NAME
    )


def test_a_brand_that_has_changed_is_read_again(tmp_path: Path) -> None:
    templates = house(tmp_path, "crest: {file: c.png, text: Ours}\n", c_png=png())
    before = templates.brand
    (tmp_path / "c.png").write_bytes(png(60, 60))

    assert (before.crest, templates.brand.crest) == (
        Crest(png(), "png", "Ours", 18.0, (30, 40)),
        Crest(png(60, 60), "png", "Ours", 18.0, (60, 60)),
    )
