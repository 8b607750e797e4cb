"""How findings speak of people, meetings and times."""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.programme.timeline import Engagement, Leg

if TYPE_CHECKING:
    from collections.abc import Sequence

    from itinerary.programme.timeline import Slot
    from itinerary.spec.visit import Visit


def in_words(parts: Sequence[str]) -> str:
    """Return things as one enumerates them: `a`, `a and b`, `a, b and c`."""
    if len(parts) <= 1:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} and {parts[-1]}"


def slot_name(visit: Visit, slot: Slot) -> str:
    """Return what a planner calls a slot: the title of a meeting, the number and ends of a journey."""
    match slot:
        case Engagement():
            return f'"{visit.meetings[slot.id].title}"'
        case Leg():
            number = visit.travel[slot.id].number
            way = f"{slot.origin.name} to {slot.destination.name}"
            return f"{number} ({way})" if number else way
        case _:
            return slot.id


def span_words(visit: Visit, slot: Slot) -> str:
    """Return a slot with its local times: `"Signing" 10:30–11:15`."""
    return f"{slot_name(visit, slot)} {slot.start.local:%H:%M}–{slot.end.local:%H:%M}"
