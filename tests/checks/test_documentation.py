from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import itinerary
from itinerary.checks import RULES
from itinerary.checks.documentation import all_rules, rule_documentation
from itinerary.load.references import SINGULAR
from itinerary.source import ReadingRule

if TYPE_CHECKING:
    from itinerary.diagnostics import RulePage

SOURCE = Path(itinerary.__file__).parent

NAMED_WHILE_RUNNING = frozenset(
    {"unknown-person", "unknown-choice", "wrong-value", *(f"unknown-{singular}" for singular in SINGULAR.values())}
)
"""Names that the reading of a spec puts together, or chooses by the kind of error."""


def names_in(room: str) -> set[str]:
    """Return the rule names that stand in a room's code, as the first argument of a finding or of a spec's error."""
    found = set()
    for module in (SOURCE / room).glob("*.py"):
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.args:
                name = node.args[0]
                if node.func.id in {"Diagnostic", "PydanticCustomError"} and isinstance(name, ast.Constant):
                    found.add(str(name.value))
    return found - {""}


def stage_names(stage: str) -> set[str]:
    return {page.name for page in all_rules() if page.stage == stage}


def test_every_name_in_the_code_of_the_spec_has_its_page() -> None:
    assert stage_names("spec") == names_in("spec") | names_in("load") | NAMED_WHILE_RUNNING


def test_every_name_in_the_code_of_the_programme_has_its_page() -> None:
    assert stage_names("programme") == names_in("programme")


def test_every_name_of_the_checks_has_its_page() -> None:
    assert stage_names("checks") == {rule.name for rule in RULES} | names_in("checks")


def test_every_rule_of_reading_has_its_page() -> None:
    assert stage_names("reading") == {rule.code for rule in ReadingRule}


def test_no_two_rules_have_one_name() -> None:
    names = [page.name for page in all_rules()]
    assert sorted(names) == sorted(set(names))


@pytest.mark.parametrize("page", all_rules(), ids=lambda page: page.name)
def test_a_page_says_the_mistake_on_one_line_and_then_why_and_how_to_mend_it(page: RulePage) -> None:
    mistake, gap, rest = page.documentation.split("\n", 2)
    assert (mistake.count(". "), mistake[-1], gap) == (0, ".", "")
    assert rest.strip()


def test_a_page_as_it_is_printed() -> None:
    page = rule_documentation("skipped-time")
    assert page is not None
    assert page.line() == "skipped-time: A local time does not exist that day."
    assert page.text() == (
        "skipped-time (error)\n\n"
        "A local time does not exist that day.\n\n"
        "When summer time begins, clocks go forward over an hour that is not lived.\n\n"
        "Choose a time before or after.\n"
    )


def test_a_rule_that_does_not_exist_has_no_page() -> None:
    assert rule_documentation("no-such-rule") is None
