"""Narrowing: an entry that is kept from a reader takes along what hangs on it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from itinerary.audience.redaction import may_see
from itinerary.programme.timeline import Programme, Slot, Transfer
from itinerary.spec.base import Visibility
from itinerary.spec.pruning import without_dangling

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from itinerary.spec.base import Entry
    from itinerary.spec.outcomes import Photograph
    from itinerary.spec.protocol import Gift
    from itinerary.spec.visit import Visit

_REGISTERS = (
    "organisations",
    "delegates",
    "counterparts",
    "sites",
    "meetings",
    "agreements",
    "travel",
    "stays",
    "gifts",
    "schemes",
)


def without_narrowed(programme: Programme, clearance: Visibility) -> Programme:
    """Leave out what is narrowed beyond a circle, with all that hangs on it; our own organisation always stays."""
    visit = programme.visit
    hidden = {
        register: [name for name, entry in getattr(visit, register).items() if not may_see(entry, clearance)]
        for register in _REGISTERS
    }
    home = visit.visit.home
    if home in hidden["organisations"]:
        hidden["organisations"].remove(home)
        shown = visit.organisations[home].model_copy(update={"visibility": Visibility.PUBLIC})
        visit = visit.model_copy(update={"organisations": {**visit.organisations, home: shown}})
        programme = replace(programme, visit=visit)
    return without(programme, hidden)


def without(programme: Programme, hidden: Mapping[str, Collection[str]]) -> Programme:
    """Leave out entries, given by their registers, with all that hangs on them."""
    visit = programme.visit
    update: dict[str, Any] = {}
    for register, names in hidden.items():
        if names:
            entries: Mapping[str, Entry] = getattr(visit, register)
            update[register] = {name: entry for name, entry in entries.items() if name not in names}
    if not update:
        return programme
    meetings = hidden.get("meetings", ())
    if meetings:
        update["gifts"] = _not_at(meetings, update.get("gifts", visit.gifts))
        photographs = _not_at(meetings, visit.outcomes.photographs)
        update["outcomes"] = visit.outcomes.model_copy(update={"photographs": photographs})
    left = without_dangling(visit.model_copy(update=update))
    slots = tuple(slot for slot in programme.slots if is_left(slot, left))
    unscheduled = tuple(name for name in programme.unscheduled if name in left.meetings)
    return Programme(left, slots, unscheduled, programme.album)


def _not_at(hidden: Collection[str], entries: Mapping[str, Gift] | Mapping[str, Photograph]) -> Mapping[str, Entry]:
    return {name: entry for name, entry in entries.items() if entry.meeting not in hidden}


def is_left(slot: Slot, visit: Visit) -> bool:
    """Whether the entry that a slot shows, or serves, is in a visit."""
    register, name = slot.serves if isinstance(slot, Transfer) else slot.path
    return name in getattr(visit, str(register))
