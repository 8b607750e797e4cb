"""Who travels and who receives, as far as the public may know."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from itinerary.spec.visit import Direction

if TYPE_CHECKING:
    from itinerary.spec.visit import Visit


@dataclass(frozen=True, slots=True)
class Party:
    """The delegation in outline."""

    home: str
    """Id of our own organisation."""
    head: str
    """Id of the head of the delegation; empty where nobody may be named."""
    is_incoming: bool
    """Whether the delegation comes to us."""
    guests: tuple[str, ...]
    """Ids of the organisations that an incoming delegation comes from."""
    is_alone: bool
    """Whether nobody but the head may be named, so that one speaks of a person rather than of a delegation."""

    @property
    def side(self) -> str:
        """Id of the organisation that a delegate is taken to belong to unless another is named; empty for none."""
        if not self.is_incoming:
            return self.home
        return self.guests[0] if self.guests else ""


def party_of(visit: Visit) -> Party:
    """Return who travels on a visit and who receives."""
    incoming = visit.visit.direction is Direction.INCOMING
    own = (delegate.organisation for delegate in visit.delegates.values())
    guests = dict.fromkeys(visit.lineage(body)[-1] for body in own if body and not visit.is_ours(body))
    head = visit.visit.head if visit.visit.head in visit.delegates else None
    return Party(
        home=visit.visit.home,
        head=head or "",
        is_incoming=incoming,
        guests=tuple(guests) if incoming else (),
        is_alone=not incoming and head is not None and len(visit.delegates) == 1,
    )
