"""A filled form as a file from elsewhere: what is no form is refused, and nothing in one does anything."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from record.forms import VISITS, filled, form_of, programme_of

from itinerary.record.form_file import FormUnreadableError, read_form_file
from itinerary.record.form_reading import read_form

if TYPE_CHECKING:
    from pathlib import Path

PROGRAMME = programme_of(VISITS / "minimal")


def _package(**parts: bytes) -> bytes:
    written = BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name.replace("__", "/"), content)
    return written.getvalue()


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "it is no .xlsx spreadsheet (File is not a zip file)"),
        (b"Meetings,held\n", "it is no .xlsx spreadsheet (File is not a zip file)"),
        (_package(**{"word/document.xml": b"<a/>"}), "it is no .xlsx spreadsheet"),
        (
            _package(**{"xl/workbook.xml": b"<workbook/>"}),
            "it is damaged, or no spreadsheet; save it anew as .xlsx",
        ),
        (
            _package(**{"xl/workbook.xml": b'<!DOCTYPE a [<!ENTITY b "c">]><workbook/>'}),
            "it declares a document type, which no spreadsheet needs",
        ),
        (
            _package(**{"xl/workbook.xml": '<!DOCTYPE a [<!ENTITY b "c">]><workbook/>'.encode("utf-16")}),
            "it declares a document type, which no spreadsheet needs",
        ),
        (
            _package(**{"xl/workbook.xml": b"<a/>", "xl/media/bomb.bin": bytes(50_000_000)}),
            "unpacked, it is larger than any filled form",
        ),
        (bytes(6_000_000), "it is larger than 5 MB"),
    ],
)
def test_what_is_no_form_is_refused_unopened(tmp_path: Path, content: bytes, reason: str) -> None:
    path = tmp_path / "form.xlsx"
    path.write_bytes(content)

    with pytest.raises(FormUnreadableError) as refused:
        read_form_file(path)

    assert str(refused.value) == f"cannot read the form '{path}': {reason}; nothing was recorded"


def test_macros_and_links_of_a_form_do_nothing(tmp_path: Path) -> None:
    path = filled(form_of(PROGRAMME), tmp_path / "form.xlsx", [("Meetings", "port-call", "held", "yes")])
    with zipfile.ZipFile(path, "a") as package:
        package.writestr("xl/vbaProject.bin", b"macros")
        package.writestr("xl/externalLinks/externalLink1.xml", b"<externalLink/>")

    assert len(read_form(PROGRAMME, read_form_file(path)).answers) == 1
