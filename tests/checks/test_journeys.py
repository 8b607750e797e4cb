from __future__ import annotations

import pytest
from support.findings import told
from support.specs import REGISTERS

from itinerary.checks.journeys import (
    implausible_journey,
    meeting_after_departure,
    meeting_before_arrival,
    missing_journey,
    transfer_to_where_one_is,
)
from itinerary.checks.overlaps import time_overlap

OUT = "out: {by: flight, from: LHR, to: BUD, departs: 2027-03-22 8:00, arrives: 11:30}"
OUT_BY_VIENNA = """
          first: {by: flight, from: LHR, to: VIE, departs: 2027-03-22 8:00, arrives: 11:15}
          second: {by: flight, from: VIE, to: BUD, departs: 2027-03-22 13:00, arrives: 13:45}
"""
HOME = "home: {by: flight, from: BUD, to: LHR, departs: 2027-03-24 8:00, arrives: 9:40}"


def call(when: str, more: str = "delegates: all") -> str:
    return f"call: {{title: Call, site: ministry, start: 2027-03-{when}, duration: 1h, {more}}}"


def test_a_meeting_before_the_flight_that_leads_to_it_is_told_once_for_all() -> None:
    assert told(
        f"""
        meetings: {{{call("22 6:00")}}}
        travel: {{{OUT}}}
        """,
        meeting_before_arrival,
        missing_journey,
    ) == ['meeting-before-arrival: the whole delegation: "Call" begins before the flight LHR–BUD arrives']


def test_a_meeting_before_the_first_of_two_flights_is_measured_by_the_second() -> None:
    assert told(
        f"""
        meetings: {{{call("21 10:00")}}}
        travel:{OUT_BY_VIENNA}
        """,
        meeting_before_arrival,
        missing_journey,
    ) == ['meeting-before-arrival: the whole delegation: "Call" begins before the flight VIE–BUD arrives']


def test_a_meeting_and_a_night_before_the_flight_are_one_mistake() -> None:
    assert told(
        f"""
        meetings: {{{call("21 10:00")}}}
        travel: {{{OUT}}}
        stays: {{stay: {{site: hotel, check-in: 2027-03-21, check-out: 2027-03-24}}}}
        """,
        meeting_before_arrival,
        missing_journey,
    ) == ['meeting-before-arrival: the whole delegation: "Call" begins before the flight LHR–BUD arrives']


def test_a_meeting_after_the_flight_home_is_told_for_those_aboard() -> None:
    assert told(
        f"""
        meetings: {{{call("24 10:00")}}}
        travel:
          {OUT}
          {HOME.replace("departs", "aboard: berg, departs")}
        """,
        meeting_after_departure,
        missing_journey,
    ) == ['meeting-after-departure: Per Berg: "Call" begins after the flight BUD–LHR has left']


@pytest.mark.parametrize(
    "added",
    [
        pytest.param(f"meetings: {{{call('22 15:00')}}}\ntravel: {{{OUT}}}", id="after landing"),
        pytest.param(
            f"meetings: {{{call('22 6:00', 'delegates: berg')}}}\ntravel: {{{OUT.replace('}', ', aboard: lund}')}}}",
            id="by somebody who travels alone",
        ),
        pytest.param(
            f"meetings: {{{call('22 6:00', 'delegates: all, link: https://meet.example.org/a')}}}\ntravel: {{{OUT}}}",
            id="on line",
        ),
        pytest.param(
            f"meetings: {{{call('22 6:00', 'delegates: all, status: cancelled')}}}\ntravel: {{{OUT}}}", id="cancelled"
        ),
    ],
)
def test_it_is_no_mistake_to_be_at_a_meeting(added: str) -> None:
    assert told(added, meeting_before_arrival, meeting_after_departure, missing_journey) == []


WITH_OUR_HOUSE = f"""{REGISTERS}\
  house: {{name: Our house, city: London, country: GB, timezone: Europe/London, location: [51.52, -0.13]}}
"""


def test_a_briefing_at_home_before_the_flight_is_no_mistake() -> None:
    assert (
        told(
            f"""
            meetings:
              briefing: {{title: Briefing, kind: briefing, site: house, start: 2027-03-22 5:00, end: 5:30,
                          delegates: all}}
              {call("23 10:00")}
            travel: {{{OUT}}}
            """,
            meeting_before_arrival,
            meeting_after_departure,
            missing_journey,
            registers=WITH_OUR_HOUSE,
        )
        == []
    )


TWO_CITIES = f"""
        meetings:
          {call("22 15:00")}
          talks: {{title: Talks, site: debrecen, start: 2027-03-23 10:00, end: 11:00, delegates: all}}
        travel: {{{OUT}}}
"""


def test_a_meeting_on_a_wrong_date_is_a_mistake_of_its_own() -> None:
    added = f"meetings: {{{call('01 10:00').replace('03-01', '04-01')}}}\ntravel: {{{OUT}, {HOME}}}"
    assert told(added, meeting_after_departure, missing_journey) == []


def test_two_cities_without_a_journey_between_are_told() -> None:
    assert told(TWO_CITIES, missing_journey) == [
        "missing-journey: the whole delegation: no journey from Example Ministry to Example Campus, 193 km away"
    ]


def test_the_hotel_of_the_night_is_where_the_next_day_begins() -> None:
    stay = "        stays: {stay: {site: keleti, check-in: 2027-03-22, check-out: 2027-03-24}}\n"
    assert told(TWO_CITIES + stay, missing_journey) == [
        "missing-journey: the whole delegation: no journey from Keleti to Example Campus, 191 km away",
        "missing-journey: the whole delegation: no journey from Example Campus to Keleti, 191 km away",
    ]


@pytest.mark.parametrize(
    "added",
    [
        pytest.param(
            TWO_CITIES + "        transfers: [{from: ministry, to: debrecen, by: coach, takes: 2h30}]\n",
            id="a given time",
        ),
        pytest.param(
            TWO_CITIES.replace("site: debrecen", "transport: The host's coach, site: debrecen"), id="in words"
        ),
        pytest.param(TWO_CITIES.replace(f"        travel: {{{OUT}}}\n", ""), id="nobody's travel is planned here"),
        pytest.param(
            TWO_CITIES.replace(
                OUT, OUT + ", there: {by: train, from: keleti, to: debrecen, departs: 2027-03-23 6:30, arrives: 9:00}"
            ),
            id="a journey",
        ),
    ],
)
def test_two_cities_with_a_way_between_are_no_mistake(added: str) -> None:
    assert told(added, meeting_before_arrival, meeting_after_departure, missing_journey) == []


def test_whoever_came_back_without_a_journey_lacks_one_and_has_not_departed() -> None:
    """The train to Debrecen has not taken them away for good: they were at work there."""
    assert told(
        """
        meetings:
          talks: {title: Talks, site: debrecen, start: 2027-03-22 11:00, end: 12:00, delegates: lund}
          call: {title: Call, site: ministry, start: 2027-03-23 10:00, end: 11:00, delegates: lund}
        travel:
          there: {by: train, from: keleti, to: debrecen, departs: 2027-03-22 7:00, arrives: 9:30, aboard: lund}
        """,
        meeting_after_departure,
        missing_journey,
    ) == ["missing-journey: Ida Lund: no journey from Example Campus to Example Ministry, 193 km away"]


@pytest.mark.parametrize(
    ("leg", "expected"),
    [
        ("{by: flight, from: HND, to: YVR, departs: 2027-03-26 0:05, arrives: 2027-03-25 16:50}", []),
        (
            "{by: flight, from: HND, to: YVR, departs: 2027-03-26 0:05, arrives: 2027-03-26 16:50}",
            ["implausible-journey: the flight HND–YVR takes 32 h 45 min for 7559 km, which is hardly meant"],
        ),
        ("{by: flight, from: LHR, to: HND, departs: 2027-03-20 10:30, arrives: 2027-03-21 9:15}", []),
        (
            "{by: flight, from: LHR, to: HND, departs: 2027-03-20 10:30, arrives: 2027-03-20 23:15}",
            ["implausible-journey: the flight LHR–HND takes 3 h 45 min for 9591 km, which is hardly possible"],
        ),
        ("{by: train, from: bucharest, to: keleti, departs: 2027-03-22 17:45, arrives: 2027-03-23 8:50}", []),
        ("{by: car, from: museum, to: debrecen, departs: 2027-03-22 10:00, arrives: 10:10}", []),
    ],
)
def test_a_journey_is_implausible_only_at_an_impossible_speed(leg: str, expected: list[str]) -> None:
    assert told(f"travel: {{leg: {leg}}}", implausible_journey) == expected


def test_a_coach_there_and_a_given_way_back_are_no_mistake() -> None:
    added = """
        meetings:
          dinner: {title: Dinner, site: hotel, start: 2027-03-22 19:30, end: 21:00, delegates: all}
        travel:
          coach: {by: coach, from: hotel, to: museum, departs: 2027-03-22 18:00, arrives: 18:20}
        """
    coach = "the coach from Example Hotel to Example Museum leads away from where one is to be"
    assert told(added, transfer_to_where_one_is) == [f"transfer-to-where-one-is: the whole delegation: {coach}"]
    back = "transfers: [{from: museum, to: hotel, by: walk, takes: 20 min}]"
    assert told(f"{added}{back}", transfer_to_where_one_is) == []


@pytest.mark.parametrize(
    ("meeting", "journeys", "rule"),
    [
        ("22 7:00", OUT, "meeting-before-arrival"),
        ("22 10:00", OUT, "time-overlap"),
        ("24 7:30", HOME, "time-overlap"),
        ("24 10:00", HOME, "meeting-after-departure"),
    ],
    ids=["while leaving home", "while landing", "while boarding", "while flying home"],
)
def test_a_meeting_during_a_flight_is_told_once(meeting: str, journeys: str, rule: str) -> None:
    added = f"""
        meetings: {{{call(meeting)}}}
        travel: {{{journeys}}}
        """
    found = told(added, time_overlap, meeting_before_arrival, meeting_after_departure, missing_journey)
    assert [one.partition(":")[0] for one in found] == [rule]


def test_a_place_to_which_somebody_has_said_the_way_is_near_its_airport() -> None:
    """Of an airport, a list may know the suburb alone; of a site, a spec may give no position."""
    registers = REGISTERS.replace("sites:\n", "sites:\n  hall: {name: Example Hall, city: Foot, country: HU}\n")
    added = f"""
        meetings: {{{call("24 11:00").replace("site: ministry", "site: hall")}}}
        travel: {{{HOME}}}
        transfers: [{{from: BUD, to: hall, takes: 30 min}}]
        """
    rules = (meeting_after_departure, missing_journey)
    assert told(added, *rules, registers=registers) == [
        'meeting-after-departure: the whole delegation: "Call" begins after the flight BUD–LHR has left'
    ]


def test_a_room_is_kept_until_one_leaves_after_midnight() -> None:
    added = f"""
        travel:
          {OUT}
          {HOME.replace("24 8:00, arrives: 9:40", "24 0:30, arrives: 2:10")}
        stays: {{stay: {{site: hotel, check-in: 2027-03-22, check-out: 2027-03-%s}}}}
        """
    assert told(added % "24", missing_journey) == []
    assert told(added % "25", missing_journey) == [
        "missing-journey: the whole delegation: no journey from London Heathrow Airport to Example Hotel, 1472 km away"
    ]
