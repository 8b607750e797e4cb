"""The first line of every entry: local time, zone and offset in words, since a reader's program may hold old zones."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from itinerary.programme.moment import Moment
    from itinerary.programme.timeline import Lodging
    from itinerary.rendering.language import Language
    from itinerary.spec.travel import Stay


@lru_cache(maxsize=4096)
def hours(start: Moment, end: Moment, speech: Language) -> str:
    """Return a span of time: `Monday 20 March 2023, 10:00–11:30 (JST, UTC+09:00)`.

    Where it ends on another day, or clocks go otherwise there, as on a flight, each end is told by itself.
    """
    if start.day != end.day or speech.zone(start) != speech.zone(end):
        return f"{_end(start, speech)} – {_end(end, speech)}"
    return f"{speech.date_with_weekday(start.day)}, {speech.clock_range(start, end)} ({speech.zone(start)})"


def nights(night: Lodging, stay: Stay, speech: Language) -> str:
    """Return from when until when a hotel is taken.

    `Check-in Sunday 19 March 2023, from 15:00 – check-out Tuesday 21 March 2023, by 11:00 (JST, UTC+09:00)`; the hours
    are the hotel's own, and left out where the spec does not give them.
    """
    say = speech.say
    comes = f"{say('Check-in')} {speech.date_with_weekday(night.first_night)}"
    if stay.from_time is not None:
        comes += ", " + say("from {time}", time=speech.clock_time(stay.from_time.clock))
    goes = f"{say('check-out')} {speech.date_with_weekday(night.last_morning)}"
    if stay.until_time is not None:
        goes += ", " + say("by {time}", time=speech.clock_time(stay.until_time.clock))
    first, last = speech.zone(night.start), speech.zone(night.end)
    return f"{comes} – {goes} ({last})" if first == last else f"{comes} ({first}) – {goes} ({last})"


def _end(moment: Moment, speech: Language) -> str:
    return f"{speech.date_with_weekday(moment.day)}, {speech.clock(moment)} ({speech.zone(moment)})"
