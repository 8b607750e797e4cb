"""Nothing is silently left out: what a reader may see stands in the pack, but for the fields that are named here."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from support.content_text import document_text
from support.markers import MARKER, plant
from support.packs import VISITS, pack

from itinerary.audience import partners_of
from itinerary.programme.placing import place
from itinerary.spec.base import Visibility

if TYPE_CHECKING:
    from collections.abc import Iterator

    from support.markers import Plantation

OTHER_DOCUMENTS = {"checks", "format", "news", "outcomes"}
"""What is told elsewhere: in the story, the report, the findings."""

ALWAYS_LEFT_OUT = {"id", "photo", "salutation", "short-role"}
"""Ids are not for people; a list names the post in full; portraits and letters wait for a paper of their own."""

OWN_SIDE = {"ministry", "northern", "cold-climate", "quantum"}
"""Organisations that need no profile for their own people."""

UNUSED_SITES = {
    "otp-terminal",
    "bud-terminal",
    "hnd-terminal",
    "gara-de-nord",
    "keleti",
    "nyugati",
    "debrecen-station",
}
"""Airports and stations, which a timetable names without address."""


@pytest.fixture(scope="module")
def plantation() -> Plantation:
    """Return the visit that uses every field, each text with a marker of its own."""
    return plant(VISITS / "three-capitals")


def _missing(plantation: Plantation, readers: tuple[str, ...], circle: Visibility) -> Iterator[tuple[str, ...]]:
    programme = place(plantation.visit).programme
    told = {marker.lower() for reader in readers for marker in MARKER.findall(document_text(pack(programme, reader)))}
    for word, planted in plantation.planted.items():
        path = tuple(str(step) for step in planted.path)
        if path[0] not in OTHER_DOCUMENTS and circle.admits(planted.visibility) and word not in told:
            yield path


def _unmarked(marked_id: str) -> str:
    return marked_id.rpartition("-")[0]


def test_leadership_pack_leaves_out_only_what_is_named(plantation: Plantation) -> None:
    missing = [
        path
        for path in _missing(plantation, ("delegation",), Visibility.DELEGATION)
        if path[-1] not in ALWAYS_LEFT_OUT
        and not (path[0] == "organisations" and _unmarked(path[1]) in OWN_SIDE)
        and not (path[0] == "sites" and _unmarked(path[1]) in UNUSED_SITES)
    ]
    assert missing == []


def test_host_programmes_leave_out_only_what_is_named(plantation: Plantation) -> None:
    missing = [
        path
        for path in _missing(plantation, partners_of(plantation.visit), Visibility.HOST)
        if path[0] in {"agreements", "meetings"} and path[-1] not in ALWAYS_LEFT_OUT
    ]
    assert missing == []
