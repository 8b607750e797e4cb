"""The gate, proved over bytes, whoever attends what and whatever is kept from whom."""

from __future__ import annotations

import copy
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any, cast

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support.markers import plant_in
from support.output_text import everything_in
from support.strangers import CIRCLES, entry_of, found_in, strange_entries

from itinerary.build.material import Material
from itinerary.build.plan import products
from itinerary.programme.placing import place
from itinerary.rendering.edition import Edition
from itinerary.rendering.templates import TemplateFolder
from itinerary.source import read_visit
from itinerary.spec.base import Visibility

THREE_CAPITALS = Path(__file__).parent.parent / "visits" / "three-capitals"
EDITION = Edition(datetime(2026, 3, 1, 9, tzinfo=UTC))
READ = (".ics", ".md", ".html", ".csv", ".eml")
"""Files that are quick to make; the other formats print the same, see `tests/rendering/test_facts.py`."""

KEPT = ("delegates", "counterparts", "organisations", "sites", "meetings", "agreements", "gifts", "remarks", "schemes")
"""Registers of which any entry may be kept to a circle."""


@cache
def typed() -> dict[str, Any]:
    return cast("dict[str, Any]", read_visit(THREE_CAPITALS).data)


@dataclass(frozen=True, slots=True)
class Variation:
    """A visit as it was typed, with other people at its meetings and other entries kept from readers."""

    data: dict[str, Any] = field(repr=False)
    changes: tuple[str, ...]
    readers: tuple[int, ...]
    """Whose files are looked into, counted round all readers."""


@st.composite
def variations(choose: st.DrawFn) -> Variation:
    data = copy.deepcopy(typed())
    changes = []
    people = st.lists(st.sampled_from(sorted(data["delegates"])), unique=True, max_size=4)
    for name in choose(st.lists(st.sampled_from(sorted(data["meetings"])), unique=True, max_size=8)):
        attending = choose(st.one_of(st.just("all"), people))
        data["meetings"][name]["delegates"] = attending
        hosts = data["meetings"][name].get("counterparts") or []
        hosts = [hosts] if isinstance(hosts, str) else hosts
        data["meetings"][name]["counterparts"] = choose(st.lists(st.sampled_from(hosts), unique=True)) if hosts else []
        changes.append(f"{name}: {attending}, {data['meetings'][name]['counterparts']}")
    # Our own organisation is named in the frame of the visit, which everybody reads: it cannot be kept from anyone.
    home = ("organisations", data["visit"]["home"])
    entries = [(register, name) for register in KEPT for name in sorted(data.get(register, {}))]
    entries.remove(home)
    for register, name in choose(st.lists(st.sampled_from(entries), unique=True, max_size=8)):
        circle = choose(st.sampled_from(list(Visibility))).value
        data[register][name]["visibility"] = circle
        changes.append(f"{register}.{name} for {circle}")
    return Variation(data, tuple(changes), tuple(choose(st.lists(st.integers(0, 59), min_size=3, max_size=3))))


@settings(max_examples=6, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(variations())
def test_no_output_holds_what_its_reader_may_not_see(variation: Variation) -> None:
    plantation = plant_in(copy.deepcopy(variation.data))
    programme = place(plantation.visit).programme
    quick = [made for made in products(Material(programme, EDITION, TemplateFolder())) if made.path.endswith(READ)]
    readers = list(dict.fromkeys(product.audience for product in quick))
    chosen = {readers[number % len(readers)] for number in variation.readers}
    made = [(product, everything_in(product.path, product.make())) for product in quick if product.audience in chosen]
    strangers = {product.audience: strange_entries(plantation.visit, product.audience) for product, _ in made}
    leaks = [
        f"{product.path} holds {'.'.join(map(str, planted.path))}, which is for the {planted.visibility}"
        for product, text in made
        for planted in found_in(plantation, f"{product.path}\n{text}")
        if not CIRCLES[product.audience.kind].admits(planted.visibility)
        or entry_of(planted) in strangers[product.audience]
    ]
    assert leaks == []
