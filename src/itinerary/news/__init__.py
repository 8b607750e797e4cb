"""After the visit: the story, from what is recorded and public, and beside it the editor's list for the office."""

from __future__ import annotations

from itinerary.news.documents import editor_document, story_document
from itinerary.news.html import story_html
from itinerary.news.markdown import story_markdown
from itinerary.news.story import Story, story

__all__ = ["Story", "editor_document", "story", "story_document", "story_html", "story_markdown"]
