from __future__ import annotations

import pytest
from support.noticed import HARBOUR, noticed

from itinerary.checks import written_dates

WEEKDAY = written_dates.weekday_contradicts_text
NEW_YEAR = HARBOUR.replace("from: 2027-05-10, to: 2027-05-12", "from: 2027-12-30, to: 2028-01-02")
HISTORY = "relationship: {since: 2011, history: [{year: 1863, what: five students came}]}\n"


def brief(text: str) -> str:
    return f"meetings:\n  call:\n    title: Call\n    brief:\n      purpose: '{text}'\n"


@pytest.mark.parametrize(
    "text",
    [
        "on Monday 10 May",
        "on Mon, 10 May",
        "on Monday, May 10",
        "on Monday, 10th of May 2027",
        "on Monday the 10th of May",
        "on Mon. 10 May 2027",
        "on Mon 2027-05-10",
        "on 10 May (Monday)",
        "on Tuesday 10 May 2022",
        "from Monday 20 to Friday 28 May",
        "on Thur 13 May",
        "on Friday 31 April",
        "Friday, 3 Marseille fishermen",
        "Monday afternoon, 10 ships",
        "Sunday lunch in May 2027",
    ],
)
def test_a_weekday_that_fits_its_date_is_left_alone(text: str) -> None:
    assert noticed(WEEKDAY, brief(text)) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("on Tuesday 10 May", "10 May 2027 is a Monday"),
        ("on Tue, 10 May", "10 May 2027 is a Monday"),
        ("on Tues. the 10th of May", "10 May 2027 is a Monday"),
        ("on Tuesday, May 10th", "10 May 2027 is a Monday"),
        ("on 10 May 2027 (Tue)", "10 May 2027 is a Monday"),
        ("on Sunday 2027-05-10", "10 May 2027 is a Monday"),
        ("on Monday 10 May 2022", "10 May 2022 is a Tuesday"),
        ("on Monday, Sept. 7, 2027", "7 September 2027 is a Tuesday"),
    ],
)
def test_a_weekday_that_contradicts_its_date_is_told(text: str, said: str) -> None:
    assert noticed(WEEKDAY, brief(text)) == [f"meetings/call/brief/purpose: {said}"]


def test_the_year_is_the_one_next_to_the_visit_in_which_the_date_is_near() -> None:
    assert noticed(WEEKDAY, brief("on Monday 3 January and Friday 31 December"), base=NEW_YEAR) == []
    assert noticed(WEEKDAY, brief("on Sunday 3 January"), base=NEW_YEAR) == [
        "meetings/call/brief/purpose: 3 January 2028 is a Monday"
    ]


def test_a_date_far_from_the_visit_may_be_in_any_year_near_it() -> None:
    assert noticed(WEEKDAY, brief("on Saturday 14 November")) == []
    assert noticed(WEEKDAY, brief("on Sunday 14 November")) == []


def test_a_date_far_from_the_visit_that_fits_no_year_is_told() -> None:
    assert noticed(WEEKDAY, brief("on Thursday 14 November")) == [
        "meetings/call/brief/purpose: 14 November 2026 is a Saturday"
    ]


@pytest.mark.parametrize(
    "text", ["4 May 2023", "4.5.2023", "2023-05-04", "file 2023/04/05", "45/46/2023", "1/2 price", "24/7"]
)
def test_dates_that_are_read_in_one_way_are_left_alone(text: str) -> None:
    assert noticed(written_dates.ambiguous_date, brief(text)) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("on 4/5/2023", "'4/5/2023' is read in two ways"),
        ("on 04/05/23", "'04/05/23' is read in two ways"),
        ("on 4/19/2025", "'4/19/2025' is hard to read"),
    ],
)
def test_dates_in_figures_with_strokes_are_told(text: str, said: str) -> None:
    assert noticed(written_dates.ambiguous_date, brief(text)) == [f"meetings/call/brief/purpose: {said}"]


@pytest.mark.parametrize(
    "text",
    [
        "the 164th anniversary of the five",
        "164 years after the five came",
        "the 165th anniversary in 2028",
        "the 16th anniversary",
        "the 100th anniversary of the harbour",
        "for 12 years now",
        "the 5th anniversary of the fund",
    ],
)
def test_anniversaries_that_fit_or_are_of_something_else_are_left_alone(text: str) -> None:
    assert noticed(written_dates.wrong_anniversary, brief(text) + HISTORY) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("the 160th anniversary", "'160th anniversary' does not fit 1863"),
        ("150-year-old ties, 155 years in all", "'155 years' does not fit 1863"),
        ("the 15th anniversary", "'15th anniversary' does not fit 2011"),
    ],
)
def test_a_count_that_misses_a_beginning_by_a_little_is_told(text: str, said: str) -> None:
    assert noticed(written_dates.wrong_anniversary, brief(text) + HISTORY) == [f"meetings/call/brief/purpose: {said}"]


def test_the_year_of_publication_counts_too() -> None:
    assert (
        noticed(written_dates.wrong_anniversary, f"{brief('165 years')}{HISTORY}news: {{published: 2028-01-05}}\n")
        == []
    )
