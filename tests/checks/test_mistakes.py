from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from itinerary.checks import RULES
from itinerary.checks.documentation import all_rules
from itinerary.checks.mistakes import MISTAKES, mistakes_found_by
from itinerary.checks.rule_book import rows_of

if TYPE_CHECKING:
    from itinerary.checks.mistake import Mistake
    from itinerary.checks.rule import Rule

KNOWN = frozenset(page.name for page in all_rules())

COUNTS = {"T": 16, "V": 3, "N": 8, "G": 10, "C": 5, "W": 9, "P": 9}
"""How many mistakes of each kind the catalogue has."""

BEYOND_THE_CATALOGUE = {
    *("bed-while-travelling", "two-beds", "site-without-address", "too-many-points", "leads-not-there"),
    *("chair-not-there", "needed-not-invited", "speaker-not-there", "held-though-cancelled"),
    *("held-before-it-began", "attended-while-away", "unused-entry", "parent-loop", "unknown-deadline"),
}
"""Rules that find what the catalogue does not ask for."""


def test_the_catalogue_has_every_row_in_its_order() -> None:
    rows = [f"{letter}{number}" for letter, count in COUNTS.items() for number in range(1, count + 1)]
    assert [mistake.row for mistake in MISTAKES] == rows


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.row)
def test_a_mistake_is_found_by_rules_that_there_are(mistake: Mistake) -> None:
    assert set(mistake.rules) - KNOWN == set()


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.row)
def test_a_mistake_is_found_by_a_rule_or_has_a_reason(mistake: Mistake) -> None:
    assert mistake.rules or mistake.otherwise


def test_rules_that_find_no_mistake_of_the_catalogue_are_known() -> None:
    assert {rule.name for rule in RULES if not mistakes_found_by(rule.name)} == BEYOND_THE_CATALOGUE


def test_the_page_of_a_rule_says_which_mistakes_it_finds() -> None:
    page = next(page for page in all_rules() if page.name == "time-overlap")
    assert rows_of(page) == "Finds: T1 The same person is in two engagements at once.\n"


def test_the_page_of_a_rule_beyond_the_catalogue_says_nothing_of_it() -> None:
    assert rows_of(next(page for page in all_rules() if page.name == "parent-loop")) == ""


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_says_what_is_wrong_why_it_matters_and_how_to_mend_it(rule: Rule) -> None:
    paragraphs = rule.documentation.split("\n\n")
    assert len(paragraphs) >= 3
    assert re.match(r"(?:Mend it|Choose|Take|Correct)", paragraphs[-1])
