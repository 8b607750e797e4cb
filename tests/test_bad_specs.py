"""Every way to break a visit: `bad/<rule>/visit.yaml` breaks one rule, `expected.txt` is all that is said about it.

A folder may add a word to the name of its rule, `short-gap.check-in`. New expected texts are written by
`pytest --accept`.
"""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import itinerary
from itinerary.checks import RULES
from itinerary.cli.findings import OutputFormat, written
from itinerary.examine import examine

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conftest import Compares

BAD = Path(__file__).parent / "bad"
VISITS = Path(__file__).parents[1] / "visits"
FOLDERS = sorted(folder.name for folder in BAD.iterdir())
BROKEN = frozenset(name.partition(".")[0] for name in FOLDERS)

NAMED_WHILE_RUNNING = (
    "unknown-organisation",
    "unknown-delegate",
    "unknown-counterpart",
    "unknown-person",
    "unknown-site",
    "unknown-meeting",
    "unknown-agreement",
    "unknown-choice",
    "wrong-value",
)
"""Rules of reading a spec whose names stand nowhere in the source as a whole."""


def rule_names_in(module: Path) -> Iterator[str]:
    """Yield the rule names that stand in a module as the first argument of a finding."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.args:
            name = node.args[0]
            is_finding = node.func.id in {"Diagnostic", "PydanticCustomError"}
            if is_finding and isinstance(name, ast.Constant) and isinstance(name.value, str) and name.value:
                yield name.value


def rule_names() -> tuple[str, ...]:
    """Return the names of all rules, of whatever stage behind the reading of files."""
    source = Path(itinerary.__file__).parent
    written_out = {
        name
        for room in ("spec", "load", "programme", "checks")
        for module in sorted((source / room).glob("*.py"))
        for name in rule_names_in(module)
    }
    return tuple(sorted({*written_out, *NAMED_WHILE_RUNNING, *(rule.name for rule in RULES)}))


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_bad_spec_is_told_as_expected(folder: str, expect: Compares, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(BAD / folder)
    report = examine(Path("visit.yaml")).report
    expect(written(report, OutputFormat.FULL), BAD / folder / "expected.txt")


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_bad_spec_breaks_no_other_rule(folder: str) -> None:
    report = examine(BAD / folder).report
    assert {finding.rule for finding in report} == {folder.partition(".")[0]}


@pytest.mark.parametrize("rule", rule_names())
def test_a_rule_has_a_bad_spec(rule: str) -> None:
    assert rule in BROKEN


@pytest.mark.parametrize("visit", ["minimal", "ucl-japan-2023", "three-capitals"])
def test_an_example_visit_is_clean(visit: str) -> None:
    assert written(examine(VISITS / visit).report, OutputFormat.CONCISE) == ""
