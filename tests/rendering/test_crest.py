from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from rendering.house_brand import SVG, complaints, house, png

from itinerary.rendering.brand_file import read_brand
from itinerary.rendering.templates import shipped_template

if TYPE_CHECKING:
    from pathlib import Path

NAME = "briefing/pack.docx"


@pytest.mark.parametrize(
    ("picture", "reason"),
    [
        (b"GIF89a", "it is no picture in PNG, JPEG or SVG, or a broken one"),
        (png()[:60], "it is no picture in PNG, JPEG or SVG, or a broken one"),
        (b"<html><body/></html>", "it is no SVG"),
        (SVG.replace(b"<rect", b"<script/><rect"), "its SVG holds <script>; a crest may only be drawn"),
        (
            SVG.replace(b"<rect", b'<rect onclick="x()"'),
            "its SVG holds a script (onclick); a crest may only be drawn",
        ),
        (
            SVG.replace(b"<rect", b'<image href="https://example.org/a.png"/><rect'),
            "its SVG refers to 'https://example.org/a.png' outside itself; put what it refers to into it",
        ),
        (
            SVG.replace(b"<rect", b"<style>@import 'a.css';</style><rect"),
            "its SVG refers to something outside itself (@import 'a.css'); put what it refers to into it",
        ),
        (
            SVG.replace(b"<rect", b'<rect fill="url(http://example.org/a)"'),
            "its SVG refers to something outside itself (url(http://example.org/a)); put what it refers to into it",
        ),
        (
            b'<!DOCTYPE svg [<!ENTITY a "b">]>' + SVG,
            "it has a DOCTYPE, which a picture does not need; take that line out, or save it as 'plain SVG'",
        ),
        (SVG.replace(b"</svg>", b""), "its SVG is broken: Premature end of data in tag svg line 1"),
        (SVG.replace(b"<rect", b"<title>\xe9</title><rect"), "its SVG is not in UTF-8; save it again as UTF-8"),
    ],
)
def test_a_picture_that_cannot_be_the_crest_is_refused_with_the_reason(
    picture: bytes, reason: str, tmp_path: Path
) -> None:
    house(tmp_path, "crest: {file: crest.bin, text: Our crest}\n", crest_bin=picture)
    found = read_brand(tmp_path)

    assert [finding.message for finding in found.report] == [f"the picture cannot be the crest: {reason}"]
    assert found.brand.crest is None


def test_a_crest_that_is_too_large_is_refused(tmp_path: Path) -> None:
    said = complaints(tmp_path, "crest: {file: crest.svg, text: Our crest}\n", crest_svg=SVG + b" " * 500_000)

    assert said == (
        "brand.yaml:1:15: error[brand-crest]: 'crest.svg' is too large for a crest\n"
        "    1 | crest: {file: crest.svg, text: Our crest}\n"
        "      |               ^^^^^^^^^\n"
        "   = help: 500 kB at most: make it smaller, it stands in every document\n"
    )


def test_a_crest_in_svg_is_noted_unless_word_has_a_template_of_its_own(tmp_path: Path) -> None:
    brand = "crest: {file: crest.svg, text: Our crest}\n"

    assert complaints(tmp_path, brand, crest_svg=SVG) == (
        "brand.yaml:1:15: note[brand-crest-not-in-word]: Word does not show a crest in SVG; web pages and PDF do\n"
        "    1 | crest: {file: crest.svg, text: Our crest}\n"
        "      |               ^^^^^^^^^\n"
        "   = help: name a PNG or JPEG, or put the crest into a pack.docx of your own\n"
    )
    (tmp_path / "briefing").mkdir()
    (tmp_path / NAME).write_bytes(shipped_template(NAME))
    assert complaints(tmp_path, brand, crest_svg=SVG) == ""


def test_what_a_drawing_tells_of_its_maker_is_left_behind(tmp_path: Path) -> None:
    drawn = (
        b'<?xml version="1.0"?><!-- by A. Painter --><svg xmlns="http://www.w3.org/2000/svg" '
        b'xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" width="10" height="10" '
        b'inkscape:export-filename="/home/painter/crest.png"><metadata>A. Painter</metadata><title>draft 3</title>'
        b'<inkscape:grid/><rect width="10" height="10"/></svg>'
    )
    crest = house(tmp_path, "crest: {file: c.svg, text: Ours}\n", c_svg=drawn).brand.crest

    assert crest is not None
    assert crest.picture == SVG


def test_what_a_picture_tells_beyond_what_one_sees_is_left_behind(tmp_path: Path) -> None:
    from PIL import Image
    from PIL.PngImagePlugin import PngInfo

    told = PngInfo()
    told.add_text("Author", "A. Painter")
    image = Image.open(BytesIO(png()))
    image.save(tmp_path / "told.png", pnginfo=told)
    camera = Image.Exif()
    camera[0x013B] = "A. Painter"
    image.save(tmp_path / "told.jpg", exif=camera, comment="A. Painter")
    image.save(tmp_path / "plain.jpg")

    for name, plain in (("told.png", png()), ("told.jpg", (tmp_path / "plain.jpg").read_bytes())):
        assert b"A. Painter" in (tmp_path / name).read_bytes()
        crest = house(tmp_path, f"crest: {{file: {name}, text: Ours}}\n").brand.crest
        assert crest is not None
        assert crest.picture == plain
