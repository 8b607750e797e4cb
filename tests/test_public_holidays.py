from __future__ import annotations

import datetime as dt

from itinerary.public_holidays import PublicHoliday, public_holidays, weekend


def test_holidays_from_day_to_day_both_included() -> None:
    found = public_holidays("JP", dt.date(2026, 5, 3), dt.date(2026, 5, 5))
    assert found == (
        PublicHoliday(dt.date(2026, 5, 3), "Constitution Day", "en-US"),
        PublicHoliday(dt.date(2026, 5, 4), "Greenery Day", "en-US"),
        PublicHoliday(dt.date(2026, 5, 5), "Children's Day", "en-US"),
    )


def test_holidays_in_the_language_of_the_country() -> None:
    found = public_holidays("JP", dt.date(2026, 5, 3), dt.date(2026, 5, 3), "ja")
    assert found == (PublicHoliday(dt.date(2026, 5, 3), "憲法記念日", "ja"),)


def test_holidays_in_a_language_of_another_country_that_is_near_enough() -> None:
    found = public_holidays("CN", dt.date(2026, 10, 1), dt.date(2026, 10, 1), "zh-Hans")
    assert found == (PublicHoliday(dt.date(2026, 10, 1), "国庆节", "zh-CN"),)


def test_holidays_are_named_in_english_where_the_language_is_not_known() -> None:
    found = public_holidays("GB", dt.date(2026, 4, 1), dt.date(2026, 4, 30), "ja")
    assert found == (PublicHoliday(dt.date(2026, 4, 3), "Good Friday", "en-GB"),)


def test_holidays_of_a_country_where_all_name_them_in_english() -> None:
    found = public_holidays("NZ", dt.date(2026, 2, 1), dt.date(2026, 2, 28), "ja")
    assert found == (PublicHoliday(dt.date(2026, 2, 6), "Waitangi Day", "en"),)


def test_holidays_over_the_end_of_a_year() -> None:
    days = [holiday.day for holiday in public_holidays("DE", dt.date(2026, 12, 24), dt.date(2027, 1, 2))]
    assert days == [dt.date(2026, 12, 25), dt.date(2026, 12, 26), dt.date(2027, 1, 1)]


def test_holidays_of_one_region_are_left_out() -> None:
    assert public_holidays("DE", dt.date(2026, 1, 6), dt.date(2026, 1, 6)) == ()


def test_country_without_holidays_that_are_known() -> None:
    assert public_holidays("XX", dt.date(2026, 1, 1), dt.date(2026, 12, 31)) == ()


def test_the_weekend_is_not_the_same_everywhere() -> None:
    assert {country: sorted(weekend(country)) for country in ("JP", "SA", "IR")} == {
        "JP": [5, 6],
        "SA": [4, 5],
        "IR": [4],
    }


def test_the_weekend_of_a_country_that_is_not_known() -> None:
    assert weekend("XX") == {5, 6}
