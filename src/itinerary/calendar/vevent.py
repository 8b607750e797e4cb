"""An entry of a calendar as a VEVENT (RFC 5545 section 3.6.1), written once for all the files that it stands in."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from itinerary.calendar.contentline import Parameter, Property, day, geo, integer, local, text, texts, uri, utc
from itinerary.calendar.event import NEVER, AllDay, Status, Timed, stated

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from itinerary.calendar.event import Attendee, CalendarEvent, Coordinates, StatedTime

CANCELLED_MARK = "CANCELLED: "
"""Before the title of what is cancelled: without it Outlook shows a cancelled entry like any other."""

_MAP_RADIUS_IN_METRES = "100"


@dataclass(frozen=True, slots=True)
class WrittenEvent:
    """A finished VEVENT, and what the files that it goes into need to know of it."""

    uid: str
    begins: datetime
    """UTC; with the UID, its place in the order of a file."""
    zones: frozenset[str]
    """Names of the zones that a file with it must define."""
    organised: bool
    """Whether it names an organiser, without whom nothing is published by METHOD (RFC 5546 section 3.2.1)."""
    content: bytes


def written(event: CalendarEvent, attendee: Attendee | None = None) -> WrittenEvent:
    """Return the entry as it goes into every file that shows it; with an attendee, into the invitation of that one.

    What it says is written but once, whatever its revision: most of it stands in many files alike. Raises
    `UnknownZoneError`, and `UnwritableTextError` for a control character in a text.
    """
    times = _times(event)
    return WrittenEvent(
        uid=event.uid,
        begins=event.when.begins,
        zones=frozenset(time.zone for time in times) - {"UTC"},
        organised=event.organizer is not None,
        content=b"".join(
            (
                b"BEGIN:VEVENT\r\n",
                *(each.to_line() for each in _edition(event)),
                matter(event),
                *(each.to_line() for each in (_attendance(attendee, event.status) if attendee else ())),
                b"END:VEVENT\r\n",
            )
        ),
    )


def matter(event: CalendarEvent) -> bytes:
    """Return the lines of an entry that tell what it is, without name and revision: what changes when it changes."""
    return _matter_once(replace(event, uid="", stamped=NEVER, created=NEVER, last_modified=NEVER, sequence=0))


@lru_cache(maxsize=16384)
def _matter_once(event: CalendarEvent) -> bytes:
    properties = (
        Property("STATUS", event.status),
        *(_days(event.when) if isinstance(event.when, AllDay) else _hours(*_times(event))),
        *_matter(event),
        *_relations(event),
        *_availability(event),
    )
    return b"".join(each.to_line() for each in properties)


def _times(event: CalendarEvent) -> tuple[StatedTime, ...]:
    return (stated(event.when.start), stated(event.when.end)) if isinstance(event.when, Timed) else ()


def _edition(event: CalendarEvent) -> Iterator[Property]:
    yield text("UID", event.uid)
    yield utc("DTSTAMP", event.stamped)
    yield utc("CREATED", event.created)
    yield utc("LAST-MODIFIED", event.last_modified)
    yield integer("SEQUENCE", event.sequence)


def _hours(start: StatedTime, end: StatedTime) -> Iterator[Property]:
    for name, time in (("DTSTART", start), ("DTEND", end)):
        yield local(name, time.wall_clock, time.zone)


def _days(days: AllDay) -> Iterator[Property]:
    yield day("DTSTART", days.first)
    yield day("DTEND", days.until)


def _matter(event: CalendarEvent) -> Iterator[Property]:
    yield text("SUMMARY", CANCELLED_MARK + event.summary if event.status is Status.CANCELLED else event.summary)
    if event.description:
        yield text("DESCRIPTION", event.description)
    if event.location:
        yield text("LOCATION", event.location)
    if event.coordinates:
        yield geo("GEO", event.coordinates.latitude, event.coordinates.longitude)
    if event.coordinates and event.location:
        yield _apple_location(event.location, event.coordinates)
    if event.categories:
        yield texts("CATEGORIES", event.categories)
    if event.colour:
        yield text("COLOR", event.colour)


def _apple_location(title: str, at: Coordinates) -> Property:
    # Apple draws a map only where the title repeats LOCATION to the letter, and none from GEO alone
    # (https://github.com/sebbo2002/ical-generator/issues/236, https://github.com/collective/icalendar/issues/116).
    return uri(
        "X-APPLE-STRUCTURED-LOCATION",
        f"geo:{at.latitude:.6f},{at.longitude:.6f}",
        Parameter("VALUE", "URI"),
        Parameter("X-APPLE-RADIUS", _MAP_RADIUS_IN_METRES),
        Parameter("X-TITLE", title),
    )


def _relations(event: CalendarEvent) -> Iterator[Property]:
    if event.url:
        yield uri("URL", event.url)
    if event.organizer:
        yield uri("ORGANIZER", f"mailto:{event.organizer.address}", Parameter("CN", event.organizer.name))
    if event.related_to:
        yield text("RELATED-TO", event.related_to)


def _attendance(attendee: Attendee, status: Status) -> Iterator[Property]:
    # Nobody answers what is cancelled.
    asked = (Parameter("PARTSTAT", "NEEDS-ACTION"), Parameter("RSVP", "TRUE"))
    yield uri(
        "ATTENDEE",
        f"mailto:{attendee.address}",
        Parameter("CN", attendee.name),
        Parameter("ROLE", "REQ-PARTICIPANT"),
        *(() if status is Status.CANCELLED else asked),
    )


def _availability(event: CalendarEvent) -> Iterator[Property]:
    free = event.transparent or event.status is Status.CANCELLED or isinstance(event.when, AllDay)
    # Outlook takes this word for the last one, so that BUSY would make a tentative entry firm there
    # ([MS-OXCICAL] 2.1.3.1.1.20.31).
    held = "TENTATIVE" if event.status is Status.TENTATIVE else "BUSY"
    yield Property("TRANSP", "TRANSPARENT" if free else "OPAQUE")
    yield Property("X-MICROSOFT-CDO-BUSYSTATUS", "FREE" if free else held)
