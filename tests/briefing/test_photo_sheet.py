"""The photo sheet: which photographs a host gets, and what stands beside each."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from support.content_text import document_text
from support.packs import EDITION, VISITS, example

from itinerary.album import Album
from itinerary.audience import Audience, AudienceKind, view
from itinerary.briefing import has_photographs, photo_sheet
from itinerary.rendering.content import Picture
from itinerary.spec.outcomes import Consent

if TYPE_CHECKING:
    from conftest import Compares

    from itinerary.audience import View
    from itinerary.programme.timeline import Programme

EXPECTED = Path(__file__).parent / "expected"


def seen_by(host: str, programme: Programme | None = None) -> View:
    return view(programme or example("three-capitals"), Audience(AudienceKind.PARTNER, host))


def changed(**update: object) -> Programme:
    """Return the example in which the photograph of the maple is another."""
    programme = example("three-capitals")
    outcomes = programme.visit.outcomes
    maple = outcomes.photographs["maple"].model_copy(update=update)
    photographs = {**outcomes.photographs, "maple": maple}
    visit = programme.visit.model_copy(update={"outcomes": outcomes.model_copy(update={"photographs": photographs})})
    return replace(programme, visit=visit)


@pytest.mark.parametrize(("host", "language"), [("dambovita", ""), ("kagayaki", ""), ("kagayaki", "ja")])
def test_photo_sheet_in_full(host: str, language: str, expect: Compares) -> None:
    edition = replace(EDITION, languages=(language,) if language else ())
    text = document_text(photo_sheet(seen_by(host), edition))
    expect(text, EXPECTED / f"three-capitals.{host}.photographs{language and '.'}{language}.txt")


def test_a_host_without_photographs_gets_no_sheet() -> None:
    assert [has_photographs(seen_by(host)) for host in ("dambovita", "kagayaki", "water")] == [True, True, False]


@pytest.mark.parametrize("consent", [Consent.PENDING, Consent.REFUSED])
def test_a_photograph_to_which_not_all_agree_is_given_to_nobody(consent: Consent) -> None:
    assert not has_photographs(seen_by("kagayaki", changed(consent=consent)))


@pytest.mark.parametrize("file", [None, "photos/nothing.jpg", "../../pyproject.toml"])
def test_a_photograph_without_a_file_is_given_to_nobody(file: str | None) -> None:
    assert not has_photographs(seen_by("kagayaki", changed(file=file)))


def test_a_photograph_without_a_credit_is_not_printed_unasked() -> None:
    text = document_text(photo_sheet(seen_by("kagayaki", changed(credit=None)), EDITION))
    assert "Who took this photograph is not recorded; please ask us before you print it." in text


def test_a_row_in_which_somebody_must_not_be_named_names_nobody() -> None:
    hidden = changed(people=("tachikawa", "ben-ami"))
    text = document_text(photo_sheet(seen_by("kagayaki", hidden), EDITION))
    assert ("From left to right" in text, "Ben-Ami" in text) == (False, False)


def test_a_photograph_is_large_enough_to_print() -> None:
    sheet = photo_sheet(seen_by("kagayaki"), EDITION)
    (picture,) = (block for section in sheet.sections for block in section.blocks if isinstance(block, Picture))
    assert (picture.shown.photograph.width, picture.shown.photograph.height) == (1600, 1067)
    small = Album(VISITS / "three-capitals", VISITS).photograph("photos/maple.jpg")
    assert small is not None
    assert (small.width, small.height) == (600, 400)
