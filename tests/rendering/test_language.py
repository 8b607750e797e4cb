from __future__ import annotations

import datetime as dt

import pytest

from itinerary.programme.moment import Moment
from itinerary.rendering.language import bound, capitalised, language, spoken

BRITISH = language("en-GB")
AMERICAN = language("en-US")
CANADIAN = language("en-CA")

MONDAY = dt.date(2026, 3, 30)
MORNING = Moment(dt.datetime(2026, 3, 30, 1, 0, tzinfo=dt.UTC), "Asia/Tokyo")


def _after(hours: float) -> Moment:
    return MORNING.later(dt.timedelta(hours=hours))


def _dates(tag: str) -> tuple[str, ...]:
    speech = language(tag)
    return (
        speech.date(MONDAY),
        speech.date_with_weekday(MONDAY),
        speech.day(MONDAY),
        speech.short_day(MONDAY),
        speech.day_and_month(MONDAY),
        speech.month(MONDAY),
    )


def test_dates_british() -> None:
    assert _dates("en-GB") == (
        "30 March 2026",
        "Monday 30 March 2026",
        "Monday 30 March",
        "Mon 30 March",
        "30 March",
        "March 2026",
    )


def test_dates_american() -> None:
    assert _dates("en-US") == (
        "March 30, 2026",
        "Monday, March 30, 2026",
        "Monday, March 30",
        "Mon, March 30",
        "March 30",
        "March 2026",
    )


def test_dates_in_other_languages() -> None:
    assert {tag: _dates(tag) for tag in ("ja", "fr", "pt-BR")} == {
        "ja": ("2026年3月30日", "2026年3月30日月曜日", "3月30日月曜日", "3月30日(月)", "3月30日", "2026年3月"),
        "fr": ("30 mars 2026", "lundi 30 mars 2026", "lundi 30 mars", "lun. 30 mars", "30 mars", "mars 2026"),
        "pt-BR": (
            "30 de março de 2026",
            "segunda-feira, 30 de março de 2026",
            "segunda-feira, 30 de março",
            "seg., 30 de março",
            "30 de março",
            "março de 2026",
        ),
    }


def test_dates_in_further_languages() -> None:
    assert {tag: _dates(tag) for tag in ("de", "zh-Hans", "ko")} == {
        "de": ("30. März 2026", "Montag, 30. März 2026", "Montag, 30. März", "Mo., 30. März", "30. März", "März 2026"),
        "zh-Hans": ("2026年3月30日", "2026年3月30日星期一", "3月30日星期一", "3月30日周一", "3月30日", "2026年3月"),
        "ko": (
            "2026년 3월 30일",
            "2026년 3월 30일 월요일",
            "3월 30일 월요일",
            "3월 30일 (월)",
            "3월 30일",
            "2026년 3월",
        ),
    }


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("en-GB", ("30 March 2026", "30–31 March 2026", "30 March – 3 April 2026", "30 March 2026 – 3 April 2027")),
        (
            "en-US",
            ("March 30, 2026", "March 30–31, 2026", "March 30 – April 3, 2026", "March 30, 2026 – April 3, 2027"),
        ),
        (
            "de",
            ("30. März 2026", "30.–31. März 2026", "30. März – 3. April 2026", "30. März 2026 – 3. April 2027"),
        ),
        ("zh-Hans", ("2026年3月30日", "2026年3月30日至31日", "2026年3月30日至4月3日", "2026年3月30日至2027年4月3日")),
    ],
)
def test_date_range_names_what_differs(tag: str, expected: tuple[str, ...]) -> None:
    speech = language(tag)
    ends = (MONDAY, dt.date(2026, 3, 31), dt.date(2026, 4, 3), dt.date(2027, 4, 3))
    assert tuple(speech.date_range(MONDAY, end) for end in ends) == expected


def test_clock_range_within_a_day() -> None:
    assert BRITISH.clock_range(MORNING, _after(1.5)) == "10:00–11:30"


def test_clock_range_past_midnight_says_so() -> None:
    assert BRITISH.clock_range(MORNING, _after(14.5)) == "10:00–00:30 (+1\N{NO-BREAK SPACE}day)"


def test_clock_range_over_the_date_line_may_go_back() -> None:
    lands = Moment(_after(1).instant, "America/Vancouver")
    assert BRITISH.clock_range(MORNING, lands) == "10:00–19:00 (\N{MINUS SIGN}1\N{NO-BREAK SPACE}day)"


def test_clock_range_with_halves_of_the_day() -> None:
    narrow = "\N{NARROW NO-BREAK SPACE}"
    assert (
        CANADIAN.clock_range(MORNING, _after(1.5)),
        CANADIAN.clock_range(MORNING, _after(3)),
        AMERICAN.clock_range(MORNING, _after(1.5)),
        AMERICAN.clock_range(MORNING, _after(3)),
        AMERICAN.clock_range(MORNING, _after(14.5)),
    ) == (
        f"10:00–11:30{narrow}a.m.",
        f"10:00{narrow}a.m.–1:00{narrow}p.m.",
        f"10:00–11:30{narrow}AM",
        f"10:00{narrow}AM–1:00{narrow}PM",
        f"10:00{narrow}AM–12:30{narrow}AM (+1\N{NO-BREAK SPACE}day)",
    )


@pytest.mark.parametrize(
    ("minutes", "expected"),
    [(0, "0 minutes"), (1, "1 minute"), (45, "45 minutes"), (60, "1 hour"), (90, "1 hour 30 minutes")],
)
def test_duration(minutes: int, expected: str) -> None:
    assert BRITISH.duration(dt.timedelta(minutes=minutes)).replace("\N{NO-BREAK SPACE}", " ") == expected


def test_duration_keeps_a_number_with_its_unit() -> None:
    assert BRITISH.duration(dt.timedelta(minutes=90)) == "1\N{NO-BREAK SPACE}hour 30\N{NO-BREAK SPACE}minutes"


def test_duration_in_a_language_whose_long_units_cldr_lacks() -> None:
    assert language("ko").duration(dt.timedelta(minutes=90)) == "1시간 30분"


@pytest.mark.parametrize(
    ("zone", "brief", "full"),
    [
        ("Asia/Tokyo", "JST, UTC+09:00", "Japan Standard Time, UTC+09:00"),
        ("Europe/London", "BST, UTC+01:00", "British Summer Time, UTC+01:00"),
        (
            "America/St_Johns",
            "NDT, UTC\N{MINUS SIGN}02:30",
            "Newfoundland Daylight Time, UTC\N{MINUS SIGN}02:30",
        ),
        ("Asia/Singapore", "UTC+08:00", "Singapore Standard Time, UTC+08:00"),
    ],
)
def test_zone(zone: str, brief: str, full: str) -> None:
    moment = Moment(MORNING.instant, zone)
    assert (BRITISH.zone(moment), BRITISH.zone_in_full(moment)) == (brief, full)


def test_things_in_a_row() -> None:
    assert [BRITISH.listed("abc"[:count]) for count in range(4)] == ["", "a", "a and b", "a, b and c"]
    assert AMERICAN.listed("abc") == "a, b, and c"
    assert BRITISH.alternatives("abc") == "a, b or c"


def test_counted_puts_the_number_into_the_message_that_fits() -> None:
    found = [BRITISH.counted(count, "{count} delegate", "{count} delegates") for count in (0, 1, 2, 1200)]
    assert found == ["0 delegates", "1 delegate", "2 delegates", "1,200 delegates"]


def test_say_fills_fields_and_leaves_braces_of_a_planner_alone() -> None:
    assert BRITISH.say("Programme for {name}", name="{Osaka}") == "Programme for {Osaka}"


def test_names_of_countries_and_languages() -> None:
    assert (BRITISH.country("JP"), BRITISH.country("ZZ"), BRITISH.country("QQ")) == ("Japan", "Unknown Region", "QQ")
    assert [BRITISH.language_name(tag) for tag in ("en", "zh-Hant", "ja-JP", "qaa")] == [
        "English",
        "Traditional Chinese",
        "Japanese",
        "qaa",
    ]


def test_unknown_language_has_the_habits_of_english() -> None:
    assert language("qaa").date_with_weekday(MONDAY) == "Monday 30 March 2026"


def test_unknown_country_of_a_language_has_the_habits_of_the_language() -> None:
    assert language("ja-QQ").date(MONDAY) == "2026年3月30日"


def test_english_without_a_country_is_british() -> None:
    assert (language("en").date_with_weekday(MONDAY), language("en").clock(_after(5))) == (
        "Monday 30 March 2026",
        "15:00",
    )


def test_spoken_takes_the_first_language_that_has_our_words() -> None:
    assert [spoken(tags).tag for tags in (("hu", "en-US", "en-GB"), ("hu",), ())] == ["en-US", "en-GB", "en-GB"]


def test_bound_keeps_words_on_one_line() -> None:
    assert bound("Room 3 A") == "Room\N{NO-BREAK SPACE}3\N{NO-BREAK SPACE}A"


def test_capitalised_changes_the_first_letter_only() -> None:
    assert [capitalised(words) for words in ("lundi 30 mars", "éd. UCL", "")] == ["Lundi 30 mars", "Éd. UCL", ""]
