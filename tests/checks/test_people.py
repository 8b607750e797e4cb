from __future__ import annotations

import pytest
from support.noticed import HARBOUR, noticed

from itinerary.checks import people


def meeting(more: str) -> str:
    return (
        "meetings:\n  call:\n    {title: Courtesy call, partner: port, start: 2027-05-10 10:00, end: 11:00,\n"
        f"     delegates: lund, counterparts: holm, {more}}}\n"
    )


def test_everyone_with_a_part_is_there() -> None:
    parts = meeting("leads: lund, chaired-by: holm, note-taker: lund, needs: [lund, holm]")
    assert noticed(people.leads_not_there, parts) == []
    assert noticed(people.chair_not_there, parts) == []
    assert noticed(people.note_taker_not_there, parts) == []
    assert noticed(people.needed_not_invited, parts) == []


def test_a_cancelled_meeting_asks_nobody_to_come() -> None:
    assert noticed(people.note_taker_not_there, meeting("note-taker: berg, status: cancelled")) == []


def test_a_delegate_who_joins_later_cannot_take_notes() -> None:
    later = HARBOUR.replace("role: Registrar", "joins: 2027-05-11, role: Registrar")
    everyone = meeting("note-taker: berg").replace("delegates: lund", "delegates: all")
    assert noticed(people.note_taker_not_there, everyone, base=later) == [
        'meetings/call/note-taker: Ms Eva Berg is to take notes at "Courtesy call" and is not there'
    ]


@pytest.mark.parametrize("speaker", ["lund", "holm"])
def test_both_sides_may_speak(speaker: str) -> None:
    remarks = f"remarks: {{toast: {{speaker: {speaker}, meeting: call}}}}\n"
    assert noticed(people.speaker_not_there, meeting("dress: business") + remarks) == []


def test_a_gift_without_giver_or_meeting_is_no_mistake() -> None:
    gifts = "gifts:\n  book: {item: Book, recipient: holm, meeting: call}\n  print: {item: Print, giver: berg}\n"
    assert noticed(people.gift_without_hands, meeting("dress: business") + gifts) == []


@pytest.mark.parametrize("known", ["unit: Department of Tides", "short-role: Dean", "role-in-delegation: Interpreter"])
def test_a_unit_or_a_part_in_the_delegation_says_what_a_delegate_does(known: str) -> None:
    assert noticed(people.role_missing, base=HARBOUR.replace("role: Registrar", known)) == []


def test_where_nobody_of_us_goes_a_part_of_ours_is_no_second_mistake() -> None:
    nobody = meeting("note-taker: berg, leads: lund, chaired-by: holm").replace("delegates: lund", "delegates: []")
    assert noticed(people.note_taker_not_there, nobody) == []
    assert noticed(people.leads_not_there, nobody) == []
    assert noticed(people.chair_not_there, nobody.replace("counterparts: holm, ", "")) == [
        'meetings/call/chaired-by: Mr Nils Holm is to chair "Courtesy call" and is not there'
    ]
