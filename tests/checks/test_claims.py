from __future__ import annotations

import pytest
from support.findings import told

from itinerary.checks.claims import told_as_signed

SIGNING = """
    meetings:
      signing: {{title: Signing, partner: host, site: ministry, start: 2027-03-22 10:00, end: 10:30, delegates: all,
                counterparts: kis, signs: letter}}
    agreements:
      letter: {{kind: letter-of-intent, parties: [{{organisation: us, signatories: lund}}, {{organisation: host}}]}}
    outcomes:
      meetings: {{signing: {{held: true, story: ["{sentence}"]}}}}
      agreements: {{letter: {{act: {act}}}}}
    """


@pytest.mark.parametrize(
    "sentence",
    [
        "Both sides welcomed the letter signed in 2019.",
        "The letter was not signed.",
        "The Rector signed the guest book.",
        "The Rector signed the visitors' book.",
        "The letter will be signed in May.",
    ],
)
def test_what_is_no_claim_of_a_signature(sentence: str) -> None:
    assert told(SIGNING.format(sentence=sentence, act="postponed"), told_as_signed) == []


@pytest.mark.parametrize("act", ["announced", "agreed-in-principle", "postponed"])
def test_other_acts_are_not_told_as_signing(act: str) -> None:
    assert told(SIGNING.format(sentence="Both sides signed the letter.", act=act), told_as_signed) == [
        "told-as-signed: it is told as signed, and the letter of intent `letter` was not"
    ]


@pytest.mark.parametrize("act", ["signed", "renewed", "extended", "exchanged"])
def test_acts_that_are_told_as_signing(act: str) -> None:
    assert told(SIGNING.format(sentence="Both sides signed the letter.", act=act), told_as_signed) == []
