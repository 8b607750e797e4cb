"""A whole document in PDF: its fields as data, laid out by a Typst template."""

from __future__ import annotations

import json
import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from itinerary.errors import TemplateError, TemplateFault
from itinerary.rendering.pdf.extra import PdfExtraMissingError, can_print_pdf
from itinerary.rendering.pdf.fonts import FontsAtHand, fonts_at_hand
from itinerary.rendering.pdf.glyphs import refuse_missing_glyphs
from itinerary.rendering.pdf.pen import TypstPen, tongue
from itinerary.rendering.printable import printable
from itinerary.rendering.writer import document_fields

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from typst import Compiler, TypstError

    from itinerary.rendering.content import Document
    from itinerary.rendering.edition import Edition
    from itinerary.rendering.templates import TemplateFolder

_STANDARD: Final = "ua-1"
"""PDF/UA-1 (ISO 14289-1), which Typst holds a document to or refuses it."""

_UNKNOWN_LANGUAGE: Final = "und"
"""ISO 639-2 for a language that cannot be named."""

_MAIN: Final = "main.typ"
"""Under which name Typst is given the template."""

_LINE: Final = re.compile(r"┌─ ([^:\n]+\.typ):(\d+):")
"""Where Typst says in which line of the template, or of a file beside it, a fault is."""

_PACKAGE: Final = re.compile(r"\"@\w+/[^\"]*\"")
"""A package that Typst would fetch from elsewhere."""

_PANIC: Final = "PanicException"
"""By what Typst tells that it broke off; it cannot be imported (https://github.com/PyO3/pyo3/issues/2880)."""

_BROKE_OFF: Final = TemplateFault(
    "template-typesetting",
    "the typesetter broke off",
    help="a font or a picture beside the template may be damaged: take them out one by one",
)

_CREST: Final = "crest.svg"

_LIFE: Final = 10
"""For how many documents Typst keeps what it has laid out of one (typst-py 0.15)."""


def render_pdf(document: Document, edition: Edition, templates: TemplateFolder) -> bytes:
    """Return the document as a tagged PDF (PDF/UA-1), laid out by the template of its layout: `briefing/pack.typ`.

    The same document, edition, template and fonts give the same bytes on every machine. Raises
    `PdfExtraMissingError` where the typesetter is not installed, `MissingGlyphsError` where no font at hand can
    show a character, and `TemplateError` with the line where the template is at fault.
    """
    if not can_print_pdf():
        raise PdfExtraMissingError
    fonts = fonts_at_hand(templates)
    pen = TypstPen(document, templates.brand)
    fields = _fields(document, edition, pen)
    refuse_missing_glyphs(printable(f"{document.title}: {document.subtitle}"), fields, fonts)
    brand = templates.brand
    pictures = {**pen.files, **({_CREST: brand.crest.drawing} if brand.crest else {})}
    fields = {**fields, "brand": brand.fields(crest_address=_CREST)}
    template_name = f"{document.layout.template}.typ"
    issued = round(edition.issued.timestamp())
    return _compiled(template_name, templates, fonts, fields, pictures, timestamp=issued)


def _fields(document: Document, edition: Edition, pen: TypstPen) -> Mapping[str, Any]:
    """Return what the template may use: the fields of every format, and the language as Typst takes it."""
    fields = document_fields(document, edition, pen)
    depth = 0
    for section in fields["sections"]:
        depth = section["level"] = min(section["level"], depth + 1)
    spoken = tongue(document.language)
    return {**fields, "tongue": {**spoken, "language": spoken["language"] or _UNKNOWN_LANGUAGE}}


def _compiled(
    template_name: str,
    templates: TemplateFolder,
    fonts: FontsAtHand,
    fields: Mapping[str, Any],
    pictures: Mapping[str, bytes],
    *,
    timestamp: int,
) -> bytes:
    import typst

    template = templates.text(template_name)
    faults = tuple(_packages(template_name, template))
    if faults:
        raise TemplateError(template_name, *faults)
    data = json.dumps(fields, ensure_ascii=False)
    compiler = _compiler(templates.own, fonts)
    try:
        made = compiler.compile(
            {_MAIN: template.encode(), **pictures},  # type: ignore[type-var]  # typst 0.15 takes files by name, its stub does not say so
            format="pdf",
            sys_inputs={"document": data},
            pdf_standards=[_STANDARD],
            timestamp=timestamp,
        )
    except typst.TypstError as failure:
        raise TemplateError(template_name, _fault(template_name, failure)) from failure
    except BaseException as broken:
        if type(broken).__name__ != _PANIC:
            raise
        raise TemplateError(template_name, _BROKE_OFF) from broken
    finally:
        _forget_layout(compiler)
    if not isinstance(made, bytes):
        raise TemplateError(template_name, "it makes no document")
    return made


@lru_cache(maxsize=4)
def _compiler(own: Path | None, fonts: FontsAtHand) -> Compiler:
    """Return what lays out documents, shared by all; it reads no files but those among the planner's own templates."""
    import typst

    return typst.Compiler(root=own, font_paths=fonts.loaded, ignore_system_fonts=True)


def _forget_layout(compiler: Compiler) -> None:
    """Let go of what Typst keeps of the document just made, so that memory does not grow with the number of packs.

    It is kept in case the same is laid out again, and ages with each document; empty ones take next to no time.
    See https://docs.rs/comemo/latest/comemo/fn.evict.html.
    """
    for _ in range(_LIFE):
        compiler.compile(b"", format="pdf")


def _packages(template_name: str, template: str) -> Iterator[TemplateFault]:
    """Yield each package that a template asks for: nothing is fetched from elsewhere to print a visit."""
    for number, line in enumerate(template.split("\n"), start=1):
        for found in _PACKAGE.findall(line):
            yield TemplateFault(
                "template-asks-network",
                f"{found} would be fetched from elsewhere",
                f"in line {number} of '{template_name}'",
                "put what is needed of it beside the template",
                template_name,
                number,
            )


def _fault(template_name: str, failure: TypstError) -> TemplateFault:
    """Return what Typst says of a fault in the template: what, in which line, and how to mend it."""
    found = _LINE.search(failure.diagnostic)
    rule, mend = "template-typesetting", "; ".join(failure.hints)
    if found is None:
        return TemplateFault(rule, failure.message, help=mend)
    file = template_name if found[1].rpartition("/")[2] == _MAIN else found[1]
    where = f"in line {found[2]} of '{file}'"
    return TemplateFault(rule, failure.message, where, mend, file, int(found[2]))
