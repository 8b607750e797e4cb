"""The story in further languages of a visit, and the list for whoever translates."""

from __future__ import annotations

from datetime import UTC, datetime

from support.specs import programme_of

from itinerary.build.material import Material
from itinerary.build.plan import products
from itinerary.rendering.edition import Edition
from itinerary.rendering.templates import TemplateFolder

EDITION = Edition(datetime(2027, 4, 1, 9, tzinfo=UTC))


def _told(*languages: str) -> list[tuple[str, str]]:
    programme = programme_of(f"news: {{languages: [{', '.join(languages)}]}}\n")
    made = products(Material(programme, EDITION, TemplateFolder()))
    named = ("news/draft.", "news/translate.")
    further = [each for each in made if each.path.startswith(named) and each.path.count(".") > 1]
    return [(each.path, str(each.audience)) for each in further]


def test_each_language_but_the_first_is_told_in_short() -> None:
    assert _told("en-GB", "ja") == [
        ("news/draft.ja.md", "public"),
        ("news/draft.ja.html", "public"),
        ("news/draft.ja.docx", "public"),
        ("news/translate.ja.docx", "office"),
        ("news/translate.ja.html", "office"),
    ]


def test_english_beside_another_language_needs_no_translator() -> None:
    assert [path for path, _ in _told("fr", "en-CA")] == [
        "news/draft.en-CA.md",
        "news/draft.en-CA.html",
        "news/draft.en-CA.docx",
    ]


def test_a_language_that_no_story_is_told_in_makes_no_file() -> None:
    assert _told("en-GB", "hu") == []
