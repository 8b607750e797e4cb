"""Whole drafts, word for word, and the editor's lists beside them: `drafts/` holds what is expected."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from news.drafts import REAL, THREE_CAPITALS, VISITS, draft
from support.content_text import document_text

from itinerary.news import editor_document, story_markdown
from itinerary.rendering.edition import Edition

if TYPE_CHECKING:
    from conftest import Compares

DRAFTS = Path(__file__).parent / "drafts"
EDITION = Edition(datetime(2027, 10, 6, 9, tzinfo=UTC))
SPECS = (REAL, THREE_CAPITALS, *sorted(VISITS.glob("*.yaml")))


@pytest.mark.parametrize("path", SPECS, ids=lambda path: path.stem)
def test_draft(path: Path, expect: Compares) -> None:
    expect(story_markdown(draft(path).story).decode(), DRAFTS / f"{path.stem}.md")


@pytest.mark.parametrize("path", SPECS, ids=lambda path: path.stem)
def test_editors_list(path: Path, expect: Compares) -> None:
    told = draft(path)
    expect(document_text(editor_document(told.story, told.office, EDITION)), DRAFTS / f"{path.stem}.list.txt")


def test_the_real_story_has_the_length_that_a_desk_prints() -> None:
    assert 500 <= draft(REAL).story.words <= 800
