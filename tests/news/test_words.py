from __future__ import annotations

import pytest

from itinerary.news.english.words import (
    a,
    are_several,
    counted,
    lowered,
    number,
    predicates,
    row,
    sentence,
    subject,
    typeset,
)
from itinerary.rendering.language import language

BRITISH = language("en-GB")


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        ([], ""),
        (["OU"], "OU"),
        (["OU", "TU"], "OU and TU"),
        (["OU", "TU", "RIKEN"], "OU, TU and RIKEN"),
        (["health", "urban design", "society and education"], "health, urban design, and society and education"),
        (["society and education", "health"], "society and education, and health"),
        (["Ida Lund", "Anna Kis, Minister"], "Ida Lund and Anna Kis, Minister"),
        (["Anna Kis, Minister", "Ida Lund"], "Anna Kis, Minister, and Ida Lund"),
        (["Ida Lund", "Per Berg", "Anna Kis, Minister"], "Ida Lund, Per Berg, and Anna Kis, Minister"),
        (["Anna Kis, Minister", "Ida Lund", "Per Berg"], "Anna Kis, Minister; Ida Lund; and Per Berg"),
    ],
)
def test_row_parts_things_so_that_each_is_clear(items: list[str], expected: str) -> None:
    assert row(BRITISH, items) == expected


def test_subject_closes_the_apposition_to_its_last() -> None:
    assert subject(BRITISH, ["Ida Lund", "Anna Kis, Minister"]) == "Ida Lund and Anna Kis, Minister,"
    assert subject(BRITISH, ["Anna Kis, Minister", "Ida Lund"]) == "Anna Kis, Minister, and Ida Lund"


@pytest.mark.parametrize(
    ("deeds", "expected"),
    [
        (["met Ida Lund"], "met Ida Lund"),
        (["met Ida Lund", "toured the hall"], "met Ida Lund and toured the hall"),
        (["met Ida Lund", "discussed a and b"], "met Ida Lund and discussed a and b"),
        (["met Ida Lund", "toured x", "discussed a and b"], "met Ida Lund, toured x, and discussed a and b"),
        (["met a, b and c", "toured the hall"], "met a, b and c, and toured the hall"),
        (["met Anna Kis, Minister", "discussed x", "toured y"], "met Anna Kis, Minister, discussed x, and toured y"),
    ],
)
def test_predicates_are_parted_by_commas(deeds: list[str], expected: str) -> None:
    assert predicates(BRITISH, deeds) == expected


def test_small_numbers_are_words() -> None:
    speech = language("en-GB")
    assert [number(speech, count) for count in (1, 9, 10, 11, 1200)] == ["one", "nine", "ten", "11", "1,200"]
    assert [counted(speech, count, "year", "years") for count in (1, 4, 19)] == ["one year", "four years", "19 years"]


@pytest.mark.parametrize(
    ("noun", "expected"),
    [
        ("letter", "a letter"),
        ("agreement", "an agreement"),
        ("addendum", "an addendum"),
        ("university", "a university"),
        ("UCL delegation", "a UCL delegation"),
        ("FMRI delegation", "an FMRI delegation"),
        ("Example delegation", "an Example delegation"),
        ("European delegation", "a European delegation"),
    ],
)
def test_article_follows_the_sound(noun: str, expected: str) -> None:
    assert a(noun) == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("UCL's links", "UCL’s links"),
        ("researchers' mobility", "researchers’ mobility"),
        ("the 'open' door", "the 'open' door"),
        ("already ’s", "already ’s"),
        ('the word tsunagari, "connections"', "the word tsunagari, “connections”"),
        ('a 5" pipe', 'a 5" pipe'),
    ],
)
def test_apostrophes_are_set_as_in_print(typed: str, expected: str) -> None:
    assert typeset(typed) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("the fund reopens", "The fund reopens."),
        ("It reopens.", "It reopens."),
        ("she said: “We came.”", "She said: “We came.”"),
        ("was it held?", "Was it held?"),
    ],
)
def test_sentence_has_a_capital_and_one_end(words: str, expected: str) -> None:
    assert sentence(words) == expected


@pytest.mark.parametrize(
    ("noun_phrase", "expected"),
    [
        ("a summer school", False),
        ("lectures on peat", True),
        ("the next round of talks", False),
        ("a series of talks", False),
        ("the research and teaching programme", False),
        ("talks, and a dinner", True),
        ("a visit and a dinner", True),
        ("the summer school and the regatta", True),
        ("the opening of two campuses", False),
        ("a new campus", False),
        ("the campus", False),
    ],
)
def test_plural_is_known_by_the_head_of_a_phrase(noun_phrase: str, expected: bool) -> None:  # noqa: FBT001 - one of two answers
    assert are_several(noun_phrase) is expected


def test_only_a_leading_article_is_lowered() -> None:
    assert lowered("The delegation at RIKEN") == "the delegation at RIKEN"
    assert lowered("Theatre night") == "Theatre night"
    assert lowered("Professor Rees") == "Professor Rees"
