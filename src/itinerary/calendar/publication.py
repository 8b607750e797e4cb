"""A calendar on a server is brought up to date: planned, carried out, and planned anew after whatever came between.

A broken connection does not tell whether a request was carried out. So nothing is ever repeated by itself: what stands
on the server is read again, and the new plan holds what is still to do.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from itinerary.calendar.caldav_errors import (
    ChangedMeanwhileError,
    ConnectionLostError,
    EntriesRefusedError,
    EntryRefusedError,
    PublishingStoppedError,
)
from itinerary.calendar.publishing import Cancel, Create, Delete, Unchanged, Update, plan

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from itinerary.calendar.caldav_collection import CaldavCollection
    from itinerary.calendar.publishing import Change

PAUSES = (1.0, 2.0, 4.0, 8.0)
"""Seconds before each new attempt. After them we give up, unless less was left to do than ever before."""

LONGEST_PAUSE = 60.0
"""Seconds that we wait at most where the server asks for a time."""


@dataclass(frozen=True, slots=True)
class Published:
    """What became of the entries of a visit on the server, by UID, each in the order in which it was done.

    Of a dry run: what would become of them.
    """

    created: tuple[str, ...] = ()
    updated: tuple[str, ...] = ()
    cancelled: tuple[str, ...] = ()
    deleted: tuple[str, ...] = ()
    """Also those that stood there twice, of which one was deleted."""
    unchanged: tuple[str, ...] = ()
    overwritten: tuple[str, ...] = ()
    """Those among the updated and cancelled that somebody had changed on the server after they were issued."""


def publish(
    collection: CaldavCollection,
    wanted: Mapping[str, bytes],
    namespace: str,
    *,
    sleep: Callable[[float], None],
    dry_run: bool = False,
    report: Callable[[Change], None] | None = None,
) -> Published:
    """Make a calendar hold the wanted entries of a visit, and no others of that visit; leave all else alone.

    `wanted` holds one calendar object for each UID, and `namespace` is how the UIDs of the visit end, see
    `itinerary.calendar.publishing.plan`. What somebody changed in the visit's entries on the server is overwritten.
    `report` is told each change once it is made, `sleep` waits for some seconds. With `dry_run`, the server is only
    read. May be run again at any time: what is done is not done twice.

    Raises `PublishingStoppedError` where connection or server fail too often, `EntriesRefusedError` when all is done
    but for entries that the server does not take, `UnpublishableEntryError` before anything is sent, and the other
    errors of `itinerary.calendar.caldav_errors` where trying again cannot help.
    """
    run = _Run(collection, wanted, namespace, report)
    pauses, fewest = list(PAUSES), math.inf
    while True:
        try:
            run.plan_anew()
            if len(run.open) < fewest:
                pauses, fewest = list(PAUSES), len(run.open)
            if not dry_run:
                run.carry_out()
        except (ConnectionLostError, ChangedMeanwhileError) as fault:
            if not pauses:
                raise PublishingStoppedError(collection.address.text, fault.what, len(run.made), run.left) from fault
            pause = pauses.pop(0)
            if isinstance(fault, ConnectionLostError):
                sleep(max(pause, min(fault.wait, LONGEST_PAUSE)))
        else:
            break
    if run.refused:
        raise EntriesRefusedError(collection.address.text, run.refused)
    return _published(run.open if dry_run else run.made, run.unchanged)


@dataclass(slots=True)
class _Run:
    """What was done so far, and what is still to do."""

    collection: CaldavCollection
    wanted: Mapping[str, bytes]
    namespace: str
    report: Callable[[Change], None] | None
    made: list[Change] = field(default_factory=list)
    open: list[Change] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    refused: dict[str, str] = field(default_factory=dict)
    """What the server said to each entry that it does not take, by UID."""
    doubtful: Change | None = None
    """What was sent when the connection broke off."""
    is_calendar: bool = False
    """Whether the address is known to be one."""
    has_plan: bool = False

    @property
    def left(self) -> int | None:
        """How many changes are still to do; none while that is not known."""
        return len(self.open) if self.has_plan else None

    def plan_anew(self) -> None:
        if not self.is_calendar:
            self.collection.ensure_calendar()
            self.is_calendar = True
        steps = plan(self.collection.standing(), self.wanted, self.namespace)
        changes = [step for step in steps if not isinstance(step, Unchanged)]
        if self.doubtful and _aim(self.doubtful) not in map(_aim, changes):
            self._make(self.doubtful)
        self.doubtful = None
        self.open = [change for change in changes if change.uid not in self.refused]
        changed = {change.uid for change in self.made if not isinstance(change, Delete)}
        self.unchanged = [step.uid for step in steps if isinstance(step, Unchanged) and step.uid not in changed]
        self.has_plan = True

    def carry_out(self) -> None:
        while self.open:
            self.doubtful = change = self.open[0]
            try:
                self._send(change)
            except EntryRefusedError as refusal:
                self.refused[change.uid] = refusal.answer
            except ChangedMeanwhileError:
                self.doubtful = None
                raise
            else:
                self._make(change)
            self.doubtful = None
            self.open.pop(0)

    def _send(self, change: Change) -> None:
        match change:
            case Create():
                self.collection.create(change.uid, change.content)
            case Update():
                self.collection.update(change.href, change.etag, change.content)
            case Delete():
                self.collection.delete(change.href, change.etag)

    def _make(self, change: Change) -> None:
        self.made.append(change)
        if self.report:
            self.report(change)


def _aim(change: Change) -> str:
    """Return what a change is about: one object where it is deleted, else whichever has the UID."""
    return change.href if isinstance(change, Delete) else change.uid


def _published(changes: Iterable[Change], unchanged: Iterable[str]) -> Published:
    changes = tuple(changes)
    updates = tuple(change for change in changes if isinstance(change, Update))
    return Published(
        created=tuple(change.uid for change in changes if isinstance(change, Create)),
        updated=tuple(change.uid for change in updates if not isinstance(change, Cancel)),
        cancelled=tuple(change.uid for change in updates if isinstance(change, Cancel)),
        deleted=tuple(change.uid for change in changes if isinstance(change, Delete)),
        unchanged=tuple(unchanged),
        overwritten=tuple(change.uid for change in updates if change.newer_there),
    )
