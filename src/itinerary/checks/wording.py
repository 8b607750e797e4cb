"""How findings speak of people, meetings and times."""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.programme.timeline import Engagement, Leg, Lodging

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from itinerary.programme.timeline import Slot
    from itinerary.spec.visit import Visit


def in_words(parts: Sequence[str]) -> str:
    """Return things as one enumerates them: `a`, `a and b`, `a, b and c`."""
    if len(parts) <= 1:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} and {parts[-1]}"


def slot_name(visit: Visit, slot: Slot) -> str:
    """Return what a planner calls a slot: the title of a meeting, a journey as `JL 44 (LHR–HND)`, a night."""
    match slot:
        case Engagement():
            return f'"{visit.meetings[slot.id].title}"'
        case Leg():
            journey, origin, destination = visit.travel[slot.id], slot.origin, slot.destination
            if slot.is_flight:
                way = f"{origin.key}–{destination.key}"
                return f"{journey.number} ({way})" if journey.number else f"the flight {way}"
            way = f"{origin.name} to {destination.name}"
            return f"{journey.number} ({way})" if journey.number else f"the {journey.by} from {way}"
        case Lodging():
            return f"the night at {slot.place.name}"
        case _:
            return slot.id


def span_words(visit: Visit, slot: Slot) -> str:
    """Return a slot with its local times, and days where it ends on another: `"Signing" 10:30–11:15`."""
    clock = "%H:%M" if slot.start.day == slot.end.day else "%a %H:%M"
    return f"{slot_name(visit, slot)} {slot.start.local:{clock}}–{slot.end.local:{clock}}"


def person_words(visit: Visit, person: str) -> str:
    """Return the full name of a delegate or counterpart: `Professor Geraint Rees`."""
    found = visit.person(person)
    return found.name.full if found else f"`{person}`"


def meeting_words(visit: Visit, meeting: str) -> str:
    """Return the title of a meeting in quotation marks."""
    return f'"{visit.meetings[meeting].title}"'


def agreement_words(visit: Visit, agreement: str) -> str:
    """Return the exact title of an agreement in quotation marks; where it has none, its kind and id."""
    found = visit.agreements[agreement]
    return f'"{found.title}"' if found.title else f"the {found.kind.words} `{agreement}`"


def party_words(visit: Visit, people: Sequence[str]) -> str:
    """Return several delegates in few words: up to three by name, the rest by number, or `the whole delegation`."""
    if len(people) > 1 and len(people) == len(visit.delegates):
        return "the whole delegation"
    names = [person_words(visit, person) for person in people]
    return in_words(names if len(names) <= 3 else [*names[:2], f"{len(names) - 2} others"])  # noqa: PLR2004 - as many as one takes in at a glance


def length_words(length: dt.timedelta) -> str:
    """Return a length of time in hours and minutes: `40 min`, `1 h 30 min`, `2 h`."""
    hours, minutes = divmod(round(length.total_seconds() / 60), 60)
    parts = [f"{hours} h"] if hours else []
    return " ".join([*parts, f"{minutes} min"] if minutes or not hours else parts)
