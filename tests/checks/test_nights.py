from __future__ import annotations

import pytest
from support.findings import told
from support.specs import REGISTERS

from itinerary.checks.nights import bed_while_travelling, no_bed, two_beds

SHORT = REGISTERS.replace("to: 2027-03-31", "to: 2027-03-24")
"""A visit from Saturday 20 to Wednesday 24 March: four nights."""


def stays(*nights: str, more: str = "") -> str:
    """Return stays of the days given as `21 23`, from one to the other, and what is added to them."""
    lines = (
        f"          stay-{number}: {{site: hotel, check-in: 2027-03-{night[:2]}, check-out: 2027-03-{night[3:]}}}\n"
        for number, night in enumerate(nights)
    )
    return f"        stays:\n{''.join(lines)}{more}"


FLIGHTS = """\
        travel:
          out: {by: flight, from: LHR, to: BUD, departs: 2027-03-21 8:00, arrives: 11:30}
          home: {by: flight, from: BUD, to: LHR, departs: 2027-03-23 18:00, arrives: 19:40}
"""
NIGHT_TRAIN = """\
        travel:
          train: {by: train, from: bucharest, to: keleti, departs: 2027-03-21 17:45, arrives: 2027-03-22 8:50}
"""


@pytest.mark.parametrize(
    ("added", "expected"),
    [
        (stays("20 24"), []),
        (stays("20 22", "22 24"), []),
        (stays("20 22", "23 24"), ["the whole delegation: no bed for the night of Mon 2027-03-22"]),
        (
            stays("22 24"),
            ["the whole delegation: no bed for the nights of Sat 2027-03-20 and Sun 2027-03-21"],
        ),
        (
            stays("20 24, guests: lund", "20 23, guests: berg"),
            ["Per Berg: no bed for the night of Tue 2027-03-23"],
        ),
        (stays("20 24, guests: lund"), []),
        (stays("21 23", more=FLIGHTS), []),
        (stays("20 21", "22 24", more=NIGHT_TRAIN), []),
        (
            stays("21 23", more=FLIGHTS.replace("2027-03-23 18:00", "2027-03-25 18:00")),
            ["the whole delegation: no bed for the nights of Tue 2027-03-23 and Wed 2027-03-24"],
        ),
        ("", []),
    ],
)
def test_a_night_without_a_bed_is_told(added: str, expected: list[str]) -> None:
    """Not at home before the first flight or after the last, not on board, not of guests of their own friends."""
    assert told(added, no_bed, registers=SHORT) == [f"no-bed: {line}" for line in expected]


def test_whoever_joins_later_needs_no_bed_before() -> None:
    registers = SHORT.replace("family: Berg}, role", "family: Berg}, joins: 2027-03-22, leaves: 2027-03-23, role")
    added = stays("20 24, guests: lund", "22 23, guests: berg")
    assert told(added, no_bed, registers=registers) == []


def test_a_bed_for_a_night_on_board_is_noted() -> None:
    assert told(stays("20 24", more=NIGHT_TRAIN), bed_while_travelling, registers=SHORT) == [
        "bed-while-travelling: the whole delegation: a bed at Example Hotel for a night on board"
    ]
    assert told(stays("22 24", more=NIGHT_TRAIN), bed_while_travelling, registers=SHORT) == []


def test_nobody_has_two_beds_for_one_night() -> None:
    added = stays("20 22, guests: all", "21 23, guests: berg")
    assert told(added, two_beds, registers=SHORT) == ["two-beds: Per Berg: two beds for the night of Sun 2027-03-21"]
    assert told(stays("20 22", "22 24"), two_beds, registers=SHORT) == []
