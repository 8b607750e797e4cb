from __future__ import annotations

import pytest

from itinerary.rendering.printable import openable, printable


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("R&D <Bay Area>", "R&D <Bay Area>"),
        ("𠮷田 髙橋 🎌 عمر", "𠮷田 髙橋 🎌 عمر"),
        ("tab\tand\nline", "tab\tand\nline"),
        ("one\r\ntwo\rthree", "one\ntwo\nthree"),
        ("\x00\x07\x0b\x0c\x1b\x7f", "\ufffd" * 6),
        ("\ud800\udfff\ufffe\uffff\ufdd0", "\ufffd" * 5),
        ("no\u00a0break\u200bnone", "no\u00a0break\u200bnone"),
    ],
)
def test_only_what_no_document_can_hold_is_replaced(text: str, expected: str) -> None:
    assert printable(text) == expected


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://example.org/a?b", "https://example.org/a?b"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("tel:+81600000000", "tel:+81600000000"),
        ("#section-1", "#section-1"),
        ("javascript:alert(1)", None),
        ("JavaScript:alert(1)", None),
        (" https://example.org", None),
        ("file:///etc/hosts", None),
        ("", None),
        (None, None),
    ],
)
def test_only_addresses_to_open_are_opened(address: str | None, expected: str | None) -> None:
    assert openable(address) == expected
