"""What every sentence of a story rests on, with the lines of the spec."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from news.drafts import REAL, THREE_CAPITALS, draft

from itinerary.diagnostics import Span
from itinerary.news.explaining import Part, dotted, explained

if TYPE_CHECKING:
    from pathlib import Path

    from itinerary.diagnostics import DataPath


def line_of(path: DataPath) -> Span:
    """Return a place for any path: a line to each register."""
    return Span(f"{path[0]}.yaml", len(path), 1, len(path), 2)


@pytest.mark.parametrize("path", [REAL, THREE_CAPITALS], ids=lambda path: path.stem)
def test_every_sentence_of_a_story_is_explained_in_the_order_of_the_page(path: Path) -> None:
    story = draft(path).story
    explanation = explained(story, line_of)
    assert [one.sentence for one in explanation.sentences] == list(story.sentences)
    parts = [one.part for one in explanation.sentences]
    assert parts[0] is Part.HEADLINE
    assert parts[-1] is Part.CAPTION


@pytest.mark.parametrize("path", [REAL, THREE_CAPITALS], ids=lambda path: path.stem)
def test_every_sentence_rests_on_facts(path: Path) -> None:
    story = draft(path).story
    bare = [one.sentence.text for one in explained(story, line_of).sentences if not one.grounds]
    assert bare == [story.record.visit.news.headline] * bool(story.record.visit.news.headline)


def test_a_line_that_several_paths_of_a_fact_lead_to_is_named_once() -> None:
    explanation = explained(draft(REAL).story, line_of)
    lines = [ground.lines for one in explanation.sentences for ground in one.grounds]
    assert all(len(found) == len({(span.file, span.line) for span in found}) for found in lines)


def test_a_path_without_a_place_names_no_line() -> None:
    explanation = explained(draft(REAL).story, lambda _path: None)
    assert {ground.lines for one in explanation.sentences for ground in one.grounds} == {()}


def test_a_path_is_named_as_a_planner_would_say_it() -> None:
    assert dotted(("outcomes", "meetings", "call", "discussed", 0)) == "outcomes.meetings.call.discussed.0"
