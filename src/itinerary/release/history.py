"""The history of what each reader was sent: which revision of an entry is in his hands.

The laws (RFC 5546 section 2.1.4, RFC 5545 section 3.8.7): the sequence number of a copy grows exactly when its time,
place or status changes; it never falls, nor starts anew for what comes back; a copy is dated by the release that last
changed anything in it. Each reader's copies are counted by themselves, so that nothing shows of a change that is not
for him.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from itinerary.release.account import Account

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from itinerary.release.lock import Lock, Release
    from itinerary.release.telling import Telling, Told


@dataclass(frozen=True, slots=True)
class Revision:
    """Which revision of an entry a copy shows: how programs tell the newer of two copies."""

    sequence: int
    """How often its time, place or status have changed since it was first sent out."""
    stamped: datetime
    """Aware: when it was last sent out changed; becomes DTSTAMP and LAST-MODIFIED."""
    created: datetime
    """Aware: when it was first sent out."""


@dataclass(frozen=True, slots=True)
class Sent:
    """One entry as one reader has it in hand."""

    told: Told
    """What the copy said; of what was withdrawn, what the last copy before said."""
    revision: Revision
    is_withdrawn: bool = False
    """Whether it is no longer in the reader's programme, and the copy says so."""

    @property
    def telling(self) -> Telling:
        """The facts that the reader has in hand."""
        return self.told.telling.cancelled() if self.is_withdrawn else self.told.telling


def following(before: Sent | None, told: Told | None, issued: datetime) -> Sent | None:
    """Return what a reader has in hand after a release, from what he had and what he is told now; none for nothing.

    `issued` is when the release goes out. Where a copy says what it said, its revision stays.
    """
    if told is None:
        return before if before is None else _withdrawn(before, issued)
    if before is None:
        return Sent(told, Revision(0, issued, issued))
    if not before.is_withdrawn and _reads_alike(told, before.told):
        return Sent(told, before.revision)
    grows = told.telling.slot != before.telling.slot
    return Sent(told, _revised(before.revision, issued, grows=grows))


def _reads_alike(one: Told, other: Told) -> bool:
    return one.fingerprint == other.fingerprint and one.telling.slot == other.telling.slot


def _withdrawn(before: Sent, issued: datetime) -> Sent:
    if before.is_withdrawn:
        return before
    revision = _revised(before.revision, issued, grows=not before.telling.is_cancelled)
    return Sent(before.told, revision, is_withdrawn=True)


def _revised(revision: Revision, issued: datetime, *, grows: bool) -> Revision:
    # A clock that was set back must not make a newer copy look older than the one before.
    return Revision(revision.sequence + grows, max(issued, revision.stamped), revision.created)


@dataclass(frozen=True)
class History:
    """What was sent to whom, from all releases of a visit in order."""

    releases: tuple[Release, ...] = ()

    @classmethod
    def of(cls, lock: Lock) -> History:
        """Return the history that a lock remembers."""
        return cls(lock.releases)

    def up_to(self, number: int) -> History:
        """Return the history until a release of that number, which it includes."""
        return History(tuple(release for release in self.releases if release.number <= number))

    def sent_to(self, reader: str) -> Mapping[str, Sent]:
        """Return what a reader has in hand, by the names of entries: what stands and what was withdrawn."""
        return self._hands.get(reader, {})

    def account(self) -> Account:
        """Return what everybody was told last: what was withdrawn is not in it."""
        hands = {
            reader: {name: sent.told for name, sent in hand.items() if not sent.is_withdrawn}
            for reader, hand in self._hands.items()
        }
        return Account(
            hands,
            _last(release.briefs for release in self.releases),
            _last(release.views for release in self.releases),
            _last(release.addresses for release in self.releases),
        )

    @property
    def readers(self) -> tuple[str, ...]:
        """Everyone who was ever sent anything, in order of name."""
        return tuple(sorted(self._hands))

    @cached_property
    def _hands(self) -> Mapping[str, dict[str, Sent]]:
        hands: defaultdict[str, dict[str, Sent]] = defaultdict(dict)
        for release in self.releases:
            for name, tellings in release.entries.items():
                told = {reader: copy for telling in tellings for reader, copy in telling.copies()}
                before = (reader for reader, sent in hands.items() if name in sent)
                for reader in {*told, *before}:
                    sent = following(hands[reader].get(name), told.get(reader), release.issued)
                    if sent is not None:
                        hands[reader][name] = sent
        return dict(hands)


def _last(recorded: Iterable[Mapping[str, str]]) -> Mapping[str, str]:
    """Return the fingerprints that were recorded last, without those of what is gone."""
    last = {name: mark for marks in recorded for name, mark in marks.items()}
    return {name: mark for name, mark in last.items() if mark}
