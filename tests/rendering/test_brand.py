from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from rendering.house_brand import complaints, house, png

from itinerary.cli.findings import OutputFormat, written
from itinerary.rendering.brand import DARK, DARK_PAPER, Brand, Crest, Palette, contrast, darkened
from itinerary.rendering.brand_file import read_brand

if TYPE_CHECKING:
    from pathlib import Path


def test_a_brand_gives_colours_fonts_and_a_crest(tmp_path: Path) -> None:
    templates = house(
        tmp_path,
        "colours: {heading: '#5B1A3A', link: 7a1f55}\n"
        "dark: {link: '#ffb0d8'}\n"
        "fonts: {text: Source Sans 3, display: [Source Serif 4, Georgia]}\n"
        "crest: {file: crest.png, text: Crest of Example University, height: 2.5 cm}\n",
        crest_png=png(),
    )

    assert templates.brand == Brand(
        light=Palette(heading="#5b1a3a", link="#7a1f55"),
        dark=Palette(DARK.text, "#ba9fac", DARK.accent, "#ffb0d8", DARK.quiet),
        text_fonts=("Source Sans 3",),
        display_fonts=("Source Serif 4", "Georgia"),
        crest=Crest(png(), "png", "Crest of Example University", 25.0, (30, 40)),
    )


def test_colours_for_a_dark_screen_are_only_as_pale_as_it_takes() -> None:
    dark = darkened(Palette(heading="#000000", accent="#f0d060"))

    assert dark == Palette(DARK.text, "#a8a8a8", "#f0d060", DARK.link, DARK.quiet)
    assert [round(contrast(colour, DARK_PAPER), 1) for colour in (dark.heading, dark.accent)] == [7.4, 11.7]


def test_every_colour_of_the_shipped_brand_can_be_read() -> None:
    on_paper = [contrast(colour, "#ffffff") for colour in Palette().fields.values() if isinstance(colour, str)]
    on_dark = [contrast(colour, DARK_PAPER) for colour in DARK.fields.values() if isinstance(colour, str)]

    assert min(on_paper) > 4.5
    assert min(on_dark) > 7


@pytest.mark.parametrize(
    ("brand", "said"),
    [
        (
            "colors: {heading: '#5b1a3a'}\n",
            (
                "brand.yaml:1:1: error[brand-unknown-key]: a brand has no `colors`\n"
                "    1 | colors: {heading: '#5b1a3a'}\n"
                "      | ^^^^^^\n"
                "   = help: did you mean `colours`?\n"
            ),
        ),
        (
            "colours:\n  headings: '#5b1a3a'\n",
            (
                "brand.yaml:2:3: error[brand-unknown-key]: `colours` has no `headings`\n"
                "    2 |   headings: '#5b1a3a'\n"
                "      |   ^^^^^^^^\n"
                "   = help: did you mean `heading`?\n"
            ),
        ),
        (
            "colours:\n  heading: #5b1a3a\n",
            (
                "brand.yaml:2:12: error[hash-in-text]: `#5b1a3a` reads as a comment and is no part of the text\n"
                "    2 |   heading: #5b1a3a\n"
                "      |            ^^^^^^^\n"
                "   = help: put the text in quotes, or put a space after the `#` of a comment\n"
            ),
        ),
        (
            "colours: {heading: navy}\n",
            (
                "brand.yaml:1:20: error[brand-colour]: 'navy' is no colour\n"
                "    1 | colours: {heading: navy}\n"
                "      |                    ^^^^\n"
                '   = help: write six digits in quotes, such as "#16294d"\n'
            ),
        ),
        (
            "colours: {heading: 'red; } body { display: none'}\n",
            (
                "brand.yaml:1:20: error[brand-colour]: 'red; } body { display: none' is no colour\n"
                "    1 | colours: {heading: 'red; } body { display: none'}\n"
                "      |                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n"
                '   = help: write six digits in quotes, such as "#16294d"\n'
            ),
        ),
        (
            "colours: {accent: '#c9a227'}\n",
            (
                "brand.yaml:1:19: error[brand-contrast]: words in #c9a227 can hardly be read on white paper\n"
                "    1 | colours: {accent: '#c9a227'}\n"
                "      |                   ^^^^^^^^^ its contrast is 2.41\n"
                "   = help: take a darker one: the contrast must be 4.5 at least (WCAG AA)\n"
            ),
        ),
        (
            "dark: {link: '#24528f'}\n",
            (
                "brand.yaml:1:14: error[brand-contrast]: words in #24528f can hardly be read on a dark screen\n"
                "    1 | dark: {link: '#24528f'}\n"
                "      |              ^^^^^^^^^ its contrast is 2.24\n"
                "   = help: take a paler one: the contrast must be 4.5 at least (WCAG AA)\n"
            ),
        ),
        (
            "fonts: {text: 'Arial\"; } * { display: none'}\n",
            (
                "brand.yaml:1:15: error[brand-font]: 'Arial\"; } * { display: none' is no name of a font\n"
                "    1 | fonts: {text: 'Arial\"; } * { display: none'}\n"
                "      |               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n"
                "   = help: write its name as a list of fonts shows it, such as Source Sans 3\n"
            ),
        ),
        (
            "fonts: Arial\n",
            (
                "brand.yaml:1:8: error[brand-value]: `fonts` cannot be 'Arial'\n"
                "    1 | fonts: Arial\n"
                "      |        ^^^^^\n"
                "   = help: below it: text, display\n"
            ),
        ),
        (
            "crest: {file: crest.png}\n",
            (
                "brand.yaml:1:1: error[brand-crest]: `crest` has no `text`\n"
                "    1 | crest: {file: crest.png}\n"
                "      | ^^^^^\n"
                "   = help: text: what it shows, for whoever cannot see it, such as Crest of Example University\n"
            ),
        ),
        (
            "crest: {text: Our crest}\n",
            (
                "brand.yaml:1:1: error[brand-crest]: `crest` has no `file`\n"
                "    1 | crest: {text: Our crest}\n"
                "      | ^^^^^\n"
                "   = help: file: its name, beside brand.yaml, such as crest.svg\n"
            ),
        ),
        (
            "crest: {file: arms.png, text: Our crest}\n",
            (
                "brand.yaml:1:15: error[brand-crest]: there is no file 'arms.png' beside brand.yaml\n"
                "    1 | crest: {file: arms.png, text: Our crest}\n"
                "      |               ^^^^^^^^\n"
                "   = help: put the picture beside brand.yaml, or correct its name\n"
            ),
        ),
        (
            "crest: {file: ../crest.png, text: Our crest}\n",
            (
                "brand.yaml:1:15: error[brand-crest]: '../crest.png' lies outside the folder of templates\n"
                "    1 | crest: {file: ../crest.png, text: Our crest}\n"
                "      |               ^^^^^^^^^^^^\n"
                "   = help: put it beside brand.yaml\n"
            ),
        ),
        (
            "crest: {file: crest.png, text: Our crest, height: 90mm}\n",
            (
                "brand.yaml:1:51: error[brand-crest]: a crest cannot be '90mm' high\n"
                "    1 | crest: {file: crest.png, text: Our crest, height: 90mm}\n"
                "      |                                                   ^^^^\n"
                "   = help: write it with its unit, such as 18mm: 5 to 60 mm\n"
            ),
        ),
        (
            "colours: [a\n",
            (
                "brand.yaml:1:12: error[unclosed-bracket]: a comma or `]` is missing before this\n"
                "    1 | colours: [a\n"
                "      |            ^ `[` is still open (line 1)\n"
                "   = help: close the bracket, or put the comma\n"
            ),
        ),
        ("", ""),
        ("colours:\nfonts: {text: , display: }\n", ""),
    ],
)
def test_a_mistake_in_a_brand_is_told_with_its_place(brand: str, said: str, tmp_path: Path) -> None:
    assert complaints(tmp_path, brand, crest_png=png()) == said


def test_all_mistakes_are_told_at_once_and_what_is_sound_still_holds(tmp_path: Path) -> None:
    house(tmp_path, "colours: {text: black, heading: '#5b1a3a', link: '#ffffff'}\nfont: {}\n")
    found = read_brand(tmp_path)

    assert [finding.rule for finding in found.report] == ["brand-colour", "brand-contrast", "brand-unknown-key"]
    assert found.brand.light == Palette(heading="#5b1a3a")


def test_a_font_that_pdf_cannot_have_is_told_where_fonts_are_known(tmp_path: Path) -> None:
    house(tmp_path, "fonts: {text: open sans, display: Noto Serfi}\n")
    report = read_brand(tmp_path, "brand.yaml", ("Open Sans", "Noto Serif")).report

    assert written(report, OutputFormat.FULL) == (
        "brand.yaml:1:35: warning[brand-font-not-at-hand]: there is no font 'Noto Serfi' for PDF, "
        "which will use the next\n"
        "    1 | fonts: {text: open sans, display: Noto Serfi}\n"
        "      |                                   ^^^^^^^^^^\n"
        "   = help: did you mean 'noto serif'? put its files (.ttf, .otf) into the folder `fonts` beside brand.yaml: "
        "PDF takes none of the machine's\n"
    )
