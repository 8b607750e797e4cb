from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from news.drafts import THREE_CAPITALS, VISITS, draft, draft_of

from itinerary.news import mark_of, released, story_markdown
from itinerary.news.mark import DRAFT
from itinerary.news.prose import Sentence

if TYPE_CHECKING:
    from news.drafts import Draft

    from itinerary.news.mark import Mark


def told_with(words: str) -> str:
    """Return the draft of a visit in which the planner's own sentence is `words`."""
    data = draft(VISITS / "one-partner.yaml").data
    data["outcomes"]["meetings"]["call"]["story"] = [words]
    data["news"]["headline"] = words
    return story_markdown(draft_of(data).story).decode()


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Snow * ice _and_ `light`.", r"Snow \* ice \_and\_ \`light\`."),
        ("[A link](https://example.org) it was not.", r"\[A link\](https://example.org) it was not."),
        ("A <script> was shown.", r"A \<script\> was shown."),
        ("They spoke of R&D and &amp; of AT&T.", "They spoke of R&D and &amp;amp; of AT&T."),
        ("A {{ site.title }} and {% raw %} were read.", "A &#123;{ site.title }} and &#123;% raw %} were read."),
        ("The prize | was shared ~~ by two.", r"The prize \| was shared \~\~ by two."),
    ],
)
def test_nothing_that_a_planner_types_is_markup(typed: str, printed: str) -> None:
    assert printed in told_with(typed)


def front_matter_of(told: Draft, mark: Mark = DRAFT) -> dict[str, Any]:
    """Return the front matter of a draft as YAML reads it."""
    _, front_matter, _ = story_markdown(told.story, mark).decode().split("---\n", 2)
    found: dict[str, Any] = yaml.safe_load(front_matter)
    return found


def with_headline(words: str) -> Draft:
    data = draft(VISITS / "one-partner.yaml").data
    return draft_of({**data, "news": {**data["news"], "headline": words}})


def test_front_matter_is_yaml() -> None:
    told = with_headline('A "quoted" headline: with a colon')
    found = front_matter_of(told)
    assert found.pop("summary") == told.story.told.opening[0].text
    assert found == {
        "title": "A “quoted” headline: with a colon",
        "description": "Professor Ana Silva visited Portugal for Example Maritime College.",
        "date": date(2027, 5, 12),
        "draft": True,
        "lang": "en-GB",
        "slug": "a-quoted-headline-with-a-colon",
        "tags": ["Example Port Authority", "Portugal"],
        "images": ["photos/basin.jpg"],
        "photographs": [
            {
                "src": "photos/basin.jpg",
                "alt": "Two people stand at the edge of a dock.",
                "credit": "Example Maritime College",
            }
        ],
    }


def test_embargo_gives_the_date_its_hour_and_offset() -> None:
    told = draft(THREE_CAPITALS)
    release = datetime(2026, 4, 9, 9, tzinfo=timezone(timedelta(hours=2)))
    before = front_matter_of(told, mark_of(told.story, told.office, release - timedelta(minutes=1)))
    assert (before["date"], before["embargo"], before["draft"]) == (release, release, True)
    after = front_matter_of(told, released(told.story, told.office, release))
    assert (after["date"], after.get("embargo"), after["draft"]) == (release, None, False)


def test_mark_stands_in_the_first_line_and_is_gone_from_what_was_let_go() -> None:
    told = draft(THREE_CAPITALS)
    early, late = datetime(2026, 4, 8, tzinfo=UTC), datetime(2026, 4, 10, tzinfo=UTC)
    _, _, marked = story_markdown(told.story, mark_of(told.story, told.office, early)).decode().split("---\n", 2)
    assert marked.startswith("\n**Under embargo until April 9, 2026, 9:00\N{NARROW NO-BREAK SPACE}a.m. (Budapest time,")
    _, _, final = story_markdown(told.story, released(told.story, told.office, late)).decode().split("---\n", 2)
    assert final.startswith("\n**Minister Élodie Tremblay-Roy led")


@pytest.mark.parametrize(
    ("headline", "slug"),
    [
        ("Rector’s visit: tides & docks", "rectors-visit-tides-docks"),
        ("Ștefania Brâncuș reçoit Łódź und Großmünster", "stefania-brancus-recoit-lodz-und-grossmunster"),
        ("学長が港湾局を訪問", "one-partner"),
        ("Rector visits 東京", "one-partner"),
        ("!?", "one-partner"),
        ("count the tides and " * 6, "count-the-tides-and-count-the-tides-and-count-the-tides-and-count-the-tides-and"),
    ],
)
def test_address_is_the_headline_in_ascii_or_else_the_visit(headline: str, slug: str) -> None:
    assert front_matter_of(with_headline(headline))["slug"] == slug


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).map(lambda words: f"A{words}Z"))
def test_yaml_reads_every_title_as_it_was_typed(words: str) -> None:
    told = draft(VISITS / "nothing-yet.yaml")
    story = replace(told.story, told=replace(told.story.told, headlines=(Sentence(words, ()),)))
    assert front_matter_of(replace(told, story=story))["title"] == words
