"""Letters of thanks: in full for each language, how everybody is addressed, and what never stands in one."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from support.content_text import document_text
from support.packs import example

from itinerary.audience import Audience, AudienceKind, view
from itinerary.audience.reader import partners_of
from itinerary.briefing import thank_you_letter, was_received
from itinerary.briefing.letters.grammar import phrases_in
from itinerary.load import load_data
from itinerary.programme.placing import place
from itinerary.rendering.content import Tone, joined
from itinerary.rendering.edition import Edition
from itinerary.rendering.sheets import Letter
from itinerary.source import read_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from conftest import Compares

    from itinerary.programme.timeline import Programme
    from itinerary.rendering.content import Document

HERE = Path(__file__).parent
EDITION = Edition(datetime(2027, 4, 1, 9, tzinfo=UTC))


@cache
def invented() -> Programme:
    source = read_text((HERE / "visit.yaml").read_text(encoding="utf-8"), name="visit.yaml")
    assert source.data is not None, source.report
    loaded = load_data(source.data)
    assert loaded.visit is not None, loaded.report
    return place(loaded.visit).programme


def letters(programme: Programme, language: str = "") -> Mapping[str, Document]:
    """Return the letters of a visit by host, as a build makes them."""
    edition = replace(EDITION, languages=(language,) if language else ())
    views = {name: view(programme, Audience(AudienceKind.PARTNER, name)) for name in partners_of(programme.visit)}
    received = [name for name, seen in views.items() if was_received(seen.visit, name)]
    return {name: thank_you_letter(views[name], edition, turn=turn) for turn, name in enumerate(received)}


def letter(document: Document) -> Letter:
    (block,) = document.sections[0].blocks
    assert isinstance(block, Letter)
    return block


def body(document: Document) -> tuple[str, ...]:
    """Return the paragraphs of a letter, but for the gaps that its writer fills."""
    return tuple(joined(paragraph.line) for paragraph in letter(document).body if paragraph.tone is Tone.BODY)


@pytest.mark.parametrize(("host", "language"), [("kumo", "ja"), ("lavender", "fr"), ("heide", "de"), ("foundry", "en")])
def test_letter_in_the_language_of_its_host(host: str, language: str, expect: Compares) -> None:
    made = letters(invented())[host]
    assert made.language == language
    expect(document_text(made), HERE / "expected" / f"{host}.txt")


@pytest.mark.parametrize(
    ("visit", "host"),
    [
        *(("three-capitals", host) for host in ("dambovita", "ro-ministry", "tisza", "water", "kagayaki", "embassy")),
        ("ucl-japan-2023", "osaka"),
        ("ucl-japan-2023", "riken"),
    ],
)
def test_letter_of_an_example_in_full(visit: str, host: str, expect: Compares) -> None:
    expect(document_text(letters(example(visit))[host]), HERE / "expected" / f"{visit}.{host}.txt")


@pytest.mark.parametrize("language", ["en-US", "ko", "pt-BR", "zh-Hans"])
def test_letter_in_the_language_that_was_asked_for(language: str, expect: Compares) -> None:
    expect(document_text(letters(invented(), language)["kumo"]), HERE / "expected" / f"kumo.{language}.txt")


def test_who_did_not_receive_us_gets_no_letter() -> None:
    assert list(letters(invented())) == ["kumo", "lavender", "heide", "foundry"]


@pytest.mark.parametrize("language", ["", "ja", "fr", "de", "ko", "pt-BR", "zh-Hans"])
@pytest.mark.parametrize("visit", ["three-capitals", "ucl-japan-2023"])
def test_no_sentence_stands_in_two_letters_of_a_visit(visit: str, language: str) -> None:
    told: dict[str, list[str]] = {}
    for host, made in letters(example(visit), language).items():
        for sentence in (one for words in body(made) for one in re.split(r"(?<=[^0-9][.。]) ?(?=\S)", words)):
            if len(sentence) > len("in Budapest."):
                told.setdefault(sentence, []).append(host)
    assert {sentence: hosts for sentence, hosts in told.items() if len(hosts) > 1} == {}


def test_what_was_put_off_is_not_brought_up() -> None:
    text = document_text(letters(invented())["foundry"])
    assert ("Alloys" in text, "letter of intent between" in text) == (False, True)


def test_a_language_that_no_letter_can_be_written_in_is_passed_over() -> None:
    assert phrases_in("hu") is None
    hungarian = invented().visit.visit.model_copy(update={"languages": ("hu",)})
    visit = invented().visit.model_copy(update={"visit": hungarian})
    assert letters(replace(invented(), visit=visit), "hu")["kumo"].language == "en-GB"
