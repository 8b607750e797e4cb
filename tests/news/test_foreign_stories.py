"""The short story in French, German and Japanese: whole drafts, and what holds for every visit."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from news.drafts import REAL, THREE_CAPITALS, VISITS, draft
from news.foreign_evidence import texts, unsupported
from news.test_any_visit import Variant, variants

from itinerary.news import story, story_markdown
from itinerary.news.prose import ParagraphKind
from itinerary.spec.news import Length

if TYPE_CHECKING:
    from conftest import Compares

    from itinerary.news import Story

DRAFTS = Path(__file__).parent / "drafts"
VARIANTS = settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
LANGUAGES = ("fr", "de", "ja")
SPECS = (
    REAL,
    THREE_CAPITALS,
    *(VISITS / f"{name}.yaml" for name in ("incoming", "witness", "one-partner", "by-partner", "nothing-yet")),
)
WIDE = ("\N{FULLWIDTH LEFT PARENTHESIS}", "\N{FULLWIDTH RIGHT PARENTHESIS}")
DOUBLED = re.compile(r"(?<![\w-])([^\W\d_]+) \1\b", re.IGNORECASE)
ENGLISH = re.compile(r"\b(?:the|and|with|was|were|from|by)\b")
"""Words of the English grammar; within names and a planner's words they stand all the same."""


def told_in(path: Path, language: str) -> Story:
    return story(draft(path).public, length=Length.SHORT, language=language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", SPECS, ids=lambda path: path.stem)
def test_draft(path: Path, language: str, expect: Compares) -> None:
    expect(story_markdown(told_in(path, language)).decode(), DRAFTS / f"{path.stem}.{language}.md")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_real_story_is_as_short_as_a_desk_wants_it(language: str) -> None:
    most = {"fr": 250, "de": 250, "ja": 450}[language]
    assert 90 <= told_in(REAL, language).words <= most


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_left_out_for_length_is_told_to_the_editor(language: str) -> None:
    told = told_in(THREE_CAPITALS, language)
    assert set(told.told.left_out) <= set(told.untold)
    assert told.told.left_out != ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_quotation_in_another_language_stays_as_it_was_said(language: str) -> None:
    paragraph = next(
        part for part in told_in(THREE_CAPITALS, language).told.opening if part.kind is ParagraphKind.QUOTATION
    )
    assert paragraph.language == "en"
    assert "I came as a witness, and that is the best seat in the house" in paragraph.text


@pytest.mark.parametrize("language", LANGUAGES)
@VARIANTS
@given(variants())
def test_nothing_stands_in_a_story_without_a_fact(language: str, variant: Variant) -> None:
    told = variant.told()
    assert unsupported(told, story(told.public, language=language)) == []


@pytest.mark.parametrize("language", LANGUAGES)
@VARIANTS
@given(variants())
def test_a_story_reads_as_if_a_person_had_written_it(language: str, variant: Variant) -> None:
    told = variant.told()
    found = story(told.public, language=language)
    opened, closed = {"fr": ("«", "»"), "de": ("„", "“"), "ja": ("「", "」")}[language]
    for sentence in found.sentences:
        text = sentence.text
        assert DOUBLED.findall(text) == []
        assert text.count(opened) - text.count(f"\n\n{opened}") == text.count(closed)
        assert text.count("(") == text.count(")")
        assert text.count(WIDE[0]) == text.count(WIDE[1])
        assert re.findall(r" [,.)]|\(\s|  |,,|\.\.|\bNone\b|, \.|、、|。。|、。|は、は", text) == []
    paragraphs = [part for part in found.told.opening if part.kind is ParagraphKind.BODY]
    ending = r"。$" if language == "ja" else r"\.$"
    assert all(re.search(ending, sentence.text) for part in paragraphs for sentence in part.sentences)
    lines = [sentence.text for part in paragraphs for sentence in part.sentences]
    assert len(lines) == len(set(lines))


@pytest.mark.parametrize("language", LANGUAGES)
@VARIANTS
@given(variants())
def test_no_word_of_the_english_grammar_is_left_standing(language: str, variant: Variant) -> None:
    told = variant.told()
    names = sorted((text for text in texts(told.data) if len(text) > 3), key=len, reverse=True)
    for part in story(told.public, language=language).told.opening:
        if part.kind is not ParagraphKind.QUOTATION:
            text = part.text.replace("[", "(").replace("]", ")").replace("’", "'")
            for name in names:
                text = text.replace(name.replace("’", "'"), "")
            assert ENGLISH.findall(text) == []
