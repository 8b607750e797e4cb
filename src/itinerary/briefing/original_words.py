"""A planner's own words in a document of another language: they stand as he wrote them, marked with their language.

So a screen reader says them right, Word checks their spelling by the right dictionary, and a font fits them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING, Final, Literal, get_origin

from pydantic import BaseModel

from itinerary.briefing.blocks import prose_lines
from itinerary.rendering.content import (
    Bullets,
    Facts,
    Figure,
    Paragraph,
    People,
    Picture,
    Points,
    Run,
    Table,
    Timetable,
)
from itinerary.rendering.language import capitalised
from itinerary.rendering.scripts import writing
from itinerary.rendering.sheets import Card, Cards, Letter, PocketDay
from itinerary.spec.people import PersonName

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from itinerary.rendering.content import Block, Document, Fact, Inline, PersonRow, Section, TimetableRow
    from itinerary.spec.visit import Visit

_SHORTEST: Final = 3
"""Characters of the shortest phrase that is looked for: a figure or a letter is the same in every language."""

_LATIN: Final = re.compile(r"[0-9A-Za-z\N{LATIN CAPITAL LETTER A WITH GRAVE}-\N{LATIN SMALL LETTER TURNED H}]")

_WORD: Final = re.compile(r"\w")

_RENAMED: Final = frozenset({"name", "family"})
"""What stands in the document's own language where the Latin form is among the native ones: see `own_names`."""


def with_original_words_marked(document: Document, visit: Visit) -> Document:
    """Return a document in which every phrase of the spec is marked with the visit's first language, if it is another.

    A title or caption is one piece: it is marked where all its words are the planner's.
    """
    tag = visit.visit.languages[0]
    if writing(tag).language == writing(document.language).language:
        return document
    marker = _Marker(tag, _by_start(_phrases(visit, tag)))
    return replace(
        document,
        title_language=marker.language_of(document.title),
        cover=tuple(map(marker.fact, document.cover)),
        sections=tuple(map(marker.section, document.sections)),
    )


def _phrases(value: object, tag: str) -> Iterator[str]:
    """Yield the texts of a spec as documents print them: a paragraph each, also with a capital at the start.

    What stands in a mapping by language has its language already; choices are not the planner's words.
    """
    match value:
        case Enum():
            return
        case str():
            for line in prose_lines(value):
                yield from (line, capitalised(line))
        case BaseModel():
            renamed = _RENAMED if tag in getattr(value, "native", ()) else ()
            for name, field in type(value).model_fields.items():
                is_choice = get_origin(field.annotation) is Literal
                yield from () if is_choice or name in renamed else _phrases(getattr(value, name), tag)
            if isinstance(value, PersonName) and not renamed:
                yield from (value.full, value.second_mention)
        case dict():
            for one in value.values():
                yield from () if isinstance(one, str) else _phrases(one, tag)
        case tuple():
            for one in value:
                yield from _phrases(one, tag)


def _by_start(phrases: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """Return phrases by their first characters, the longest first."""
    found: dict[str, set[str]] = defaultdict(set)
    for phrase in phrases:
        if len(phrase) >= _SHORTEST:
            found[phrase[:_SHORTEST]].add(phrase)
    return {
        start: tuple(sorted(several, key=lambda phrase: (-len(phrase), phrase))) for start, several in found.items()
    }


@dataclass(frozen=True)
class _Marker:
    """Marks the phrases of one planner."""

    language: str
    phrases: Mapping[str, tuple[str, ...]]

    def section(self, section: Section) -> Section:
        """Return a section with its title and its phrases marked."""
        blocks = tuple(map(self.block, section.blocks))
        return replace(section, title_language=self.language_of(section.title), blocks=blocks)

    def language_of(self, title: str) -> str | None:
        """Return the planner's language where no word of a title is ours; else none."""
        ours = "".join(run.text for run in self._line((Run(title),)) if run.language is None)
        return self.language if title and not _WORD.search(ours) else None

    def block(self, block: Block) -> Block:  # noqa: PLR0911 - one for each kind of block
        """Return a block with its phrases marked."""
        match block:
            case Paragraph():
                return replace(block, line=self._line(block.line))
            case Bullets() | Points():
                return replace(block, items=self._lines(block.items))
            case Facts():
                facts, tongue = tuple(map(self.fact, block.facts)), self.language_of(block.caption)
                return replace(block, facts=facts, caption_language=tongue)
            case Timetable():
                return replace(block, rows=tuple(map(self._timetable_row, block.rows)))
            case People():
                return replace(block, rows=tuple(map(self._person_row, block.rows)))
            case Table():
                return replace(block, rows=tuple(tuple(map(self._lines, row)) for row in block.rows))
            case PocketDay():
                return self._pocket_day(block)
            case Cards():
                return replace(block, cards=tuple(map(self._card, block.cards)))
            case Letter():
                return self._letter(block)
            case Picture():
                return replace(block, caption=self._line(block.caption))
            case Figure():
                return block

    def fact(self, fact: Fact) -> Fact:
        """Return a label with what stands against it, its phrases marked."""
        return replace(fact, lines=self._lines(fact.lines))

    def _pocket_day(self, day: PocketDay) -> PocketDay:
        return replace(
            day,
            today=tuple(map(self._timetable_row, day.today)),
            destinations=tuple(
                replace(one, local=self._lines(one.local), ours=self._lines(one.ours)) for one in day.destinations
            ),
            unreadable=self._lines(day.unreadable),
            numbers=self._lines(day.numbers),
            unreachable=self._lines(day.unreachable),
        )

    def _letter(self, letter: Letter) -> Letter:
        return replace(
            letter,
            letterhead=self._lines(letter.letterhead),
            addressee=self._lines(letter.addressee),
            body=tuple(replace(paragraph, line=self._line(paragraph.line)) for paragraph in letter.body),
            signature=self._lines(letter.signature),
        )

    def _card(self, card: Card) -> Card:
        printed = tuple(replace(line, words=self._line(line.words)) for line in card.lines)
        return replace(card, lines=printed, note=self._lines(card.note))

    def _timetable_row(self, row: TimetableRow) -> TimetableRow:
        return replace(row, what=self._lines(row.what), where=self._lines(row.where), who=self._lines(row.who))

    def _person_row(self, row: PersonRow) -> PersonRow:
        return replace(row, name=self._line(row.name), role=self._lines(row.role), notes=self._lines(row.notes))

    def _lines(self, lines: tuple[Inline, ...]) -> tuple[Inline, ...]:
        return tuple(self._line(line) for line in lines)

    def _line(self, line: Inline) -> Inline:
        return tuple(part for run in line for part in ((run,) if _is_told(run) else self._parts(run)))

    def _parts(self, run: Run) -> Iterator[Run]:
        """Yield a run as runs of ours and of the planner's."""
        text, told, position = run.text, 0, 0
        while position < len(text):
            phrase = self._phrase_at(text, position)
            if phrase is None:
                position += 1
                continue
            if position > told:
                yield replace(run, text=text[told:position])
            told = position = position + len(phrase)
            yield replace(run, text=phrase, language=self.language)
        if told < len(text):
            yield replace(run, text=text[told:])

    def _phrase_at(self, text: str, start: int) -> str | None:
        """Return the phrase that stands in a text from here on, not within a word of it."""
        for phrase in self.phrases.get(text[start : start + _SHORTEST], ()):
            ends = (start, start + len(phrase))
            if text.startswith(phrase, start) and not any(_in_word(text, end) for end in ends):
                return phrase
        return None


def _is_told(run: Run) -> bool:
    """Whether a run has its language, or is an address in none."""
    return run.language is not None or not (run.link is None or run.link.startswith("#"))


def _in_word(text: str, place: int) -> bool:
    """Whether a word goes on at a place of a text; words of scripts without spaces begin and end anywhere."""
    around = text[max(0, place - 1) : place + 1]
    return len(_LATIN.findall(around)) > 1
