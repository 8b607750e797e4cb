"""What a reader learns from the slots of his programme: people, places, rooms, ways."""

from __future__ import annotations

from audience.lisbon import INCOMING, OUTGOING, changed, seen_by
from support.specs import programme_of

from itinerary.audience import Audience, AudienceKind, view
from itinerary.programme.places import Place

QUAY = Place("quay", "Quay House", "Lisbon", "", "Europe/Lisbon", (38.70, -9.14), site="quay")


def test_public_is_told_neither_the_room_nor_the_position() -> None:
    engagement = seen_by("public").programme.engagement("port-call")
    assert engagement is not None
    assert engagement.room is None
    assert engagement.place == Place("quay", "Quay House", "Lisbon", "", "Europe/Lisbon", site="quay")


def test_host_is_told_room_and_position() -> None:
    engagement = seen_by("port").programme.engagement("port-call")
    assert engagement is not None
    assert (engagement.room, engagement.place) == ("Sea Room", QUAY)


def test_room_of_the_meeting_stands_before_that_of_the_site() -> None:
    spec = changed(OUTGOING, port_call="room: Top floor")
    for reader, room in (("office", "Top floor"), ("port", "Top floor"), ("public", None)):
        engagement = seen_by(reader, spec).programme.engagement("port-call")
        assert engagement is not None
        assert engagement.room == room


def test_host_is_told_when_and_how_one_arrives_but_not_whence() -> None:
    (way,) = seen_by("port").programme.transfers
    assert (way.origin, way.note, way.start, way.end.local.strftime("%H:%M")) == (None, None, way.end, "10:00")
    assert (way.destination, way.by.value, way.people) == (QUAY, "car", ("silva", "costa"))


def test_delegate_is_told_the_whole_way() -> None:
    way = seen_by("silva").programme.transfers[0]
    assert way.origin is not None
    assert (way.origin.name, way.note) == ("Example Hotel", "Two cars.")
    assert (way.start.local.strftime("%H:%M"), way.end.local.strftime("%H:%M")) == ("09:40", "10:00")


def test_delegate_is_told_no_way_of_others() -> None:
    assert seen_by("nunes").programme.transfers == ()


def test_public_is_told_no_way_no_journey_and_no_night() -> None:
    assert {type(slot).__name__ for slot in seen_by("public").programme.slots} == {"Engagement"}


def test_guest_is_told_whence_he_comes_and_our_unit_only_when() -> None:
    (to_us,) = seen_by("us", INCOMING).programme.transfers
    (mine,) = seen_by("prado", INCOMING).programme.transfers
    assert mine.origin is not None
    assert (mine.origin.name, mine.start < mine.end) == ("Example Inn", True)
    assert (to_us.origin, to_us.start == to_us.end) == (None, True)
    assert seen_by("mill", INCOMING).programme.transfers == ()


def test_people_of_a_slot_are_those_whom_the_reader_knows() -> None:
    spec = changed(OUTGOING, costa="visibility: delegation")
    people = {
        reader: engagement.people
        for reader in ("delegation", "port", "public")
        if (engagement := seen_by(reader, spec).programme.engagement("port-call"))
    }
    assert people == {"delegation": ("silva", "costa"), "port": ("silva",), "public": ("silva",)}


def test_way_that_only_unknown_people_make_is_left_out() -> None:
    spec = changed(OUTGOING, costa="visibility: delegation", silva="visibility: delegation")
    assert seen_by("port", spec).programme.transfers == ()


def test_journey_with_nobody_aboard_is_shown_to_the_office() -> None:
    programme = programme_of("", OUTGOING.replace("aboard: all except nunes", "aboard: []"))
    seen = view(programme, Audience(AudienceKind.OFFICE))
    assert [leg.id for leg in seen.programme.legs] == ["flight-out", "flight-home"]


def test_airport_that_is_a_site_is_a_plain_airport_where_the_site_is_hidden() -> None:
    site = "  tower: {name: Tower Gate, kind: airport, iata: LIS, visibility: office}\nmeetings:\n"
    spec = OUTGOING.replace("meetings:\n", site, 1)
    names = {reader: seen_by(reader, spec).programme.legs[0].destination.name for reader in ("office", "silva")}
    assert names == {"office": "Tower Gate", "silva": "Lisbon Portela Airport"}


def test_airport_that_is_a_site_comes_with_the_flights_of_its_reader() -> None:
    site = "  tower: {name: Tower Gate, kind: airport, iata: LIS, access: Gate 3}\nmeetings:\n"
    spec = OUTGOING.replace("meetings:\n", site, 1)
    assert seen_by("silva", spec).visit.sites["tower"].access == "Gate 3"
    assert "tower" not in seen_by("port", spec).visit.sites


def test_meeting_without_a_time_is_waiting_for_those_who_may_know_of_it() -> None:
    waiting = {
        reader: seen_by(reader).programme.unscheduled for reader in ("silva", "nunes", "borough", "port", "public")
    }
    assert waiting == {"silva": ("borough-hour",), "nunes": (), "borough": ("borough-hour",), "port": (), "public": ()}


def test_guest_is_not_told_what_our_side_notes_of_his_way() -> None:
    (noted,) = seen_by("office", INCOMING).programme.transfers[:1]
    (told,) = seen_by("prado", INCOMING).programme.transfers
    assert (noted.path, noted.note) == (told.path, "Through the garden.")
    assert told.note is None
