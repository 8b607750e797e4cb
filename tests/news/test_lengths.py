"""What holds for a story at every length and in every English, and for the notes to hosts."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from news.drafts import REAL, THREE_CAPITALS, VISITS, draft, draft_of
from news.evidence import unsupported
from news.laws import ill_written, repeated
from news.random_visits import random_visits
from news.test_any_visit import SPECS, variants
from support.content_text import document_text

from itinerary.errors import ItineraryError
from itinerary.news import editor_document, hosts_of, partner_note, story, story_markdown
from itinerary.news.editor_list import Part, points
from itinerary.news.facts import FactKind
from itinerary.news.selection import BOUNDS
from itinerary.rendering.edition import Edition
from itinerary.spec.news import Angle, Length

if TYPE_CHECKING:
    from conftest import Compares
    from news.drafts import Draft
    from news.test_any_visit import Variant

DRAFTS = Path(__file__).parent / "drafts"
EDITION = Edition(datetime(2027, 10, 6, 9, tzinfo=UTC))
LENGTHS = st.sampled_from(list(Length))
TAGS = st.sampled_from(["en-GB", "en-US", "en-CA", "en-AU"])
BESIDE_THE_TEXT = {FactKind.LINK, FactKind.CONTACT, FactKind.PHOTOGRAPH}
SOME = settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


def at(told: Draft, length: Length, tag: str | None = None) -> Draft:
    """Return a draft whose story is told at another length, in another English."""
    return replace(told, story=story(told.public, length=length, language=tag))


def lawless(told: Draft) -> list[object]:
    """Return whatever stands in a story without a fact, reads badly or comes twice."""
    return [*unsupported(told), *ill_written(told), *repeated(told)]


@SOME
@given(variants(), LENGTHS, TAGS)
def test_story_of_any_length_keeps_the_laws_and_its_bounds(variant: Variant, length: Length, tag: str) -> None:
    told = at(variant.told(), length, tag)
    assert lawless(told) == []
    if length is not Length.LONG:
        assert told.story.words <= BOUNDS[length].most
        assert told.story.words >= BOUNDS[length].fewest or told.story.told.left_out == ()


@SOME
@given(random_visits(), LENGTHS, TAGS)
def test_story_of_a_visit_made_up_from_nothing_keeps_the_laws(data: dict[str, Any], length: Length, tag: str) -> None:
    assert lawless(at(draft_of(data), length, tag)) == []


@SOME
@given(variants())
def test_shorter_story_tells_nothing_else_and_lists_what_it_leaves_out(variant: Variant) -> None:
    told = variant.told()
    long = set(at(told, Length.LONG).story.told.facts)
    for length in BOUNDS:
        shorter = at(told, length)
        kept = set(shorter.story.told.facts)
        assert kept - long == set()
        assert set(shorter.story.told.left_out) == long - kept
        listed = {point.path for point in points(shorter.story, told.office.visit) if point.part is Part.LEFT_OUT}
        for fact in shorter.story.record.facts:
            places = [*fact.paths, ("meetings", fact.subject)]
            is_listed = any(path[: len(place)] == place for path in places for place in listed)
            assert fact in kept or fact.kind in BESIDE_THE_TEXT or is_listed
        if length is Length.STANDARD and shorter.story.record.of(FactKind.VISIT):
            assert set(shorter.story.record.of(FactKind.MEMBER)) <= kept


@SOME
@given(st.one_of(variants().map(lambda variant: variant.told()), random_visits().map(draft_of)), TAGS)
def test_note_for_any_host_keeps_the_laws(told: Draft, tag: str) -> None:
    for host in hosts_of(told.public):
        note = partner_note(told.public, host, tag=tag)
        assert lawless(replace(told, story=note)) == []
        assert note.words <= 180


@pytest.mark.parametrize("length", [Length.SHORT, Length.LONG])
@pytest.mark.parametrize("path", [REAL, THREE_CAPITALS], ids=lambda path: path.stem)
def test_draft_at_another_length(path: Path, length: Length, expect: Compares) -> None:
    told = story(draft(path).public, length=length)
    expect(story_markdown(told).decode(), DRAFTS / f"{path.stem}.{length}.md")


def test_editors_list_beside_a_short_story(expect: Compares) -> None:
    told = at(draft(THREE_CAPITALS), Length.SHORT)
    expect(document_text(editor_document(told.story, told.office, EDITION)), DRAFTS / "three-capitals.short.list.txt")


@pytest.mark.parametrize(
    ("path", "host"),
    [
        (REAL, "osaka"),
        (REAL, "horiba"),
        (REAL, "british-embassy"),
        (THREE_CAPITALS, "dambovita"),
        (THREE_CAPITALS, "hikari"),
        (VISITS / "incoming.yaml", "brewery"),
        (VISITS / "many-acts.yaml", "tagus"),
    ],
    ids=lambda given: given.stem if isinstance(given, Path) else given,
)
def test_note_for_a_host(path: Path, host: str, expect: Compares) -> None:
    note = partner_note(draft(path).public, host)
    expect(story_markdown(note).decode(), DRAFTS / "notes" / f"{path.stem}.{host}.md")


def test_note_is_made_for_whoever_received_somebody_and_has_something_to_tell() -> None:
    assert hosts_of(draft(REAL).public) == ("osaka", "tohoku", "horiba", "riken", "british-embassy")
    assert hosts_of(draft(VISITS / "incoming.yaml").public) == ("brewery",)
    with pytest.raises(ItineraryError, match="nothing that may be told is recorded as held with 'embassy'; hosts: "):
        partner_note(draft(THREE_CAPITALS).public, "embassy")


def test_note_for_a_part_of_a_partner_is_that_of_the_whole() -> None:
    public = draft(REAL).public
    assert partner_note(public, "cinet") == partner_note(public, "osaka")


@pytest.mark.parametrize("length", list(Length))
@pytest.mark.parametrize("angle", list(Angle))
@pytest.mark.parametrize("path", [REAL, THREE_CAPITALS], ids=lambda path: path.stem)
def test_only_a_short_story_has_no_headings(path: Path, angle: Angle, length: Length) -> None:
    told = story(draft(path).public, length=length, angle=angle)
    assert bool(told.told.sections) == (length is not Length.SHORT)


@pytest.mark.parametrize("path", SPECS, ids=lambda path: path.stem)
def test_headlines_are_short_and_abbreviate_nobody_but_us(path: Path) -> None:
    told = draft(path)
    home = told.public.visit.organisations[told.public.visit.visit.home]
    others = {body.acronym for body in told.public.visit.organisations.values() if body is not home}
    for headline in told.story.told.headlines:
        words = re.findall(r"\w+", headline.text)
        assert [word for word in words if word in others] == []
        assert "(" not in headline.text
        assert len(headline.text.split()) <= 12


def test_headlines_of_the_real_visit_differ_in_kind() -> None:
    assert [headline.text for headline in draft(REAL).story.told.headlines] == [
        "Vice-Provost leads UCL delegation to Japan",
        "UCL signs letters of intent with Osaka University and Tohoku University",
        "Five partners in Japan receive UCL delegation",
        "Letter of intent with Osaka University covers global health and wellbeing",
        "UCL and Tohoku University work together on disaster science and neuroscience",
    ]


def sentence_with(words: str, tag: str) -> str:
    """Return the sentence of the longest story of the invented visit that has some words in it."""
    told = story(draft(THREE_CAPITALS).public, length=Length.LONG, language=tag)
    return next(sentence.text for sentence in told.sentences if words in sentence.text)


@pytest.mark.parametrize(
    ("tag", "lead", "talk"),
    [
        (
            "en-GB",
            "visited Romania, Hungary and Japan from 26 March to 2 April 2026.",
            "took part in the talk “What ice does to bridges”.",
        ),
        (
            "en-US",
            "visited Romania, Hungary, and Japan from March 26 to April 2, 2026.",
            "took part in the talk “What ice does to bridges.”",
        ),
        (
            "en-CA",
            "visited Romania, Hungary and Japan from March 26 to April 2, 2026.",
            "took part in the talk “What ice does to bridges.”",
        ),
        (
            "en-AU",
            "visited Romania, Hungary and Japan from 26 March to 2 April 2026.",
            "took part in the talk “What ice does to bridges”.",
        ),
    ],
)
def test_story_is_written_as_where_it_is_read(tag: str, lead: str, talk: str) -> None:
    assert sentence_with("A delegation from", tag).endswith(lead)
    assert sentence_with("What ice does", tag).endswith(talk)


@pytest.mark.parametrize(("tag", "count"), [("en-GB", "ten partners"), ("en-US", "10 partners")])
def test_ten_is_a_figure_in_america(tag: str, count: str) -> None:
    assert sentence_with("It was received by", tag).startswith(f"It was received by {count}, among them")


def test_days_of_one_month_are_told_as_where_they_are_read() -> None:
    told = {tag: story(draft(REAL).public, language=tag).told.opening[0].text for tag in ("en-GB", "en-US")}
    assert "visited Japan from 20 to 24 March 2023." in told["en-GB"]
    assert "visited Japan from March 20 to 24, 2023." in told["en-US"]


@pytest.mark.parametrize(
    ("tag", "opening"), [("en-GB", "On 12 October 2025 in Lisbon, Dr"), ("en-US", "On October 12, 2025, in Lisbon, Dr")]
)
def test_year_in_mid_sentence_stands_between_commas_in_america(tag: str, opening: str) -> None:
    data = draft(VISITS / "many-acts.yaml").data
    agreements = {
        name: {**outcome, "on": outcome["on"].replace("2026", "2025")}
        for name, outcome in data["outcomes"]["agreements"].items()
    }
    told = story(draft_of({**data, "outcomes": {**data["outcomes"], "agreements": agreements}}).public, language=tag)
    assert [line.text for line in told.sentences if line.text.startswith(opening)] != []
