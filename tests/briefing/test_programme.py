from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from support.content_text import part_text
from support.packs import pack
from support.specs import programme_of

if TYPE_CHECKING:
    from conftest import Compares

EXPECTED = Path(__file__).parent / "expected"

EVERY_STANDING = """
meetings:
  early: {title: Courtesy call, kind: courtesy-call, partner: host, site: ministry, room: Blue Salon,
          start: 2027-03-26 9:30, end: 10:15, delegates: all, counterparts: kis}
  off: {title: Call on the Mayor, partner: host, site: museum, start: 2027-03-26 11:00, end: 12:00, status: cancelled,
        delegates: lund}
  maybe: {title: Tour, kind: tour, start: 2027-03-26 14:00, end: 15:00, status: tentative, delegates: berg}
  rest: {title: Rest, kind: rest, site: hotel, start: 2027-03-26 16:00, end: 17:00, delegates: all}
  late: {title: Reception, kind: reception, partner: host, site: museum, hospitality: Buffet,
         start: 2027-03-26 21:30, end: 2027-03-27 0:30, delegates: all}
  open: {title: Talks, partner: host, site: ministry, duration: 1h, windows: [2027-03-29 9:00 to 12:00],
         needs: [lund, kis], delegates: all, counterparts: kis}
  gone: {title: Lunch, kind: meal, partner: host, status: cancelled, delegates: all}
transfers:
  - {from: hotel, to: ministry, by: car, takes: 20 min, note: Two cars}
stays:
  nights: {site: hotel, check-in: 2027-03-25, check-out: 2027-03-27}
"""


def test_programme_labels_every_standing_in_words(expect: Compares) -> None:
    document = pack(programme_of(EVERY_STANDING), "delegation")
    expect(part_text(document, "programme"), EXPECTED / "programme-standings.txt")


def test_glance_has_every_day_and_what_is_open(expect: Compares) -> None:
    document = pack(programme_of(EVERY_STANDING), "delegation")
    expect(part_text(document, "glance"), EXPECTED / "glance.txt")


def test_cancelled_meeting_without_a_time_is_told_of() -> None:
    document = pack(programme_of(EVERY_STANDING), "delegation")
    assert part_text(document, "meeting-gone") == (
        "## Lunch (meeting-gone)\n"
        "(warning) Cancelled\n"
        "[Lunch]\n"
        "Where: Place to be agreed\n"
        "Host: Example Ministry\n"
        "Our people: Ida Lund and Per Berg\n"
        "Leads for the delegation: Ida Lund\n"
        "\n"
        "### Who you will meet (-)\n"
        "(gap) Names to be confirmed by the host.\n"
    )


def test_zone_stands_where_it_changes_and_a_date_comes_again_over_the_date_line(expect: Compares) -> None:
    document = pack(
        programme_of(
            """
            travel:
              out: {by: flight, number: XX 1, from: FRA, to: OTP, departs: 2027-03-20 10:15, arrives: 13:35}
              over: {by: flight, from: HND, to: HNL, departs: 2027-03-26 0:05, arrives: 2027-03-25 12:30,
                     remark: Passports at hand.}
            meetings:
              first: {title: Tour of the hall, kind: tour, site: tokyo, start: 2027-03-25 10:00, end: 11:00,
                      delegates: all}
              second: {title: Tour of the garden, kind: tour, site: tokyo, start: 2027-03-25 14:00, end: 15:00,
                       delegates: all}
            """
        ),
        "delegation",
    )
    expect(part_text(document, "programme"), EXPECTED / "programme-zones.txt")


def test_change_of_clocks_names_the_zone_anew() -> None:
    document = pack(
        programme_of(
            """
            meetings:
              winter: {title: Tour, kind: tour, site: museum, start: 2027-03-27 10:00, end: 11:00, delegates: all}
              summer: {title: Talk, kind: talk, site: museum, start: 2027-03-28 10:00, end: 11:00, delegates: all}
            """
        ),
        "delegation",
    )
    programme = part_text(document, "programme")
    assert [line.split(" |")[0] for line in programme.splitlines() if line.startswith("10:00")] == [
        "10:00–11:00 {CET, UTC+01:00}",
        "10:00–11:00 {CEST, UTC+02:00}",
    ]


FIVE = """
  c: {name: {given: Cem, family: Caner}, organisation: us, joins: 2027-03-26}
  d: {name: {given: Dee, family: Dunn}, organisation: us}
  e: {name: {given: Eli, family: Eden}, organisation: us, rank: 1}
meetings:
  one: {title: One, kind: tour, site: museum, start: 2027-03-25 10:00, end: 11:00, delegates: all}
  two: {title: Two, kind: tour, site: museum, start: 2027-03-26 10:00, end: 11:00, delegates: all except d}
  three: {title: Three, kind: tour, site: museum, start: 2027-03-26 12:00, end: 13:00, delegates: [d, e]}
"""


def test_column_of_people_names_the_fewer() -> None:
    registers = (
        "format: 1\n"
        "visit: {id: five, title: Five, home: us, from: 2027-03-25, to: 2027-03-26, timezone: Europe/Rome}\n"
        "organisations: {us: {name: Example University}}\n"
        "sites: {museum: {name: Example Museum}}\n"
        "delegates:\n"
        "  lund: {name: {given: Ida, family: Lund}, organisation: us}\n"
        "  berg: {name: {given: Per, family: Berg}, organisation: us}\n"
    )
    document = pack(programme_of("", registers.rstrip() + FIVE), "delegation")
    rows = [line.split(" | ") for line in part_text(document, "programme").splitlines() if "–" in line.split(" | ")[0]]
    assert [row[-1] for row in rows] == [
        "Whole delegation",
        "Whole delegation except Dee Dunn",
        "Eli Eden and Dee Dunn",
    ]


def test_whoever_comes_for_one_day_is_said_to_take_part_on_that_day_only() -> None:
    registers = (
        "format: 1\n"
        "visit: {id: two, title: Two, home: us, from: 2027-03-25, to: 2027-03-27, timezone: Europe/Rome}\n"
        "organisations: {us: {name: Example University}}\n"
        "delegates:\n"
        "  lund: {name: {given: Ida, family: Lund}, organisation: us, joins: 2027-03-26, leaves: 2027-03-26}\n"
        "  berg: {name: {given: Per, family: Berg}, organisation: us, joins: 2027-03-26}\n"
    )
    told = part_text(pack(programme_of("", registers), "delegation"), "delegation")
    assert [line for line in told.splitlines() if " on Friday" in line] == [
        "Ida Lund | Example University | Takes part on Friday 26 March only",
        "Per Berg | Example University | Joins on Friday 26 March",
    ]
