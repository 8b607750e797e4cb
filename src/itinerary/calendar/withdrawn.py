"""An entry that a reader was sent and that is no longer in his programme: the copy that tells him so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.calendar.entries import organizer_of
from itinerary.calendar.event import AllDay, CalendarEvent, Status, Timed
from itinerary.calendar.hours import hours
from itinerary.calendar.titles import LONGEST_TITLE, shortened
from itinerary.calendar.vevent import CANCELLED_MARK
from itinerary.programme.moment import Moment
from itinerary.rendering.reader_language import speech_for

if TYPE_CHECKING:
    from itinerary.audience import View
    from itinerary.calendar.event import When
    from itinerary.release import Telling
    from itinerary.rendering.language import Language


def withdrawn_event(view: View, uid: str, telling: Telling) -> CalendarEvent:
    """Return the cancelled copy, of what its reader was told before and nothing else: he may know no more of it.

    Whether the entry was deleted, goes on without him, or waits for another time, is not said.
    """
    speech = speech_for(view)
    when = _when(telling)
    return CalendarEvent(
        uid=uid,
        summary=shortened(telling.title, LONGEST_TITLE - len(CANCELLED_MARK)),
        when=when,
        status=Status.CANCELLED,
        description=f"{_first_line(when, speech)}\n{speech.say('No longer in this programme at this time')}",
        location=telling.place,
        organizer=organizer_of(view.visit),
    )


def _when(telling: Telling) -> When:
    if isinstance(telling.start, Moment) and isinstance(telling.end, Moment):
        return Timed(telling.start, telling.end)
    first, until = (end.day if isinstance(end, Moment) else end for end in (telling.start, telling.end))
    return AllDay(first, until)


def _first_line(when: When, speech: Language) -> str:
    if isinstance(when, Timed):
        return hours(when.start, when.end, speech)
    return speech.date_range(when.first, when.until)
