"""The data for machines, judged by a table of the types and properties of schema.org that it may use."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import UTC, datetime
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from news.drafts import REAL, THREE_CAPITALS, VISITS, draft, draft_of

from itinerary.news import released, story_html
from itinerary.news.article_data import article_data, article_json
from itinerary.news.mark import DRAFT
from itinerary.news.prose import Sentence
from itinerary.rendering.printable import printable
from itinerary.rendering.templates import TemplateFolder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SPECS = (REAL, THREE_CAPITALS, *sorted(VISITS.glob("*.yaml")))

# What schema.org declares, type by type, with those above it: https://schema.org/NewsArticle and so on for each type,
# read on 28 November 2026, and compared with the types generated from it (npm `schema-dts` 2.1.0, dist/schema.d.ts).
THING = {"name", "alternateName", "description", "url", "image"}
CREATIVE_WORK = THING | {
    *("headline", "alternativeHeadline", "creativeWorkStatus", "datePublished", "inLanguage", "author", "publisher"),
    *("about", "mentions", "contentLocation", "creditText"),
}
PROPERTIES = {
    "NewsArticle": CREATIVE_WORK | {"articleSection", "articleBody", "wordCount"},  # from Article
    "ImageObject": CREATIVE_WORK | {"contentUrl", "caption"},  # contentUrl from MediaObject
    "Organization": THING | {"parentOrganization"},
    "Person": THING | {"honorificPrefix", "jobTitle", "worksFor"},
    "Place": THING | {"address"},
    "Country": THING | {"address"},  # from Place
    "PostalAddress": THING | {"addressLocality", "addressCountry"},
}
EXPECTED = {
    "author": {"Organization"},
    "publisher": {"Organization"},
    "parentOrganization": {"Organization"},
    "worksFor": {"Organization"},
    "about": {"Organization"},
    "mentions": {"Organization", "Person"},
    "contentLocation": {"Place", "Country"},
    "address": {"PostalAddress"},
    "image": {"ImageObject"},
}


class Block(HTMLParser):
    """Gathers what stands in the blocks of data of a page, as a browser finds them."""

    def __init__(self) -> None:
        super().__init__()
        self.data: list[str] = []
        self.is_inside = False
        self.scripts = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a block."""
        if tag == "script":
            self.scripts += 1
            self.is_inside = attrs == [("type", "application/ld+json")]

    def handle_endtag(self, tag: str) -> None:
        """Close it."""
        self.is_inside = self.is_inside and tag != "script"

    def handle_data(self, data: str) -> None:
        """Keep what stands in it."""
        if self.is_inside:
            self.data.append(data)


def data_in(page: bytes) -> dict[str, Any]:
    """Return the data in a page, in which there must be one block and no other script."""
    block = Block()
    block.feed(page.decode())
    assert block.scripts == 1
    found: dict[str, Any] = json.loads("".join(block.data))
    return found


def nodes(value: Any, under: str = "") -> Iterator[tuple[str, dict[str, Any]]]:  # noqa: ANN401 - data of any shape
    """Yield everything that has a type, with the property that it stands under."""
    if isinstance(value, dict):
        yield under, value
        for name, inner in value.items():
            yield from nodes(inner, name)
    elif isinstance(value, list):
        for inner in value:
            yield from nodes(inner, under)


@pytest.mark.parametrize("path", SPECS, ids=lambda path: path.stem)
def test_every_type_and_property_is_one_of_schema_org(path: Path) -> None:
    data = data_in(story_html(draft(path).story, TemplateFolder()))
    assert data.pop("@context") == "https://schema.org"
    for under, node in nodes(data):
        kind = node["@type"]
        assert node.keys() - {"@type"} <= PROPERTIES[kind], node
        assert kind in EXPECTED.get(under, {"NewsArticle"}), under
        assert all(value not in ("", [], None) for value in node.values()), node


@pytest.mark.parametrize("path", SPECS, ids=lambda path: path.stem)
def test_only_those_whom_the_story_names_are_in_it(path: Path) -> None:
    story = draft(path).story
    words = "\n".join(sentence.text for sentence in story.sentences).replace("’", "'")
    data = data_in(story_html(story, TemplateFolder()))
    for node in (*data.get("about", ()), *data.get("mentions", ())):
        names = [node["name"].replace("’", "'"), node.get("alternateName", node["name"])]
        assert any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", words) for name in names), node


def test_story_with_one_partner_in_full() -> None:
    told = draft(VISITS / "one-partner.yaml")
    mark = released(told.story, told.office, datetime(2027, 5, 12, tzinfo=UTC))
    data = dict(article_data(told.story, mark))
    body = data.pop("articleBody")
    assert isinstance(body, str)
    assert body.startswith("Professor Ana Silva, Rector of Example Maritime College, visited Portugal on 10 May 2027.")
    assert data.pop("wordCount") == told.story.words
    assert data == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": "Rector visits Portugal",
        "description": "Professor Ana Silva visited Portugal for Example Maritime College.",
        "datePublished": "2027-05-12",
        "inLanguage": "en-GB",
        "author": {"@type": "Organization", "name": "Example Maritime College"},
        "publisher": {"@type": "Organization", "name": "Example Maritime College"},
        "about": [{"@type": "Organization", "name": "Example Port Authority", "alternateName": "EPA"}],
        "mentions": [
            {
                "@type": "Person",
                "name": "Ana Silva",
                "honorificPrefix": "Professor",
                "jobTitle": "Rector",
                "worksFor": {"@type": "Organization", "name": "Example Maritime College"},
            },
            {
                "@type": "Person",
                "name": "Rui do Mar",
                "honorificPrefix": "Captain",
                "jobTitle": "Harbour Master",
                "worksFor": {"@type": "Organization", "name": "Example Port Authority"},
            },
        ],
        "contentLocation": [
            {
                "@type": "Place",
                "name": "Old Tidal Basin",
                "address": {"@type": "PostalAddress", "addressLocality": "Lisbon", "addressCountry": "PT"},
            },
            {"@type": "Country", "name": "Portugal"},
        ],
        "image": [
            {
                "@type": "ImageObject",
                "contentUrl": "photos/basin.jpg",
                "description": "Two people stand at the edge of a dock.",
                "creditText": "Example Maritime College",
            }
        ],
    }


def test_draft_says_that_it_is_one() -> None:
    assert article_data(draft(REAL).story, DRAFT)["creativeWorkStatus"] == "Draft"


def test_gaps_are_no_part_of_the_article() -> None:
    body = article_data(draft(REAL).story, DRAFT)["articleBody"]
    assert "to be supplied" not in str(body)


def test_long_headline_is_cut_at_a_word_and_kept_whole_beside_it() -> None:
    data = draft(VISITS / "one-partner.yaml").data
    data["news"]["headline"] = "Harbour and college agree to count the tides together " * 3
    told = article_data(draft_of(data).story, DRAFT)
    assert told["headline"] == (
        "Harbour and college agree to count the tides together Harbour and college agree to count the tides together…"
    )
    assert told["alternativeHeadline"] == data["news"]["headline"].strip()


PIECES = ("</script>", "<!--", "<script", "]]>", "&lt;", "{{", "{% raw %}", "\u2028", '"', "\\")
NASTY = st.lists(
    st.one_of(st.sampled_from(PIECES), st.characters(exclude_categories=["Cs", "Cc"])), min_size=1, max_size=30
).map("".join)


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(NASTY)
def test_no_words_can_end_the_block_or_change_the_data(words: str) -> None:
    story = draft(VISITS / "nothing-yet.yaml").story
    sentence = Sentence(f"A {words} A", ())
    told = replace(story.told, headlines=(sentence,), standfirst=sentence)
    text = article_json(replace(story, told=told), DRAFT)
    assert "<" not in text
    assert json.loads(text)["description"] == sentence.text
    page = story_html(replace(story, told=told), TemplateFolder())
    assert data_in(page)["description"] == printable(sentence.text)
