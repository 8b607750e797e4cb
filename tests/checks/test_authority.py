from __future__ import annotations

import pytest
from support.findings import told
from support.specs import REGISTERS

from itinerary.checks.authority import signatory_without_post, wrong_flags
from itinerary.checks.people import role_missing


def flags(codes: str, *, host: str | None = "HU") -> list[str]:
    """Return what is said of flags at a meeting of two bodies."""
    registers = REGISTERS.replace("us: {name: Example University}", "us: {name: Example University, country: GB}")
    if host:
        registers = registers.replace("name: Example Ministry}", f"name: Example Ministry, country: {host}}}")
    meeting = f"""
        meetings:
          talks: {{title: Talks, partner: host, site: ministry, start: 2027-03-22 10:00, end: 11:00, delegates: all,
                  flags: {codes}}}
        """
    return told(meeting, wrong_flags, registers=registers)


@pytest.mark.parametrize("codes", ["[GB, HU]", "[HU, GB]", "[HU, EU, GB]"])
def test_flags_of_those_who_meet(codes: str) -> None:
    assert flags(codes) == []


def test_the_flag_of_a_neighbour() -> None:
    assert flags("[GB, RO]") == ['wrong-flags: "Talks" has the flag of RO, from where nobody comes']


def test_a_flag_that_is_missing() -> None:
    assert flags("[HU]") == ['wrong-flags: "Talks" has no flag of GB']


def test_a_body_without_a_country_may_have_any_flag() -> None:
    assert flags("[GB, RO]", host=None) == []


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        ("draft", ["role-missing: nothing says what Anna Kis does"]),
        ("final", ["signatory-without-post: nothing says in what post Anna Kis signs"]),
    ],
)
def test_a_post_is_missed_once(status: str, expected: list[str]) -> None:
    registers = REGISTERS.replace("family: Kis}, role: Minister", "family: Kis}").replace(
        "home: us\n", f"home: us\n  status: {status}\n"
    )
    signing = """
        meetings:
          signing: {title: Signing, kind: signing, partner: host, site: ministry, start: 2027-03-22 10:00,
                    end: 10:20, delegates: all, counterparts: kis, signs: letter}
        agreements:
          letter:
            kind: letter-of-intent
            parties: [{organisation: us, signatories: lund}, {organisation: host, signatories: kis}]
        """
    assert told(signing, role_missing, signatory_without_post, registers=registers) == expected
