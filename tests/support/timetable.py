"""A programme as lines of text, so that a test shows a whole day as one reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.programme.timeline import Engagement, Leg, Lodging, Transfer

if TYPE_CHECKING:
    from collections.abc import Iterable

    from itinerary.programme.timeline import DayLine, Programme, Slot


def days_as_text(programme: Programme) -> str:
    """Return each day as its date and its lines: clock, phase, what it is."""
    return "".join(
        f"{day.date:%a} {day.date.isoformat()}\n{''.join(f'  {_line(line)}' for line in day.lines)}"
        for day in programme.days()
    )


def slots_as_text(slots: Iterable[Slot]) -> str:
    """Return slots on a line each: start, end, id, who."""
    return "".join(f"{_span(slot)} {_name(slot)}: {', '.join(slot.people)}\n" for slot in slots)


def _line(line: DayLine) -> str:
    return f"{line.moment.local:%H:%M%z} {line.phase.name.lower().replace('_', '-')} {_name(line.slot)}\n"


def _span(slot: Slot) -> str:
    return f"{slot.start.local:%d %H:%M%z}–{slot.end.local:%d %H:%M%z}"


def _name(slot: Slot) -> str:
    match slot:
        case Transfer(origin=origin, destination=destination):
            return f"{origin.key if origin else '?'} to {destination.key}"
        case Engagement() | Leg() | Lodging():
            return slot.id
