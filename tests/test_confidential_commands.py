"""The gate, proved over what commands print: nobody's programme on the terminal holds what its reader may not see."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from support.markers import Plantation, plant
from support.strangers import CIRCLES, entry_of, found_in, strange_entries

from itinerary.audience import Audience, AudienceKind, audiences_of, view
from itinerary.calendar.account import readers_of
from itinerary.cli.findings import uncoloured
from itinerary.cli.show import programme_json, programme_markdown, programme_text
from itinerary.programme.placing import place

if TYPE_CHECKING:
    from itinerary.programme.timeline import Programme

VISITS = Path(__file__).parent.parent / "visits"
CIRCLES_OF_READERS = (AudienceKind.PUBLIC, AudienceKind.DELEGATION, AudienceKind.OFFICE)


@pytest.fixture(scope="module")
def plantation() -> Plantation:
    """Return the visit that uses every field, marked."""
    return plant(VISITS / "three-capitals")


@pytest.fixture(scope="module")
def programme(plantation: Plantation) -> Programme:
    return place(plantation.visit).programme


def readers(programme: Programme) -> tuple[Audience, ...]:
    """Return everybody whose programme can be shown."""
    return (*map(Audience, CIRCLES_OF_READERS), *readers_of(programme.visit))


@pytest.mark.parametrize("shape", ["text", "markdown", "json"])
def test_no_programme_on_the_terminal_holds_what_its_reader_may_not_see(
    plantation: Plantation, programme: Programme, shape: str
) -> None:
    writers = {
        "text": lambda seen: programme_text(seen, uncoloured),
        "markdown": programme_markdown,
        "json": programme_json,
    }
    leaks = [
        f"{audience} is shown {'.'.join(map(str, planted.path))}"
        for audience in readers(programme)
        for strangers in [strange_entries(plantation.visit, audience)]
        for planted in found_in(plantation, writers[shape](view(programme, audience)))
        if not CIRCLES[audience.kind].admits(planted.visibility) or entry_of(planted) in strangers
    ]
    assert leaks == []


def test_the_office_is_shown_more_than_the_public(plantation: Plantation, programme: Programme) -> None:
    shown = {
        kind: len(list(found_in(plantation, programme_json(view(programme, Audience(kind))))))
        for kind in CIRCLES_OF_READERS
    }
    assert 0 < shown[AudienceKind.PUBLIC] < shown[AudienceKind.DELEGATION] <= shown[AudienceKind.OFFICE]


def test_everybody_who_gets_papers_is_tried(programme: Programme) -> None:
    assert set(audiences_of(programme.visit)) <= set(readers(programme))
