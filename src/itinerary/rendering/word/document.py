"""A whole document in Word: the template filled, then finished so that it behaves as one made by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.rendering.word.contents import close_contents
from itinerary.rendering.word.drawings import number_drawings
from itinerary.rendering.word.filling import filled
from itinerary.rendering.word.languages import settings_in, styles_in
from itinerary.rendering.word.links import Bookmarks, Relations, number_bookmarks
from itinerary.rendering.word.marked import bare_attributes, take_marks
from itinerary.rendering.word.numbering import Numbering
from itinerary.rendering.word.ooxml import begin_page
from itinerary.rendering.word.package import serialised, write_package
from itinerary.rendering.word.pen import WordPen
from itinerary.rendering.word.pictures import Pictures
from itinerary.rendering.word.properties import CORE_PART, core_properties
from itinerary.rendering.word.runs import RunMaker
from itinerary.rendering.word.tables import make_openable, set_widths
from itinerary.rendering.word.template import open_template
from itinerary.rendering.writer import document_fields, section_ids

if TYPE_CHECKING:
    from lxml.etree import _Element

    from itinerary.rendering.content import Document
    from itinerary.rendering.edition import Edition
    from itinerary.rendering.word.template import WordTemplate


def render_word(document: Document, edition: Edition, template: bytes, template_name: str) -> bytes:
    """Return the document as a Word file (.docx), laid out by a template.

    The same document, edition and template give the same bytes on every machine. Raises `TemplateError`, which
    names `template_name` and the paragraph, where the template asks for what no document has or cannot be used.
    """
    opened = open_template(template, template_name)
    pen = WordPen(document.language)
    fields = document_fields(document, edition, pen)
    finish = _Finish(document, opened, pen)
    roots = {part.name: finish.part(filled(part, fields, template_name), part.name) for part in opened.filled}
    number_drawings(roots.values())
    parts = {
        **opened.parts,
        **{name: serialised(root) for name, root in roots.items()},
        **finish.shared_parts(),
        CORE_PART: core_properties(document, edition),
    }
    return write_package(parts)


class _Finish:
    """Does what stands in marks, part by part; the body comes first, as links lead to its headings."""

    def __init__(self, document: Document, template: WordTemplate, pen: WordPen) -> None:
        self._document = document
        self._template = template
        self._pen = pen
        self._bookmarks = Bookmarks(section_ids(document))
        self._numbering = Numbering(template.part("numbering"), template.styles.lists)
        self._relations: dict[str, Relations] = {}
        self._pictures = Pictures(pen.portraits)

    def part(self, root: _Element, name: str) -> _Element:
        """Finish one filled part, and return it."""
        bare_attributes(root)
        found = take_marks(root)
        for heading in found.headings:
            self._bookmarks.place(heading.holder, heading.number)
            if self._document.sections[heading.number].new_page:
                begin_page(heading.holder)
        self._numbering.restart(found.points)
        set_widths(found.columns)
        make_openable(root)
        close_contents(found.entries)
        relations = self._relations[name] = Relations()
        styles = self._template.styles.characters
        pen = self._pen
        RunMaker(pen.looks, self._pictures, pen.drawings, self._bookmarks, relations, styles).make(root)
        number_bookmarks(root)
        return root

    def shared_parts(self) -> dict[str, bytes]:
        """Return the parts that depend on the whole document: relations, lists, styles, settings."""
        template = self._template
        language = self._document.language
        shared = self._pictures.added_to(template.parts)
        for name, relations in self._relations.items():
            shared |= relations.added_to(template.parts, name)
        for kind, data in (
            ("numbering", self._numbering.written()),
            ("styles", styles_in(template.part("styles"), language)),
            ("settings", settings_in(template.part("settings"), language)),
        ):
            if kind in template.related:
                shared[template.related[kind]] = data
        return shared
