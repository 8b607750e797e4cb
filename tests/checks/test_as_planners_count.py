"""Numbers that were wrong in realistic visits and went unnoticed at first: weekdays, sums, minutes."""

from __future__ import annotations

import pytest
from support.noticed import HARBOUR, noticed

from itinerary.checks.journeys import implausible_transfer
from itinerary.checks.presents import gift_above_limit
from itinerary.checks.written_dates import weekday_contradicts_text


@pytest.mark.parametrize(
    ("words", "is_told"),
    [
        ("Réponse avant le lundi 11 mai 2027", True),
        ("Réponse avant le mardi 11 mai", False),
        ("Antwort bis Montag, den 11. Mai", True),
        ("Antwort bis Dienstag, 11. Mai 2027", False),
        ("Respuesta el lunes 11 de mayo", True),
        ("Respuesta el martes, 11 de mayo de 2027", False),
        ("Resposta na segunda-feira, 11 de maio", True),
        ("Resposta na terça-feira, 11 de maio", False),
        ("5月11日\uff08月\uff09までに回答", True),
        ("2027年5月11日(火)までに回答", False),
        ("5月11日星期一答复", True),
        ("5月11日\uff08周二\uff09答复", False),
        ("5월 11일(월) 회신", True),
        ("5월 11일 화요일 회신", False),
        ("5月11日に回答", False),
    ],
)
def test_a_weekday_fits_its_date_in_any_language_of_the_documents(words: str, *, is_told: bool) -> None:
    objective = f"meetings: {{call: {{title: Call, partner: port, brief: {{objectives: ['{words}']}}}}}}\n"
    assert bool(noticed(weekday_contradicts_text, objective)) is is_told


@pytest.mark.parametrize(
    ("value", "is_told"),
    [
        ("EUR 90", True),
        ("90 EUR", True),
        ("€90", True),
        ("about 60.50 €", True),
        ("EUR 1,200", True),
        ("40,50 EUR", False),
        ("EUR 50", False),
        ("90 USD", False),
        ("$90", False),
        ("90", False),
    ],
)
def test_what_a_gift_is_worth_is_read_however_it_is_written(value: str, *, is_told: bool) -> None:
    limited = HARBOUR.replace("{name: Example Port Authority}", "{name: Example Port Authority, gift-limit: EUR 50}")
    added = f"gifts: {{tile: {{item: Tile, giver: lund, recipient: holm, value: '{value}'}}}}\n"
    assert bool(noticed(gift_above_limit, added, base=limited)) is is_told


@pytest.mark.parametrize(
    ("latitude", "way", "is_told"),
    [
        ("59.74", "by: car, takes: 35 min", False),
        ("59.74", "by: car, takes: 5 min", True),
        ("59.74", "by: walk, takes: 1h", True),
        ("-59.74", "by: car, takes: 35 min", False),
    ],
)
def test_a_way_takes_its_time_unless_a_place_lies_at_the_end_of_the_world(
    latitude: str, way: str, *, is_told: bool
) -> None:
    yard = f"  yard: {{name: Example Yard, city: Drammen, address: Yard Street 1, location: [{latitude}, 10.20]}}\n"
    base = HARBOUR.replace("Example Quay 1}", "Example Quay 1, location: [59.91, 10.73]}") + yard
    assert bool(noticed(implausible_transfer, f"transfers: [{{from: quay, to: yard, {way}}}]\n", base=base)) is is_told
