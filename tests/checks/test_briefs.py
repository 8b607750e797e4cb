from __future__ import annotations

import pytest
from support.noticed import FINAL, HARBOUR, noticed

from itinerary.checks import briefs


def meeting(more: str) -> str:
    return f"meetings:\n  call: {{title: Courtesy call, start: 2027-05-10 10:00, end: 11:00, {more}}}\n"


@pytest.mark.parametrize("kind", ["meal", "rest", "briefing", "press", "reception", "tour"])
def test_a_head_needs_no_brief_for_what_is_no_talk(kind: str) -> None:
    assert noticed(briefs.head_without_brief, meeting(f"partner: port, delegates: all, kind: {kind}")) == []


def test_a_meeting_without_the_head_needs_no_brief() -> None:
    assert noticed(briefs.head_without_brief, meeting("partner: port, delegates: berg")) == []


@pytest.mark.parametrize("brief", ["{purpose: To say thank you.}", "{avoid: [The ranking]}", "{background: Long.}"])
def test_one_thing_in_a_brief_is_enough(brief: str) -> None:
    assert noticed(briefs.head_without_brief, meeting(f"partner: port, delegates: all, brief: {brief}")) == []


def test_an_unscheduled_meeting_needs_a_brief_too() -> None:
    unscheduled = "meetings: {call: {title: Courtesy call, partner: port, duration: 1h, delegates: lund}}\n"
    assert noticed(briefs.head_without_brief, unscheduled) == [
        'meetings/call: "Courtesy call" has no brief for Dr Ida Lund'
    ]


@pytest.mark.parametrize("kind", ["briefing", "rest", "meal", "tour", "press", "reception"])
def test_a_delegation_may_have_some_things_by_itself(kind: str) -> None:
    assert noticed(briefs.empty_meeting, meeting(f"delegates: all, kind: {kind}")) == []


@pytest.mark.parametrize("host", ["partner: port", "also: port", "counterparts: holm"])
def test_a_host_or_a_counterpart_makes_a_meeting(host: str) -> None:
    assert noticed(briefs.empty_meeting, meeting(f"delegates: all, {host}")) == []


def test_a_cancelled_meeting_may_be_empty() -> None:
    assert noticed(briefs.empty_meeting, meeting("status: cancelled")) == []


def test_a_meeting_before_everyone_has_joined_is_empty() -> None:
    late = HARBOUR.replace("role: R", "joins: 2027-05-11, role: R")
    assert noticed(briefs.empty_meeting, meeting("partner: port, delegates: all"), base=late) == [
        'meetings/call: nobody of the delegation is at "Courtesy call"'
    ]


def test_a_draft_need_not_know_yet_whom_one_meets() -> None:
    assert noticed(briefs.nobody_to_meet, meeting("partner: port, delegates: all")) == []


@pytest.mark.parametrize("kind", ["tour", "meal", "reception", "signing", "ceremony", "talk"])
def test_only_talks_in_a_room_need_a_name(kind: str) -> None:
    assert noticed(briefs.nobody_to_meet, meeting(f"partner: port, kind: {kind}"), base=FINAL) == []


def test_nobody_asks_for_names_after_the_meeting() -> None:
    held = meeting("partner: port, delegates: all") + "outcomes: {meetings: {call: {held: true}}}\n"
    assert noticed(briefs.nobody_to_meet, held, base=FINAL) == []


def test_six_talking_points_are_not_too_many() -> None:
    assert noticed(briefs.too_many_points, meeting("brief: {talking-points: [a, b, c, d, e, f]}")) == []
