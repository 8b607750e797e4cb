"""How a story reads to the ear of an editor: headings, posts, days, what comes next, and how long it is."""

from __future__ import annotations

import copy
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import pytest
from news.drafts import REAL, VISITS, draft, draft_of
from support.content_text import document_text

from itinerary.news import partner_note, story, story_document
from itinerary.news.english.places import span
from itinerary.news.english.units import unit_in_sentence
from itinerary.news.english.voice import Voice
from itinerary.rendering.edition import Edition
from itinerary.rendering.language import language
from itinerary.spec.news import Length

if TYPE_CHECKING:
    from pathlib import Path

EDITION = Edition(datetime(2027, 10, 6, 9, tzinfo=UTC))
ONE_PARTNER = VISITS / "one-partner.yaml"


def data_of(name: str) -> dict[str, Any]:
    return copy.deepcopy(draft(VISITS / f"{name}.yaml").data)


def headings(path: Path) -> list[str]:
    return [section.heading.text for section in draft(path).story.told.sections if section.heading]


def test_story_as_short_as_one_in_short_has_no_headings() -> None:
    assert headings(ONE_PARTNER) == []


def test_longer_story_has_headings() -> None:
    assert headings(VISITS / "by-partner.yaml") == [
        "Fictional University of the Dunes",
        "Fictional Fjord University",
        "Example Ferries",
        "Further meetings",
        "Working together",
    ]


def test_story_by_day_keeps_its_days_however_short() -> None:
    assert headings(VISITS / "part-of-the-visit.yaml")[0] == "Monday 7 May: Galway"


def test_document_of_a_short_story_has_all_of_it_under_one_heading() -> None:
    told = draft(ONE_PARTNER).story
    page = document_text(story_document(told, EDITION)).partition("# Draft story")[2].partition("# Captions")[0]
    assert [paragraph.text in page for paragraph in told.told.paragraphs] == [True, True, True]


@pytest.mark.parametrize(
    ("post", "headline"),
    [
        ("Director, Ice Group", "Director leads FIG delegation to Denmark"),
        ("Director (Ice)", "Director leads FIG delegation to Denmark"),
        ("Director of the Ice Group", "Dr Brandt leads FIG delegation to Denmark"),
    ],
)
def test_headline_has_no_post_that_a_comma_parts(post: str, headline: str) -> None:
    data = data_of("postponed")
    data["delegates"]["brandt"]["role"] = post
    assert draft_of(data).story.title == headline


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        ("Faculty of Air", "the Faculty of Air"),
        ("Ice Mechanics Group", "the Ice Mechanics Group"),
        ("Physics", "Physics"),
        ("Rector's Office", "the Rector's Office"),
    ],
)
def test_unit_takes_the_article_of_its_noun(unit: str, expected: str) -> None:
    assert unit_in_sentence(unit) == expected


@pytest.mark.parametrize(
    ("role", "post"),
    [
        ("Director", "Director of the Wind Group"),
        ("Research Fellow", "Research Fellow, Wind Group"),
    ],
)
def test_post_and_unit_are_one_where_the_unit_is_led(role: str, post: str) -> None:
    data = data_of("postponed")
    data["delegates"]["brandt"] |= {"role": role, "unit": "Wind Group"}
    assert f"led by Dr Uta Brandt, {post}, visited Denmark" in draft_of(data).story.told.opening[0].text


@pytest.mark.parametrize(
    ("tag", "last", "expected"),
    [
        ("en-GB", 4, "on 4 October 2027"),
        ("en-GB", 5, "on 4 and 5 October 2027"),
        ("en-GB", 6, "from 4 to 6 October 2027"),
        ("en-US", 5, "on October 4 and 5, 2027"),
        ("en-US", 6, "from October 4 to 6, 2027"),
    ],
)
def test_two_days_are_both_named(tag: str, last: int, expected: str) -> None:
    voice = Voice(draft(ONE_PARTNER).story.record, language(tag))
    assert span(voice, date(2027, 10, 4), date(2027, 10, last)) == expected


@pytest.mark.parametrize(
    ("step", "expected"),
    [
        (
            {"what": "a second reading", "when": "in 2029"},
            "A summer school on wet soil is to follow in July 2028. A second reading is due in 2029.",
        ),
        (
            {"what": "talks on eels", "purpose": "name eels"},
            "A summer school on wet soil is to follow in July 2028. Talks on eels are also to follow, to name eels.",
        ),
    ],
)
def test_second_step_does_not_sound_like_the_first(step: dict[str, str], expected: str) -> None:
    data = data_of("several-signatories")
    data["outcomes"]["next-steps"].append(step)
    assert draft_of(data).story.told.paragraphs[-1].text == expected


@pytest.mark.parametrize("tag", ["en-GB", "fr", "de", "ja"])
def test_approved_words_about_a_partner_leave_no_gap(tag: str) -> None:
    data = data_of("one-partner")
    data["outcomes"]["quotations"]["silva"]["about"] = "port"
    told = story(draft_of(data).public, length=Length.SHORT, language=tag)
    assert told.gaps == ()
    assert sum("The sea keeps its own minutes." in paragraph.text for paragraph in told.told.paragraphs) == 1


def test_japanese_story_is_measured_in_characters() -> None:
    told = story(draft(REAL).public, length=Length.SHORT, language="ja")
    characters = sum(len(paragraph.text) for paragraph in told.told.paragraphs)
    assert f"{characters}字\n" in document_text(story_document(told, EDITION))
    assert told.words == characters // 2


def test_note_tells_once_what_was_told_of_a_signing_with_a_tour() -> None:
    data = data_of("several-signatories")
    signing = next(outcome["at"] for outcome in data["outcomes"]["agreements"].values() if outcome.get("at"))
    data["outcomes"]["meetings"][signing] |= {"toured": next(iter(data["sites"]))}
    note = partner_note(draft_of(data).public, data["meetings"][signing]["partner"])
    assert sum(paragraph.text.count("bog myrtle") for paragraph in note.told.paragraphs) == 1
