"""Our words in other languages: every catalogue is whole, says nothing stale, and fills the same fields."""

from __future__ import annotations

import ast
import re
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from itinerary.rendering.catalogue import catalogue_for, catalogues, has_words
from itinerary.rendering.doubled import doubled
from itinerary.rendering.language import language, spoken, spoken_beside

if TYPE_CHECKING:
    from collections.abc import Iterator

    from babel.messages.catalog import Catalog

SOURCES: Final = Path(__file__).parent.parent.parent / "src" / "itinerary"
CATALOGUES: Final = SOURCES / "rendering" / "catalogues"
WHOLE: Final = ("de", "fr", "ja", "ko", "pt-BR", "zh-Hans")
Message = tuple[str, tuple[str, ...]]
"""The context, or empty, and the forms of a message."""


@cache
def _said() -> frozenset[Message]:
    """Return every message in the code that speaks; babel's own reader passes over those within f-strings."""
    files = (file for room in ("rendering", "briefing", "calendar") for file in (SOURCES / room).rglob("*.py"))
    return frozenset(message for file in files for message in _said_in(ast.parse(file.read_text("utf-8"))))


def _said_in(module: ast.Module) -> Iterator[Message]:
    for node in ast.walk(module):
        if isinstance(node, ast.Call):
            texts = tuple(argument.value for argument in node.args if isinstance(argument, ast.Constant))
            match _name(node.func), texts:
                case "say", (str(message),):
                    yield "", (message,)
                case "say_of", (str(subject), str(message)):
                    yield subject, (message,)
                case "counted", (str(one), str(many)):
                    yield "", (one, many)


def _name(called: ast.expr) -> str:
    return called.attr if isinstance(called, ast.Attribute) else called.id if isinstance(called, ast.Name) else ""


@cache
def _catalogue(name: str) -> Catalog:
    from babel.messages.pofile import read_po

    return read_po(BytesIO((CATALOGUES / f"{name}.po").read_bytes()), abort_invalid=True)


def _translations(name: str) -> dict[Message, tuple[str, ...]]:
    return {
        (message.context or "", _forms(message.id)): _forms(message.string)
        for message in _catalogue(name)
        if message.id
    }


def _forms(text: str | list[str] | tuple[str, ...] | None) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text or ())


def _fields(text: str) -> list[str]:
    return sorted(re.findall(r"\{\w*\}", text))


def test_languages_that_have_a_catalogue() -> None:
    assert catalogues() == tuple(sorted((*WHOLE, "en-US")))


@pytest.mark.parametrize("name", WHOLE)
def test_catalogue_has_every_message_and_no_other(name: str) -> None:
    known = frozenset(_translations(name))
    assert (sorted(_said() - known), sorted(known - _said())) == ([], [])


def test_american_catalogue_has_only_what_is_said() -> None:
    assert sorted(frozenset(_translations("en-US")) - _said()) == []


@pytest.mark.parametrize("name", WHOLE)
def test_every_form_of_every_message_is_translated(name: str) -> None:
    plurals = _catalogue(name).num_plurals
    unfinished = [
        message
        for message, told in _translations(name).items()
        if not all(told) or len(told) != (plurals if len(message[1]) > 1 else 1)
    ]
    assert unfinished == []


@pytest.mark.parametrize("name", [*WHOLE, "en-US"])
def test_translation_fills_the_fields_of_the_message(name: str) -> None:
    differing = [
        (message, told)
        for message, told in _translations(name).items()
        if any(_fields(form) != _fields(message[1][-1]) for form in told)
    ]
    assert differing == []


@pytest.mark.parametrize("name", WHOLE)
def test_catalogue_stands_in_the_order_of_its_messages(name: str) -> None:
    order = [(_forms(message.id), message.context or "") for message in _catalogue(name) if message.id]
    assert order == sorted(order)


def test_plural_forms_follow_each_language() -> None:
    nights = {
        tag: [language(tag).counted(count, "{count} night", "{count} nights") for count in (0, 1, 2)]
        for tag in ("en-GB", *WHOLE)
    }
    assert nights == {
        "en-GB": ["0 nights", "1 night", "2 nights"],
        "de": ["0 Nächte", "1 Nacht", "2 Nächte"],
        "fr": ["0 nuit", "1 nuit", "2 nuits"],
        "ja": ["0泊", "1泊", "2泊"],
        "ko": ["0박", "1박", "2박"],
        "pt-BR": ["0 noite", "1 noite", "2 noites"],
        "zh-Hans": ["0晚", "1晚", "2晚"],
    }


def test_one_word_may_mean_two_things() -> None:
    german = language("de")
    assert (german.say("Chair"), german.say_of("a university", "Chair")) == ("Vorsitz", "Lehrstuhl")


def test_message_without_translation_is_said_in_english() -> None:
    assert language("ja").say("Boat of {name}", name="UCL") == "Boat of UCL"


def test_words_are_chosen_by_language_and_script() -> None:
    tags = ("ja-JP", "zh-CN", "zh-Hans-SG", "zh-TW", "zh-Hant", "pt", "fr-CA", "en-GB", "en-US", "en-CA", "hu")
    assert {tag: catalogue_for(tag) for tag in tags} == {
        "ja-JP": "ja",
        "zh-CN": "zh-Hans",
        "zh-Hans-SG": "zh-Hans",
        "zh-TW": None,
        "zh-Hant": None,
        "pt": "pt-BR",
        "fr-CA": "fr",
        "en-GB": None,
        "en-US": "en-US",
        "en-CA": None,
        "hu": None,
    }


def test_has_words_of_english_without_a_catalogue() -> None:
    assert [has_words(tag) for tag in ("en", "en-AU", "de-AT", "hu")] == [True, True, True, False]


def test_american_words_where_they_differ() -> None:
    american = language("en-US")
    assert (american.say("Programme"), american.say("Meeting")) == ("Program", "Meeting")
    assert american.counted(2, "{count} organisation", "{count} organisations") == "2 organizations"


def test_spoken_passes_over_languages_without_words() -> None:
    assert [spoken(tags).tag for tags in (("hu", "ja", "en-GB"), ("hu",), ())] == ["ja", "en-GB", "en-GB"]


def test_labels_stand_in_both_languages_and_sentences_in_the_first() -> None:
    both = spoken_beside(("en-GB", "ja"))
    assert (
        both.say("Dates"),
        both.say("on foot"),
        both.say("Please tell us who will take part."),
        both.say("Draft of {date}, not released", date="today"),
        both.say_of("a gift", "From"),
    ) == (
        doubled("Dates", "日程"),
        "on foot",
        "Please tell us who will take part.",
        "Draft of today, not released",
        doubled("From", "贈呈者"),
    )


def test_one_language_has_nothing_beside_it() -> None:
    assert spoken_beside(("ja",)) == language("ja")
