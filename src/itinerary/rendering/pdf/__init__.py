"""PDF documents: a Typst template laid over a document as data; tagged, with bookmarks, fonts and languages in it."""

from itinerary.rendering.pdf.document import render_pdf
from itinerary.rendering.pdf.extra import PdfExtraMissingError, can_print_pdf
from itinerary.rendering.pdf.glyphs import MissingGlyphsError

__all__ = ["MissingGlyphsError", "PdfExtraMissingError", "can_print_pdf", "render_pdf"]
