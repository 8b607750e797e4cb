"""What holds for every pack of every example visit."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from support.content_text import document_text
from support.packs import EDITION, example, pack, pack_of

from itinerary.audience import Audience, AudienceKind, audiences_of, view
from itinerary.briefing import name_cards, pocket_card, signing_plan, signings
from itinerary.rendering.content import (
    Bullets,
    Document,
    Facts,
    Figure,
    Paragraph,
    People,
    Picture,
    Points,
    Section,
    Table,
    Timetable,
    joined,
)
from itinerary.rendering.sheets import Cards, Letter, PocketDay
from itinerary.spec.outcomes import Outcomes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from itinerary.rendering.content import Block, Inline

VISITS = ("minimal", "three-capitals", "ucl-japan-2023")

READERS = [
    (visit, audience.id or audience.kind.value)
    for visit in VISITS
    for audience in audiences_of(example(visit).visit)
    if audience.kind is not AudienceKind.PUBLIC
]

PAPERS = [
    (visit, paper)
    for visit in VISITS
    for paper in (
        "name-cards",
        *(f"signing {name}" for name in signings(example(visit).visit)),
        *(f"card {name}" for name in example(visit).visit.delegates),
    )
]

every_pack = pytest.mark.parametrize(("visit", "reader"), READERS)
every_document = pytest.mark.parametrize(("visit", "paper"), [*READERS, *PAPERS])


@every_document
def test_anchors_are_unique(visit: str, paper: str) -> None:
    anchors = [section.anchor for section in _made(visit, paper).sections if section.anchor]
    assert sorted(anchors) == sorted(set(anchors))


@every_document
def test_links_lead_to_sections(visit: str, paper: str) -> None:
    document = _made(visit, paper)
    links = set(re.findall(r"<#([^>]*)>", document_text(document)))
    assert links - {section.anchor for section in document.sections} == set()


@every_document
def test_no_heading_stands_over_nothing(visit: str, paper: str) -> None:
    sections = _made(visit, paper).sections
    bare = [
        section.title
        for section, following in zip(sections, (*sections[1:], None), strict=True)
        if not section.blocks and (following is None or following.level <= section.level)
    ]
    assert bare == []


@every_document
def test_no_heading_leaps_over_a_level(visit: str, paper: str) -> None:
    levels = [section.level for section in _made(visit, paper).sections]
    assert [level for before, level in zip([0, *levels], levels, strict=False) if level > before + 1] == []


@every_document
def test_no_block_is_empty(visit: str, paper: str) -> None:
    assert [block for block in _blocks(_made(visit, paper)) if not _holds_something(block)] == []


@every_document
def test_no_words_are_blank_or_run_over_lines(visit: str, paper: str) -> None:
    words = [joined(line) for line in _all_lines(_made(visit, paper))]
    assert [line for line in words if not line.strip() or line != line.strip() or "\n" in line] == []


@every_document
def test_same_view_same_pack(visit: str, paper: str) -> None:
    assert _made(visit, paper) == _made(visit, paper)


@every_pack
def test_outcomes_change_nothing(visit: str, reader: str) -> None:
    programme = example(visit)
    after = view(programme, Audience.named(programme.visit, reader))
    plan = after.visit.model_copy(update={"outcomes": Outcomes()})
    before = replace(after, visit=plan, programme=replace(after.programme, visit=plan))
    assert pack_of(after) == pack_of(before)


def _made(visit: str, paper: str) -> Document:
    programme = example(visit)
    office = view(programme, Audience(AudienceKind.OFFICE))
    kind, _, name = paper.partition(" ")
    match kind:
        case "name-cards":
            return name_cards(office, EDITION)
        case "signing":
            return signing_plan(office, EDITION, name)
        case "card":
            return pocket_card(view(programme, Audience.named(programme.visit, name)), EDITION)
        case reader:
            return pack(programme, reader)


def _blocks(document: Document) -> Iterator[Block]:
    for section in document.sections:
        yield from section.blocks


def _holds_something(block: Block) -> bool:
    match block:
        case Paragraph():
            return bool(joined(block.line).strip())
        case Bullets() | Points():
            return bool(block.items)
        case Facts():
            return bool(block.facts) and all(fact.lines for fact in block.facts)
        case Timetable() | People():
            return bool(block.rows)
        case Figure(drawing=drawing):
            return bool(drawing.shapes and drawing.title and drawing.description)
        case Table():
            shape = len(block.headings)
            return bool(block.rows) and 2 <= shape <= 6 and all(len(row) == shape for row in block.rows)
        case PocketDay() | Cards() | Picture() | Letter():
            return _fills_its_place(block)


def _fills_its_place(block: PocketDay | Cards | Picture | Letter) -> bool:
    match block:
        case PocketDay():
            return bool(block.caption and (block.today or block.destinations or block.numbers))
        case Cards():
            return bool(block.cards) and all(card.lines for card in block.cards)
        case Picture():
            return bool(block.shown.photograph.data and block.shown.alt and block.caption)
        case Letter():
            return bool(block.addressee and block.salutation and block.body and block.signature)


def _all_lines(document: Document) -> Iterator[Inline]:
    for fact in document.cover:
        yield from fact.lines
    for section in document.sections:
        yield from _section_lines(section)


def _section_lines(section: Section) -> Iterator[Inline]:
    for block in section.blocks:
        match block:
            case Paragraph():
                yield block.line
            case Bullets() | Points():
                yield from block.items
            case Facts():
                yield from (line for fact in block.facts for line in fact.lines)
            case Timetable():
                yield from (line for row in block.rows for line in (*row.what, *row.where, *row.who))
            case People():
                yield from (line for row in block.rows for line in (row.name, *row.role, *row.notes))
            case Table():
                yield from (line for row in block.rows for cell in row for line in cell)
            case PocketDay():
                yield from _pocket_lines(block)
            case Cards():
                yield from (line for card in block.cards for line in (*(one.words for one in card.lines), *card.note))
            case Picture():
                yield block.caption
            case Letter():
                yield from (*block.letterhead, *block.addressee, *(paragraph.line for paragraph in block.body))


def _pocket_lines(day: PocketDay) -> Iterator[Inline]:
    yield from (line for row in day.today for line in (*row.what, *row.where, *row.who))
    yield from (line for one in day.destinations for line in (*one.local, *one.ours))
    yield from (*day.unreadable, *day.numbers, *day.unreachable)
