from __future__ import annotations

import pytest

from itinerary.calendar.titles import shortened


@pytest.mark.parametrize(
    ("words", "room", "expected"),
    [
        ("Courtesy call", 13, "Courtesy call"),
        ("Courtesy call", 12, "Courtesy…"),
        ("Talks, at last", 8, "Talks…"),
        ("Unterzeichnungsfeierlichkeit", 10, "Unterzeic…"),
        ("大阪大学総長との会談", 6, "大阪大学総…"),
        ("cafe\N{COMBINING ACUTE ACCENT}s", 5, "caf…"),
        ("ab\N{MAN}\N{ZERO WIDTH JOINER}\N{PERSONAL COMPUTER}cd", 5, "ab…"),
    ],
)
def test_title_is_cut_between_words_or_else_between_letters(words: str, room: int, expected: str) -> None:
    assert shortened(words, room) == expected
