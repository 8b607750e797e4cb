"""Portraits reach those alone who may see the person, as texts do: proved over the bytes of every output."""

from __future__ import annotations

import re
from base64 import b64decode
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest
from rendering.pdf_reading import photographs

from itinerary.album.photograph import PRINT_EDGE
from itinerary.build.material import Material
from itinerary.build.plan import products
from itinerary.examine import examine
from itinerary.rendering.edition import Edition
from itinerary.rendering.templates import TemplateFolder

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from itinerary.build.product import Product
    from itinerary.programme.timeline import Programme

VISIT = Path(__file__).parent.parent / "visits" / "three-capitals"
EDITION = Edition(datetime(2026, 3, 1, 9, tzinfo=UTC))


def pictures_in(product: Product) -> Iterator[bytes]:
    """Yield the photographs in a file."""
    content = product.make()
    match product.path.rpartition(".")[2]:
        case "docx":
            with ZipFile(BytesIO(content)) as package:
                yield from (package.read(name) for name in package.namelist() if "/media/" in name)
        case "html":
            yield from (b64decode(data) for data in re.findall(rb"data:image/jpeg;base64,([^\"]*)", content))
        case "pdf":
            yield from photographs(content)
        case _:
            assert b"JFIF" not in content


@pytest.fixture(scope="module")
def programme() -> Programme:
    found = examine(VISIT).programme
    assert found is not None
    return found


@pytest.fixture(scope="module")
def prints(programme: Programme) -> Mapping[bytes, str]:
    """Return what is shown by each photograph of an event, as a host gets it."""
    found = {
        name: programme.album.photograph(photograph.file, PRINT_EDGE)
        for name, photograph in programme.visit.outcomes.photographs.items()
    }
    return {one.data: name for name, one in found.items() if one is not None}


@pytest.fixture(scope="module")
def portraits(programme: Programme) -> Mapping[bytes, str]:
    """Return whom each portrait of the visit shows."""
    people = {**programme.visit.delegates, **programme.visit.counterparts}
    found = {name: programme.album.photograph(person.photo) for name, person in people.items() if person.photo}
    return {photograph.data: name for name, photograph in found.items() if photograph is not None}


@pytest.fixture(scope="module")
def shown(
    programme: Programme, portraits: Mapping[bytes, str], prints: Mapping[bytes, str]
) -> Mapping[str, frozenset[str]]:
    """Return for each picture of the visit the readers in whose files it is."""
    known = {**portraits, **prints}
    found: dict[str, set[str]] = {}
    for product in products(Material(programme, EDITION, TemplateFolder(), pdf=True)):
        for picture in pictures_in(product):
            found.setdefault(known[picture], set()).add(str(product.audience))
    return {name: frozenset(readers) for name, readers in found.items()}


def test_a_photograph_of_an_event_goes_to_its_host_alone(shown: Mapping[str, frozenset[str]]) -> None:
    assert {name: readers for name, readers in shown.items() if name not in {"kerekes", "tremblay"}} == {
        "sensors-signed": {"partner:dambovita"},
        "maple": {"partner:kagayaki"},
    }


def test_a_portrait_stands_only_where_its_person_may_be_seen(
    programme: Programme, portraits: Mapping[bytes, str], shown: Mapping[str, frozenset[str]]
) -> None:
    material = Material(programme, EDITION, TemplateFolder(), pdf=True)
    seen = {
        name: {
            str(audience)
            for audience in material.readership.audiences
            if (person := material.view(audience).visit.person(name)) is not None and person.photo
        }
        for name in portraits.values()
    }
    assert sorted(portraits.values()) == ["kerekes", "tremblay"]
    assert {name: shown[name] - seen[name] for name in seen} == {"kerekes": set(), "tremblay": set()}
    assert "public" not in shown["kerekes"] | shown["tremblay"]
    assert "partner:hikari" not in shown["kerekes"]
    assert "partner:hikari" in shown["tremblay"]


def test_another_photograph_makes_another_paper(programme: Programme, tmp_path: Path) -> None:
    from dataclasses import replace
    from shutil import copytree

    from PIL import Image

    copytree(VISIT, tmp_path / "visits" / "three-capitals")
    portrait = tmp_path / "visits" / "three-capitals" / "photos" / "tremblay.png"
    Image.new("RGB", (480, 600), (90, 20, 20)).save(portrait)
    other = examine(tmp_path / "visits" / "three-capitals").programme
    assert other is not None

    before = Material(programme, EDITION, TemplateFolder()).account
    after = Material(replace(programme, album=other.album), EDITION, TemplateFolder()).account

    changed = {reader for reader, view in after.views.items() if before.views[reader] != view}
    assert "delegation" in changed
    assert "office" not in changed
