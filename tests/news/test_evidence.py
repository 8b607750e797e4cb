from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from news.drafts import REAL, THREE_CAPITALS, VISITS, draft, draft_of
from news.evidence import Unsupported, unsupported

from itinerary.news.prose import Paragraph, Sentence

if TYPE_CHECKING:
    from pathlib import Path

    from news.drafts import Draft

DRAFTS = [REAL, THREE_CAPITALS, *sorted(VISITS.glob("*.yaml"))]


@pytest.mark.parametrize("path", DRAFTS, ids=lambda path: path.stem)
def test_no_name_number_date_or_achievement_stands_in_a_draft_without_a_fact(path: Path) -> None:
    assert unsupported(draft(path)) == []


@pytest.mark.parametrize("angle", ["theme", "partner", "day"])
@pytest.mark.parametrize("path", [REAL, THREE_CAPITALS], ids=lambda path: path.stem)
def test_no_angle_brings_in_what_has_no_fact(path: Path, angle: str) -> None:
    data = draft(path).data
    assert unsupported(draft_of({**data, "news": {**data["news"], "angle": angle}})) == []


def with_sentence(told: Draft, text: str) -> Draft:
    """Return a draft whose lead is another sentence on the same facts."""
    lead = told.story.told.opening[0].sentences[0]
    opening = (Paragraph((Sentence(text, lead.facts),)),)
    return replace(told, story=replace(told.story, told=replace(told.story.told, opening=opening, sections=())))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The delegation met Professor Jane Smith.", ["Jane", "Smith", "met|held talks|took part"]),
        ("A delegation from UCL visited Japan in May 2023.", ["May"]),
        ("A delegation from UCL visited Japan for nine days.", ["nine"]),
        ("A delegation of 12 visited Japan.", ["12"]),
        ("A delegation led by Professor Rees signed an agreement.", ["sign(?:s|ed)"]),
        ("A delegation led by Professor Rees toured Japan.", ["toured"]),
        ("A delegation from UCL visited Japan from 20 to 24 March 2023.", []),
    ],
)
def test_the_judge_finds_what_has_no_fact(text: str, words: list[str]) -> None:
    told = with_sentence(draft(REAL), text)
    assert [found for found in unsupported(told) if found.sentence == text] == [
        Unsupported(word, text) for word in words
    ]
