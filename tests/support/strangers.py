"""What a reader may not find in his papers, worked out from the spec without the software's own gate."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from support.markers import MARKER

from itinerary.audience import Audience, AudienceKind
from itinerary.spec.base import Visibility
from itinerary.spec.outcomes import Consent
from itinerary.spec.visit import Direction

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from support.markers import Plantation, Planted

    from itinerary.spec.moments import Attendance
    from itinerary.spec.protocol import Gift, Remarks
    from itinerary.spec.visit import Visit

_CIRCLES = {
    AudienceKind.OFFICE: Visibility.OFFICE,
    AudienceKind.DELEGATION: Visibility.DELEGATION,
    AudienceKind.DELEGATE: Visibility.DELEGATION,
    AudienceKind.PARTNER: Visibility.HOST,
    AudienceKind.PUBLIC: Visibility.PUBLIC,
}


def circle_of(visit: Visit, audience: Audience) -> Visibility:
    """Return how confidential a text a reader may see; when guests come to us, our own units are the inner circle."""
    if visit.visit.direction is Direction.OUTGOING:
        return _CIRCLES[audience.kind]
    is_ours = audience.kind is AudienceKind.PARTNER and _is_or_belongs_to(visit, audience.id, visit.visit.home)
    ours = {AudienceKind.PARTNER: Visibility.DELEGATION if is_ours else Visibility.HOST}
    return {**_CIRCLES, AudienceKind.DELEGATE: Visibility.HOST, **ours}[audience.kind]


@dataclass(frozen=True, slots=True)
class Limits:
    """What one reader may not find."""

    audience: Audience
    circle: Visibility
    strangers: frozenset[tuple[str, str]]
    """Entries that do not concern him."""

    @classmethod
    def of(cls, visit: Visit, audience: Audience) -> Limits:
        """Return what a reader of a visit may not find."""
        return cls(audience, circle_of(visit, audience), frozenset(strange_entries(visit, audience)))

    def crossed_by(self, planted: Planted) -> bool:
        """Whether a marker is nothing for the reader."""
        is_own_journey = self.audience.kind is AudienceKind.DELEGATE and planted.path[0] in {"travel", "stays"}
        circle = Visibility.DELEGATION if is_own_journey and self.circle is Visibility.HOST else self.circle
        return not circle.admits(planted.visibility) or entry_of(planted) in self.strangers


def leaks_in(plantation: Plantation, limits: Limits, path: str, text: str) -> Iterator[str]:
    """Yield a sentence for each marker in a file, or in its name, that its reader may not find.

    A mail to somebody bears his own address, whoever else may know it.
    """
    for planted in found_in(plantation, f"{path}\n{text}"):
        own = "/".join(("invitations", *map(str, planted.path[:2]), ""))
        is_own_address = planted.path[-1] == "email" and path.startswith(own)
        if limits.crossed_by(planted) and not is_own_address:
            yield f"{path} holds {'.'.join(map(str, planted.path))}, which is for the {planted.visibility}"


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
    is_outside = not circle_of(visit, audience).admits(Visibility.DELEGATION)
    unreleased = set(_not_cleared(visit)) if is_outside else set()
    if audience.kind is AudienceKind.DELEGATE:
        return unreleased | _strange_to_delegate(visit, audience.id)
    if audience.kind is AudienceKind.PARTNER:
        return unreleased | _strange_to_partner(visit, audience.id, is_outside=is_outside)
    if audience.kind is AudienceKind.PUBLIC:
        return unreleased | _strange_to_public(visit)
    return unreleased


def _not_cleared(visit: Visit) -> Iterator[tuple[str, str]]:
    """Yield words without approval and pictures without consent: they are for nobody outside."""
    outcomes = visit.outcomes
    yield from (("quotations", name) for name, said in outcomes.quotations.items() if said.approved is None)
    yield from (("photographs", name) for name, one in outcomes.photographs.items() if one.consent is not Consent.GIVEN)


def _strange_to_delegate(visit: Visit, person: str) -> set[tuple[str, str]]:
    meetings = {
        name
        for name, meeting in visit.meetings.items()
        if not _may_be_among(meeting.delegates, person)
        and person not in (getattr(visit.outcomes.meetings.get(name), "attended", None) or meeting.delegates).named
    }
    journeys = {name for name, leg in visit.travel.items() if not _may_be_among(leg.aboard, person)}
    stays = {name for name, stay in visit.stays.items() if not _may_be_among(stay.guests, person)}
    return {
        *(("meetings", _bare(name)) for name in meetings),
        *(("travel", _bare(name)) for name in journeys),
        *(("stays", _bare(name)) for name in stays),
    }


def _may_be_among(attendance: Attendance, person: str) -> bool:
    return attendance.everyone != (person in attendance.named)


def _strange_to_partner(visit: Visit, partner: str, *, is_outside: bool) -> set[tuple[str, str]]:
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
        or any(_comes_from(visit, person, family) for person in (*agreement.signatories, *agreement.witnesses))
    }
    met = {person for name in ours for person in visit.meetings[name].counterparts}
    met |= {person for name in signed for person in visit.agreements[name].signatories}
    met |= {person for name in signed for person in visit.agreements[name].witnesses}
    met |= {person for name in ours for person in getattr(visit.outcomes.meetings.get(name), "met", None) or ()}
    inner: dict[str, Mapping[str, Gift | Remarks]] = {"gifts": visit.gifts, "remarks": visit.remarks}
    return {
        *(("meetings", _bare(name)) for name in others),
        *(("agreements", _bare(name)) for name in visit.agreements.keys() - signed),
        *(("counterparts", _bare(name)) for name in visit.counterparts.keys() - met),
        *((register, _bare(name)) for register in ("travel", "stays") for name in getattr(visit, register)),
        *(
            (register, name)
            for register, found in inner.items()
            for name, one in found.items()
            if is_outside or one.meeting in others
        ),
        *(("photographs", name) for name, one in visit.outcomes.photographs.items() if one.meeting in others),
        *(
            ("quotations", name)
            for name, said in visit.outcomes.quotations.items()
            if said.about is not None and said.about not in family
        ),
    }


def _comes_from(visit: Visit, person: str, family: set[str]) -> bool:
    found = visit.person(person)
    return found is not None and found.organisation in family


def _strange_to_public(visit: Visit) -> set[tuple[str, str]]:
    outcomes = visit.outcomes
    held = {name for name in visit.meetings if name in outcomes.meetings and outcomes.meetings[name].held}
    signed = [visit.agreements[name] for name, act in outcomes.agreements.items() if act.is_public]
    there = {person for name in held for person in (outcomes.meetings[name].met or ())}
    there |= {person for name in held for person in visit.meetings[name].counterparts}
    there |= {person for text in signed for person in (*text.signatories, *text.witnesses)}
    for name in held:
        attendance = outcomes.meetings[name].attended or visit.meetings[name].delegates
        there |= {person for person in visit.delegates if _may_be_among(attendance, person)}
    return {
        *(("meetings", _bare(name)) for name in visit.meetings.keys() - held),
        *(("delegates", _bare(name)) for name in visit.delegates.keys() - there),
        *(("counterparts", _bare(name)) for name in visit.counterparts.keys() - there),
        *(
            (register, _bare(name))
            for register in ("travel", "stays", "gifts", "remarks")
            for name in getattr(visit, register)
        ),
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
