"""What is cut, folded or sent, written as the fields of a template: cards, signs and letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.rendering.content import plain

if TYPE_CHECKING:
    from collections.abc import Callable

    from itinerary.rendering.content import Inline
    from itinerary.rendering.fields import CardsFields, LetterFields, T
    from itinerary.rendering.sheets import Cards, Letter


def cards_fields(block: Cards, line: Callable[[Inline], T]) -> CardsFields[T]:
    """Return cards or signs, their words written by `line`."""
    return {
        "kind": "cards",
        "caption": line(plain(block.caption) if block.caption else ()),
        "shape": block.shape.value,
        "cards": [
            {
                "card_lines": [{"words": line(one.words), "points": one.points} for one in card.lines],
                "small_print": [line(words) for words in card.note],
            }
            for card in block.cards
        ],
    }


def letter_fields(block: Letter, line: Callable[[Inline], T]) -> LetterFields[T]:
    """Return a letter, its words written by `line`."""
    return {
        "kind": "letter",
        "letterhead": [line(words) for words in block.letterhead],
        "addressee": [line(words) for words in block.addressee],
        "dated": line(block.dated),
        "salutation": line(block.salutation),
        "body": [{"tone": paragraph.tone.value, "line": line(paragraph.line)} for paragraph in block.body],
        "closing": line(block.closing),
        "signature": [line(words) for words in block.signature],
        "enclosed": line(block.enclosures),
    }
