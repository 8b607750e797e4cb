"""What was typed is what is read."""

from __future__ import annotations

import hashlib

import pytest

from itinerary.source import SourceFile, read_text

_SCALARS = {
    "NO": "NO",
    "yes": "yes",
    "true": "true",
    "9:30": "9:30",
    "1.10": "1.10",
    "012": "012",
    "0x1F": "0x1F",
    "1_000": "1_000",
    "+81 6 6877 5111": "+81 6 6877 5111",
    "2023-03-20": "2023-03-20",
    "2023-03-20 10:00": "2023-03-20 10:00",
    ".inf": ".inf",
    "Null": "Null",
    "=": "=",
    "https://example.org/#top": "https://example.org/#top",
    "西尾 章治郎": "西尾 章治郎",
    "": None,
    "~": None,
    "null": None,
    "''": "",
    '"null"': "null",
    "'~'": "~",
    '"\\u00e9\\t\\n"': "é\t\n",
    "'it''s'": "it's",
    "|\n  first\n  second\n": "first\nsecond\n",
    ">-\n  folded\n  text\n": "folded text",
    "plain\n  over lines": "plain over lines",
    "|": "",
}


@pytest.mark.parametrize(("typed", "read"), _SCALARS.items())
def test_scalar_is_read_as_typed(typed: str, read: str | None) -> None:
    source = read_text(f"value: {typed}\n", name="visit.yaml")

    assert source.data == {"value": read}
    assert len(source.report) == 0


def test_lists_and_mappings_keep_their_order() -> None:
    source = read_text("b: [2, {d: 4, c: }, []]\na:\n- x\n- y: {}\n", name="visit.yaml")

    assert source.data == {"b": ["2", {"d": "4", "c": None}, []], "a": ["x", {"y": {}}]}
    assert list(source.data) == ["b", "a"]


def test_alias_gives_a_copy_of_the_value_marked() -> None:
    source = read_text("a: &a {b: [c]}\nd: *a\ne: &e k\n*e : f\n", name="visit.yaml")

    assert source.data == {"a": {"b": ["c"]}, "d": {"b": ["c"]}, "e": "k", "k": "f"}
    assert source.data["a"] is not source.data["d"]
    assert len(source.report) == 0


def test_leading_byte_order_mark_and_yaml_directive_are_no_matter() -> None:
    source = read_text("\ufeff%YAML 1.2\n---\na: b\n...\n", name="visit.yaml")

    assert source.data == {"a": "b"}
    assert len(source.report) == 0


def test_file_is_kept_with_its_text_and_digest() -> None:
    text = "title: Reis\u00e9\n"

    assert read_text(text, name="visit.yaml").files == (
        SourceFile("visit.yaml", text, hashlib.sha256(text.encode()).hexdigest()),
    )
