from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from itinerary.errors import TemplateError
from itinerary.rendering.templates import TemplateFolder, shipped_template

if TYPE_CHECKING:
    from pathlib import Path


def test_shipped_templates_are_found() -> None:
    assert shipped_template("briefing/pack.docx")[:4] == b"PK\x03\x04"


def test_a_name_that_is_not_shipped_is_told() -> None:
    with pytest.raises(TemplateError) as refused:
        shipped_template("briefing/poster.docx")

    assert str(refused.value) == "template 'briefing/poster.docx': there is no template of this name"


def test_the_planners_own_template_stands_before_the_shipped_one(tmp_path: Path) -> None:
    own = tmp_path / "briefing" / "pack.css"
    own.parent.mkdir()
    own.write_text("body { color: red }", encoding="utf-8")
    templates = TemplateFolder(tmp_path)

    assert templates.text("briefing/pack.css") == "body { color: red }"
    assert templates.read("briefing/pack.docx") == shipped_template("briefing/pack.docx")


def test_an_own_template_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "briefing" / "pack.css").mkdir(parents=True)

    with pytest.raises(TemplateError) as refused:
        TemplateFolder(tmp_path).read("briefing/pack.css")

    assert str(refused.value) == (
        f"template 'briefing/pack.css': '{tmp_path}/briefing/pack.css' cannot be read: Is a directory"
    )


def test_a_text_that_is_not_utf_8_is_told(tmp_path: Path) -> None:
    own = tmp_path / "briefing" / "pack.css"
    own.parent.mkdir()
    own.write_bytes("/* é */".encode("latin-1"))

    with pytest.raises(TemplateError) as refused:
        TemplateFolder(tmp_path).text("briefing/pack.css")

    assert str(refused.value) == "template 'briefing/pack.css': its text is not in UTF-8; save it again as UTF-8"
