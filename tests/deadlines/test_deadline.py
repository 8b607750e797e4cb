from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from deadlines.merging import visit_with

from itinerary.deadlines import Deadline, Evidence, Standing, by_urgency, deadlines_of

TODAY = dt.date(2027, 4, 14)

OPEN = Deadline(
    visit="oslo",
    title="Visit to Oslo",
    kind=deadlines_of(visit_with())[0].kind,
    entry="book",
    path=("gifts", "book"),
    what="Have the gift ready: A book",
    due=TODAY,
    why="1 week before the meeting: a rule of thumb",
    source="",
    until=dt.date(2027, 5, 11),
    evidence=None,
    missing="",
    not_needed="",
)


@pytest.mark.parametrize(
    ("due", "expected"),
    [
        ("2027-04-13", Standing.OVERDUE),
        ("2027-04-14", Standing.THIS_WEEK),
        ("2027-04-20", Standing.THIS_WEEK),
        ("2027-04-21", Standing.LATER),
    ],
)
def test_what_is_open_stands_as_its_day_says(due: str, expected: Standing) -> None:
    assert replace(OPEN, due=dt.date.fromisoformat(due)).standing(TODAY) is expected


@pytest.mark.parametrize(
    ("evidence", "expected", "state"),
    [
        (Evidence("it has a booking reference"), Standing.DONE, "done: it has a booking reference"),
        (Evidence("its day is recorded", TODAY), Standing.DONE, "done: its day is recorded, 2027-04-14"),
        (Evidence("its day is recorded", dt.date(2027, 4, 15)), Standing.OVERDUE, "planned for 2027-04-15"),
    ],
)
def test_a_day_to_come_is_a_plan_and_shows_nothing_yet(evidence: Evidence, expected: Standing, state: str) -> None:
    late = replace(OPEN, due=dt.date(2027, 4, 1), evidence=evidence)

    assert (late.standing(TODAY), late.state(late.standing(TODAY))) == (expected, state)


def test_what_nothing_shows_is_not_recorded() -> None:
    assert OPEN.state(Standing.THIS_WEEK) == "not recorded"
    assert replace(OPEN, missing="Per Berg").state(Standing.THIS_WEEK) == "missing: Per Berg"


def test_what_can_no_longer_be_done_is_past_and_not_overdue() -> None:
    held = replace(OPEN, due=dt.date(2027, 4, 7), until=dt.date(2027, 4, 13))

    assert held.standing(dt.date(2027, 4, 13)) is Standing.OVERDUE
    assert (held.standing(TODAY), held.state(held.standing(TODAY))) == (
        Standing.LAPSED,
        "past, and not recorded as done",
    )


def test_what_is_not_needed_says_why() -> None:
    spared = replace(OPEN, due=dt.date(2027, 4, 1), not_needed="Nobody exchanges gifts there")

    assert spared.standing(TODAY) is Standing.NOT_NEEDED
    assert spared.state(spared.standing(TODAY)) == "not needed: Nobody exchanges gifts there"


def test_what_is_overdue_comes_first() -> None:
    days = {"done": 1, "later": 30, "late": 2, "latest": 1, "soon": 15}
    many = [replace(OPEN, entry=name, due=dt.date(2027, 4, day)) for name, day in days.items()]
    many[0] = replace(many[0], evidence=Evidence("noted as met"))

    assert [one.entry for one in by_urgency(many, TODAY)] == ["latest", "late", "soon", "later", "done"]


def test_what_the_office_notes_stands_for_one_or_for_all_of_a_kind() -> None:
    gifts = "gifts: {book: {item: A book, meeting: call}, pen: {item: A pen, meeting: call}}\n"
    one = visit_with(gifts + "deadlines: {met: {gift-ready/pen: 2027-04-02}}")
    all_of_them = visit_with(gifts + "deadlines: {not-needed: {gift-ready: Nobody exchanges gifts there}}")

    assert [(each.name, each.evidence) for each in deadlines_of(one) if each.kind == "gift-ready"] == [
        ("gift-ready/book", None),
        ("gift-ready/pen", Evidence("noted as met", dt.date(2027, 4, 2))),
    ]
    assert {each.not_needed for each in deadlines_of(all_of_them) if each.kind == "gift-ready"} == {
        "Nobody exchanges gifts there"
    }


def test_a_lead_time_of_the_office_is_given_as_its_own() -> None:
    usual, own = (
        next(one for one in deadlines_of(visit_with(added)) if one.kind == "visit-report")
        for added in ("", "deadlines: {lead-times: {visit-report: 3 days}}")
    )

    assert usual.due == dt.date(2027, 5, 26)
    assert usual.why == (
        "2 weeks after the visit: "
        "the US Natural Resources Conservation Service wants it in two weeks, Virginia Tech in 21 days"
    )
    assert (own.due, own.why, own.source) == (
        dt.date(2027, 5, 15),
        "3 days after the visit: as this office has it",
        "",
    )
