from __future__ import annotations

from support.findings import told
from support.specs import REGISTERS

from itinerary.checks.closed_days import at_weekend, on_day_to_avoid, on_public_holiday

RIYADH = REGISTERS + "  riyadh: {name: Example Majlis, city: Riyadh, country: SA, timezone: Asia/Riyadh}\n"
"""The registers with a site where offices are closed on Friday and Saturday."""


def a_meeting(day: str, *, site: str = "ministry", kind: str = "meeting") -> str:
    """Return a meeting with the host on a day."""
    return f"""
        meetings:
          talks: {{title: Talks, kind: {kind}, partner: host, site: {site}, start: {day} 10:00, end: 11:00,
                  delegates: all}}
        """


def test_a_sunday_is_a_working_day_where_friday_is_none() -> None:
    assert told(a_meeting("2027-03-21", site="riyadh"), at_weekend, registers=RIYADH) == []
    assert told(a_meeting("2027-03-26", site="riyadh"), at_weekend, registers=RIYADH) == [
        'at-weekend: "Talks" is on a Friday'
    ]


def test_a_tour_may_be_at_the_weekend() -> None:
    assert told(a_meeting("2027-03-21", kind="tour"), at_weekend) == []


def test_a_holiday_is_that_of_the_place() -> None:
    assert told(a_meeting("2027-03-29"), on_public_holiday) == [
        'on-public-holiday: "Talks" is on a public holiday of HU'
    ]
    assert told(a_meeting("2027-03-29", site="tokyo"), on_public_holiday) == []


def test_our_own_briefing_may_be_on_a_holiday() -> None:
    assert told(a_meeting("2027-03-29", kind="briefing"), on_public_holiday) == []


def test_days_that_the_body_above_asks_to_avoid_count_for_its_unit() -> None:
    registers = REGISTERS.replace(
        "host: {name: Example Ministry}",
        "host: {name: Example Office, parent: crown}\n"
        "  crown: {name: Example Crown, avoid: [{from: 2027-03-22, why: Jubilee}]}",
    )
    assert told(a_meeting("2027-03-22"), on_day_to_avoid, registers=registers) == [
        'on-day-to-avoid: "Talks" is on a day that Example Crown asked to avoid'
    ]
    assert told(a_meeting("2027-03-23"), on_day_to_avoid, registers=registers) == []


def test_a_day_is_told_once_for_all_its_meetings() -> None:
    meetings = a_meeting("2027-03-29") + "".join(
        f"  {name}: {{title: {name.capitalize()}, kind: tour, partner: host, site: ministry, start: 2027-03-29 {start},"
        " duration: 1h, delegates: all}\n        "
        for name, start in (("tour", "14:00"), ("walk", "16:00"))
    )
    assert told(meetings, on_public_holiday, at_weekend) == [
        'on-public-holiday: "Talks" and 2 others are on a public holiday of HU'
    ]


def test_a_day_to_avoid_is_told_once_for_all_meetings_with_that_host() -> None:
    registers = REGISTERS.replace(
        "host: {name: Example Ministry}", "host: {name: Example Ministry, avoid: [{from: 2027-03-22, to: 2027-03-23}]}"
    )
    walk = "  walk: {title: Walk, kind: tour, partner: host, site: ministry, start: DAY 14:00, duration: 1h}\n        "
    assert told(a_meeting("2027-03-22") + walk.replace("DAY", "2027-03-22"), on_day_to_avoid, registers=registers) == [
        'on-day-to-avoid: "Talks" and another meeting are on a day that Example Ministry asked to avoid'
    ]
    assert told(a_meeting("2027-03-22") + walk.replace("DAY", "2027-03-23"), on_day_to_avoid, registers=registers) == [
        'on-day-to-avoid: "Talks" is on a day that Example Ministry asked to avoid',
        'on-day-to-avoid: "Walk" is on a day that Example Ministry asked to avoid',
    ]


def test_a_meeting_outside_the_visit_has_a_wrong_date_and_no_holiday() -> None:
    assert told(a_meeting("2028-03-15"), on_public_holiday, at_weekend) == []
    assert told(a_meeting("2028-03-18"), on_public_holiday, at_weekend) == []


def test_a_holiday_at_the_weekend_is_told_once() -> None:
    registers = REGISTERS.replace("to: 2027-03-31", "to: 2027-05-31")
    assert told(a_meeting("2027-05-01"), on_public_holiday, at_weekend, registers=registers) == [
        'on-public-holiday: "Talks" is on a public holiday of HU'
    ]
