"""The hours of a visit as a drawing: a row for each day as it is lived, in local time, with its meetings and journeys.

A day that comes twice has two rows; one that is flown over has none. What does not fit in a box stays unsaid there: the
programme says it.
"""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from itinerary.briefing.days import named_days
from itinerary.briefing.rows import leg_title
from itinerary.briefing.timeline_bars import Bar, Lap, lanes_of, laps_of
from itinerary.programme.timeline import Engagement, Leg
from itinerary.rendering.content import Figure
from itinerary.rendering.drawing import PAGE_WIDTH, Anchor, Box, Drawing, Ink, Label, Line, Point, Role, words_width
from itinerary.rendering.kinds import meeting_kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from itinerary.briefing.days import NamedDay
    from itinerary.briefing.pack import Pack
    from itinerary.programme.moment import Moment
    from itinerary.rendering.content import Block
    from itinerary.rendering.drawing import Shape

_DAYS_WIDE: Final = 104.0
_HEAD: Final = 13.0
_LEAST_ROW: Final = 22.0
_LANE: Final = 11.5
_BAR: Final = 9.5
_DAY_SIZE: Final = 7.6
_NOTE_SIZE: Final = 6.4
_BAR_SIZE: Final = 6.4
_GAP: Final = 2.5
"""How far words stand from the edges of bars."""
_TICK_HOURS: Final = (2, 3, 4)
"""Every how many hours the clock is told, as far as its words have room."""
_HALF_TICK: Final = 20.0
"""How much room the last hour needs to the right of its line."""
_SHORTEST: Final = (8, 20)
"""The hours that are shown at least."""
_MINUTE: Final = dt.timedelta(minutes=1)


def visit_timeline(pack: Pack) -> tuple[Block, ...]:
    """Return the hours of a visit, or nothing where nothing has a time."""
    rows = _rows(pack)
    bars = [bar for row in rows for bar in row.bars]
    if not bars:
        return ()
    say = pack.speech.say
    roles = {bar.role for bar in bars}
    key = (
        say("Local time. Thick bars are meetings, thin ones journeys."),
        *([say("Broken outlines are tentative.")] if Role.TENTATIVE in roles else []),
        *([say("Hatched bars are cancelled.")] if Role.CANCELLED in roles else []),
    )
    return (Figure(_drawing(pack, rows, _Axis.of(bars)), " ".join(key)),)


@dataclass(frozen=True, slots=True)
class _Row:
    day: NamedDay
    comes_again: bool
    zone: str
    """Printed only where it is not that of the row above."""
    bars: tuple[Bar, ...]

    @property
    def height(self) -> float:
        return max(_LEAST_ROW, 5 + _LANE * len(lanes_of(self.bars)))


@dataclass(frozen=True, slots=True)
class _Axis:
    """The hours of the day that are shown, side by side."""

    first: int
    last: int

    @classmethod
    def of(cls, bars: Sequence[Bar]) -> _Axis:
        starts = [bar.start for bar in bars if bar.start is not None]
        ends = [bar.end for bar in bars if bar.end is not None]
        first = min([_SHORTEST[0], *map(math.floor, starts)]) // 2 * 2
        return cls(first, min(24, max([_SHORTEST[1], *map(math.ceil, ends)])))

    def x(self, hour: float) -> float:
        return _DAYS_WIDE + (hour - self.first) / (self.last - self.first) * (PAGE_WIDTH - _HALF_TICK - _DAYS_WIDE)

    def edges(self, bar: Bar) -> tuple[float, float]:
        """Return where a bar starts and ends on the page; one that comes from the day before starts at the edge."""
        start = self.first if bar.start is None else bar.start
        end = self.last if bar.end is None else bar.end
        return self.x(start), max(self.x(min(end, self.last)), self.x(start) + 1.5)


def _rows(pack: Pack) -> list[_Row]:
    rows: list[_Row] = []
    known = ""
    for named in named_days(pack):
        for place, lap in enumerate(laps_of(named.day)):
            zone, known = _zone(pack, lap, known)
            rows.append(_Row(named, named.comes_again or place > 0, zone, lap.bars))
    return rows


def _zone(pack: Pack, lap: Lap, known: str) -> tuple[str, str]:
    """Return the zone of a day as it is printed, and the one that the reader knows after it."""
    start, end = _abbreviation(pack, lap.first), _abbreviation(pack, lap.last)
    if start != end:
        return pack.speech.say("{first} to {last}", first=start, last=end), ""
    told = f"{start}{_from_home(pack, lap.first)}"
    return ("" if told == known else told), told


def _abbreviation(pack: Pack, moment: Moment) -> str:
    name = moment.local.tzname() or ""
    return name if name.isalpha() else pack.speech.offset(moment)


def _from_home(pack: Pack, moment: Moment) -> str:
    """Return how far the clocks there are from those at home: `, +9:00 from home`; empty where they agree."""
    first = next(iter(pack.programme.legs), None)
    if first is None or not pack.is_for_guests:
        return ""
    ahead = moment.offset - type(moment)(moment.instant, first.start.zone).offset
    if not ahead:
        return ""
    hours, minutes = divmod(abs(ahead) // _MINUTE, 60)
    sign = "+" if ahead > dt.timedelta() else "\N{MINUS SIGN}"
    return pack.speech.say(", {difference} from home", difference=f"{sign}{hours}:{minutes:02}")


def _drawing(pack: Pack, rows: Sequence[_Row], axis: _Axis) -> Drawing:
    height = _HEAD + sum(row.height for row in rows)
    speech = pack.speech
    shapes: list[Shape] = list(_ticks(pack, axis, height))
    top = _HEAD
    for row in rows:
        shapes += [Line(Role.GRID, (Point(0, top), Point(PAGE_WIDTH, top))), *_row(pack, row, axis, top)]
        top += row.height
    return Drawing(
        width=PAGE_WIDTH,
        height=height,
        title=speech.say("The visit by the hour"),
        description=speech.say(
            "A row for each day: {days}. What is when and where stands in the programme, in words.",
            days="; ".join(dict.fromkeys(row.day.title for row in rows)),
        ),
        shapes=(*shapes, Line(Role.GRID, (Point(0, height), Point(PAGE_WIDTH, height)))),
    )


def _ticks(pack: Pack, axis: _Axis, height: float) -> Iterator[Shape]:
    times = {hour: pack.speech.clock_time(dt.time(hour % 24)) for hour in range(axis.first, axis.last + 1)}
    room = max(words_width(time, _NOTE_SIZE) for time in times.values()) + _GAP
    step = next((step for step in _TICK_HOURS if axis.x(axis.first + step) - axis.x(axis.first) >= room), 6)
    for hour in range(axis.first, axis.last + 1, step):
        x = axis.x(hour)
        yield Label(times[hour], Point(x, _HEAD / 2 - 1), _NOTE_SIZE, Ink.NOTE, Anchor.MIDDLE)
        yield Line(Role.GRID, (Point(x, _HEAD), Point(x, height)))


def _row(pack: Pack, row: _Row, axis: _Axis, top: float) -> Iterator[Shape]:
    day = pack.speech.short_day(row.day.day.date)
    again = f" ({pack.speech.say('once more')})" if row.comes_again else ""
    middle = top + row.height / 2
    yield Label(f"{day}{again}", Point(0, middle - (4 if row.zone else 0)), _DAY_SIZE)
    if row.zone:
        yield Label(row.zone, Point(0, middle + 5), _NOTE_SIZE, Ink.NOTE)
    lanes = lanes_of(row.bars)
    above = middle - _LANE * len(lanes) / 2
    for lane in lanes:
        yield from _lane(pack, lane, axis, above)
        above += _LANE


def _lane(pack: Pack, lane: Sequence[Bar], axis: _Axis, above: float) -> Iterator[Shape]:
    """Yield the bars of a lane and their names, which come neither upon a bar nor upon one another."""
    taken = _DAYS_WIDE
    for place, bar in enumerate(lane):
        left, right = axis.edges(bar)
        free = axis.edges(lane[place + 1])[0] if place + 1 < len(lane) else PAGE_WIDTH
        thick = _BAR * (0.5 if bar.role is Role.TRAVEL else 1.0)
        box = Box(bar.role, Point(left, above + (_LANE - thick) / 2), right - left, thick)
        yield box
        yield from _hatching(box)
        name = _name(_names(pack, bar), box, taken, free)
        yield from name
        taken = max([right, *(label.box.corner.x + label.box.width for label in name)])


def _hatching(box: Box) -> Iterator[Shape]:
    """Yield the slanting lines in the bar of something cancelled."""
    if box.role is not Role.CANCELLED:
        return
    bottom, right = box.corner.y + box.height, box.corner.x + box.width
    x = box.corner.x
    while x + box.height <= right:
        yield Line(Role.CANCELLED, (Point(x, bottom), Point(x + box.height, box.corner.y)))
        x += 4.0


_INKS: Final = {Role.ENGAGEMENT: Ink.NUMBER, Role.TENTATIVE: Ink.DOUBT}


def _name(names: Sequence[str], box: Box, before: float, after: float) -> tuple[Label, ...]:
    """Return the name of a bar, in it or beside it, the fullest that has room; nothing where none has.

    `before` is up to where the lane is taken to its left, `after` where the next bar begins.
    """
    inside, y = _INKS.get(box.role), box.corner.y + box.height / 2
    beside = Ink.STRUCK if box.role is Role.CANCELLED else Ink.NOTE
    left, right = box.corner.x - _GAP, box.corner.x + box.width + _GAP
    for room, x, anchor, ink in (
        (box.width - 2 * _GAP, (left + right) / 2, Anchor.MIDDLE, inside),
        (after - right - _GAP, right, Anchor.START, beside),
        (left - before - _GAP, left, Anchor.END, beside),
    ):
        name = next((name for name in names if words_width(name, _BAR_SIZE) <= room), "")
        if name and ink:
            return (Label(name, Point(x, y), _BAR_SIZE, ink, anchor),)
    return ()


def _names(pack: Pack, bar: Bar) -> tuple[str, ...]:
    """Return what a bar may be called, the fullest first."""
    slot = bar.line.slot
    match slot:
        case Engagement():
            meeting = pack.visit.meetings[slot.id]
            host = pack.visit.organisations.get(meeting.partner) if meeting.partner else None
            hosts = (host.name, host.acronym) if host else ()
            place = slot.place.name if slot.place else ""
            names = (meeting.title, *hosts, place, meeting_kind(pack.speech, meeting.kind))
            return tuple(name for name in names if name)
        case Leg():
            return tuple(filter(None, (leg_title(pack, slot, bar.line.phase), slot.destination.city)))
        case _:
            return ()
