"""The fields that a template may use: a `Document` as plain dicts, lists and strings.

A template never sees an object of ours, so that it can reach nothing but what its reader may see. The shape is the
same for every format; what differs is how the smallest pieces are written, and that is the `Pen`. No field is
named like a method of a dict (`items`, `values`, `copy`), which a template would find in its place.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import replace
from typing import TYPE_CHECKING, Final, Generic, Literal, TypeAlias, TypedDict, TypeVar

from itinerary.rendering import content
from itinerary.rendering.printable import printable

if TYPE_CHECKING:
    from collections.abc import Iterable

CONTENTS_DEPTH: Final = 2
"""How many levels of heading stand in the table of contents."""

T = TypeVar("T")
"""How a format writes a line of words: a string for Word, a list of runs for HTML."""


class Pen(ABC, Generic[T]):
    """How a format writes the smallest pieces; by default only a line differs between formats."""

    @abstractmethod
    def line(self, runs: content.Inline) -> T:
        """Write one line of words."""

    def heading(self, title: str, _index: int) -> str:
        """Write the title of the section at `index`, counting from 0."""
        return title

    def point(self, runs: content.Inline, _numbered_list: int) -> T:
        """Write a point of a numbered list; the lists of a document count from 0."""
        return self.line(runs)

    def column(self, heading: str, _width: int) -> str:
        """Write the heading of a column that has `width` shares of the page."""
        return heading

    def entry(self, title: str, _index: int, section_id: str) -> T:
        """Write the line of the table of contents that leads to the section at `index`."""
        return self.line((content.Run(title, link=f"#{section_id}"),))

    def page(self, _index: int) -> str:
        """Write the number of the page on which the section at `index` begins; empty where none is known."""
        return ""


class FactFields(TypedDict, Generic[T]):
    """A label and what stands against it."""

    label: str
    lines: list[T]


class EntryFields(TypedDict, Generic[T]):
    """A line of the table of contents."""

    title: T
    level: int
    page: str


class ParagraphFields(TypedDict, Generic[T]):
    """Running text; `tone` is `body`, `lead`, `quiet`, `gap`, `warning` or `quotation`."""

    kind: Literal["paragraph"]
    tone: str
    line: T


class ListFields(TypedDict, Generic[T]):
    """A list: `bullets` where the order means nothing, `points` where it is numbered from 1."""

    kind: Literal["bullets", "points"]
    lines: list[T]


class FactsFields(TypedDict, Generic[T]):
    """Labels and values."""

    kind: Literal["facts"]
    caption: str
    facts: list[FactFields[T]]


class TimetableRowFields(TypedDict, Generic[T]):
    """One line of a day; `standing` is `firm`, `tentative`, `cancelled` or `logistics`."""

    time: str
    zone: str
    title: T
    notes: list[T]
    where: list[T]
    who: list[T]
    standing: str


class TimetableFields(TypedDict, Generic[T]):
    """A day, or part of one."""

    kind: Literal["timetable"]
    caption: str
    rows: list[TimetableRowFields[T]]


class PersonFields(TypedDict, Generic[T]):
    """One person."""

    name: T
    role: list[T]
    notes: list[T]


class PeopleFields(TypedDict, Generic[T]):
    """Some people; `noted` says whether there are notes on any of them."""

    kind: Literal["people"]
    caption: str
    people: list[PersonFields[T]]
    noted: bool


class TableFields(TypedDict, Generic[T]):
    """Any other table: rows of cells of lines."""

    kind: Literal["table"]
    caption: str
    headings: list[str]
    widths: list[int]
    grid: list[list[list[T]]]


BlockFields: TypeAlias = (
    ParagraphFields[T] | ListFields[T] | FactsFields[T] | TimetableFields[T] | PeopleFields[T] | TableFields[T]
)
"""What a section is made of; `kind` tells which."""


class SectionFields(TypedDict, Generic[T]):
    """A headed part; `id` is unique in the document."""

    title: str
    level: int
    id: str
    new_page: bool
    blocks: list[BlockFields[T]]


class LabelFields(TypedDict):
    """The layout's own words in the document's language."""

    contents: str
    page: str
    page_of: str
    time: str
    what: str
    where: str
    who: str
    name: str
    role: str
    notes: str
    skip: str


class DocumentFields(TypedDict, Generic[T]):
    """A whole document; `contents` is empty where it has no table of contents."""

    title: str
    subtitle: str
    cover: list[FactFields[T]]
    handling: str
    edition: str
    author: str
    language: str
    contents: list[EntryFields[T]]
    sections: list[SectionFields[T]]
    labels: LabelFields


def section_ids(document: content.Document) -> tuple[str, ...]:
    """Return an id for each section, in order: its anchor where it has one, else `section-N`, counted from 1."""
    return tuple(section.anchor or f"section-{number}" for number, section in enumerate(document.sections, start=1))


def document_fields(document: content.Document, pen: Pen[T]) -> DocumentFields[T]:
    """Return what a template may use of a document, its lines written by `pen`."""
    return _Writer(document, pen).document()


class _Writer(Generic[T]):
    """Writes one document; remembers which anchors it has and how many numbered lists there were."""

    def __init__(self, document: content.Document, pen: Pen[T]) -> None:
        self._document = document
        self._pen = pen
        self._ids = section_ids(document)
        self._numbered_lists = 0

    def document(self) -> DocumentFields[T]:
        document = self._document
        return {
            "title": printable(document.title),
            "subtitle": printable(document.subtitle),
            "cover": [self._fact(fact) for fact in document.cover],
            "handling": printable(document.handling),
            "edition": printable(document.edition),
            "author": printable(document.author),
            "language": document.language,
            "contents": self._contents() if document.contents else [],
            "sections": [self._section(index) for index in range(len(document.sections))],
            "labels": _labels(document.labels),
        }

    def _contents(self) -> list[EntryFields[T]]:
        return [
            {
                "title": self._pen.entry(section.title, index, self._ids[index]),
                "level": section.level,
                "page": self._pen.page(index),
            }
            for index, section in enumerate(self._document.sections)
            if section.level <= CONTENTS_DEPTH
        ]

    def _section(self, index: int) -> SectionFields[T]:
        section = self._document.sections[index]
        return {
            "title": self._pen.heading(printable(section.title), index),
            "level": section.level,
            "id": self._ids[index],
            "new_page": section.new_page,
            "blocks": [self._block(block) for block in section.blocks],
        }

    def _block(self, block: content.Block) -> BlockFields[T]:
        match block:
            case content.Paragraph():
                return {"kind": "paragraph", "tone": block.tone.value, "line": self._pen.line(block.line)}
            case content.Bullets():
                return {"kind": "bullets", "lines": self._lines(block.items)}
            case content.Points():
                return self._points(block)
            case content.Facts():
                return {
                    "kind": "facts",
                    "caption": printable(block.caption),
                    "facts": [self._fact(fact) for fact in block.facts],
                }
            case content.Timetable():
                return {
                    "kind": "timetable",
                    "caption": printable(block.caption),
                    "rows": [self._timetable_row(row) for row in block.rows],
                }
            case content.People():
                return self._people(block)
            case content.Table():
                return self._table(block)

    def _points(self, block: content.Points) -> ListFields[T]:
        number = self._numbered_lists
        self._numbered_lists += 1
        return {"kind": "points", "lines": [self._pen.point(point, number) for point in block.items]}

    def _people(self, block: content.People) -> PeopleFields[T]:
        return {
            "kind": "people",
            "caption": printable(block.caption),
            "people": [
                {
                    "name": self._pen.line(row.name),
                    "role": self._lines(row.role),
                    "notes": self._lines(row.notes),
                }
                for row in block.rows
            ],
            "noted": any(row.notes for row in block.rows),
        }

    def _table(self, block: content.Table) -> TableFields[T]:
        return {
            "kind": "table",
            "caption": printable(block.caption),
            "headings": [
                self._pen.column(printable(heading), width)
                for heading, width in zip(block.headings, block.widths, strict=True)
            ],
            "widths": list(block.widths),
            "grid": [[self._lines(cell) for cell in row] for row in block.rows],
        }

    def _timetable_row(self, row: content.TimetableRow) -> TimetableRowFields[T]:
        title, *notes = row.what or ((),)
        return {
            "time": printable(row.time),
            "zone": printable(row.zone),
            "title": self._pen.line(self._leading_to(title, row.anchor)),
            "notes": self._lines(notes),
            "where": self._lines(row.where),
            "who": self._lines(row.who),
            "standing": row.standing.value,
        }

    def _leading_to(self, line: content.Inline, anchor: str) -> content.Inline:
        """Return a line whose words lead to a section of this document, except those that lead elsewhere."""
        if anchor not in self._ids:
            return line
        return tuple(run if run.link else replace(run, link=f"#{anchor}") for run in line)

    def _fact(self, fact: content.Fact) -> FactFields[T]:
        return {"label": printable(fact.label), "lines": self._lines(fact.lines)}

    def _lines(self, lines: Iterable[content.Inline]) -> list[T]:
        return [self._pen.line(line) for line in lines]


def _labels(labels: content.Labels) -> LabelFields:
    return {
        "contents": printable(labels.contents),
        "page": printable(labels.page),
        "page_of": printable(labels.page_of),
        "time": printable(labels.time),
        "what": printable(labels.what),
        "where": printable(labels.where),
        "who": printable(labels.who),
        "name": printable(labels.name),
        "role": printable(labels.role),
        "notes": printable(labels.notes),
        "skip": printable(labels.skip),
    }
