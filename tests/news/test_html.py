from __future__ import annotations

from datetime import UTC, datetime
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from news.drafts import REAL, VISITS, draft, draft_of

from itinerary.errors import TemplateError
from itinerary.news import story_html
from itinerary.news.mark import Mark, Standing
from itinerary.programme.moment import Moment
from itinerary.rendering.templates import TemplateFolder

if TYPE_CHECKING:
    from pathlib import Path


EMBARGO = Moment(datetime(2027, 5, 12, 8, tzinfo=UTC), "Europe/Lisbon")


class Nesting(HTMLParser):
    """Checks that every element is closed where it was opened, and gathers the headings."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.headings: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element; no attribute comes twice."""
        assert len(dict(attrs)) == len(attrs)
        if tag != "meta":
            self.open.append(tag)
        if tag in {"h1", "h2", "h3"}:
            self.headings.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close the element that was opened last."""
        assert self.open.pop() == tag


@pytest.mark.parametrize("path", [REAL, *sorted(VISITS.glob("*.yaml"))], ids=lambda path: path.stem)
def test_page_is_well_nested_under_one_headline(path: Path) -> None:
    told = draft(path).story
    page = Nesting()
    page.feed(story_html(told, TemplateFolder()).decode())
    lists = bool(told.links or told.press_contact) + bool(told.told.captions)
    assert page.open == []
    assert page.headings == ["h1", *["h2"] * (len([each for each in told.told.sections if each.heading]) + lists)]


def test_page_asks_nothing_of_the_network_and_runs_nothing() -> None:
    page = story_html(draft(REAL).story, TemplateFolder()).decode()
    assert page.count("<script") == page.count('<script type="application/ld+json">') == 1
    assert [word for word in ("<link", "<img", "@import", "url(", " src=") if word in page] == []


def test_draft_says_so_and_until_when_it_is_under_embargo() -> None:
    mark = Mark(Standing.DRAFT, EMBARGO, is_under_embargo=True)
    page = story_html(draft(VISITS / "one-partner.yaml").story, TemplateFolder(), mark).decode()
    assert (
        '<div class="mark">\n'
        "<p>Draft, not for publication</p>\n"
        "<p>Under embargo until 12 May 2027, 09:00 (Lisbon time, UTC+01:00)</p>\n"
        "</div>\n"
    ) in page
    assert '<meta name="robots" content="noindex">' in page


def test_story_that_was_let_go_carries_no_mark_and_may_be_found() -> None:
    page = story_html(
        draft(VISITS / "one-partner.yaml").story, TemplateFolder(), Mark(Standing.FINAL, EMBARGO)
    ).decode()
    assert [word for word in ('class="mark"', "Draft", "noindex") if word in page] == []
    assert '<time datetime="2027-05-12T09:00:00+01:00">12 May 2027</time>' in page


def test_gap_stands_out() -> None:
    page = story_html(draft(REAL).story, TemplateFolder()).decode()
    assert '<p class="gap">[Quotation from Professor Geraint Rees to be supplied and approved]</p>' in page


def test_quotation_in_another_language_says_so() -> None:
    data = draft(VISITS / "one-partner.yaml").data
    data["outcomes"]["quotations"]["silva"] |= {"words": "O mar guarda as suas atas.", "language": "pt"}
    page = story_html(draft_of(data).story, TemplateFolder()).decode()
    assert '<blockquote lang="pt">\n<p>Professor Silva said: “O mar guarda as suas atas.”</p>\n</blockquote>' in page


def test_what_a_planner_types_is_escaped() -> None:
    data = draft(VISITS / "one-partner.yaml").data
    data["news"]["headline"] = "<b>R&D</b>"
    assert b"<h1>&lt;b&gt;R&amp;D&lt;/b&gt;</h1>" in story_html(draft_of(data).story, TemplateFolder())


def test_own_template_that_asks_for_what_no_story_has_is_refused(tmp_path: Path) -> None:
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "story.html.j2").write_text("<p>{{ title }}</p>\n<p>{{ embargo }}</p>\n", encoding="utf-8")
    with pytest.raises(TemplateError, match=r"there is no field 'embargo' in line 2 of 'news/story\.html\.j2'; known"):
        story_html(draft(REAL).story, TemplateFolder(tmp_path))
