"""Where values stand, as an editor would count."""

from __future__ import annotations

import pytest

from itinerary.diagnostics import Span
from itinerary.source import Source, read_text

SPEC = """\
visit:
  title: UCL delegation  # to Japan
  home:   'ucl'
  languages: [en-GB, ja]   # two
  from:
delegates:  # who travels
  rees: {name: {given: Geraint},  # he
         role: "Vice-Provost"}
  西尾: {role: 総長}
meetings:
  - title: |
      Meeting with
      the President
    notes: one
      two
  -
    - &late 11:30
    - *late
"""


@pytest.fixture(scope="module")
def source() -> Source:
    return read_text(SPEC, name="visits/japan/visit.yaml")


def _shown(span: Span | None) -> str:
    """Return place and underlined text of a span, of which the spec is the only file."""
    assert span is not None
    assert span.file == "visits/japan/visit.yaml"
    assert span.end_line == span.line
    assert span.text == SPEC.splitlines()[span.line - 1]
    return f"{span.line}:{span.column} {span.text[span.column - 1 : span.end_column - 1]}"


VALUES = {
    (): "1:1 visit",
    ("visit",): "2:3 title: UCL delegation",
    ("visit", "title"): "2:10 UCL delegation",
    ("visit", "home"): "3:11 'ucl'",
    ("visit", "languages"): "4:14 [en-GB, ja]",
    ("visit", "languages", 1): "4:22 ja",
    ("visit", "from"): "5:3 from",
    ("delegates",): "7:3 rees: {name: {given: Geraint}",
    ("delegates", "rees"): "7:9 {name: {given: Geraint}",
    ("delegates", "rees", "name", "given"): "7:24 Geraint",
    ("delegates", "rees", "role"): '8:16 "Vice-Provost"',
    ("delegates", "西尾", "role"): "9:14 総長",
    ("meetings", 0): "11:5 title: |",
    ("meetings", 0, "title"): "11:12 |",
    ("meetings", 0, "notes"): "14:12 one",
    ("meetings", 1): "17:5 - &late 11:30",
    ("meetings", 1, 0): "17:13 11:30",
    ("meetings", 1, 1): "18:7 *late",
}

KEYS = {
    (): "1:1 visit",
    ("visit",): "1:1 visit",
    ("visit", "title"): "2:3 title",
    ("visit", "languages", 1): "4:22 ja",
    ("visit", "from"): "5:3 from",
    ("delegates", "rees", "role"): "8:10 role",
    ("delegates", "西尾"): "9:3 西尾",
    ("meetings", 0): "11:5 title: |",
    ("meetings", 0, "notes"): "14:5 notes",
}


@pytest.mark.parametrize(("path", "shown"), VALUES.items())
def test_value_is_underlined_to_the_end_of_its_first_line(
    source: Source, path: tuple[str | int, ...], shown: str
) -> None:
    assert _shown(source.span_of(path, at_key=False)) == shown


@pytest.mark.parametrize(("path", "shown"), KEYS.items())
def test_key_is_underlined(source: Source, path: tuple[str | int, ...], shown: str) -> None:
    assert _shown(source.span_of(path, at_key=True)) == shown


def test_path_deeper_than_the_data_leads_to_the_nearest_value_above(source: Source) -> None:
    assert _shown(source.span_of(("delegates", "rees", "passport", "number"), at_key=True)) == "7:3 rees"
    assert _shown(source.span_of(("sites", "suita"), at_key=False)) == _shown(source.span_of((), at_key=False))


def test_parts_that_are_no_keys_are_skipped(source: Source) -> None:
    path = ("delegates", "person", "rees", "function-after[check()]", "role")

    assert _shown(source.span_of(path, at_key=False)) == '8:16 "Vice-Provost"'


def test_tabs_and_characters_left_out_count_as_typed() -> None:
    source = read_text("a:\t\x07b\x07c \x07 # d\n", name="v")

    assert source.data == {"a": "bc"}
    assert source.span_of(("a",), at_key=False) == Span("v", 1, 5, 1, 8, "a:\t\x07b\x07c \x07 # d")


def test_line_too_long_to_show_keeps_its_place() -> None:
    source = read_text("a: " + "b" * 20_000 + "\n", name="v")

    assert source.span_of(("a",), at_key=False) == Span("v", 1, 4, 1, 20_004, "")


def test_nothing_read_still_has_a_place() -> None:
    source = read_text("", name="v")

    assert source.data is None
    assert source.span_of(("visit", "title"), at_key=True) == Span("v", 1, 1, 1, 1, "")
