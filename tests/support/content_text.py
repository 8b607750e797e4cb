"""A document's content as plain text, for tests that expect it in full.

A non-breaking space is shown as `~`, words in another language as `[ja: …]`, a link as `<…>` behind its words,
strong words between asterisks.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING, Final

from itinerary.rendering.content import (
    Block,
    Bullets,
    Document,
    Fact,
    Facts,
    Figure,
    Inline,
    Paragraph,
    People,
    Picture,
    Points,
    Section,
    Standing,
    Table,
    Timetable,
    TimetableRow,
    Tone,
    plain,
)
from itinerary.rendering.doubled import told_apart
from itinerary.rendering.sheets import Cards, Letter, PocketDay

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


_NON_BREAKING: Final = str.maketrans({"\N{NO-BREAK SPACE}": "~", "\N{NARROW NO-BREAK SPACE}": "~"})


def document_text(document: Document) -> str:
    """Return a document, block by block."""
    head = (
        _in(document.title_language, document.title),
        document.subtitle,
        *(line for fact in document.cover for line in _fact(fact)),
        f"every page: {document.handling} | {document.edition} | {document.language} | {document.author}",
        "with contents" if document.contents else "without contents",
    )
    sections = (line for section in document.sections for line in _section(section))
    return _shown((*head, *sections), document)


def part_text(document: Document, anchor: str) -> str:
    """Return the section of that anchor and all below it."""
    start = next(index for index, section in enumerate(document.sections) if section.anchor == anchor)
    level = document.sections[start].level
    below = takewhile(lambda section: section.level > level, document.sections[start + 1 :])
    lines = (line for section in (document.sections[start], *below) for line in _section(section))
    return _shown(lines, document).lstrip("\n")


def _shown(lines: Iterable[str], document: Document) -> str:
    runs = told_apart(plain("\n".join(lines)), document.beside)
    return "".join(_in(run.language, run.text) for run in runs).translate(_NON_BREAKING) + "\n"


def _in(language: str | None, words: str) -> str:
    return words if language is None else f"[{language}: {words}]"


def _section(section: Section) -> Iterator[str]:
    page = ", new page" if section.new_page else ""
    yield ""
    title = _in(section.title_language, section.title)
    yield f"{'#' * section.level} {title} ({section.anchor or '-'}{page})"
    for block in section.blocks:
        yield from _block(block)


def _block(block: Block) -> Iterator[str]:  # noqa: C901, PLR0912 - one for each kind of block
    match block:
        case Paragraph():
            tone = "" if block.tone is Tone.BODY else f"({block.tone.value}) "
            yield f"{tone}{_line(block.line)}"
        case Bullets():
            yield from (f"- {_line(item)}" for item in block.items)
        case Points():
            yield from (f"{number}. {_line(item)}" for number, item in enumerate(block.items, start=1))
        case Facts():
            yield f"[{_in(block.caption_language, block.caption)}]"
            yield from (line for fact in block.facts for line in _fact(fact))
        case Figure():
            yield f"[drawing: {block.drawing.title}] {block.drawing.description}"
            yield "in it: " + " | ".join(label.words for label in block.drawing.labels)
            yield from [block.caption] if block.caption else []
        case Timetable():
            yield f"[{block.caption}]"
            yield from (line for row in block.rows for line in _row(row))
        case People():
            yield f"[{block.caption}]"
            for person in block.rows:
                yield f"{_line(person.name)} | {_lines(person.role)} | {_lines(person.notes)}"
        case Table():
            yield f"[{block.caption}] {' | '.join(block.headings)} {block.widths}"
            yield from (" | ".join(_lines(cell) for cell in row) for row in block.rows)
        case Picture():
            yield f"[picture: {block.shown.alt}] {_line(block.caption)}"
        case PocketDay():
            yield from _pocket_day(block)
        case Cards():
            yield from _cards(block)
        case Letter():
            yield from _letter(block)


def _pocket_day(day: PocketDay) -> Iterator[str]:
    yield f"[{day.caption}] ({day.today_points} pt)"
    yield from (line for row in day.today for line in _row(row))
    yield f"[{day.driver}] ({day.destination_points} pt)"
    yield from (" = ".join(filter(None, (_lines(one.local), _lines(one.ours)))) for one in day.destinations)
    yield from (f"(gap) {_line(line)}" for line in day.unreadable)
    yield f"[{day.calls}] ({day.number_points} pt)"
    yield from (f"- {_line(line)}" for line in day.numbers)
    yield from (f"(gap) {_line(line)}" for line in day.unreachable)


def _cards(block: Cards) -> Iterator[str]:
    yield f"[{block.caption}] {block.shape.value}"
    for card in block.cards:
        note = f" ({_lines(card.note)})" if card.note else ""
        yield f"{' / '.join(f'{_line(line.words)} {line.points}' for line in card.lines)}{note}"


def _letter(letter: Letter) -> Iterator[str]:
    yield from (f"| {_line(line)}" for line in letter.letterhead)
    yield from ("", *map(_line, letter.addressee), "", _line(letter.dated), "", _line(letter.salutation))
    for paragraph in letter.body:
        tone = "" if paragraph.tone is Tone.BODY else f"({paragraph.tone.value}) "
        yield from ("", f"{tone}{_line(paragraph.line)}")
    yield from ("", _line(letter.closing), "", *map(_line, letter.signature))
    yield from ("", _line(letter.enclosures)) if letter.enclosures else ()


def _fact(fact: Fact) -> Iterator[str]:
    yield f"{fact.label}: {_lines(fact.lines)}"


def _row(row: TimetableRow) -> Iterator[str]:
    standing = "" if row.standing is Standing.FIRM else f" ({row.standing.value})"
    zone = f" {{{row.zone}}}" if row.zone else ""
    anchor = f" <#{row.anchor}>" if row.anchor else ""
    yield f"{row.time}{zone}{standing} | {_lines(row.what)}{anchor} | {_lines(row.where)} | {_lines(row.who)}"


def _lines(lines: Iterable[Inline]) -> str:
    return " / ".join(_line(line) for line in lines)


def _line(line: Inline) -> str:
    found = ""
    for run in line:
        words = f"[{run.language}: {run.text}]" if run.language else run.text
        words = f"*{words}*" if run.strong else words
        found += f"{words} <{run.link}>" if run.link else words
    return found
