"""What calendars never tell, and to whom they tell the rest: every text of a full visit carries a marker of its own."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from support.markers import MARKER, Plantation, Planted, plant
from support.output_text import everything_in

from itinerary.audience import Audience, AudienceKind, audiences_of, view
from itinerary.calendar import Imprint, calendar
from itinerary.programme.placing import place
from itinerary.rendering.edition import Edition
from itinerary.spec.base import Visibility

VISITS = Path(__file__).parents[2] / "visits"
EDITION = Edition(datetime(2026, 3, 1, 9, tzinfo=UTC))

Told = dict[Audience, frozenset[Planted]]


@pytest.fixture(scope="module")
def plantation() -> Plantation:
    """Return the visit that uses every field, marked."""
    return plant(VISITS / "three-capitals")


@pytest.fixture(scope="module")
def told(plantation: Plantation) -> Told:
    """Return what each reader's calendar tells of the marked visit."""
    programme = place(plantation.visit).programme
    return {
        audience: _found(plantation, calendar(view(programme, audience), Imprint.of(programme, EDITION)))
        for audience in audiences_of(plantation.visit)
    }


def _found(plantation: Plantation, file: bytes) -> frozenset[Planted]:
    text = everything_in("calendar.ics", file)
    return frozenset(plantation.planted[marker.lower()] for marker in MARKER.findall(text))


def _fields(found: frozenset[Planted], register: str) -> set[str]:
    """Return the fields of the entries of a register, without the places in a list."""
    paths = (planted.path for planted in found if planted.path[0] == register)
    return {".".join(part for part in path[2:] if isinstance(part, str)) for path in paths}


def test_no_calendar_tells_a_brief(told: Told) -> None:
    assert [planted.path for found in told.values() for planted in found if "brief" in planted.path] == []


def test_office_alone_is_told_what_is_for_the_office_and_of_that_the_work_of_the_day(told: Told) -> None:
    found = {audience.kind: _for_office(some) for audience, some in told.items() if _for_office(some)}
    assert found == {AudienceKind.OFFICE: {"cues.what", "cues.who", "plan-b"}}


def _for_office(found: frozenset[Planted]) -> set[str]:
    return _fields(frozenset(planted for planted in found if planted.visibility is Visibility.OFFICE), "meetings")


def test_partner_is_told_nothing_of_the_delegation_alone(told: Told) -> None:
    partners = [found for audience, found in told.items() if audience.kind is AudienceKind.PARTNER]
    assert {planted.visibility for found in partners for planted in found} == {Visibility.PUBLIC, Visibility.HOST}


def test_office_is_told_this_of_a_meeting(told: Told) -> None:
    assert _fields(told[Audience(AudienceKind.OFFICE)], "meetings") == {
        "id",
        "title",
        "room",
        "interpreters",
        "dress",
        "gloss",
        "areas",
        "agenda.topic",
        "hospitality",
        "press",
        "bring",
        "transport",
        "link",
        "contact.name",
        "contact.phone",
        "cues.what",
        "cues.who",
        "plan-b",
    }


def test_partner_is_told_this_of_a_meeting(told: Told) -> None:
    partners = [found for audience, found in told.items() if audience.kind is AudienceKind.PARTNER]
    assert {field for found in partners for field in _fields(found, "meetings")} == {
        "id",
        "title",
        "room",
        "interpreters",
        "dress",
        "gloss",
        "areas",
        "agenda.topic",
        "hospitality",
        "press",
        "contact.name",
        "contact.phone",
    }


def test_delegate_is_told_of_no_seat_and_no_room_but_the_own(plantation: Plantation, told: Told) -> None:
    delegate = next(name for name in plantation.visit.delegates if name.startswith("okonkwo"))
    own = {
        ".".join(str(part) for part in planted.path[-2:])
        for planted in told[Audience(AudienceKind.DELEGATE, delegate)]
        if {"seats", "rooms"}.intersection(map(str, planted.path))
    }
    assert own == {f"seats.{delegate}", f"rooms.{delegate}"}


@pytest.mark.parametrize("kind", [AudienceKind.OFFICE, AudienceKind.PARTNER])
def test_nobody_else_is_told_of_bookings_seats_and_rooms(told: Told, kind: AudienceKind) -> None:
    found = {planted for audience, some in told.items() if audience.kind is kind for planted in some}
    assert [
        planted.path for planted in found if {"booking", "seats", "rooms"}.intersection(map(str, planted.path))
    ] == []


def test_title_tells_nothing_but_what_anyone_may_know(plantation: Plantation) -> None:
    """It shows on locked screens; of journeys it tells how and where."""
    programme = place(plantation.visit).programme
    office = calendar(view(programme, Audience(AudienceKind.OFFICE)), Imprint.of(programme, EDITION))
    lines = everything_in("calendar.ics", office).split("\r\n")
    titles = "\n".join(line for line in lines if line.startswith("SUMMARY:"))
    fields = {
        (str(planted.path[0]), str(planted.path[-1]))
        for marker in MARKER.findall(titles)
        for planted in [plantation.planted[marker.lower()]]
    }
    assert fields == {
        ("meetings", "title"),
        ("organisations", "acronym"),
        ("organisations", "name"),
        ("sites", "name"),
        ("travel", "number"),
    }
