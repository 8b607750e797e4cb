"""Laws that hold for the story of any visit that the format allows, made up from nothing."""

from __future__ import annotations

from typing import Any

from hypothesis import HealthCheck, given, settings
from news.drafts import draft_of, text_of
from news.evidence import unsupported
from news.laws import ill_written, lost, repeated, unnamed_delegates
from news.random_visits import random_visits

from itinerary.news.editor_list import points
from itinerary.spec.base import Visibility

VISITS = settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


@VISITS
@given(random_visits())
def test_nothing_stands_in_a_story_without_a_fact(data: dict[str, Any]) -> None:
    told = draft_of(data)
    assert unsupported(told) == []
    assert {fact.visibility for fact in told.story.record.facts} <= {Visibility.PUBLIC}


@VISITS
@given(random_visits())
def test_a_story_has_no_slip(data: dict[str, Any]) -> None:
    told = draft_of(data)
    assert ill_written(told) == []
    assert repeated(told) == [], text_of(told)


@VISITS
@given(random_visits())
def test_every_delegate_whom_the_public_may_know_is_named(data: dict[str, Any]) -> None:
    told = draft_of(data)
    assert unnamed_delegates(told) == [], text_of(told)


@VISITS
@given(random_visits())
def test_whatever_is_recorded_is_told_or_on_the_editors_list(data: dict[str, Any]) -> None:
    told = draft_of(data)
    assert lost(told, points(told.story, told.office.visit)) == [], text_of(told)
