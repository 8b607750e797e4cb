"""A calendar file: a masthead, the time zones that its entries use, and the entries (RFC 5545 section 3.4).

Files are joined from entries that were written before, so that thirty files of one visit cost little more than one.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from operator import attrgetter
from typing import TYPE_CHECKING, Literal, TypeAlias

from itinerary.calendar.contentline import Parameter, Property, duration, text
from itinerary.calendar.vtimezone import vtimezones

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from itinerary.calendar.vevent import WrittenEvent

PRODUCT = "-//delegation-itinerary//itinerary//EN"
"""Who wrote a file. It names no version, so that an upgrade alone changes no calendar."""

Method: TypeAlias = Literal["PUBLISH", "REQUEST", "CANCEL"]
"""What a file asks of its reader (RFC 5546 section 1.4)."""


@dataclass(frozen=True, slots=True)
class Window:
    """The time for which the zones of a visit's calendars must be right, from and to an aware instant.

    It is that of the whole visit, for every file: programs keep one definition for each name of a zone.
    """

    first: datetime
    last: datetime


@dataclass(frozen=True, slots=True)
class Masthead:
    """What a calendar says of itself where a program lists calendars."""

    name: str
    description: str
    zone: str
    """That of the visit. Only a default for display: every time states its own."""
    refresh: timedelta = timedelta(hours=1)
    """How soon a subscriber may ask again. Google asks when it likes."""


def calendar_file(
    masthead: Masthead, events: Iterable[WrittenEvent], window: Window, *, method: Method | None = "PUBLISH"
) -> bytes:
    """Return a calendar file, ready for `text/calendar; charset=utf-8`: the same bytes for the same entries.

    `PUBLISH` needs an organiser in every entry (RFC 5546 section 3.2.1); where one lacks it the file carries no METHOD,
    and is a plain calendar, which every program imports and subscribes to alike. `None` is for CalDAV, where METHOD is
    forbidden (RFC 4791 section 4.1). Zones are defined if an entry uses them, sorted by name; entries stand in order of
    time, then UID. A calendar without entries still defines the zone of its masthead, since no calendar may be empty.

    Raises `UnwritableTextError` for a control character in the masthead.
    """
    ordered = sorted(events, key=attrgetter("begins", "uid"))
    publishable = all(event.organised for event in ordered)
    properties = _properties(masthead, None if method == "PUBLISH" and not publishable else method)
    zones = {zone for event in ordered for zone in event.zones} if ordered else {masthead.zone}
    return b"".join(
        (
            b"BEGIN:VCALENDAR\r\n",
            *(each.to_line() for each in properties),
            vtimezones(zones, window.first, window.last),
            *(event.content for event in ordered),
            b"END:VCALENDAR\r\n",
        )
    )


def _properties(masthead: Masthead, method: Method | None) -> Iterator[Property]:
    yield Property("VERSION", "2.0")
    yield text("PRODID", PRODUCT)
    yield Property("CALSCALE", "GREGORIAN")
    if method:
        yield Property("METHOD", method)
    yield text("NAME", masthead.name)
    yield text("X-WR-CALNAME", masthead.name)
    if masthead.description:
        yield text("X-WR-CALDESC", masthead.description)
    yield text("X-WR-TIMEZONE", masthead.zone)
    # Home Assistant refuses a calendar that leaves out this VALUE (RFC 7986 section 5.7 has no default).
    yield duration("REFRESH-INTERVAL", masthead.refresh, Parameter("VALUE", "DURATION"))
    yield duration("X-PUBLISHED-TTL", masthead.refresh)
