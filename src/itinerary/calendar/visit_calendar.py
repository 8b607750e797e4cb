"""The calendar of one reader as a file: what he or she may see of a visit, ready to import or to subscribe to."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from itinerary.audience import AudienceKind
from itinerary.calendar.calendar_object import calendar_object
from itinerary.calendar.entries import entries
from itinerary.calendar.proofreading import proofread
from itinerary.calendar.vcalendar import Masthead, Window, calendar_file
from itinerary.calendar.vevent import written
from itinerary.rendering.naming import organisation_short, short_name
from itinerary.rendering.reader_language import speech_for

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from itinerary.audience import View
    from itinerary.calendar.entries import Entry
    from itinerary.calendar.imprint import Imprint
    from itinerary.rendering.language import Language
    from itinerary.spec.meetings import Meeting
    from itinerary.spec.visit import Visit


def calendar(view: View, imprint: Imprint, found: Sequence[Entry] | None = None) -> bytes:
    """Return the calendar of a reader, as `text/calendar; charset=utf-8`.

    The office gets the whole visit with all transfers and the cues of its staff, the delegation the same without what
    is the office's own, a delegate his or her own part of it, a partner its own meetings. The office's file, with every
    entry of the visit, is read back by another program before it is returned.

    `found` are the entries of the view, where the caller has made them already. Raises `MisreadCalendarError`, and
    `EventWithoutLengthError` for a journey that arrives as it leaves.
    """
    events = imprint.events(view, entries(view, imprint.names) if found is None else found)
    file = calendar_file(_masthead(view), map(written, events), window(view.visit))
    if view.is_office:
        proofread(file, events)
    return file


def calendar_objects(view: View, imprint: Imprint, found: Sequence[Entry]) -> Mapping[str, bytes]:
    """Return the entries of a reader as a calendar server holds them: an object each, by UID (RFC 4791 section 4.1).

    Raises as `calendar`.
    """
    events = imprint.events(view, found)
    return {event.uid: calendar_object(written(event), window(view.visit), None) for event in events}


def window(visit: Visit) -> Window:
    """Return the time for which the zones in all files of a visit are right: its years, and a year around them.

    It comes from the dates of the visit, which every reader knows, and not from a reader's entries: else one zone would
    have two definitions in two files, and programs keep only one of them.
    """
    first, last = sorted((visit.visit.from_.year, visit.visit.to.year))
    return Window(first=datetime(first - 1, 1, 2, tzinfo=UTC), last=datetime(last + 1, 12, 30, tzinfo=UTC))


def _masthead(view: View) -> Masthead:
    visit = view.visit
    speech = speech_for(view)
    reader = _reader(view, speech)
    return Masthead(
        name=f"{visit.visit.title} – {reader}" if reader else visit.visit.title,
        description="\n".join(_description(view, speech)),
        zone=visit.visit.timezone,
    )


def _reader(view: View, speech: Language) -> str:
    """Return whose calendar it is, so that an assistant who subscribes to several can tell them apart."""
    visit, name = view.visit, view.audience.id
    match view.audience.kind:
        case AudienceKind.DELEGATE:
            return short_name(visit, name)
        case AudienceKind.PARTNER if name in visit.organisations:
            return organisation_short(visit.organisations[name])
        case AudienceKind.OFFICE:
            return speech.say("run sheet")
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
