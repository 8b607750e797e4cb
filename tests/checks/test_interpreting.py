from __future__ import annotations

import pytest
from support.findings import told
from support.specs import REGISTERS

from itinerary.checks.interpreting import lone_simultaneous_interpreter, no_common_language


def speaking(lund: str, berg: str, kis: str) -> str:
    """Return the registers with what three people speak, as lists; nothing where it is not known."""
    found = REGISTERS
    for role, languages in (("Rector", lund), ("Registrar", berg), ("Minister", kis)):
        if languages:
            found = found.replace(f"role: {role},", f"role: {role}, languages: {languages},")
    return found


TALKS = """
    meetings:
      talks: {title: Talks, partner: host, site: ministry, start: 2027-03-22 10:00, end: 11:00, delegates: all,
              counterparts: kis}
    """


def test_nobody_has_a_language_in_common() -> None:
    assert told(TALKS, no_common_language, registers=speaking("[en]", "[en, no]", "[hu]")) == [
        'no-common-language: nobody speaks a language of Anna Kis at "Talks"'
    ]


@pytest.mark.parametrize(
    "registers",
    [
        *(speaking("[en]", "[hu, en]", "[hu]"), speaking("[en-GB]", "[no]", "[hu, en-US]")),
        *(speaking("[en]", "", "[hu]"), speaking("[en]", "[no]", ""), speaking("", "", "")),
    ],
    ids=["one of us speaks it", "another English", "one of us unknown", "the minister unknown", "nobody known"],
)
def test_somebody_may_have_a_language_in_common(registers: str) -> None:
    assert told(TALKS, no_common_language, registers=registers) == []


def test_where_somebody_interprets_no_language_is_needed() -> None:
    interpreted = TALKS.replace("counterparts: kis", "counterparts: kis, interpreters: Ms Sample")
    assert told(interpreted, no_common_language, registers=speaking("[en]", "[en]", "[hu]")) == []


def test_half_an_hour_alone_can_be_borne() -> None:
    alone = TALKS.replace("counterparts: kis", "counterparts: kis, interpreters: ['Ms Sample, simultaneous']")
    assert told(alone.replace("end: 11:00", "end: 10:30"), lone_simultaneous_interpreter) == []
    assert told(alone.replace("simultaneous", "consecutive"), lone_simultaneous_interpreter) == []


def test_a_meeting_is_told_once_with_all_who_are_not_understood() -> None:
    registers = speaking("[en]", "[en]", "[hu]").replace(
        "sites:\n", "  nagy: {name: {given: Bea, family: Nagy}, organisation: host, languages: [hu, de]}\nsites:\n"
    )
    both = TALKS.replace("counterparts: kis", "counterparts: [kis, nagy]")
    assert told(both, no_common_language, registers=registers) == [
        'no-common-language: nobody speaks a language of Anna Kis and Bea Nagy at "Talks"'
    ]
