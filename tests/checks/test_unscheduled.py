from __future__ import annotations

import pytest
from support.findings import told
from support.specs import REGISTERS

from itinerary.checks.unscheduled import no_window_left, unscheduled

FINAL = REGISTERS.replace("  head: lund\n", "  head: lund\n  status: final\n")
OPEN = """
        meetings:
          hour: {title: Hour, site: ministry, duration: 1h%s}
          call: {title: Call, site: ministry, start: 2027-03-22 10:00, end: 12:00, delegates: lund, counterparts: kis}
          pause: {title: Pause, kind: rest, site: hotel, start: 2027-03-22 13:00, end: 15:00, delegates: all}
        """


def test_an_open_meeting_is_a_note_in_a_draft_and_a_warning_once_the_visit_is_final() -> None:
    must, wish = OPEN % "", OPEN % ", priority: wish"
    note = ['note: unscheduled: "Hour" has no time yet']
    assert told(must, unscheduled, with_severity=True) == note
    assert told(wish, unscheduled, with_severity=True) == note
    assert told(wish, unscheduled, with_severity=True, registers=FINAL) == note
    assert told(must, unscheduled, with_severity=True, registers=FINAL) == [
        'warning: unscheduled: "Hour" has no time yet'
    ]


def test_a_cancelled_meeting_is_not_open() -> None:
    assert told(OPEN % ", status: cancelled", unscheduled, registers=FINAL) == []


def test_when_the_last_meeting_has_an_outcome_nothing_is_left_to_schedule() -> None:
    held = "outcomes: {meetings: {pause: {held: true}}}"
    window = ", needs: lund, windows: [2027-03-22 10:00 to 11:00]"
    assert told(OPEN % window + held, unscheduled, no_window_left, registers=FINAL) == []


@pytest.mark.parametrize(
    "window",
    [
        "needs: lund, windows: [2027-03-22 9:00 to 11:30]",
        "needs: lund, windows: [2027-03-22 11:30 to 13:00]",
        "needs: lund, windows: [2027-03-22 9:30 to 12:30, 2027-03-22 13:00 to 15:00]",
        "needs: berg, windows: [2027-03-22 10:00 to 11:00]",
        "needs: lund, priority: wish, windows: [2027-03-22 10:00 to 11:00]",
        "windows: [2027-03-22 10:00 to 11:00]",
        "needs: lund",
    ],
)
def test_a_window_with_room_for_all_who_are_needed_is_enough(window: str) -> None:
    assert told(OPEN % f", {window}", no_window_left) == []


@pytest.mark.parametrize(
    ("window", "who"),
    [
        ("needs: lund, windows: [2027-03-22 9:30 to 12:30]", "Ida Lund"),
        ("needs: [berg, kis], windows: [2027-03-22 10:00 to 11:30]", "Per Berg and Anna Kis"),
        ("needs: berg, windows: [2027-03-22 9:00 to 9:45]", "Per Berg"),
        ("needs: berg, windows: [2027-03-25 9:00 to 12:00]", "Per Berg"),
    ],
)
def test_no_window_is_left(window: str, who: str) -> None:
    """Someone is busy, the window is shorter than the meeting, or someone has left by then."""
    registers = REGISTERS.replace("family: Berg}, role", "family: Berg}, leaves: 2027-03-24, role")
    assert told(OPEN % f", {window}", no_window_left, unscheduled, registers=registers) == [
        f'no-window-left: "Hour": no window of the host has 1 h free for {who}'
    ]
