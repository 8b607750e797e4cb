from __future__ import annotations

import datetime as dt

from support.specs import REGISTERS, programme_of
from support.timetable import slots_as_text

from itinerary.programme.nights import evenings, evenings_of, sleep_after

WITH_A_LATE_JOINER = REGISTERS.replace(
    "family: Berg}, role: Registrar", "family: Berg}, joins: 2027-03-22, leaves: 2027-03-23, role: Registrar"
)


def night(added: str, registers: str = REGISTERS) -> str:
    return slots_as_text(programme_of(added, registers).lodgings)


def test_a_night_of_which_nothing_is_known_lasts_from_the_end_of_the_day_to_the_start_of_the_last() -> None:
    assert night("stays: {stay: {site: hotel, check-in: 2027-03-21, check-out: 2027-03-23}}") == (
        "21 23:59+0100–23 00:00+0100 stay: lund, berg\n"
    )


def test_a_night_begins_and_ends_when_the_hotel_says() -> None:
    assert (
        night("""
        stays:
          stay: {site: hotel, check-in: 2027-03-21, check-out: 2027-03-23, from-time: 15:00, until-time: 11:00}
    """)
        == "21 15:00+0100–23 11:00+0100 stay: lund, berg\n"
    )


def test_guests_come_off_the_way_and_go_for_the_first_thing() -> None:
    assert (
        night("""
        meetings:
          dinner: {title: Dinner, site: museum, start: 2027-03-21 19:00, end: 21:00, delegates: all}
          call: {title: Call, site: ministry, start: 2027-03-22 10:00, end: 11:00, delegates: all}
        stays:
          stay: {site: hotel, check-in: 2027-03-21, check-out: 2027-03-22, from-time: 15:00, until-time: 11:00}
        transfers:
          - {from: museum, to: hotel, by: walk, takes: 12 min}
          - {from: hotel, to: ministry, by: car, takes: 10 min}
    """)
        == "21 21:12+0100–22 09:50+0100 stay: lund, berg\n"
    )


def test_guests_of_all_who_join_late_or_leave_early_sleep_there_only_while_with_the_delegation() -> None:
    programme = programme_of(
        "stays: {stay: {site: hotel, check-in: 2027-03-21, check-out: 2027-03-25}}", WITH_A_LATE_JOINER
    )
    stay = programme.lodgings[0]
    assert [day.day for day in evenings(stay)] == [21, 22, 23, 24]
    assert [day.day for day in evenings_of(programme.visit, stay, "lund")] == [21, 22, 23, 24]
    assert [day.day for day in evenings_of(programme.visit, stay, "berg")] == [22]


def test_guests_who_are_named_sleep_there_all_the_time() -> None:
    programme = programme_of(
        "stays: {stay: {site: hotel, check-in: 2027-03-21, check-out: 2027-03-23, guests: [berg]}}",
        WITH_A_LATE_JOINER,
    )
    assert [day.day for day in evenings_of(programme.visit, programme.lodgings[0], "berg")] == [21, 22]


def test_whoever_has_a_bed_is_in_it_at_three() -> None:
    stay = programme_of("stays: {stay: {site: tokyo-hotel, check-in: 2027-03-21, check-out: 2027-03-22}}").lodgings[0]
    assert sleep_after(stay, dt.date(2027, 3, 21)) == dt.datetime(2027, 3, 21, 18, tzinfo=dt.UTC)
