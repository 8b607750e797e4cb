"""The shipped Word templates are what the scripts make, part by part, and their texts are current."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parent.parent.parent
SHIPPED = ROOT / "templates"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the templates as the scripts make them now."""
    folder = tmp_path_factory.mktemp("templates")
    subprocess.run(  # noqa: S603 - this interpreter, with scripts of ours
        [sys.executable, "-m", "designs", str(folder)],
        cwd=SHIPPED,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        check=True,
    )
    return folder


def parts(template: Path) -> dict[str, bytes]:
    with ZipFile(template) as package:
        return {name: package.read(name) for name in package.namelist()}


def test_every_shipped_word_template_is_made_by_a_script(made: Path) -> None:
    def names(folder: Path) -> list[str]:
        return sorted(str(found.relative_to(folder)) for found in folder.rglob("*.docx"))

    assert names(made) == names(SHIPPED)


def test_each_part_is_as_the_script_makes_it(made: Path) -> None:
    for template in made.rglob("*.docx"):
        assert parts(template) == parts(SHIPPED / template.relative_to(made))


def test_the_text_beside_each_template_is_current(made: Path) -> None:
    for text in made.rglob("*.docx.txt"):
        assert text.read_text(encoding="utf-8") == (SHIPPED / text.relative_to(made)).read_text(encoding="utf-8")
