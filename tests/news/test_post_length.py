from __future__ import annotations

import pytest

from itinerary.news.post_length import code_units, visible, weighted


@pytest.mark.parametrize(
    ("text", "weight", "seen", "units"),
    [
        ("UCL signs", 9, 9, 9),
        ("“Élodie” – Dâmbovița", 20, 20, 20),
        ("E\u0301lodie", 6, 6, 7),  # an accent of its own counts for nothing
        ("大阪大学", 8, 4, 4),
        ("오사카", 6, 3, 3),
        ("O‘z", 3, 3, 3),
        ("…", 2, 1, 1),
        ("👍", 2, 1, 2),
        ("Ngũ Phương", 10, 10, 10),
    ],
)
def test_each_network_counts_in_its_own_way(text: str, weight: int, seen: int, units: int) -> None:
    assert (weighted(text), visible(text), code_units(text)) == (weight, seen, units)
