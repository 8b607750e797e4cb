"""What holds of the days of any programme, however it crosses zones and the date line."""

from __future__ import annotations

import datetime as dt
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st
from support.specs import visit_of

from itinerary.programme.moment import Moment
from itinerary.programme.places import Place
from itinerary.programme.timeline import Engagement, Leg, Lodging, Programme, Slot

VISIT = visit_of()
ZONES = st.sampled_from(
    ["Asia/Tokyo", "America/Vancouver", "Europe/Budapest", "Pacific/Kiritimati", "Pacific/Honolulu", "Asia/Kathmandu"]
)
STARTS = st.integers(0, 20 * 96).map(
    lambda quarters: dt.datetime(2027, 3, 20, tzinfo=dt.UTC) + dt.timedelta(minutes=15 * quarters)
)
LENGTHS = st.integers(1, 16 * 4).map(lambda quarters: dt.timedelta(minutes=15 * quarters))
PEOPLE = st.sampled_from([("lund",), ("berg",), ("lund", "berg"), ()])


def somewhere(zone: str) -> Place:
    return Place(key=zone, name=zone, city=zone, country="", zone=zone)


@st.composite
def engagements(draw: st.DrawFn, number: int) -> Slot:
    zone, start = draw(ZONES), draw(STARTS)
    return Engagement(
        path=("meetings", f"meeting-{number}"),
        start=Moment(start, zone),
        end=Moment(start + draw(LENGTHS), zone),
        people=draw(PEOPLE),
        place=somewhere(zone),
        room=None,
        counterparts=(),
        is_cancelled=draw(st.booleans()),
        is_tentative=False,
    )


@st.composite
def legs(draw: st.DrawFn, number: int) -> Slot:
    origin, destination, start = draw(ZONES), draw(ZONES), draw(STARTS)
    return Leg(
        path=("travel", f"leg-{number}"),
        start=Moment(start, origin),
        end=Moment(start + draw(LENGTHS), destination),
        people=draw(PEOPLE),
        origin=somewhere(origin),
        destination=somewhere(destination),
        is_flight=True,
    )


@st.composite
def lodgings(draw: st.DrawFn, number: int) -> Slot:
    zone, start = draw(ZONES), draw(STARTS)
    first, last = Moment(start, zone), Moment(start + dt.timedelta(days=1) + draw(LENGTHS), zone)
    return Lodging(
        path=("stays", f"stay-{number}"),
        start=first,
        end=last,
        people=draw(PEOPLE),
        place=somewhere(zone),
        first_night=first.day,
        last_morning=last.day,
        check_in_known=True,
        check_out_known=True,
    )


@st.composite
def programmes(draw: st.DrawFn) -> Programme:
    kinds = draw(st.lists(st.sampled_from([engagements, legs, lodgings]), max_size=12))
    slots = [draw(kind(number)) for number, kind in enumerate(kinds)]
    return Programme(VISIT, tuple(sorted(slots, key=lambda slot: slot.start.instant)), ())


def lines_of(slot: Slot) -> int:
    """Return on how many lines a slot stands: both ends of a night, and of a journey from one date to another."""
    if isinstance(slot, Leg):
        return 1 if slot.start.day == slot.end.day else 2
    return 2 if isinstance(slot, Lodging) else 1


@given(programmes())
def test_days_hold_every_slot_and_nothing_twice(programme: Programme) -> None:
    found = Counter(line.slot.path for day in programme.days() for line in day.lines)
    assert found == {slot.path: lines_of(slot) for slot in programme.slots}


@given(programmes())
def test_every_line_stands_on_its_own_local_date(programme: Programme) -> None:
    assert all(line.moment.day == day.date for day in programme.days() for line in day.lines)


@given(programmes())
def test_no_day_is_empty_and_its_lines_are_in_order(programme: Programme) -> None:
    for day in programme.days():
        assert day.lines
        assert list(day.lines) == sorted(day.lines, key=lambda line: line.order)


@given(programmes(), st.sampled_from(["lund", "berg"]))
def test_one_person_lives_all_lines_one_after_the_other(programme: Programme, person: str) -> None:
    instants = [line.moment.instant for day in programme.of_person(person).days() for line in day.lines]
    assert instants == sorted(instants)
