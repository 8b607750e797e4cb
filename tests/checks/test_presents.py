from __future__ import annotations

import pytest
from support.findings import told
from support.specs import REGISTERS

from itinerary.checks.presents import gift_above_limit, gift_not_declared, gift_unwelcome


def of_the_host(fields: str) -> str:
    """Return the registers with more fields of the host."""
    return REGISTERS.replace("host: {name: Example Ministry}", f"host: {{name: Example Ministry, {fields}}}")


def a_gift(item: str, value: str) -> str:
    """Return a gift to the minister."""
    return f"gifts: {{it: {{item: {item}, giver: lund, recipient: kis, value: '{value}'}}}}\n"


@pytest.mark.parametrize("value", ["HUF 9,000", "HUF 500.50", "GBP 90", "a few pounds", "GBP"])
def test_a_gift_that_may_be_accepted_as_far_as_anyone_can_tell(value: str) -> None:
    assert told(a_gift("Book", value), gift_above_limit, registers=of_the_host("gift-limit: 'HUF 9,000'")) == []


@pytest.mark.parametrize("value", ["HUF 9,001", "HUF 12,000", "about HUF 9500", "HUF 9,000.10"])
def test_a_gift_that_is_worth_too_much(value: str) -> None:
    assert told(a_gift("Book", value), gift_above_limit, registers=of_the_host("gift-limit: 'HUF 9,000'")) == [
        'gift-above-limit: "Book" is worth more than its recipient may accept'
    ]


def test_gifts_below_what_is_declared() -> None:
    thresholds = "checks: {thresholds: {declare-gifts-from: GBP 50}}"
    assert told(a_gift("Book", "GBP 49.99") + thresholds, gift_not_declared) == []
    assert told(a_gift("Book", "GBP 50") + thresholds, gift_not_declared) == [
        'gift-not-declared: "Book" is not declared'
    ]


@pytest.mark.parametrize("item", ["Pen", "Two pens", "A PEN of silver"])
def test_an_unwelcome_gift_by_any_of_its_names(item: str) -> None:
    assert told(a_gift(item, "GBP 5"), gift_unwelcome, registers=of_the_host("not-to-give: [pen]")) == [
        f'gift-unwelcome: "{item}" must not be given to Example Ministry'
    ]


def test_a_word_inside_another_is_no_gift() -> None:
    assert told(a_gift("Pendant", "GBP 5"), gift_unwelcome, registers=of_the_host("not-to-give: [pen]")) == []
