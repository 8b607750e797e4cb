from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from support.content_text import document_text, part_text
from support.crammed_day import crammed
from support.packs import EDITION, example
from support.specs import REGISTERS, programme_of

from itinerary.audience import Audience, view
from itinerary.briefing import pocket_card
from itinerary.rendering.content import joined
from itinerary.rendering.sheets import PocketDay

if TYPE_CHECKING:
    from conftest import Compares

    from itinerary.programme.timeline import Programme
    from itinerary.rendering.content import Document

EXPECTED = Path(__file__).parent / "expected"


def _card(programme: Programme, reader: str) -> Document:
    return pocket_card(view(programme, Audience.named(programme.visit, reader)), EDITION)


@pytest.mark.parametrize(("visit", "reader"), [("three-capitals", "bergstrom"), ("ucl-japan-2023", "rees")])
def test_pocket_card_of_an_example_in_full(visit: str, reader: str, expect: Compares) -> None:
    expect(document_text(_card(example(visit), reader)), EXPECTED / f"{visit}.{reader}.card.txt")


DAY = """
sites:
  inn: {name: Example Inn, kind: hotel, city: Tokyo, country: JP, timezone: Asia/Tokyo, address-native: {ja: 例示町1},
        native: {ja: 例示旅館}, contact: {name: Desk, phone: +81 3 0000 0001}}
  hall: {name: Far Hall, city: Tokyo, country: JP, timezone: Asia/Tokyo, address: 2 Example-cho}
contacts:
  press: {name: Press desk, kind: press, phone: +44 20 7946 0003}
  duty: {name: Duty line, kind: emergency, phone: +44 20 7946 0002, when: 24 hours}
stays:
  nights: {site: inn, check-in: 2027-03-26, check-out: 2027-03-28, booking: H-778, rooms: {lund: "1201"}}
meetings:
  talks: {title: Talks, partner: host, site: hall, room: Room 5, start: 2027-03-26 10:00, end: 11:00, delegates: all,
          contact: {name: Ms Desk, phone: +81 3 0000 0002}}
  lunch: {title: Lunch, kind: meal, partner: host, site: hall, room: Club, start: 2027-03-26 12:00, end: 13:00,
          delegates: all, status: tentative}
  tea: {title: Tea, kind: meal, partner: host, site: hall, start: 2027-03-26 15:00, end: 16:00, delegates: all,
        status: cancelled}
  other: {title: Other talks, partner: host, site: ministry, start: 2027-03-27 10:00, end: 11:00, delegates: berg,
          contact: {name: Mr Other, phone: +36 1 000 0009}}
"""


@pytest.fixture(scope="module")
def day() -> str:
    return part_text(_card(programme_of(*_with_sites()), "lund"), "day-2027-03-26")


def _with_sites() -> tuple[str, str]:
    sites, _, rest = DAY.partition("contacts:\n")
    return f"contacts:\n{rest}", REGISTERS + sites.partition("sites:\n")[2]


def test_day_stands_on_one_sheet_with_addresses_and_numbers(day: str) -> None:
    assert day == (
        "# Friday 26 March 2027, Tokyo (day-2027-03-26)\n"
        "[Programme of Friday 26 March 2027, Tokyo] (11 pt)\n"
        "10:00–11:00 {JST, UTC+09:00} | Talks | Far Hall, Room 5 | \n"
        "12:00–13:00 (tentative) | Lunch (tentative) | Club | \n"
        "13:00 (logistics) | Check in | Example Inn | \n"
        "15:00–16:00 (cancelled) | Tea (cancelled) | Far Hall | \n"
        "[To show a driver] (20 pt)\n"
        "[ja: 例示旅館] / [ja: 例示町1] = Example Inn\n"
        "Far Hall / 2 Example-cho, Tokyo\n"
        "(gap) No address that a driver can read: Far Hall\n"
        "[To call] (11 pt)\n"
        "- Duty line: +44~20~7946~0002 <tel:+442079460002> (24 hours)\n"
        "- Ms Desk: +81~3~0000~0002 <tel:+81300000002> (10:00)\n"
        "- Example Inn: Desk: +81~3~0000~0001 <tel:+81300000001>\n"
    )


def test_lost_card_gives_away_no_booking_and_no_room() -> None:
    card = document_text(_card(programme_of(*_with_sites()), "lund"))
    assert [secret for secret in ("H-778", "1201", "Mr Other") if secret in card] == []


def test_card_without_a_number_for_emergencies_says_so() -> None:
    meeting = "meetings: {call: {title: Call, partner: host, start: 2027-03-26 10:00, end: 11:00, delegates: all}}\n"
    assert document_text(_card(programme_of(meeting), "lund")).splitlines()[-2:] == [
        "[To call] (11 pt)",
        "(gap) No number for emergencies is written.",
    ]


def test_every_day_but_the_first_begins_a_page() -> None:
    sections = _card(example("three-capitals"), "bergstrom").sections
    assert [section.new_page for section in sections if section.level == 1] == [False, *([True] * 6)]


def _sheets(document: Document) -> list[PocketDay]:
    return [block for section in document.sections for block in section.blocks if isinstance(block, PocketDay)]


@pytest.mark.parametrize(
    ("count", "points", "sheets"), [(1, 11, 1), (9, 11, 1), (11, 9, 1), (16, 8, 1), (18, 7, 1), (20, 7, 2), (40, 7, 3)]
)
def test_letters_shrink_as_a_day_fills_and_then_a_second_sheet_follows(count: int, points: int, sheets: int) -> None:
    made = _sheets(crammed(count))
    assert [sheet.today_points for sheet in made] == [points] * sheets


@pytest.mark.parametrize("count", [3, 20, 40, 60])
def test_no_entry_of_a_crammed_day_is_left_out(count: int) -> None:
    titles = [joined(row.what[0]) for sheet in _sheets(crammed(count)) for row in sheet.today]
    assert titles == [f"Talks about the {number}th subject of the day" for number in range(count)]


def test_second_sheet_of_a_day_says_that_it_is_one() -> None:
    assert [(section.title, section.anchor) for section in crammed(40).sections[:2]] == [
        ("Friday 26 March 2027, Tokyo", "day-2027-03-26"),
        ("Friday 26 March 2027, Tokyo, sheet 2", "day-2027-03-26-sheet-2"),
    ]


def test_addresses_and_numbers_stand_on_the_first_sheet_only() -> None:
    first, *others = _sheets(crammed(40))
    assert len(first.destinations) == 1
    assert [(sheet.destinations, sheet.numbers, sheet.unreadable) for sheet in others] == [((), (), ())] * len(others)
