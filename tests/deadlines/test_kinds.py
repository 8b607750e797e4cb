"""Every kind of deadline: what of a spec makes it due, when, and by what it is shown to be done.

The cases stand in `expected/kinds.txt`: a kind, what is added to the visit of `merging.py`, indented, and behind `>`
every deadline of that kind, with its day, name, words and what is known of it on the first of April.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from textwrap import dedent
from typing import TYPE_CHECKING

import pytest
from deadlines.merging import visit_with

from itinerary.deadlines import deadlines_of
from itinerary.deadlines.deriving import DERIVING
from itinerary.deadlines.lead_times import LEADS
from itinerary.spec.deadlines import DeadlineKind

if TYPE_CHECKING:
    from conftest import Compares

    from itinerary.deadlines import Deadline

CASES = Path(__file__).parent / "expected" / "kinds.txt"
TODAY = dt.date(2027, 4, 1)


def told(one: Deadline) -> str:
    """Return a deadline on a line."""
    return f"> {one.due} [{one.name}] {one.what}: {one.state(one.standing(TODAY))}"


def as_derived(case: str) -> str:
    """Return a case with the deadlines that really follow from what it adds."""
    kind, *lines = case.splitlines()
    given = [line for line in lines if not line.startswith(">")]
    visit = visit_with(dedent("\n".join(given)))
    found = [told(one) for one in deadlines_of(visit) if one.kind == kind]
    return "\n".join((kind, *given, *(found or ["> nothing"])))


def test_every_deadline_follows_from_the_spec(expect: Compares) -> None:
    cases = CASES.read_text(encoding="utf-8").strip().split("\n\n")

    expect("\n\n".join(as_derived(case) for case in cases) + "\n", CASES)


@pytest.mark.parametrize("kind", DeadlineKind)
def test_every_kind_has_a_lead_time_a_function_and_a_case(kind: DeadlineKind) -> None:
    cases = CASES.read_text(encoding="utf-8").split("\n\n")

    assert kind in LEADS
    assert (DERIVING[kind].__doc__ or "").strip()
    assert any(case.splitlines()[0] == kind and "> nothing" not in case for case in cases)


def test_a_release_shows_that_the_papers_were_sent() -> None:
    sent = [one for one in deadlines_of(visit_with(), dt.date(2027, 3, 30)) if one.kind is DeadlineKind.RELEASE_SENT]

    assert [one.state(one.standing(TODAY)) for one in sent] == ["done: the first release is recorded, 2027-03-30"]
