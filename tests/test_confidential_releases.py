"""The gate over time: what a second release tells holds nothing that its reader was not told before or may know now.

The visit of which every text is marked is released, changed in every way, and released again. Change notices,
cancelled copies and invitations draw on what was sent before: all that they hold must concern their reader in one of
the two versions, and be meant for his circle.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from support.changed_visit import changed_visit
from support.markers import plant
from support.output_text import everything_in
from support.strangers import Limits, circle_of, found_in, leaks_in, strange_entries

from itinerary.build import Material
from itinerary.build.plan import products
from itinerary.build.product import Output
from itinerary.programme.placing import place
from itinerary.release import Lock, lock_text
from itinerary.release.recording import next_release
from itinerary.rendering.edition import Edition
from itinerary.rendering.templates import TemplateFolder

if TYPE_CHECKING:
    from support.markers import Plantation

    from itinerary.build.product import Product
    from itinerary.spec.visit import Visit

VISITS = Path(__file__).parent.parent / "visits"
FIRST = Edition(datetime(2026, 3, 1, 9, tzinfo=UTC), 1)
SECOND = Edition(datetime(2026, 3, 8, 9, tzinfo=UTC), 2)

Outputs = list[tuple["Product", str]]


@pytest.fixture(scope="module")
def plantation() -> Plantation:
    """Return the visit that uses every field, marked."""
    return plant(VISITS / "three-capitals")


@pytest.fixture(scope="module")
def changed(plantation: Plantation) -> Visit:
    return changed_visit(plantation.visit)


@pytest.fixture(scope="module")
def lock(plantation: Plantation) -> Lock:
    """Return the record of the first release."""
    material = Material(place(plantation.visit).programme, FIRST, TemplateFolder())
    nothing = Lock(plantation.visit.visit.id, material.imprint.names.domain)
    release = next_release(nothing, material.account, issued=FIRST.issued, note="", spec="00000000")
    return replace(nothing, releases=(release,))


@pytest.fixture(scope="module")
def outputs(changed: Visit, lock: Lock) -> Outputs:
    """Return all that the second release makes of what was sent before, with everything that stands in it."""
    material = Material(place(changed).programme, SECOND, TemplateFolder(), lock)
    return [
        (product, everything_in(product.path, product.make()))
        for product in products(material)
        if product.output in {Output.CALENDAR, Output.INVITATIONS} or ".changes." in product.path
    ]


def test_second_release_tells_every_kind_of_reader_what_changed(outputs: Outputs) -> None:
    notices = {product.audience.kind.value for product, _ in outputs if ".changes." in product.path}
    assert notices == {"office", "delegation", "delegate", "partner"}
    assert sum("CANCELLED" in text for _, text in outputs) > 20
    assert {product.path.rpartition(".")[0].rpartition(".")[2] for product, _ in outputs if ".eml" in product.path} == {
        "request",
        "cancel",
    }


def test_no_output_of_a_second_release_holds_what_its_reader_could_never_see(
    plantation: Plantation, changed: Visit, outputs: Outputs
) -> None:
    """Nothing is above his circle, and every entry concerned him in one of the two versions."""
    limits = {
        audience: Limits(
            audience,
            circle_of(plantation.visit, audience),
            frozenset(strange_entries(plantation.visit, audience) & strange_entries(changed, audience)),
        )
        for audience in {product.audience for product, _ in outputs}
    }
    assert [
        leak for product, text in outputs for leak in leaks_in(plantation, limits[product.audience], product.path, text)
    ] == []


def test_record_of_a_release_holds_titles_times_places_and_ids_alone(plantation: Plantation, lock: Lock) -> None:
    """It lies beside the spec, perhaps where private files do not: telephone numbers and briefs are not in it."""
    fields = {
        (str(planted.path[0]), str(planted.path[-1]))
        for planted in found_in(plantation, lock_text(lock))
        if str(planted.path[-1]) != "id"
    }
    assert fields == {
        ("meetings", "title"),
        ("meetings", "room"),
        ("sites", "name"),
        ("sites", "address"),
        ("sites", "city"),
        ("sites", "room"),
        ("travel", "number"),
        ("travel", "from-terminal"),
        ("travel", "platform"),
    }
