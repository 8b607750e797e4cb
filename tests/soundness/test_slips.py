"""Of one slip in the text of a spec, or in its files, that slip alone; and of what is merely added, nothing."""

from __future__ import annotations

from itertools import islice
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest

from itinerary.checks.documentation import all_rules
from soundness import mistakes_of_yaml
from soundness.additions import ADDITIONS
from soundness.every_mistake import EVERY_MISTAKE
from soundness.judging import Verdict, examined, judged_slip_in, tried
from soundness.slip import SLIPS
from soundness.sound_visits import sound_visit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from soundness.additions import Addition
    from soundness.slip import Slip

_PLACES = 3
"""In so many visits each slip is made."""

VISITS = Path(__file__).parents[2] / "visits"
_OF_TYPING = [slip for slip in SLIPS if slip.write.__module__ == mistakes_of_yaml.__name__]
"""Slips that have a place in any spec; the others part it into files, which those written by hand are already."""

_NOT_OF_ONE_MISTAKE = {
    "too-many-mistakes": "it ends a list of a hundred others",
    "include-without-file": "it is of a text that a program hands over; what a planner checks lies in a file",
}
"""Rules that no single mistake in a planner's files can break, and why."""


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: f"{slip.rule}-{slip.write.__name__}")
def test_a_slip_is_found_where_it_was_made_and_nothing_else(slip: Slip) -> None:
    assert tried(slip, _PLACES) == (Verdict(is_found=True, others=()),) * _PLACES


@pytest.mark.parametrize("slip", _OF_TYPING, ids=lambda slip: f"{slip.rule}-{slip.write.__name__}")
def test_a_slip_in_a_spec_written_by_hand_is_found_where_it_was_made_and_nothing_else(slip: Slip) -> None:
    folder = VISITS / "ucl-japan-2023"
    lines = (folder / "visit.yaml").read_text(encoding="utf-8").splitlines()
    beside = {name: (folder / name).read_bytes() for name in ("outcomes.yaml", "../registers/japan-partners.yaml")}
    verdicts = [judged_slip_in(slip, lines, number, beside) for number in range(_PLACES)]
    assert verdicts == [Verdict(is_found=True, others=())] * _PLACES


@pytest.mark.parametrize("addition", ADDITIONS, ids=lambda addition: addition.__name__)
def test_what_is_added_correctly_raises_no_alarm(addition: Addition) -> None:
    found = islice(_found_after(addition), 2 * _PLACES)
    assert list(found) == [[]] * 2 * _PLACES


def test_every_rule_is_broken_by_some_mistake() -> None:
    broken = {mistake.rule for mistake in EVERY_MISTAKE} | {slip.rule for slip in SLIPS}
    assert sorted(rule.name for rule in all_rules() if rule.name not in broken) == sorted(_NOT_OF_ONE_MISTAKE)


def _found_after(addition: Addition) -> Iterator[list[str]]:
    for number in range(200):
        data = sound_visit(number)
        if addition(data, Random(number)) is not None:  # noqa: S311 - any numbers do, the same every time
            yield [f"{finding.rule}: {finding.message}" for finding in examined(data).report]
