"""A list of tasks with due days (VTODO, RFC 5545 section 3.6.2), for programs that keep such lists.

Google shows no VTODO; Apple Reminders, Thunderbird, Outlook on import and CalDAV servers do.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING

from itinerary.calendar.contentline import Property, day, integer, text, uri, utc
from itinerary.calendar.vcalendar import PRODUCT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from itinerary.rendering.edition import Edition


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One thing to be done."""

    key: str
    """Its name, which lasts as long as the thing is the same."""
    visit: str
    """The id of its visit, by which its name is told from others'."""
    summary: str
    particulars: tuple[str, ...]
    """Lines that tell what else one must know."""
    due: date | None
    is_done: bool
    done: date | None
    """When it was done, where that is known."""
    link: str = ""
    """The address of a page about it; empty where there is none."""


def task_list(tasks: Iterable[Task], edition: Edition, title: str) -> bytes:
    """Return tasks as one file, in the order of their names.

    One that is done stands there as completed, so that a list that imported it earlier lets it go.
    """
    head = (
        Property("VERSION", "2.0"),
        text("PRODID", PRODUCT),
        Property("CALSCALE", "GREGORIAN"),
        text("NAME", title),
        text("X-WR-CALNAME", title),
    )
    ordered = sorted(tasks, key=lambda task: (task.key, task.visit))
    return b"".join(
        (
            b"BEGIN:VCALENDAR\r\n",
            *(each.to_line() for each in head),
            *(each.to_line() for task in ordered for each in _lines(task, edition.issued)),
            b"END:VCALENDAR\r\n",
        )
    )


def _lines(task: Task, issued: datetime) -> Iterator[Property]:
    yield Property("BEGIN", "VTODO")
    yield text("UID", f"{task.key}@{task.visit}.itinerary")
    yield utc("DTSTAMP", issued)
    yield text("SUMMARY", task.summary)
    yield text("DESCRIPTION", "\n".join(task.particulars))
    if task.link:
        yield uri("URL", task.link)
    if task.due is not None:
        yield day("DUE", task.due)
    if not task.is_done:
        yield Property("STATUS", "NEEDS-ACTION")
    else:
        yield Property("STATUS", "COMPLETED")
        if task.done is not None:
            # COMPLETED must be an instant (RFC 5545 section 3.8.2.1), of which only the day is known.
            yield utc("COMPLETED", datetime.combine(task.done, time(12), UTC))
        yield integer("PERCENT-COMPLETE", 100)
    yield Property("END", "VTODO")
