"""Answers into the text of a YAML file: what is not concerned stays to the byte."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from itinerary.load.shape import value_at
from itinerary.record.writing import NotWritableHereError, with_value, written
from itinerary.source import read_text

if TYPE_CHECKING:
    from itinerary.diagnostics import DataPath
    from itinerary.source import Data

VISITS = Path(__file__).parents[2] / "visits"
TEXTS = {
    path.relative_to(VISITS).as_posix(): path.read_bytes().decode()
    for path in sorted(VISITS.glob("*/*.yaml"))
    if path.name != "private.yaml"
}
HELD: DataPath = ("outcomes", "meetings", "call", "held")
BLOCK = """\
outcomes:
  meetings:
    call:            # on the quay
      held: true     # they said
      story:
      - One.   # first

    # nothing is known of the dinner
  costs: {travel: "GBP 1"}   # so far
"""


def test_a_file_without_outcomes_gets_them_at_its_end() -> None:
    assert written("format: 1\n# the end\n", HELD, "true") == (
        "format: 1\n# the end\n\noutcomes:\n  meetings:\n    call: {held: true}\n"
    )


def test_an_empty_file_gets_them_alone() -> None:
    assert written("", HELD, "true") == "outcomes:\n  meetings:\n    call: {held: true}\n"


def test_a_file_of_comments_keeps_them() -> None:
    assert written("# nothing yet\n", HELD, "true") == (
        "# nothing yet\n\noutcomes:\n  meetings:\n    call: {held: true}\n"
    )


def test_a_key_without_a_value_gets_it_behind_its_colon_and_before_its_comment() -> None:
    assert written("outcomes:\n  meetings:\n    call:\n      held:   # ask\n      met: lee\n", HELD, "true") == (
        "outcomes:\n  meetings:\n    call:\n      held: true   # ask\n      met: lee\n"
    )
    assert written("outcomes:   # soon\n", HELD, "true") == (
        "outcomes:   # soon\n  meetings:\n    call: {held: true}\n"
    )


def test_a_new_field_comes_behind_the_last_of_its_block_before_comments_and_blank_lines() -> None:
    assert written(BLOCK, (*HELD[:-1], "discussed"), ["trade", "a: b"]) == BLOCK.replace(
        "      - One.   # first\n", "      - One.   # first\n      discussed: [trade, 'a: b']\n"
    )


def test_a_list_with_dashes_at_the_depth_of_its_key_goes_on_there() -> None:
    assert written(BLOCK, (*HELD[:-1], "story", 1), "Two: more.") == BLOCK.replace(
        "      - One.   # first\n", "      - One.   # first\n      - 'Two: more.'\n"
    )


def test_a_value_is_replaced_and_the_comment_behind_it_stays() -> None:
    assert written(BLOCK, HELD, "false") == BLOCK.replace("held: true     # they", "held: false     # they")


def test_a_mapping_in_brackets_gets_a_field_in_brackets() -> None:
    assert written(BLOCK, ("outcomes", "costs", "gifts"), "CAD 2,95") == BLOCK.replace(
        '{travel: "GBP 1"}', "{travel: \"GBP 1\", gifts: 'CAD 2,95'}"
    )


def test_a_mapping_in_brackets_becomes_a_block_where_words_need_room() -> None:
    before = "outcomes:\n  meetings:\n    call: {held: true, met: [lee]}  # yes\n    talk: {held: true}\n"

    assert written(before, (*HELD[:-1], "summary"), "Warm.\n\nLong.") == (
        "outcomes:\n  meetings:\n    call:  # yes\n      held: true\n      met: [lee]\n      summary: |\n"
        "        Warm.\n\n        Long.\n    talk: {held: true}\n"
    )


def test_a_mapping_in_brackets_within_brackets_stays_in_them() -> None:
    before = "outcomes: {meetings: {call: {held: true}}}\n"

    assert written(before, (*HELD[:-1], "summary"), "Warm.\nLong.") == (
        'outcomes: {meetings: {call: {held: true, summary: "Warm.\\nLong.\\n"}}}\n'
    )


def test_the_first_entry_of_an_empty_list_stands_in_its_brackets_without_blanks() -> None:
    before = "outcomes: {meetings: {call: {actions: []}}}\n"

    assert written(before, (*HELD[:-1], "actions", 0), {"what": "Write", "owner": "lee"}) == (
        "outcomes: {meetings: {call: {actions: [{what: Write, owner: lee}]}}}\n"
    )


def test_a_new_meeting_comes_in_the_order_of_the_programme() -> None:
    before = "outcomes:\n  meetings:\n    call: {held: true}\n    dinner: {held: true}   # late\n"

    after = written(before, ("outcomes", "meetings", "lunch", "held"), "true", order=("call", "lunch", "dinner"))

    assert after == before.replace("    dinner", "    lunch: {held: true}\n    dinner")


def test_line_ends_of_windows_and_a_byte_order_mark_stay() -> None:
    before = "\ufeffoutcomes:\r\n  meetings:\r\n    call:\r\n      held: true\r\nnews: {}\r\n"

    assert written(before, (*HELD[:-1], "summary"), "Warm.\nLong.") == (
        "\ufeffoutcomes:\r\n  meetings:\r\n    call:\r\n      held: true\r\n      summary: |\r\n        Warm.\r\n"
        "        Long.\r\nnews: {}\r\n"
    )


def test_a_file_without_an_end_of_its_last_line_stays_without() -> None:
    assert written("outcomes:\n  meetings:\n    call:\n      held: true", (*HELD[:-1], "met"), ["lee"]) == (
        "outcomes:\n  meetings:\n    call:\n      held: true\n      met: [lee]"
    )


def test_a_text_that_keeps_its_last_lines_keeps_them() -> None:
    before = "outcomes:\n  meetings:\n    call:\n      summary: |+\n        Warm.\n\nnews: {}\n"

    after = written(before, HELD, "true")

    assert read_text(after, name="").data == with_value(read_text(before, name="").data, HELD, "true")
    assert after.replace("      held: true\n", "") == before


@pytest.mark.parametrize(
    "text",
    [
        "outcomes:\n  meetings: {call: &same {met: lee}, talk: *same}\n",
        "outcomes:\n  meetings:\n    talk: &same {met: lee}\n    call: *same\n",
        "outcomes: a text\n",
    ],
)
def test_what_cannot_be_written_without_a_change_elsewhere_is_not(text: str) -> None:
    with pytest.raises(NotWritableHereError):
        written(text, HELD, "true")


@pytest.mark.parametrize(
    "words", ["?0", "?", ":a", "-a", "- a", "it's", "#1", "a: b", "true", "2027-05-10", "~", "*a", "5"]
)
def test_words_that_yaml_would_read_otherwise_are_quoted_where_they_need_it(words: str) -> None:
    for before in ("", "outcomes: {meetings: {}}\n", "outcomes:\n  meetings:\n    call:\n      met: lee\n"):
        after = written(before, (*HELD[:-1], "attended"), words)

        assert value_at(read_text(after, name="").data, (*HELD[:-1], "attended")) == words


_WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn"], exclude_characters="\u2028\u2029\ufeff"),
    min_size=1,
    max_size=30,
).filter(lambda text: text.strip() != "")
_LINES = st.lists(_WORDS, min_size=1, max_size=3).map("\n".join)
_ACTION = st.fixed_dictionaries({"what": _WORDS}, optional={"owner": _WORDS, "due": st.just("2026-06-01")})
_ANSWERS: st.SearchStrategy[tuple[str, Data]] = st.one_of(
    st.tuples(st.just("held"), st.sampled_from(["true", "false"])),
    st.tuples(st.sampled_from(["attended", "summary"]), _LINES),
    st.tuples(st.sampled_from(["story", "discussed", "decisions", "met"]), st.lists(_WORDS, max_size=4)),
    st.tuples(st.just("actions"), st.lists(_ACTION, max_size=2)),
)


def _places(text: str) -> list[DataPath]:
    """Return the entries of outcomes in a text, and one that is not there."""
    meetings = value_at(read_text(text, name="").data, ("outcomes", "meetings"))
    known = list(meetings) if isinstance(meetings, dict) else []
    return [("outcomes", "meetings", name) for name in (*known, "new-one")]


def _endings(text: str) -> st.SearchStrategy[str]:
    return st.sampled_from([text, text.replace("\n", "\r\n"), text.rstrip("\n"), f"\ufeff{text}"])


@settings(max_examples=25)
@given(st.data())
def test_whatever_is_answered_lines_that_it_does_not_concern_stay_to_the_byte(data: st.DataObject) -> None:
    text = data.draw(st.sampled_from(sorted(TEXTS.values())).flatmap(_endings))
    place = data.draw(st.sampled_from(_places(text.removeprefix("\ufeff"))))
    for _ in range(data.draw(st.integers(1, 3))):
        field, value = data.draw(_ANSWERS)
        before = read_text(text.removeprefix("\ufeff"), name="")
        known = value_at(before.data, (*place, field)) is not None

        after = written(text, (*place, field), value)

        expected = with_value(before.data, (*place, field), _ended(value))
        assert read_text(after.removeprefix("\ufeff"), name="").data == expected
        first, last = _changed_span(text, after)
        if not known:
            assert text[first : len(text) - last].count("\n") <= 1
        text = after


def _ended(value: Data) -> Data:
    """Return a value whose texts of several lines end with a line end."""
    return f"{value.rstrip(chr(10))}\n" if isinstance(value, str) and "\n" in value else value


def _changed_span(before: str, after: str) -> tuple[int, int]:
    """Return how much two texts share at their beginning, and of the rest at their end."""
    shortest = min(len(before), len(after))
    first = next((at for at in range(shortest) if before[at] != after[at]), shortest)
    last = next(
        (at for at in range(shortest - first) if before[len(before) - 1 - at] != after[len(after) - 1 - at]),
        shortest - first,
    )
    return first, last


def test_spaces_at_the_end_of_a_text_go_with_it() -> None:
    summary = (*HELD[:-1], "summary")
    once = written("", summary, "Warm.\nLong. ")

    assert read_text(written(once, summary, "Short.\nCold."), name="").data == with_value(
        None, summary, "Short.\nCold.\n"
    )
