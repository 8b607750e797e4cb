"""The programme as lines to print: what stands in each day, in words, before any format."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from itinerary.programme.timeline import DayLine, Engagement, Leg, Lodging, Phase, Transfer
from itinerary.rendering.content import Standing
from itinerary.spec.base import Visibility

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from itinerary.audience import View
    from itinerary.programme.moment import Moment
    from itinerary.programme.timeline import Day


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a day."""

    time: str
    what: str
    where: str
    who: str
    standing: Standing


@dataclass(frozen=True, slots=True)
class ZoneChange:
    """From here on, clocks show another time."""

    zone: str
    offset: str


@dataclass(frozen=True, slots=True)
class DayLines:
    """A day as it is printed."""

    title: str
    """`Monday 20 March 2023, Osaka`."""
    lines: tuple[Line | ZoneChange, ...]


def days_of(view: View) -> Iterator[DayLines]:
    """Yield the days of a view; a change of UTC offset stands between the lines where it happens."""
    offset = ""
    for day in view.programme.days():
        lines: list[Line | ZoneChange] = []
        for line in day.lines:
            here = utc_offset(line.moment)
            if here != offset:
                lines.append(ZoneChange(line.moment.zone, here))
                offset = here
            lines.append(_line(view, line))
            if line.phase is Phase.WHOLE and utc_offset(line.slot.end) != offset:
                offset = utc_offset(line.slot.end)
                lines.append(ZoneChange(line.slot.end.zone, offset))
        yield DayLines(_title(day), tuple(lines))


def unscheduled_of(view: View) -> Iterator[str]:
    """Yield the meetings that have no time yet, with what one needs to find one; how much it matters is our affair."""
    knows_priority = view.audience.clearance(view.visit).admits(Visibility.DELEGATION)
    for name in view.programme.unscheduled:
        meeting = view.visit.meetings[name]
        parts = [meeting.title]
        if meeting.duration:
            parts.append(f"{int(meeting.duration.total_seconds()) // 60} min")
        if knows_priority:
            parts.append(meeting.priority.value)
        if meeting.windows:
            parts.append(f"host can: {'; '.join(str(window) for window in meeting.windows)}")
        yield ", ".join(parts)


def utc_offset(moment: Moment) -> str:
    """Return how far local time is from UTC: `UTC+09:00`."""
    minutes = int(moment.offset.total_seconds()) // 60
    return f"UTC{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


def _title(day: Day) -> str:
    date = f"{day.date:%A} {day.date.day} {day.date:%B %Y}"
    return f"{date}, {' – '.join(day.cities)}" if day.cities else date


def _line(view: View, line: DayLine) -> Line:
    slot = line.slot
    who = _people(view, slot.people)
    match slot:
        case Engagement():
            return _engagement(view, slot, who)
        case Leg():
            what, where = _leg(view, slot, line.phase)
            return Line(_leg_time(slot, line.phase), what, where, who, Standing.FIRM)
        case Transfer():
            origin = f" from {slot.origin.name}" if slot.origin else ""
            return Line(
                f"{slot.start.local:%H:%M}",
                f"{slot.by.value}{origin} to {slot.destination.name}",
                "",
                who,
                Standing.LOGISTICS,
            )
        case Lodging():
            arriving = line.phase is Phase.CHECK_IN
            known = slot.check_in_known if arriving else slot.check_out_known
            time = f"{line.moment.local:%H:%M}" if known else ""
            return Line(time, "check in" if arriving else "check out", slot.place.name, who, Standing.LOGISTICS)


def _engagement(view: View, slot: Engagement, who: str) -> Line:
    meeting = view.visit.meetings[slot.id]
    standing = Standing.CANCELLED if slot.is_cancelled else Standing.TENTATIVE if slot.is_tentative else Standing.FIRM
    mark = "" if standing is Standing.FIRM else f" ({standing.value})"
    place = ", ".join(part for part in (slot.room, slot.place.name if slot.place else None) if part)
    return Line(
        f"{slot.start.local:%H:%M}–{_end(slot.start, slot.end)}", f"{meeting.title}{mark}", place, who, standing
    )


def _end(start: Moment, end: Moment) -> str:
    days = (end.day - start.day).days
    clock = f"{end.local:%H:%M}"
    return clock if days == 0 else f"{clock} ({days:+d} day{'' if abs(days) == 1 else 's'})"


def _leg_time(slot: Leg, phase: Phase) -> str:
    match phase:
        case Phase.DEPARTS:
            return f"{slot.start.local:%H:%M}"
        case Phase.ARRIVES:
            return f"{slot.end.local:%H:%M}"
        case _:
            return f"{slot.start.local:%H:%M}–{slot.end.local:%H:%M}"


def _leg(view: View, slot: Leg, phase: Phase) -> tuple[str, str]:
    journey = view.visit.travel[slot.id]
    name = " ".join(part for part in (journey.by, journey.number) if part)
    match phase:
        case Phase.DEPARTS:
            return f"{name} to {slot.destination.name}", f"from {slot.origin.name}"
        case Phase.ARRIVES:
            return f"{name} arrives", slot.destination.name
        case _:
            return name, f"{slot.origin.name} to {slot.destination.name}"


def _people(view: View, people: tuple[str, ...]) -> str:
    """Name those concerned; where nearly everyone is, name who is not."""
    absent = [person for person in view.visit.delegates if person not in people]
    if people and len(absent) < len(people):
        return f"all except {_names(view, absent)}" if absent else "all"
    return _names(view, people)


def _names(view: View, people: Iterable[str]) -> str:
    return ", ".join(view.visit.delegates[person].name.second_mention for person in people)
