from __future__ import annotations

from support.specs import programme_of
from support.timetable import days_as_text

TOKYO_AND_HOME = """
    meetings:
      talks: {title: Talks, site: tokyo, start: 2027-03-25 10:00, end: 12:00, delegates: all}
      dinner: {title: Dinner, site: tokyo, start: 2027-03-25 18:30, end: 20:30, delegates: all}
      debriefing:
        {title: Debriefing, kind: briefing, site: vancouver-hotel, start: 2027-03-25 18:45, end: 19:45, delegates: all}
    travel:
      home: {by: flight, from: HND, to: YVR, departs: 2027-03-26 0:05, arrives: 2027-03-25 16:50}
      on: {by: flight, from: YVR, to: YOW, departs: 2027-03-26 9:30, arrives: 16:50}
    stays:
      lodge: {site: vancouver-hotel, check-in: 2027-03-25, check-out: 2027-03-26, from-time: 15:00}
"""


def test_a_date_is_lived_twice_on_the_way_east_over_the_date_line() -> None:
    assert days_as_text(programme_of(TOKYO_AND_HOME)) == (
        "Thu 2027-03-25\n"
        "  10:00+0900 whole talks\n"
        "  18:30+0900 whole dinner\n"
        "Fri 2027-03-26\n"
        "  00:05+0900 departs home\n"
        "Thu 2027-03-25\n"
        "  16:50-0700 arrives home\n"
        "  18:45-0700 whole debriefing\n"
        "  18:45-0700 check-in lodge\n"
        "Fri 2027-03-26\n"
        "  09:30-0700 check-out lodge\n"
        "  09:30-0700 whole on\n"
    )


def test_a_date_is_never_lived_on_the_way_west_over_the_date_line() -> None:
    programme = programme_of("""
        meetings:
          talks: {title: Talks, site: tokyo, start: 2027-03-27 18:00, end: 19:00, delegates: all}
        travel:
          out: {by: flight, from: YVR, to: HND, departs: 2027-03-25 22:30, arrives: 2027-03-27 1:30}
    """)
    assert days_as_text(programme) == (
        "Thu 2027-03-25\n  22:30-0700 departs out\nSat 2027-03-27\n  01:30+0900 arrives out\n  18:00+0900 whole talks\n"
    )


def test_a_night_train_stands_on_both_its_days() -> None:
    programme = programme_of("""
        travel:
          night-train: {by: train, from: bucharest, to: keleti, departs: 2027-03-27 17:45, arrives: 2027-03-28 8:50}
    """)
    assert days_as_text(programme) == (
        "Sat 2027-03-27\n  17:45+0200 departs night-train\nSun 2027-03-28\n  08:50+0200 arrives night-train\n"
    )


def test_an_event_past_midnight_stands_on_the_day_on_which_it_began() -> None:
    programme = programme_of("""
        meetings:
          party: {title: Party, site: ministry, start: 2027-03-22 22:00, end: 2027-03-23 0:30, delegates: all}
          call: {title: Call, site: ministry, start: 2027-03-23 10:00, end: 11:00, delegates: all}
    """)
    assert (
        days_as_text(programme) == "Mon 2027-03-22\n  22:00+0100 whole party\nTue 2027-03-23\n  10:00+0100 whole call\n"
    )


def test_at_one_time_arrivals_come_before_meetings_and_departures_after_transfers() -> None:
    programme = programme_of("""
        meetings:
          call: {title: Call, site: keleti, start: 2027-03-22 10:00, end: 11:00, delegates: all}
        travel:
          night-train: {by: train, from: bucharest, to: keleti, departs: 2027-03-21 17:45, arrives: 2027-03-22 10:00}
    """)
    assert days_as_text(programme).splitlines()[3:] == ["  10:00+0100 arrives night-train", "  10:00+0100 whole call"]


def test_a_delegation_that_splits_shares_its_days() -> None:
    programme = programme_of("""
        meetings:
          call: {title: Call, site: ministry, start: 2027-03-22 10:00, end: 11:00, delegates: lund}
          talks: {title: Talks, site: tokyo, start: 2027-03-22 16:00, end: 17:00, delegates: berg}
    """)
    assert days_as_text(programme) == "Mon 2027-03-22\n  16:00+0900 whole talks\n  10:00+0100 whole call\n"
    assert [slot.id for slot in programme.of_person("berg").slots] == ["talks"]


def test_a_day_is_spent_where_its_meetings_and_beds_are() -> None:
    days = programme_of(TOKYO_AND_HOME).days()
    assert [(day.cities, day.zones) for day in days] == [
        (("Tokyo",), ("Asia/Tokyo",)),
        (("Tokyo",), ("Asia/Tokyo",)),
        (("Vancouver",), ("America/Vancouver",)),
        (("Ottawa",), ("America/Vancouver",)),
    ]


def test_a_meeting_is_found_by_its_id() -> None:
    programme = programme_of("""
        meetings:
          call: {title: Call, site: ministry, start: 2027-03-22 10:00, end: 11:00, delegates: lund}
          later: {title: Later, site: ministry, delegates: lund}
    """)
    found = programme.engagement("call")
    assert found is not None
    assert found.id == "call"
    assert programme.engagement("later") is None
