"""A document written as the fields of a template, its smallest pieces by the pen of the format."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import replace
from datetime import UTC
from typing import TYPE_CHECKING, Final, Generic

from itinerary.rendering import content, sheets
from itinerary.rendering.doubled import told_apart
from itinerary.rendering.fields import T
from itinerary.rendering.printable import printable
from itinerary.rendering.scripts import Script, writing
from itinerary.rendering.sheet_fields import cards_fields, letter_fields

if TYPE_CHECKING:
    from collections.abc import Iterable

    from itinerary.rendering.drawing import Drawing
    from itinerary.rendering.edition import Edition
    from itinerary.rendering.fields import (
        BlockFields,
        DocumentFields,
        EntryFields,
        FactFields,
        FigureFields,
        LabelFields,
        ListFields,
        PeopleFields,
        PictureFields,
        PocketDayFields,
        SectionFields,
        TableFields,
        TimetableRowFields,
    )

CONTENTS_DEPTH: Final = 2
"""How many levels of heading stand in the table of contents."""


class Pen(ABC, Generic[T]):
    """How a format writes the smallest pieces; by default only a line differs between formats."""

    @abstractmethod
    def line(self, runs: content.Inline) -> T:
        """Write one line of words."""

    def title(self, title: str, _language: str | None) -> str:
        """Write the title of the document; its language is given where it is another than the document's."""
        return title

    def heading(self, title: content.Inline, _index: int, _language: str | None) -> T:
        """Write the title of the section at `index`, counting from 0; its language as for `title`."""
        return self.line(title)

    def point(self, runs: content.Inline, _numbered_list: int) -> T:
        """Write a point of a numbered list; the lists of a document count from 0."""
        return self.line(runs)

    def column(self, heading: content.Inline, _width: int) -> T:
        """Write the heading of a column that has `width` shares of the page."""
        return self.line(heading)

    def entry(self, title: content.Inline, _index: int) -> T:
        """Write the line of the table of contents that leads to the section at `index`."""
        return self.line(title)

    @abstractmethod
    def portrait(self, portrait: content.Portrait) -> str:
        """Write what shows a picture."""

    @abstractmethod
    def drawing(self, drawing: Drawing, index: int) -> str:
        """Write what shows a drawing; those of a document count from 0."""

    def page(self, _index: int) -> str:
        """Write the number of the page on which the section at `index` begins; empty where none is known."""
        return ""


def section_ids(document: content.Document) -> tuple[str, ...]:
    """Return an id for each section, in order: its anchor where it has one, else `section-N`, counted from 1."""
    return tuple(section.anchor or f"section-{number}" for number, section in enumerate(document.sections, start=1))


def document_fields(document: content.Document, edition: Edition, pen: Pen[T]) -> DocumentFields[T]:
    """Return what a template may use of a document, its lines written by `pen`."""
    return _Writer(document, pen).document(edition)


class _Writer(Generic[T]):
    """Writes one document; remembers which anchors it has and how many numbered lists there were."""

    def __init__(self, document: content.Document, pen: Pen[T]) -> None:
        self._document = document
        self._pen = pen
        self._ids = section_ids(document)
        self._numbered_lists = self._drawings = 0

    def document(self, edition: Edition) -> DocumentFields[T]:
        document = self._document
        return {
            "title": self._pen.title(printable(document.title), self._other(document.title_language)),
            "title_language": self._other(document.title_language) or "",
            "subtitle": self._words(document.subtitle),
            "cover": [self._fact(fact) for fact in document.cover],
            "handling": self._words(document.handling),
            "edition": printable(document.edition),
            "author": printable(document.author),
            "language": document.language,
            "right_to_left": writing(document.language).script is Script.RIGHT_TO_LEFT,
            "issued": edition.issued.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "contents": self._contents() if document.contents else [],
            "sections": [self._section(index) for index in range(len(document.sections))],
            "labels": self._labels(document.labels),
        }

    def _contents(self) -> list[EntryFields[T]]:
        return [
            {
                "title": self._pen.entry(
                    self._told((content.Run(section.title, section.title_language, link=f"#{self._ids[index]}"),)),
                    index,
                ),
                "level": section.level,
                "page": self._pen.page(index),
            }
            for index, section in enumerate(self._document.sections)
            if section.level <= CONTENTS_DEPTH
        ]

    def _section(self, index: int) -> SectionFields[T]:
        section = self._document.sections[index]
        language = self._other(section.title_language)
        return {
            "title": self._pen.heading(self._told(content.plain(section.title)), index, language),
            "title_language": language or "",
            "level": section.level,
            "id": self._ids[index],
            "new_page": section.new_page,
            "blocks": [self._block(block) for block in section.blocks],
        }

    def _other(self, language: str | None) -> str | None:
        """Return a language where it is another than the document's."""
        return None if language == self._document.language else language

    def _block(self, block: content.Block) -> BlockFields[T]:  # noqa: C901, PLR0911 - one for each kind of block
        match block:
            case content.Paragraph():
                return {"kind": "paragraph", "tone": block.tone.value, "line": self._line(block.line)}
            case content.Bullets():
                return {"kind": "bullets", "lines": self._lines(block.items)}
            case content.Points():
                return self._points(block)
            case content.Facts():
                return {
                    "kind": "facts",
                    "caption": self._words(block.caption),
                    "caption_language": self._other(block.caption_language) or "",
                    "facts": [self._fact(fact) for fact in block.facts],
                }
            case content.Timetable():
                rows = list(map(self._timetable_row, block.rows))
                return {"kind": "timetable", "caption": self._words(block.caption), "rows": rows}
            case content.People():
                return self._people(block)
            case content.Table():
                return self._table(block)
            case sheets.PocketDay():
                return self._pocket_day(block)
            case sheets.Cards():
                return cards_fields(block, self._line)
            case sheets.Letter():
                return letter_fields(block, self._line)
            case content.Picture():
                return self._picture(block)
            case content.Figure():
                return self._figure(block)

    def _figure(self, block: content.Figure) -> FigureFields[T]:
        drawing, index = block.drawing, self._drawings
        self._drawings += 1
        return {
            "kind": "figure",
            "caption": self._words(block.caption),
            "picture": self._pen.drawing(drawing, index),
            "alt": printable(f"{drawing.title}. {drawing.description}"),
            "words": [printable(label.words) for label in drawing.labels],
        }

    def _picture(self, block: content.Picture) -> PictureFields[T]:
        return {
            "kind": "picture",
            "caption": self._line(block.caption),
            "photograph": self._pen.portrait(block.shown),
            "alt": printable(block.shown.alt),
        }

    def _points(self, block: content.Points) -> ListFields[T]:
        number, self._numbered_lists = self._numbered_lists, self._numbered_lists + 1
        return {"kind": "points", "lines": [self._pen.point(self._told(point), number) for point in block.items]}

    def _people(self, block: content.People) -> PeopleFields[T]:
        return {
            "kind": "people",
            "caption": self._words(block.caption),
            "people": [
                {
                    "name": self._line(row.name),
                    "role": self._lines(row.role),
                    "notes": self._lines(row.notes),
                    "portrait": self._pen.portrait(row.portrait) if row.portrait else "",
                    "portrait_alt": printable(row.portrait.alt) if row.portrait else "",
                }
                for row in block.rows
            ],
            "noted": any(row.notes for row in block.rows),
        }

    def _table(self, block: content.Table) -> TableFields[T]:
        return {
            "kind": "table",
            "caption": self._words(block.caption),
            "headings": [
                self._pen.column(self._told(content.plain(heading)), width)
                for heading, width in zip(block.headings, block.widths, strict=True)
            ],
            "widths": list(block.widths),
            "grid": [[self._lines(cell) for cell in row] for row in block.rows],
        }

    def _pocket_day(self, block: sheets.PocketDay) -> PocketDayFields[T]:
        return {
            "kind": "pocket_day",
            "caption": self._words(block.caption),
            "rows": [self._timetable_row(row) for row in block.today],
            "row_points": block.today_points,
            "driver": self._words(block.driver),
            "destinations": [
                {"local": self._lines(one.local), "ours": self._lines(one.ours)} for one in block.destinations
            ],
            "destination_points": block.destination_points,
            "unreadable": self._lines(block.unreadable),
            "calls": self._words(block.calls),
            "numbers": self._lines(block.numbers),
            "number_points": block.number_points,
            "unreachable": self._lines(block.unreachable),
        }

    def _timetable_row(self, row: content.TimetableRow) -> TimetableRowFields[T]:
        title, *notes = row.what or ((),)
        return {
            "time": printable(row.time),
            "zone": printable(row.zone),
            "title": self._line(self._leading_to(title, row.anchor)),
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
        return {"label": self._words(fact.label), "lines": self._lines(fact.lines)}

    def _lines(self, lines: Iterable[content.Inline]) -> list[T]:
        return [self._line(line) for line in lines]

    def _line(self, line: content.Inline) -> T:
        return self._pen.line(self._told(line))

    def _words(self, words: str) -> T:
        """Write words of the document's language, and of the one beside it; nothing where there are none."""
        return self._line(content.plain(words) if words else ())

    def _told(self, line: content.Inline) -> content.Inline:
        return told_apart(line, self._document.beside)

    def _labels(self, labels: content.Labels) -> LabelFields[T]:
        return {
            "contents": self._words(labels.contents),
            "page": self._words(labels.page),
            "page_of": self._words(labels.page_of),
            "time": self._words(labels.time),
            "what": self._words(labels.what),
            "where": self._words(labels.where),
            "who": self._words(labels.who),
            "name": self._words(labels.name),
            "role": self._words(labels.role),
            "notes": self._words(labels.notes),
            "skip": self._words(labels.skip),
        }
