"""The gate, proved over bytes: no output holds a text that its reader may not see.

Every text and every id of a full visit carries a marker of its own. All documents are made, and every marker found in
any of them must be allowed there twice: its field (and the entries around it) must be meant for that reader's circle,
and the entry must concern that reader at all. What concerns a reader is worked out here anew, from the spec alone.
"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from support.markers import MARKER, Plantation, plant
from support.output_text import everything_in

from itinerary.audience import Audience, AudienceKind
from itinerary.build.material import Material
from itinerary.build.plan import products
from itinerary.build.product import Output, Product
from itinerary.programme.placing import place
from itinerary.rendering.edition import Edition
from itinerary.rendering.templates import TemplateFolder
from itinerary.spec.base import Visibility

if TYPE_CHECKING:
    from collections.abc import Iterator

    from support.markers import Planted

    from itinerary.spec.visit import Visit

VISITS = Path(__file__).parent.parent / "visits"
EDITION = Edition(datetime(2026, 3, 1, 9, tzinfo=UTC))

CIRCLES = {
    AudienceKind.OFFICE: Visibility.OFFICE,
    AudienceKind.DELEGATION: Visibility.DELEGATION,
    AudienceKind.DELEGATE: Visibility.DELEGATION,
    AudienceKind.PARTNER: Visibility.HOST,
    AudienceKind.PUBLIC: Visibility.PUBLIC,
}


@pytest.fixture(scope="module")
def plantation() -> Plantation:
    """Return the visit that uses every field, marked."""
    return plant(VISITS / "three-capitals")


@pytest.fixture(scope="module")
def outputs(plantation: Plantation) -> list[tuple[Product, str]]:
    """Return all documents of the marked visit with everything that stands in them."""
    programme = place(plantation.visit).programme
    return [
        (product, everything_in(product.path, product.make()))
        for product in products(Material(programme, EDITION, TemplateFolder()))
    ]


def test_every_text_of_the_visit_is_marked(plantation: Plantation) -> None:
    registers = {planted.path[0] for planted in plantation.planted.values()}
    assert registers >= {"visit", "organisations", "delegates", "meetings", "gifts", "outcomes", "news", "checks"}
    assert {planted.visibility for planted in plantation.planted.values()} == set(Visibility)


def test_the_office_finds_texts_of_every_circle(plantation: Plantation, outputs: list[tuple[Product, str]]) -> None:
    found = {
        plantation.planted[marker].visibility
        for product, text in outputs
        if product.audience.kind is AudienceKind.OFFICE
        for marker in _markers(text)
    }
    assert found == set(Visibility)


def test_no_output_holds_a_text_above_its_readers_circle(
    plantation: Plantation, outputs: list[tuple[Product, str]]
) -> None:
    leaks = [
        f"{product.path} holds {'.'.join(map(str, planted.path))}, which is for the {planted.visibility}"
        for product, text in outputs
        for planted in _found(plantation, text)
        if not CIRCLES[product.audience.kind].admits(planted.visibility)
    ]
    assert leaks == []


def test_no_output_holds_an_entry_that_does_not_concern_its_reader(
    plantation: Plantation, outputs: list[tuple[Product, str]]
) -> None:
    strangers = {
        audience: _strange_entries(plantation.visit, audience)
        for audience in {product.audience for product, _ in outputs}
    }
    leaks = [
        f"{product.path} holds {'.'.join(map(str, planted.path))}"
        for product, text in outputs
        for planted in _found(plantation, text)
        if _entry(planted) in strangers[product.audience]
    ]
    assert leaks == []


def test_no_file_name_holds_an_entry_that_its_reader_does_not_know(
    plantation: Plantation, outputs: list[tuple[Product, str]]
) -> None:
    named = [product for product, _ in outputs if MARKER.search(product.path)]
    assert {product.output for product in named} == {Output.CALENDAR, Output.BRIEFING, Output.INVITATIONS}
    assert [
        product.path
        for product in named
        for planted in _found(plantation, product.path)
        if _entry(planted) in _strange_entries(plantation.visit, product.audience)
        or not CIRCLES[product.audience.kind].admits(planted.visibility)
    ] == []


def _markers(text: str) -> set[str]:
    return {marker.lower() for marker in MARKER.findall(text)}


def _found(plantation: Plantation, text: str) -> Iterator[Planted]:
    for marker in sorted(_markers(text)):
        yield plantation.planted[marker]


def _entry(planted: Planted) -> tuple[str, str]:
    """Return register and id, without the marker, of the entry in which a marker stands."""
    path = planted.path[1:] if planted.path[0] == "outcomes" else planted.path
    return (str(path[0]), _bare(str(path[1])) if len(path) > 1 else "")


def _bare(name: str) -> str:
    return MARKER.sub("", name).rstrip("-")


def _strange_entries(visit: Visit, audience: Audience) -> set[tuple[str, str]]:
    """Return the entries that do not concern a reader, worked out from the spec without the software's own scope."""
    if audience.kind is AudienceKind.DELEGATE:
        return _strange_to_delegate(visit, audience.id)
    if audience.kind is AudienceKind.PARTNER:
        return _strange_to_partner(visit, audience.id)
    if audience.kind is AudienceKind.PUBLIC:
        return _strange_to_public(visit)
    return set()


def _strange_to_delegate(visit: Visit, person: str) -> set[tuple[str, str]]:
    meetings = {
        name
        for name, meeting in visit.meetings.items()
        if (meeting.delegates.everyone == (person in meeting.delegates.named))
        and person not in (getattr(visit.outcomes.meetings.get(name), "attended", None) or meeting.delegates).named
    }
    journeys = {name for name, leg in visit.travel.items() if leg.aboard.everyone == (person in leg.aboard.named)}
    stays = {name for name, stay in visit.stays.items() if stay.guests.everyone == (person in stay.guests.named)}
    return {
        *(("meetings", _bare(name)) for name in meetings),
        *(("travel", _bare(name)) for name in journeys),
        *(("stays", _bare(name)) for name in stays),
    }


def _strange_to_partner(visit: Visit, partner: str) -> set[tuple[str, str]]:
    family = {name for name in visit.organisations if _is_or_belongs_to(visit, name, partner)}
    others = {
        name
        for name, meeting in visit.meetings.items()
        if meeting.partner not in family and not family.intersection(meeting.also)
    }
    ours = visit.meetings.keys() - others
    signed = {agreement for name in ours for agreement in visit.meetings[name].signs}
    signed |= {
        name
        for name, agreement in visit.agreements.items()
        if family.intersection(party.organisation for party in agreement.parties)
    }
    met = {person for name in ours for person in visit.meetings[name].counterparts}
    met |= {person for name in signed for person in visit.agreements[name].signatories}
    met |= {person for name in signed for person in visit.agreements[name].witnesses}
    met |= {person for name in ours for person in getattr(visit.outcomes.meetings.get(name), "met", None) or ()}
    return {
        *(("meetings", _bare(name)) for name in others),
        *(("agreements", _bare(name)) for name in visit.agreements.keys() - signed),
        *(("counterparts", _bare(name)) for name in visit.counterparts.keys() - met),
        *(
            (register, _bare(name))
            for register in ("travel", "stays", "gifts", "remarks")
            for name in getattr(visit, register)
        ),
    }


def _strange_to_public(visit: Visit) -> set[tuple[str, str]]:
    not_held = {
        name for name in visit.meetings if name not in visit.outcomes.meetings or not visit.outcomes.meetings[name].held
    }
    return {
        *(("meetings", _bare(name)) for name in not_held),
        *(
            (register, _bare(name))
            for register in ("travel", "stays", "gifts", "remarks")
            for name in getattr(visit, register)
        ),
        *(("quotations", name) for name, said in visit.outcomes.quotations.items() if said.approved is None),
        *(("photographs", name) for name, photo in visit.outcomes.photographs.items() if not photo.may_be_published),
    }


def _is_or_belongs_to(visit: Visit, name: str, body: str) -> bool:
    seen: set[str] = set()
    current: str | None = name
    while current is not None and current not in seen:
        if current == body:
            return True
        seen.add(current)
        current = visit.organisations[current].parent
    return False
