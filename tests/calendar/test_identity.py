from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from itinerary.calendar.identity import uid_of_entry, uids
from itinerary.load import load_data
from itinerary.programme.moment import Moment
from itinerary.programme.places import Place
from itinerary.programme.timeline import Transfer
from itinerary.spec.sites import TransferMode

if TYPE_CHECKING:
    from itinerary.spec.visit import Visit

FRAME = {"id": "japan-2026", "title": "Visit", "home": "us", "from": "2026-03-02", "to": "2026-03-05"}
HOTEL = Place(key="hotel", name="Hotel", city="Osaka", country="JP", zone="Asia/Tokyo")


@pytest.fixture
def visit() -> Visit:
    """Return a visit; of an entry's name it gives the end."""
    frame = {**FRAME, "timezone": "Asia/Tokyo"}
    found = load_data({"format": "1", "visit": frame, "organisations": {"us": {"name": "Us"}}}).visit
    assert found is not None
    return found


def _way(starts: str, serves: tuple[str, str], *people: str) -> Transfer:
    start = Moment(datetime.fromisoformat(starts).replace(tzinfo=UTC), "Asia/Tokyo")
    return Transfer(
        path=("transfers", 0),
        start=start,
        end=start.later(timedelta(minutes=20)),
        people=people,
        origin=HOTEL,
        destination=HOTEL,
        by=TransferMode.CAR,
        serves=serves,
    )


def _names(visit: Visit, *ways: Transfer) -> list[str]:
    return [name.removesuffix("@japan-2026.us.itinerary") for name in uids(visit, ways)]


def test_entry_is_named_by_its_register_and_id_in_its_visit(visit: Visit) -> None:
    assert uid_of_entry(visit, ("meetings", "osaka-leadership")) == "meetings-osaka-leadership@japan-2026.us.itinerary"


def test_way_is_named_by_what_it_serves_and_the_first_who_makes_it(visit: Visit) -> None:
    ways = [_way("2026-03-02T01:00", ("meetings", "call"), *people) for people in (("ana", "bo"), ("chi",))]
    assert _names(visit, *ways) == ["transfers-meetings-call-ana", "transfers-meetings-call-chi"]


def test_way_keeps_its_name_when_it_is_moved(visit: Visit) -> None:
    early, late = (_way(f"2026-03-0{day}T01:00", ("travel", "home"), "ana") for day in (2, 4))
    assert _names(visit, early) == _names(visit, late) == ["transfers-travel-home-ana"]


def test_way_to_bed_after_midnight_is_that_of_the_evening_before(visit: Visit) -> None:
    evening, night, morning = (
        _way(start, ("stays", "nights"), "ana")
        for start in ("2026-03-02T13:00", "2026-03-02T20:30", "2026-03-02T21:30")
    )
    assert _names(visit, evening) == _names(visit, night) == ["transfers-stays-nights-2026-03-02-ana"]
    assert _names(visit, morning) == ["transfers-stays-nights-2026-03-03-ana"]


def test_ways_that_claim_one_name_are_numbered(visit: Visit) -> None:
    ways = [_way(f"2026-03-02T{hour}:00", ("stays", "nights"), "ana") for hour in (10, 11, 12)]
    name = "transfers-stays-nights-2026-03-02-ana"
    assert _names(visit, *ways) == [name, f"{name}-2", f"{name}-3"]


def test_way_of_people_whom_the_reader_may_not_know_has_a_name_too(visit: Visit) -> None:
    assert _names(visit, _way("2026-03-02T01:00", ("meetings", "call"))) == ["transfers-meetings-call"]
