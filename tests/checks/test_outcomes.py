from __future__ import annotations

import pytest
from support.noticed import HARBOUR, noticed

from itinerary.checks import outcomes

PLAN = """
meetings:
  signing:
    {title: Signing, kind: signing, partner: port, start: 2027-05-10 10:00, end: 10:30, delegates: lund,
     counterparts: holm, signs: loi}
  dinner: {title: Dinner, kind: meal, partner: port, start: 2027-05-11 22:00, end: 2027-05-12 0:30, delegates: all}
agreements:
  loi:
    kind: letter-of-intent
    title: Letter
    parties:
      - {organisation: us, signatories: lund, witnesses: berg}
      - {organisation: port, signatories: holm}
"""


def happened(meetings: str = "{}", agreement: str = "") -> str:
    agreements = f"  agreements: {{loi: {agreement}}}\n" if agreement else ""
    return f"{PLAN}outcomes:\n  meetings: {meetings}\n{agreements}"


def test_those_who_were_to_be_there_may_have_signed() -> None:
    assert noticed(outcomes.signed_by_absent, happened(agreement="{signed: 2027-05-10, by: [lund, holm]}")) == []


def test_whoever_came_instead_may_have_witnessed() -> None:
    came = happened("{signing: {held: true, attended: all}}", "{act: signed, by: lund, witnessed-by: berg}")
    assert noticed(outcomes.signed_by_absent, came) == []


def test_a_witness_who_was_not_there_is_told() -> None:
    (told,) = noticed(outcomes.signed_by_absent, happened(agreement="{act: signed, witnessed-by: berg}"))
    place, sentence = told.split(": ")
    assert place == "outcomes/agreements/loi/witnessed-by/0"
    assert sentence == 'Ms Eva Berg is recorded as having witnessed "Letter", and was not there'


def test_who_signs_at_another_meeting_is_looked_for_there() -> None:
    assert noticed(outcomes.signed_by_absent, happened(agreement="{act: signed, by: berg, at: dinner}")) == []


def test_an_agreement_signed_nowhere_in_the_programme_has_no_absentees() -> None:
    unplanned = happened(agreement="{act: signed, by: [berg, holm]}").replace(", signs: loi", "")
    assert noticed(outcomes.signed_by_absent, unplanned) == []


def test_signatories_of_the_plan_may_sign() -> None:
    assert noticed(outcomes.signed_by_other, happened(agreement="{act: signed, by: [lund, holm]}")) == []


def test_where_nobody_was_named_anybody_may_sign() -> None:
    unnamed = (
        happened(agreement="{act: signed, by: berg}")
        .replace("signatories: lund, ", "")
        .replace(", signatories: holm", "")
    )
    assert noticed(outcomes.signed_by_other, unnamed) == []


@pytest.mark.parametrize("agreement", ["{act: postponed}", "{act: agreed-in-principle}", "{}"])
def test_what_was_not_signed_needs_no_meeting(agreement: str) -> None:
    assert noticed(outcomes.signed_at_unheld_meeting, happened("{signing: {held: false}}", agreement)) == []


def test_an_agreement_may_be_signed_elsewhere_when_its_meeting_fell_through() -> None:
    elsewhere = happened("{signing: {held: false}, dinner: {held: true}}", "{act: signed, at: dinner}")
    assert noticed(outcomes.signed_at_unheld_meeting, elsewhere) == []


def test_a_signing_at_a_cancelled_meeting_is_told() -> None:
    cancelled = happened(agreement="{act: signed}").replace("signs: loi", "signs: loi, status: cancelled")
    assert noticed(outcomes.signed_at_unheld_meeting, cancelled) == [
        'outcomes/agreements/loi: "Letter" is recorded as signed at a meeting that did not take place'
    ]


@pytest.mark.parametrize("day", ["2027-05-11", "2027-05-12"])
def test_a_signing_past_midnight_is_on_either_day(day: str) -> None:
    assert noticed(outcomes.signed_on_other_day, happened(agreement=f"{{signed: {day}, at: dinner}}")) == []


def test_a_postponement_may_be_decided_on_any_day() -> None:
    assert noticed(outcomes.signed_on_other_day, happened(agreement="{act: postponed, on: 2027-04-01}")) == []


def test_without_a_meeting_a_signing_before_the_visit_is_told() -> None:
    unplanned = happened(agreement="{signed: 2027-05-01}").replace(", signs: loi", "")
    assert noticed(outcomes.signed_on_other_day, unplanned) == [
        'outcomes/agreements/loi/signed: "Letter" is recorded as signed before the visit'
    ]


def test_a_cancelled_meeting_may_be_recorded_as_not_held() -> None:
    cancelled = happened("{signing: {held: false}}").replace("signs: loi", "signs: loi, status: cancelled")
    assert noticed(outcomes.held_though_cancelled, cancelled) == []


@pytest.mark.parametrize(
    "outcome",
    [
        "{signing: {held: true, began: 9:40, ended: 9:55}}",
        "{signing: {held: true, began: 11:00}}",
        "{signing: {held: true, ended: 12:00}}",
        "{dinner: {held: true, began: 22:10, ended: 0:50}}",
        "{dinner: {held: true, began: 22:10, ended: 2027-05-12 0:50}}",
        "{dinner: {held: true, began: 22:10, ended: 23:50}}",
    ],
)
def test_meetings_may_begin_and_end_otherwise_than_planned(outcome: str) -> None:
    assert noticed(outcomes.held_before_it_began, happened(outcome)) == []


def test_an_end_before_the_planned_beginning_is_told() -> None:
    assert noticed(outcomes.held_before_it_began, happened("{signing: {held: true, ended: 9:55}}")) == [
        'outcomes/meetings/signing/ended: "Signing" is recorded as having ended before it began'
    ]


@pytest.mark.parametrize("attended", ["all", "[lund, berg]", "all except lund"])
def test_who_is_with_the_delegation_may_have_attended(attended: str) -> None:
    assert noticed(outcomes.attended_while_away, happened(f"{{signing: {{attended: {attended}}}}}")) == []


def test_who_had_left_cannot_have_attended() -> None:
    left = HARBOUR.replace("role: Registrar", "leaves: 2027-05-10, role: Registrar")
    assert noticed(outcomes.attended_while_away, happened("{dinner: {attended: [lund, berg]}}"), base=left) == [
        'outcomes/meetings/dinner/attended/1: Ms Eva Berg is recorded at "Dinner", on a day without the delegation'
    ]
