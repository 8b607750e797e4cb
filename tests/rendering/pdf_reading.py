"""What a person, or a program that reads aloud, finds in a PDF."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING, Any

from pypdf import PdfReader
from rendering.reading import everything_said

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from itinerary.rendering.content import Document

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff]+")


_ALEF_MAKSURA = "\N{ARABIC LETTER ALEF MAKSURA}"
_YEH = "\N{ARABIC LETTER YEH}"
"""Fonts have one glyph for the body of both, and the PDF then reads as whichever was set first."""


def bare(text: str) -> str:
    """Return a text without spaces and line ends, its letters in their usual form: pages break lines as they must."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))


@cache
def pages(pdf: bytes) -> tuple[str, ...]:
    """Return the words of each page, with what stands at its head and foot."""
    return tuple(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)


def unsaid(document: Document, pdf: bytes) -> list[str]:
    """Return what the document says and the PDF does not.

    Captions are left aside: they name a table for those who cannot see it, and Typst has no place for them. Words from
    right to left are read in the order of the page, so that only their letters are compared.
    """
    words = bare("".join(pages(pdf)))
    captions = {block.caption for section in document.sections for block in section.blocks if hasattr(block, "caption")}
    return [said for said in everything_said(document) if said not in captions and not _is_in(words, said)]


def _is_in(words: str, said: str) -> bool:
    letters = "".join(_RIGHT_TO_LEFT.findall(said)).replace(_ALEF_MAKSURA, _YEH)
    return all(bare(piece) in words for piece in _RIGHT_TO_LEFT.split(said)) and set(letters) <= set(words)


def outline(pdf: bytes) -> list[tuple[int, str]]:
    """Return the bookmarks in order, each with its level from 1."""
    return list(_entries(PdfReader(BytesIO(pdf)).outline, 1))


def _entries(entries: Iterable[object], level: int) -> Iterator[tuple[int, str]]:
    for entry in entries:
        if isinstance(entry, list):
            yield from _entries(entry, level + 1)
        else:
            yield level, str(getattr(entry, "title", ""))


def links(pdf: bytes) -> set[str]:
    """Return every address outside of the document that one may click on."""
    found: set[str] = set()
    for page in PdfReader(BytesIO(pdf)).pages:
        for annotation in page.annotations or ():
            action = annotation.get_object().get("/A")
            if action is not None and "/URI" in action.get_object():
                found.add(str(action.get_object()["/URI"]))
    return found


def links_within(pdf: bytes) -> list[tuple[int, str, int]]:
    """Return each link inside the document: the page that it stands on, the section it leads to, and its page."""
    reader = PdfReader(BytesIO(pdf))
    pages_of = {name: reader.get_destination_page_number(aim) for name, aim in reader.named_destinations.items()}
    return [
        (number, str(annotation.get_object()["/Dest"]), (pages_of[str(annotation.get_object()["/Dest"])] or 0) + 1)
        for number, page in enumerate(reader.pages, start=1)
        for annotation in page.annotations or ()
        if "/Dest" in annotation.get_object()
    ]


def photographs(pdf: bytes) -> list[bytes]:
    """Return the JPEG files in a PDF as they were put in, page by page, also those within drawings."""
    return [data for page in PdfReader(BytesIO(pdf)).pages for data in _photographs_in(page["/Resources"])]


def _photographs_in(resources: Any) -> Iterator[bytes]:  # noqa: ANN401 - what a PDF holds
    for found in resources.get("/XObject", {}).values():
        drawn = found.get_object()
        if drawn.get("/Filter") == "/DCTDecode":
            yield drawn._data  # noqa: SLF001 - pypdf writes an image anew where one asks for it
        elif "/Resources" in drawn:
            yield from _photographs_in(drawn["/Resources"])
