from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest
from news.drafts import REAL, THREE_CAPITALS, VISITS, draft, draft_of

from itinerary.errors import ItineraryError
from itinerary.news import NotFinalError, holds, mark_of, released, story_markdown
from itinerary.news.clearance import CHANGES_MEANING, Hold, HoldKind
from itinerary.news.mark import Mark, Standing
from itinerary.news.points import PointKind

if TYPE_CHECKING:
    from news.drafts import Draft

LATER = datetime(2040, 1, 1, tzinfo=UTC)
LAST_MINUTE = datetime(2026, 4, 9, 6, 59, 59, tzinfo=UTC)
"""A second before 9:00 in Budapest."""
RELEASE = datetime(2026, 4, 9, 7, tzinfo=UTC)


def changed(**changes: Any) -> Draft:  # noqa: ANN401 - plain data of any shape
    """Return the draft of a visit with one partner, which nothing holds back, with parts of its spec replaced."""
    return draft_of({**draft(VISITS / "one-partner.yaml").data, **changes})


def said_of(told: Draft, now: datetime = LATER) -> list[str]:
    return [hold.sentence for hold in holds(told.story, told.office, now)]


def test_a_story_with_all_that_it_needs_is_held_by_nothing() -> None:
    assert said_of(changed()) == []


def test_embargo_holds_until_its_moment_where_the_visit_is() -> None:
    told = draft(THREE_CAPITALS)
    assert holds(told.story, told.office, LAST_MINUTE) == (
        Hold(
            HoldKind.EMBARGO,
            ("news", "embargo"),
            "Under embargo until 9 April 2026, 09:00 (Budapest time, UTC+02:00).",
        ),
    )
    assert holds(told.story, told.office, RELEASE) == ()


def test_embargo_at_a_clock_time_that_comes_twice_lasts_until_the_second() -> None:
    news = {"published": "2027-10-31", "embargo": "2027-10-31 1:30"}
    told = changed(news=news)
    assert said_of(told, datetime(2027, 10, 31, 1, 29, tzinfo=UTC)) == [
        "Under embargo until 31 October 2027, 01:30 (Lisbon time, UTC+00:00)."
    ]
    assert said_of(told, datetime(2027, 10, 31, 1, 30, tzinfo=UTC)) == []


def test_who_has_not_cleared_the_story_is_named_to_the_office() -> None:
    press = {
        "clearances": [{"organisation": "port", "by": "Press Desk"}, {"by": "The Ministry", "cleared": "2027-05-11"}]
    }
    assert said_of(changed(press=press)) == ["Clearance by the Example Port Authority (Press Desk) is not recorded."]


def test_quotation_that_is_wanted_holds_until_it_is_there_and_approved() -> None:
    outcomes = dict(draft(VISITS / "one-partner.yaml").data["outcomes"])
    outcomes["quotations"] = {}
    missing = "A quotation from Professor Ana Silva is to be supplied and approved."
    assert said_of(changed(outcomes=outcomes)) == [missing]
    outcomes["quotations"] = {"silva": {"speaker": "silva", "words": "The sea keeps its own minutes."}}
    awaiting = "A quotation from Professor Ana Silva awaits approval, and is withheld until then."
    assert said_of(changed(outcomes=outcomes)) == [awaiting]


def test_words_kept_from_the_public_anyway_need_no_approval() -> None:
    outcomes = dict(draft(VISITS / "one-partner.yaml").data["outcomes"])
    aside = {"speaker": "mar", "words": "Between us: it leaks.", "visibility": "office"}
    outcomes["quotations"] = {**outcomes["quotations"], "aside": aside}
    assert said_of(changed(outcomes=outcomes)) == []


def test_gap_in_the_text_holds_though_the_list_knows_of_a_quotation() -> None:
    outcomes = dict(draft(VISITS / "one-partner.yaml").data["outcomes"])
    outcomes["quotations"] = {"silva": {**outcomes["quotations"]["silva"], "about": "port"}}
    told = changed(outcomes=outcomes)
    assert said_of(told) == [gap.strip("[]") + "." for gap in told.story.gaps]


@pytest.mark.parametrize(
    ("meeting", "holds_it"),
    [
        ({"kind": "courtesy-call"}, True),
        ({"kind": "courtesy-call", "visibility": "delegation"}, False),
        ({"kind": "courtesy-call", "status": "cancelled"}, False),
        ({"kind": "meal"}, False),
        ({"kind": "briefing"}, False),
    ],
)
def test_engagement_of_which_it_is_not_known_whether_it_took_place(meeting: dict[str, str], holds_it: bool) -> None:  # noqa: FBT001 - a column of the table
    at = {"title": "Second call", "partner": "port", "site": "house", "start": "2027-05-10 15:00", "end": "16:00"}
    meetings = {**draft(VISITS / "one-partner.yaml").data["meetings"], "second": {**at, **meeting}}
    asked = ["Was “Second call” (Monday 10 May 2027) held?"]
    assert said_of(changed(meetings=meetings)) == (asked if holds_it else [])


def test_engagement_that_never_found_a_time_holds_nothing() -> None:
    meetings = {
        **draft(VISITS / "one-partner.yaml").data["meetings"],
        "wish": {"title": "Second call", "partner": "port"},
    }
    assert said_of(changed(meetings=meetings)) == []


@pytest.mark.parametrize(
    ("outcome", "holding"),
    [
        ({}, ["Was the letter of intent with the Example Port Authority signed?"]),
        (
            {"signed": "2027-05-10"},
            ["Who signed the letter of intent for Example Maritime College and the Example Port Authority?"],
        ),
        ({"signed": "2027-05-10", "by": "silva"}, []),
        ({"act": "signed", "by": ["silva", "mar"]}, []),
        ({"act": "postponed"}, []),
    ],
)
def test_agreement_holds_until_it_is_known_what_was_done_and_by_anyone(
    outcome: dict[str, Any], holding: list[str]
) -> None:
    agreements = {
        "loi": {"kind": "letter-of-intent", "parties": [{"organisation": "college"}, {"organisation": "port"}]}
    }
    outcomes = {**draft(VISITS / "one-partner.yaml").data["outcomes"], "agreements": {"loi": outcome}}
    assert said_of(changed(agreements=agreements, outcomes=outcomes)) == holding


def test_anniversary_that_fits_no_year_on_record_holds() -> None:
    data = draft(VISITS / "one-partner.yaml").data
    step = {"what": "the 50th anniversary of the first sounding", "when": "in 2028"}
    told = draft_of({**data, "outcomes": {**data["outcomes"], "next-steps": [step]}})
    assert [hold.kind for hold in holds(told.story, told.office, LATER)] == [HoldKind.MEANING]


def test_binding_is_asked_for_unless_a_text_is_recorded_as_such() -> None:
    told = draft(VISITS / "by-partner.yaml")
    asked = "“Herring are legally binding in Norway.” calls a text binding: is it, in law?"
    assert asked in said_of(told)
    agreements = {name: {**agreement, "binding": "true"} for name, agreement in told.data["agreements"].items()}
    assert asked not in said_of(draft_of({**told.data, "agreements": agreements}))


def test_consent_that_was_taken_back_holds_a_caption() -> None:
    outcomes = dict(draft(VISITS / "one-partner.yaml").data["outcomes"])
    photographs = {"basin": {**outcomes["photographs"]["basin"], "consent": "refused"}}
    now = changed(outcomes={**outcomes, "photographs": photographs})
    assert [hold.sentence for hold in holds(changed().story, now.office, LATER)] == [
        "Photograph “basin” is described, and not all in it agree to that."
    ]
    assert said_of(now) == []


def test_nothing_recorded_holds_a_story_and_says_so_first() -> None:
    told = draft(VISITS / "nothing-yet.yaml")
    assert said_of(told)[0] == "Nothing is recorded as having taken place, so that there is no story."


def test_only_questions_about_what_the_story_means_hold_it() -> None:
    assert {kind.value for kind in CHANGES_MEANING} == {
        *("held", "done", "signatories", "published", "anniversary", "binding")
    }
    assert PointKind.DATE not in CHANGES_MEANING


def test_release_refuses_and_lists_all_that_holds() -> None:
    told = changed(news={}, press={"clearances": [{"by": "The Ministry"}]})
    with pytest.raises(NotFinalError) as refused:
        released(told.story, told.office, LATER)
    assert str(refused.value) == (
        "the story cannot be let go: 2 things hold it back; settle what stands at each place\n"
        "- Clearance by the Ministry is not recorded. (press.clearances.0.cleared)\n"
        "- The day of publication is not set. (news.published)"
    )


def test_mark_goes_from_embargo_to_draft_to_none() -> None:
    told = draft(THREE_CAPITALS)
    before = mark_of(told.story, told.office, LAST_MINUTE)
    assert (before.standing, before.is_under_embargo) == (Standing.EMBARGOED, True)
    after = mark_of(told.story, told.office, RELEASE)
    assert (after.standing, after.is_under_embargo) == (Standing.DRAFT, False)
    final = released(told.story, told.office, RELEASE)
    assert final == Mark(Standing.FINAL, after.embargo)
    assert "draft: false\n" in story_markdown(told.story, final).decode()


def test_story_that_something_else_holds_is_a_draft_under_embargo_too() -> None:
    told = draft(VISITS / "nothing-yet.yaml")
    assert mark_of(told.story, told.office, datetime(2029, 1, 1, tzinfo=UTC)).lines("en-GB") == (
        "Draft, not for publication",
        "Under embargo until 3 February 2029, 09:00 (Stockholm time, UTC+01:00)",
    )


def test_what_holds_a_story_is_asked_of_the_office_alone() -> None:
    told = draft(REAL)
    with pytest.raises(
        ItineraryError, match="what holds a story back is seen by the office, not in the view of 'public'"
    ):
        holds(told.story, told.public, LATER)


def test_mark_never_tells_who_has_not_cleared_a_story() -> None:
    told = draft(VISITS / "by-partner.yaml")
    mark = mark_of(told.story, told.office, LATER)
    assert mark == Mark()
    assert "Its Director" not in story_markdown(told.story, mark).decode()
