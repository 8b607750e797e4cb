from __future__ import annotations

import pytest
from support.noticed import FINAL, HARBOUR, noticed

from itinerary.checks import signing

CALL = """
meetings:
  call:
    {title: Courtesy call, partner: port, site: quay, start: 2027-05-10 10:00, end: 11:00, delegates: lund,
     counterparts: holm, signs: loi}
"""
APART = """
meetings:
  ours: {title: We sign, kind: signing, start: 2027-05-10 10:00, end: 10:15, delegates: lund, signs: loi}
  theirs: {title: They sign, kind: signing, start: 2027-05-11 10:00, end: 10:15, counterparts: holm, signs: loi}
"""
LETTER = """
agreements:
  loi:
    kind: letter-of-intent
    title: Letter on the Quay
    parties: [{organisation: us, signatories: lund}, {organisation: port, signatories: holm}]
"""


def test_signatories_on_both_sides_of_the_meeting_are_there() -> None:
    assert noticed(signing.signatory_not_at_signing, CALL + LETTER) == []


def test_each_signatory_needs_only_one_of_several_signing_meetings() -> None:
    assert noticed(signing.signatory_not_at_signing, APART + LETTER) == []


def test_all_means_only_the_delegates_who_are_there_on_the_day() -> None:
    later = HARBOUR.replace("honorific: Dr}, role: Rector", "honorific: Dr}, joins: 2027-05-11, role: Rector")
    assert noticed(
        signing.signatory_not_at_signing, CALL.replace("delegates: lund", "delegates: all") + LETTER, base=later
    ) == ['agreements/loi/parties/0/signatories/0: Dr Ida Lund is to sign "Letter on the Quay" and is not there']


def test_an_agreement_that_no_meeting_signs_has_no_absent_signatory() -> None:
    assert noticed(signing.signatory_not_at_signing, LETTER) == []


def test_a_meeting_without_a_time_signs_too() -> None:
    unscheduled = "meetings: {signing: {title: Signing, kind: signing, duration: 15 min, signs: loi}}\n"
    assert noticed(signing.never_signed, unscheduled + LETTER) == []


@pytest.mark.parametrize("outcome", ["{signed: 2027-05-10}", "{act: renewed}", "{act: postponed}"])
def test_outcomes_settle_how_an_agreement_ended(outcome: str) -> None:
    assert noticed(signing.never_signed, f"{LETTER}\noutcomes: {{agreements: {{loi: {outcome}}}}}") == []


@pytest.mark.parametrize("outcome", ["{act: agreed-in-principle}", "{act: announced}"])
def test_what_is_not_yet_signing_leaves_an_agreement_to_be_signed(outcome: str) -> None:
    assert noticed(signing.never_signed, f"{LETTER}\noutcomes: {{agreements: {{loi: {outcome}}}}}") == [
        'agreements/loi: no meeting signs "Letter on the Quay"'
    ]


def test_a_cancelled_signing_beside_another_one_is_no_loss() -> None:
    one_cancelled = APART.replace("delegates: lund", "status: cancelled")
    assert noticed(signing.signed_at_cancelled_meeting, one_cancelled + LETTER) == []


def test_a_signing_of_which_every_meeting_is_cancelled_is_lost() -> None:
    cancelled = CALL.replace("signs: loi", "signs: loi, status: cancelled")
    assert noticed(signing.signed_at_cancelled_meeting, cancelled + LETTER) == [
        'meetings/call/signs/0: "Letter on the Quay" is to be signed at a meeting that is cancelled'
    ]
    assert noticed(signing.never_signed, cancelled + LETTER) == []


def test_approval_on_the_last_day_of_the_threshold_is_in_time() -> None:
    assert noticed(signing.not_approved_in_time, f"{CALL}{LETTER}    progress: {{approved: 2027-04-12}}\n") == []


def test_the_last_approval_of_all_counts() -> None:
    late = LETTER.replace("signatories: lund}", "signatories: lund, approved: 2027-04-13}")
    assert noticed(signing.not_approved_in_time, f"{CALL}{late}    progress: {{approved: 2027-03-01}}\n") == [
        'agreements/loi/parties/0/approved: "Letter on the Quay" is approved only 27 days before it is signed'
    ]


def test_an_office_sets_its_own_threshold() -> None:
    approved = "    progress: {approved: 2027-04-26}\n"
    threshold = "checks: {thresholds: {approval-days: 14}}\n"
    assert noticed(signing.not_approved_in_time, CALL + LETTER + approved + threshold) == []


def test_an_approval_after_the_signing_is_told_once() -> None:
    approved = "    progress: {approved: 2027-05-11}\n"
    assert noticed(signing.not_approved_in_time, CALL + LETTER + approved) == []
    assert noticed(signing.signed_before_approval, CALL + LETTER + approved) == [
        'agreements/loi/progress/approved: "Letter on the Quay" is signed before it is approved'
    ]


def test_a_draft_visit_may_sign_what_is_still_in_review() -> None:
    assert noticed(signing.signed_before_approval, f"{CALL}{LETTER}    status: in-review\n") == []
    assert noticed(signing.signed_before_approval, f"{CALL}{LETTER}    status: in-review\n", base=FINAL) == [
        'agreements/loi/status: "Letter on the Quay" is to be signed, and its status is in-review'
    ]
