from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from judges.ics_lint import faults

from itinerary.calendar.event import AllDay, CalendarEvent, Coordinates, Organizer, Status, Timed
from itinerary.calendar.proofreading import MisreadCalendarError, proofread
from itinerary.calendar.vcalendar import Masthead, Window, calendar_file
from itinerary.calendar.vevent import written
from itinerary.calendar.zone_data import zone_names
from itinerary.programme.moment import Moment

MASTHEAD = Masthead(name="Visit; one, two", description="", zone="Asia/Tokyo")
WINDOW = Window(datetime(2026, 1, 1, tzinfo=UTC), datetime(2028, 12, 31, tzinfo=UTC))
ISSUED = datetime(2026, 2, 1, 9, 30, tzinfo=UTC)

NEVER = [chr(code) for code in (*range(9), 11, 12, *range(14, 32), 127)]
WORDS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters=NEVER), min_size=1, max_size=200).filter(
    lambda words: words.strip(" \t")
)
ZONES = st.sampled_from(sorted(zone_names()))
INSTANTS = st.integers(0, 2 * 365 * 24 * 60).map(lambda minutes: WINDOW.first + timedelta(minutes=minutes))
LENGTHS = st.integers(1, 5000).map(lambda minutes: timedelta(minutes=minutes))
HOURS = st.builds(
    lambda start, length, here, there: Timed(Moment(start, here), Moment(start + length, there)),
    INSTANTS,
    LENGTHS,
    ZONES,
    ZONES,
)
DAYS = st.builds(
    lambda first, length: AllDay(first, first + timedelta(days=length)),
    st.dates(date(2026, 1, 1), date(2028, 12, 1)),
    st.integers(1, 20),
)
EVENTS = st.builds(
    CalendarEvent,
    uid=st.uuids().map(lambda uuid: f"{uuid}@visit.example"),
    summary=WORDS,
    when=st.one_of(HOURS, DAYS),
    stamped=INSTANTS,
    created=INSTANTS,
    last_modified=INSTANTS,
    sequence=st.integers(0, 999),
    status=st.sampled_from(Status),
    transparent=st.booleans(),
    description=st.one_of(st.just(""), WORDS),
    location=st.one_of(st.just(""), WORDS),
    coordinates=st.one_of(st.none(), st.builds(Coordinates, st.floats(-90, 90), st.floats(-180, 180))),
    categories=st.lists(WORDS, max_size=3).map(tuple),
    url=st.one_of(st.none(), WORDS.map("https://visit.example/{}".format)),
    organizer=st.one_of(st.none(), st.builds(Organizer, WORDS, st.just("protocol+visit@visit.example"))),
    related_to=st.one_of(st.none(), st.just("meeting@visit.example")),
    colour=st.one_of(st.none(), st.just("steelblue")),
)


def _event() -> CalendarEvent:
    start = datetime(2026, 3, 2, 1, tzinfo=UTC)
    return CalendarEvent(
        uid="meeting@visit.example",
        summary="Meeting",
        when=Timed(Moment(start, "Asia/Tokyo"), Moment(start + timedelta(hours=1), "Asia/Tokyo")),
        stamped=ISSUED,
        created=ISSUED,
        last_modified=ISSUED,
        description=r"see C:\New, and more",
        organizer=Organizer("Protocol", "protocol@visit.example"),
    )


def _file(*events: CalendarEvent) -> bytes:
    return calendar_file(MASTHEAD, [written(event) for event in events], WINDOW)


@given(st.lists(EVENTS, max_size=3))
def test_any_calendar_is_well_formed_and_read_as_it_was_meant(events: list[CalendarEvent]) -> None:
    file = _file(*events)
    assert faults(file) == ()
    proofread(file, events)


@pytest.mark.parametrize(
    ("old", "new", "part"),
    [
        (rb"see C:\\New\, and", rb"see C:\New\, and", "description"),
        (b"SUMMARY:Meeting", b"SUMMARY:Meetings", "summary"),
        (b"DTEND;TZID=Asia/Tokyo:20260302T11", b"DTEND;TZID=Asia/Tokyo:20260302T12", "dtend"),
        (b"DTSTART;TZID=Asia/Tokyo:", b"DTSTART;TZID=Asia/Seoul:", "dtstart"),
        (b"DTSTART;TZID=Asia/Tokyo:20260302T10", b"DTSTART:20260302T10", "dtstart"),
        (b"SEQUENCE:0", b"SEQUENCE:1", "sequence"),
        (b"SEQUENCE:0", b"SEQUENCE:none", "form"),
        (b"STATUS:CONFIRMED\r\n", b"", "status"),
        (b"mailto:protocol@", b"mailto:protocols@", "organizer"),
        (b"UID:meeting@", b"UID:meetings@", "form"),
    ],
)
def test_calendar_that_would_be_misread_is_held_back(old: bytes, new: bytes, part: str) -> None:
    file = _file(_event())
    assert file.count(old) == 1
    with pytest.raises(MisreadCalendarError) as refusal:
        proofread(file.replace(old, new), [_event()])
    assert str(refusal.value) == (
        f"the {part} of the calendar entry 'meeting@visit.example' would be misread by other programs, "
        "so nothing was written; this is a mistake of this program: please report it with the entry"
    )


def test_entry_that_was_not_meant_is_held_back() -> None:
    stray = replace(_event(), uid="stray@visit.example")
    with pytest.raises(MisreadCalendarError) as refusal:
        proofread(_file(_event(), stray), [_event()])
    assert str(refusal.value).startswith("the presence of the calendar entry 'stray@visit.example' would be misread")


def test_any_kind_of_line_break_is_read_as_one() -> None:
    event = replace(_event(), summary="Meeting\r\nin Osaka", description="one\rtwo\nthree")
    proofread(_file(event), [event])
