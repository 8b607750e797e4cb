"""The programme as one reader may see it: the slots that concern him, with the people and places that he may know."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from itinerary.audience.narrowing import is_left
from itinerary.audience.reader import Audience, AudienceKind
from itinerary.programme.places import Place, place_of, site_place
from itinerary.programme.timeline import Engagement, Lodging, Programme, Slot, Transfer
from itinerary.spec.base import Visibility

if TYPE_CHECKING:
    from itinerary.spec.visit import Visit


def visible_programme(programme: Programme, visit: Visit, audience: Audience, clearance: Visibility) -> Programme:
    """Keep the slots whose entries are left in the visit, with the people and places that the reader may know."""
    slots = tuple(
        visible
        for slot in programme.slots
        if _concerns(slot, visit, audience, clearance)
        and (visible := _visible_slot(_without_note(slot, clearance), visit, whole_way=_travels(audience, clearance)))
    )
    unscheduled = tuple(name for name in programme.unscheduled if name in visit.meetings)
    return Programme(visit, slots, unscheduled, programme.album)


def _concerns(slot: Slot, visit: Visit, audience: Audience, clearance: Visibility) -> bool:
    match slot:
        case Engagement():
            return slot.id in visit.meetings
        case Transfer() if not clearance.admits(Visibility.HOST):
            return False
        case Transfer(serves=serves) if not _travels(audience, clearance) and serves[0] != "meetings":
            return False
    is_own = audience.kind is not AudienceKind.DELEGATE or audience.id in slot.people
    return is_own and is_left(slot, visit)


def _travels(audience: Audience, clearance: Visibility) -> bool:
    """Whether the reader is one of the travellers, or knows all that they know."""
    return audience.kind is AudienceKind.DELEGATE or clearance.admits(Visibility.DELEGATION)


def _without_note(slot: Slot, clearance: Visibility) -> Slot:
    """Take from a way what our own side notes of it; a guest who goes it learns whence, whither and how."""
    if isinstance(slot, Transfer) and not clearance.admits(Visibility.DELEGATION):
        return replace(slot, note=None)
    return slot


def _visible_slot(slot: Slot, visit: Visit, *, whole_way: bool) -> Slot | None:
    """Return a slot as the redacted visit has it; none for a way whose ends or travellers the reader may not know.

    Who does not travel, or may not know whence one comes, is told of a way only when it ends.
    """
    people = tuple(person for person in slot.people if person in visit.delegates)
    match slot:
        case Engagement():
            return replace(_engagement(slot, visit), people=people)
        case Lodging():
            return replace(slot, people=people, place=site_place(visit, visit.stays[slot.id].site))
    destination = _visible_place(slot.destination, visit)
    origin = _visible_place(slot.origin, visit) if slot.origin else None
    if destination is None or (isinstance(slot, Transfer) and not people):
        return None
    if isinstance(slot, Transfer) and (origin is None or not whole_way):
        return replace(slot, people=people, destination=destination, note=None, origin=None, start=slot.end)
    return replace(slot, people=people, destination=destination, origin=origin) if origin is not None else None


def _engagement(slot: Engagement, visit: Visit) -> Engagement:
    meeting = visit.meetings[slot.id]
    site = visit.sites[meeting.site] if meeting.site else None
    return replace(
        slot,
        counterparts=tuple(person for person in slot.counterparts if person in visit.counterparts),
        room=meeting.room or (site.room if site else None),
        place=site_place(visit, meeting.site) if meeting.site else None,
    )


def _visible_place(place: Place, visit: Visit) -> Place | None:
    """Return a place as the redacted visit knows it; an airport is known to everyone."""
    if place.is_airport:
        return place_of(visit, place.key)
    return site_place(visit, str(place.site)) if place.site in visit.sites else None
