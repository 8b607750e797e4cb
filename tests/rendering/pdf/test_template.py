from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
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
