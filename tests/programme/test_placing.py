from __future__ import annotations

from support.specs import REGISTERS, placed, programme_of, visit_of
from support.timetable import slots_as_text

from itinerary.programme.placing import attending
from itinerary.spec.moments import Attendance

JOINS = """
delegates:
  lund: {name: {given: Ida, family: Lund}, role: Rector, organisation: us}
  berg: {name: {given: Per, family: Berg}, joins: 2027-03-23, leaves: 2027-03-25}
"""


def registers_with_a_late_joiner() -> str:
    head, _, rest = REGISTERS.partition("delegates:\n")
    return head + JOINS.lstrip() + rest[rest.index("counterparts:") :]


def test_a_meeting_ends_when_it_says_or_after_its_duration() -> None:
    programme = programme_of("""
        meetings:
          call: {title: Call, site: ministry, start: 2027-03-22 10:00, end: 11:00, delegates: all}
          talks: {title: Talks, site: ministry, start: 2027-03-22 11:30, duration: 1h30, delegates: lund}
    """)
    assert slots_as_text(programme.slots) == (
        "22 10:00+0100–22 11:00+0100 call: lund, berg\n22 11:30+0100–22 13:00+0100 talks: lund\n"
    )


def test_a_meeting_has_the_clock_of_its_site() -> None:
    programme = programme_of("""
        meetings:
          call: {title: Call, site: tokyo, start: 2027-03-22 10:00, end: 11:00, delegates: lund}
          briefing: {title: Briefing, kind: briefing, start: 2027-03-22 10:00, end: 11:00, delegates: berg}
    """)
    assert slots_as_text(programme.slots) == (
        "22 10:00+0900–22 11:00+0900 call: lund\n22 10:00+0100–22 11:00+0100 briefing: berg\n"
    )


def test_a_duration_is_real_time_where_clocks_change() -> None:
    programme = programme_of("""
        meetings:
          party: {title: Party, site: ministry, start: 2027-03-27 23:00, duration: 5h, delegates: lund}
    """)
    assert slots_as_text(programme.slots) == "27 23:00+0100–28 05:00+0200 party: lund\n"


def test_a_meeting_past_midnight_dates_its_end() -> None:
    programme = programme_of("""
        meetings:
          party: {title: Party, site: ministry, start: 2027-03-22 22:00, end: 2027-03-23 0:30, delegates: lund}
    """)
    assert slots_as_text(programme.slots) == "22 22:00+0100–23 00:30+0100 party: lund\n"


def test_a_meeting_without_a_time_is_unscheduled_and_a_cancelled_one_is_not() -> None:
    programme = programme_of("""
        meetings:
          call: {title: Call, site: ministry, duration: 1h, delegates: lund}
          tour: {title: Tour, site: museum, status: cancelled, delegates: lund}
    """)
    assert (programme.slots, programme.unscheduled) == ((), ("call",))


def test_each_end_of_a_flight_has_its_own_clock() -> None:
    programme = programme_of("""
        travel:
          out: {by: flight, from: LHR, to: HND, departs: 2027-03-20 10:30, arrives: 2027-03-21 9:15}
    """)
    assert slots_as_text(programme.slots) == "20 10:30+0000–21 09:15+0900 out: lund, berg\n"


def test_a_flight_over_the_date_line_arrives_before_the_date_on_which_it_left() -> None:
    programme = programme_of("""
        travel:
          home: {by: flight, from: HND, to: YVR, departs: 2027-03-26 0:05, arrives: 2027-03-25 16:50}
    """)
    assert slots_as_text(programme.slots) == "26 00:05+0900–25 16:50-0700 home: lund, berg\n"


def test_a_night_train_crosses_zones_and_the_change_of_clocks() -> None:
    programme = programme_of("""
        travel:
          night-train: {by: train, from: bucharest, to: keleti, departs: 2027-03-27 17:45, arrives: 2027-03-28 8:50}
    """)
    assert slots_as_text(programme.slots) == "27 17:45+0200–28 08:50+0200 night-train: lund, berg\n"


def test_all_means_those_who_are_there() -> None:
    programme = programme_of(
        """
        meetings:
          before: {title: Before, site: ministry, start: 2027-03-22 10:00, end: 11:00, delegates: all}
          first-day: {title: First day, site: ministry, start: 2027-03-23 10:00, end: 11:00, delegates: all}
          last-day: {title: Last day, site: ministry, start: 2027-03-25 10:00, end: 11:00, delegates: all}
          after: {title: After, site: ministry, start: 2027-03-26 10:00, end: 11:00, delegates: all}
          named: {title: Named, site: ministry, start: 2027-03-26 12:00, end: 13:00, delegates: [lund, berg]}
        travel:
          early: {by: train, from: keleti, to: debrecen, departs: 2027-03-22 12:00, arrives: 14:30}
          back: {by: train, from: debrecen, to: keleti, departs: 2027-03-22 22:00, arrives: 2027-03-23 0:30}
        stays:
          stay: {site: hotel, check-in: 2027-03-23, check-out: 2027-03-26}
          too-early: {site: hotel, check-in: 2027-03-22, check-out: 2027-03-23}
          too-late: {site: hotel, check-in: 2027-03-25, check-out: 2027-03-26}
        """,
        registers_with_a_late_joiner(),
    )
    with_berg = [slot.id for slot in programme.of_person("berg").slots]
    assert with_berg == ["back", "first-day", "stay", "last-day", "named"]


def test_all_except_leaves_people_out_and_unknown_days_leave_nobody_out() -> None:
    visit = visit_of(registers=registers_with_a_late_joiner())
    assert attending(visit, Attendance(everyone=True), None) == ("lund", "berg")
    assert attending(visit, Attendance(everyone=True, named=("lund",)), None) == ("berg",)
    assert attending(visit, Attendance(named=("berg", "lund")), None) == ("lund", "berg")


def test_every_mistake_of_time_is_told_and_the_rest_is_placed() -> None:
    found = placed("""
        meetings:
          call: {title: Call, site: ministry, start: 2027-03-28 2:30, end: 4:00, delegates: lund}
          talks: {title: Talks, site: ministry, start: 2027-03-22 10:00, delegates: lund}
          tour: {title: Tour, site: museum, start: 2027-03-22 10:00, end: 9:00, delegates: lund}
          dinner: {title: Dinner, site: museum, start: 2027-03-22 19:00, end: 21:00, delegates: lund}
        travel:
          out: {by: flight, from: QQQ, to: BUD, departs: 2027-03-20 10:30, arrives: 12:00}
    """)
    assert [(finding.rule, finding.path) for finding in found.report] == [
        ("skipped-time", ("meetings", "call", "start")),
        ("no-end", ("meetings", "talks", "start")),
        ("end-before-start", ("meetings", "tour", "end")),
        ("unknown-airport", ("travel", "out", "from")),
    ]
    assert [slot.id for slot in found.programme.slots] == ["dinner"]
