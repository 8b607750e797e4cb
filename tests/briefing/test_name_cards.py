from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from support.content_text import document_text, part_text
from support.packs import EDITION, example
from support.specs import REGISTERS, programme_of

from itinerary.audience import Audience, AudienceKind, view
from itinerary.briefing import name_cards

if TYPE_CHECKING:
    from conftest import Compares

    from itinerary.programme.timeline import Programme
    from itinerary.rendering.content import Document

EXPECTED = Path(__file__).parent / "expected"


def _cards(programme: Programme) -> Document:
    return name_cards(view(programme, Audience(AudienceKind.OFFICE)), EDITION)


@pytest.mark.parametrize("visit", ["three-capitals", "ucl-japan-2023"])
def test_cards_and_signs_of_an_example_in_full(visit: str, expect: Compares) -> None:
    expect(document_text(_cards(example(visit))), EXPECTED / f"{visit}.name-cards.txt")


def test_signs_hang_where_there_is_a_room_and_a_time() -> None:
    added = """
    meetings:
      talks: {title: Talks, partner: host, site: ministry, room: Room 5, start: 2027-03-26 10:00, end: 11:00}
      roomless: {title: Tour, kind: tour, partner: host, site: museum, start: 2027-03-26 12:00, end: 13:00}
      later: {title: Later, partner: host, site: ministry, room: Room 6, duration: 1h}
      off: {title: Off, partner: host, room: Room 7, start: 2027-03-26 14:00, end: 15:00, status: cancelled}
      ours: {title: Briefing, kind: briefing, site: hotel, room: Bar, start: 2027-03-26 8:00, end: 9:00}
    """
    assert part_text(_cards(programme_of(added)), "signs") == (
        "# Signs (signs, new page)\n"
        "[Signs] First line | Second line | Where it hangs (38, 30, 32)\n"
        "*Example University* |  | To meet the delegation\n"
        "*Talks* / Fri 26 March, 10:00–11:00 | Example Ministry | Room 5 / Example Ministry\n"
    )


def test_guests_are_met_under_the_name_of_their_own_body() -> None:
    frame = REGISTERS.replace("  head: lund\n", "  head: lund\n  direction: incoming\n")
    guests = frame.replace("role: Rector, organisation: us", "role: Rector, organisation: host")
    meeting = "meetings: {call: {title: Call, partner: us, start: 2027-03-26 10:00, end: 11:00, delegates: all}}\n"
    assert part_text(_cards(programme_of(meeting, guests)), "signs").splitlines()[2:] == [
        "*Example Ministry* | To meet the delegation"
    ]
