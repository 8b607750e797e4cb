"""Where something stands in a template, in words for one who edits it in Word: paragraph and heading."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING, Final

from itinerary.rendering.word.ooxml import w

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element

_LONGEST: Final = 80
"""How much of a paragraph is shown."""

_STYLE: Final = re.compile(r'<w:pStyle w:val="([^"]*)"')
_TAG_LETTER: Final = re.compile(r"\{([%{#])(?:p|tr|tc|r) ")
_ELEMENT: Final = re.compile(r"<[^>]*>")


def words(holder: _Element) -> str:
    """Return the text of a paragraph, or of another holder of text, as one reads it in Word.

    What stands in a text box inside a paragraph belongs to the paragraphs of that box.
    """
    boxed = {box for paragraph in holder.iter(w("p")) for box in paragraph.iter(w("txbxContent"))}
    own = (found for found in holder.iter(w("t")) if not boxed.intersection(found.iterancestors(w("txbxContent"))))
    return "".join(found.text or "" for found in own).strip()


def spoken_tags(paragraph: _Element) -> str:
    """Return the text of a paragraph with its tags as Jinja has them: `{% for …` for `{%p for …`."""
    return _TAG_LETTER.sub(r"{\1 ", words(paragraph))


def place(text: str, heading: str) -> str:
    """Return the words that say where to look."""
    where = f'in the paragraph "{_shortened(text)}"'
    return f'{where} under the heading "{_shortened(heading)}"' if heading else where


def place_of(paragraph: _Element, headings: frozenset[str]) -> str:
    """Return the words that say where a paragraph stands: its own text and the nearest heading above."""
    heading = ""
    for other in paragraph.getroottree().getroot().iter(w("p")):
        if other is paragraph:
            break
        style = other.find(f"{w('pPr')}/{w('pStyle')}")
        if style is not None and style.get(w("val")) in headings:
            heading = words(other) or heading
    return place(words(paragraph), heading)


@dataclass(frozen=True, slots=True)
class Source:
    """What Jinja reads of one part: a paragraph, cell or row a line, so that a line number leads back to it."""

    text: str
    originals: Mapping[str, str]
    """Paragraphs as they stand in Word, by what is left of them after the dialect is translated."""
    headings: frozenset[str]

    @classmethod
    def of(cls, text: str, root: _Element, headings: frozenset[str]) -> Source:
        """Return the source of a part whose translated text is given."""
        written = (words(paragraph) for paragraph in root.iter(w("p")))
        return cls(text, {_TAG_LETTER.sub(r"{\1 ", original): original for original in written}, headings)

    def place(self, line: int) -> str:
        """Return the words that say where the line, counted from 1, stands in the document."""
        lines = self.text.split("\n")[:line]
        heading = ""
        for above in lines[:-1]:
            style = _STYLE.search(above)
            if style is not None and style[1] in self.headings:
                heading = self._paragraph(above) or heading
        here = next((text for text in map(self._paragraph, reversed(lines)) if text), "")
        return place(here, heading)

    def _paragraph(self, line: str) -> str:
        text = unescape(_ELEMENT.sub("", line)).strip()
        return self.originals.get(text, text)


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
