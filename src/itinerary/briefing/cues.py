"""Cues: what staff do at a moment of a meeting, sorted into the day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from itinerary.programme.moment import Moment, moment_at
from itinerary.programme.timeline import Engagement

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from itinerary.briefing.pack import Pack
    from itinerary.programme.timeline import Day, DayLine
    from itinerary.spec.meetings import Cue


@dataclass(frozen=True, slots=True)
class PlacedCue:
    """A cue in its meeting."""

    cue: Cue
    engagement: Engagement
    moment: Moment
    """When it is due; without a time of its own, that of the cue before it, or of the meeting's start."""


def with_cues(pack: Pack, day: Day) -> Iterator[DayLine | PlacedCue]:
    """Yield the lines of a day and the cues of its meetings in order of time; at equal times, lines stand first."""
    found: list[tuple[dt.datetime, int, DayLine | PlacedCue]] = [(line.moment.instant, 0, line) for line in day.lines]
    for line in day.lines:
        if isinstance(line.slot, Engagement) and not line.slot.is_cancelled:
            found += [(placed.moment.instant, 1, placed) for placed in cues_of(pack, line.slot)]
    for _, _, one in sorted(found, key=lambda entry: entry[:2]):
        yield one


def cues_of(pack: Pack, engagement: Engagement) -> Iterator[PlacedCue]:
    """Yield the cues of a meeting in the order in which they are written."""
    moment = engagement.start
    for cue in pack.visit.meetings[engagement.id].cues:
        moment = _due(cue, engagement) or moment
        yield PlacedCue(cue, engagement, moment)


def _due(cue: Cue, engagement: Engagement) -> Moment | None:
    """Return when a cue is due; on the next day where the meeting goes past midnight and its time says so."""
    if cue.at is None:
        return None
    days = (engagement.start.day, engagement.end.day)
    found = [
        moment
        for day in dict.fromkeys(days)
        if isinstance(moment := moment_at(cue.at.on(day), engagement.start.zone, cue.at.offset), Moment)
    ]
    return min(found, key=lambda moment: abs(moment.instant - engagement.start.instant), default=None)
