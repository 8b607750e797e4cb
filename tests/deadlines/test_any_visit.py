"""What holds for the deadlines of every visit, tried on the examples and on many days."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itinerary.deadlines import Standing, by_urgency, deadlines_of
from itinerary.load import load_data
from itinerary.source import read_visit
from itinerary.spec.deadlines import DeadlineKind

VISITS = Path(__file__).parents[2] / "visits"
EXAMPLES = ("three-capitals", "ucl-japan-2023", "minimal")

BOUND_TO_YEARS = {DeadlineKind.ANNIVERSARY, DeadlineKind.RENEWAL_BEGUN}
"""Kinds that follow from years of the calendar, which are not all of one length."""

_DATE = re.compile(r"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) )?(\d{4}-\d{2}-\d{2})")


@cache
def spec_of(example: str) -> dict[str, Any]:
    """Return an example visit as plain data."""
    return dict(read_visit(VISITS / example).data or {})


def moved(value: Any, days: int) -> Any:  # noqa: ANN401 - plain data of every type
    """Return plain data with all its dates moved by some days."""
    if isinstance(value, dict):
        return {key: moved(each, days) for key, each in value.items()}
    if isinstance(value, list):
        return [moved(each, days) for each in value]
    if not isinstance(value, str):
        return value
    return _DATE.sub(lambda found: str(dt.date.fromisoformat(found[1]) + dt.timedelta(days=days)), value)


def due_days(example: str, days: int = 0) -> dict[str, dt.date]:
    """Return when each deadline of an example is due, by its name, once the whole visit is moved by some days."""
    visit = load_data(moved(spec_of(example), days)).visit
    assert visit is not None
    return {one.name: one.due for one in deadlines_of(visit) if one.kind not in BOUND_TO_YEARS}


@given(example=st.sampled_from(EXAMPLES), days=st.integers(-700, 700))
def test_all_deadlines_move_with_the_visit(example: str, days: int) -> None:
    distance = dt.timedelta(days=days)

    assert due_days(example, days) == {name: due + distance for name, due in due_days(example).items()}


@given(example=st.sampled_from(EXAMPLES), today=st.dates(dt.date(2022, 1, 1), dt.date(2032, 1, 1)))
def test_on_any_day_lists_are_sorted_and_nothing_done_is_overdue(example: str, today: dt.date) -> None:
    visit = load_data(spec_of(example)).visit
    assert visit is not None
    listed = by_urgency(deadlines_of(visit), today)
    standings = [one.standing(today) for one in listed]

    assert sorted(standings, key=list(Standing).index) == standings
    assert all(one.due <= other.due for one, other in pairwise(listed) if one.standing(today) is other.standing(today))
    assert not any(
        one.standing(today) is Standing.OVERDUE
        for one in listed
        if one.not_needed or (one.evidence is not None and (one.evidence.on or dt.date.min) <= today)
    )


@pytest.mark.parametrize("example", EXAMPLES)
def test_names_and_keys_are_unique_and_point_into_the_spec(example: str) -> None:
    visit = load_data(spec_of(example)).visit
    assert visit is not None
    found = deadlines_of(visit)
    data: dict[str, Any] = visit.model_dump(by_alias=True)

    assert len({one.name for one in found}) == len({one.key for one in found}) == len(found)
    for one in found:
        here: Any = data
        for part in one.path:
            here = here[part]
        assert here
