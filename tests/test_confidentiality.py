"""The gate, proved over bytes: no output holds a text that its reader may not see.

Every text and every id of a full visit carries a marker of its own. All documents are made, and every marker found in
any of them must be allowed there twice: its field (and the entries around it) must be meant for that reader's circle,
and the entry must concern that reader at all. What concerns a reader is worked out here anew, from the spec alone.
"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from support.markers import MARKER, Plantation, plant
from support.output_text import everything_in
from support.strangers import CIRCLES, entry_of, found_in, strange_entries

from itinerary.audience import AudienceKind
from itinerary.build.material import Material
from itinerary.build.plan import products
from itinerary.build.product import Output, Product
from itinerary.programme.placing import place
from itinerary.rendering.edition import Edition
from itinerary.rendering.templates import TemplateFolder
from itinerary.spec.base import Visibility

VISITS = Path(__file__).parent.parent / "visits"
EDITION = Edition(datetime(2026, 3, 1, 9, tzinfo=UTC))


@pytest.fixture(scope="module")
def plantation() -> Plantation:
    """Return the visit that uses every field, marked."""
    return plant(VISITS / "three-capitals")


@pytest.fixture(scope="module")
def outputs(plantation: Plantation) -> list[tuple[Product, str]]:
    """Return all documents of the marked visit with everything that stands in them; of PDF, those for hosts.

    All PDFs print what the other formats print, see `tests/rendering/test_facts.py`; to read one takes long.
    """
    programme = place(plantation.visit).programme
    return [
        (product, everything_in(product.path, product.make()))
        for product in products(Material(programme, EDITION, TemplateFolder(), pdf=True))
        if not product.path.endswith(".pdf") or product.audience.kind is AudienceKind.PARTNER
    ]


def test_every_text_of_the_visit_is_marked(plantation: Plantation) -> None:
    registers = {planted.path[0] for planted in plantation.planted.values()}
    assert registers >= {"visit", "organisations", "delegates", "meetings", "gifts", "outcomes", "news", "checks"}
    assert {planted.visibility for planted in plantation.planted.values()} == set(Visibility)


def test_the_office_finds_texts_of_every_circle(plantation: Plantation, outputs: list[tuple[Product, str]]) -> None:
    found = {
        planted.visibility
        for product, text in outputs
        if product.audience.kind is AudienceKind.OFFICE
        for planted in found_in(plantation, text)
    }
    assert found == set(Visibility)


def test_no_output_holds_a_text_above_its_readers_circle(
    plantation: Plantation, outputs: list[tuple[Product, str]]
) -> None:
    leaks = [
        f"{product.path} holds {'.'.join(map(str, planted.path))}, which is for the {planted.visibility}"
        for product, text in outputs
        for planted in found_in(plantation, text)
        if not CIRCLES[product.audience.kind].admits(planted.visibility)
    ]
    assert leaks == []


def test_no_output_holds_an_entry_that_does_not_concern_its_reader(
    plantation: Plantation, outputs: list[tuple[Product, str]]
) -> None:
    strangers = {
        audience: strange_entries(plantation.visit, audience)
        for audience in {product.audience for product, _ in outputs}
    }
    leaks = [
        f"{product.path} holds {'.'.join(map(str, planted.path))}"
        for product, text in outputs
        for planted in found_in(plantation, text)
        if entry_of(planted) in strangers[product.audience]
    ]
    assert leaks == []


def test_no_file_name_holds_an_entry_that_its_reader_does_not_know(
    plantation: Plantation, outputs: list[tuple[Product, str]]
) -> None:
    named = [product for product, _ in outputs if MARKER.search(product.path)]
    assert {product.output for product in named} == set(Output)
    assert [
        product.path
        for product in named
        for planted in found_in(plantation, product.path)
        if entry_of(planted) in strange_entries(plantation.visit, product.audience)
        or not CIRCLES[product.audience.kind].admits(planted.visibility)
    ] == []
