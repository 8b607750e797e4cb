"""The calendar of one reader as a file: what he or she may see of a visit, ready to import or to subscribe to."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import lru_cache
from typing import TYPE_CHECKING

from itinerary.audience import AudienceKind
from itinerary.calendar.entries import entries
from itinerary.calendar.proofreading import proofread
from itinerary.calendar.revision import Revisions
from itinerary.calendar.vcalendar import Masthead, Window, calendar_file
from itinerary.calendar.vevent import WrittenEvent, written
from itinerary.rendering.language import spoken
from itinerary.rendering.naming import organisation_short, short_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from itinerary.audience import View
    from itinerary.calendar.event import CalendarEvent
    from itinerary.rendering.edition import Edition
    from itinerary.rendering.language import Language
    from itinerary.spec.meetings import Meeting
    from itinerary.spec.visit import Visit


def calendar(view: View, edition: Edition, revisions: Revisions | None = None) -> bytes:
    """Return the calendar of a reader, as `text/calendar; charset=utf-8`.

    The office gets the whole visit with all transfers, a delegate his or her own part of it, a partner its own
    meetings. Without `revisions`, nothing was sent out before this edition. The office's file, with every entry of the
    visit, is read back by another program before it is returned. Raises `MisreadCalendarError`, and
    `EventWithoutLengthError` for a journey that arrives as it leaves.
    """
    found = entries(view, revisions or Revisions.first(edition))
    file = calendar_file(_masthead(view), map(_written_once, found), window(view.visit))
    if view.is_office:
        proofread(file, found)
    return file


def window(visit: Visit) -> Window:
    """Return the time for which the zones in all files of a visit are right: its years, and a year around them.

    It comes from the dates of the visit, which every reader knows, and not from a reader's entries: else one zone would
    have two definitions in two files, and programs keep only one of them.
    """
    first, last = sorted((visit.visit.from_.year, visit.visit.to.year))
    return Window(first=datetime(first - 1, 1, 2, tzinfo=UTC), last=datetime(last + 1, 12, 30, tzinfo=UTC))


@lru_cache(maxsize=4096)
def _written_once(event: CalendarEvent) -> WrittenEvent:
    """Return an entry as its bytes: most of them stand in many files alike."""
    return written(event)


def _masthead(view: View) -> Masthead:
    visit = view.visit
    speech = spoken(visit.visit.languages)
    reader = _reader(view)
    return Masthead(
        name=f"{visit.visit.title} – {reader}" if reader else visit.visit.title,
        description="\n".join(_description(view, speech)),
        zone=visit.visit.timezone,
    )


def _reader(view: View) -> str:
    """Return whose calendar it is, so that an assistant who subscribes to several can tell them apart."""
    visit, name = view.visit, view.audience.id
    match view.audience.kind:
        case AudienceKind.DELEGATE:
            return short_name(visit, name)
        case AudienceKind.PARTNER if name in visit.organisations:
            return organisation_short(visit.organisations[name])
        case _:
            return ""


def _description(view: View, speech: Language) -> Iterator[str]:
    """Yield when the visit is, what has no time yet, and whom to ask."""
    frame = view.visit.visit
    yield f"{frame.title}, {speech.date_range(frame.from_, frame.to)}"
    if view.programme.unscheduled:
        yield f"{speech.say('Not yet scheduled')}:"
        for name in view.programme.unscheduled:
            yield f"- {_without_time(view.visit.meetings[name], speech)}"
    if frame.office:
        reach = (frame.office.name, frame.office.email, frame.office.phone)
        yield f"{speech.say('Questions')}: {', '.join(part for part in reach if part)}"


def _without_time(meeting: Meeting, speech: Language) -> str:
    """Return a meeting that has no time yet, with how long it takes and when the host can."""
    windows = (f"{speech.day(one.day)}, {speech.clock_span(one.opens, one.closes)}" for one in meeting.windows)
    known = (speech.duration(meeting.duration) if meeting.duration else "", speech.alternatives(windows))
    details = "; ".join(part for part in known if part)
    return f"{meeting.title} ({details})" if details else meeting.title
