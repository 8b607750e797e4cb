"""Blocks and sections that stand only where they hold something: no empty table, no heading over nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from itinerary.rendering.content import (
    Block,
    Bullets,
    Fact,
    Facts,
    Inline,
    Paragraph,
    Points,
    Run,
    Section,
    Table,
    Tone,
    plain,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

Words: TypeAlias = "str | Inline | None"
"""What a planner may have left out."""

_BLANK_LINE: Final = "\n\n"


def lines(*words: Words) -> tuple[Inline, ...]:
    """Return the words that are there, a line each."""
    return tuple(plain(word) if isinstance(word, str) else word for word in words if word)


def labelled(label: str, words: Words) -> tuple[Inline, ...]:
    """Return a line with its label in front, marked: `Plan B: the museum`; none where there are no words."""
    return tuple((Run(f"{label}: ", strong=True), *line) for line in lines(words))


def fact(label: str, *words: Words) -> tuple[Fact, ...]:
    """Return a label with what stands against it, or nothing."""
    found = lines(*words)
    return (Fact(label, found),) if found else ()


def facts(caption: str, *groups: tuple[Fact, ...]) -> tuple[Block, ...]:
    """Return a table of labels and values, or nothing."""
    found = tuple(one for group in groups for one in group)
    return (Facts(found, caption),) if found else ()


def bullets(items: Iterable[str | Inline]) -> tuple[Block, ...]:
    """Return a list, or nothing."""
    found = lines(*items)
    return (Bullets(found),) if found else ()


def points(items: Iterable[str | Inline]) -> tuple[Block, ...]:
    """Return a numbered list, or nothing."""
    found = lines(*items)
    return (Points(found),) if found else ()


def paragraphs(prose: str | None, tone: Tone = Tone.BODY) -> tuple[Block, ...]:
    """Return the paragraphs of a text, which a blank line parts; or nothing."""
    return tuple(Paragraph(plain(words), tone) for words in prose_lines(prose))


def prose_lines(prose: str | None) -> tuple[str, ...]:
    """Return the paragraphs of a text, each on one line, whatever its lines were where it was typed."""
    parts = (" ".join(words.split()) for words in (prose or "").split(_BLANK_LINE))
    return tuple(words for words in parts if words)


def table(
    caption: str,
    headings: tuple[str, ...],
    widths: tuple[int, ...],
    rows: Iterable[tuple[tuple[Inline, ...], ...]],
) -> tuple[Block, ...]:
    """Return a table without the columns in which no row has anything, or nothing where it has no row.

    Two columns always stay, or it would be a list.
    """
    found = tuple(rows)
    if not found:
        return ()
    filled = [index for index in range(len(headings)) if any(row[index] for row in found)]
    kept = filled if len(filled) > 1 else [0, 1]
    return (
        Table(
            caption=caption,
            headings=tuple(headings[index] for index in kept),
            rows=tuple(tuple(row[index] for index in kept) for row in found),
            widths=tuple(widths[index] for index in kept),
        ),
    )


def part(
    title: str, level: int, blocks: Iterable[Block], *, anchor: str = "", new_page: bool = False
) -> tuple[Section, ...]:
    """Return a headed part, or nothing where it has no blocks."""
    found = tuple(blocks)
    return (Section(title, level, found, anchor, new_page),) if found else ()


def chapter(
    title: str, anchor: str, *, blocks: Iterable[Block] = (), parts: Iterable[Section] = (), new_page: bool = True
) -> tuple[Section, ...]:
    """Return a chapter and its parts, or nothing where it has neither blocks nor parts."""
    own, below = tuple(blocks), tuple(parts)
    return (Section(title, 1, own, anchor, new_page), *below) if own or below else ()
