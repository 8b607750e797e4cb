"""What changed for one reader between two accounts, before words are found for it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from release.sent import END, account, moment, telling, told

from itinerary.release.account import Account
from itinerary.release.changes import Aspect, Changes, changes_for
from itinerary.spec.meetings import MeetingStatus

if TYPE_CHECKING:
    from itinerary.release import Telling, Told

NAME = "meetings-call"
WAY = "transfers-meetings-call"
LATER = moment("2027-05-10T11:00")


def _changes(before: dict[str, Told], after: dict[str, Told], *, reads_briefs: bool = True) -> Changes:
    return changes_for("ana", account(ana=before), account(ana=after), reads_briefs=reads_briefs)


def _aspects(before: Telling, after: Telling) -> tuple[Aspect, ...]:
    (change,) = _changes({NAME: told(before)}, {NAME: told(after, "00000001")}).entries
    return change.aspects


@pytest.mark.parametrize(
    ("now", "aspects"),
    [
        (telling(start=moment("2027-05-10T08:00")), (Aspect.MOVED,)),
        (telling(place="Town Hall"), (Aspect.PLACE,)),
        (telling(title="Visit"), (Aspect.RENAMED,)),
        (telling(people=("ana",)), (Aspect.PEOPLE,)),
        (telling(status=MeetingStatus.TENTATIVE), (Aspect.STATUS,)),
        (telling(status=MeetingStatus.CANCELLED), (Aspect.CANCELLED,)),
        (telling(), (Aspect.DETAILS,)),
        (telling(start=END, end=LATER, place="Town Hall"), (Aspect.MOVED, Aspect.PLACE)),
    ],
    ids=lambda value: "+".join(value) if isinstance(value, tuple) else "",
)
def test_aspects_tell_in_what_an_entry_is_other_than_it_was(now: Telling, aspects: tuple[Aspect, ...]) -> None:
    assert _aspects(telling(), now) == aspects


def test_entry_that_takes_place_after_all_is_revived() -> None:
    assert _aspects(telling(status=MeetingStatus.CANCELLED), telling()) == (Aspect.REVIVED,)


def test_order_of_people_is_no_change_of_people() -> None:
    assert _aspects(telling(people=("ana", "bo")), telling(people=("bo", "ana"))) == (Aspect.DETAILS,)


def test_nothing_changes_where_everything_is_as_it_was() -> None:
    assert not _changes({NAME: told()}, {NAME: told()})


def test_new_entry_is_added_and_a_lost_one_withdrawn() -> None:
    (added,) = _changes({}, {NAME: told()}).entries
    (lost,) = _changes({NAME: told()}, {}).entries
    assert (added.aspects, added.before, added.after) == ((Aspect.ADDED,), None, telling())
    assert (lost.aspects, lost.before, lost.after) == ((Aspect.WITHDRAWN,), telling(), None)


def test_way_is_told_with_the_meeting_for_which_one_leaves_earlier() -> None:
    way = telling(serves=NAME, origin="Hotel", start=moment("2027-05-10T08:30"), end=moment("2027-05-10T09:00"))
    sooner = telling(serves=NAME, origin="Hotel", start=moment("2027-05-10T08:00"), end=moment("2027-05-10T08:30"))
    meeting = telling(start=moment("2027-05-10T08:30"))
    (change,) = _changes(
        {NAME: told(), WAY: told(way)}, {NAME: told(meeting, "00000001"), WAY: told(sooner, "00000001")}
    ).entries
    assert (change.name, change.aspects) == (NAME, (Aspect.MOVED, Aspect.WAY))
    assert [one.telling for one in change.ways] == [sooner]


def test_way_whose_copy_only_names_the_changed_meeting_is_not_told() -> None:
    way = telling(serves=NAME, origin="Hotel")
    (change,) = _changes(
        {NAME: told(), WAY: told(way)},
        {NAME: told(telling(title="Visit"), "00000001"), WAY: told(way, "00000001")},
    ).entries
    assert (change.name, change.aspects) == (NAME, (Aspect.RENAMED,))


def test_way_to_what_did_not_change_is_told_by_itself() -> None:
    way, sooner = telling(serves=NAME), telling(serves=NAME, start=moment("2027-05-10T08:00"))
    (change,) = _changes({NAME: told(), WAY: told(way)}, {NAME: told(), WAY: told(sooner, "00000001")}).entries
    assert (change.name, change.aspects) == (WAY, (Aspect.MOVED,))


def test_way_to_a_bed_is_told_on_its_own_evening() -> None:
    nights = telling(start=dt.date(2027, 5, 10), end=dt.date(2027, 5, 12))
    more = telling(start=dt.date(2027, 5, 10), end=dt.date(2027, 5, 13))
    way = telling(serves="stays-hotel", origin="Hall", start=moment("2027-05-11T20:00"), end=moment("2027-05-11T20:30"))
    found = _changes({"stays-hotel": told(nights)}, {"stays-hotel": told(more), "transfers-x": told(way)}).entries
    assert [(change.name, change.aspects) for change in found] == [
        ("stays-hotel", (Aspect.MOVED,)),
        ("transfers-x", (Aspect.ADDED,)),
    ]


def test_way_that_a_meeting_lost_is_told_though_the_meeting_stands() -> None:
    way = telling(serves=NAME, origin="Hotel")
    found = _changes({NAME: told(), WAY: told(way)}, {NAME: told(telling(place="Hotel"), "00000001")}).entries
    assert [(change.name, change.aspects) for change in found] == [
        (NAME, (Aspect.PLACE,)),
        (WAY, (Aspect.WITHDRAWN,)),
    ]


def test_what_is_cancelled_is_told_as_that_alone() -> None:
    moved = telling(start=END, end=LATER, place="Town Hall", status=MeetingStatus.CANCELLED)
    assert _aspects(telling(), moved) == (Aspect.CANCELLED,)


def test_changes_stand_in_the_order_of_the_programme() -> None:
    evening = told(telling(start=moment("2027-05-10T20:00"), end=moment("2027-05-10T21:00")))
    night = told(telling(start=dt.date(2027, 5, 10), end=dt.date(2027, 5, 11)))
    found = _changes({}, {"meetings-evening": evening, "meetings-morning": told(), "stays-night": night}).entries
    assert [change.name for change in found] == ["stays-night", "meetings-morning", "meetings-evening"]


@pytest.mark.parametrize(("reads", "aspects"), [(True, [(Aspect.BRIEF,)]), (False, [])])
def test_revised_brief_is_told_to_those_who_read_briefs(*, reads: bool, aspects: list[tuple[Aspect, ...]]) -> None:
    before, after = (Account(told={"ana": {NAME: told()}}, briefs={NAME: mark}) for mark in ("0000000a", "0000000b"))
    assert [change.aspects for change in changes_for("ana", before, after, reads_briefs=reads).entries] == aspects


def test_brief_of_a_meeting_that_the_reader_does_not_attend_is_not_told() -> None:
    before, after = (Account(briefs={NAME: mark}) for mark in ("0000000a", "0000000b"))
    assert not changes_for("ana", before, after, reads_briefs=True)


def test_rest_is_told_only_where_no_entry_changed() -> None:
    before, after = (
        Account(told={"ana": {NAME: told(mark=mark)}}, views={"ana": mark}) for mark in ("0000000a", "0000000b")
    )
    same = Account(told=before.told, views=after.views)
    assert changes_for("ana", before, same, reads_briefs=True) == Changes(rest_differs=True)
    assert not changes_for("ana", before, after, reads_briefs=True).rest_differs
