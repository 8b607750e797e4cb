from __future__ import annotations

import datetime as dt

import pytest

from itinerary.briefing.clocks import (
    ClockChange,
    Home,
    Span,
    city_of,
    clock_changes,
    clock_lines,
    only_zone,
    zone_named_after,
)
from itinerary.rendering.language import bound, language

BRITISH = language("en-GB")
JAPANESE = language("ja")
LONDON = Home("Europe/London", "London")


def week_from(first: dt.date) -> Span:
    return Span(first, first + dt.timedelta(days=6))


MARCH = week_from(dt.date(2027, 3, 10))
END_OF_MARCH = week_from(dt.date(2027, 3, 25))
END_OF_OCTOBER = week_from(dt.date(2027, 10, 28))


def told(*keys: str, home: Home | None = LONDON, span: Span = MARCH) -> tuple[str, ...]:
    return tuple(line.replace(bound(" "), " ") for line in clock_lines(BRITISH, keys, home, span))


def test_clocks_ahead_of_home() -> None:
    assert told("Asia/Tokyo") == ("9 hours ahead of London", "Japan Standard Time, UTC+09:00")


def test_clocks_behind_home_by_half_an_hour_more() -> None:
    assert told("America/St_Johns", span=week_from(dt.date(2027, 2, 1))) == (
        "3 hours 30 minutes behind London",
        "Newfoundland Standard Time, UTC\N{MINUS SIGN}03:30",
    )


def test_clocks_as_at_home() -> None:
    assert told("Europe/Lisbon") == ("The same time as in London", "Western European Standard Time, UTC+00:00")


def test_clocks_are_named_where_home_is_not_known() -> None:
    assert told("Asia/Tokyo", home=None) == ("Japan Standard Time, UTC+09:00",)


def test_no_zone_is_no_line() -> None:
    assert told() == ()


def test_clocks_go_forward_at_home_meanwhile() -> None:
    assert told("Asia/Tokyo", span=END_OF_MARCH) == (
        "9 hours ahead of London",
        "Japan Standard Time, UTC+09:00",
        "On Sunday 28 March clocks in London go forward by 1 hour; from then on 8 hours ahead of London",
    )


def test_clocks_go_forward_there_meanwhile() -> None:
    assert told("America/New_York", span=MARCH) == (
        "5 hours behind London",
        "Eastern Standard Time, UTC\N{MINUS SIGN}05:00",
        "On Sunday 14 March clocks in New York go forward by 1 hour; from then on 4 hours behind London",
    )


def test_clocks_that_change_at_one_instant_with_those_at_home_keep_their_distance() -> None:
    assert told("Europe/Berlin", span=END_OF_OCTOBER) == (
        "1 hour ahead of London",
        "Central European Summer Time, UTC+02:00",
        "On Sunday 31 October clocks in Berlin go back by 1 hour",
    )


def test_clocks_change_there_where_home_is_not_known() -> None:
    assert told("Australia/Lord_Howe", home=None, span=week_from(dt.date(2027, 4, 1))) == (
        "Lord Howe Daylight Time, UTC+11:00",
        "On Sunday 4 April clocks in Lord Howe Island go back by 30 minutes",
    )


def test_change_on_the_first_day_counts_from_its_midnight() -> None:
    assert told("Europe/Berlin", home=None, span=Span(dt.date(2027, 3, 28), dt.date(2027, 3, 28))) == (
        "Central European Standard Time, UTC+01:00",
        "On Sunday 28 March clocks in Berlin go forward by 1 hour",
    )


def test_several_zones_are_told_by_their_cities() -> None:
    assert told("America/New_York", "America/Los_Angeles", span=week_from(dt.date(2027, 2, 1))) == (
        "New York: 5 hours behind London",
        "New York: Eastern Standard Time, UTC\N{MINUS SIGN}05:00",
        "Los Angeles: 8 hours behind London",
        "Los Angeles: Pacific Standard Time, UTC\N{MINUS SIGN}08:00",
    )


def test_zones_whose_clocks_agree_are_told_once() -> None:
    assert told("America/New_York", "America/Detroit", span=week_from(dt.date(2027, 2, 1))) == (
        "5 hours behind London",
        "Eastern Standard Time, UTC\N{MINUS SIGN}05:00",
    )


def test_clocks_in_japanese() -> None:
    lines = clock_lines(JAPANESE, ("America/New_York",), Home("Asia/Tokyo", "東京"), MARCH)
    assert tuple(line.replace(bound(" "), " ") for line in lines) == (
        "東京より14 時間遅れている",
        "アメリカ東部標準時, UTC\N{MINUS SIGN}05:00",
        "3月14日日曜日、ニューヨークの時計は1 時間進む。以後は東京より13 時間遅れている",
    )


@pytest.mark.parametrize(
    ("key", "span", "instant"),
    [
        ("Europe/London", END_OF_MARCH, dt.datetime(2027, 3, 28, 1, tzinfo=dt.UTC)),
        ("America/New_York", MARCH, dt.datetime(2027, 3, 14, 7, tzinfo=dt.UTC)),
    ],
)
def test_change_is_found_to_the_minute(key: str, span: Span, instant: dt.datetime) -> None:
    assert tuple(clock_changes(key, *span.instants(key))) == (ClockChange(instant, key, dt.timedelta(hours=1)),)


def test_city_of_a_zone_in_the_language_of_the_reader() -> None:
    assert [city_of(speech, "Europe/London") for speech in (BRITISH, JAPANESE)] == ["London", "ロンドン"]


def test_city_of_a_zone_within_a_zone() -> None:
    assert city_of(BRITISH, "America/Argentina/Buenos_Aires") == "Buenos Aires"


def test_country_of_one_zone_and_of_zones_that_agree() -> None:
    assert [only_zone(country, MARCH) for country in ("JP", "DE", "US", "XX")] == [
        "Asia/Tokyo",
        "Europe/Berlin",
        None,
        None,
    ]


def test_zone_is_known_by_its_city() -> None:
    assert [zone_named_after("New York", "US"), zone_named_after("Boston", "US")] == ["America/New_York", None]
