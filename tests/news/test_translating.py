"""What the translator is told: words that stand in a draft untranslated, or keep something out of it."""

from __future__ import annotations

import copy

from news.drafts import REAL, VISITS, draft, draft_of

from itinerary.news import story
from itinerary.news.translating import untranslated


def test_what_the_glossary_has_needs_no_translator() -> None:
    found = untranslated(story(draft(REAL).public, language="ja"))
    assert [each.words for each in found if each.is_told] == ["Strategic Global Initiatives Manager"]
    assert [each.path for each in found if not each.is_told][:2] == [
        ("outcomes", "meetings", "embassy-meeting", "discussed", 0),
        ("outcomes", "meetings", "embassy-meeting", "discussed", 1),
    ]


def test_a_translation_takes_its_place_in_the_story() -> None:
    data = copy.deepcopy(draft(VISITS / "one-partner.yaml").data)
    data["news"]["glossary"] = {"tide tables": {"fr": "les annuaires des marées"}, "Rector": {"fr": "rectrice"}}
    told = story(draft_of(data).public, language="fr")
    text = " ".join(paragraph.text for paragraph in told.told.opening)
    assert "Pr Ana Silva (rectrice, Example Maritime College) a effectué une visite au Portugal" in text
    assert "Les échanges ont porté sur les sujets suivants\N{NO-BREAK SPACE}: les annuaires des marées." in text
    assert {"tide tables", "Rector"}.isdisjoint(each.words for each in untranslated(told))


def test_what_waits_for_a_translation_is_not_told() -> None:
    told = story(draft(VISITS / "one-partner.yaml").public, language="de")
    assert "tide tables" not in " ".join(paragraph.text for paragraph in told.told.opening)
    assert "tide tables" in {each.words for each in untranslated(told) if not each.is_told}
