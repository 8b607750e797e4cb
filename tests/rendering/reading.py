"""What a person reads in a finished document, and what a document was given to say."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from html.parser import HTMLParser
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

from itinerary.rendering.content import Run, joined
from itinerary.rendering.drawing import Drawing

if TYPE_CHECKING:
    from lxml.etree import _Element

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def part(docx: bytes, name: str) -> _Element:
    """Return the root of a part of a Word file."""
    from lxml import etree

    with ZipFile(BytesIO(docx)) as package:
        return etree.fromstring(package.read(name))


def words_of(paragraph: _Element) -> str:
    """Return the text of a paragraph as it is shown; the instructions of fields are not."""
    return "".join(map(_shown, paragraph.iter(f"{WORD}t", f"{WORD}tab", f"{WORD}br")))


def _shown(piece: _Element) -> str:
    holder = piece.getparent()
    if holder is None or holder.tag != f"{WORD}r":
        return ""
    return {f"{WORD}tab": "\t", f"{WORD}br": "\n"}.get(str(piece.tag), piece.text or "")


def style_of(paragraph: _Element) -> str:
    """Return the id of a paragraph's style."""
    style = paragraph.find(f"{WORD}pPr/{WORD}pStyle")
    return "Normal" if style is None else style.get(f"{WORD}val", "")


def word_lines(docx: bytes, name: str = "word/document.xml") -> list[str]:
    """Return the paragraphs of a part, each as its style and its words."""
    return [f"{style_of(found)}: {words_of(found)}" for found in part(docx, name).iter(f"{WORD}p")]


def word_texts(docx: bytes) -> list[str]:
    """Return the paragraphs of the body, and the captions of its tables."""
    body = part(docx, "word/document.xml")
    captions = [found.get(f"{WORD}val", "") for found in body.iter(f"{WORD}tblCaption")]
    return captions + [words_of(found) for found in body.iter(f"{WORD}p")]


class _Reader(HTMLParser):
    """Gathers the words of a page, in lines as its blocks break them."""

    def __init__(self) -> None:
        super().__init__()
        self.words = ""
        self.ids: list[str] = []
        self.links: list[str] = []
        self._style = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._style = tag == "style"
        self.ids += [value or "" for name, value in attrs if name == "id"]
        self.links += [value or "" for name, value in attrs if name == "href"]
        self.words += "\n" if tag == "br" else ""

    def handle_endtag(self, tag: str) -> None:
        self._style = False
        self.words += "" if tag in {"span", "a", "strong", "s"} else "\n"

    def handle_data(self, data: str) -> None:
        self.words += "" if self._style else data


def page(html: bytes) -> _Reader:
    """Return what stands in a page: its words, ids and links."""
    reader = _Reader()
    reader.feed(html.decode("utf-8"))
    return reader


_UNSAID = {"labels", "language", "anchor", "tone", "standing", "author", "portrait", "layout", "shape"} | {
    "caption_language",
    "title_language",
}
"""Fields of a document that hold no words of its own."""


def everything_said(value: object) -> list[str]:
    """Return every line of words in a document or a part of it; labels of its own are no facts, pictures no words."""
    if isinstance(value, Run):
        return [value.text]
    if isinstance(value, tuple) and value and all(isinstance(one, Run) for one in value):
        return [joined(value)]
    if isinstance(value, Drawing):
        return [label.words for label in value.labels]
    if isinstance(value, tuple):
        return [text for one in value for text in everything_said(one)]
    if is_dataclass(value):
        return [
            text
            for field in fields(value)
            if field.name not in _UNSAID
            for text in everything_said(getattr(value, field.name))
        ]
    return [value] if isinstance(value, str) and value else []
