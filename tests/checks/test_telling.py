from __future__ import annotations

import pytest
from support.findings import told
from support.specs import REGISTERS

from itinerary.checks.telling import embargo_after_publication, relative_time, stranger_told_of


def a_story(sentence: str) -> str:
    """Return what is told of a meeting."""
    return f"""
        meetings:
          talks: {{title: Talks, partner: host, site: ministry, start: 2027-03-22 10:00, end: 11:00, delegates: all,
                  counterparts: kis}}
        outcomes: {{meetings: {{talks: {{held: true, story: ["{sentence}"]}}}}}}
        """


@pytest.mark.parametrize(
    "sentence",
    [
        *("Dr Lund spoke.", "Professor Ida Lund spoke.", "Mr Berg's talk was long.", "Ms Anna Kis thanked him."),
        *("They saw the Dr who runs it.", "The Professor spoke."),
    ],
)
def test_people_of_the_spec_are_no_strangers(sentence: str) -> None:
    assert told(a_story(sentence), stranger_told_of) == []


def test_people_of_the_history_are_no_strangers() -> None:
    story = a_story("They remembered Dr Ito.")
    history = f"{story}relationship: {{history: [{{year: 1863, what: they came, people: [Ito Hirobumi]}}]}}"
    assert told(history, stranger_told_of) == []


def test_somebody_whom_nobody_entered() -> None:
    assert told(a_story("Then Professor Ada Moe spoke."), stranger_told_of) == [
        "stranger-told-of: 'Professor Ada Moe' stands nowhere in the spec"
    ]


@pytest.mark.parametrize("sentence", ["They met on 22 March.", "They meet every week.", "The week was long."])
def test_times_that_stay_true(sentence: str) -> None:
    assert told(a_story(sentence), relative_time) == []


@pytest.mark.parametrize("words", ["last week", "Next year", "yesterday", "is visiting"])
def test_times_that_do_not_stay_true(words: str) -> None:
    assert told(a_story(f"So it was: {words}."), relative_time) == [
        f"relative-time: '{words}' is no longer true when it is read"
    ]


def test_an_embargo_may_end_on_the_day_of_publication() -> None:
    news = "news: {published: 2027-04-01, embargo: 2027-04-01 9:00}"
    assert told(news, embargo_after_publication, registers=REGISTERS) == []
