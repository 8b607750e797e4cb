from __future__ import annotations

import datetime as dt

import pytest

from itinerary.news.mark import DRAFT, Mark, Standing
from itinerary.programme.moment import Moment

TEN = "10:00\N{NARROW NO-BREAK SPACE}AM"
EMBARGO = Moment(dt.datetime(2023, 3, 28, 1, tzinfo=dt.UTC), "Asia/Tokyo")


@pytest.mark.parametrize(
    ("tag", "lines"),
    [
        ("en-GB", ("Draft, not for publication", "Under embargo until 28 March 2023, 10:00 (Tokyo time, UTC+09:00)")),
        (
            "en-US",
            (
                "Draft, not for publication",
                "Under embargo until March 28, 2023, 10:00\N{NARROW NO-BREAK SPACE}AM (Tokyo time, UTC+09:00)",
            ),
        ),
        ("fr", ("Projet, ne pas publier", "Sous embargo jusqu’au 28 mars 2023 à 10:00 (heure de Tokyo, UTC+09:00)")),
        (
            "de",
            (
                "Entwurf, nicht zur Veröffentlichung",
                "Gesperrt bis 28. März 2023, 10:00 Uhr (Ortszeit Tokio, UTC+09:00)",
            ),
        ),
        ("ja", ("草稿・公開不可", "解禁日時 2023年3月28日 10:00 (東京時間、UTC+09:00)")),
        (
            "pt-BR",
            ("Draft, not for publication", "Under embargo until 28 de março de 2023, 10:00 (Tóquio time, UTC+09:00)"),
        ),
    ],
)
def test_mark_is_told_in_the_language_of_the_story(tag: str, lines: tuple[str, ...]) -> None:
    assert Mark(Standing.DRAFT, EMBARGO, is_under_embargo=True).lines(tag) == lines


def test_story_that_is_cleared_says_only_until_when_it_is_under_embargo() -> None:
    lines = Mark(Standing.EMBARGOED, EMBARGO, is_under_embargo=True).lines("en-GB")
    assert lines == ("Under embargo until 28 March 2023, 10:00 (Tokyo time, UTC+09:00)",)


def test_draft_whose_embargo_is_over_is_a_draft() -> None:
    assert Mark(Standing.DRAFT, EMBARGO).lines("en-GB") == ("Draft, not for publication",)
    assert DRAFT.lines("en-GB") == ("Draft, not for publication",)


def test_story_that_was_let_go_carries_no_mark() -> None:
    assert Mark(Standing.FINAL, EMBARGO).lines("en-GB") == ()


@pytest.mark.parametrize(
    ("day", "published"),
    [
        (dt.date(2023, 3, 28), "2023-03-28T10:00:00+09:00"),
        (dt.date(2023, 3, 29), "2023-03-29"),
    ],
)
def test_embargo_gives_the_hour_of_publication_on_its_own_day_alone(day: dt.date, published: str) -> None:
    told = Mark(Standing.FINAL, EMBARGO).published(day)
    assert told is not None
    assert told.isoformat() == published
    assert DRAFT.published(None) is None
