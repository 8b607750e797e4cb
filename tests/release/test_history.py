"""The laws by which copies are counted and dated."""

from __future__ import annotations

import pytest
from release.sent import END, START, account, issued, lock_of, moment, release, telling, told

from itinerary.release import History, Revision, Sent, Telling, Told
from itinerary.release.history import following
from itinerary.spec.meetings import MeetingStatus

FIRST = Sent(told(), Revision(0, issued(1), issued(1)))


def test_first_copy_is_of_revision_nought() -> None:
    assert following(None, told(), issued(1)) == FIRST


def test_reader_who_was_told_nothing_and_is_told_nothing_has_nothing_in_hand() -> None:
    assert following(None, None, issued(1)) is None


def test_copy_that_says_what_it_said_keeps_revision_and_date() -> None:
    assert following(FIRST, told(), issued(2)) == FIRST


@pytest.mark.parametrize(
    "now",
    [
        telling(start=moment("2027-05-10T08:00")),
        telling(end=moment("2027-05-10T11:00")),
        telling(start=moment("2027-05-10T09:00", "Europe/Madrid")),
        telling(place="Town Hall"),
        telling(status=MeetingStatus.TENTATIVE),
        telling(status=MeetingStatus.CANCELLED),
    ],
    ids=["earlier", "longer", "another zone", "another place", "tentative", "cancelled"],
)
def test_sequence_grows_when_time_place_or_status_change(now: Telling) -> None:
    assert following(FIRST, told(now, "00000001"), issued(2)) == Sent(
        told(now, "00000001"), Revision(1, issued(2), issued(1))
    )


@pytest.mark.parametrize(
    "now", [told(telling(title="Visit"), "00000001"), told(mark="00000001")], ids=["another title", "another dress"]
)
def test_copy_is_dated_anew_but_keeps_its_sequence_when_only_words_change(now: Told) -> None:
    assert following(FIRST, now, issued(2)) == Sent(now, Revision(0, issued(2), issued(1)))


def test_facts_that_the_copy_does_not_show_change_nothing() -> None:
    now = told(telling(people=("ana",)))
    assert following(FIRST, now, issued(2)) == Sent(now, Revision(0, issued(1), issued(1)))


def test_entry_that_is_no_longer_in_the_programme_is_withdrawn_with_what_was_told_last() -> None:
    gone = following(FIRST, None, issued(2))
    assert gone == Sent(told(), Revision(1, issued(2), issued(1)), is_withdrawn=True)
    assert gone.telling == telling(status=MeetingStatus.CANCELLED)


def test_withdrawn_entry_is_withdrawn_once() -> None:
    gone = following(FIRST, None, issued(2))
    assert following(gone, None, issued(3)) == gone


def test_entry_that_was_cancelled_before_it_went_keeps_its_sequence() -> None:
    cancelled = following(FIRST, told(telling(status=MeetingStatus.CANCELLED), "00000001"), issued(2))
    gone = following(cancelled, None, issued(3))
    assert gone is not None
    assert gone.revision == Revision(1, issued(3), issued(1))


def test_entry_that_comes_back_counts_on_from_where_it_was() -> None:
    back = following(following(FIRST, None, issued(2)), told(), issued(3))
    assert back == Sent(told(), Revision(2, issued(3), issued(1)))


def test_entry_that_comes_back_cancelled_as_it_was_withdrawn_keeps_its_sequence() -> None:
    back = following(
        following(FIRST, None, issued(2)), told(telling(status=MeetingStatus.CANCELLED), "00000001"), issued(3)
    )
    assert back is not None
    assert back.revision == Revision(1, issued(3), issued(1))


def test_clock_that_was_set_back_makes_no_copy_older_than_the_one_before() -> None:
    later = following(Sent(told(), Revision(0, issued(9), issued(9))), told(mark="00000001"), issued(2))
    assert later is not None
    assert later.revision == Revision(0, issued(9), issued(9))


HISTORY = History.of(
    lock_of(
        release(1, {"meetings-call": {"office": told(), "delegate:ana": told(mark="0000000a")}}),
        release(2, {"meetings-call": {"office": told(mark="00000002")}}),
        release(3, {"travel-home": {"office": told(telling(start=END, end=moment("2027-05-10T12:00")))}}),
    )
)


def test_each_reader_is_counted_by_himself() -> None:
    assert HISTORY.readers == ("delegate:ana", "office")
    assert {name: sent.revision for name, sent in HISTORY.sent_to("office").items()} == {
        "meetings-call": Revision(0, issued(2), issued(1)),
        "travel-home": Revision(0, issued(3), issued(3)),
    }
    assert HISTORY.sent_to("delegate:ana") == {
        "meetings-call": Sent(told(mark="0000000a"), Revision(1, issued(2), issued(1)), is_withdrawn=True)
    }


def test_nobody_was_sent_anything_before_the_first_release() -> None:
    assert (History().readers, dict(History().sent_to("office"))) == ((), {})


def test_history_up_to_a_release_knows_nothing_of_later_ones() -> None:
    assert HISTORY.up_to(1).account() == account(
        **{"office": {"meetings-call": told()}, "delegate:ana": {"meetings-call": told(mark="0000000a")}}
    )


def test_account_of_a_history_is_what_stands() -> None:
    found = HISTORY.account()
    assert {reader: list(hand) for reader, hand in found.told.items()} == {
        "office": ["meetings-call", "travel-home"],
        "delegate:ana": [],
    }
    assert found.told["office"]["meetings-call"].telling.start == START
