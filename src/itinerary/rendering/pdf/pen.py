"""How words for Typst are written: as data, run by run, never as its markup."""

from __future__ import annotations

import re
from base64 import b64encode
from typing import TYPE_CHECKING, Final, TypedDict

from itinerary.rendering.printable import openable, printable
from itinerary.rendering.scripts import writing
from itinerary.rendering.svg import FONTS, svg
from itinerary.rendering.writer import Pen, section_ids

if TYPE_CHECKING:
    from itinerary.album import Photograph
    from itinerary.rendering.brand import Brand
    from itinerary.rendering.content import Document, Inline, Portrait
    from itinerary.rendering.drawing import Drawing

_LANGUAGE: Final = re.compile("[a-z]{2,3}")
"""The subtags of language that Typst knows: those of ISO 639."""

_WIDE_FONT: Final = "Noto Sans CJK JP"
"""Sets the East Asian words of a drawing: Typst would look for any font that has the letters, bold or not."""


class Tongue(TypedDict):
    """A language as Typst takes it: ISO 639 and ISO 3166, so that the right national shapes of letters are used."""

    language: str
    """Empty where it is none of ISO 639."""
    region: str


class RunFields(Tongue):
    """Some words of one language and weight, line by line; `language` is empty where it is the document's."""

    lines: list[str]
    strong: bool
    link: str
    """Something to open, or `#` with the id of a section; empty for none."""


class TypstPen(Pen[list[RunFields]]):
    """Writes a line as its runs; a link to a section that is not there is left out, as Typst would refuse it.

    A picture is written as the name of a file; `files` holds those that were named.
    """

    def __init__(self, document: Document, brand: Brand) -> None:
        self.files: dict[str, bytes] = {}
        self._brand = brand
        self._language = document.language
        self._places = {f"#{section}" for section in section_ids(document)}

    def line(self, runs: Inline) -> list[RunFields]:
        """Write a line as its runs; a tab, for which no font has a glyph, becomes a space."""
        return [
            {
                "lines": printable(run.text).replace("\t", " ").split("\n"),
                **tongue(run.language if run.language and run.language != self._language else ""),
                "strong": run.strong,
                "link": self._link(run.link),
            }
            for run in runs
        ]

    def portrait(self, portrait: Portrait) -> str:
        """Write a picture as the name of its file."""
        name = f"{portrait.photograph.digest}.svg"
        self.files[name] = _as_text(portrait.photograph)
        return name

    def drawing(self, drawing: Drawing, index: int) -> str:
        """Write a drawing as the name of its file."""
        name = f"drawing-{index + 1}.svg"
        fonts = (*self._brand.text_fonts, *FONTS)
        self.files[name] = svg(drawing, "drawing", self._brand.light, fonts, wide_font=_WIDE_FONT).encode()
        return name

    def _link(self, address: str | None) -> str:
        link = openable(address) or ""
        return "" if link.startswith("#") and link not in self._places else link


def _as_text(photograph: Photograph) -> bytes:
    """Return a photograph within a drawing, as typst-py takes texts alone; the JPEG goes into the PDF as it is."""
    wide, high, data = photograph.width, photograph.height, b64encode(photograph.data).decode("ascii")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide}" height="{high}">'
        f'<image width="{wide}" height="{high}" href="data:image/jpeg;base64,{data}"/></svg>'
    ).encode()


def tongue(tag: str) -> Tongue:
    """Return the language of a BCP 47 tag as Typst takes it; empty where it is none that Typst knows."""
    written = writing(tag)
    known = _LANGUAGE.fullmatch(written.language)
    return {"language": written.language if known else "", "region": written.territory if known else ""}
