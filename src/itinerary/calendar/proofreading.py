"""A finished calendar is read once by another implementation before it leaves the house.

The writing is ours and the reading is the `icalendar` package's, so that neither judges its own work. Both sides are
compared as jCal (RFC 7265), the plain form of what a reader understood.
"""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING, TypeAlias

from itinerary.calendar.contentline import one_kind_of_break, uri
from itinerary.calendar.event import Status, Timed, stated
from itinerary.calendar.vevent import CANCELLED_MARK
from itinerary.errors import ItineraryError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from icalendar import Event

    from itinerary.calendar.event import CalendarEvent, StatedTime

_Statement: TypeAlias = "tuple[object, ...]"
"""A property's values in jCal, and after them its zone where it has one."""


class MisreadCalendarError(ItineraryError):
    """Another program would read something else from a calendar than was meant."""

    def __init__(self, uid: str, part: str) -> None:
        super().__init__(
            f"the {part} of the calendar entry '{uid}' would be misread by other programs, so nothing was written; "
            "this is a mistake of this program: please report it with the entry"
        )


def proofread(file: bytes, events: Iterable[CalendarEvent]) -> None:
    """Read a finished file and compare it with the entries that it was made from, to the letter and the second.

    It costs half a millisecond for each entry. Done once for a visit's whole calendar, it speaks for all the files that
    are joined from the same entries. Raises `MisreadCalendarError` for the first difference.
    """
    from icalendar import Calendar

    entries = {str(entry["UID"]): entry for entry in Calendar.from_ical(file).events}
    for event in events:
        entry = entries.pop(event.uid, None)
        if entry is None or entry.errors:
            raise MisreadCalendarError(event.uid, "form")
        read = _read(entry)
        for name, meant in _meant(event).items():
            if read.get(name, ("",)) != meant:
                raise MisreadCalendarError(event.uid, name)
    for uid in entries:
        raise MisreadCalendarError(uid, "presence")


def _read(entry: Event) -> dict[str, _Statement]:
    # This reader takes a zone that never leaves UTC, like Africa/Abidjan, for UTC itself, and adds a Z to its times.
    return {
        name: (values[0].removesuffix("Z"), parameters["tzid"]) if "tzid" in parameters else tuple(values)
        for name, parameters, _, *values in entry.to_jcal()[1]
    }


def _meant(event: CalendarEvent) -> dict[str, _Statement]:
    mark = CANCELLED_MARK if event.status is Status.CANCELLED else ""
    organizer = event.organizer
    start, end = _times(event)
    return {
        "dtstart": start,
        "dtend": end,
        "dtstamp": _utc(event.stamped),
        "created": _utc(event.created),
        "last-modified": _utc(event.last_modified),
        "sequence": (event.sequence,),
        "status": (event.status.value,),
        "summary": (mark + one_kind_of_break(event.summary),),
        "description": (one_kind_of_break(event.description),),
        "location": (one_kind_of_break(event.location),),
        "categories": tuple(map(one_kind_of_break, event.categories)) or ("",),
        "related-to": (event.related_to or "",),
        "organizer": (uri("ORGANIZER", f"mailto:{organizer.address}").value,) if organizer else ("",),
    }


def _times(event: CalendarEvent) -> tuple[_Statement, _Statement]:
    if isinstance(event.when, Timed):
        return _local(stated(event.when.start)), _local(stated(event.when.end))
    return (event.when.first.isoformat(),), (event.when.until.isoformat(),)


def _local(time: StatedTime) -> _Statement:
    wall_clock = time.wall_clock.isoformat(timespec="seconds")
    return (f"{wall_clock}Z",) if time.zone == "UTC" else (wall_clock, time.zone)


def _utc(instant: datetime) -> _Statement:
    return (f"{instant.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}",)
