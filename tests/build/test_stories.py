"""The story in short, and the notes for hosts: which of them a build makes."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from news.drafts import REAL, VISITS, draft

from itinerary.build.material import Material
from itinerary.build.stories import stories
from itinerary.load import load_data
from itinerary.programme.placing import place
from itinerary.rendering.edition import Edition
from itinerary.rendering.templates import TemplateFolder

EDITION = Edition(datetime(2027, 10, 6, 9, tzinfo=UTC))


def made_of(data: dict[str, Any]) -> dict[str, str]:
    """Return the paths of what is made of a visit, with for whom it is."""
    loaded = load_data(data)
    assert loaded.visit is not None
    material = Material(place(loaded.visit).programme, EDITION, TemplateFolder())
    return {product.path: str(product.audience) for product in stories(material)}


def test_the_story_in_short_and_a_note_for_each_host_are_made_for_the_public() -> None:
    stems = [
        "news/short",
        "news/partners/osaka",
        "news/partners/tohoku",
        "news/partners/horiba",
        "news/partners/riken",
        "news/partners/british-embassy",
    ]
    assert made_of(draft(REAL).data) == {
        f"{stem}.{ending}": "public" for stem in stems for ending in ("md", "html", "docx")
    }


@pytest.mark.parametrize(("length", "is_made"), [("short", False), ("standard", True), ("long", True)])
def test_the_story_in_short_is_not_made_beside_a_draft_that_is_short(length: str, *, is_made: bool) -> None:
    data = draft(VISITS / "one-partner.yaml").data
    made = made_of({**data, "news": {**data.get("news", {}), "length": length}})
    assert ("news/short.md" in made) is is_made


def test_nothing_is_made_of_a_visit_of_which_nothing_is_recorded() -> None:
    assert made_of(draft(VISITS / "nothing-yet.yaml").data) == {}
