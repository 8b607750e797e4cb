from __future__ import annotations

from support.noticed import FINAL, HARBOUR, noticed

from itinerary.checks import agreements

UNITS = HARBOUR.replace(
    "delegates:\n",
    "  pilots: {name: Example Pilot Office, parent: port}\n  dredgers: {name: Example Dredging Office, parent: port}\n"
    "delegates:\n",
).replace(
    "sites:\n",
    "  pilot: {name: {given: Per, family: Vik}, role: Chief Pilot, organisation: pilots}\nsites:\n",
)


def agreement(parties: str) -> str:
    return f"agreements:\n  loi:\n    kind: letter-of-intent\n    title: Letter on the Quay\n    parties: {parties}\n"


BETWEEN_TWO = agreement("[{organisation: us, signatories: lund}, {organisation: port, signatories: holm}]")
UNSIGNED = agreement("[{organisation: us, signatories: lund}, {organisation: port}]")


def test_our_own_organisation_need_not_be_a_party() -> None:
    others = agreement("[{organisation: pilots, signatories: pilot}, {organisation: port, signatories: holm}]")
    assert noticed(agreements.single_party, others, base=UNITS) == []
    assert noticed(agreements.signatory_of_other_side, others, base=UNITS) == []


def test_the_head_of_a_body_signs_for_its_unit_and_a_unit_for_its_body() -> None:
    crossed = agreement("[{organisation: pilots, signatories: holm}, {organisation: port, signatories: pilot}]")
    assert noticed(agreements.signatory_of_other_side, crossed, base=UNITS) == []


def test_one_unit_signs_for_another_of_the_same_body() -> None:
    sibling = agreement("[{organisation: dredgers, signatories: pilot}, {organisation: us, signatories: lund}]")
    assert noticed(agreements.signatory_of_other_side, sibling, base=UNITS) == []


def test_nothing_is_said_of_a_signatory_without_organisation() -> None:
    unknown = HARBOUR.replace("role: Director, organisation: port", "role: Director")
    assert noticed(agreements.signatory_of_other_side, BETWEEN_TWO, base=unknown) == []


def test_a_party_without_signatory_is_told_in_a_draft_and_in_a_final_visit() -> None:
    told = ['agreements/loi/parties/1: nobody signs "Letter on the Quay" for Example Port Authority']
    assert noticed(agreements.party_without_signatory, UNSIGNED) == told
    assert noticed(agreements.party_without_signatory, UNSIGNED, base=FINAL) == told


def test_who_signed_for_a_party_may_stay_unknown_once_it_is_signed() -> None:
    signed = "outcomes: {agreements: {loi: {act: signed, by: lund}}}\n"
    assert noticed(agreements.party_without_signatory, UNSIGNED + signed) == []


def test_an_agreement_without_parties_is_told_too() -> None:
    assert noticed(agreements.single_party, agreement("[]")) == ['agreements/loi: "Letter on the Quay" has no party']


def test_as_many_originals_as_parties_are_enough() -> None:
    assert noticed(agreements.too_few_originals, f"{BETWEEN_TWO}    originals: 2\n") == []


def test_the_end_of_what_is_renewed_is_date_enough() -> None:
    renewal = "    renews: {title: Letter of 2022, expires: 2027-06-30}\n"
    assert noticed(agreements.renewal_without_date, BETWEEN_TWO + renewal) == []


def test_an_agreement_may_bind() -> None:
    binding = BETWEEN_TWO.replace("letter-of-intent", "agreement") + "    binding: true\n"
    assert noticed(agreements.binding_memorandum, binding) == []


def test_a_letter_that_does_not_bind_may_say_so() -> None:
    assert noticed(agreements.binding_memorandum, f"{BETWEEN_TWO}    binding: false\n") == []
