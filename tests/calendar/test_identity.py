from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from itinerary.calendar.identity import names_of
from itinerary.load import load_data
from itinerary.programme.moment import Moment
from itinerary.programme.places import Place
from itinerary.programme.timeline import Engagement, Programme, Slot, Transfer
from itinerary.release import History, Release, Telling, TellingSet
from itinerary.spec.sites import TransferMode

FRAME = {"id": "japan-2026", "title": "Visit", "home": "us", "from": "2026-03-02", "to": "2026-03-05"}
HOTEL = Place(key="hotel", name="Hotel", city="Osaka", country="JP", zone="Asia/Tokyo")
CALL = ("meetings", "call")


def _moment(instant: str) -> Moment:
    return Moment(datetime.fromisoformat(instant).replace(tzinfo=UTC), "Asia/Tokyo")


def _way(starts: str, serves: tuple[str, str], *people: str, path: int = 0) -> Transfer:
    start = _moment(starts)
    return Transfer(
        path=("transfers", path),
        start=start,
        end=start.later(timedelta(minutes=20)),
        people=people,
        origin=HOTEL,
        destination=HOTEL,
        by=TransferMode.CAR,
        serves=serves,
    )


def _programme(*slots: Slot) -> Programme:
    frame = {**FRAME, "timezone": "Asia/Tokyo"}
    visit = load_data({"format": "1", "visit": frame, "organisations": {"us": {"name": "Us"}}}).visit
    assert visit is not None
    return Programme(visit, slots, ())


def _names(*ways: Transfer, history: History | None = None) -> list[str]:
    names = names_of(_programme(*ways), history or History())
    return [names.of(way) for way in ways]


def _sent(**people: tuple[str, ...]) -> History:
    """Return a history in which ways of these names were sent to the office."""
    start = _moment("2026-03-02T01:00")
    entries = {
        name.replace("__", ".").replace("_", "-"): (
            TellingSet(telling=Telling(title="Way", start=start, end=start, people=who), readers={"0": ("office",)}),
        )
        for name, who in people.items()
    }
    release = Release(number=1, issued=datetime(2026, 1, 1, tzinfo=UTC), note="", spec="0", entries=entries)
    return History((release,))


def test_entry_is_named_by_its_register_and_id_in_its_visit() -> None:
    start = _moment("2026-03-02T01:00")
    call = Engagement(
        path=CALL,
        start=start,
        end=start.later(timedelta(hours=1)),
        people=(),
        place=None,
        room=None,
        counterparts=(),
        is_cancelled=False,
        is_tentative=False,
    )
    names = names_of(_programme(call), History())
    assert names.uid(names.of(call)) == "meetings-call@japan-2026.us.itinerary"


def test_entry_keeps_the_domain_under_which_it_was_first_sent_out() -> None:
    names = names_of(_programme(), History(), "japan-2026.old-home.itinerary")
    assert names.uid("meetings-call") == "meetings-call@japan-2026.old-home.itinerary"


def test_way_is_named_by_what_it_serves() -> None:
    assert _names(_way("2026-03-02T01:00", CALL, "ana", "bo")) == ["transfers-meetings-call"]


def test_way_keeps_its_name_when_it_is_moved() -> None:
    early, late = (_way(f"2026-03-0{day}T01:00", ("travel", "home"), "ana") for day in (2, 4))
    assert _names(early) == _names(late) == ["transfers-travel-home"]


def test_way_to_bed_after_midnight_is_that_of_the_evening_before() -> None:
    evening, night, morning = (
        _way(start, ("stays", "nights"), "ana")
        for start in ("2026-03-02T13:00", "2026-03-02T20:30", "2026-03-02T21:30")
    )
    assert _names(evening) == _names(night) == ["transfers-stays-nights.2026-03-02"]
    assert _names(morning) == ["transfers-stays-nights.2026-03-03"]


def test_several_ways_to_one_thing_are_numbered_in_order_of_time() -> None:
    ways = [_way(f"2026-03-02T0{hour}:00", CALL, person) for hour, person in ((1, "ana"), (2, "bo"), (3, "chi"))]
    name = "transfers-meetings-call"
    assert _names(*ways) == [name, f"{name}.2", f"{name}.3"]


def test_ways_of_one_time_are_told_apart_by_who_makes_them() -> None:
    ways = [_way("2026-03-02T01:00", CALL, *people, path=3) for people in (("ana", "bo"), ("chi",))]
    assert _names(*ways) == ["transfers-meetings-call", "transfers-meetings-call.2"]


def test_way_of_people_whom_the_reader_may_not_know_has_a_name_too() -> None:
    way = _way("2026-03-02T01:00", CALL, "ana")
    names = names_of(_programme(way), History())
    assert names.of(_way("2026-03-02T01:00", CALL)) == "transfers-meetings-call"


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ([("chi",), ("ana", "bo")], ["transfers-meetings-call.2", "transfers-meetings-call"]),
        ([("ana", "bo", "chi")], ["transfers-meetings-call"]),
        ([("chi", "dan"), ("ana",), ("bo",)], [f"transfers-meetings-call{number}" for number in (".2", "", ".3")]),
        ([("dan",)], ["transfers-meetings-call"]),
    ],
    ids=["another order", "together", "three instead of two", "others"],
)
def test_way_keeps_the_name_under_which_most_of_its_people_know_it(
    now: list[tuple[str, ...]], expected: list[str]
) -> None:
    sent = _sent(transfers_meetings_call=("ana", "bo"), transfers_meetings_call__2=("chi",))
    ways = [_way(f"2026-03-02T0{hour}:00", CALL, *people) for hour, people in enumerate(now)]
    assert _names(*ways, history=sent) == expected


def test_way_that_comes_back_has_its_name_again_and_no_other_gets_it() -> None:
    gone = Release(
        number=2,
        issued=datetime(2026, 1, 2, tzinfo=UTC),
        note="",
        spec="1",
        entries={"transfers-meetings-call": ()},
    )
    history = History((*_sent(transfers_meetings_call=("ana",)).releases, gone))
    assert _names(_way("2026-03-02T01:00", CALL, "ana"), history=history) == ["transfers-meetings-call"]
    assert _names(_way("2026-03-02T01:00", CALL, "bo"), history=history) == ["transfers-meetings-call.2"]
