from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from support.content_text import part_text
from support.packs import pack
from support.specs import REGISTERS, programme_of

if TYPE_CHECKING:
    from conftest import Compares

EXPECTED = Path(__file__).parent / "expected"

FULL = """
meetings:
  talks:
    title: Talks with the Minister
    partner: host
    also: us
    site: ministry
    room: Blue Salon
    start: 2027-03-26 10:00
    end: 11:30
    delegates: all
    counterparts: kis
    leads: berg
    chaired-by: kis
    note-taker: berg
    interpreters: "Ms Sample, consecutive"
    languages: [en, hu]
    dress: business
    gloss: on water
    areas: [rivers and lakes, floods]
    agenda: [{topic: Rivers, takes: 20 min, led-by: kis}, {topic: Next steps}]
    signs: text
    hospitality: Coffee
    press: No questions
    bring: [folders, pens]
    arrive-early: 10 min
    transport: On foot, 5 minutes
    contact: {name: Ms Porter, phone: +36 1 000 0001}
    link: https://meet.example.org/talks
    brief:
      purpose: To agree the course.
      objectives: [Two places a year]
      desired-outcome: A date.
      talking-points: [Water first, Then ice]
      asks: [A laboratory]
      offers: [Two posts]
      if-raised: ["Fees: unchanged"]
      avoid: [The flood]
      red-lines: [No exclusive right]
      key-messages: [Rivers join]
      background: |
        It began
        in 2019.

        It goes on.
      drafted-by: Registry
agreements:
  text:
    kind: letter-of-intent
    parties:
      - {organisation: us, signatories: lund, witnesses: berg}
      - {organisation: host}
    status: ready
gifts:
  bowl: {item: Glass bowl, giver: lund, recipient: kis, meeting: talks, packed-by: Registry}
remarks:
  thanks: {speaker: lund, meeting: talks, occasion: words of thanks, takes: 3 min, thanks: [Anna Kis]}
transfers:
  - {from: hotel, to: ministry, by: walk, takes: 5 min}
stays:
  nights: {site: hotel, check-in: 2027-03-25, check-out: 2027-03-27}
"""


def test_brief_with_everything(expect: Compares) -> None:
    document = pack(programme_of(FULL), "delegation")
    expect(part_text(document, "meeting-talks"), EXPECTED / "brief-full.txt")


def test_host_reads_the_meeting_without_the_brief(expect: Compares) -> None:
    document = pack(programme_of(FULL), "host")
    expect(part_text(document, "meeting-talks"), EXPECTED / "brief-for-host.txt")


def test_brief_with_almost_nothing_shows_what_is_missing() -> None:
    document = pack(programme_of("meetings: {talks: {title: Talks, partner: host, delegates: all}}"), "delegation")
    assert part_text(document, "meeting-talks") == (
        "## Talks (meeting-talks)\n"
        "[Talks]\n"
        "When: Time to be agreed / Priority: a must\n"
        "Where: Place to be agreed\n"
        "Host: Example Ministry\n"
        "Our people: Ida Lund and Per Berg\n"
        "Leads for the delegation: Ida Lund\n"
        "\n"
        "### Who you will meet (-)\n"
        "(gap) Names to be confirmed by the host.\n"
        "\n"
        "### Purpose and objectives (-)\n"
        "(gap) Purpose and objectives are not written yet.\n"
    )


def test_own_briefing_needs_neither_hosts_nor_brief() -> None:
    added = """
    meetings:
      inner: {title: Briefing, kind: briefing, site: hotel, start: 2027-03-26 8:00, end: 8:30, delegates: berg}
    """
    assert part_text(pack(programme_of(added), "delegation"), "meeting-inner") == (
        "## Briefing (meeting-inner)\n"
        "[Briefing]\n"
        "When: Friday 26 March 2027, 08:00–08:30 / 30~minutes; CET, UTC+01:00\n"
        "Where: Example Hotel / Budapest\n"
        "Our people: Per Berg\n"
    )


def test_meetings_of_one_title_are_told_apart_by_partner() -> None:
    added = """
    meetings:
      one: {title: Talks, partner: host, duration: 1h, delegates: all}
      two: {title: Talks, partner: us, duration: 1h, delegates: all}
      three: {title: Lunch, kind: meal, partner: host, duration: 1h, delegates: all}
    """
    titles = [section.title for section in pack(programme_of(added), "delegation").sections if section.level == 2]
    assert titles == [
        "Not yet scheduled",
        "Talks (Example Ministry)",
        "Talks (Example University)",
        "Lunch",
        *titles[4:],
    ]


INCOMING = """\
format: 1
visit:
  {id: guests, title: Visit of Kitano University, home: us, direction: incoming, head: aoyama, from: 2027-03-20,
   to: 2027-03-21, timezone: Europe/London, purpose: To look at rivers together., objectives: [Agree a joint course],
   office: {name: Visits Office, email: visits@example.org}}
organisations:
  us: {name: Example University, acronym: EU, city: Exampleton}
  rivers: {name: Institute of Rivers, parent: us, article: true}
  kitano: {name: Kitano University, native: {ja: 北野大学}, country: JP, city: Kitano,
           relationship: {since: 1999, background: Old friends.}}
  city: {name: City Council, article: true}
delegates:
  aoyama: {name: {given: Ren, family: Aoyama, order: family-first, honorific: Professor, native: {ja: 青山 蓮}},
           role: President, organisation: kitano, diet: vegetarian, biography: Hydrologist.}
  sato: {name: {given: Yui, family: Sato, honorific: Dr}, role: Dean, organisation: kitano, diet: none}
counterparts:
  lund: {name: {given: Ida, family: Lund, honorific: Professor}, role: Rector, organisation: us}
  berg: {name: {given: Per, family: Berg, honorific: Mr}, role: Mayor, organisation: city}
sites:
  hall: {name: Old Hall, organisation: us}
meetings:
  talks: {title: Talks with the Rector, partner: us, site: hall, start: 2027-03-20 10:00, end: 11:00, delegates: all,
          counterparts: lund, brief: {purpose: To agree the course., avoid: [The flood]}}
  rivers: {title: Tour of the institute, kind: tour, partner: rivers, start: 2027-03-20 12:00, end: 13:00,
           delegates: sato}
  mayor: {title: Call on the Mayor, kind: courtesy-call, partner: city, duration: 30 min, delegates: aoyama,
          counterparts: berg, windows: [2027-03-21 9:00 to 12:00]}
"""


def test_hosts_of_an_incoming_visit_meet_the_guests(expect: Compares) -> None:
    document = pack(programme_of("", INCOMING), "delegation")
    assert (document.subtitle, document.handling) == ("Briefing pack for the hosts", "For the hosting team only")
    expect(part_text(document, "meetings"), EXPECTED / "incoming-hosts.txt")


def test_guest_of_an_incoming_visit_meets_the_hosts_and_reads_no_brief(expect: Compares) -> None:
    document = pack(programme_of("", INCOMING), "aoyama")
    assert (document.subtitle, document.handling) == (
        "Programme for Professor Aoyama Ren",
        "For the visiting delegation",
    )
    expect(part_text(document, "meetings"), EXPECTED / "incoming-guest.txt")


def test_profiles_of_an_incoming_visit_are_of_the_other_side() -> None:
    programme = programme_of("", INCOMING)
    hosts, guest = (pack(programme, reader) for reader in ("delegation", "aoyama"))
    assert part_text(hosts, "partners") == (
        "# Partners (partners, new page)\n"
        "\n"
        "## Kitano University (partner-kitano)\n"
        "[Kitano University]\n"
        "Own name: [ja: 北野大学]\n"
        "Seat: Kitano, Japan\n"
        "Since: 1999\n"
        "Old friends.\n"
    )
    assert part_text(guest, "partners") == (
        "# Partners (partners, new page)\n"
        "\n"
        "## Example University (EU) (partner-us)\n"
        "[Example University]\n"
        "Seat: Exampleton\n"
        "Meetings: Talks with the Rector <#meeting-talks>\n"
    )


TIES = """relationship: {since: 2011, sensitivities: [the dam, the toll],
         figures: [{what: joint papers, value: "62", as-of: 2027-01-31, source: Register}]}"""
TALKS = """
meetings:
  talks: {title: Talks, partner: host, start: 2027-03-26 10:00, duration: 1h, delegates: all,
          brief: {purpose: To talk., avoid: [The dam, The flood]}}
  lunch: {title: Lunch, kind: meal, partner: host, start: 2027-03-26 12:00, duration: 1h, delegates: all,
          brief: {purpose: To eat.}}
"""


def _parts(meeting: str) -> dict[str, str]:
    """Return what a brief says below each of its headings."""
    registers = REGISTERS.replace("host: {name: Example Ministry", f"host: {{name: Example Ministry, {TIES}", 1)
    text = part_text(pack(programme_of(TALKS, registers), "delegation"), meeting)
    sections = (section.partition("\n") for section in text.split("### ")[1:])
    return {heading: words for heading, _, words in sections}


def test_brief_avoids_what_is_to_be_handled_with_care_and_says_nothing_twice() -> None:
    assert _parts("meeting-talks")["Avoid (-)"] == "- The dam\n- The flood\n- The toll\n\n"


def test_figures_of_the_relationship_stand_in_the_brief_of_talks_and_not_of_a_meal() -> None:
    assert _parts("meeting-talks")["Background (-)"] == (
        "[Figures] Value | What is counted | As of | Source (16, 40, 18, 26)\n"
        "62 | joint papers | 31 January 2027 | Register\n"
    )
    assert "Background (-)" not in _parts("meeting-lunch")


def test_programme_for_a_unit_of_ours_that_receives(expect: Compares) -> None:
    document = pack(programme_of("", INCOMING), "rivers")
    assert document.title == "Visit of Kitano University to the Institute of Rivers"
    expect(part_text(document, "meetings"), EXPECTED / "incoming-unit.txt")
