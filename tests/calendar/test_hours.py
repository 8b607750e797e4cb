from __future__ import annotations

from datetime import UTC, datetime

import pytest

from itinerary.calendar.hours import hours
from itinerary.programme.moment import Moment
from itinerary.rendering.language import language


def _moment(instant: str, zone: str) -> Moment:
    return Moment(datetime.fromisoformat(instant).replace(tzinfo=UTC), zone)


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (
            _moment("2026-03-02T01:00", "Asia/Tokyo"),
            _moment("2026-03-02T02:30", "Asia/Tokyo"),
            "Monday 2 March 2026, 10:00–11:30 (JST, UTC+09:00)",
        ),
        (
            _moment("2026-03-02T09:00", "Europe/Berlin"),
            _moment("2026-03-02T13:00", "Europe/Budapest"),
            "Monday 2 March 2026, 10:00–14:00 (CET, UTC+01:00)",
        ),
        (
            _moment("2026-03-02T20:00", "Europe/Berlin"),
            _moment("2026-03-02T23:30", "Europe/Berlin"),
            "Monday 2 March 2026, 21:00 (CET, UTC+01:00) – Tuesday 3 March 2026, 00:30 (CET, UTC+01:00)",
        ),
        (
            _moment("2026-03-29T00:30", "Europe/Berlin"),
            _moment("2026-03-29T01:30", "Europe/Berlin"),
            "Sunday 29 March 2026, 01:30 (CET, UTC+01:00) – Sunday 29 March 2026, 03:30 (CEST, UTC+02:00)",
        ),
        (
            _moment("2026-03-05T08:00", "Asia/Tokyo"),
            _moment("2026-03-05T18:00", "America/Sao_Paulo"),
            "Thursday 5 March 2026, 17:00 (JST, UTC+09:00) – Thursday 5 March 2026, 15:00 (UTC\N{MINUS SIGN}03:00)",
        ),
    ],
)
def test_each_end_is_told_by_itself_where_day_or_clocks_differ(start: Moment, end: Moment, expected: str) -> None:
    assert hours(start, end, language("en-GB")) == expected
