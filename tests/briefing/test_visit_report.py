"""The visit report: what outcomes record, no more, and for whom."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from support.content_text import document_text
from support.packs import EDITION, example
from support.specs import programme_of

from itinerary.audience import Audience, view
from itinerary.briefing import is_recorded, visit_report

if TYPE_CHECKING:
    from conftest import Compares

    from itinerary.programme.timeline import Programme

EXPECTED = Path(__file__).parent / "expected"

MEETING = """
meetings:
  tour: {title: Tour of the garden, kind: tour, site: museum, start: 2027-03-25 10:00, end: 11:00, delegates: all}
"""


def report(programme: Programme, reader: str, *languages: str) -> str:
    seen = view(programme, Audience.named(programme.visit, reader))
    return document_text(visit_report(seen, replace(EDITION, languages=languages)))


@pytest.mark.parametrize(
    ("visit", "reader", "language"),
    [
        ("three-capitals", "office", ""),
        ("three-capitals", "delegation", ""),
        ("ucl-japan-2023", "delegation", ""),
        ("ucl-japan-2023", "delegation", "ja"),
    ],
)
def test_report_of_an_example_in_full(visit: str, reader: str, language: str, expect: Compares) -> None:
    text = report(example(visit), reader, *filter(None, [language]))
    expect(text, EXPECTED / f"{visit}.report.{reader}{language and '.'}{language}.txt")


def test_costs_lessons_and_consent_are_the_offices() -> None:
    ours, all_of_us = (report(example("three-capitals"), reader) for reader in ("office", "delegation"))

    for words in ("CAD 71,400", "Order table flags a week earlier", "Waiting for it"):
        assert (words in ours, words in all_of_us) == (True, False)


@pytest.mark.parametrize(
    ("outcome", "expected"),
    [
        ("", "Took place: Not recorded"),
        ("outcomes: {meetings: {tour: {held: true}}}", "Took place: Yes"),
        ("outcomes: {meetings: {tour: {held: false}}}", "Took place: No"),
        ("outcomes: {meetings: {tour: {discussed: [roses]}}}", "Took place: Not recorded"),
    ],
)
def test_a_meeting_took_place_only_where_that_is_recorded(outcome: str, expected: str) -> None:
    lines = report(programme_of(MEETING + outcome), "delegation").splitlines()

    assert [line for line in lines if line.startswith("Took place")] == [expected]
    assert any(line.startswith("Our people") for line in lines) == (expected == "Took place: Yes")


def test_there_is_a_report_where_anything_is_recorded() -> None:
    assert is_recorded(programme_of(MEETING + "outcomes: {meetings: {tour: {held: false}}}").visit)
    assert not is_recorded(programme_of(MEETING).visit)
