"""A visit that a program makes: Python's own values in place of typed text."""

from __future__ import annotations

import datetime as dt
from types import MappingProxyType
from typing import Any

import pytest
from load.telling import told_of_data

from itinerary.load import load_data


def _visit(**added: object) -> dict[str, Any]:
    frame = {
        "id": "lisbon",
        "title": "Visit to Lisbon",
        "home": "us",
        "from": dt.date(2027, 5, 10),
        "to": dt.date(2027, 5, 11),
        "timezone": "Europe/Lisbon",
    }
    return {"format": 1, "visit": frame, "organisations": {"us": {"name": "Example University"}}, **added}


def test_numbers_truth_values_dates_and_lengths_are_taken_as_they_are() -> None:
    found = load_data(
        _visit(
            delegates={"silva": {"name": {"family": "Silva"}, "rank": 1}},
            sites={"quay": {"name": "Quay", "location": (38.7, -9.1)}},
            meetings={"call": {"title": "Call", "start": "2027-05-10 10:00", "duration": dt.timedelta(hours=1)}},
            contacts={"duty": {"name": "Duty line", "share-with-hosts": True}},
            checks={"thresholds": {"transfer-margin": 1.5, "days-around": 2}},
        )
    )
    assert found.report.diagnostics == ()
    visit = found.visit
    assert visit is not None
    assert (visit.visit.from_, visit.delegates["silva"].rank) == (dt.date(2027, 5, 10), 1)
    assert visit.sites["quay"].location == (38.7, -9.1)
    assert visit.meetings["call"].duration == dt.timedelta(hours=1)
    assert visit.contacts["duty"].share_with_hosts
    assert visit.checks.thresholds.transfer_margin == 1.5


def test_mappings_and_sequences_of_any_make_will_do() -> None:
    found = load_data(
        MappingProxyType(
            _visit(
                delegates=MappingProxyType({"silva": {"name": MappingProxyType({"family": "Silva"})}}),
                meetings={"call": {"title": "Call", "delegates": ("silva", "nobody"), "signs": ("nothing", "no-more")}},
            )
        )
    )
    assert [finding.path for finding in found.report] == [
        ("meetings", "call", "delegates", 1),
        ("meetings", "call", "signs", 0),
        ("meetings", "call", "signs", 1),
    ]
    assert found.visit is not None
    assert found.visit.meetings["call"].delegates.named == ("silva",)
    assert found.visit.meetings["call"].signs == ()


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("title", 5, "wrong-value: `title` is a text, not 5"),
        ("title", True, "wrong-value: `title` is a text, not true"),
        ("title", object(), "wrong-value: `title` is a text, not a value of another kind"),
        ("start", 1800000000, "time-format: 1800000000 is no time; write 2023-03-20 10:00"),
        (
            "start",
            dt.datetime(2027, 5, 10, 9, tzinfo=dt.UTC),
            "time-format: '2027-05-10 09:00:00+00:00' is no time; write 2023-03-20 10:00",
        ),
        ("duration", 90, "duration-format: 90 is no duration; write 1h30 or 45 min"),
        ("duration", 1.5, "duration-format: 1.5 is no duration; write 1h30 or 45 min"),
        (
            "delegates",
            7,
            "attendance-format: write `all`, `all except rees`, one delegate or a list of delegates",
        ),
        (
            "delegates",
            ["silva", None],
            "attendance-format: write `all`, `all except rees`, one delegate or a list of delegates",
        ),
        ("windows", [None], "window-format: nothing is no window; write 2023-03-20 9:00 to 12:00"),
    ],
)
def test_value_that_could_mean_several_things_is_refused(field: str, value: object, said: str) -> None:
    people = {"silva": {"name": {"family": "Silva"}}}
    told = told_of_data(_visit(delegates=people, meetings={"call": {"title": "Call", field: value}}))
    assert told[0].partition(": ")[2] == said


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (1800000000, "visit.from: date-format: 1800000000 is no date; write 2023-03-20"),
        (
            dt.datetime(2027, 5, 10, tzinfo=dt.UTC),
            "visit.from: date-format: '2027-05-10 00:00:00+00:00' is no date; write 2023-03-20",
        ),
        (
            dt.date(27, 5, 10),
            (
                "visit.from: year-out-of-reach: 0027-05-10 lies in no year that a visit can speak of: "
                "write one from 1800 to 2199"
            ),
        ),
    ],
)
def test_date_that_is_none_is_refused(value: object, said: str) -> None:
    data = _visit()
    data["visit"]["from"] = value
    assert told_of_data(data) == [said]


def test_key_that_is_a_number_is_told() -> None:
    assert told_of_data(_visit(sites={5: {"name": "Quay"}}, outcomes={"meetings": {7: {"held": True}}})) == [
        "sites.5<key>: wrong-value: `sites` cannot have a key `5`",
        "outcomes.meetings.7<key>: wrong-value: `meetings` cannot have a key `7`",
    ]


def test_field_that_is_a_number_is_told() -> None:
    assert told_of_data(_visit(sites={"quay": {"name": "Quay", 5: "x"}}))[0] == (
        "sites.quay.5<key>: unknown-field: `quay` has no field `5`"
    )
