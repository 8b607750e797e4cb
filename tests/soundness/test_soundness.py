"""Silence where nothing is wrong; and of one mistake, that mistake alone. `benchmarks/findings.py` tries many more."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

import pytest

from itinerary.checks.catalogue import RULES
from soundness.judging import Verdict, alarms, judged
from soundness.later_mistakes import EVERY_MISTAKE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from soundness.mistakes import Mistake

_PLACES = 3
"""In so many visits each mistake is made."""


@pytest.mark.parametrize("number", range(25))
def test_a_sound_visit_raises_no_alarm(number: int) -> None:
    assert [f"{finding.rule}: {finding.message}" for finding in alarms(number)] == []


@pytest.mark.parametrize("mistake", EVERY_MISTAKE, ids=lambda mistake: f"{mistake.rule}-{mistake.put.__name__}")
def test_a_mistake_is_found_where_it_was_made_and_nothing_else(mistake: Mistake) -> None:
    assert list(islice(_verdicts(mistake), _PLACES)) == [Verdict(is_found=True, others=())] * _PLACES


def test_mistakes_are_of_many_kinds() -> None:
    assert len({mistake.rule for mistake in EVERY_MISTAKE} & {rule.name for rule in RULES}) > len(EVERY_MISTAKE) // 2


def _verdicts(mistake: Mistake) -> Iterator[Verdict]:
    for number in range(200):
        verdict = judged(mistake, number)
        if verdict is not None:
            yield verdict
