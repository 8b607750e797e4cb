from __future__ import annotations

import datetime as dt

from support.specs import REGISTERS, programme_of, visit_of
from support.timetable import slots_as_text

from itinerary.programme.places import airport, site_place
from itinerary.programme.placing import place
from itinerary.programme.transfers import given_time, movements, steps

CALL = "call: {title: Call, site: ministry, start: 2027-03-22 10:00, end: 11:00, delegates: all}"
TOUR = "tour: {title: Tour, site: museum, start: 2027-03-22 14:00, end: 15:00, delegates: lund}"
STAY = "stay: {site: hotel, check-in: 2027-03-21, check-out: 2027-03-23}"
BUD = "  bud: {name: Terminal 2, kind: airport, iata: BUD, city: Budapest, country: HU}\n"


def ways(added: str, registers: str = REGISTERS) -> str:
    return slots_as_text(programme_of(added, registers).transfers)


def test_the_way_to_a_meeting_ends_when_it_begins() -> None:
    assert (
        ways(f"""
        meetings:
          {CALL}
          {TOUR}
        transfers:
          - {{from: ministry, to: museum, by: car, takes: 20 min}}
    """)
        == "22 13:40+0100–22 14:00+0100 ministry to museum: lund\n"
    )


def test_the_way_to_a_meeting_ends_earlier_where_one_should_be_early() -> None:
    assert (
        ways(f"""
        meetings:
          {CALL}
          {TOUR.replace("start:", "arrive-early: 10 min, start:")}
        transfers:
          - {{from: ministry, to: museum, by: car, takes: 20 min}}
    """)
        == "22 13:30+0100–22 13:50+0100 ministry to museum: lund\n"
    )


def test_the_way_back_takes_as_long_unless_it_is_written_too() -> None:
    visit = visit_of("""
        transfers:
          - {from: ministry, to: museum, by: metro, takes: 20 min}
          - {from: museum, to: hotel, by: walk, takes: 15 min}
          - {from: hotel, to: museum, by: car, takes: 10 min}
    """)
    ministry, museum, hotel = (site_place(visit, name) for name in ("ministry", "museum", "hotel"))
    found = [given_time(visit, one, other) for one, other in ((museum, ministry), (museum, hotel), (hotel, museum))]
    assert [transfer.by if transfer else None for transfer in found] == ["metro", "walk", "car"]
    assert given_time(visit, ministry, hotel) is None


def test_the_day_begins_and_ends_at_the_hotel() -> None:
    assert ways(f"""
        meetings:
          {CALL}
        stays:
          {STAY}
        transfers:
          - {{from: hotel, to: ministry, by: car, takes: 10 min}}
    """) == (
        "22 09:50+0100–22 10:00+0100 hotel to ministry: lund, berg\n"
        "22 11:00+0100–22 11:10+0100 ministry to hotel: lund, berg\n"
    )


def test_whoever_comes_from_elsewhere_has_another_way() -> None:
    assert ways(f"""
        meetings:
          {CALL}
          talks: {{title: Talks, site: museum, start: 2027-03-22 8:00, end: 9:00, delegates: berg}}
        stays:
          {STAY}
        transfers:
          - {{from: hotel, to: ministry, by: car, takes: 10 min}}
          - {{from: museum, to: ministry, by: car, takes: 20 min}}
    """) == (
        "22 09:40+0100–22 10:00+0100 museum to ministry: berg\n"
        "22 09:50+0100–22 10:00+0100 hotel to ministry: lund\n"
        "22 11:00+0100–22 11:10+0100 ministry to hotel: lund, berg\n"
    )


def test_after_an_event_past_midnight_one_goes_to_bed_and_sets_out_from_there() -> None:
    assert ways(f"""
        meetings:
          party: {{title: Party, site: museum, start: 2027-03-21 22:00, end: 2027-03-22 0:30, delegates: lund}}
          {CALL}
        stays:
          {STAY}
        transfers:
          - {{from: museum, to: hotel, by: taxi, takes: 15 min}}
          - {{from: hotel, to: ministry, by: car, takes: 10 min}}
    """) == (
        "22 00:30+0100–22 00:45+0100 museum to hotel: lund\n"
        "22 09:50+0100–22 10:00+0100 hotel to ministry: lund, berg\n"
        "22 11:00+0100–22 11:10+0100 ministry to hotel: lund, berg\n"
    )


def test_one_is_at_an_airport_in_time_to_check_in_and_leaves_it_after_the_luggage() -> None:
    assert (
        ways(
            """
        travel:
          out: {by: flight, from: LHR, to: BUD, departs: 2027-03-21 9:00, arrives: 12:30, aboard: lund}
          home: {by: flight, from: BUD, to: LHR, departs: 2027-03-22 15:00, arrives: 16:40, aboard: lund}
        stays:
          stay: {site: hotel, check-in: 2027-03-21, check-out: 2027-03-22, guests: lund}
        transfers:
          - {from: bud, to: hotel, by: car, takes: 35 min}
        """,
            REGISTERS + BUD,
        )
        == "21 13:30+0100–21 14:05+0100 BUD to hotel: lund\n22 12:25+0100–22 13:00+0100 hotel to BUD: lund\n"
    )


def test_one_boards_a_train_in_time_and_a_car_that_waits_at_once() -> None:
    assert ways("""
        meetings:
          call: {title: Call, site: ministry, start: 2027-03-22 10:00, end: 11:00, delegates: lund}
          talks: {title: Talks, site: debrecen, start: 2027-03-22 17:00, end: 18:00, delegates: lund}
        travel:
          there: {by: train, from: keleti, to: debrecen, departs: 2027-03-22 12:30, arrives: 15:00, aboard: lund}
          back: {by: car, from: hotel, to: museum, departs: 2027-03-23 9:00, arrives: 9:20, aboard: lund}
        stays:
          stay: {site: debrecen, check-in: 2027-03-22, check-out: 2027-03-23, guests: lund}
        transfers:
          - {from: ministry, to: keleti, by: taxi, takes: 20 min}
          - {from: debrecen, to: hotel, by: coach, takes: 2h30}
    """) == (
        "22 11:55+0100–22 12:15+0100 ministry to keleti: lund\n23 06:30+0100–23 09:00+0100 debrecen to hotel: lund\n"
    )


def test_off_a_journey_one_goes_to_the_hotel_first_where_there_is_time() -> None:
    added = """
        meetings:
          dinner: {title: Dinner, site: museum, start: 2027-03-21 %s, end: 22:00, delegates: lund}
        travel:
          out: {by: flight, from: LHR, to: BUD, departs: 2027-03-21 9:00, arrives: 12:30, aboard: lund}
        stays:
          stay: {site: hotel, check-in: 2027-03-21, check-out: 2027-03-22, guests: lund}
        transfers:
          - {from: bud, to: hotel, by: car, takes: 35 min}
          - {from: hotel, to: museum, by: metro, takes: 20 min}
          - {from: bud, to: museum, by: car, takes: 40 min}
    """
    assert ways(added % "19:00", REGISTERS + BUD) == (
        "21 13:30+0100–21 14:05+0100 BUD to hotel: lund\n"
        "21 18:40+0100–21 19:00+0100 hotel to museum: lund\n"
        "21 22:00+0100–21 22:20+0100 museum to hotel: lund\n"
    )
    assert ways(added % "14:30", REGISTERS + BUD) == (
        "21 13:50+0100–21 14:30+0100 BUD to museum: lund\n21 22:00+0100–21 22:20+0100 museum to hotel: lund\n"
    )


def test_to_the_own_hotel_one_goes_at_once_whatever_is_planned_there() -> None:
    assert ways("""
        meetings:
          call: {title: Call, site: ministry, start: 2027-03-22 10:00, end: 11:00, delegates: all}
          rest: {title: Rest, kind: rest, site: hotel, start: 2027-03-22 17:00, end: 18:00, delegates: all}
        stays:
          stay: {site: hotel, check-in: 2027-03-21, check-out: 2027-03-23, guests: lund}
        transfers:
          - {from: ministry, to: hotel, by: car, takes: 10 min}
    """) == (
        "22 09:50+0100–22 10:00+0100 hotel to ministry: lund\n"
        "22 11:00+0100–22 11:10+0100 ministry to hotel: lund\n"
        "22 16:50+0100–22 17:00+0100 ministry to hotel: berg\n"
    )


def test_a_cancelled_meeting_leads_nowhere() -> None:
    assert (
        ways(f"""
        meetings:
          {CALL}
          {TOUR.replace("start:", "status: cancelled, start:")}
        transfers:
          - {{from: ministry, to: museum, by: car, takes: 20 min}}
    """)
        == ""
    )


def test_without_a_time_there_is_a_movement_and_no_transfer() -> None:
    visit = visit_of(f"""
        meetings:
          {CALL}
          {TOUR}
    """)
    programme = place(visit).programme
    found = list(movements(visit, programme.slots, "lund"))
    assert programme.transfers == ()
    assert [(one.origin.path, one.destination.path, one.available) for one in found] == [
        (("meetings", "call"), ("meetings", "tour"), dt.timedelta(hours=3))
    ]
    assert list(movements(visit, programme.slots, "berg")) == []


def test_steps_tell_also_what_happens_at_one_place() -> None:
    visit = visit_of("""
        meetings:
          call: {title: Call, site: ministry, start: 2027-03-22 10:00, end: 11:00, delegates: lund}
          lunch: {title: Lunch, kind: meal, site: ministry, start: 2027-03-22 12:00, end: 13:00, delegates: lund}
    """)
    slots = place(visit).programme.slots
    assert [step.destination.path for step in steps(visit, slots, "lund")] == [("meetings", "lunch")]
    assert list(movements(visit, slots, "lund")) == []


def test_nobody_goes_to_bed_between_a_late_coach_and_a_flight_at_midnight() -> None:
    """The stay in Vancouver has the dates of the night in Tokyo: the date line lies between."""
    visit = visit_of(
        """
        travel:
          coach: {by: coach, from: tokyo, to: hnd, departs: 2027-03-25 20:30, arrives: 21:20, aboard: lund}
          home: {by: flight, from: HND, to: YVR, departs: 2027-03-26 0:05, arrives: 2027-03-25 16:50, aboard: lund}
        stays:
          lodge: {site: vancouver-hotel, check-in: 2027-03-25, check-out: 2027-03-26, guests: lund}
        """,
        REGISTERS + "  hnd: {name: Haneda, kind: airport, iata: HND, timezone: Asia/Tokyo}\n",
    )
    slots = place(visit).programme.slots
    assert [(step.origin.path, step.destination.path) for step in steps(visit, slots, "lund")] == [
        (("travel", "coach"), ("travel", "home")),
        (("travel", "home"), ("stays", "lodge")),
    ]


def test_before_a_flight_after_midnight_one_goes_to_the_room_that_was_kept() -> None:
    kept = """
        meetings:
          talks: {title: Talks, site: ministry, start: 2027-03-22 17:00, end: 18:00, delegates: lund}
        travel:
          home: {by: flight, from: BUD, to: LHR, departs: 2027-03-23 DEPARTS, arrives: ARRIVES, aboard: lund}
        stays:
          stay: {site: hotel, check-in: 2027-03-21, check-out: 2027-03-23, guests: lund}
        transfers:
          - {from: hotel, to: ministry, by: car, takes: 10 min}
          - {from: bud, to: hotel, by: car, takes: 35 min}
        """
    late = kept.replace("DEPARTS", "0:50").replace("ARRIVES", "2:30")
    assert ways(late, REGISTERS + BUD) == (
        "22 16:50+0100–22 17:00+0100 hotel to ministry: lund\n"
        "22 18:00+0100–22 18:10+0100 ministry to hotel: lund\n"
        "22 22:15+0100–22 22:50+0100 hotel to BUD: lund\n"
    )
    assert slots_as_text(programme_of(late, REGISTERS + BUD).lodgings) == "21 23:59+0100–22 22:15+0100 stay: lund\n"


def test_before_a_flight_by_day_one_goes_to_no_room() -> None:
    assert (
        ways(
            """
        meetings:
          talks: {title: Talks, site: ministry, start: 2027-03-22 9:00, end: 10:00, delegates: lund}
        travel:
          on: {by: flight, from: BUD, to: LHR, departs: 2027-03-22 20:00, arrives: 21:40, aboard: lund}
          back: {by: flight, from: LHR, to: BUD, departs: 2027-03-23 7:00, arrives: 10:30, aboard: lund}
        stays:
          stay: {site: hotel, check-in: 2027-03-23, check-out: 2027-03-24, guests: lund}
        transfers:
          - {from: hotel, to: ministry, by: car, takes: 10 min}
          - {from: bud, to: hotel, by: car, takes: 35 min}
        """,
            REGISTERS + BUD,
        )
        == "23 11:30+0100–23 12:05+0100 BUD to hotel: lund\n"
    )


def test_a_given_time_may_name_an_airport_by_its_code() -> None:
    visit = visit_of("transfers: [{from: BUD, to: hotel, by: car, takes: 35 min}]")
    found = given_time(visit, site_place(visit, "hotel"), airport("BUD"))
    assert found is not None
    assert found.takes == dt.timedelta(minutes=35)
