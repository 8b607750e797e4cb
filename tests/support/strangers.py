"""Which entries do not concern a reader, worked out from the spec without the software's own scope."""

from __future__ import annotations

from typing import TYPE_CHECKING

from support.markers import MARKER

from itinerary.audience import Audience, AudienceKind
from itinerary.spec.base import Visibility

if TYPE_CHECKING:
    from collections.abc import Iterator

    from support.markers import Plantation, Planted

    from itinerary.spec.visit import Visit

CIRCLES = {
    AudienceKind.OFFICE: Visibility.OFFICE,
    AudienceKind.DELEGATION: Visibility.DELEGATION,
    AudienceKind.DELEGATE: Visibility.DELEGATION,
    AudienceKind.PARTNER: Visibility.HOST,
    AudienceKind.PUBLIC: Visibility.PUBLIC,
}
"""How confidential a text each kind of reader of an outgoing visit may see."""


def found_in(plantation: Plantation, text: str) -> Iterator[Planted]:
    """Yield what was planted of the markers that stand in a text."""
    for marker in sorted({marker.lower() for marker in MARKER.findall(text)}):
        yield plantation.planted[marker]


def entry_of(planted: Planted) -> tuple[str, str]:
    """Return register and id, without the marker, of the entry in which a marker stands."""
    path = planted.path[1:] if planted.path[0] == "outcomes" else planted.path
    return (str(path[0]), _bare(str(path[1])) if len(path) > 1 else "")


def _bare(name: str) -> str:
    return MARKER.sub("", name).rstrip("-")


def strange_entries(visit: Visit, audience: Audience) -> set[tuple[str, str]]:
    """Return the entries that do not concern a reader, worked out from the spec without the software's own scope."""
    if audience.kind is AudienceKind.DELEGATE:
        return _strange_to_delegate(visit, audience.id)
    if audience.kind is AudienceKind.PARTNER:
        return _strange_to_partner(visit, audience.id)
    if audience.kind is AudienceKind.PUBLIC:
        return _strange_to_public(visit)
    return set()


def _strange_to_delegate(visit: Visit, person: str) -> set[tuple[str, str]]:
    meetings = {
        name
        for name, meeting in visit.meetings.items()
        if (meeting.delegates.everyone == (person in meeting.delegates.named))
        and person not in (getattr(visit.outcomes.meetings.get(name), "attended", None) or meeting.delegates).named
    }
    journeys = {name for name, leg in visit.travel.items() if leg.aboard.everyone == (person in leg.aboard.named)}
    stays = {name for name, stay in visit.stays.items() if stay.guests.everyone == (person in stay.guests.named)}
    return {
        *(("meetings", _bare(name)) for name in meetings),
        *(("travel", _bare(name)) for name in journeys),
        *(("stays", _bare(name)) for name in stays),
    }


def _strange_to_partner(visit: Visit, partner: str) -> set[tuple[str, str]]:
    family = {name for name in visit.organisations if _is_or_belongs_to(visit, name, partner)}
    others = {
        name
        for name, meeting in visit.meetings.items()
        if meeting.partner not in family and not family.intersection(meeting.also)
    }
    ours = visit.meetings.keys() - others
    signed = {agreement for name in ours for agreement in visit.meetings[name].signs}
    signed |= {
        name
        for name, agreement in visit.agreements.items()
        if family.intersection(party.organisation for party in agreement.parties)
    }
    met = {person for name in ours for person in visit.meetings[name].counterparts}
    met |= {person for name in signed for person in visit.agreements[name].signatories}
    met |= {person for name in signed for person in visit.agreements[name].witnesses}
    met |= {person for name in ours for person in getattr(visit.outcomes.meetings.get(name), "met", None) or ()}
    return {
        *(("meetings", _bare(name)) for name in others),
        *(("agreements", _bare(name)) for name in visit.agreements.keys() - signed),
        *(("counterparts", _bare(name)) for name in visit.counterparts.keys() - met),
        *(
            (register, _bare(name))
            for register in ("travel", "stays", "gifts", "remarks")
            for name in getattr(visit, register)
        ),
    }


def _strange_to_public(visit: Visit) -> set[tuple[str, str]]:
    not_held = {
        name for name in visit.meetings if name not in visit.outcomes.meetings or not visit.outcomes.meetings[name].held
    }
    return {
        *(("meetings", _bare(name)) for name in not_held),
        *(
            (register, _bare(name))
            for register in ("travel", "stays", "gifts", "remarks")
            for name in getattr(visit, register)
        ),
        *(("quotations", name) for name, said in visit.outcomes.quotations.items() if said.approved is None),
        *(("photographs", name) for name, photo in visit.outcomes.photographs.items() if not photo.may_be_published),
    }


def _is_or_belongs_to(visit: Visit, name: str, body: str) -> bool:
    seen: set[str] = set()
    current: str | None = name
    while current is not None and current not in seen:
        if current == body:
            return True
        seen.add(current)
        current = visit.organisations[current].parent
    return False
