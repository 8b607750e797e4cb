"""An invented visit to Lisbon and its mirror image, a visit from Lisbon: with a case of each kind for the gate."""

from __future__ import annotations

from textwrap import dedent
from typing import TYPE_CHECKING

from support.specs import programme_of

from itinerary.audience import Audience, view
from itinerary.programme.timeline import Transfer

if TYPE_CHECKING:
    from itinerary.audience import View
    from itinerary.programme.timeline import Slot

OUTGOING = """\
format: 1
visit:
  {id: lisbon, title: Visit to Lisbon, home: us, head: silva, from: 2027-05-10, to: 2027-05-12,
   timezone: Europe/Lisbon, purpose: To renew the partnership., objectives: [Sign], handling: INNER PAPER}
organisations:
  us: {name: Example University}
  lab: {name: Example Laboratory, parent: us}
  port: {name: Example Port, relationship: {since: 2011, background: Talks began badly.}}
  school: {name: Example Harbour School, parent: port}
  borough: {name: Example Borough}
  bank: {name: Example Bank}
delegates:
  silva: {name: {family: Silva}, organisation: us, phone: +1 555 0101, diet: vegan, passport: P1}
  costa: {name: {family: Costa}, organisation: us}
  nunes: {name: {family: Nunes}, organisation: lab}
counterparts:
  prado: {name: {family: Prado}, organisation: port, biography: Grew up by the sea., conversation: Likes chess.}
  teles: {name: {family: Teles}, organisation: school}
  matos: {name: {family: Matos}, organisation: borough, biography: Paints bridges.}
  lobo: {name: {family: Lobo}, organisation: bank}
sites:
  quay: {name: Quay House, organisation: port, city: Lisbon, room: Sea Room, location: [38.70, -9.14]}
  hall: {name: Borough Hall, organisation: borough, city: Lisbon}
  vault: {name: Old Vault, organisation: bank, city: Lisbon}
  lodge: {name: Example Hotel, kind: hotel, city: Lisbon, location: [38.72, -9.14]}
meetings:
  muster: {title: Breakfast, kind: briefing, visibility: delegation, site: lodge, start: 2027-05-10 8:00, end: 8:30,
             delegates: all}
  port-call: {title: Call on the Port, partner: port, site: quay, start: 2027-05-10 10:00, end: 11:00,
              delegates: [silva, costa], counterparts: prado, signs: mou-port, agenda: [{topic: Docks}],
              brief: {objectives: [Sign]}, cues: [{what: Bring pens}]}
  school-tour: {title: Tour of the School, kind: tour, partner: school, start: 2027-05-10 14:00, end: 15:00,
                delegates: nunes, counterparts: teles}
  borough-dinner: {title: Dinner of the Borough, kind: meal, partner: borough, also: port, site: hall,
                start: 2027-05-11 19:00, end: 21:00, delegates: all, counterparts: [matos, prado], signs: loi-borough}
  bank-call: {title: Call on the Bank, partner: bank, site: vault, start: 2027-05-12 9:00, end: 10:00,
              status: cancelled, delegates: costa, counterparts: lobo}
  borough-hour: {title: Hour with the Borough, partner: borough, duration: 1h, windows: 2027-05-12 9:00 to 12:00,
              delegates: all except nunes, counterparts: matos}
agreements:
  mou-port: {kind: memorandum-of-understanding, status: ready, originals: 2, points: [Clause 7],
             parties: [{organisation: us, signatories: silva}, {organisation: port, signatories: prado}]}
  loi-borough: {kind: letter-of-intent, status: ready, originals: 4,
             parties: [{organisation: lab, signatories: nunes}, {organisation: borough, signatories: matos}]}
  school-text: {kind: addendum, visibility: host,
             parties: [{organisation: us, signatories: costa}, {organisation: school, signatories: teles}]}
travel:
  flight-out: {by: flight, from: LHR, to: LIS, departs: 2027-05-09 10:00, arrives: 12:45, aboard: all except nunes}
  flight-home: {by: flight, from: LIS, to: LHR, departs: 2027-05-12 18:00, arrives: 20:45}
stays:
  nights: {site: lodge, check-in: 2027-05-09, check-out: 2027-05-12, guests: all except nunes}
transfers:
  - {from: lodge, to: quay, by: car, takes: 20 min, note: Two cars.}
gifts:
  chart: {item: Old map, giver: silva, recipient: prado, meeting: port-call}
  coins: {item: Silver, giver: costa, recipient: lobo, meeting: bank-call}
remarks:
  toast: {speaker: silva, meeting: borough-dinner, text: To bridges.}
contacts:
  duty: {name: Duty line, phone: +1 555 0100, share-with-hosts: true}
  doctor: {name: Doctor, phone: +1 555 0102}
schemes:
  cranes: {name: Dock Fund, visibility: host, partners: port}
  chair: {name: Bridge Chair, partners: borough, based-at: lab}
  places: {name: Study Places}
press: {lines: [We came to sign.]}
outcomes:
  meetings:
    port-call: {held: true, story: [They signed.], summary: Warm., actions: [{what: Write, owner: costa}]}
    borough-dinner: {held: true, attended: all except costa, met: matos}
    bank-call: {held: false}
  agreements:
    mou-port: {signed: 2027-05-10, by: [silva, prado], at: port-call}
    loi-borough: {act: postponed, at: borough-dinner, reason: No quorum.}
  quotations:
    opening: {speaker: silva, words: We are glad., approved: {by: Silva, on: 2027-05-11}, about: port}
    closing: {speaker: matos, words: Come again., approved: {by: Matos, on: 2027-05-12}, about: borough}
    aside: {speaker: prado, words: At last., about: port}
  photographs:
    handshake: {caption: The signing, people: [silva, prado], meeting: port-call, consent: given}
    group: {caption: All together, people: [silva, costa, nunes], consent: given}
    glasses: {caption: Glasses raised, people: [matos], meeting: borough-dinner, consent: pending}
  lessons: [Fewer dinners]
news: {headline: Two texts in Lisbon, quote-from: silva, embargo: 2027-05-13 9:00}
checks: {ignore: no-bed}
"""

INCOMING = """\
format: 1
visit:
  {id: guests, title: Visit from Lisbon, home: us, direction: incoming, head: prado, from: 2027-09-01, to: 2027-09-02,
   timezone: Europe/London, objectives: [Sign again]}
organisations:
  us: {name: Example University}
  lab: {name: Example Laboratory, parent: us}
  port: {name: Example Port}
  mill: {name: Example Mill}
delegates:
  prado: {name: {family: Prado}, organisation: port, phone: +351 555 0101, diet: none, passport: P2}
  teles: {name: {family: Teles}, organisation: port}
counterparts:
  silva: {name: {family: Silva}, organisation: us, conversation: Ask about the sea.}
  nunes: {name: {family: Nunes}, organisation: lab}
  weaver: {name: {family: Weaver}, organisation: mill, biography: Knows yarn.}
sites:
  court: {name: Old Court, organisation: us, city: London}
  bench: {name: Test Bench, organisation: lab, city: London}
  loom: {name: Loom Hall, organisation: mill, city: Leeds}
  inn: {name: Example Inn, kind: hotel, city: London}
meetings:
  welcome: {title: Welcome, partner: us, site: court, start: 2027-09-01 9:00, end: 10:00, delegates: all,
            counterparts: silva, brief: {objectives: [Listen]}}
  bench-tour: {title: Tour of the Bench, kind: tour, partner: lab, site: bench, start: 2027-09-01 11:00, end: 12:00,
               delegates: prado, counterparts: nunes, brief: {avoid: [The leak]}}
  mill-tour: {title: Tour of the Mill, kind: tour, partner: mill, site: loom, start: 2027-09-02 11:00, end: 12:00,
              delegates: teles, counterparts: weaver, brief: {objectives: [See looms]}}
travel:
  flight-there: {by: flight, from: LIS, to: LHR, departs: 2027-08-31 10:00, arrives: 12:40, aboard: prado, cost: EUR 90}
stays:
  inn: {site: inn, check-in: 2027-08-31, check-out: 2027-09-02, rooms: {prado: "7"}}
transfers:
  - {from: inn, to: court, by: walk, takes: 10 min, note: Through the garden.}
gifts:
  scarf: {item: Shawl, giver: nunes, recipient: prado, meeting: bench-tour}
contacts:
  duty: {name: Duty line, phone: +44 20 7946 0100, share-with-hosts: true}
  porter: {name: Porter, phone: +44 20 7946 0101}
"""


def seen_by(reader: str, spec: str = OUTGOING) -> View:
    """Return a visit as a reader sees it."""
    programme = programme_of("", dedent(spec))
    return view(programme, Audience.named(programme.visit, reader))


def changed(spec: str, **places: str) -> str:
    """Return a spec in which an entry, named by its id with underscores, gets a further field."""
    for name, field in places.items():
        opening = f"  {name.replace('_', '-')}: {{"
        assert opening in spec, opening
        spec = spec.replace(opening, f"{opening}{field}, ", 1)
    return spec


REGISTERS = (
    "organisations",
    "delegates",
    "counterparts",
    "sites",
    "meetings",
    "agreements",
    "travel",
    "stays",
    "gifts",
    "remarks",
    "contacts",
    "schemes",
)


def entries_of(seen: View) -> str:
    """Return the ids in each register and in the programme of a view, a line each; empty ones left out."""
    outcomes = seen.visit.outcomes
    found = {register: " ".join(getattr(seen.visit, register)) for register in REGISTERS}
    for register in ("meetings", "agreements", "quotations", "photographs"):
        found[f"outcomes.{register}"] = " ".join(getattr(outcomes, register))
    found["programme"] = " ".join(_word_of(slot) for slot in seen.programme.slots)
    found["unscheduled"] = " ".join(seen.programme.unscheduled)
    return "".join(f"{name}: {ids}\n" for name, ids in found.items() if ids)


def _word_of(slot: Slot) -> str:
    return f"to-{slot.serves[1]}" if isinstance(slot, Transfer) else slot.id
