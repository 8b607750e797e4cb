from __future__ import annotations

from importlib.resources import as_file, files
from typing import TYPE_CHECKING, Final

import pytest
from fontTools.ttLib import TTFont
from rendering.sample_pack import EDITION, SHEET

from itinerary.errors import TemplateError
from itinerary.rendering.pdf import render_pdf
from itinerary.rendering.templates import TemplateFolder

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("template", "fault"),
    [
        ("#pack", "unknown variable: pack in line 1 of 'briefing/pack.typ'"),
        (
            "#let pack = json(bytes(sys.inputs.document))\n\n#pack.titel",
            "dictionary does not contain key \"titel\" in line 3 of 'briefing/pack.typ'",
        ),
        ("words", "PDF/UA-1 error: missing document title; set the title with `set document(title: [...])`"),
    ],
)
def test_a_fault_in_a_template_is_told_with_its_line(tmp_path: Path, template: str, fault: str) -> None:
    (tmp_path / "briefing").mkdir()
    (tmp_path / "briefing" / "pack.typ").write_text(template, encoding="utf-8")
    with pytest.raises(TemplateError) as caught:
        render_pdf(SHEET, EDITION, TemplateFolder(tmp_path))
    assert str(caught.value) == f"template 'briefing/pack.typ': {fault}"


@pytest.mark.parametrize("path", ["/etc/hostname", "../secret.txt", "../../secret.txt"])
def test_a_template_reads_nothing_outside_of_its_folder(tmp_path: Path, path: str) -> None:
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    (tmp_path / "own" / "briefing").mkdir(parents=True)
    (tmp_path / "own" / "briefing" / "pack.typ").write_text(f'#set document(title: read("{path}"))', encoding="utf-8")
    with pytest.raises(TemplateError, match=r"^template 'briefing/pack.typ': "):
        render_pdf(SHEET, EDITION, TemplateFolder(tmp_path / "own"))


_LIGATURES: Final = 2099
"""A byte in the table GSUB of Open Sans, by which the joining of letters is told."""


def test_a_damaged_font_that_breaks_the_typesetter_is_told(tmp_path: Path) -> None:
    with as_file(files("fontpkg_open_sans") / "files" / "OpenSans[wdth,wght].ttf") as sound:
        damaged = bytearray(sound.read_bytes())
        with TTFont(sound, lazy=True) as font:
            damaged[font.reader.tables["GSUB"].offset + _LIGATURES] = 237
    (tmp_path / "fonts").mkdir()
    (tmp_path / "fonts" / "house.ttf").write_bytes(damaged)
    (tmp_path / "briefing").mkdir()
    (tmp_path / "briefing" / "pack.typ").write_text(
        '#set document(title: "Pack")\n#set text(font: "Open Sans")\n= Hello\nAbc fi ffl *bold* _it_ 123',
        encoding="utf-8",
    )

    with pytest.raises(TemplateError) as caught:
        render_pdf(SHEET, EDITION, TemplateFolder(tmp_path))

    assert str(caught.value) == (
        "template 'briefing/pack.typ': the typesetter broke off; "
        "a font or a picture beside the template may be damaged: take them out one by one"
    )
    assert render_pdf(SHEET, EDITION, TemplateFolder())[:5] == b"%PDF-"
