"""Journeys are of two kinds, and `by` says which: what is said about one is said of its kind."""

from __future__ import annotations

import pytest
from load.telling import PEOPLE, told

from itinerary.spec.travel import Flight


def test_unknown_field_of_a_train_is_compared_with_the_fields_of_a_train() -> None:
    journey = "{by: train, from: LIS, to: OPO, departs: 2027-05-10 9:00, arrives: 12:00, from-terminal: 1}"
    assert told(f"travel: {{north: {journey}}}") == [
        "travel.north.from-terminal<key>: unknown-field: `north` has no field `from-terminal`",
        (
            "= known here: visibility, notes, number, departs, arrives, aboard, operator, booking, seats, cost, "
            "remark, by, from, to, platform, driver, driver-phone, plate"
        ),
    ]


@pytest.mark.parametrize(
    ("way", "said"),
    [
        (
            "by: plane",
            [
                "travel.out: wrong-value: `out` cannot go by 'plane'",
                "= one of: flight, train, coach, car, ferry, metro",
            ],
        ),
        (
            "number: TP 1",
            [
                "travel.out: wrong-value: `out` does not say by what one travels",
                "= add `by: flight`, train, coach, car, ferry or metro",
            ],
        ),
    ],
)
def test_journey_of_no_kind_does_not_hide_its_other_mistakes(way: str, said: list[str]) -> None:
    journey = f"{{{way}, from: LHR, to: LIS, departs: 9:00, aboard: [silva, nobody], remrk: early}}"
    assert told(f"{PEOPLE}travel: {{out: {journey}}}") == [
        "travel.out.aboard.1: unknown-delegate: there is no delegate `nobody`",
        "= defined: costa, silva",
        *said,
        "travel.out.departs: date-missing: '09:00' has no date; write 2023-03-20 09:00",
        "travel.out<key>: missing-field: `out` has no `arrives`",
        f"= arrives: {Flight.model_fields['arrives'].description} For example: 2023-03-19 07:20",
        "travel.out.remrk<key>: unknown-field: `out` has no field `remrk`",
        "= did you mean `remark`?",
    ]


def test_field_named_as_the_kind_of_a_journey_misleads_nobody() -> None:
    journey = "{by: flight, flight: TP 1, from: LHR, to: LIS, departs: nine, arrives: 2027-05-10 12:00}"
    assert told(f"travel: {{out: {journey}}}") == [
        "travel.out.departs: time-format: 'nine' is no time; write 2023-03-20 10:00",
        "travel.out.flight<key>: unknown-field: `out` has no field `flight`",
        (
            "= known here: visibility, notes, number, departs, arrives, aboard, operator, booking, seats, cost, "
            "remark, by, from, to, from-terminal, to-terminal"
        ),
    ]
