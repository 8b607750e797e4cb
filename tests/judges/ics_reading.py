"""Read a calendar file as somebody else's program does: `icalendar` takes it apart, `dateutil` applies its zones.

The instants are worked out from the VTIMEZONEs of the file itself, as a program does that knows no zone by name.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import tzinfo

    from icalendar import Event, vDDDTypes


@dataclass(frozen=True, slots=True)
class ReadTime:
    """A time as it was understood: an instant in UTC and the zone in which it is shown, or a day."""

    at: datetime | date
    zone: str | None
    """None for a day, and for a time that the file states in UTC."""


@dataclass(frozen=True, slots=True)
class ReadEntry:
    """What a program shows of one entry."""

    uid: str
    start: ReadTime
    end: ReadTime
    status: str
    summary: str
    description: str
    location: str
    related_to: str | None


def read(content: bytes) -> tuple[ReadEntry, ...]:
    """Return the entries of a file, in its order."""
    from icalendar import Calendar

    calendar = Calendar.from_ical(content)
    zones = {str(zone["TZID"]): cast("tzinfo", zone.to_tz(lookup_tzid=False)) for zone in calendar.timezones}
    return tuple(_entry(event, zones) for event in calendar.events)


def _entry(event: Event, zones: Mapping[str, tzinfo]) -> ReadEntry:
    related = event.get("RELATED-TO")
    return ReadEntry(
        uid=str(event["UID"]),
        start=_time(event, "DTSTART", zones),
        end=_time(event, "DTEND", zones),
        status=str(event["STATUS"]),
        summary=str(event["SUMMARY"]),
        description=str(event["DESCRIPTION"]),
        location=str(event.get("LOCATION", "")),
        related_to=None if related is None else str(related),
    )


def _time(event: Event, name: str, zones: Mapping[str, tzinfo]) -> ReadTime:
    stated = cast("vDDDTypes", event[name])
    shown = stated.dt
    if not isinstance(shown, datetime):
        assert type(shown) is date
        return ReadTime(shown, None)
    zone = stated.params.get("TZID")
    if zone is None:
        assert shown.tzname() == "UTC"
        return ReadTime(shown.astimezone(UTC), None)
    return ReadTime(shown.replace(tzinfo=zones[zone]).astimezone(UTC), zone)
