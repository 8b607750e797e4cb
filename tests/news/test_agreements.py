from __future__ import annotations

import copy
from typing import Any

import pytest
from news.drafts import VISITS, draft, draft_of, text_of


def told_of(outcome: dict[str, Any], **agreement: object) -> str:
    """Return the first paragraph below the opening of a visit on which one thing was done with one text."""
    data = copy.deepcopy(draft(VISITS / "incoming.yaml").data)
    data["visit"]["direction"] = "outgoing"
    data["visit"] |= {"home": "lakes"}
    data["agreements"]["memorandum"] = {
        "kind": "memorandum-of-understanding",
        "parties": [{"organisation": "lakes", "signatories": "sato"}, {"organisation": "moors", "signatories": "hill"}],
        **agreement,
    }
    data["outcomes"] = {"meetings": {"signing": {"held": "true"}}, "agreements": {"memorandum": outcome}}
    return draft_of(data).story.told.sections[0].paragraphs[0].text


@pytest.mark.parametrize(
    ("outcome", "expected"),
    [
        (
            {"act": "signed", "by": ["sato", "hill"]},
            "Professor Satō and Professor Jo Hill, Vice-Chancellor of the EUM, signed a memorandum of understanding.",
        ),
        (
            {"act": "signed", "by": ["sato", "mori", "hill", "bell"]},
            (
                "Professor Satō and Professor Mori signed a memorandum of understanding for the FUL, and Professor Jo "
                "Hill, Vice-Chancellor, and Dr Sam Bell, Head of the School of Peat, for the EUM."
            ),
        ),
        ({"act": "signed"}, "The FUL signed a memorandum of understanding with the EUM."),
        (
            {"signed": "2027-10-04", "by": ["sato"], "witnessed-by": ["mori", "bell"]},
            (
                "On 4 October, Professor Satō signed a memorandum of understanding with the EUM, in the presence "
                "of Professor Mori and Dr Sam Bell, Head of the School of Peat."
            ),
        ),
        (
            {"signed": "2027-10-04", "by": ["sato"], "witnessed-by": ["sato"]},
            "On 4 October, Professor Satō signed a memorandum of understanding with the EUM.",
        ),
    ],
    ids=["both sides", "two for each side", "nobody recorded", "witnesses", "a signatory is no witness"],
)
def test_those_who_are_recorded_act(outcome: dict[str, Any], expected: str) -> None:
    assert told_of(outcome) == expected


def test_what_a_text_is_about_follows_it() -> None:
    assert told_of(
        {"act": "renewed", "by": ["sato"]},
        title="Memorandum on Peat",
        areas=["peat", "water"],
        purpose="keep both wet",
        term="five years",
        renews={"title": "Memorandum of 2022"},
        binding="false",
    ) == (
        "Professor Satō renewed the Memorandum on Peat with the EUM. It covers peat and water, takes the place of the "
        "Memorandum of 2022, and holds for five years. Under it, both sides mean to keep both wet."
    )


def test_text_without_title_is_called_by_the_one_that_it_renews() -> None:
    assert told_of({"act": "extended", "by": ["sato"]}, renews={"title": "Memorandum of 2022"}, term="two years") == (
        "Professor Satō extended the Memorandum of 2022 with the EUM. It holds for two years."
    )


def test_what_was_agreed_in_principle_is_to_come() -> None:
    assert told_of({"act": "agreed-in-principle", "by": ["sato", "hill"]}, areas=["peat"], term="two years") == (
        "Professor Satō and Professor Jo Hill, Vice-Chancellor of the EUM, agreed in principle on a memorandum of "
        "understanding. It is to cover peat and hold for two years."
    )


def test_sides_of_a_text_are_named_where_those_who_acted_do_not_show_them() -> None:
    assert (
        "Professor Nyberg and Dr Teal signed a letter of agreement between the Department of Heather and the Reed "
        "Laboratory."
    ) in text_of(draft(VISITS / "several-signatories.yaml"))


def test_same_people_are_not_named_twice() -> None:
    data = copy.deepcopy(draft(VISITS / "many-acts.yaml").data)
    assert draft_of(data).story.told.sections[0].paragraphs[0].text == (
        "On 12 October in Lisbon, Dr Amaral and Professor Luís Neves, Rector of FTU, renewed the Memorandum of "
        "Understanding of 2021. It covers cork and doctoral training, and holds for five years. They also extended the "
        "Agreement on Joint Doctorates. The agreement holds until 30 September 2029. The delegation met Professor "
        "Neves and discussed joint doctorates."
    )


def test_postponed_text_is_not_told() -> None:
    assert "memorandum" not in told_of({"act": "postponed"})


def test_one_sentence_tells_what_was_signed_with_several() -> None:
    data = copy.deepcopy(draft(VISITS / "by-partner.yaml").data)
    data["news"]["angle"] = "theme"
    data["agreements"] = {
        name: {"kind": kind, "parties": [{"organisation": "coast", "signatories": "reed"}, {"organisation": body}]}
        for name, kind, body in (
            ("a", "letter-of-intent", "dunes"),
            ("b", "memorandum-of-cooperation", "grass"),
            ("c", "letter-of-intent", "fjord"),
        )
    }
    data["outcomes"]["agreements"] = {name: {"act": "signed", "by": ["reed"]} for name in "abc"}
    paragraphs = text_of(draft_of(data)).split("\n")
    assert paragraphs[3] == (
        "Professor Reed signed letters of intent with the Fictional University of the Dunes and Fictional Fjord "
        "University, and a memorandum of cooperation with the Institute for Marram Grass (IMGra), part of the "
        "Fictional University of the Dunes."
    )
