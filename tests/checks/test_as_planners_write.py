"""What planners are right to write, where a rule once spoke; beside each the mistake that the rule is there for."""

from __future__ import annotations

import pytest
from support.noticed import FINAL, HARBOUR, noticed

from itinerary.checks.authority import signing_unprepared
from itinerary.checks.briefs import head_without_brief
from itinerary.checks.dates import late_night_date, outside_visit_dates
from itinerary.checks.interpreting import lone_simultaneous_interpreter
from itinerary.checks.nights import bed_while_travelling
from itinerary.checks.overlaps import time_overlap
from itinerary.checks.readiness import diet_not_stated
from itinerary.checks.sites import meeting_without_site
from itinerary.checks.texts import placeholder
from itinerary.diagnostics import Severity
from itinerary.load import load_data
from itinerary.programme.placing import place
from itinerary.source import read_text

HOTEL = HARBOUR.replace(
    "sites:\n", "sites:\n  inn: {name: Example Inn, kind: hotel, city: Oslo, country: NO, address: Inn Street 3}\n"
)
FERRY = """
  pier: {name: North Pier, kind: station, city: Oslo, country: NO}
  kiel: {name: Kiel Pier, kind: station, city: Kiel, country: DE, timezone: Europe/Berlin}
travel:
  ferry: {by: ferry, from: pier, to: kiel, departs: 2027-05-10 14:00, arrives: 2027-05-11 10:00}
"""


def meeting(told: str) -> str:
    everyone = "" if "delegates" in told else ", delegates: all"
    return f"meetings:\n  call: {{title: Call, {told}{everyone}}}\n"


@pytest.mark.parametrize(
    "aboard", ["kind: briefing", "kind: meal", "partner: port, link: 'https://meet.example.org/a'"]
)
def test_what_has_no_site_within_a_journey_is_held_on_board(aboard: str) -> None:
    added = FERRY + meeting(f"start: 2027-05-10 16:00, end: 17:00, {aboard}")
    assert noticed(time_overlap, added) == []
    assert noticed(meeting_without_site, added) == []


@pytest.mark.parametrize(
    "elsewhere",
    [
        "start: 2027-05-10 16:00, end: 17:00, kind: briefing, site: quay",
        "start: 2027-05-10 13:30, end: 14:30, kind: briefing",
        "start: 2027-05-10 16:00, end: 17:00, partner: port",
    ],
)
def test_what_has_a_site_or_begins_ashore_overlaps_the_journey(elsewhere: str) -> None:
    assert len(noticed(time_overlap, FERRY + meeting(elsewhere))) == 1


def test_a_call_by_link_from_a_flight_overlaps_it() -> None:
    flight = "travel:\n  out: {by: flight, from: OSL, to: LHR, departs: 2027-05-10 14:00, arrives: 15:20}\n"
    call = meeting("partner: port, link: 'https://meet.example.org/a', start: 2027-05-10 14:30, end: 15:00")
    assert len(noticed(time_overlap, flight + call)) == 1


ADVANCE = meeting("kind: tour, partner: port, site: quay, start: 2027-05-08 10:00, end: 11:00, delegates: berg")


def test_an_advance_party_meets_before_the_visit() -> None:
    stay = "stays:\n  early: {site: inn, check-in: 2027-05-07, check-out: 2027-05-12, guests: berg}\n"
    assert noticed(outside_visit_dates, ADVANCE + stay, base=HOTEL) == []


@pytest.mark.parametrize(
    ("delegates", "check_in"), [("berg", "2027-05-09"), ("lund", "2027-05-07"), ("all", "2027-05-07")]
)
def test_who_has_no_bed_or_brings_the_head_is_no_advance_party(delegates: str, check_in: str) -> None:
    added = ADVANCE.replace("delegates: berg", f"delegates: {delegates}")
    stay = f"stays:\n  early: {{site: inn, check-in: {check_in}, check-out: 2027-05-12}}\n"
    assert len(noticed(outside_visit_dates, added + stay, base=HOTEL)) == 1


def test_a_departure_in_the_night_after_the_last_day_is_no_day_late() -> None:
    home = "travel:\n  home: {by: flight, from: OSL, to: LHR, departs: 2027-05-13 0:50, arrives: 2:10}\n"
    assert noticed(late_night_date, home) == []
    assert len(noticed(late_night_date, home.replace("05-13", "05-12"))) == 1


@pytest.mark.parametrize(("check_out", "told"), [("2027-05-12", 0), ("2027-05-13", 1)])
def test_a_room_may_be_kept_until_one_leaves_after_midnight(check_out: str, told: int) -> None:
    added = f"""
stays:
  inn: {{site: inn, check-in: 2027-05-10, check-out: {check_out}}}
travel:
  home: {{by: flight, from: OSL, to: JFK, departs: 2027-05-12 1:10, arrives: 3:35}}
"""
    assert len(noticed(bed_while_travelling, added, base=HOTEL)) == told


def test_a_room_is_paid_for_the_evening_on_which_one_leaves() -> None:
    added = """
stays:
  inn: {site: inn, check-in: 2027-05-10, check-out: 2027-05-13}
travel:
  home: {by: flight, from: OSL, to: ADD, departs: 2027-05-12 22:00, arrives: 2027-05-13 7:00}
"""
    assert noticed(bed_while_travelling, added, base=HOTEL) == [
        "stays/inn/check-out: the whole delegation: a bed at Example Inn for a night on board"
    ]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Two interpreters of the ministry, simultaneous", 0),
        ("Ms Sample and Mr Model, simultaneous", 0),
        ("A team of the host, simultaneous", 0),
        ("Ms Sample, simultaneous, English and Norwegian", 1),
    ],
)
def test_a_line_may_name_several_interpreters(line: str, told: int) -> None:
    added = meeting(f"partner: port, site: quay, start: 2027-05-10 10:00, end: 11:00, interpreters: ['{line}']")
    assert len(noticed(lone_simultaneous_interpreter, added)) == told


THREE = FINAL.replace(
    "counterparts:\n",
    "  dahl: {name: {given: Per, family: Dahl}, role: Engineer, organisation: us, diet: vegan}\ncounterparts:\n",
)
DINNER = meeting("kind: meal, partner: port, site: quay, start: 2027-05-10 19:00, end: 21:00")


def test_an_office_that_writes_down_only_who_needs_something_else_has_forgotten_nobody() -> None:
    assert noticed(diet_not_stated, DINNER, base=THREE) == []


def test_an_office_that_writes_down_who_eats_everything_has_forgotten_the_others() -> None:
    asked = THREE.replace("role: Rector,", "role: Rector, diet: none,")
    assert noticed(diet_not_stated, DINNER, base=asked) == ["delegates/berg: nothing says what Ms Eva Berg eats"]


SIGNED = """
agreements:
  nda: {kind: contract, status: ready, parties: [{organisation: us, signatories: lund}, {organisation: port}]}
"""


@pytest.mark.parametrize(("kind", "told"), [("meeting", 0), ("signing", 1)])
def test_nobody_takes_pictures_of_what_is_signed_at_the_gate(kind: str, told: int) -> None:
    gate = meeting(
        f"kind: {kind}, partner: port, site: quay, start: 2027-05-10 10:00, end: 10:30, signs: nda, bring: [pens]"
    )
    assert len(noticed(signing_unprepared, gate + SIGNED, base=FINAL)) == told


def severity_of_missing_brief(added: str, base: str) -> list[Severity]:
    source = read_text(base + added, name="visit.yaml")
    visit = load_data(source.data or {}).visit
    assert visit is not None
    return [found.severity for found in head_without_brief.findings(visit, place(visit).programme)]


@pytest.mark.parametrize(
    ("told", "base", "severity"),
    [
        ("kind: meeting", FINAL, Severity.WARNING),
        ("kind: meeting", HARBOUR, Severity.NOTE),
        ("kind: ceremony", FINAL, Severity.NOTE),
        ("kind: ceremony, leads: lund", FINAL, Severity.WARNING),
        ("kind: talk, agenda: [{topic: Harbours, led-by: lund}]", FINAL, Severity.WARNING),
        ("kind: talk, agenda: [{topic: Harbours, led-by: berg}]", FINAL, Severity.NOTE),
    ],
)
def test_a_brief_is_pressing_where_the_head_has_a_part_and_the_visit_is_near(
    told: str, base: str, severity: Severity
) -> None:
    added = meeting(f"{told}, partner: port, site: quay, start: 2027-05-10 10:00, end: 11:00")
    assert severity_of_missing_brief(added, base) == [severity]


def test_a_person_without_a_name_is_left_out_as_a_whole() -> None:
    source = read_text(HARBOUR.replace("family: Holm", "family: N.N."), name="visit.yaml")
    visit = load_data(source.data or {}).visit
    assert visit is not None
    assert [found.help for found in placeholder.findings(visit, place(visit).programme)] == [
        "write the name, or leave the whole entry out until it is known"
    ]
