from __future__ import annotations

import pytest
from support.findings import told
from support.specs import REGISTERS

from itinerary.checks.readiness import diet_not_stated, no_note_taker, nobody_to_call

FINAL = REGISTERS.replace("  head: lund\n", "  head: lund\n  status: final\n")

MEAL = """
    meetings:
      dinner: {title: Dinner, kind: meal, partner: host, site: ministry, start: 2027-03-22 19:00, end: 21:00,
               delegates: all, counterparts: kis}
    """


def with_diets(lund: str, berg: str) -> str:
    """Return the registers of a final visit with what two people eat; nothing where it is not said."""
    found = FINAL
    for role, diet in (("Rector", lund), ("Registrar", berg)):
        if diet:
            found = found.replace(f"role: {role},", f"role: {role}, diet: {diet},")
    return found


def test_one_of_two_seems_forgotten() -> None:
    assert told(MEAL, diet_not_stated, registers=with_diets("vegan", "")) == [
        "diet-not-stated: nothing says what Per Berg eats"
    ]


@pytest.mark.parametrize("registers", [with_diets("", ""), with_diets("vegan", "none"), REGISTERS])
def test_nobody_is_asked_for_a_diet_where_none_is_given_or_all_are(registers: str) -> None:
    assert told(MEAL, diet_not_stated, registers=registers) == []


def test_once_it_was_held_nobody_is_asked() -> None:
    held = f"{MEAL}outcomes: {{meetings: {{dinner: {{held: true}}}}}}"
    assert told(held, diet_not_stated, registers=with_diets("vegan", "")) == []


TALKS = """
    meetings:
      talks: {title: Talks, partner: host, site: ministry, start: 2027-03-22 10:00, end: 11:00, delegates: all,
              counterparts: kis}
      more: {title: More, partner: host, site: ministry, start: 2027-03-22 14:00, end: 15:00, delegates: all,
             counterparts: kis}
    """


def test_an_office_that_names_no_note_takers_is_not_asked_for_one() -> None:
    assert told(TALKS, no_note_taker, nobody_to_call, registers=FINAL) == []


def test_an_office_that_names_some_has_forgotten_another() -> None:
    some = TALKS.replace("title: Talks,", "title: Talks, note-taker: berg, contact: {name: Ms Sample},")
    assert told(some, no_note_taker, nobody_to_call, registers=FINAL) == [
        'no-note-taker: nobody takes notes at "More"',
        'nobody-to-call: there is nobody to call for "More"',
    ]
