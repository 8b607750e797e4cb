from __future__ import annotations

import pytest
from support.noticed import HARBOUR, noticed

from itinerary.checks import publication

CALL = """
meetings:
  call: {title: Call, partner: port, start: 2027-05-10 10:00, end: 11:00, delegates: lund, counterparts: holm}
"""
SOURCE = "as-of: 2027-01-31, source: https://example.org/facts"


def figures(*written: str) -> str:
    return "relationship:\n  figures:\n" + "".join(f"    - {{{one}}}\n" for one in written)


def test_approved_words_may_go_out() -> None:
    said = "outcomes: {quotations: {one: {speaker: lund, words: Ships., approved: {by: Dr Lund, on: 2027-05-12}}}}\n"
    assert noticed(publication.quotation_without_approval, said) == []


@pytest.mark.parametrize("consent", ["given", "refused"])
def test_a_consent_that_was_given_or_refused_is_settled(consent: str) -> None:
    taken = f"outcomes: {{photographs: {{one: {{caption: A ship, consent: {consent}}}}}}}\n"
    assert noticed(publication.photograph_without_consent, taken) == []


@pytest.mark.parametrize(
    "photograph",
    ["{people: [lund, holm], meeting: call}", "{people: [berg, holm]}", "{caption: A ship, meeting: call}"],
)
def test_a_picture_shows_those_who_were_there(photograph: str) -> None:
    assert noticed(publication.pictured_but_absent, f"{CALL}outcomes: {{photographs: {{one: {photograph}}}}}\n") == []


def test_who_really_came_is_what_counts_for_a_picture() -> None:
    outcomes = (
        "outcomes:\n  meetings: {call: {attended: berg}}\n  photographs: {one: {people: [lund], meeting: call}}\n"
    )
    assert noticed(publication.pictured_but_absent, CALL + outcomes) == [
        "outcomes/photographs/one/people/0: Dr Ida Lund is in the photograph and was not at the meeting"
    ]


def test_what_is_done_needs_neither_owner_nor_day() -> None:
    done = f"{CALL}outcomes: {{meetings: {{call: {{actions: [{{what: Send the plan, done: 2027-05-11}}]}}}}}}\n"
    assert noticed(publication.action_without_owner, done) == []
    assert noticed(publication.action_without_due, done) == []


def test_a_long_action_is_told_in_brief() -> None:
    what = "Send the plan of the quay with all depths at low water and high water to both sides"
    action = f"{CALL}outcomes: {{meetings: {{call: {{actions: [{{what: {what}, due: 2027-06-01}}]}}}}}}\n"
    assert noticed(publication.action_without_owner, action) == [
        'outcomes/meetings/call/actions/0: nobody is to "send the plan of the quay with all depths at low water and h…"'
    ]


def test_a_figure_with_its_source_is_left_alone() -> None:
    assert noticed(publication.figure_without_source, figures(f'what: ships, value: "12", {SOURCE}')) == []


def test_a_scheme_that_counts_nothing_needs_no_source() -> None:
    assert noticed(publication.figure_without_source, "schemes: {berths: {name: Berth Fund, years: 4}}\n") == []


@pytest.mark.parametrize(
    "other",
    [
        f'what: ships, value: "14", period: each year, {SOURCE}',
        'what: ships, value: "14", as-of: 2026-01-31, source: https://example.org/facts',
        f'what: boats, value: "14", {SOURCE}',
        f'what: Ships, value: "12", {SOURCE}',
    ],
)
def test_figures_of_different_things_times_or_spans_agree(other: str) -> None:
    assert noticed(publication.figure_contradiction, figures(f'what: ships, value: "12", {SOURCE}', other)) == []


def test_two_partners_may_have_different_numbers_of_the_same() -> None:
    of_us = HARBOUR.replace(
        "name: Example Port Authority}",
        f'name: Example Port Authority, relationship: {{figures: [{{what: ships, value: "14", {SOURCE}}}]}}}}',
    )
    ours = figures(f'what: ships, value: "12", {SOURCE}')
    assert noticed(publication.figure_contradiction, ours, base=of_us) == []
