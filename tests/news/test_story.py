from __future__ import annotations

from datetime import UTC, datetime

import pytest
from news.drafts import REAL, THREE_CAPITALS, VISITS, draft

from itinerary.errors import ItineraryError
from itinerary.news import editor_document, story, story_document, story_html, story_markdown
from itinerary.rendering.edition import Edition
from itinerary.rendering.templates import TemplateFolder

EDITION = Edition(datetime(2026, 4, 9, 9, tzinfo=UTC))


def test_story_is_told_from_the_public_view_alone() -> None:
    with pytest.raises(ItineraryError, match="a story is told from what is public, not from the view of 'office'"):
        story(draft(REAL).office)


def test_editors_list_is_made_from_the_office_view_alone() -> None:
    told = draft(REAL)
    with pytest.raises(
        ItineraryError, match="the editor's list is made from what the office sees, not from the view of 'public'"
    ):
        editor_document(told.story, told.public, EDITION)


def test_what_is_withheld_is_in_no_form_of_the_draft() -> None:
    told = draft(THREE_CAPITALS).story
    everything = (
        story_markdown(told) + story_html(told, TemplateFolder()) + repr(story_document(told, EDITION)).encode()
    ).decode()
    withheld = [
        "A tree is a slow robot that never breaks down",  # not approved
        "On the Danube",  # no consent
        "Suryani",  # named to hosts only
        "clause 7",  # why a contract was postponed
        "Field Trials",  # the contract itself
        "Addendum",  # agreed in principle, for the host to know
        "embargo",
        "Embargo",
        "09:00",
    ]
    assert [words for words in withheld if words in everything] == []


def test_meeting_of_which_nothing_is_recorded_is_not_told() -> None:
    told = draft(VISITS / "nothing-yet.yaml").story
    assert [sentence.text for sentence in told.sentences] == [
        "Visit to the Institute of Beginnings",
        "[Nothing is recorded as having taken place yet: there is no story to tell]",
    ]


def test_document_opens_with_headline_and_standfirst() -> None:
    document = story_document(draft(VISITS / "one-partner.yaml").story, EDITION)
    assert (document.title, document.subtitle, document.edition, document.handling) == (
        "Rector visits Portugal",
        "Professor Ana Silva visited Portugal for Example Maritime College.",
        "Draft of 9 April 2026, not released",
        "Draft, not for publication",
    )
    assert [(section.level, section.title) for section in document.sections] == [
        (1, "Draft story"),
        (1, "Captions"),
    ]
