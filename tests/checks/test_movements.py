from __future__ import annotations

import pytest
from support.findings import told
from support.specs import REGISTERS

from itinerary.checks.movements import (
    landing_then_formal,
    short_connection,
    short_gap,
    short_gap_estimated,
    unknown_transfer,
)

BUD = REGISTERS + "  bud: {name: Terminal 2, kind: airport, iata: BUD, city: Budapest, country: HU}\n"


def two_meetings(second: str, site: str = "museum", more: str = "") -> str:
    return f"""
        meetings:
          call: {{title: Call, site: ministry, start: 2027-03-22 10:00, end: 11:00, delegates: all}}
          tour: {{title: Tour, site: {site}, start: 2027-03-22 {second}, duration: 1h, delegates: all{more}}}
        """


TWENTY = "transfers: [{from: ministry, to: museum, by: car, takes: 20 min}]"


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        ("11:00", ["error: 0 min to get from Example Ministry to Example Museum, which takes 20 min"]),
        ("11:15", ["warning: 15 min to get from Example Ministry to Example Museum, which takes 20 min"]),
        ("11:24", ["warning: 24 min to get from Example Ministry to Example Museum, which takes 20 min"]),
        ("11:25", []),
        ("10:30", []),
    ],
)
def test_a_given_way_wants_its_time_and_a_quarter(second: str, expected: list[str]) -> None:
    """Meetings that overlap are another mistake."""
    found = told(two_meetings(second) + TWENTY, short_gap, with_severity=True)
    assert found == [line.replace(": ", ": short-gap: the whole delegation: ", 1) for line in expected]


def test_the_margin_is_the_planners() -> None:
    thresholds = "\n        checks: {thresholds: {transfer-margin: 1.0}}"
    assert told(two_meetings("11:20") + TWENTY + thresholds, short_gap) == []
    assert told(two_meetings("11:20") + TWENTY, short_gap) != []


def test_being_early_is_counted() -> None:
    task = "to get from Example Ministry to Example Museum, which takes 20 min and 10 min to be early"
    assert told(two_meetings("11:30", more=", arrive-early: 10 min") + TWENTY, short_gap) == [
        f"short-gap: the whole delegation: 30 min {task}"
    ]


def test_only_those_who_go_that_way_are_named() -> None:
    added = two_meetings("11:10").replace(
        "2027-03-22 11:10, duration: 1h, delegates: all", "2027-03-22 11:10, duration: 1h, delegates: berg"
    )
    assert told(added + TWENTY, short_gap) == [
        "short-gap: Per Berg: 10 min to get from Example Ministry to Example Museum, which takes 20 min"
    ]


def test_a_cancelled_meeting_leaves_time() -> None:
    assert told(two_meetings("11:00", more=", status: cancelled") + TWENTY, short_gap) == []


def test_the_bus_to_the_airport_arrives_in_time_to_check_in() -> None:
    added = """
        travel:
          bus: {by: coach, from: hotel, to: bud, departs: 2027-03-22 9:00, arrives: 9:40}
          home: {by: flight, from: BUD, to: LHR, departs: 2027-03-22 %s, arrives: 14:40}
        """
    assert told(added % "11:00", short_gap, registers=BUD) == [
        "short-gap: the whole delegation: 1 h 20 min at Terminal 2, where it takes 2 h to check in"
    ]
    assert told(added % "11:40", short_gap, registers=BUD) == []


def test_the_bus_from_the_airport_waits_for_the_luggage() -> None:
    added = """
        travel:
          out: {by: flight, from: LHR, to: BUD, departs: 2027-03-22 8:00, arrives: 11:30}
          bus: {by: coach, from: bud, to: hotel, departs: 2027-03-22 12:00, arrives: 12:40}
        """
    assert told(added, short_gap, registers=BUD) == [
        "short-gap: the whole delegation: 30 min at Terminal 2, where it takes 1 h to leave the airport"
    ]


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        ("11:05", ["5 min to get from Example Ministry to Keleti, which may take 26 min"]),
        ("11:20", ["20 min to get from Example Ministry to Keleti, which may take 26 min"]),
        ("11:22", []),
    ],
)
def test_a_way_of_which_nothing_is_said_is_guessed(second: str, expected: list[str]) -> None:
    found = told(two_meetings(second, "keleti"), short_gap, short_gap_estimated)
    assert found == [f"short-gap-estimated: the whole delegation: {line}" for line in expected]


def test_nothing_is_guessed_where_the_planner_has_said_how_one_gets_there() -> None:
    more = ", transport: A police escort"
    assert told(two_meetings("11:05", "keleti", more), short_gap_estimated, unknown_transfer) == []


def test_nothing_is_guessed_between_cities() -> None:
    assert told(two_meetings("11:05", "debrecen"), short_gap_estimated, unknown_transfer) == []


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        ("13:59", ["unknown-transfer: nobody has said how long it takes from Example Ministry to Example Museum"]),
        ("14:00", []),
    ],
)
def test_a_way_between_unknown_places_is_unknown(second: str, expected: list[str]) -> None:
    assert told(two_meetings(second), unknown_transfer) == expected


def test_an_unknown_way_is_told_once_though_it_is_gone_there_and_back() -> None:
    back = """  again: {title: Again, site: ministry, start: 2027-03-22 13:00, end: 14:00, delegates: all}
        """
    assert told(two_meetings("11:30") + back, unknown_transfer) == [
        "unknown-transfer: nobody has said how long it takes from Example Ministry to Example Museum"
    ]


def connection(second: str) -> str:
    return f"""
        travel:
          first: {{by: flight, from: LHR, to: VIE, departs: 2027-03-22 8:00, arrives: 11:15}}
          second: {{by: flight, from: VIE, to: BUD, departs: 2027-03-22 {second}, arrives: 14:45}}
        """


def test_a_connection_takes_an_hour() -> None:
    assert told(connection("12:14"), short_connection, short_gap) == [
        "short-connection: the whole delegation: 59 min to change flights at Vienna International Airport"
    ]
    assert told(connection("12:15"), short_connection, short_gap) == []


def after_landing(start: str, more: str = "site: museum") -> str:
    return f"""
        meetings:
          dinner: {{title: Dinner, kind: meal, start: 2027-03-22 {start}, duration: 2h, delegates: all, {more}}}
        travel:
          out: {{by: flight, from: LHR, to: BUD, departs: 2027-03-22 15:00, arrives: 18:40}}
        transfers: [{{from: BUD, to: museum, by: car, takes: 30 min}}]
        """


def test_a_dinner_soon_after_landing_is_one_mistake() -> None:
    assert told(after_landing("19:30"), landing_then_formal, short_gap) == [
        'landing-then-formal: the whole delegation: "Dinner" begins 50 min after landing'
    ]


@pytest.mark.parametrize(
    "added",
    [
        pytest.param(after_landing("20:20"), id="a hundred minutes later"),
        pytest.param(after_landing("19:00", "site: bud"), id="a welcome at the airport"),
        pytest.param(after_landing("19:30", "site: museum, status: cancelled"), id="cancelled"),
        pytest.param(
            after_landing("19:50", "site: museum").replace("kind: meal", "kind: briefing"), id="our own briefing"
        ),
    ],
)
def test_nobody_is_hurried_after_landing(added: str) -> None:
    assert told(added, landing_then_formal, registers=BUD) == []
