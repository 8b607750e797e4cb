"""What an office posts: posts word for word (`social/` holds what is expected), and what holds for all of them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from news.drafts import REAL, THREE_CAPITALS, VISITS, draft, draft_of
from news.evidence import unsupported
from news.laws import ill_written
from news.random_visits import random_visits

from itinerary.errors import ItineraryError
from itinerary.news import social, social_markdown
from itinerary.news.facts import FactKind
from itinerary.news.prose import facts_of

if TYPE_CHECKING:
    from conftest import Compares
    from news.drafts import Draft

    from itinerary.news.social import Post

SOCIAL = Path(__file__).parent / "social"
SPECS = (REAL, THREE_CAPITALS, *sorted(VISITS.glob("*.yaml")))
TOLD = tuple(path for path in SPECS if path.stem != "nothing-yet")


@pytest.mark.parametrize("path", [REAL, THREE_CAPITALS, VISITS / "one-partner.yaml"], ids=lambda path: path.stem)
def test_posts(path: Path, expect: Compares) -> None:
    expect(social_markdown(social(draft(path).public)).decode(), SOCIAL / f"{path.stem}.md")


def telling(told: Draft, post: Post) -> Draft:
    """Return a draft whose running text is a post."""
    text = replace(told.story.told, opening=post.paragraphs, sections=(), captions=())
    return replace(told, story=replace(told.story, told=text))


@pytest.mark.parametrize("path", TOLD, ids=lambda path: path.stem)
def test_nothing_stands_in_a_post_without_a_fact(path: Path) -> None:
    told = draft(path)
    for post in social(told.public).posts:
        assert unsupported(telling(told, post)) == []


@pytest.mark.parametrize("path", TOLD, ids=lambda path: path.stem)
def test_every_post_has_room_for_its_link(path: Path) -> None:
    posts = social(draft(path).public).posts
    assert [post.room.network for post in posts] == ["X", "Mastodon, Threads", "LinkedIn"]
    assert all(0 < post.length <= post.room.limit for post in posts)


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(random_visits())
def test_posts_of_any_visit_are_borne_out_well_written_and_short_enough(data: dict[str, Any]) -> None:
    told = draft_of(data)
    for post in social(told.public).posts:
        posted = telling(told, post)
        assert unsupported(posted) == [], post.text
        assert ill_written(posted) == [], post.text
        assert post.length <= post.room.limit


@pytest.mark.parametrize("path", TOLD, ids=lambda path: path.stem)
def test_post_tells_all_that_the_standfirst_tells_was_signed(path: Path) -> None:
    told = draft(path)
    assert told.story.told.standfirst is not None
    signed = {fact for fact in told.story.told.standfirst.facts if fact.kind is FactKind.ACT}
    for post in social(told.public).posts:
        assert signed <= set(facts_of(post.sentences))


def test_standfirst_too_long_for_a_network_gives_way_to_a_headline() -> None:
    data = draft(VISITS / "one-partner.yaml").data
    data["delegates"]["silva"]["name"]["given"] = "Ana " + "Maria " * 40
    data["news"]["headline"] = "Rector visits docks"
    short, *_ = social(draft_of(data).public).posts
    assert short.text.partition("\n")[0] == "Rector visits docks"
    assert short.length <= short.room.limit


def test_photographs_of_what_was_signed_come_first() -> None:
    short, *_ = social(draft(THREE_CAPITALS).public).posts
    assert short.pictures == ("sensors-signed", "maple")


def test_gap_is_never_posted() -> None:
    posts = social(draft(REAL).public).posts
    assert all("to be supplied" not in post.text for post in posts)


def test_nothing_recorded_gives_nothing_to_post() -> None:
    found = social(draft(VISITS / "nothing-yet.yaml").public)
    assert found.posts == ()
    assert social_markdown(found).decode() == (
        "# Social text\n\n"
        "**Draft, not for publication**\n\n"
        "Nothing is recorded as having taken place yet: there is nothing to post.\n"
    )


def test_posts_are_made_from_the_public_view_alone() -> None:
    with pytest.raises(ItineraryError, match="a story is told from what is public, not from the view of 'office'"):
        social(draft(REAL).office)


def test_block_ends_where_the_post_does_whatever_is_typed() -> None:
    data = draft(VISITS / "one-partner.yaml").data
    data["outcomes"]["quotations"]["silva"]["words"] = "Count ```` twice."
    page = social_markdown(social(draft_of(data).public)).decode()
    assert "`````text\nProfessor Ana Silva visited Portugal for Example Maritime College.\n" in page
