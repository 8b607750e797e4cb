"""After the visit: the story, from what is recorded and public, and beside it the editor's list for the office."""

from __future__ import annotations

from itinerary.news.clearance import Hold, NotFinalError, holds, mark_of, released
from itinerary.news.documents import editor_document, story_document
from itinerary.news.html import story_html
from itinerary.news.mark import Mark
from itinerary.news.markdown import story_markdown
from itinerary.news.partner_note import hosts_of, partner_note
from itinerary.news.social import social
from itinerary.news.social_page import social_markdown
from itinerary.news.story import Story, story

__all__ = [
    "Hold",
    "Mark",
    "NotFinalError",
    "Story",
    "editor_document",
    "holds",
    "hosts_of",
    "mark_of",
    "partner_note",
    "released",
    "social",
    "social_markdown",
    "story",
    "story_document",
    "story_html",
    "story_markdown",
]
