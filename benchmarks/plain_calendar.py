"""The plain way to make a calendar: the `icalendar` package, each file by itself, as its documentation shows it.

It says what our files say, property by property and value by value.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import icalendar  # noqa: TID253 - the peer; its import is not what is timed

from itinerary.calendar.event import AllDay
from itinerary.calendar.vcalendar import PRODUCT

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from itinerary.calendar.event import CalendarEvent
    from itinerary.calendar.vcalendar import Masthead


def plain_file(
    masthead: Masthead, events: Iterable[CalendarEvent], zones: Mapping[str, icalendar.Timezone] | None = None
) -> bytes:
    """Return a calendar file; with zones at hand, those of them that it uses are put in and none is made."""
    file = icalendar.Calendar()
    file.add("VERSION", "2.0")
    file.add("PRODID", PRODUCT)
    file.add("CALSCALE", "GREGORIAN")
    file.add("METHOD", "PUBLISH")
    file.add("NAME", icalendar.vText(masthead.name))
    file.add("X-WR-CALNAME", icalendar.vText(masthead.name))
    file.add("X-WR-CALDESC", icalendar.vText(masthead.description))
    file.add("X-WR-TIMEZONE", masthead.zone)
    file.add("REFRESH-INTERVAL", masthead.refresh, {"VALUE": "DURATION"})
    file.add("X-PUBLISHED-TTL", icalendar.vDuration(masthead.refresh))
    for event in sorted(events, key=lambda event: (event.when.begins, event.uid)):
        file.add_component(_entry(event))
    if zones is None:
        file.add_missing_timezones()
    else:
        for zone in sorted(file.get_missing_tzids()):
            file.add_component(zones[zone])
    content: bytes = file.to_ical()
    return content


def _entry(event: CalendarEvent) -> icalendar.Event:
    when = event.when
    is_free = event.transparent or isinstance(when, AllDay)
    entry = icalendar.Event()
    entry.add("UID", event.uid)
    entry.add("DTSTAMP", event.stamped)
    entry.add("CREATED", event.created)
    entry.add("LAST-MODIFIED", event.last_modified)
    entry.add("SEQUENCE", event.sequence)
    entry.add("STATUS", event.status.value)
    entry.add("DTSTART", when.first if isinstance(when, AllDay) else when.start.local)
    entry.add("DTEND", when.until if isinstance(when, AllDay) else when.end.local)
    entry.add("SUMMARY", event.summary)
    entry.add("DESCRIPTION", event.description)
    entry.add("CATEGORIES", list(event.categories))
    entry.add("COLOR", event.colour)
    entry.add("TRANSP", "TRANSPARENT" if is_free else "OPAQUE")
    entry.add("X-MICROSOFT-CDO-BUSYSTATUS", "FREE" if is_free else "BUSY")
    _add_place(entry, event)
    if event.url:
        entry.add("URL", event.url)
    if event.organizer:
        entry.add("ORGANIZER", icalendar.vCalAddress(f"mailto:{event.organizer.address}"), {"CN": event.organizer.name})
    if event.related_to:
        entry.add("RELATED-TO", event.related_to)
    return entry


def _add_place(entry: icalendar.Event, event: CalendarEvent) -> None:
    if event.location:
        entry.add("LOCATION", event.location)
    if event.coordinates:
        at = event.coordinates
        entry.add("GEO", (at.latitude, at.longitude))
        entry.add(
            "X-APPLE-STRUCTURED-LOCATION",
            icalendar.vUri(f"geo:{at.latitude:.6f},{at.longitude:.6f}"),
            {"VALUE": "URI", "X-APPLE-RADIUS": "100", "X-TITLE": event.location},
        )
