from __future__ import annotations

import copy
from typing import Any

import pytest
from news.drafts import VISITS, draft, draft_of


def told_of(meetings: dict[str, dict[str, Any]], outcomes: dict[str, dict[str, Any]]) -> str:
    """Return what is told of the meetings on a visit to a port, below the opening."""
    data = copy.deepcopy(draft(VISITS / "one-partner.yaml").data)
    data["organisations"]["port"].pop("relationship")
    data["delegates"]["lima"] = {
        "name": {"given": "Bia", "family": "Lima", "honorific": "Dr"},
        "organisation": "college",
    }
    data["meetings"] = {
        name: {"title": "Talks", "partner": "port", "site": "house", "delegates": "all", **meeting}
        for name, meeting in meetings.items()
    }
    for hour, meeting in enumerate(data["meetings"].values(), start=9):
        meeting |= {"start": f"2027-05-10 {hour}:00", "end": f"{hour}:45"}
    data["outcomes"] = {"meetings": {name: {"held": "true", **outcome} for name, outcome in outcomes.items()}}
    sections = draft_of(data).story.told.sections
    return "\n".join(paragraph.text for section in sections for paragraph in section.paragraphs)


@pytest.mark.parametrize(
    ("meeting", "outcome", "expected"),
    [
        ({}, {}, "In Lisbon, the delegation held talks with the EPA."),
        ({"counterparts": ["mar"]}, {}, "In Lisbon, the delegation met Captain Rui do Mar, Harbour Master of the EPA."),
        ({"counterparts": ["mar"]}, {"met": []}, "In Lisbon, the delegation held talks with the EPA."),
        ({"kind": "courtesy-call"}, {}, "In Lisbon, the delegation called on the EPA."),
        (
            {"kind": "tour", "site": "basin"},
            {},
            "In Lisbon, the delegation visited the Old Tidal Basin of the EPA, a dock that fills by itself.",
        ),
        (
            {"kind": "tour"},
            {"toured": ["basin"]},
            "In Lisbon, the delegation toured the Old Tidal Basin of the EPA, a dock that fills by itself.",
        ),
        ({}, {"discussed": ["tides", "tugs"]}, "At the EPA, the delegation discussed tides and tugs."),
        ({}, {"attended": ["lima"]}, "In Lisbon, Dr Lima held talks with the EPA."),
        ({}, {"attended": "all except lima"}, "In Lisbon, Professor Silva held talks with the EPA."),
        (
            {"kind": "reception", "title": "Reception on the quay"},
            {},
            "At the EPA, the delegation took part in the reception on the quay.",
        ),
        ({"kind": "ceremony", "title": "Blue Hour"}, {}, "At the EPA, the delegation took part in “Blue Hour”."),
        (
            {"kind": "talk", "title": "Talk: Of tides"},
            {},
            "At the EPA, the delegation took part in the talk “Of tides”.",
        ),
        ({"kind": "ceremony", "title": "Signing of the charter"}, {}, ""),
        ({"kind": "signing", "title": "Signing of the charter"}, {}, ""),
        ({"kind": "meal", "title": "Lunch"}, {}, ""),
    ],
)
def test_each_kind_of_meeting_has_its_own_verb(meeting: dict[str, Any], outcome: dict[str, Any], expected: str) -> None:
    assert told_of({"one": meeting}, {"one": outcome}) == expected


def test_what_has_the_same_doers_shares_a_sentence() -> None:
    meetings: dict[str, dict[str, Any]] = {
        "talks": {"counterparts": ["mar"]},
        "tour": {"kind": "tour", "site": "basin"},
        "again": {},
    }
    outcomes = {"talks": {"discussed": ["tides"]}, "tour": {"toured": ["basin"]}, "again": {}}
    assert told_of(meetings, outcomes) == (
        "In Lisbon, the delegation met Captain Rui do Mar, Harbour Master of the EPA, discussed tides, and held talks "
        "with the EPA. It also toured the Old Tidal Basin, a dock that fills by itself."
    )


def test_what_was_not_recorded_as_held_is_not_told() -> None:
    assert told_of({"one": {}, "two": {"kind": "tour"}}, {"one": {}}) == (
        "In Lisbon, the delegation held talks with the EPA."
    )
