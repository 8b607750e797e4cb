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
from support.strangers import Limits, found_in, leaks_in

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


def test_no_output_holds_what_its_reader_may_not_see(
    plantation: Plantation, outputs: list[tuple[Product, str]]
) -> None:
    """Neither in the file nor in its name stands a text above his circle, or of an entry that does not concern him."""
    limits = {
        audience: Limits.of(plantation.visit, audience) for audience in {product.audience for product, _ in outputs}
    }
    assert [
        leak for product, text in outputs for leak in leaks_in(plantation, limits[product.audience], product.path, text)
    ] == []


def test_files_of_every_kind_are_named_by_ids(outputs: list[tuple[Product, str]]) -> None:
    assert {product.output for product, _ in outputs if MARKER.search(product.path)} == set(Output)
