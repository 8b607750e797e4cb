from __future__ import annotations

import datetime as dt

import pytest
from support.packs import example

from itinerary.rendering.follow_up import Promise, Standing, by_urgency, promises

TODAY = dt.date(2027, 5, 10)


def promise(what: str, due: str = "", done: str = "") -> Promise:
    due_on, done_on = (dt.date.fromisoformat(day) if day else None for day in (due, done))
    return Promise(f"action-call-{what}", what, "", "", due_on, done_on, "Call", "Visit to Oslo")


@pytest.mark.parametrize(
    ("due", "done", "expected"),
    [
        ("2027-05-09", "", Standing.OVERDUE),
        ("2027-05-10", "", Standing.OPEN),
        ("2027-05-11", "", Standing.OPEN),
        ("", "", Standing.UNDATED),
        ("2027-05-09", "2027-05-12", Standing.DONE),
    ],
)
def test_an_action_stands_as_its_days_say(due: str, done: str, expected: Standing) -> None:
    assert promise("x", due, done).standing(TODAY) is expected


def test_what_is_overdue_comes_first() -> None:
    many = (
        promise("done", "2027-05-01", "2027-05-02"),
        promise("undated"),
        promise("later", "2027-06-01"),
        promise("late", "2027-05-02"),
        promise("later still", "2027-07-01"),
        promise("latest", "2027-04-01"),
    )
    assert [one.what for one in by_urgency(many, TODAY)] == [
        "latest",
        "late",
        "later",
        "later still",
        "undated",
        "done",
    ]


def test_the_actions_of_an_example_have_names() -> None:
    found = promises(example("three-capitals").visit)

    assert found[-1] == Promise(
        key=found[-1].key,
        what="Answer the board's questions on clause 7",
        owner="Ms Åsa Bergström",
        partner=found[-1].partner,
        due=dt.date(2026, 4, 24),
        done=None,
        meeting=found[-1].meeting,
        visit="Minister's visit to Bucharest, Budapest and Tokyo",
    )
    assert len({one.key for one in found}) == len(found)
