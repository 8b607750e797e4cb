from __future__ import annotations

import pytest
from audience.lisbon import INCOMING, OUTGOING
from support.specs import visit_of

from itinerary.audience import Audience, AudienceKind, audiences_of, partners_of
from itinerary.errors import UnknownNameError
from itinerary.spec.base import Visibility

US = visit_of("", OUTGOING)
GUESTS = visit_of("", INCOMING)


@pytest.mark.parametrize(
    ("name", "reader"),
    [
        ("office", Audience(AudienceKind.OFFICE)),
        ("delegation", Audience(AudienceKind.DELEGATION)),
        ("public", Audience(AudienceKind.PUBLIC)),
        ("silva", Audience(AudienceKind.DELEGATE, "silva")),
        ("port", Audience(AudienceKind.PARTNER, "port")),
    ],
)
def test_reader_is_named_by_circle_or_id(name: str, reader: Audience) -> None:
    assert Audience.named(US, name) == reader


@pytest.mark.parametrize("name", ["nobody", "prado", "us", "", "Office", "delegate:silva"])
def test_name_of_no_reader_is_answered_with_those_there_are(name: str) -> None:
    with pytest.raises(UnknownNameError) as caught:
        Audience.named(US, name)
    assert str(caught.value) == (
        f"there is no audience '{name}'; known: office, delegation, public, silva, costa, nunes, port, school, "
        "borough, bank"
    )


def test_partners_are_those_who_host_a_meeting_in_the_order_of_the_spec() -> None:
    assert partners_of(US) == ("port", "school", "borough", "bank")
    assert partners_of(GUESTS) == ("us", "lab", "mill")


def test_readers_are_told_by_what_they_read() -> None:
    assert [str(reader) for reader in audiences_of(GUESTS)] == [
        "office",
        "delegation",
        "delegate:prado",
        "delegate:teles",
        "partner:us",
        "partner:lab",
        "partner:mill",
        "public",
    ]


def test_circle_of_each_reader_of_a_visit_of_ours() -> None:
    assert {str(reader): reader.clearance(US) for reader in audiences_of(US)} == {
        "office": Visibility.OFFICE,
        "delegation": Visibility.DELEGATION,
        "delegate:silva": Visibility.DELEGATION,
        "delegate:costa": Visibility.DELEGATION,
        "delegate:nunes": Visibility.DELEGATION,
        "partner:port": Visibility.HOST,
        "partner:school": Visibility.HOST,
        "partner:borough": Visibility.HOST,
        "partner:bank": Visibility.HOST,
        "public": Visibility.PUBLIC,
    }


def test_guests_and_our_units_change_sides_in_an_incoming_visit() -> None:
    assert {str(reader): reader.clearance(GUESTS) for reader in audiences_of(GUESTS)} == {
        "office": Visibility.OFFICE,
        "delegation": Visibility.DELEGATION,
        "delegate:prado": Visibility.HOST,
        "delegate:teles": Visibility.HOST,
        "partner:us": Visibility.DELEGATION,
        "partner:lab": Visibility.DELEGATION,
        "partner:mill": Visibility.HOST,
        "public": Visibility.PUBLIC,
    }


def test_circles_widen_from_the_office_to_the_public() -> None:
    assert [[one.admits(other) for other in Visibility] for one in Visibility] == [
        [True, False, False, False],
        [True, True, False, False],
        [True, True, True, False],
        [True, True, True, True],
    ]
