"""Ids that were changed by mistake are found by what their entries tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from release.sent import moment, telling, told

from itinerary.release.renames import Rename, RenamedEntryError, likely_renames

if TYPE_CHECKING:
    from itinerary.release import Telling

LATER = {"start": moment("2027-05-10T12:00"), "end": moment("2027-05-10T13:00")}


def _renames(old: Telling, new: Telling, name: str = "meetings-visit") -> list[Rename]:
    return list(likely_renames({"meetings-call": told(old)}, {name: told(new)}))


@pytest.mark.parametrize(
    "new",
    [telling(start=LATER["start"], end=LATER["end"]), telling(title="Visit")],
    ids=["same title at another time", "another title at the same time and place"],
)
def test_entry_that_tells_the_same_under_another_id_is_found(new: Telling) -> None:
    assert _renames(telling(), new) == [Rename("meetings-call", "meetings-visit", new.title)]


@pytest.mark.parametrize(
    ("new", "name"),
    [
        (telling(title="Visit", place="Town Hall"), "meetings-visit"),
        (telling(title="Visit", start=LATER["start"], end=LATER["end"]), "meetings-visit"),
        (telling(), "travel-call"),
    ],
    ids=["elsewhere", "at another time", "of another kind"],
)
def test_entry_that_tells_something_else_is_another(new: Telling, name: str) -> None:
    assert _renames(telling(), new, name) == []


def test_way_is_never_taken_for_another() -> None:
    assert list(likely_renames({"transfers-meetings-a": told()}, {"transfers-meetings-b": told()})) == []


def test_error_names_both_ids_and_both_ways_out() -> None:
    assert str(RenamedEntryError([Rename("meetings-call", "meetings-visit", "Call")])) == (
        "ids that were sent out are gone, and others are there that tell the same: "
        "'call' is gone and 'visit' is new ('Call'); give them their old ids back, since calendars hang on them, "
        "or say with --new-ids that these are others; nothing was released"
    )
