from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from support.content_text import part_text
from support.packs import pack
from support.specs import programme_of

if TYPE_CHECKING:
    from conftest import Compares

EXPECTED = Path(__file__).parent / "expected"

TRAVELLING = """
travel:
  out:
    {by: flight, number: XX 1, operator: Example Air, from: LHR, to: BUD, departs: 2027-03-25 9:00, arrives: 12:30,
     from-terminal: "5", to-terminal: 2A, booking: ABC123, seats: {lund: 1A, berg: 1C}, remark: Bring the folders.}
  ride:
    {by: coach, from: keleti, to: debrecen, departs: 2027-03-26 8:00, arrives: 10:30, aboard: lund, platform: Exit 2,
     driver: Mr Sample, driver-phone: +36 1 000 0005, plate: EXM-001}
  lift:
    {by: car, from: debrecen, to: keleti, departs: 2027-03-26 16:00, arrives: 18:30, aboard: lund,
     driver-phone: +36 1 000 0006}
stays:
  nights:
    {site: hotel, check-in: 2027-03-25, check-out: 2027-03-27, from-time: 15:00, until-time: 11:00, booking: H-1,
     breakfast: included, rooms: {lund: "101", berg: "102"}, remark: Luggage is sent ahead.}
  short: {site: tokyo-hotel, check-in: 2027-03-28, check-out: 2027-03-29, guests: berg}
meetings:
  one: {title: Call, partner: host, site: ministry, start: 2027-03-25 16:00, end: 17:00, delegates: lund}
  two: {title: Talks, partner: host, site: ministry, start: 2027-03-25 18:00, end: 19:00, delegates: berg}
remarks:
  mine: {speaker: lund, meeting: one, occasion: thanks, text: "Dear Minister, thank you."}
  other: {speaker: berg, meeting: two}
gifts:
  bowl: {item: Bowl, giver: berg, meeting: two}
"""


def test_delegate_reads_of_own_seat_and_own_room(expect: Compares) -> None:
    document = pack(programme_of(TRAVELLING), "lund")
    expect(part_text(document, "travel"), EXPECTED / "travel-of-one.txt")


def test_leaders_read_of_every_seat_and_room(expect: Compares) -> None:
    document = pack(programme_of(TRAVELLING), "delegation")
    expect(part_text(document, "travel"), EXPECTED / "travel-of-all.txt")


def test_delegate_reads_of_own_meetings_remarks_and_gifts_alone() -> None:
    anchors = [section.anchor for section in pack(programme_of(TRAVELLING), "lund").sections if section.anchor]
    assert anchors == [
        "glance",
        "programme",
        "day-2027-03-25",
        "day-2027-03-26",
        "day-2027-03-27",
        "meetings",
        "meeting-one",
        "travel",
        "journeys",
        "hotels",
        "practical",
        "country-hu",
        "remarks",
        "remarks-mine",
        "delegation",
    ]
