"""The practical information of countries, in full: as a delegate, a leader and a guest of ours read it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from support.content_text import part_text
from support.packs import EDITION, pack
from support.specs import REGISTERS, programme_of

from itinerary.rendering.language import language

if TYPE_CHECKING:
    from conftest import Compares

    from itinerary.rendering.content import Document

EXPECTED = Path(__file__).parent / "expected"

FRAME = REGISTERS.replace("us: {name: Example University}", "us: {name: Example University, country: GB, city: London}")
TRIP = """
meetings:
  call: {title: Call, partner: host, site: ministry, start: 2027-03-27 10:00, end: 11:00, delegates: all}
  visit: {title: Visit, partner: host, site: tokyo, start: 2027-03-31 10:00, end: 11:00, delegates: berg}
  dropped: {title: Dropped, partner: host, site: bucharest, start: 2027-03-29 10:00, end: 11:00, status: cancelled,
            delegates: all}
stays:
  nights: {site: hotel, check-in: 2027-03-26, check-out: 2027-03-29}
travel:
  out: {by: flight, number: XX 1, from: LHR, to: BUD, departs: 2027-03-26 9:00, arrives: 12:30}
"""

HUNGARY = """\
## Hungary (country-hu)
[Practical information: Hungary]
Local time: 1~hour ahead of London / Central European Standard Time, UTC+01:00 / \
On Sunday 28 March clocks in Budapest go forward by 1~hour
Currency: Hungarian Forint (HUF)
Languages: Hungarian
Emergency numbers: 104, 105, 107, 112
Telephone: Country code +36 / For calls abroad dial 00, then the country code
Public holidays: Friday 26 March: Good Friday / Sunday 28 March: Easter / Monday 29 March: Easter Monday
"""
JAPAN = """
## Japan (country-jp)
[Practical information: Japan]
Local time: 8~hours ahead of London / Japan Standard Time, UTC+09:00
Currency: Japanese Yen (JPY, JP¥)
Languages: Japanese
Emergency numbers: 110, 119
Telephone: Country code +81 / For calls abroad dial 010, then the country code
"""
SOURCES = """\
(quiet) Sources: IANA time zones; currencies and languages: Unicode CLDR; telephone numbers: libphonenumber; \
national holidays: the package holidays. Please confirm before departure.
"""


def told(document: Document) -> str:
    return part_text(document, "practical")


def anchors(document: Document) -> list[str]:
    return [section.anchor for section in document.sections if section.anchor.startswith("country-")]


def test_leaders_read_of_each_country_in_the_order_of_the_visit() -> None:
    document = pack(programme_of(TRIP, FRAME), "delegation")
    assert told(document) == f"# Practical information (practical, new page)\n\n{HUNGARY}{JAPAN}{SOURCES}"


def test_delegate_reads_of_the_countries_in_the_own_programme_alone() -> None:
    document = pack(programme_of(TRIP, FRAME), "lund")
    assert told(document) == f"# Practical information (practical, new page)\n\n{HUNGARY}{SOURCES}"


def test_practical_information_in_japanese(expect: Compares) -> None:
    document = pack(programme_of(TRIP, FRAME), "lund", replace(EDITION, languages=("ja",)))
    expect(told(document), EXPECTED / "practical.ja.txt")


def test_words_of_the_planner_go_before_what_is_known() -> None:
    frame = FRAME.replace(
        "  timezone: Europe/Budapest\n",
        "  timezone: Europe/Budapest\n"
        "  practical:\n"
        "    HU:\n"
        "      emergency: 112 for all\n"
        "      money: Forint; no euros\n"
        "      plugs: Type F, 230 V\n"
        '      notes: "Trams need a ticket.\\n\\nOffices close at four."\n',
    )
    assert told(pack(programme_of(TRIP, frame), "lund")) == (
        f"# Practical information (practical, new page)\n\n{HUNGARY}{SOURCES}".replace(
            "Hungarian Forint (HUF)", "Forint; no euros"
        )
        .replace("104, 105, 107, 112", "112 for all")
        .replace("Public holidays", "Plugs: Type F, 230 V\nPublic holidays")
        .replace(
            "Monday 29 March: Easter Monday\n",
            "Monday 29 March: Easter Monday\nGood to know: Trams need a ticket. / Offices close at four.\n",
        )
    )


def test_countries_that_are_planned_stand_there_before_they_have_a_time() -> None:
    frame = FRAME.replace("  timezone: Europe/Budapest\n", "  timezone: Europe/Budapest\n  countries: [RO, HU]\n")
    document = pack(programme_of("", frame), "lund")
    assert anchors(document) == ["country-ro", "country-hu"]
    assert told(document).splitlines()[4].partition(" / ")[0] == "Local time: 2~hours ahead of London"


def test_nobody_is_told_of_the_own_country() -> None:
    frame = FRAME.replace("  timezone: Europe/Budapest\n", "  timezone: Europe/London\n  countries: [GB]\n")
    assert anchors(pack(programme_of("", frame), "delegation")) == []


@pytest.mark.parametrize(
    ("home", "ahead"),
    [
        ("country: US, city: New York", "5~hours ahead of New York"),
        ("country: US, city: Boston", "Central European Standard Time, UTC+01:00"),
        ("country: GB, city: Leeds", "1~hour ahead of Leeds"),
        ("country: GB", "1~hour ahead of London"),
        ("city: London", "Central European Standard Time, UTC+01:00"),
    ],
)
def test_difference_to_home_where_its_zone_is_known(home: str, ahead: str) -> None:
    frame = FRAME.replace("country: GB, city: London", home).replace(
        "  timezone: Europe/Budapest\n", "  timezone: Europe/Budapest\n  countries: [HU]\n"
    )
    lines = told(pack(programme_of("", frame), "lund")).splitlines()
    assert lines[4].removeprefix("Local time: ").partition(" / ")[0] == ahead


def test_difference_to_the_zone_from_which_the_first_journey_starts() -> None:
    frame = FRAME.replace("country: GB, city: London", "country: US, city: Boston")
    trip = (
        TRIP.replace("from: LHR", "from: BOS")
        .replace("2027-03-26 9:00", "2027-03-25 20:00")
        .replace("arrives: 12:30", "arrives: 2027-03-26 12:30")
    )
    lines = told(pack(programme_of(trip, frame), "lund")).splitlines()
    assert lines[4].partition(" / ")[0] == "Local time: 5~hours ahead of Boston"


INCOMING = """\
format: 1
visit: {id: guests, title: Visit of Kitano University, home: us, direction: incoming, head: aoyama, from: 2027-03-27,
        to: 2027-03-28, timezone: Europe/London}
organisations:
  us: {name: Example University, country: GB, city: Exampleton}
  kitano: {name: Kitano University, country: JP, city: Kitano, language: en-GB}
  rivers: {name: Institute of Rivers, parent: kitano}
delegates:
  aoyama: {name: {given: Ren, family: Aoyama}, role: President, organisation: rivers}
counterparts:
  lund: {name: {given: Ida, family: Lund}, role: Rector, organisation: us}
sites:
  hall: {name: Old Hall, organisation: us}
meetings:
  talks: {title: Talks, partner: us, site: hall, start: 2027-03-27 10:00, end: 11:00, delegates: all,
          counterparts: lund}
  lunch: {title: Lunch, partner: us, site: hall, start: 2027-03-28 12:00, end: 13:00, delegates: all,
          counterparts: lund}
"""


def test_guest_of_ours_reads_of_our_country_and_the_distance_to_the_own() -> None:
    assert told(pack(programme_of("", INCOMING), "aoyama")) == (
        "# Practical information (practical, new page)\n"
        "\n"
        "## United Kingdom (country-gb)\n"
        "[Practical information: United Kingdom]\n"
        "Local time: 9~hours behind Kitano / Greenwich Mean Time, UTC+00:00 / "
        "On Sunday 28 March clocks in London go forward by 1~hour; from then on 8~hours behind Kitano\n"
        "Currency: British Pound (GBP, £)\n"
        "Languages: English\n"
        "Emergency numbers: 112, 999\n"
        "Telephone: Country code +44 / For calls abroad dial 00, then the country code\n"
        f"{SOURCES}"
    )


def test_hosts_of_an_incoming_visit_read_nothing_of_their_own_country() -> None:
    assert anchors(pack(programme_of("", INCOMING), "delegation")) == []


NOT_KNOWN = {"aq", "cp", "ez", "qo", "un", "xa", "xb", "zz"}
"""Codes of CLDR for which nothing is known: Antarctica, a rock, and what is no country."""


@pytest.mark.parametrize("tag", ["en-GB", "ja"])
def test_every_country_of_the_world_can_be_visited(tag: str) -> None:
    names = [str(code) for code in language("en").locale.territories]
    codes = sorted(code for code in names if len(code) == 2 and code.isalpha() and code != "GB")
    frame = FRAME.replace("  timezone: Europe/Budapest\n", f"  timezone: Europe/London\n  countries: {[*codes]}\n")
    document = pack(programme_of("", frame), "lund", replace(EDITION, languages=(tag,)))
    found = [anchor.removeprefix("country-") for anchor in anchors(document)]
    assert {code.lower() for code in codes} - set(found) == NOT_KNOWN
