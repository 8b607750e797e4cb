"""Spreadsheets as openpyxl writes them, put in order: by the schema, and the same bytes on every machine."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from itinerary.rendering.word.package import parsed, read_package, serialised, write_package

if TYPE_CHECKING:
    from itinerary.rendering.edition import Edition

_CORE: Final = "docProps/core.xml"
_STYLES: Final = "xl/styles.xml"
_MODIFIED: Final = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")

_SPREADSHEET: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_FONT_ORDER: Final = (
    *("b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign", "sz", "color", "name"),
    *("family", "charset", "scheme"),
)
"""The order of what a font is (CT_Font, 18.8.22), which openpyxl does not keep and the Open XML SDK asks for."""


def put_in_order(data: bytes, edition: Edition) -> bytes:
    """Return a spreadsheet with its parts and fonts in order, and dated by the edition and not by the clock.

    Raises `zipfile.BadZipFile` where it is no package.
    """
    parts = read_package(data)
    moment = edition.issued.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    parts[_CORE] = _MODIFIED.sub(rb"\g<1>" + moment, parts[_CORE])
    parts[_STYLES] = _with_fonts_in_order(parts[_STYLES])
    return write_package(parts)


def _with_fonts_in_order(styles: bytes) -> bytes:
    root = parsed(styles)
    for font in root.iter(f"{{{_SPREADSHEET}}}font"):
        font[:] = sorted(font, key=lambda child: _FONT_ORDER.index(child.tag.rpartition("}")[2]))
    return serialised(root)
