from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from support.content_text import document_text, part_text
from support.packs import pack
from support.specs import programme_of

if TYPE_CHECKING:
    from conftest import Compares

EXPECTED = Path(__file__).parent / "expected"


def _times_and_titles(text: str) -> list[tuple[str, str]]:
    rows = [line.split(" | ") for line in text.splitlines() if line.count(" | ") == 3]
    return [(row[0], row[1].split(" / ")[0]) for row in rows]


def test_cues_stand_in_order_of_time_and_of_the_list() -> None:
    added = """
    meetings:
      signing:
        title: Signing
        kind: signing
        partner: host
        site: ministry
        room: Great Hall
        start: 2027-03-26 12:15
        end: 12:45
        delegates: all
        cues:
          - {at: 12:25, what: Swap the folders, who: Berg}
          - {what: Handshake and picture}
          - {at: 12:10, what: Seat the signatories}
          - {at: 12:15, what: Doors}
          - {at: 12:50, what: Collect the originals}
      lunch: {title: Lunch, kind: meal, partner: host, site: ministry, start: 2027-03-26 12:45, end: 14:00,
              delegates: all}
    """
    document = pack(programme_of(added), "office")
    assert _times_and_titles(part_text(document, "day-2027-03-26")) == [
        ("12:10", "*Cue: *Seat the signatories"),
        ("12:15–12:45 {CET, UTC+01:00}", "Signing"),
        ("12:15", "*Cue: *Doors"),
        ("12:25", "*Cue: *Swap the folders"),
        ("", "*Cue: *Handshake and picture"),
        ("12:45–14:00", "Lunch"),
        ("12:50", "*Cue: *Collect the originals"),
    ]


def test_cue_after_midnight_belongs_to_the_evening() -> None:
    added = """
    meetings:
      ball: {title: Ball, kind: reception, partner: host, site: museum, start: 2027-03-26 21:00, end: 2027-03-27 1:00,
             delegates: all, cues: [{at: 0:30, what: Cars}, {at: 20:45, what: Lights}]}
    """
    assert _times_and_titles(part_text(pack(programme_of(added), "office"), "day-2027-03-26")) == [
        ("20:45", "*Cue: *Lights"),
        ("21:00–01:00 (+1~day) {CET, UTC+01:00}", "Ball"),
        ("00:30 (+1~day)", "*Cue: *Cars"),
    ]


def test_cancelled_meeting_has_no_cues() -> None:
    added = """
    meetings:
      off: {title: Tour, kind: tour, partner: host, site: museum, start: 2027-03-26 10:00, end: 11:00,
            delegates: all, status: cancelled, cues: [{what: Doors}], plan-b: Rest, dress: casual}
    """
    assert part_text(pack(programme_of(added), "office"), "day-2027-03-26") == (
        "# Friday 26 March 2027, Budapest (day-2027-03-26)\n"
        "[Programme of Friday 26 March 2027, Budapest]\n"
        "10:00–11:00 {CET, UTC+01:00} (cancelled) | Tour / Cancelled | Example Museum | Ida Lund and Per Berg\n"
    )


def test_day_on_which_the_delegation_splits_begins_with_who_is_where() -> None:
    added = """
    meetings:
      joint: {title: Breakfast, kind: meal, partner: host, site: hotel, start: 2027-03-26 8:00, end: 9:00,
              delegates: all}
      one: {title: Call, partner: host, site: ministry, start: 2027-03-26 10:00, end: 11:00, delegates: lund}
    travel:
      two: {by: train, from: keleti, to: bucharest, departs: 2027-03-26 11:00, arrives: 2027-03-27 6:00, aboard: lund}
    """
    assert part_text(pack(programme_of(added), "office"), "who-is-where-day-2027-03-26") == (
        "## Who is where (who-is-where-day-2027-03-26)\n"
        "[Who is where] Who | What, apart from what all do (40, 60)\n"
        "Ida Lund | 10:00 Call, Example Ministry / 11:00 Train to Bucharest\n"
        "Per Berg | Free\n"
    )


def test_run_sheet_with_all_that_staff_must_know(expect: Compares) -> None:
    registers = """\
format: 1
visit: {id: run, title: Run, home: us, head: lund, from: 2027-03-26, to: 2027-03-26, timezone: Europe/Rome,
        status: final, office: {name: Protocol, phone: +39 06 000 0001}}
organisations: {us: {name: Example University}, host: {name: Example Ministry, acronym: EM}}
delegates:
  lund: {name: {given: Ida, family: Lund}, organisation: us, diet: vegan, phone: +39 06 000 0002,
         emergency-contact: "Bo Lund, +46 8 000 0003"}
  berg: {name: {given: Per, family: Berg}, organisation: us, access: ramp, email: berg@example.org}
counterparts:
  kis: {name: {given: Anna, family: Kis}, organisation: host}
sites:
  palace: {name: Palace, organisation: host, city: Rome, contact: {name: Porter, phone: +39 06 000 0004}}
meetings:
  dinner: {title: Dinner, kind: meal, partner: host, site: palace, start: 2027-03-26 20:00, end: 22:00,
           delegates: all, counterparts: kis, hospitality: Five courses, leads: lund, chaired-by: kis,
           note-taker: berg, arrive-early: 5 min, transport: On foot, dress: dark, bring: [cards], press: None,
           interpreters: [Ms Sample, Mr Probe], plan-b: Pizza, signs: text}
  talks: {title: Talks with EM, partner: host, duration: 1h, delegates: all}
agreements:
  text: {kind: contract, title: Contract on Rain, status: in-review, originals: 2, languages: [it, en],
         parties: [{organisation: us, signatories: lund, authority: Statute 4}, {organisation: host}],
         points: [Clause 7]}
gifts:
  bowl: {item: Bowl, giver: lund, recipient: kis, meeting: dinner, packed-by: Berg, value: EUR 40,
         register-number: 2027-1, declared: false}
remarks:
  toast: {speaker: lund, meeting: dinner, occasion: toast, takes: 2 min}
contacts:
  car: {name: Driver, kind: transport, phone: +39 06 000 0005}
press:
  lines: [We dine]
  spokespeople: lund
  photo-moments: [The toast]
  channels: [website]
  photographer: berg
  clearances: [{organisation: host, by: Press Office}, {by: The Rector, cleared: 2027-03-20}]
"""
    expect(document_text(pack(programme_of("", registers), "office")), EXPECTED / "run-sheet-full.txt")
