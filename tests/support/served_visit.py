"""The entries of a visit, before and after a day on which everything changed, as they go to a calendar server."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from judges.ics_reading import ReadEntry, read

from itinerary.calendar.calendar_object import calendar_object
from itinerary.calendar.event import Status
from itinerary.calendar.publication import Published
from itinerary.calendar.vcalendar import Window
from itinerary.calendar.vevent import written

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from itinerary.calendar.event import CalendarEvent

NAMESPACE = "@japan-2026.visit.example"
WINDOW = Window(datetime(2026, 3, 1, tzinfo=UTC), datetime(2026, 3, 31, tzinfo=UTC))

MEETING, FLIGHT, STAY, TOUR, RECEPTION = (
    f"{name}{NAMESPACE}" for name in ("osaka-leadership", "flight-home", "hotel", "tour", "reception")
)

STRANGERS = {
    "party.ics": b"""\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Somebody//Else//EN
BEGIN:VEVENT
UID:party@else.example
DTSTAMP:20260101T000000Z
DTSTART:20260302T180000Z
SUMMARY:Party, unescaped
END:VEVENT
END:VCALENDAR
""",
    "old.ics": b"""\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Somebody//Else//EN
BEGIN:VEVENT
UID:hotel@another-japan-2026.visit.example
DTSTAMP:20260101T000000Z
DTSTART:20260302T180000Z
SUMMARY:Of another visit
END:VEVENT
END:VCALENDAR
""",
}
"""Objects of others, written as we do not write."""


@dataclass(frozen=True, slots=True)
class ServedVisit:
    """What the server should hold before, what after, and what is done to get there."""

    before: Mapping[str, bytes]
    after: Mapping[str, bytes]
    published: Published


def served_visit(
    meeting: CalendarEvent, flight: CalendarEvent, stay: CalendarEvent, tour: CalendarEvent
) -> ServedVisit:
    """Return a visit of which one entry is moved, one called off, one dropped, one added, and one left as it is."""
    described = [event if event.description else replace(event, description="-") for event in (flight, stay, tour)]
    flight, stay, tour = described
    moved = replace(meeting, sequence=meeting.sequence + 1, location="South Campus")
    off = replace(flight, sequence=flight.sequence + 1, status=Status.CANCELLED)
    added = replace(meeting, uid=RECEPTION, summary="Reception")
    return ServedVisit(
        before=as_objects((meeting, flight, stay, tour)),
        after=as_objects((moved, off, tour, added)),
        published=Published(
            created=(RECEPTION,), updated=(MEETING,), cancelled=(FLIGHT,), deleted=(STAY,), unchanged=(TOUR,)
        ),
    )


def as_objects(events: Iterable[CalendarEvent]) -> dict[str, bytes]:
    """Return each entry as one object, by UID."""
    return {event.uid: calendar_object(written(event), WINDOW, None) for event in events}


def read_all(contents: Iterable[bytes]) -> dict[str, ReadEntry]:
    """Return what a program shows of objects, by UID."""
    return {entry.uid: entry for content in contents for entry in read(content)}
