from __future__ import annotations

import copy
from typing import Any

import pytest
from news.drafts import VISITS, draft, draft_of

from itinerary.news.claims import ClaimKind, claims
from itinerary.news.editor_list import PointKind, points
from itinerary.news.english.questions import wording
from itinerary.rendering.language import language


def claimed(kind: ClaimKind, *, story: str = "", next_step: dict[str, str] | None = None, **canal: Any) -> list[str]:  # noqa: ANN401 - plain data
    """Return the words that claim something, of a visit in 2027 to a school with ties since 1927."""
    data = copy.deepcopy(draft(VISITS / "before-it-ends.yaml").data)
    data["outcomes"]["meetings"]["rector"] |= {"story": [story] if story else [], "discussed": ["first steps"]}
    data["outcomes"]["next-steps"] = [next_step] if next_step else []
    data["organisations"]["canal"] |= canal
    found = claims(draft_of(data).public.visit)
    return [claim.words for claim in found if claim.kind is kind]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("They kept the 100th anniversary of the exchange.", []),
        ("They kept the 90th anniversary of the exchange.", ["90th anniversary"]),
        ("They kept the 10th anniversary of the lock of 2017.", []),
        ("They kept the centenary.", []),
        ("They kept the bicentenary.", ["bicentenary"]),
        ("They looked back on 100 years of exchange.", []),
        ("They looked back on 99 years of exchange.", ["99 years"]),
        ("The bridge will stand for 300 years.", []),
        ("The lock was 12 years old.", []),
    ],
)
def test_anniversary_must_count_from_a_year_on_record(line: str, words: list[str]) -> None:
    assert claimed(ClaimKind.ANNIVERSARY, story=line) == words


def test_anniversary_to_come_counts_to_the_year_that_stands_beside_it() -> None:
    step = {"what": "a regatta", "purpose": "mark the 110th anniversary of the exchange"}
    assert claimed(ClaimKind.ANNIVERSARY, next_step=step) == ["110th anniversary"]
    assert claimed(ClaimKind.ANNIVERSARY, next_step={**step, "when": "in 2037"}) == []


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("It is the largest lock in the country.", ["largest"]),
        ("It trains more lock-keepers than any other.", ["than any other"]),
        ("The school is a world leader.", ["world leader"]),
        ("It was the delegation's first meeting.", ["first"]),
        ("The rector received them at the lock.", []),
    ],
)
def test_superlative_without_a_source_is_nobodys(line: str, words: list[str]) -> None:
    assert claimed(ClaimKind.SUPERLATIVE, story=line) == words


def test_superlative_with_a_source_beside_it_is_the_sources() -> None:
    step = {"what": "the first regatta"}
    assert claimed(ClaimKind.SUPERLATIVE, next_step=step) == ["first"]
    assert claimed(ClaimKind.SUPERLATIVE, next_step={**step, "source": "https://example.org/regatta"}) == []


def test_gloss_of_a_body_claims_too() -> None:
    assert claimed(ClaimKind.SUPERLATIVE, gloss="the oldest school of its kind") == ["oldest"]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("The letter is legally binding.", ["legally binding"]),
        ("The letter is binding.", ["binding"]),
        ("The letter is not binding.", []),
        ("The letter is non-binding.", []),
    ],
)
def test_text_called_binding_is_found(line: str, words: list[str]) -> None:
    assert claimed(ClaimKind.BINDING, story=line) == words


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("They meet again next week.", ["next week"]),
        ("The delegation is visiting the lock.", ["is visiting"]),
        ("They met yesterday.", ["yesterday"]),
        ("They meet again in May 2027.", []),
    ],
)
def test_day_that_depends_on_the_reader_is_found(line: str, words: list[str]) -> None:
    assert claimed(ClaimKind.RELATIVE, story=line) == words


def test_editor_reads_what_is_claimed_and_where() -> None:
    told = draft(VISITS / "before-it-ends.yaml")
    kinds = (PointKind.UNFINISHED, PointKind.ANNIVERSARY, PointKind.SUPERLATIVE, PointKind.RELATIVE)
    found = [point for point in points(told.story, told.office.visit) if point.kind in kinds]
    assert [wording(point, told.office.visit, language("en-GB")) for point in found] == [
        "It is published on 7 April 2027, before the visit ends: only what was held so far is told.",
        (
            "“90th anniversary” fits no year on record in “mark the 90th anniversary of the exchange”: count again, or "
            "give what it counts from."
        ),
        "“oldest” in “The school is the oldest of its kind.” has no source: who says so?",
        (
            "“next week” in “Another round of talks is planned for next week.” depends on the day on which one reads "
            "it: give the date."
        ),
        "“this year” in “later this year” depends on the day on which one reads it: give the date.",
    ]
