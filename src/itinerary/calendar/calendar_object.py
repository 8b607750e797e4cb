"""One entry as a calendar of its own, as mails and calendar servers exchange it (RFC 5546 section 3.2, RFC 4791 4.1).

It has no masthead: Outlook would make a new calendar of that name for it, next to the reader's own
(https://github.com/urlaubsverwaltung/urlaubsverwaltung/issues/2197, [MS-OXCICAL] on X-WR-CALNAME).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.calendar.contentline import Property, text
from itinerary.calendar.vcalendar import PRODUCT
from itinerary.calendar.vtimezone import vtimezones

if TYPE_CHECKING:
    from collections.abc import Iterator

    from itinerary.calendar.vcalendar import Method, Window
    from itinerary.calendar.vevent import WrittenEvent


def calendar_object(event: WrittenEvent, window: Window, method: Method | None) -> bytes:
    """Return the entry with the zones that it uses, as `text/calendar; charset=utf-8`.

    A mail says by its method what is asked of the reader; a calendar server refuses an object that has one, and is
    given none (RFC 4791 section 4.1). The window is that of the visit's files, so that a zone is the same in all.
    """
    return b"".join(
        (
            b"BEGIN:VCALENDAR\r\n",
            *(each.to_line() for each in _properties(method)),
            vtimezones(event.zones, window.first, window.last),
            event.content,
            b"END:VCALENDAR\r\n",
        )
    )


def _properties(method: Method | None) -> Iterator[Property]:
    yield Property("VERSION", "2.0")
    yield text("PRODID", PRODUCT)
    yield Property("CALSCALE", "GREGORIAN")
    if method:
        yield Property("METHOD", method)
