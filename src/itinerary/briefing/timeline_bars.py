"""What stands in a day of a timeline: meetings and journeys as spans of local hours, apart where they overlap."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from itinerary.programme.timeline import Engagement, Leg, Phase
from itinerary.rendering.drawing import Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from itinerary.programme.moment import Moment
    from itinerary.programme.timeline import Day, DayLine

_MIDNIGHT: Final = 24.0


@dataclass(frozen=True, slots=True)
class Bar:
    """A meeting, or what a day sees of a journey, in hours of its local clock."""

    line: DayLine
    role: Role
    start: float | None
    """None where it began on a day before."""
    end: float | None
    """None where it ends on a day after."""

    @property
    def span(self) -> tuple[float, float]:
        """From when to when, within the day."""
        return self.start or 0.0, _MIDNIGHT if self.end is None else self.end


@dataclass(frozen=True, slots=True)
class Lap:
    """A day by the clock, from its first thing to its last; over the date line a day may have two."""

    bars: tuple[Bar, ...]
    """In order."""
    first: Moment
    last: Moment
    """Where the day begins and ends, with the zones that hold there."""


def laps_of(day: Day) -> tuple[Lap, ...]:
    """Return a day in one lap, or in two where a journey over the date line ends on its date before it began."""
    laps: list[list[Bar]] = [[]]
    for line in day.lines:
        laps[-1] += _bar(line)
        if _goes_back(line):
            laps.append([Bar(line, Role.TRAVEL, None, _hour(line.slot.end))])
    edges = [day.lines[0].moment, *(line.slot.end for line in day.lines if _goes_back(line))]
    ends = [*(line.moment for line in day.lines if _goes_back(line)), _last(day.lines[-1])]
    return tuple(
        Lap(tuple(sorted(bars, key=lambda bar: bar.span)), first, last)
        for bars, first, last in zip(laps, edges, ends, strict=True)
    )


def _last(line: DayLine) -> Moment:
    """Return when a line of a day ends, as far as that day sees it."""
    ends_here = line.phase is Phase.WHOLE and line.slot.end.day == line.moment.day
    return line.slot.end if ends_here else line.moment


def _bar(line: DayLine) -> Iterator[Bar]:
    match line.slot:
        case Engagement() as slot:
            role = Role.CANCELLED if slot.is_cancelled else Role.TENTATIVE if slot.is_tentative else Role.ENGAGEMENT
            yield Bar(line, role, _hour(slot.start), _hour(slot.end) if slot.end.day == slot.start.day else None)
        case Leg() as slot:
            start = None if line.phase is Phase.ARRIVES else _hour(slot.start)
            goes_on = line.phase is Phase.DEPARTS or _goes_back(line)
            yield Bar(line, Role.TRAVEL, start, None if goes_on else _hour(slot.end))


def _goes_back(line: DayLine) -> bool:
    """Whether clocks show less at the end of a journey than at its start, on the same date."""
    slot = line.slot
    is_short = isinstance(slot, Leg) and slot.start.day == slot.end.day
    return is_short and _hour(slot.end) < _hour(slot.start)


def _hour(moment: Moment) -> float:
    local = moment.local
    return local.hour + local.minute / 60


def lanes_of(bars: Sequence[Bar]) -> tuple[tuple[Bar, ...], ...]:
    """Return bars in as few lanes as keep those that overlap apart."""
    lanes: list[list[Bar]] = []
    for bar in bars:
        lane = next((lane for lane in lanes if lane[-1].span[1] <= bar.span[0]), None)
        if lane is None:
            lanes.append([bar])
        else:
            lane.append(bar)
    return tuple(map(tuple, lanes))
