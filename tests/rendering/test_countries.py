from __future__ import annotations

import datetime as dt

import pytest

from itinerary.rendering.countries import (
    calling_code,
    currencies,
    emergency_numbers,
    international_prefix,
    spoken_languages,
)
from itinerary.rendering.language import bound, language

DAY = dt.date(2025, 3, 20)
BRITISH = language("en-GB")


@pytest.mark.parametrize(
    ("country", "numbers"),
    [
        ("AU", ("000", "106", "112")),
        ("BR", ("112", "128", "190", "192", "193", "911")),
        ("CN", ("110", "119", "120")),
        ("DE", ("110", "112")),
        ("FR", ("15", "17", "18", "112")),
        ("GB", ("112", "999")),
        ("JP", ("110", "119")),
        ("KR", ("112", "119")),
        ("NZ", ("111",)),
        ("SE", ("112", "90000")),
        ("SG", ("993", "995", "999")),
        ("US", ("112", "911")),
    ],
)
def test_emergency_numbers(country: str, numbers: tuple[str, ...]) -> None:
    assert emergency_numbers(country) == numbers


def test_emergency_numbers_of_no_country() -> None:
    assert emergency_numbers("XX") == ()


@pytest.mark.parametrize(
    ("country", "code", "prefix"),
    [
        ("JP", "+81", "010"),
        ("US", "+1", "011"),
        ("DE", "+49", "00"),
        ("AU", "+61", "0011"),
        ("RU", "+7", bound("8 10")),
        ("KR", "+82", ""),
        ("XX", "", ""),
    ],
)
def test_telephone_codes(country: str, code: str, prefix: str) -> None:
    assert (calling_code(country), international_prefix(country)) == (code, prefix)


@pytest.mark.parametrize(
    ("tag", "country", "told"),
    [
        ("en-GB", "JP", ("Japanese Yen (JPY, JP¥)",)),
        ("en-GB", "GB", ("British Pound (GBP, £)",)),
        ("en-GB", "CH", ("Swiss Franc (CHF)",)),
        ("ja", "JP", ("日本円 (JPY, ￥)",)),
        ("fr", "JP", ("Yen japonais (JPY)",)),
        ("en-GB", "XX", ()),
    ],
)
def test_currency_in_the_language_of_the_reader(tag: str, country: str, told: tuple[str, ...]) -> None:
    assert currencies(language(tag), country, DAY) == told


def test_currency_is_that_of_the_day() -> None:
    days = (dt.date(2022, 12, 31), dt.date(2023, 2, 1))
    assert [currencies(BRITISH, "HR", day) for day in days] == [("Croatian Kuna (HRK)",), ("Euro (EUR, €)",)]


@pytest.mark.parametrize(
    ("tag", "country", "told"),
    [
        ("en-GB", "CH", "German, French and Italian"),
        ("ja", "CH", "ドイツ語、フランス語、イタリア語"),
        ("en-GB", "SG", "English, Chinese, Malay and Tamil"),
        ("en-GB", "US", "English"),
        ("fr", "JP", "Japonais"),
        ("en-GB", "XX", ""),
    ],
)
def test_languages_in_the_language_of_the_reader(tag: str, country: str, told: str) -> None:
    assert spoken_languages(language(tag), country) == told
