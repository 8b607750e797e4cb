from __future__ import annotations

from typing import TYPE_CHECKING

from release.sent import DOMAIN, account, issued, lock_of, release, telling, told

from itinerary.release import Lock, Release, TellingSet
from itinerary.release.account import Account
from itinerary.release.recording import next_release

if TYPE_CHECKING:
    from collections.abc import Mapping


def _next(lock: Lock, now: Account, day: int = 2) -> Release:
    return next_release(lock, now, issued=issued(day), note="Moved", spec="0badcafe")


def _names(entries: Mapping[str, tuple[TellingSet, ...]]) -> dict[str, int]:
    return {name: len(sets) for name, sets in entries.items()}


NOTHING = Lock("lisbon", DOMAIN)
CALL = {"meetings-call": told()}
FIRST = lock_of(release(1, {"meetings-call": {"office": told(), "delegate:ana": told()}}))


def test_first_release_records_all_that_anybody_is_told() -> None:
    assert _next(NOTHING, account(office=CALL)) == Release(
        number=1,
        issued=issued(2),
        note="Moved",
        spec="0badcafe",
        entries={"meetings-call": (TellingSet(telling=telling(), readers={"00000000": ("office",)}),)},
    )


def test_readers_who_are_told_the_same_stand_together() -> None:
    other = {"meetings-call": told(mark="00000001")}
    hidden = {"meetings-call": told(telling(place=""), "00000002")}
    found = _next(NOTHING, account(office=CALL, b=CALL, a=CALL, c=other, d=hidden)).entries["meetings-call"]
    assert found == (
        TellingSet(telling=telling(), readers={"00000000": ("a", "b", "office"), "00000001": ("c",)}),
        TellingSet(telling=telling(place=""), readers={"00000002": ("d",)}),
    )


def test_release_in_which_nothing_changed_records_no_entry() -> None:
    found = _next(FIRST, account(**{"office": CALL, "delegate:ana": CALL}))
    assert (found.number, _names(found.entries)) == (2, {})


def test_entry_of_which_one_reader_is_told_otherwise_is_recorded_for_all() -> None:
    found = _next(FIRST, account(**{"office": CALL, "delegate:ana": {"meetings-call": told(mark="00000001")}}))
    assert found.entries == {
        "meetings-call": (
            TellingSet(telling=telling(), readers={"00000001": ("delegate:ana",), "00000000": ("office",)}),
        )
    }


def test_entry_that_nobody_has_any_more_is_recorded_as_empty_and_once() -> None:
    gone = _next(FIRST, account())
    assert gone.entries == {"meetings-call": ()}
    assert _next(lock_of(*FIRST.releases, gone), account(), 3).entries == {}


def test_briefs_and_views_are_recorded_where_they_changed() -> None:
    first = _next(NOTHING, Account(briefs={"meetings-call": "00000001"}, views={"office": "00000002"}))
    assert (first.briefs, first.views) == ({"meetings-call": "00000001"}, {"office": "00000002"})
    second = _next(lock_of(first), Account(briefs={}, views={"office": "00000002", "delegate:ana": "00000003"}))
    assert (second.briefs, second.views) == ({"meetings-call": ""}, {"delegate:ana": "00000003"})
