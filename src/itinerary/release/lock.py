"""`release.lock`: what was sent out of a visit, in a file beside the spec that people can read and git can merge.

Each release stands in a block of its own, and a new one is added at the end: two branches that both release are a
conflict in one place, to be solved by keeping one block and releasing anew. A block holds the entries of which anybody
was told otherwise than before, and of each what every reader of it was told. Titles, times, places and ids stand in
plain; of every other text there is only a fingerprint.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from itinerary.release.telling import Telling, Told

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping

LOCK_NAME = "release.lock"
"""Its name, beside the visit's file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TellingSet:
    """What several readers are told alike of one entry: the facts, and who has a copy with which fingerprint."""

    telling: Telling
    readers: Mapping[str, tuple[str, ...]]
    """By fingerprint of their copies."""

    def copies(self) -> Iterator[tuple[str, Told]]:
        """Yield each reader with what he is told."""
        for fingerprint, readers in self.readers.items():
            for reader in readers:
                yield reader, Told(self.telling, fingerprint)


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """A numbered version of a visit that was sent out."""

    number: int
    issued: dt.datetime
    """Aware, in UTC, of whole seconds."""
    note: str
    """What changed, in the words of whoever released it. It is for the office alone."""
    spec: str
    """Fingerprint of the spec as data."""
    entries: Mapping[str, tuple[TellingSet, ...]]
    """The entries of which anybody was told otherwise than before, by name; empty for one that nobody has any more."""
    briefs: Mapping[str, str] = field(default_factory=dict)
    """Fingerprints of the briefs that were revised, by name of the entry; empty for one that is gone."""
    views: Mapping[str, str] = field(default_factory=dict)
    """Fingerprints of the papers of each reader, of those whose papers changed; empty for one who is gone."""
    addresses: Mapping[str, str] = field(default_factory=dict)
    """Fingerprints of the mail addresses to which invitations go, of those that changed; empty for one that is gone."""


@dataclass(frozen=True, slots=True)
class Lock:
    """All releases of a visit, in order."""

    visit: str
    """Its id."""
    domain: str
    """What stands behind the @ in the UID of every entry: `ucl-japan-2023.ucl.itinerary`."""
    releases: tuple[Release, ...] = ()

    @property
    def last(self) -> Release | None:
        """The release that readers have in hand; none while nothing was sent out."""
        return self.releases[-1] if self.releases else None

    def release(self, number: int) -> Release | None:
        """Return the release of a number."""
        return next((release for release in self.releases if release.number == number), None)
