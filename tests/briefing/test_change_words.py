"""What changed, in whole sentences."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from release.sent import END, moment, telling, told
from support.specs import visit_of

from itinerary.briefing.change_words import change_lines, names_told_before
from itinerary.release.account import Account
from itinerary.release.changes import changes_for
from itinerary.rendering.language import language
from itinerary.spec.meetings import MeetingStatus

if TYPE_CHECKING:
    from itinerary.release import Telling

VISIT = visit_of()
SPEECH = language("en-GB")
TUESDAY = moment("2027-05-11T08:30")


def _said(
    name: str, before: Telling | None, after: Telling | None, **ways: tuple[Telling | None, Telling]
) -> list[str]:
    """Return what is said of one entry, and of the ways to it, as they were and as they are."""
    old = {name: told(before)} if before else {}
    new = {name: told(after, "00000001")} if after else {}
    for way, (was, now) in ways.items():
        old |= {f"transfers-{way}": told(was)} if was else {}
        new |= {f"transfers-{way}": told(now, "00000001")}
    account = Account(told={"x": new, "office": new})
    changes = changes_for("x", Account(told={"x": old}), account, reads_briefs=True).entries
    return [
        f"{SPEECH.short_day(line.day)}: {line.sentence}"
        for line in change_lines(changes, VISIT, SPEECH, names_told_before(VISIT, changes, account))
    ]


CALL = telling()


@pytest.mark.parametrize(
    ("now", "said"),
    [
        (telling(start=moment("2027-05-10T10:30"), end=moment("2027-05-10T11:30")), "Call moved from 10:00 to 11:30"),
        (telling(start=moment("2027-05-10T08:00")), "Call begins at 09:00 instead of 10:00"),
        (telling(end=moment("2027-05-10T11:00")), "Call ends at 12:00 instead of 11:00"),
        (
            telling(start=moment("2027-05-10T12:00"), end=moment("2027-05-10T15:00")),
            "Call moved from 10:00–11:00 to 13:00–16:00",
        ),
        (telling(place="Town Hall"), "Call is now at Town Hall"),
        (telling(place=""), "Call has no place yet"),
        (telling(title="Courtesy call"), "Courtesy call was called “Call” before"),
        (telling(status=MeetingStatus.TENTATIVE), "Call is not yet confirmed"),
        (telling(status=MeetingStatus.CANCELLED), "Call (10:00–11:00) is cancelled"),
        (telling(people=("lund", "kis")), "Call is now with Ida Lund and Anna Kis"),
        (CALL, "Call has revised details"),
        (
            telling(start=END, end=moment("2027-05-10T11:00"), place="Town Hall"),
            "Call moved from 10:00 to 11:00; is now at Town Hall",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_change_of_a_meeting_is_said_in_a_sentence(now: Telling, said: str) -> None:
    assert _said("meetings-call", CALL, now) == [f"Mon 10 May: {said}"]


def test_meeting_that_is_moved_to_another_day_is_told_with_both_days() -> None:
    now = telling(start=TUESDAY, end=moment("2027-05-11T09:30"))
    assert _said("meetings-call", CALL, now) == ["Tue 11 May: Call moved from Mon 10 May, 10:00 to Tue 11 May, 09:30"]


def test_meeting_whose_clocks_alone_go_otherwise_is_told_with_its_zones() -> None:
    now = telling(start=moment("2027-05-10T08:00", "Europe/Madrid"), end=moment("2027-05-10T09:00", "Europe/Madrid"))
    assert _said("meetings-call", CALL, now) == [
        "Mon 10 May: Call moved from 10:00 (WEST, UTC+01:00) to 10:00 (CEST, UTC+02:00)"
    ]


def test_new_withdrawn_and_revived_meetings_are_told_with_their_times() -> None:
    cancelled = telling(status=MeetingStatus.CANCELLED)
    assert _said("meetings-call", None, CALL) == ["Mon 10 May: Call is new: 10:00–11:00, Harbour House"]
    assert _said("meetings-call", CALL, None) == ["Mon 10 May: Call (10:00–11:00) is no longer in this programme"]
    assert _said("meetings-call", cancelled, CALL) == ["Mon 10 May: Call takes place after all: 10:00–11:00"]


def test_meeting_that_lost_its_time_is_told_so_and_not_as_gone() -> None:
    meeting = "meetings: {call: {title: Call, partner: host, site: ministry, delegates: all}}\n"
    visit = visit_of(meeting)
    account = Account(told={"x": {}, "office": {}})
    changes = changes_for("x", Account(told={"x": {"meetings-call": told(CALL)}}), account, reads_briefs=True).entries
    (line,) = change_lines(changes, visit, SPEECH, {})
    assert line.sentence == "Call (10:00–11:00) has no time any more"


def test_tentative_meeting_that_is_sure_now_is_confirmed() -> None:
    assert _said("meetings-call", telling(status=MeetingStatus.TENTATIVE), CALL) == ["Mon 10 May: Call is confirmed"]


def test_people_who_left_are_named_and_strangers_are_not() -> None:
    assert _said("meetings-call", telling(people=("berg",)), CALL) == ["Mon 10 May: Call is now without Per Berg"]
    assert _said("meetings-call", telling(people=("who",)), CALL) == [
        "Mon 10 May: Call is with other people than before"
    ]


def test_meeting_is_told_with_the_time_to_leave_for_it() -> None:
    way = telling(title="Taxi", serves="meetings-call", origin="Hotel", start=moment("2027-05-10T08:40"))
    later = telling(title="Taxi", serves="meetings-call", origin="Hotel", start=moment("2027-05-10T10:10"), end=END)
    now = telling(start=moment("2027-05-10T10:30"), end=moment("2027-05-10T11:30"))
    assert _said("meetings-call", CALL, now, way=(way, later)) == [
        "Mon 10 May: Call moved from 10:00 to 11:30; leave Hotel at 11:10"
    ]


def test_way_is_told_by_when_one_leaves_and_arrives() -> None:
    way = telling(title="Taxi to the harbour", serves="meetings-x", origin="Hotel")
    sooner = telling(title="Taxi to the harbour", serves="meetings-x", origin="Hotel", start=moment("2027-05-10T08:00"))
    assert _said("transfers-x", way, sooner) == ["Mon 10 May: Taxi to the harbour leaves at 09:00 instead of 10:00"]
    assert _said("transfers-x", None, way) == ["Mon 10 May: Taxi to the harbour is new: 10:00–11:00, from Hotel"]


def test_journey_is_told_by_the_clocks_of_each_end() -> None:
    flight = telling(title="Flight ZZ 1", end=moment("2027-05-10T21:00", "Asia/Tokyo"))
    late = telling(title="Flight ZZ 1", end=moment("2027-05-10T22:00", "Asia/Tokyo"))
    assert _said("travel-out", flight, late) == [
        "Mon 10 May: Flight ZZ 1 arrives at 07:00 instead of 06:00",
    ]


def test_nights_are_told_by_their_days() -> None:
    nights = telling(title="Hotel", start=dt.date(2027, 5, 10), end=dt.date(2027, 5, 12))
    longer = telling(title="Hotel", start=dt.date(2027, 5, 10), end=dt.date(2027, 5, 13))
    assert _said("stays-hotel", nights, longer) == [
        "Mon 10 May: Hotel is now 10–13 May 2027 instead of 10–12 May 2027",
    ]


def test_whoever_left_one_thing_and_is_kept_from_the_reader_at_another_is_not_named() -> None:
    """The words of all changes know the same names: he would be said to have left what he still takes part in."""
    before = {name: told(telling(people=("lund", "berg"))) for name in ("meetings-call", "meetings-tour")}
    shown = {name: told(telling(people=("lund",)), "00000001") for name in before}
    whole = {"meetings-call": shown["meetings-call"], "meetings-tour": before["meetings-tour"]}
    account = Account(told={"x": shown, "office": whole})
    changes = changes_for("x", Account(told={"x": before}), account, reads_briefs=True).entries
    assert [change.name for change in changes] == ["meetings-call", "meetings-tour"]
    assert names_told_before(VISIT, changes, account) == {}
    assert names_told_before(VISIT, changes[:1], account) == {"berg": "Per Berg"}
