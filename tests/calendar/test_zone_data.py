from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from itinerary.calendar.posix_rule import ClockSetting, Transition
from itinerary.calendar.zone_data import ZoneYear, zone_names, zone_year
from itinerary.spec.zones import UnknownZoneError, zone

YEARS = range(2000, 2038)


def test_year_of_a_zone_whose_clocks_never_change() -> None:
    assert zone_year("Asia/Tokyo", 2026) == ZoneYear(ClockSetting(timedelta(hours=9), "JST"), ())


def test_year_of_a_zone_that_changes_by_decree() -> None:
    plus_one, plus_none = ClockSetting(timedelta(hours=1), "+01"), ClockSetting(timedelta(0), "+00")
    assert zone_year("Africa/Casablanca", 2024) == ZoneYear(
        plus_one,
        (
            Transition(datetime(2024, 3, 10, 2, tzinfo=UTC), plus_one, plus_none),
            Transition(datetime(2024, 4, 14, 2, tzinfo=UTC), plus_none, plus_one),
        ),
    )


@pytest.mark.parametrize("key", ["Europe/Atlantis", "asia/tokyo", "", "../zones", "Europe"])
def test_name_that_the_database_does_not_spell_so_is_refused(key: str) -> None:
    with pytest.raises(UnknownZoneError):
        zone_year(key, 2026)


def test_every_change_of_every_zone_agrees_with_the_standard_library() -> None:
    differences = []
    for key in sorted(zone_names()):
        by_python = zone(key)
        for year in YEARS:
            ours = zone_year(key, year)
            settings = [(datetime(year, 1, 1, tzinfo=UTC), ours.opening)]
            for change in ours.changes:
                settings += [(change.at - timedelta(seconds=1), change.before), (change.at, change.after)]
            if len(ours.changes) == 0:
                settings.append((datetime(year, 7, 1, tzinfo=UTC), ours.opening))
            for instant, setting in settings:
                local = instant.astimezone(by_python)
                if (local.utcoffset(), local.tzname()) != (setting.offset, setting.abbreviation):
                    differences.append((key, instant))
    assert differences == []


def test_no_change_is_missed_from_month_to_month() -> None:
    """Twelve samples a year, against what the changes before them add up to."""
    differences = []
    for key in sorted(zone_names()):
        by_python = zone(key)
        for year in (2006, 2007, 2026, 2037):
            ours = zone_year(key, year)
            for month in range(1, 13):
                instant = datetime(year, month, 15, tzinfo=UTC)
                past = [change.after for change in ours.changes if change.at <= instant]
                if instant.astimezone(by_python).utcoffset() != (past[-1] if past else ours.opening).offset:
                    differences.append((key, instant))
    assert differences == []
