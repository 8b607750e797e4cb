"""Every way to break a visit: `bad/<rule>/visit.yaml` breaks one rule, `expected.txt` is all that is said about it.

A folder may add a word to the name of its rule, `short-gap.check-in`. New expected texts are written by
`pytest --accept`. Beside them `good.yaml` is the near miss: nearly the same visit, about which nothing is said.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from itinerary.checks import RULES as CHECKS
from itinerary.checks.documentation import all_rules
from itinerary.cli.findings import OutputFormat, written
from itinerary.diagnostics import Severity
from itinerary.examine import examine

if TYPE_CHECKING:
    from conftest import Compares

BAD = Path(__file__).parent / "bad"
VISITS = Path(__file__).parents[1] / "visits"
FOLDERS = sorted(folder.name for folder in BAD.iterdir())
NEARLY_BROKEN = tuple(folder for folder in FOLDERS if (BAD / folder / "good.yaml").exists())
BROKEN = frozenset(name.partition(".")[0] for name in FOLDERS)

RULES = tuple(page.name for page in all_rules() if page.stage != "reading")
"""The rules of reading have examples of their own, in `source`: most of them break the file itself."""


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_bad_spec_is_told_as_expected(folder: str, expect: Compares, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(BAD / folder)
    report = examine(Path("visit.yaml")).report
    expect(written(report, OutputFormat.FULL), BAD / folder / "expected.txt")


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_bad_spec_breaks_no_other_rule(folder: str) -> None:
    report = examine(BAD / folder).report
    assert {finding.rule for finding in report} == {folder.partition(".")[0]}


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_has_a_bad_spec(rule: str) -> None:
    assert rule in BROKEN


@pytest.mark.parametrize("folder", NEARLY_BROKEN)
def test_nothing_is_said_of_a_near_miss(folder: str) -> None:
    report = examine(BAD / folder / "good.yaml").report
    assert [finding for finding in report if finding.severity is not Severity.NOTE] == []
    assert folder.partition(".")[0] not in {finding.rule for finding in report}


@pytest.mark.parametrize("rule", [rule.name for rule in CHECKS])
def test_a_rule_has_a_near_miss(rule: str) -> None:
    assert rule in {folder.partition(".")[0] for folder in NEARLY_BROKEN}


@pytest.mark.parametrize("visit", ["minimal", "ucl-japan-2023", "three-capitals"])
def test_an_example_visit_is_clean(visit: str) -> None:
    assert written(examine(VISITS / visit).report, OutputFormat.CONCISE) == ""
