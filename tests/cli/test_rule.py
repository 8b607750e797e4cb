from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from cli.running import ran

from itinerary.checks.documentation import all_rules

if TYPE_CHECKING:
    from conftest import Compares

Capsys = pytest.CaptureFixture[str]
RULE_BOOK = Path(__file__).parents[2] / "docs" / "rules.md"


def test_the_documentation_explains_every_rule(capsys: Capsys, expect: Compares) -> None:
    introduction = (
        "# The rules\n"
        "\n"
        "Written by `itinerary rule --markdown`. `itinerary check` tells which of them a visit breaks, and\n"
        "`itinerary rule NAME` prints one. A single finding is accepted under `checks: {excuse: …}`, a rule is\n"
        "switched off under `checks: {ignore: …}`, and the numbers that rules measure against stand under\n"
        "`checks: {thresholds: …}`.\n"
        "\n"
    )
    expect(introduction + ran(capsys, "rule", "--markdown").out, RULE_BOOK)


def test_all_rules_are_explained_at_once(capsys: Capsys) -> None:
    out = ran(capsys, "rule", "--all").out
    assert [page.name for page in all_rules() if page.text() not in out] == []


def test_a_rule_is_explained_with_the_mistake_that_it_finds(capsys: Capsys) -> None:
    assert ran(capsys, "rule", "shared-rank").out.splitlines() == [
        "shared-rank (warning)",
        "",
        "Two delegates have the same place in the order of precedence.",
        "",
        "Lists, seats and the line in which hands are shaken follow that order. Two who have one place are sorted",
        "out at the door, before everybody's eyes.",
        "",
        "Mend it with another `rank` for one of them.",
        "",
        "Finds: N8 Counterparts far apart in rank; no order of precedence.",
        "",
    ]
