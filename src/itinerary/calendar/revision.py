"""Which revision of an entry a calendar shows: how programs tell the newer of two copies (RFC 5546 section 2.1.4)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from itinerary.rendering.edition import Edition


@dataclass(frozen=True, slots=True)
class Revision:
    """One entry as it was sent out at some time."""

    sequence: int
    """How often its time, place or status have changed since it was first sent out."""
    stamped: datetime
    """Aware: when it was last sent out changed; becomes DTSTAMP and LAST-MODIFIED."""
    created: datetime
    """Aware: when it was first sent out."""


@dataclass(frozen=True, slots=True)
class Revisions:
    """The revisions of all entries of a visit, by UID."""

    of_others: Revision
    """That of every entry that was not sent out before."""
    known: Mapping[str, Revision] = field(default_factory=dict)

    @classmethod
    def first(cls, edition: Edition) -> Revisions:
        """Return the revisions of a visit of which nothing was sent out before this edition."""
        return cls(Revision(sequence=0, stamped=edition.issued, created=edition.issued))

    def of(self, uid: str) -> Revision:
        """Return the revision of one entry."""
        return self.known.get(uid, self.of_others)
