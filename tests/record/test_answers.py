"""Answers as people type them: what is taken, and the sentence where it is not."""

from __future__ import annotations

import pytest

from itinerary.record.answers import (
    after_to,
    attendance,
    choice,
    owner,
    sentences,
    several_of,
    subjects,
    typed_as,
    words,
    yes_or_no,
)
from itinerary.record.names import Misread, Register
from itinerary.spec.moments import Date

PEOPLE = Register(
    "person",
    {
        "rees": "Professor Geraint Rees",
        "rees-2": "Dr Mary Rees",
        "tepelea": "Professor Octavian Țepelea",
        "kim": "Ms Kim Lee",
        "lee": "Mr Bo Lee",
    },
)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("rees", "rees"),
        ("Geraint", "rees"),
        ("geraint rees", "rees"),
        ("dr mary", "rees-2"),
        ("TEPELEA", "tepelea"),
        ("Țepel", "tepelea"),
        ("Dr Mary Rees (rees-2)", "rees-2"),
        ("lee", "lee"),
    ],
)
def test_a_name_is_an_id_or_any_part_that_only_one_has(typed: str, meant: str) -> None:
    assert PEOPLE.find(typed) == meant


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        (
            "professor",
            (
                "'professor' may be Professor Geraint Rees (rees) or Professor Octavian Țepelea (tepelea): "
                "write more of the name, or the id"
            ),
        ),
        ("Tepalea", "there is no person 'Tepalea'; did you mean Professor Octavian Țepelea (tepelea)?"),
        ("Zz", "there is no person 'Zz'; known: rees, rees-2, tepelea, kim, lee"),
    ],
)
def test_a_name_that_several_or_none_have_is_asked_again(typed: str, sentence: str) -> None:
    assert PEOPLE.find(typed) == Misread(sentence)


def test_several_names_stand_with_commas_or_lines_between_and_each_once() -> None:
    read = several_of(PEOPLE, ("kim",))

    assert read("Geraint, kim and Octavian\nrees") == ["rees", "kim", "tepelea"]
    assert read("rees kim") == ["rees", "kim"]
    assert read("As planned") == ["kim"]
    assert several_of(PEOPLE)("=") == Misread("nobody was planned; write who it was")


def test_attendance_is_all_all_but_some_or_names() -> None:
    read = attendance(PEOPLE, "all except kim")

    assert read("=") == "all except kim"
    assert read("ALL") == "all"
    assert read("all except Geraint, Octavian") == "all except rees, tepelea"
    assert read("Geraint") == ["rees"]
    assert read("all except Zz") == Misread("there is no person 'Zz'; known: rees, rees-2, tepelea, kim, lee")


def test_who_does_something_may_be_unknown_to_the_spec() -> None:
    assert owner(PEOPLE)("geraint") == "rees"
    assert owner(PEOPLE)("The porter") == "The porter"
    assert isinstance(owner(PEOPLE)("Professor"), Misread)


def test_whether_it_was_held_is_yes_or_no() -> None:
    assert [yes_or_no(typed) for typed in ("y", "Yes", "no", "N")] == ["true", "true", "false", "false"]
    assert yes_or_no("perhaps") == Misread("'perhaps' is neither yes nor no; write `yes` or `no`")


def test_lists_have_lines_and_subjects_semicolons_too() -> None:
    assert subjects("trade; tides\n the  sea ;") == ["trade", "tides", "the sea"]
    assert sentences("One; and more.\n\nTwo.") == ["One; and more.", "Two."]


def test_a_choice_may_be_begun_and_blanks_stand_for_hyphens() -> None:
    read = choice(("signed", "agreed-in-principle", "extended", "exchanged"))

    assert (read("Agreed in principle"), read("sig")) == ("agreed-in-principle", "signed")
    assert read("sined") == Misread("'sined' is none of the answers; did you mean `signed`?")
    assert read("ex") == Misread(
        "'ex' is none of the answers; write one of signed, agreed-in-principle, extended, exchanged"
    )


def test_days_are_read_as_the_spec_reads_them() -> None:
    assert typed_as(Date)("Mon 2023-03-20") == "Mon 2023-03-20"
    assert typed_as(Date)("Tue 2023-03-20") == Misread("2023-03-20 is a Monday, not 'Tue'")
    assert typed_as(Date)("20.3.2023") == Misread("'20.3.2023' is no date; write 2023-03-20")


def test_what_no_file_can_hold_is_refused() -> None:
    assert words("a\x07b") == Misread(
        "this holds a character that cannot be printed (U+0007, a control character); write it anew"
    )
    assert isinstance(words("a" * 20_001), Misread)
    assert words(" ") == Misread("there is no text here")


@pytest.mark.parametrize("typed", ["mark the anniversary", "to mark the anniversary", " To  mark the anniversary"])
def test_a_purpose_is_kept_without_the_to_that_is_told_before_it(typed: str) -> None:
    assert after_to(typed) == "mark the anniversary"


def test_a_purpose_that_only_begins_as_to_does_is_kept_whole() -> None:
    assert after_to("tour the basin") == "tour the basin"
