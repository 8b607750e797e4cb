"""The list of actions as tasks with due days (VTODO, RFC 5545 section 3.6.2), for programs that keep such lists."""

from __future__ import annotations

from datetime import UTC, datetime, time
from typing import TYPE_CHECKING

from itinerary.calendar.contentline import Property, day, integer, text, utc
from itinerary.calendar.vcalendar import PRODUCT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from itinerary.rendering.edition import Edition
    from itinerary.rendering.follow_up import Promise


def action_calendar(promises: Iterable[Promise], edition: Edition, *, visit: str, title: str) -> bytes:
    """Return the tasks of a visit as one file; `visit` is its id, by which their names are told from others'.

    A task that is done stands there as completed, so that a list that imported it earlier lets it go. Google shows no
    VTODO; Apple Reminders, Thunderbird, Outlook on import and CalDAV servers do.
    """
    head = (
        Property("VERSION", "2.0"),
        text("PRODID", PRODUCT),
        Property("CALSCALE", "GREGORIAN"),
        text("NAME", title),
        text("X-WR-CALNAME", title),
    )
    tasks = sorted(promises, key=lambda promise: promise.key)
    return b"".join(
        (
            b"BEGIN:VCALENDAR\r\n",
            *(each.to_line() for each in head),
            *(each.to_line() for task in tasks for each in _task(task, edition.issued, visit)),
            b"END:VCALENDAR\r\n",
        )
    )


def _task(promise: Promise, issued: datetime, visit: str) -> Iterator[Property]:
    yield Property("BEGIN", "VTODO")
    yield text("UID", f"{promise.key}@{visit}.itinerary")
    yield utc("DTSTAMP", issued)
    yield text("SUMMARY", promise.what)
    yield text("DESCRIPTION", "\n".join(_particulars(promise)))
    if promise.due is not None:
        yield day("DUE", promise.due)
    if promise.done is None:
        yield Property("STATUS", "NEEDS-ACTION")
    else:
        yield Property("STATUS", "COMPLETED")
        # COMPLETED must be an instant (RFC 5545 section 3.8.2.1), of which only the day is known.
        yield utc("COMPLETED", datetime.combine(promise.done, time(12), UTC))
        yield integer("PERCENT-COMPLETE", 100)
    yield Property("END", "VTODO")


def _particulars(promise: Promise) -> Iterator[str]:
    yield f"Who: {promise.owner or 'nobody is named yet'}"
    if promise.partner:
        yield f"For: {promise.partner}"
    if promise.meeting:
        yield f"Promised at: {promise.meeting}"
    yield f"Visit: {promise.visit}"
