from __future__ import annotations

import pytest
from support.findings import told
from support.specs import REGISTERS

from itinerary.checks.travel_papers import passport_expires_soon, visa_not_granted, visitor_not_screened


def of_lund(fields: str, frame: str = "") -> str:
    """Return the registers with more fields of the Rector, and of the visit."""
    found = REGISTERS.replace("role: Rector, organisation: us}", f"role: Rector, organisation: us, {fields}}}")
    return found.replace("  head: lund\n", f"  head: lund\n{frame}")


@pytest.mark.parametrize("expires", ["2027-09-30", "2031-01-31"])
def test_half_a_year_after_the_last_of_march_is_the_last_of_september(expires: str) -> None:
    assert told("", passport_expires_soon, registers=of_lund(f"passport-expires: {expires}")) == []


def test_a_passport_is_measured_from_the_last_journey() -> None:
    home = """
        travel:
          home: {by: flight, from: BUD, to: LHR, departs: 2027-04-02 10:00, arrives: 11:30, aboard: lund}
        """
    assert told(home, passport_expires_soon, registers=of_lund("passport-expires: 2027-10-01")) == [
        "passport-expires-soon: the passport of Ida Lund ends less than six months after the visit"
    ]


def test_a_draft_has_time_for_a_visa() -> None:
    visas = "visas: [{country: HU, applied: 2027-01-10}]"
    assert told("", visa_not_granted, registers=of_lund(visas)) == []
    assert told("", visa_not_granted, registers=of_lund(visas, "  status: final\n")) == [
        "visa-not-granted: Ida Lund has no visa for HU yet"
    ]


def test_a_visa_may_end_when_its_bearer_has_left() -> None:
    visas = "visas: [{country: HU, granted: 2027-01-10, expires: 2027-03-25}], leaves: 2027-03-25"
    assert told("", visa_not_granted, registers=of_lund(visas)) == []


TOUR = """
    meetings:
      tour: {title: Tour, kind: tour, partner: host, site: ministry, start: 2027-03-22 10:00, end: 11:00,
             delegates: [lund, berg]}
    """


def test_visitors_are_screened_where_some_are() -> None:
    house = of_lund("screened: 2027-03-01", "  direction: incoming\n")
    laboratory = house.replace("name: Example Ministry, organisation", "kind: laboratory, name: Lab, organisation")
    nobody = laboratory.replace("screened: 2027-03-01", "rank: 1")
    assert told(TOUR, visitor_not_screened, registers=laboratory) == [
        'visitor-not-screened: Per Berg is not screened before "Tour"'
    ]
    assert told(TOUR, visitor_not_screened, registers=house) == []
    assert told(TOUR, visitor_not_screened, registers=nobody) == []
    again = """  walk: {title: Walk, kind: tour, partner: host, site: ministry, start: 2027-03-23 10:00, end: 11:00,
             delegates: [berg]}
    """
    assert told(TOUR + again, visitor_not_screened, registers=laboratory) == [
        'visitor-not-screened: Per Berg is not screened before "Tour"'
    ]
