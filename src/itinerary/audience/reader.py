"""Readers: who they are, and how confidential a field each of them may see."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from itinerary.errors import UnknownNameError
from itinerary.spec.base import Visibility
from itinerary.spec.visit import Direction

if TYPE_CHECKING:
    from itinerary.spec.visit import Visit


class AudienceKind(StrEnum):
    """Who reads."""

    OFFICE = "office"
    """The planning office: everything."""
    DELEGATION = "delegation"
    """Our side as a whole: leadership packs."""
    DELEGATE = "delegate"
    """One member of the delegation."""
    PARTNER = "partner"
    """One organisation that receives us; for an incoming visit, one of our units or another host."""
    PUBLIC = "public"
    """Anyone."""


@dataclass(frozen=True, slots=True)
class Audience:
    """One reader, or one kind of readers."""

    kind: AudienceKind
    id: str = ""
    """Which delegate or partner; empty for the others."""

    def __str__(self) -> str:
        return f"{self.kind.value}:{self.id}" if self.id else self.kind.value

    @classmethod
    def named(cls, visit: Visit, name: str) -> Audience:
        """Return the audience that a planner names: `office`, `public`, or the id of a delegate or partner.

        Raises `UnknownNameError` where the visit knows no such reader.
        """
        if name in {AudienceKind.OFFICE, AudienceKind.DELEGATION, AudienceKind.PUBLIC}:
            return cls(AudienceKind(name))
        if name in visit.delegates:
            return cls(AudienceKind.DELEGATE, name)
        if name in partners_of(visit):
            return cls(AudienceKind.PARTNER, name)
        known = ("office", "delegation", "public", *visit.delegates, *partners_of(visit))
        raise UnknownNameError("audience", name, known)

    def clearance(self, visit: Visit) -> Visibility:
        """Return how confidential a field this reader may see.

        Delegates are our own side on an outgoing visit, and guests on an incoming one; there, our own units are.
        """
        incoming = visit.visit.direction is Direction.INCOMING
        match self.kind:
            case AudienceKind.OFFICE:
                return Visibility.OFFICE
            case AudienceKind.DELEGATION:
                return Visibility.DELEGATION
            case AudienceKind.DELEGATE:
                return Visibility.HOST if incoming else Visibility.DELEGATION
            case AudienceKind.PARTNER:
                return Visibility.DELEGATION if incoming and visit.is_ours(self.id) else Visibility.HOST
            case AudienceKind.PUBLIC:
                return Visibility.PUBLIC


def partners_of(visit: Visit) -> tuple[str, ...]:
    """Return the ids of the organisations that host at least one meeting, in the order of the spec."""
    hosts = {meeting.partner for meeting in visit.meetings.values()}
    return tuple(name for name in visit.organisations if name in hosts)


def audiences_of(visit: Visit) -> tuple[Audience, ...]:
    """Return every reader for whom documents are made."""
    return (
        Audience(AudienceKind.OFFICE),
        Audience(AudienceKind.DELEGATION),
        *(Audience(AudienceKind.DELEGATE, name) for name in visit.delegates),
        *(Audience(AudienceKind.PARTNER, name) for name in partners_of(visit)),
        Audience(AudienceKind.PUBLIC),
    )
