from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from news.drafts import REAL, THREE_CAPITALS, VISITS, draft

from itinerary.news.facts import FactKind
from itinerary.news.gathering import known, recorded
from itinerary.spec.base import Visibility

if TYPE_CHECKING:
    from pathlib import Path

    from itinerary.news.facts import Fact


def of_the_office(path: Path, kind: FactKind) -> dict[str, Fact]:
    """Return what the office knows of a kind, by what it is about."""
    return {fact.subject: fact for fact in known(draft(path).office).of(kind)}


@pytest.mark.parametrize("path", [REAL, THREE_CAPITALS, *sorted(VISITS.glob("*.yaml"))], ids=lambda path: path.stem)
def test_every_fact_of_a_story_is_public_and_cleared(path: Path) -> None:
    facts = recorded(draft(path).public).facts
    assert [fact for fact in facts if fact.visibility is not Visibility.PUBLIC or not fact.cleared] == []


def test_words_without_approval_are_not_cleared() -> None:
    quotations = of_the_office(THREE_CAPITALS, FactKind.QUOTATION)
    assert {name: fact.cleared for name, fact in quotations.items()} == {
        "tremblay-witness": True,
        "kerekes-bridge": True,
        "tachikawa-maple": False,
    }


def test_picture_without_consent_is_not_cleared() -> None:
    photographs = of_the_office(VISITS / "by-partner.yaml", FactKind.PHOTOGRAPH)
    assert {name: fact.cleared for name, fact in photographs.items()} == {"ferry": True, "herring": False}


def test_text_waits_for_the_parties_whom_the_press_plan_names() -> None:
    acts = of_the_office(VISITS / "by-partner.yaml", FactKind.ACT)
    assert {name: fact.cleared for name, fact in acts.items()} == {
        "mou-dunes": True,
        "loa-grass": False,
        "joint-fjord": True,
        "contract-ferries": True,
    }


def test_fact_is_as_public_as_the_entry_on_which_it_rests() -> None:
    members = of_the_office(THREE_CAPITALS, FactKind.MEMBER)
    acts = of_the_office(THREE_CAPITALS, FactKind.ACT)
    assert (members["suryani"].visibility, members["fraser"].visibility) == (Visibility.HOST, Visibility.PUBLIC)
    assert acts["addendum-robots"].visibility is Visibility.HOST
