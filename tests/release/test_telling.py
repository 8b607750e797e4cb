from __future__ import annotations

import pytest
from release.sent import telling

from itinerary.release.telling import EntryKind, fingerprint, fingerprint_of_data, kind_of
from itinerary.spec.meetings import MeetingStatus


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("meetings-osaka-leadership", EntryKind.MEETING),
        ("travel-out", EntryKind.JOURNEY),
        ("stays-osaka", EntryKind.STAY),
        ("transfers-meetings-call.2", EntryKind.TRANSFER),
    ],
)
def test_kind_of_an_entry_is_told_by_its_name(name: str, kind: EntryKind) -> None:
    assert kind_of(name) is kind


def test_fingerprint_is_eight_digits_and_differs_with_the_text() -> None:
    assert (fingerprint(b"business"), fingerprint(b"casual")) == ("11d40417", "c633eb52")


def test_fingerprint_of_a_spec_is_that_of_its_data_in_their_order() -> None:
    one, other = {"a": {"x": "1", "y": "2"}}, {"a": {"y": "2", "x": "1"}}
    assert fingerprint_of_data(one) == fingerprint_of_data({"a": {"x": "1", "y": "2"}})
    assert fingerprint_of_data(one) != fingerprint_of_data(other)


def test_cancelled_telling_is_the_same_but_for_its_status() -> None:
    assert telling().cancelled() == telling(status=MeetingStatus.CANCELLED)
    assert (telling().is_cancelled, telling().cancelled().is_cancelled) == (False, True)
