"""Silence where nothing is wrong; and of one mistake, that mistake alone. `benchmarks/findings.py` tries many more."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from soundness.every_mistake import EVERY_MISTAKE
from soundness.judging import Verdict, alarms, examined, tried
from soundness.sound_visits import sound_visit
from soundness.written_otherwise import EVERY_REWRITING

if TYPE_CHECKING:
    from soundness.mistake import Mistake
    from soundness.written_otherwise import Rewriting

_PLACES = 3
"""In so many visits each mistake is made."""


@pytest.mark.parametrize("number", range(25))
def test_a_sound_visit_raises_no_alarm(number: int) -> None:
    assert [f"{finding.rule}: {finding.message}" for finding in alarms(number)] == []


@pytest.mark.parametrize("rewriting", EVERY_REWRITING, ids=lambda rewriting: rewriting.__name__)
def test_a_sound_visit_written_otherwise_raises_no_alarm(rewriting: Rewriting) -> None:
    for number in range(2 * _PLACES):
        data = sound_visit(number)
        rewriting(data)
        assert [f"{finding.rule}: {finding.message}" for finding in examined(data).report] == []


@pytest.mark.parametrize("mistake", EVERY_MISTAKE, ids=lambda mistake: f"{mistake.rule}-{mistake.put.__name__}")
def test_a_mistake_is_found_where_it_was_made_and_nothing_else(mistake: Mistake) -> None:
    assert tried(mistake, _PLACES) == (Verdict(is_found=True, others=()),) * _PLACES
