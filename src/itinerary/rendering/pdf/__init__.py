"""PDF documents: a Typst template laid over a document as data; tagged, with bookmarks, fonts and languages in it."""

from itinerary.rendering.pdf.by_office import OfficeSuite, print_by_office
from itinerary.rendering.pdf.document import render_pdf
from itinerary.rendering.pdf.extra import PdfExtraMissingError, can_print_pdf
from itinerary.rendering.pdf.glyphs import MissingGlyphsError

__all__ = [
    "MissingGlyphsError",
    "OfficeSuite",
    "PdfExtraMissingError",
    "can_print_pdf",
    "print_by_office",
    "render_pdf",
]
