"""A Word file read back: the words that stand in it, and the styles that a template lacks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from itinerary.rendering.word.languages import SCRIPT_STYLES
from itinerary.rendering.word.ooxml import w
from itinerary.rendering.word.package import parsed, read_package
from itinerary.rendering.word.places import words
from itinerary.rendering.word.runs import LINK_STYLE
from itinerary.rendering.word.template import open_template

if TYPE_CHECKING:
    from collections.abc import Iterator

_EJECT: Final = "it is in the shipped template: itinerary templates eject FOLDER pack.docx; copy it from there"


def printed_words(document: bytes) -> str:
    """Return the words of a document as one reads them, a line for each paragraph, headers and footers included."""
    parts = read_package(document)
    names = sorted(name for name in parts if name.startswith("word/") and name.endswith(".xml"))
    return "\n".join(words(paragraph) for name in names for paragraph in parsed(parts[name]).iter(w("p")))


def style_faults(template: bytes, name: str) -> Iterator[tuple[str, str]]:
    """Yield which styles a sound template lacks and what that does, each with the way to mend it."""
    styles = open_template(template, name).styles
    if not styles.headings:
        yield "it has no style Heading 1, so that its headings make no contents and lead nowhere", _EJECT
    if LINK_STYLE not in styles.characters:
        yield "it has no character style Hyperlink, so that links look like any words", _EJECT
    for style in SCRIPT_STYLES.values():
        if style.lower() not in styles.characters:
            yield f"it has no character style {style}, so that such words get the font of the others", _EJECT
