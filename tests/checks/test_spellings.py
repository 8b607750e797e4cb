from __future__ import annotations

import pytest
from support.findings import told
from support.specs import REGISTERS

from itinerary.checks.spellings import misspelt_name, name_not_as_official

NISHIO = REGISTERS.replace(
    "sites:\n", "  nishio: {name: {given: Shojiro, family: Nishio}, role: President, organisation: host}\nsites:\n"
)
"""The registers with a name in which a letter is easily lost."""


def an_objective(text: str) -> str:
    """Return a meeting with one objective."""
    return f"""
        meetings:
          talks: {{title: Talks, partner: host, site: ministry, start: 2027-03-22 10:00, end: 11:00, delegates: all,
                  counterparts: nishio, brief: {{objectives: ["{text}"]}}}}
        """


def test_a_letter_that_is_missing_after_a_title() -> None:
    assert told(an_objective("Thank Professor Nisho"), misspelt_name, registers=NISHIO) == [
        "misspelt-name: 'Nisho' is spelt Nishio elsewhere"
    ]


@pytest.mark.parametrize("name", ["Professor Nishio", "Professor Nishio's team", "Professor Nakano", "Nisho Street"])
def test_a_name_that_is_right_or_quite_another(name: str) -> None:
    assert told(an_objective(f"Thank {name}"), misspelt_name, registers=NISHIO) == []


@pytest.mark.parametrize("text", ["Ask who leads it", "Who leads it", "See WHo.example.org", "Visit the WHO"])
def test_an_acronym_is_no_common_word(text: str) -> None:
    registers = NISHIO.replace("host: {name: Example Ministry}", "host: {name: Example Ministry, acronym: WHO}")
    assert told(an_objective(text), name_not_as_official, registers=registers) == []


def test_an_acronym_with_other_capitals() -> None:
    registers = NISHIO.replace("host: {name: Example Ministry}", "host: {name: Example Ministry, acronym: IFReC}")
    assert told(an_objective("Visit the iFReC"), name_not_as_official, registers=registers) == [
        "name-not-as-official: 'iFReC' is not how the organisation writes its name"
    ]


def test_a_name_is_left_in_its_own_spelling() -> None:
    registers = NISHIO.replace("host: {name: Example Ministry}", "host: {name: Example Defence Centre}")
    assert told(an_objective("See the Example Defence Centre"), name_not_as_official, registers=registers) == []
    assert told(an_objective("See the Example Defence Center"), name_not_as_official, registers=registers) == [
        "name-not-as-official: 'Example Defence Center' is not how the organisation writes its name"
    ]
