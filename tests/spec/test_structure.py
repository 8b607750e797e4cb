from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from itinerary.load import load_data
from itinerary.source import read_visit
from itinerary.spec.meetings import Brief, Meeting
from itinerary.spec.outcomes import MeetingOutcome
from itinerary.spec.structure import Reference, model_at, models_at, references
from itinerary.spec.travel import Flight, GroundJourney
from itinerary.spec.visit import Visit

if TYPE_CHECKING:
    from itinerary.diagnostics import DataPath
    from itinerary.spec.base import Model

VISIT = Path(__file__).parents[2] / "visits" / "three-capitals"
PEOPLE = ("delegates", "counterparts")

EVERY_KIND_OF_ID: dict[str, Any] = {
    "visit": {"home": "us", "head": "silva", "title": "port"},
    "organisations": {"port": {"parent": "city"}},
    "delegates": {"silva": {"organisation": "us"}},
    "sites": {"quay": {"organisation": "port"}},
    "meetings": {
        "call": {
            "partner": "port",
            "also": ["city", " us "],
            "needs": "costa",
            "delegates": ["silva", "costa"],
            "counterparts": "prado",
            "leads": None,
            "agenda": [{"topic": "silva"}, {"led-by": "prado"}],
            "signs": ["mou"],
        },
        "dinner": {"delegates": "all except silva and costa"},
    },
    "agreements": {"mou": {"parties": [{"organisation": "us", "signatories": ["silva"], "witnesses": "prado"}]}},
    "travel": {
        "out": {"by": "flight", "from": "LHR", "to": "LIS", "aboard": "all", "seats": {"silva": "1A"}},
        "north": {"by": "train", "from": "quay", "to": "OPO"},
    },
    "stays": {"lisbon": {"site": "quay", "guests": ["all except costa"], "rooms": {"silva": "7"}}},
    "transfers": [{"from": "LIS", "to": "quay"}],
    "schemes": {"fund": {"partners": "port", "funded-by": "us"}},
    "press": {"spokespeople": ["silva"], "clearances": [{"organisation": "port"}]},
    "outcomes": {
        "meetings": {
            "call": {"attended": "silva", "met": ["prado"], "actions": [{"owner": "silva", "partner": "port"}]}
        },
        "photographs": {"handshake": {"people": ["silva", "prado"], "meeting": "call"}},
    },
    "news": {"firsts": [{"who": "silva"}]},
    "checks": {"excuse": [{"item": "call"}]},
}


def test_every_id_in_raw_data_is_found_with_its_place_and_registers() -> None:
    organisations, delegates, counterparts = ("organisations",), ("delegates",), ("counterparts",)
    assert list(references(EVERY_KIND_OF_ID)) == [
        Reference(("visit", "home"), "us", organisations),
        Reference(("visit", "head"), "silva", delegates),
        Reference(("organisations", "port", "parent"), "city", organisations),
        Reference(("delegates", "silva", "organisation"), "us", organisations),
        Reference(("sites", "quay", "organisation"), "port", organisations),
        Reference(("meetings", "call", "partner"), "port", organisations),
        Reference(("meetings", "call", "also", 0), "city", organisations),
        Reference(("meetings", "call", "also", 1), "us", organisations),
        Reference(("meetings", "call", "needs"), "costa", PEOPLE),
        Reference(("meetings", "call", "delegates", 0), "silva", delegates),
        Reference(("meetings", "call", "delegates", 1), "costa", delegates),
        Reference(("meetings", "call", "counterparts"), "prado", counterparts),
        Reference(("meetings", "call", "agenda", 1, "led-by"), "prado", PEOPLE),
        Reference(("meetings", "call", "signs", 0), "mou", ("agreements",)),
        Reference(("meetings", "dinner", "delegates"), "silva", delegates),
        Reference(("meetings", "dinner", "delegates"), "costa", delegates),
        Reference(("agreements", "mou", "parties", 0, "organisation"), "us", organisations),
        Reference(("agreements", "mou", "parties", 0, "signatories", 0), "silva", PEOPLE),
        Reference(("agreements", "mou", "parties", 0, "witnesses"), "prado", PEOPLE),
        Reference(("travel", "out", "seats", "silva"), "silva", delegates, is_key=True),
        Reference(("travel", "north", "from"), "quay", ("sites",)),
        Reference(("stays", "lisbon", "site"), "quay", ("sites",)),
        Reference(("stays", "lisbon", "guests", 0), "costa", delegates),
        Reference(("stays", "lisbon", "rooms", "silva"), "silva", delegates, is_key=True),
        Reference(("transfers", 0, "to"), "quay", ("sites",)),
        Reference(("schemes", "fund", "partners"), "port", organisations),
        Reference(("schemes", "fund", "funded-by"), "us", organisations),
        Reference(("press", "spokespeople", 0), "silva", PEOPLE),
        Reference(("press", "clearances", 0, "organisation"), "port", organisations),
        Reference(("outcomes", "meetings", "call"), "call", ("meetings",), is_key=True),
        Reference(("outcomes", "meetings", "call", "attended"), "silva", delegates),
        Reference(("outcomes", "meetings", "call", "met", 0), "prado", counterparts),
        Reference(("outcomes", "meetings", "call", "actions", 0, "partner"), "port", organisations),
        Reference(("outcomes", "photographs", "handshake", "people", 0), "silva", PEOPLE),
        Reference(("outcomes", "photographs", "handshake", "people", 1), "prado", PEOPLE),
        Reference(("outcomes", "photographs", "handshake", "meeting"), "call", ("meetings",)),
        Reference(("news", "firsts", 0, "who"), "silva", PEOPLE),
    ]


def test_every_field_of_a_full_visit_that_holds_an_id_is_walked() -> None:
    """Words that happen to be ids, and the two fields that take an id or other words, are all that is passed over."""
    data = read_visit(VISIT).data
    assert data is not None
    found = {reference.path for reference in references(data)}
    registers = ("organisations", "delegates", "counterparts", "sites", "meetings", "agreements")
    known = {name for register in registers for name in _mapping(data[register])}
    passed_over = [path for path, text in _texts(data) if text in known and path not in found]
    assert {next(part for part in reversed(path) if isinstance(part, str)) for path in passed_over} == {
        "kind",
        "areas",
        "item",
        "owner",
    }


def _texts(data: object, path: DataPath = ()) -> list[tuple[DataPath, str]]:
    if isinstance(data, dict):
        return [pair for key, value in data.items() for pair in _texts(value, (*path, key))]
    if isinstance(data, list):
        return [pair for index, value in enumerate(data) for pair in _texts(value, (*path, index))]
    return [(path, data)] if isinstance(data, str) else []


def _mapping(data: object) -> Mapping[str, object]:
    assert isinstance(data, Mapping)
    return data


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"meetings": None},
        {"meetings": "none"},
        {"meetings": ["call"]},
        {"meetings": {"call": None}},
        {"meetings": {"call": "at ten"}},
        {"meetings": {"call": {"also": {"port": True}, "partner": ["port"], "delegates": 5, "agenda": "x"}}},
        {"travel": {"out": {"by": "flight", "from": 5, "seats": ["1A"]}}},
        {"transfers": [None, "x", {"from": 5}]},
        {"outcomes": {"meetings": {5: {}}}},
    ],
)
def test_data_of_the_wrong_shape_holds_no_ids(data: dict[str, Any]) -> None:
    assert list(references(data)) == []


def test_journey_of_no_known_kind_holds_the_ids_that_any_journey_holds() -> None:
    data = {"travel": {"out": {"by": "plane", "from": "quay", "to": "fort", "aboard": ["silva"]}}}
    assert list(references(data)) == [Reference(("travel", "out", "aboard", 0), "silva", ("delegates",))]


@pytest.mark.parametrize(
    ("path", "model"),
    [
        ((), Visit),
        (("meetings",), None),
        (("meetings", "call"), Meeting),
        (("meetings", "call", "brief"), Brief),
        (("meetings", "call", "title"), None),
        (("meetings", "call", "no-such-field"), None),
        (("meetings", "call", "no-such-field", "deeper"), None),
        (("outcomes", "meetings", "call"), MeetingOutcome),
        (("travel", "out"), Flight),
        (("travel", "north"), GroundJourney),
        (("travel", "nowhere"), Flight),
    ],
)
def test_model_at_a_place_is_what_stands_there(path: DataPath, model: type[Model] | None) -> None:
    assert model_at(path, EVERY_KIND_OF_ID) is model


def test_journey_may_be_of_two_kinds() -> None:
    assert models_at(("travel", "out")) == (Flight, GroundJourney)


def test_visit_of_every_kind_of_id_is_sound_where_all_are_defined() -> None:
    data = read_visit(VISIT).data
    assert data is not None
    assert load_data(data).report.diagnostics == ()
