"""A whole document in PDF: its fields as data, laid out by a Typst template."""

from __future__ import annotations

import json
import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from itinerary.errors import TemplateError
from itinerary.rendering.pdf.extra import PdfExtraMissingError, can_print_pdf
from itinerary.rendering.pdf.fonts import FontsAtHand, fonts_at_hand
from itinerary.rendering.pdf.glyphs import refuse_missing_glyphs
from itinerary.rendering.pdf.pen import TypstPen, tongue
from itinerary.rendering.writer import document_fields

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from typst import Compiler, TypstError

    from itinerary.rendering.content import Document
    from itinerary.rendering.edition import Edition
    from itinerary.rendering.templates import TemplateFolder

_TEMPLATE: Final = "briefing/pack.typ"

_STANDARD: Final = "ua-1"
"""PDF/UA-1 (ISO 14289-1), which Typst holds a document to or refuses it."""

_UNKNOWN_LANGUAGE: Final = "und"
"""ISO 639-2 for a language that cannot be named."""

_LINE: Final = re.compile(r"__typst_py_bytes__\.typ:(\d+):")
"""Where Typst says in which line of a template that has no file of its own a fault is."""


def render_pdf(document: Document, edition: Edition, templates: TemplateFolder) -> bytes:
    """Return the document as a tagged PDF (PDF/UA-1), laid out by the template `briefing/pack.typ`.

    The same document, edition, template and fonts give the same bytes on every machine. Raises
    `PdfExtraMissingError` where the typesetter is not installed, `MissingGlyphsError` where no font at hand can
    show a character, and `TemplateError` with the line where the template is at fault.
    """
    if not can_print_pdf():
        raise PdfExtraMissingError
    fonts = fonts_at_hand(templates)
    fields = _fields(document, edition)
    refuse_missing_glyphs(f"{document.title}: {document.subtitle}", fields, fonts)
    return _compiled(templates, fonts, fields, round(edition.issued.timestamp()))


def _fields(document: Document, edition: Edition) -> Mapping[str, Any]:
    """Return what the template may use: the fields of every format, and the language as Typst takes it."""
    fields = document_fields(document, edition, TypstPen(document))
    depth = 0
    for section in fields["sections"]:
        depth = section["level"] = min(section["level"], depth + 1)
    spoken = tongue(document.language)
    return {**fields, "tongue": {**spoken, "language": spoken["language"] or _UNKNOWN_LANGUAGE}}


def _compiled(templates: TemplateFolder, fonts: FontsAtHand, fields: Mapping[str, Any], timestamp: int) -> bytes:
    import typst

    template = templates.read(_TEMPLATE)
    data = json.dumps(fields, ensure_ascii=False)
    try:
        made = _compiler(templates.own, fonts).compile(
            template,
            format="pdf",
            sys_inputs={"document": data},
            pdf_standards=[_STANDARD],
            timestamp=timestamp,
        )
    except typst.TypstError as failure:
        raise TemplateError(_TEMPLATE, _fault(failure)) from failure
    if not isinstance(made, bytes):
        raise TemplateError(_TEMPLATE, "it makes no document")
    return made


@lru_cache(maxsize=4)
def _compiler(own: Path | None, fonts: FontsAtHand) -> Compiler:
    """Return what lays out documents, shared by all; it reads no files but those among the planner's own templates."""
    import typst

    return typst.Compiler(root=own, font_paths=fonts.loaded, ignore_system_fonts=True)


def _fault(failure: TypstError) -> str:
    """Return what Typst says of a fault in the template: what, in which line, and how to mend it."""
    line = _LINE.search(failure.diagnostic)
    where = f" in line {line[1]} of '{_TEMPLATE}'" if line else ""
    return "; ".join([f"{failure.message}{where}", *failure.hints])
