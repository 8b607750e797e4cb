"""The words of the short stories: articles and cases, elision, dates, rows, countries, numbers."""

from __future__ import annotations

import datetime as dt

import pytest

from itinerary.news.french import nouns as french_nouns
from itinerary.news.french import words as french
from itinerary.news.german import nouns as german_nouns
from itinerary.news.german import words as german
from itinerary.news.german.words import Case
from itinerary.news.japanese import words as japanese
from itinerary.rendering.language import language

FIRST = dt.date(2026, 6, 1)
FRENCH, GERMAN, JAPANESE = language("fr-FR"), language("de-DE"), language("ja")


@pytest.mark.parametrize(
    ("name", "plain", "of", "to"),
    [
        ("Université d’Osaka", "l’Université d’Osaka", "de l’Université d’Osaka", "à l’Université d’Osaka"),
        ("Tohoku University", "la Tohoku University", "de la Tohoku University", "à la Tohoku University"),
        ("Musée des Ponts", "le Musée des Ponts", "du Musée des Ponts", "au Musée des Ponts"),
        ("Center for Neural Networks", "le Center for Neural Networks", "du Center for Neural Networks", ""),
        ("École polytechnique", "l’École polytechnique", "de l’École polytechnique", "à l’École polytechnique"),
        ("Hôpital Sainte-Anne", "l’Hôpital Sainte-Anne", "de l’Hôpital Sainte-Anne", "à l’Hôpital Sainte-Anne"),
        ("HORIBA", "HORIBA", "de HORIBA", "à HORIBA"),
        ("Airbus", "Airbus", "d’Airbus", "à Airbus"),
    ],
)
def test_french_names_take_the_article_of_their_noun(name: str, plain: str, of: str, to: str) -> None:
    found = french.Name(name, french_nouns.gender_of(name))
    assert (found.plain, found.of) == (plain, of)
    assert found.to == (to or "au Center for Neural Networks")


def test_french_short_forms_are_elided_before_a_vowel_alone() -> None:
    feminine = french.Gender.FEMININE
    assert french.Name("UCL", feminine).of == "de l’UCL"
    assert french.Name("FCU", feminine).of == "de la FCU"
    assert french.Name("ministères", french.Gender.MASCULINE, is_plural=True).of == "des ministères"
    assert french.Name("ministères", french.Gender.MASCULINE, is_plural=True).to == "aux ministères"


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("JP", "au Japon"),
        ("RO", "en Roumanie"),
        ("NL", "aux Pays-Bas"),
        ("US", "aux États-Unis"),
        ("GB", "au Royaume-Uni"),
        ("IR", "en Iran"),
        ("IL", "en Israël"),
        ("MX", "au Mexique"),
        ("SG", "à Singapour"),
        ("CZ", "en Tchéquie"),
    ],
)
def test_french_countries_after_a_verb_of_going(code: str, words: str) -> None:
    assert french.in_country(FRENCH, code) == words


def test_french_cities_with_an_article_contract() -> None:
    assert [french.in_city(name) for name in ("Sendai", "Le Caire", "La Haye")] == [
        "à Sendai",
        "au Caire",
        "à La Haye",
    ]


@pytest.mark.parametrize(
    ("last", "in_french", "in_german", "in_japanese"),
    [
        (FIRST, "le 1er juin 2026", "am 1. Juni 2026", "2026年6月1日"),
        (dt.date(2026, 6, 5), "du 1er au 5 juin 2026", "vom 1. bis 5. Juni 2026", "2026年6月1日から5日まで"),
        (
            dt.date(2026, 7, 2),
            "du 1er juin au 2 juillet 2026",
            "vom 1. Juni bis 2. Juli 2026",
            "2026年6月1日から7月2日まで",
        ),
        (
            dt.date(2027, 1, 2),
            "du 1er juin 2026 au 2 janvier 2027",
            "vom 1. Juni 2026 bis 2. Januar 2027",
            "2026年6月1日から2027年1月2日まで",
        ),
    ],
)
def test_days_from_one_to_another(last: dt.date, in_french: str, in_german: str, in_japanese: str) -> None:
    assert french.span(FRENCH, FIRST, last) == in_french
    assert german.span(GERMAN, FIRST, last) == in_german
    assert japanese.span(JAPANESE, FIRST, last) == in_japanese


def test_rows_of_things() -> None:
    items = ("A", "B", "C")
    assert [row(items) for row in (french.row, german.row, japanese.row)] == ["A, B et C", "A, B und C", "A、B及びC"]
    assert [row(items[:1]) for row in (french.row, german.row, japanese.row)] == ["A", "A", "A"]
    assert french.row(("A, B", "C", "D")) == "A, B\N{NO-BREAK SPACE}; C\N{NO-BREAK SPACE}; et D"
    assert french.row(("A (B, C)", "D", "E")) == "A (B, C), D et E"


def test_numbers_are_words_as_long_as_print_writes_them_out() -> None:
    assert [french.number(count) for count in (3, 10, 11, 1234)] == ["trois", "dix", "11", "1\N{NO-BREAK SPACE}234"]
    assert [german.number(count) for count in (3, 12, 13, 1234)] == ["drei", "zwölf", "13", "1.234"]


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        (
            "Osaka University",
            ["die Osaka University", "der Osaka University", "der Osaka University", "die Osaka University"],
        ),
        (
            "Technische Universität Wolken",
            [
                "die Technische Universität Wolken",
                "der Technischen Universität Wolken",
                "der Technischen Universität Wolken",
                "die Technische Universität Wolken",
            ],
        ),
        (
            "Fiktives Ministerium für Wind",
            [
                "das Fiktive Ministerium für Wind",
                "des Fiktiven Ministeriums für Wind",
                "dem Fiktiven Ministerium für Wind",
                "das Fiktive Ministerium für Wind",
            ],
        ),
        (
            "British Council",
            ["der British Council", "des British Council", "dem British Council", "den British Council"],
        ),
        ("RIKEN", ["RIKEN", "von RIKEN", "RIKEN", "RIKEN"]),
    ],
)
def test_german_names_in_their_cases(name: str, forms: list[str]) -> None:
    found = german_nouns.named(name)
    assert [found.within(case) for case in Case] == forms


def test_german_prepositions_contract_with_the_article() -> None:
    names = ("Center for Ice", "Osaka University", "RIKEN")
    assert [german_nouns.named(name).after("von") for name in names] == [
        "vom Center for Ice",
        "von der Osaka University",
        "von RIKEN",
    ]
    assert german_nouns.named("Osaka University").after("zu") == "zur Osaka University"


@pytest.mark.parametrize(
    ("code", "visited", "there"),
    [
        ("JP", "Japan", "in Japan"),
        ("NL", "die Niederlande", "in den Niederlanden"),
        ("CH", "die Schweiz", "in der Schweiz"),
        ("IR", "den Iran", "im Iran"),
        ("GB", "Großbritannien", "in Großbritannien"),
    ],
)
def test_german_countries(code: str, visited: str, there: str) -> None:
    assert (german.country(GERMAN, code), german.in_country(GERMAN, code)) == (visited, there)


def test_japanese_countries_are_called_as_news_calls_them() -> None:
    assert [japanese.country(JAPANESE, code) for code in ("GB", "US", "JP", "NL")] == [
        "英国",
        "米国",
        "日本",
        "オランダ",
    ]


def test_japanese_deeds_end_in_the_polite_past() -> None:
    assert japanese.polite(("A氏と面会し", "Bを見学し")) == "A氏と面会し、Bを見学しました"


def test_quotation_marks() -> None:
    assert french.quoted("Mer") == "«\N{NO-BREAK SPACE}Mer\N{NO-BREAK SPACE}»"
    assert german.quoted("Meer") == "„Meer“"
