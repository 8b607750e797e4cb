from __future__ import annotations

import pytest
from support.findings import told
from support.specs import REGISTERS

from itinerary.checks.own_scripts import letters_of_other_language, name_not_readable, name_order_unsaid


def of_kis(name: str, more: str = "") -> str:
    """Return the registers with the minister's name, and more counterparts of the same house."""
    found = REGISTERS.replace("name: {given: Anna, family: Kis}", f"name: {{{name}}}")
    return found.replace("host: {name: Example Ministry}", "host: {name: Example Ministry, country: HU}").replace(
        "sites:\n", f"{more}sites:\n"
    )


@pytest.mark.parametrize(
    "native",
    [
        *(
            "{ja: 髙橋 花子}",
            "{ja: 吉田 𠮷男}",
            "{ja: 李 東華}",
            "{ja: たなか あや}",
            "{zh: 陈东华}",
            "{zh-Hant: 陳東華}",
        ),
        *("{zh-Hans: 陶喆}", "{ko: 김 東}", "{fr: Élodie}"),
    ],
)
def test_names_in_letters_of_their_own(native: str) -> None:
    registers = of_kis(f"given: Anna, family: Kis, native: {native}")
    assert told("", letters_of_other_language, registers=registers) == []


@pytest.mark.parametrize(
    ("native", "sign"),
    [
        ("{ja: 陈 花子}", "陈"),
        ("{ja: 김 花}", "김"),
        ("{zh: 田中 あや}", "あ"),
        ("{zh-TW: 陈東華}", "陈"),
        ("{zh-Hant: 张東華}", "张"),
    ],
)
def test_names_in_letters_of_another_language(native: str, sign: str) -> None:
    registers = of_kis(f"given: Anna, family: Kis, native: {native}")
    found = told("", letters_of_other_language, registers=registers)
    assert [message.split("'")[1] for message in found] == [sign]


def test_an_order_is_asked_for_only_beside_a_colleague_who_has_one() -> None:
    nagy = "  nagy: {name: {given: Bea, family: Nagy%s}, role: Secretary, organisation: host}\n"
    asked = "name-order-unsaid: it is not said which name of Bea Nagy comes first"
    first = "given: Anna, family: Kis, order: family-first"
    assert told("", name_order_unsaid, registers=of_kis(first, nagy % "")) == [asked]
    assert told("", name_order_unsaid, registers=of_kis(first, nagy % ", order: given-first")) == []
    assert told("", name_order_unsaid, registers=of_kis("given: Anna, family: Kis", nagy % "")) == []


def test_a_plain_name_can_be_read() -> None:
    toast = """
        meetings:
          dinner: {title: Dinner, kind: meal, partner: host, site: ministry, delegates: all, counterparts: kis}
        remarks: {toast: {speaker: lund, meeting: dinner, thanks: [Minister Kis, Minister Kőszegi]}}
        """
    assert told(toast, name_not_readable) == []
    assert told(toast, name_not_readable, registers=of_kis("given: Anna, family: Kőszegi")) == [
        "name-not-readable: nothing says how the name of Anna Kőszegi is read"
    ]


def test_a_word_that_keeps_the_place_of_a_name_is_no_name_in_wrong_letters() -> None:
    assert told("", letters_of_other_language, registers=of_kis("given: Anna, family: Kis, native: {ja: 이름}")) == []
