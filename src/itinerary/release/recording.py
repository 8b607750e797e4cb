"""Recording a release: what everybody is told now, as far as it is other than what the lock remembers."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from itinerary.release.lock import Release, TellingSet

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from itinerary.release.account import Account
    from itinerary.release.lock import Lock
    from itinerary.release.telling import Telling, Told


def next_release(lock: Lock, account: Account, *, issued: datetime, note: str, spec: str) -> Release:
    """Return the release that follows in a lock, from what everybody is told now."""
    now = {name: _sets(copies) for name, copies in _by_entry(account.told).items()}
    before: dict[str, tuple[TellingSet, ...]] = {}
    briefs: dict[str, str] = {}
    views: dict[str, str] = {}
    addresses: dict[str, str] = {}
    for release in lock.releases:
        before.update(release.entries)
        briefs.update(release.briefs)
        views.update(release.views)
        addresses.update(release.addresses)
    changed = {
        name: now.get(name, ())
        for name in sorted({*now, *before})
        if _by_reader(now.get(name, ())) != _by_reader(before.get(name, ()))
    }
    return Release(
        number=lock.last.number + 1 if lock.last else 1,
        issued=issued,
        note=note,
        spec=spec,
        entries=changed,
        briefs=_changed(briefs, account.briefs),
        views=_changed(views, account.views),
        addresses=_changed(addresses, account.addresses),
    )


def _changed(before: Mapping[str, str], now: Mapping[str, str]) -> Mapping[str, str]:
    """Return the fingerprints that are other than before; empty for what is gone."""
    return {name: now.get(name, "") for name in {*before, *now} if now.get(name, "") != before.get(name, "")}


def _by_entry(told: Mapping[str, Mapping[str, Told]]) -> Mapping[str, Mapping[str, Told]]:
    found: defaultdict[str, dict[str, Told]] = defaultdict(dict)
    for reader, copies in told.items():
        for name, copy in copies.items():
            found[name][reader] = copy
    return found


def _sets(copies: Mapping[str, Told]) -> tuple[TellingSet, ...]:
    """Return what is told of one entry, those together who are told the same."""
    alike: dict[Telling, defaultdict[str, list[str]]] = {}
    for reader, copy in sorted(copies.items()):
        alike.setdefault(copy.telling, defaultdict(list))[copy.fingerprint].append(reader)
    return tuple(
        TellingSet(telling=telling, readers={key: tuple(readers) for key, readers in prints.items()})
        for telling, prints in alike.items()
    )


def _by_reader(sets: tuple[TellingSet, ...]) -> dict[str, Told]:
    return {reader: copy for one in sets for reader, copy in one.copies()}
