from __future__ import annotations

import pytest
from support.findings import told

from itinerary.checks.dates import late_night_date, outside_visit_dates


def meeting(start: str, more: str = "duration: 1h") -> str:
    return f"meetings: {{call: {{title: Call, site: ministry, start: 2027-{start}, {more}, delegates: all}}}}"


@pytest.mark.parametrize(
    ("added", "expected"),
    [
        (meeting("03-20 10:00"), []),
        (meeting("03-31 22:00", "end: 2027-04-01 1:00"), []),
        (meeting("04-01 10:00"), ['error: outside-visit-dates: "Call" is outside the days of the visit']),
        (meeting("03-19 10:00"), ['error: outside-visit-dates: "Call" is outside the days of the visit']),
        (meeting("03-01 10:00", "duration: 1h, kind: briefing"), []),
        (
            meeting("01-01 10:00", "duration: 1h, kind: briefing"),
            ['error: outside-visit-dates: "Call" is outside the days of the visit'],
        ),
        (meeting("04-01 10:00", "duration: 1h, status: cancelled"), []),
        ("travel: {out: {by: flight, from: LHR, to: BUD, departs: 2027-03-17 10:00, arrives: 13:30}}", []),
        (
            "travel: {out: {by: flight, from: LHR, to: BUD, departs: 2027-03-16 10:00, arrives: 13:30}}",
            ["warning: outside-visit-dates: the flight LHR–BUD is far outside the days of the visit"],
        ),
        (
            "travel: {home: {by: flight, from: BUD, to: LHR, departs: 2027-04-04 10:00, arrives: 11:30}}",
            ["warning: outside-visit-dates: the flight BUD–LHR is far outside the days of the visit"],
        ),
        ("stays: {stay: {site: hotel, check-in: 2027-03-17, check-out: 2027-04-03}}", []),
        (
            "stays: {stay: {site: hotel, check-in: 2027-03-21, check-out: 2027-04-21}}",
            ["warning: outside-visit-dates: the stay at Example Hotel is far outside the days of the visit"],
        ),
    ],
)
def test_what_lies_outside_the_visit_is_told(added: str, expected: list[str]) -> None:
    assert told(added, outside_visit_dates, with_severity=True) == expected


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        ("03-22 4:59", ['late-night-date: "Call" begins at 04:59, in the night from Sunday to Monday']),
        ("03-22 5:00", []),
        ("03-22 23:30", []),
    ],
)
def test_a_meeting_in_the_small_hours_is_told(start: str, expected: list[str]) -> None:
    assert told(meeting(start), late_night_date) == expected


def test_a_departure_after_midnight_to_which_something_leads_up_is_no_mistake() -> None:
    coach = """
        travel:
          coach: {by: coach, from: tokyo, to: tokyo-hotel, departs: 2027-03-25 20:30, arrives: 21:20}
          home: {by: flight, from: HND, to: YVR, departs: 2027-03-26 0:05, arrives: 2027-03-25 16:50}
        """
    assert told(coach, late_night_date) == []
    assert told(coach.replace("20:30, arrives: 21:20", "10:30, arrives: 11:20"), late_night_date) == [
        "late-night-date: the flight HND–YVR leaves at 00:05, in the night from Thursday to Friday"
    ]
