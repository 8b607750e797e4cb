from __future__ import annotations

import pytest
from support.noticed import FINAL, HARBOUR, noticed

from itinerary.checks import texts


def brief(text: str) -> str:
    return f"meetings:\n  call:\n    title: Call\n    brief:\n      purpose: '{text}'\n"


@pytest.mark.parametrize(
    "text",
    [
        "TBC",
        "Room TBA",
        "t.b.c.",
        "lunch (tbd)",
        "N.N.",
        "Mr N. N., Director",
        "Mr NN",
        "???",
        "?",
        "The hall (?)",
        "Call xxx",
        "XXX",
        "Room XXXX",
        "......",
        "Name: ____",
        "Lorem ipsum dolor",
        "The hall is to be confirmed",
        "The hall (to be announced)",
        "[insert name]",
    ],
)
def test_what_was_left_to_be_filled_in_is_told(text: str) -> None:
    assert noticed(texts.placeholder, brief(text)) == ["meetings/call/brief/purpose: `purpose` holds a placeholder"]


@pytest.mark.parametrize(
    "text",
    [
        "Why do ships float?",
        "What do we want? A quay",
        "N. N. Semenov was here",
        "N.N. Semenov was here",
        "We wait ... and see",
        "The NN approach to tides",
        "The XXX Congress of Harbours",
        "The terms are to be confirmed by the senate in May",
        "The winner is to be announced at dinner",
        "Ask Ms Tbcova",
        "[applause]",
        "Exxon",
    ],
)
def test_what_only_looks_like_a_placeholder_is_left_alone(text: str) -> None:
    assert noticed(texts.placeholder, brief(text)) == []


def test_every_text_is_looked_at_wherever_it_stands() -> None:
    spec = (
        HARBOUR.replace("role: Registrar", "role: TBC, passport: TBC")
        + "meetings: {call: {title: Call, room: TBC, cues: [{what: Open the door, who: TBC}], interpreters: TBC}}\n"
        + "outcomes: {costs: {travel: TBC}}\n"
    )
    assert noticed(texts.placeholder, base=spec) == [
        "delegates/berg/role: `role` holds a placeholder",
        "delegates/berg/passport: `passport` holds a placeholder",
        "meetings/call/room: `room` holds a placeholder",
        "meetings/call/interpreters/0: `interpreters` holds a placeholder",
        "meetings/call/cues/0/who: `who` holds a placeholder",
        "outcomes/costs/travel: `travel` holds a placeholder",
    ]


def test_working_notes_and_open_points_may_say_what_is_open() -> None:
    notes = "meetings: {call: {title: Call, notes: Room TBC}}\n"
    points = "agreements: {loi: {kind: contract, points: [Clause 7 TBC]}}\n"
    assert noticed(texts.placeholder, notes + points, base=FINAL) == []


def test_a_quotation_is_left_as_it_was_said() -> None:
    said = "outcomes: {quotations: {one: {speaker: lund, words: 'The the ship ...... it sails'}}}\n"
    assert noticed(texts.placeholder, said) == []
    assert noticed(texts.doubled_word, said) == []


@pytest.mark.parametrize(
    "text",
    [
        "They had had enough",
        "We know that that quay is new",
        "It goes on on Monday",
        "They gave her her papers",
        "Will will come",
        "From Pago Pago to Bora Bora",
        "nous nous sommes vus",
        "The one and only one",
        "of, of course, ships",
        "The theatre",
    ],
)
def test_words_that_may_stand_twice_are_left_alone(text: str) -> None:
    assert noticed(texts.doubled_word, brief(text)) == []


@pytest.mark.parametrize("text", ["at the the quay", "The the quay", "An an anchor", "for\n\n      for ships"])
def test_a_small_word_that_stands_twice_is_told(text: str) -> None:
    assert len(noticed(texts.doubled_word, brief(text))) == 1
