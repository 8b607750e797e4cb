"""The rules of reading, as `itinerary rule` tells them."""

from __future__ import annotations

import re

import pytest

from itinerary.source import ReadingRule


@pytest.mark.parametrize("rule", ReadingRule, ids=lambda rule: rule.code)
def test_rule_says_in_one_sentence_why_and_in_one_how_to_mend(rule: ReadingRule) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", rule.code)
    assert re.fullmatch(r"[A-Z`](?:[^.]|\.(?! |$))+\.", rule.why)
    assert re.fullmatch(r"[A-Z`](?:[^.]|\.(?! |$))+\.", rule.mend)


def test_names_of_rules_are_their_own() -> None:
    assert len({rule.code for rule in ReadingRule}) == len(ReadingRule)


def test_what_leaves_all_content_in_place_loses_nothing() -> None:
    assert [rule.code for rule in ReadingRule if not rule.loses_content] == [
        "unprintable-character",
        "yaml-tag",
        "unused-anchor",
        "hash-in-text",
        "included-twice",
        "defined-twice",
        "two-visit-files",
    ]
