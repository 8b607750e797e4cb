from __future__ import annotations

from support.findings import told

from itinerary.checks.days import long_day, long_haul_without_rest, no_comfort_break, no_meal_break

MORNING = "{title: Talks, partner: host, site: ministry, start: 2027-03-22 9:00, end: 10:30, delegates: lund}"


def test_a_rest_divides_a_long_day() -> None:
    day = """
        meetings:
          early: {title: Early, partner: host, site: ministry, start: 2027-03-22 7:00, end: 9:00, delegates: lund}
          pause: {title: Rest, kind: rest, site: hotel, start: 2027-03-22 14:00, end: 15:00, delegates: lund}
          noon: {title: Noon, partner: host, site: ministry, start: 2027-03-22 10:00, end: 13:00, delegates: lund}
          late: {title: Late, partner: host, site: ministry, start: 2027-03-22 16:00, end: 22:30, delegates: lund}
        """
    assert told(day, long_day) == []
    assert told(day.replace("kind: rest", "kind: briefing"), long_day) == [
        "long-day: Ida Lund: a day of 15 h 30 min without a rest"
    ]


def test_two_free_hours_divide_a_long_day() -> None:
    day = """
        meetings:
          early: {title: Early, partner: host, site: ministry, start: 2027-03-22 7:00, end: 9:00, delegates: lund}
          late: {title: Late, partner: host, site: ministry, start: 2027-03-22 11:00, end: 22:30, delegates: lund}
        """
    assert told(day, long_day) == []
    assert told(day.replace("start: 2027-03-22 11:00", "start: 2027-03-22 10:55"), long_day) == [
        "long-day: Ida Lund: a day of 15 h 30 min without a rest"
    ]


def test_a_journey_belongs_to_the_day() -> None:
    day = """
        meetings:
          late: {title: Late, partner: host, site: debrecen, start: 2027-03-22 10:30, end: 21:00, delegates: lund}
        travel:
          train: {by: train, from: keleti, to: debrecen, departs: 2027-03-22 6:30, arrives: 9:00, aboard: lund}
        """
    assert told(day, long_day) == ["long-day: Ida Lund: a day of 14 h 30 min without a rest"]


def test_a_meal_on_board_is_a_meal() -> None:
    noon = """
        meetings:
          talks: {title: Talks, partner: host, site: ministry, start: 2027-03-22 11:30, end: 12:45, delegates: lund}
          more: {title: More, partner: host, site: debrecen, start: 2027-03-22 16:00, end: 17:00, delegates: lund}
        travel:
          train: {by: train, from: keleti, to: debrecen, departs: 2027-03-22 13:00, arrives: 15:30, aboard: lund}
        """
    assert told(noon, no_meal_break) == []


def test_hospitality_is_a_meal() -> None:
    noon = """
        meetings:
          talks: {title: Talks, partner: host, site: ministry, start: 2027-03-22 11:30, end: 13:00, delegates: lund}
          more: {title: More, partner: host, site: ministry, start: 2027-03-22 13:00, end: 14:30, delegates: lund}
        """
    assert told(noon, no_meal_break) == ["no-meal-break: Ida Lund: nothing to eat between 11:30 and 14:30"]
    assert told(noon.replace("title: More,", "title: More, hospitality: Sandwiches,"), no_meal_break) == []


def test_a_tour_is_a_break_from_sitting() -> None:
    sitting = f"""
        meetings:
          talks: {MORNING}
          more: {{title: More, partner: host, site: ministry, start: 2027-03-22 10:30, end: 12:10, delegates: lund}}
        """
    assert told(sitting, no_comfort_break) == [
        "no-comfort-break: Ida Lund: 3 h 10 min of meetings without ten minutes between"
    ]
    assert told(sitting.replace("title: More,", "title: More, kind: tour,"), no_comfort_break) == []


def test_a_short_flight_needs_no_rest() -> None:
    flight = """
        meetings:
          talks: {title: Talks, partner: host, site: ministry, start: 2027-03-22 11:00, end: 12:00, delegates: lund}
        travel:
          flight: {by: flight, from: LHR, to: BUD, departs: 2027-03-22 5:35, arrives: 9:00, aboard: lund}
        """
    assert told(flight, long_haul_without_rest) == []


def test_a_rest_after_a_long_flight_is_enough() -> None:
    flight = """
        meetings:
          talks: {title: Talks, partner: host, site: ministry, start: 2027-03-22 11:00, end: 12:00, delegates: lund}
        travel:
          flight: {by: flight, from: JFK, to: BUD, departs: 2027-03-21 18:00, arrives: 2027-03-22 8:30, aboard: lund}
        """
    rest = (
        "  rest: {title: Rest, kind: rest, site: hotel, start: 2027-03-22 9:45, end: 10:45, delegates: lund}\n        "
    )
    assert told(flight, long_haul_without_rest) == [
        'long-haul-without-rest: Ida Lund: "Talks" begins 2 h 30 min after a long flight, without a rest between'
    ]
    assert told(flight.replace("travel:", f"{rest}travel:"), long_haul_without_rest) == []
