"""The gate, proved over bytes, whoever attends what, whatever is recorded, and whatever is kept from whom."""

from __future__ import annotations

import copy
from datetime import UTC, datetime

from hypothesis import HealthCheck, Phase, given, settings
from support.markers import plant_in
from support.output_text import everything_in
from support.strangers import Limits, leaks_in
from support.variations import Variation, variations

from itinerary.build.material import Material
from itinerary.build.plan import products
from itinerary.programme.placing import place
from itinerary.rendering.edition import Edition
from itinerary.rendering.templates import TemplateFolder

EDITION = Edition(datetime(2026, 3, 1, 9, tzinfo=UTC))
QUICK = (".ics", ".md", ".html", ".csv", ".eml", ".xlsx")
"""Files that are quick to make; the other formats print the same, see `tests/rendering/test_facts.py`."""


def leaks(variation: Variation, suffixes: tuple[str, ...], *, readers: int) -> list[str]:
    """Return what the first of the chosen readers find in their files that they may not see."""
    plantation = plant_in(copy.deepcopy(variation.data))
    material = Material(place(plantation.visit).programme, EDITION, TemplateFolder(), pdf=".pdf" in suffixes)
    made = [product for product in products(material) if product.path.endswith(suffixes)]
    audiences = list(dict.fromkeys(product.audience for product in made))
    chosen = {audiences[number % len(audiences)] for number in variation.readers[:readers]}
    limits = {audience: Limits.of(plantation.visit, audience) for audience in chosen}
    return [
        leak
        for product in made
        if product.audience in chosen
        for leak in leaks_in(
            plantation, limits[product.audience], product.path, everything_in(product.path, product.make())
        )
    ]


_quick = settings(
    derandomize=True, phases=[Phase.explicit, Phase.generate], suppress_health_check=[HealthCheck.too_slow]
)
"""A failing visit is told by its changes; to find a smaller one takes many minutes."""


@settings(_quick, max_examples=12)
@given(variations())
def test_no_output_holds_what_its_reader_may_not_see(variation: Variation) -> None:
    assert leaks(variation, QUICK, readers=3) == []


@settings(_quick, max_examples=2)
@given(variations())
def test_no_word_or_pdf_document_holds_what_its_reader_may_not_see(variation: Variation) -> None:
    assert leaks(variation, (".docx", ".pdf"), readers=1) == []
