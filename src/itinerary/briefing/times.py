"""When things are, in words: dates with times, the zone where it changes, windows while there is no time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.briefing.blocks import lines
from itinerary.spec.meetings import Priority

if TYPE_CHECKING:
    from collections.abc import Iterable

    from itinerary.briefing.pack import Pack
    from itinerary.programme.moment import Moment
    from itinerary.programme.timeline import Engagement
    from itinerary.rendering.content import Inline
    from itinerary.rendering.language import Language
    from itinerary.spec.meetings import Meeting
    from itinerary.spec.moments import Window


class ZoneMarks:
    """Remembers in which zone the reader is, and names it anew only where that changes."""

    def __init__(self, speech: Language) -> None:
        self._speech = speech
        self._current = ""

    def mark(self, start: Moment, end: Moment) -> str:
        """Return the zone of a line of the programme, or nothing where it goes without saying."""
        first, last = self._speech.zone(start), self._speech.zone(end)
        known, self._current = self._current, last
        if first != last:
            return self._speech.say("{first} to {last}", first=first, last=last)
        return "" if first == known else first


def when(pack: Pack, engagement: Engagement) -> tuple[Inline, ...]:
    """Return date, times, zone and length of a meeting, a line each."""
    speech = pack.speech
    length = engagement.end.instant - engagement.start.instant
    return lines(
        f"{speech.date_with_weekday(engagement.start.day)}, {speech.clock_range(engagement.start, engagement.end)}",
        f"{speech.duration(length)}; {speech.zone(engagement.start)}",
    )


def due_at(pack: Pack, meeting_id: str) -> str | None:
    """Return by when to be at a meeting; none where that is when it starts."""
    engagement, early = pack.engagement(meeting_id), pack.visit.meetings[meeting_id].arrive_early
    return pack.speech.clock(engagement.start.earlier(early)) if engagement and early else None


def when_in_brief(pack: Pack, engagement: Engagement | None) -> str:
    """Return date and start of a meeting on one line, or that it has no time yet."""
    if engagement is None:
        return pack.speech.say("Time to be agreed")
    return f"{pack.speech.short_day(engagement.start.day)}, {pack.speech.clock(engagement.start)}"


def not_yet(pack: Pack, meeting: Meeting) -> tuple[Inline, ...]:
    """Return what is known of the time of a meeting that has none: its length, its priority, the host's windows."""
    speech = pack.speech
    length = speech.duration(meeting.duration) if meeting.duration else None
    return lines(
        speech.say("Length: {length}", length=length) if length else None,
        *_asked(pack, meeting),
        *_possible(speech, meeting.windows),
    )


def _asked(pack: Pack, meeting: Meeting) -> Iterable[str]:
    if not pack.reads_briefs:
        return
    is_must = meeting.priority is Priority.MUST
    yield pack.speech.say("Priority: a must") if is_must else pack.speech.say("Priority: a wish")
    needed = pack.names(meeting.needs)
    if needed:
        yield pack.speech.say("Needs {names}", names=needed)


def _possible(speech: Language, windows: tuple[Window, ...]) -> Iterable[str]:
    for window in windows:
        span = speech.clock_span(window.opens, window.closes)
        yield speech.say("Possible: {day}, {span}", day=speech.day(window.day), span=span)
