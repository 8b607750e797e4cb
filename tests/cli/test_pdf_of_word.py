"""`build --pdf word`: what must be there for it, told before anything is built."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from cli.running import ran

from itinerary.cli.office import installed_office
from itinerary.rendering.pdf.office_errors import OfficeMissingError, PdfWordExtraMissingError

if TYPE_CHECKING:
    from pathlib import Path

MISSING = (
    "itinerary: PDF of the Word template is printed by LibreOffice, 7.4 or newer, and its program `soffice` is not on "
    "this machine: install it (Debian and Ubuntu: apt install libreoffice-writer), or build with --pdf typst\n"
)


def test_office_suite_is_found_on_the_path(tmp_path: Path) -> None:
    program = tmp_path / "soffice"
    program.touch(0o755)
    environment = {"PATH": str(tmp_path), "LANG": "C"}
    office = installed_office(environment)
    assert (office.program, office.environment) == (program, environment)


def test_office_suite_may_be_called_by_its_other_name(tmp_path: Path) -> None:
    (tmp_path / "libreoffice").touch(0o755)
    assert installed_office({"PATH": str(tmp_path)}).program == tmp_path / "libreoffice"


def test_office_suite_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(OfficeMissingError):
        installed_office({"PATH": str(tmp_path)})


@pytest.mark.parametrize("command", ["build", "release"])
def test_nothing_is_built_without_an_office_suite(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    ran(capsys, "new", "trip")
    done = ran(capsys, command, "trip", "--pdf", "word", "-o", "out")
    assert (done.status, done.out, done.err) == (2, "", MISSING)
    assert not (tmp_path / "out").exists()


def test_extra_that_is_not_installed_is_named() -> None:
    assert str(PdfWordExtraMissingError()) == (
        "PDF of the Word template needs the extra `pdf-word`, which is not installed: "
        "pip install 'delegation-itinerary[pdf-word]'"
    )
