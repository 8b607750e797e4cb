from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from support.content_text import document_text
from support.packs import example, pack

if TYPE_CHECKING:
    from conftest import Compares

EXPECTED = Path(__file__).parent / "expected"


@pytest.mark.parametrize(
    ("visit", "reader"),
    [
        ("minimal", "delegation"),
        ("minimal", "silva"),
        ("minimal", "port"),
        ("minimal", "office"),
        ("three-capitals", "delegation"),
        ("three-capitals", "macneil"),
        ("three-capitals", "kagayaki"),
        ("three-capitals", "office"),
        ("ucl-japan-2023", "delegation"),
        ("ucl-japan-2023", "osaka"),
    ],
)
def test_pack_of_an_example_in_full(visit: str, reader: str, expect: Compares) -> None:
    expect(document_text(pack(example(visit), reader)), EXPECTED / f"{visit}.{reader}.txt")
