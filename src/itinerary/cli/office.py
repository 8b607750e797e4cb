"""Which LibreOffice prints PDF, where a planner wants that of the Word template."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from itinerary.rendering.pdf.by_office import OfficeSuite
from itinerary.rendering.pdf.office_errors import OfficeMissingError, PdfWordExtraMissingError
from itinerary.rendering.pdf.settling import can_settle

if TYPE_CHECKING:
    from collections.abc import Mapping

_TYPST: Final = "typst"
_WORD: Final = "word"

_PROGRAMS: Final = ("soffice", "libreoffice")
"""What LibreOffice is called where it is found by name."""

_PLACES: Final = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:/Program Files/LibreOffice/program/soffice.com",
)
"""Where it is on systems that do not find it by name."""

pdf_option = click.option(
    "--pdf",
    type=click.Choice([_TYPST, _WORD]),
    default=_TYPST,
    show_default=True,
    help="What sets PDF: typst, or your Word template through LibreOffice.",
)


def office_for(pdf: str) -> OfficeSuite | None:
    """Return what prints PDF as it was asked for; none where Typst sets it.

    Raises `PdfWordExtraMissingError` and `OfficeMissingError`, before a build has begun.
    """
    if pdf != _WORD:
        return None
    if not can_settle():
        raise PdfWordExtraMissingError
    return installed_office(os.environ)


def installed_office(environment: Mapping[str, str]) -> OfficeSuite:
    """Return the LibreOffice of a machine; raises `OfficeMissingError`."""
    path = environment.get("PATH", os.defpath)
    found = (*(shutil.which(name, path=path) for name in _PROGRAMS), *(shutil.which(place) for place in _PLACES))
    program = next(filter(None, found), None)
    if program is None:
        raise OfficeMissingError
    return OfficeSuite(Path(program), dict(environment))
