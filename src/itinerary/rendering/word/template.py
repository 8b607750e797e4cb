"""A Word template, opened: what it may not hold is refused, what is its author's is dropped, its fields are known.

The dialect is docxtpl's: `{{ field }}` for words, `{%p for … %}` for a whole paragraph, `{%tr … %}` for a row,
`{%tc … %}` for a column. Opening costs some twenty milliseconds and is done once for each template; filling it
for one more reader is cheap.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final
from zipfile import BadZipFile

from itinerary.errors import TemplateError, TemplateFault
from itinerary.rendering.environment import environment
from itinerary.rendering.faults import UNKNOWN_FIELD, faults_in, faults_in_pieces
from itinerary.rendering.vocabulary import document_vocabulary
from itinerary.rendering.word.ooxml import WORD, holder_of, select, w
from itinerary.rendering.word.package import (
    CONTENT_TYPES_PART,
    content_type,
    parsed,
    read_package,
    relations,
    serialised,
    without,
)
from itinerary.rendering.word.places import Source, place_of, spoken_tags
from itinerary.rendering.word.properties import with_core_part
from itinerary.rendering.word.refusals import forbidden_parts, forbidden_words
from itinerary.rendering.word.stylesheet import read_styles

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from jinja2 import Environment, Template
    from lxml.etree import _Element

    from itinerary.rendering.word.stylesheet import StyleSheet

_FILLED_KINDS: Final = ("header", "footer", "footnotes", "endnotes")
"""The parts, beside the main one, in which fields are filled."""

_READ_KINDS: Final = (*_FILLED_KINDS, "comments", "styles", "numbering", "settings")
"""The parts that must be there, and sound, where the main one names them."""

_AUTHORS_FOLDERS: Final = ("docProps/", "docMetadata/", "customXml/")
_AUTHORS_KINDS: Final = frozenset(
    (
        *("core-properties", "extended-properties", "custom-properties", "classificationlabels", "thumbnail"),
        *("customXml", "people", "attachedTemplate"),
    )
)
"""Parts that tell of the template's author, company, labels and editing time: no reader's business."""

_AUTHORS_SETTINGS: Final = ("rsids", "attachedTemplate", "updateFields", "docVars")

_EDITING_TRACES: Final = re.compile(rb' (?:w:rsid\w*|w14:(?:paraId|textId))="[^"]*"')
"""Word's ids of editing sessions and paragraphs: traces of the author, and no longer unique once a row repeats."""

_DOCUMENT_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_TEMPLATE_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"

_EDITING_NOTES: Final = (
    "//w:proofErr | //w:lastRenderedPageBreak | //w:sdtPr/w:id | //w:bookmarkStart[@w:name='_GoBack']"
)

_EMPTY_PART: Final = f'<w:empty xmlns:w="{WORD}"/>'.encode()

_NO_DOCUMENT: Final = TemplateFault(
    "template-no-word-document",
    "this is no Word document",
    help="save it from Word as 'Word Document (.docx)', without a password",
)


@dataclass(frozen=True, slots=True)
class FilledPart:
    """A part of a template whose fields are filled: the body, a header, a footer, notes."""

    name: str
    source: Source
    template: Template


@dataclass(frozen=True, slots=True)
class WordTemplate:
    """A template that can be filled."""

    name: str
    parts: Mapping[str, bytes]
    related: Mapping[str, str]
    """The names of the parts that the main part rests on, by kind: `styles`, `numbering`, `settings`."""
    styles: StyleSheet
    filled: tuple[FilledPart, ...]
    """The main part first, then headers, footers and notes."""

    def part(self, kind: str) -> bytes:
        """Return the part of that kind which the main part rests on; an empty one where there is none."""
        return self.parts.get(self.related.get(kind, ""), _EMPTY_PART)


@lru_cache(maxsize=16)
def open_template(data: bytes, name: str) -> WordTemplate:
    """Open a template; raises `TemplateError` with everything that is wrong with it, in the words of Word."""
    parts, main = _package(data, name)
    related = {found.kind: found.target for found in relations(parts, main) if not found.external}
    styles = read_styles(parts.get(related.get("styles", ""), _EMPTY_PART))
    reader = _PartReader(environment(), styles.headings, [*forbidden_parts(parts, main)])
    filled = tuple(reader.read(part, parts[part]) for part in (main, *_filled_parts(parts, main)))
    if reader.faults:
        raise TemplateError(name, *reader.faults)
    return WordTemplate(name, with_core_part(_cleared(parts, main)), related, styles, filled)


def _package(data: bytes, name: str) -> tuple[dict[str, bytes], str]:
    from lxml.etree import XMLSyntaxError

    try:
        parts = read_package(data)
        main = next(found.target for found in relations(parts, "") if found.kind == "officeDocument")
        for part in (main, *(found.target for found in relations(parts, main) if found.kind in _READ_KINDS)):
            parsed(parts[part])
        declared = content_type(parts, main)
    except (BadZipFile, KeyError, StopIteration, XMLSyntaxError) as failure:
        raise TemplateError(name, _NO_DOCUMENT) from failure
    if "word" not in declared:
        raise TemplateError(name, _NO_DOCUMENT)
    return parts, main


def _filled_parts(parts: Mapping[str, bytes], main: str) -> tuple[str, ...]:
    return tuple(found.target for found in relations(parts, main) if found.kind in _FILLED_KINDS)


class _PartReader:
    """Reads the parts of one template that are filled, and gathers what is wrong with them."""

    def __init__(self, env: Environment, headings: frozenset[str], faults: list[TemplateFault]) -> None:
        self._env = env
        self._headings = headings
        self.faults = faults

    def read(self, part: str, data: bytes) -> FilledPart:
        """Read one part; it is empty where something is wrong with it."""
        root = parsed(data)
        forbidden = forbidden_words(root, self._headings)
        if forbidden:
            written, place = self._paragraphs(root)
            self.faults += [*forbidden, *faults_in_pieces(self._env, written, document_vocabulary(), place)]
            return self._part(part, Source("", {}, self._headings))
        _clear_editing(root)
        return self._compiled(part, root)

    def _compiled(self, part: str, root: _Element) -> FilledPart:
        from docxtpl import DocxTemplate

        plain = _EDITING_TRACES.sub(b"", serialised(root)).decode("utf-8").partition("?>")[2]
        translated = DocxTemplate(None).patch_xml(_one_paragraph_a_line(plain))
        source = Source.of(translated, root, self._headings)

        def in_source(line: int, rule: str, what: str, mend: str) -> TemplateFault:
            return TemplateFault(rule, what, source.place(line), mend)

        written, place = self._paragraphs(root)
        faults = faults_in(self._env, source.text, written, document_vocabulary(), in_whole=in_source, in_apart=place)
        self.faults += faults
        syntax_is_sound = all(fault.rule == UNKNOWN_FIELD for fault in faults)
        return self._part(part, source if syntax_is_sound else Source("", {}, self._headings))

    def _paragraphs(self, root: _Element) -> tuple[str, Callable[[int, str, str, str], TemplateFault]]:
        """Return the paragraphs of a part as one writes them in Word, a line each, and what finds them again."""
        paragraphs = list(root.iter(w("p")))

        def place(line: int, rule: str, what: str, mend: str) -> TemplateFault:
            return TemplateFault(rule, what, place_of(paragraphs[line - 1], self._headings), mend)

        return "\n".join(spoken_tags(paragraph).replace("\n", " ") for paragraph in paragraphs), place

    def _part(self, part: str, source: Source) -> FilledPart:
        return FilledPart(part, source, self._env.from_string(source.text))


def _one_paragraph_a_line(xml: str) -> str:
    """Return the XML with a line for each paragraph, row and cell, so that a line number tells the place."""
    return re.sub(r"<w:(p|tr|tc)(?=[ >])", r"\n<w:\1", xml.replace("\n", " ").replace("\r", " "))


def _clear_editing(root: _Element) -> None:
    """Take out what Word notes while one edits: spelling marks, old page breaks, where the cursor stood last."""
    held = select(root, _EDITING_NOTES)
    closed = {found.get(w("id")) for found in held if found.tag == w("bookmarkStart")}
    held += [end for end in root.iter(w("bookmarkEnd")) if end.get(w("id")) in closed]
    for found in held:
        holder_of(found).remove(found)


def _authors_parts(parts: Mapping[str, bytes], main: str) -> Iterator[str]:
    yield from (name for name in parts if name.startswith(_AUTHORS_FOLDERS))
    for owner in ("", main):
        yield from (found.target for found in relations(parts, owner) if found.kind in _AUTHORS_KINDS)


def _cleared(parts: Mapping[str, bytes], main: str) -> dict[str, bytes]:
    """Return the parts of a document, without what tells of the template's author."""
    kept = without(parts, frozenset(_authors_parts(parts, main)), _AUTHORS_KINDS)
    kept[CONTENT_TYPES_PART] = kept[CONTENT_TYPES_PART].replace(_TEMPLATE_TYPE.encode(), _DOCUMENT_TYPE.encode())
    for found in relations(kept, main):
        if found.kind == "settings":
            kept[found.target] = _clear_settings(kept[found.target])
    return {name: _EDITING_TRACES.sub(b"", data) if name.endswith(".xml") else data for name, data in kept.items()}


def _clear_settings(data: bytes) -> bytes:
    settings = parsed(data)
    for name in _AUTHORS_SETTINGS:
        for found in settings.findall(w(name)):
            settings.remove(found)
    return serialised(settings)
