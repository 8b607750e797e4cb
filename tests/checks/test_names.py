from __future__ import annotations

import pytest
from support.noticed import HARBOUR, noticed

from itinerary.checks import names

ALIKE = names.near_equal_names


def with_people(one: str, other: str) -> str:
    return HARBOUR.replace(
        "sites:\n",
        f"  one: {{name: {{{one}}}, organisation: port}}\n  other: {{name: {{{other}}}, organisation: port}}\nsites:\n",
    )


def with_bodies(one: str, other: str) -> str:
    return HARBOUR.replace("delegates:\n", f"  one: {{{one}}}\n  other: {{{other}}}\ndelegates:\n")


def with_sites(one: str, other: str) -> str:
    return f"{HARBOUR}  one: {{{one}}}\n  other: {{{other}}}\n"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("given: Anna, family: Silva", "given: Marta, family: Silva"),
        ("given: Daniel, family: Silva", "given: Daniela, family: Silva"),
        ("given: Mario, family: Silva", "given: Maria, family: Silva"),
        ("given: Wei, family: Zhang", "given: Wen, family: Zhang"),
        ("given: Yuki, family: Tanaka", "given: Yuko, family: Tanaka"),
        ("given: Ivan, family: Petrov", "given: Ivana, family: Petrova"),
        ("family: Suryani", "given: Ana, family: Suryani"),
        ("given: Kenji, family: Sato", "given: Kenta, family: Sato"),
        ("given: Akira, family: Tanabe, native: {ja: 田邊 明}", "given: Akira, family: Tanabe, native: {ja: 田辺 晃}"),
    ],
)
def test_relatives_and_namesakes_are_two_people(one: str, other: str) -> None:
    assert noticed(ALIKE, base=with_people(one, other)) == []


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        (
            "given: Narendra, family: Rao",
            "given: Narenda, family: Rao",
            '"Narendra Rao" and "Narenda Rao" may be one person',
        ),
        ("given: Mary, family: Heese", "given: Mary, family: Hesse", '"Mary Heese" and "Mary Hesse" may be one person'),
        ("given: Áron, family: Kis", "given: Aron, family: Kis", '"Áron Kis" and "Aron Kis" may be one person'),
        ("given: Aya, family: Mori", "given: Mori, family: Aya", '"Aya Mori" and "Mori Aya" may be one person'),
        ("given: Aya, family: Mori", "given: Aya, family: Mori", '"Aya Mori" stands here twice'),
    ],
)
def test_a_name_spelt_in_two_ways_is_told(one: str, other: str, said: str) -> None:
    assert noticed(ALIKE, base=with_people(one, other)) == [f"counterparts/other/name: {said}"]


def test_nearly_the_same_name_at_another_organisation_is_somebody_else() -> None:
    apart = with_people("given: Mary, family: Heese", "given: Mary, family: Hesse").replace(
        "Hesse}, organisation: port", "Hesse}, organisation: us"
    )
    assert noticed(ALIKE, base=apart) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("name: North Campus Authority", "name: South Campus Authority"),
        ("name: Embassy of Gambia", "name: Embassy of Zambia"),
        ("name: Ministry of Trade of Iran", "name: Ministry of Trade of Iraq"),
        ("name: Faculty of Science, parent: us", "name: Faculty of Science, parent: port"),
        ("name: Institute of Ships, country: NO", "name: Institute of Ships, country: SE"),
        ("name: Laboratory 1", "name: Laboratory 2"),
        ("name: School of Law", "name: School of Medicine"),
    ],
)
def test_organisations_of_their_own_are_left_alone(one: str, other: str) -> None:
    assert noticed(ALIKE, base=with_bodies(one, other)) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Center for Ice", "Centre for Ice"),
        ("Univeristy of Ice", "University of Ice"),
        ("Institute for Ice", "Institutte for Ice"),
    ],
)
def test_an_organisation_spelt_in_two_ways_is_told(one: str, other: str) -> None:
    assert noticed(ALIKE, base=with_bodies(f"name: {one}", f"name: {other}")) == [
        f'organisations/other/name: "{one}" and "{other}" may be one organisation'
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("name: Main Building, organisation: us", "name: Main Building, organisation: port"),
        ("name: Central Station, city: Oslo", "name: Central Station, city: Bergen"),
        ("name: Hall A", "name: Hall B"),
        ("name: Terminal 1", "name: Terminal 2"),
    ],
)
def test_sites_in_two_places_are_left_alone(one: str, other: str) -> None:
    assert noticed(ALIKE, base=with_sites(one, other)) == []


def brief(text: str) -> str:
    return f"meetings:\n  call:\n    title: Call\n    brief:\n      purpose: {text}\n"


@pytest.mark.parametrize(
    "text",
    [
        "Thank Mr Holm",
        "Thank Mr Nils Holm",
        "Thank Nils",
        "Thank Mr Nilsson",
        "Thank Dr Nils-Petter",
        "Thank Mr Nils Petersen of the pilots",
        "Thank Sir Nils",
    ],
)
def test_a_title_with_a_family_name_is_left_alone(text: str) -> None:
    assert noticed(names.honorific_with_given_name, brief(text)) == []


@pytest.mark.parametrize("title", ["Mr", "Mr.", "Professor", "Dr"])
def test_a_title_before_a_given_name_is_told(title: str) -> None:
    assert noticed(names.honorific_with_given_name, brief(f"Thank {title} Nils for the quay")) == [
        "meetings/call/brief/purpose: Nils is the given name of Mr Nils Holm"
    ]


def test_a_title_of_the_spec_itself_counts_too() -> None:
    captain = HARBOUR.replace("honorific: Mr", "honorific: Captain")
    assert noticed(names.honorific_with_given_name, brief("Thank Captain Nils"), base=captain) == [
        "meetings/call/brief/purpose: Nils is the given name of Captain Nils Holm"
    ]


def test_a_given_name_that_is_anothers_family_name_may_follow_a_title() -> None:
    other = with_people("given: Per, family: Nils", "given: Ola, family: Vik")
    assert noticed(names.honorific_with_given_name, brief("Thank Mr Nils"), base=other) == []


def test_who_chose_title_and_given_name_is_called_so() -> None:
    chosen = HARBOUR.replace("honorific: Mr}", "honorific: Mr, short: Mr Nils}")
    assert noticed(names.honorific_with_given_name, brief("Thank Mr Nils"), base=chosen) == []
