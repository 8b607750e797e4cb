"""What changed for one reader between two versions of a visit, entry by entry, before any words are found for it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from itinerary.programme.moment import Moment
from itinerary.release.telling import EntryKind, kind_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from itinerary.release.account import Account
    from itinerary.release.telling import Telling, Told


class Aspect(StrEnum):
    """In what an entry is other than it was; told in this order."""

    ADDED = "added"
    WITHDRAWN = "withdrawn"
    CANCELLED = "cancelled"
    REVIVED = "revived"
    MOVED = "moved"
    PLACE = "place"
    STATUS = "status"
    RENAMED = "renamed"
    PEOPLE = "people"
    DETAILS = "details"
    """Something that has no word of its own, as the dress or a telephone number."""
    WAY = "way"
    BRIEF = "brief"


@dataclass(frozen=True)
class Change:
    """What changed of one entry, and of the ways to it."""

    name: str
    telling: Telling
    """What is told of it now, or was told last."""
    before: Telling | None
    """None for what is new."""
    after: Telling | None
    """None for what is no longer in the reader's programme."""
    copy_differs: bool
    """Whether the reader's copy says anything else than before."""
    brief_differs: bool = False
    ways: tuple[Change, ...] = ()
    """The ways to it that are to be left for at another time, or from another place, than before."""

    @property
    def kind(self) -> EntryKind:
        """What it is an entry of."""
        return kind_of(self.name)

    @cached_property
    def aspects(self) -> tuple[Aspect, ...]:
        """In what it is other than it was, in the order of telling."""
        found = tuple(_aspects(self.before, self.after))
        is_whole = not {Aspect.ADDED, Aspect.WITHDRAWN, Aspect.CANCELLED}.isdisjoint(found)
        ways = (Aspect.WAY,) if self.ways else ()
        brief = (Aspect.BRIEF,) if self.brief_differs and not is_whole else ()
        details = (Aspect.DETAILS,) if not (found or brief) and self.copy_differs else ()
        return (*found, *details, *ways, *brief)

    @property
    def sets_out_otherwise(self) -> bool:
        """Whether a way is new, or starts at another time or place than it did."""
        old, new = self.before, self.after
        return new is not None and (old is None or (old.start, old.origin) != (new.start, new.origin))


def _aspects(before: Telling | None, after: Telling | None) -> Iterator[Aspect]:
    if before is None or after is None:
        yield Aspect.ADDED if before is None else Aspect.WITHDRAWN
        return
    if after.is_cancelled and not before.is_cancelled:
        yield Aspect.CANCELLED
        return
    if before.is_cancelled and not after.is_cancelled:
        yield Aspect.REVIVED
    elif before.status is not after.status:
        yield Aspect.STATUS
    if (before.start, before.end) != (after.start, after.end):
        yield Aspect.MOVED
    if before.place != after.place:
        yield Aspect.PLACE
    if before.title != after.title:
        yield Aspect.RENAMED
    if set(before.people) != set(after.people):
        yield Aspect.PEOPLE


@dataclass(frozen=True, slots=True)
class Changes:
    """Everything that changed for one reader."""

    entries: tuple[Change, ...] = ()
    """In the order of the programme."""
    rest_differs: bool = False
    """Whether something else that the reader may see is other than before."""

    def __bool__(self) -> bool:
        return bool(self.entries) or self.rest_differs


def changes_for(reader: str, before: Account, after: Account, *, reads_briefs: bool) -> Changes:
    """Return what changed for a reader between two versions."""
    entries = tuple(_entry_changes(reader, before, after, reads_briefs=reads_briefs))
    rest = not entries and before.views.get(reader, "") != after.views.get(reader, "")
    return Changes(entries, rest)


def _entry_changes(reader: str, before: Account, after: Account, *, reads_briefs: bool) -> Iterator[Change]:
    old, new = before.told.get(reader, {}), after.told.get(reader, {})
    revised = _revised(before.briefs, after.briefs) if reads_briefs else set()
    found = (_change(name, old.get(name), new.get(name), revised) for name in {*old, *new})
    changed = [change for change in found if change is not None]
    ways = [change for change in changed if change.kind is EntryKind.TRANSFER]
    others = [change for change in changed if change.kind is not EntryKind.TRANSFER]
    told_with = {change.name: change for change in others if change.kind is not EntryKind.STAY}
    alone = (way for way in ways if _stands_alone(way, told_with.get(way.telling.serves)))
    yield from sorted((*(_with_ways(change, ways) for change in others), *alone), key=_order)


def _stands_alone(way: Change, served: Change | None) -> bool:
    """Whether a way is told by itself: one to a bed, one to what did not change, and one that what stands has lost."""
    return served is None or (way.after is None and served.after is not None)


def _revised(before: Mapping[str, str], after: Mapping[str, str]) -> set[str]:
    return {name for name in {*before, *after} if before.get(name) != after.get(name)}


def _change(name: str, old: Told | None, new: Told | None, revised: Collection[str]) -> Change | None:
    """Return what changed of an entry; nothing where its reader is told what he was told."""
    latest = new or old
    if latest is None or (old == new and name not in revised):
        return None
    before, after = old.telling if old else None, new.telling if new else None
    return Change(name, latest.telling, before, after, copy_differs=old != new, brief_differs=name in revised)


def _with_ways(change: Change, ways: Sequence[Change]) -> Change:
    """Return a change with the ways that are made for the same entry; to a bed one comes on many evenings."""
    if change.kind is EntryKind.STAY:
        return change
    own = (way for way in ways if way.telling.serves == change.name and way.sets_out_otherwise)
    return replace(change, ways=tuple(sorted(own, key=_order)))


def _order(change: Change) -> tuple[dt.datetime, str]:
    start = change.telling.start
    instant = start.instant if isinstance(start, Moment) else dt.datetime.combine(start, dt.time(), dt.UTC)
    return (instant, change.name)
