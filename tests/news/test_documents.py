from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from news.drafts import REAL, VISITS, draft
from support.content_text import document_text

from itinerary.news import editor_document, mark_of, released, story_document
from itinerary.rendering.content import Paragraph, Tone
from itinerary.rendering.edition import Edition

if TYPE_CHECKING:
    from pathlib import Path

EDITION = Edition(datetime(2027, 5, 11, 9, tzinfo=UTC))


def test_story_for_an_editor_in_full() -> None:
    told = draft(VISITS / "one-partner.yaml")
    document = story_document(told.story, EDITION, mark_of(told.story, told.office, EDITION.issued))
    text, _, story = document_text(document).partition("# Draft story")
    assert text == (
        "Rector visits Portugal\n"
        "Professor Ana Silva visited Portugal for Example Maritime College.\n"
        "Headlines to choose from: "
        "Example Port Authority receives Rector of Example Maritime College"
        " / Example Maritime College and Example Port Authority work together on tides\n"
        "To be published: Wednesday 12 May 2027\n"
        f"Length of the story: {told.story.words} words\n"
        "every page: Draft, not for publication | Draft of 11 May 2027, not released | en-GB | "
        "Example Maritime College\n"
        "without contents\n"
        "\n"
    )
    assert "# Captions (-)\nFrom left: Professor Ana Silva and Captain Rui do Mar." in story


def test_story_that_was_let_go_has_nothing_of_a_draft() -> None:
    told = draft(VISITS / "one-partner.yaml")
    mark = released(told.story, told.office, EDITION.issued)
    document = story_document(told.story, EDITION, mark)
    assert (document.handling, document.cover) == ("", ())
    assert [section.title for section in document.sections if section.level == 1] == ["The story", "Captions"]


@pytest.mark.parametrize(("path", "tones"), [(REAL, [Tone.GAP]), (VISITS / "one-partner.yaml", [Tone.QUOTATION])])
def test_gap_and_quotation_have_styles_of_their_own(path: Path, tones: list[Tone]) -> None:
    document = story_document(draft(path).story, EDITION)
    blocks = [block for section in document.sections for block in section.blocks]
    found = [block.tone for block in blocks if isinstance(block, Paragraph)]
    assert [tone for tone in found if tone is not Tone.BODY] == tones


def test_editors_list_shows_in_bold_what_holds_the_story() -> None:
    told = draft(REAL)
    before, _, rest = document_text(editor_document(told.story, told.office, EDITION)).partition("# Not recorded")
    assert before.partition("# Before publication (-)\n")[2] == (
        "(quiet) What stands in bold holds the story back: until it is settled, the story cannot be let go.\n"
        "- *A quotation from Professor Geraint Rees is to be supplied and approved.* (outcomes.quotations)\n"
        "\n"
    )
    assert "*" not in rest
