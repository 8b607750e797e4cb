from __future__ import annotations

from dataclasses import replace
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
        "# Signs (signs)\n"
        "[Signs] sign\n"
        "*Example University* 80 (To meet the delegation)\n"
        "*Talks* 80 / Example Ministry 44 / Fri 26 March, 10:00–11:00 36 (Room 5 / Example Ministry)\n"
    )


def test_guests_are_met_under_the_name_of_their_own_body() -> None:
    frame = REGISTERS.replace("  head: lund\n", "  head: lund\n  direction: incoming\n")
    guests = frame.replace("role: Rector, organisation: us", "role: Rector, organisation: host")
    meeting = "meetings: {call: {title: Call, partner: us, start: 2027-03-26 10:00, end: 11:00, delegates: all}}\n"
    assert part_text(_cards(programme_of(meeting, guests)), "signs").splitlines()[2:] == [
        "*Example Ministry* 80 (To meet the delegation)"
    ]


PEOPLE = """
organisations:
  lab: {name: Example Laboratory, native: {ja: 例示研究所}, country: JP}
  embassy: {name: Example Embassy, kind: embassy, country: JP}
counterparts:
  sato: {name: {given: Hana, family: Sato, honorific: Dr, native: {ja: 佐藤 花}}, organisation: lab}
  envoy: {name: {given: Max, family: Muster, native: {ja: マックス・ムスター}}, organisation: embassy}
  long: {name: {given: Wolfeschlegelsteinhausen, family: Bergerdorff-Hohenlohe, honorific: Professor},
         organisation: embassy}
"""


def _with_people() -> tuple[str, str]:
    frame = REGISTERS
    for register in ("organisations", "counterparts"):
        _, _, entries = PEOPLE.partition(f"{register}:\n")
        added = entries.partition("counterparts:\n")[0]
        frame = frame.replace(f"\n{register}:\n", f"\n{register}:\n{added}")
    return "", frame


def test_own_script_stands_first_on_the_card_of_whoever_writes_in_it() -> None:
    cards = part_text(_cards(programme_of(*_with_people())), "cards").splitlines()
    assert [line for line in cards if "ja" in line] == [
        "*[ja: 佐藤 花]* 36 / *Dr Hana Sato* 28 / Example Laboratory 18 / [ja: 例示研究所] 18",
        "*Max Muster* 44 / *[ja: マックス・ムスター]* 36 / Example Embassy 18",
    ]


def test_long_name_is_set_in_smaller_letters() -> None:
    cards = part_text(_cards(programme_of(*_with_people())), "cards").splitlines()
    assert [line for line in cards if "Wolfe" in line] == [
        "*Professor Wolfeschlegelsteinhausen Bergerdorff-Hohenlohe* 14 / Example Embassy 18"
    ]


def test_own_script_stands_first_in_whichever_language_the_office_reads() -> None:
    office = view(programme_of(*_with_people()), Audience(AudienceKind.OFFICE))
    cards = part_text(name_cards(office, replace(EDITION, languages=("ja",))), "cards").splitlines()
    assert [line.split(" / ")[0] for line in cards if "佐藤" in line or "Muster" in line] == [
        "*佐藤 花* 36",
        "*[en-GB: Max Muster]* 44",
    ]
