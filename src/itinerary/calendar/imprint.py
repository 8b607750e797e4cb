"""Under which names and as which revisions the entries of a visit go out: what makes a calendar one of a series."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from itinerary.calendar.event import Status
from itinerary.calendar.identity import Names, names_of
from itinerary.calendar.vevent import matter
from itinerary.calendar.withdrawn import withdrawn_event
from itinerary.release import History, Lock, Told
from itinerary.release.history import following
from itinerary.release.telling import fingerprint
from itinerary.spec.zones import zone

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from itinerary.audience import View
    from itinerary.calendar.entries import Entry
    from itinerary.calendar.event import CalendarEvent
    from itinerary.programme.timeline import Programme
    from itinerary.release import Revision
    from itinerary.rendering.edition import Edition
    from itinerary.spec.visit import Visit

_A_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Imprint:
    """The edition that a visit's calendars belong to, the names of their entries, and what was sent out before."""

    edition: Edition
    names: Names
    history: History

    @classmethod
    def of(cls, programme: Programme, edition: Edition, lock: Lock | None = None) -> Imprint:
        """Return the imprint of a whole programme; without a lock, nothing was sent out before this edition."""
        if lock is None or lock.last is None:
            return cls(edition, names_of(programme, History()), History())
        history = History.of(lock)
        return cls(edition, names_of(programme, history, lock.domain), history)

    def events(self, view: View, found: Sequence[Entry], reader: str | None = None) -> tuple[CalendarEvent, ...]:
        """Return the entries of a reader as they go out with this edition, each of its revision.

        What he was sent and is no longer in his programme stands there as cancelled. When the visit is over, nothing
        that is cancelled stands there any more. `reader` is by what the history knows him, where not by his audience.
        """
        name = reader or str(view.audience)
        events = (*self._standing(name, found), *self._withdrawn(view, name, found))
        if self.is_over(view.visit):
            return tuple(event for event in events if event.status is not Status.CANCELLED)
        return events

    def is_over(self, visit: Visit) -> bool:
        """Whether the visit is over when this edition is issued."""
        return self.edition.issued >= end_of(visit)

    def _standing(self, reader: str, found: Sequence[Entry]) -> Iterator[CalendarEvent]:
        sent = self.history.sent_to(reader)
        for entry in found:
            after = following(sent.get(entry.name), told(entry), self.edition.issued)
            if after is not None:
                yield revised(entry.event, after.revision)

    def _withdrawn(self, view: View, reader: str, found: Sequence[Entry]) -> Iterator[CalendarEvent]:
        standing = {entry.name for entry in found}
        for name, sent in sorted(self.history.sent_to(reader).items()):
            if name not in standing and (after := following(sent, None, self.edition.issued)) is not None:
                event = withdrawn_event(view, self.names.uid(name), after.telling)
                yield revised(event, after.revision)


def told(entry: Entry) -> Told:
    """Return what a reader is told by an entry, with the fingerprint of all that its copy says."""
    return Told(entry.telling, fingerprint(matter(entry.event)))


def revised(event: CalendarEvent, revision: Revision) -> CalendarEvent:
    """Return an entry as one revision of it."""
    return replace(
        event,
        stamped=revision.stamped,
        created=revision.created,
        last_modified=revision.stamped,
        sequence=revision.sequence,
    )


def end_of(visit: Visit) -> dt.datetime:
    """Return the instant at which the last day of a visit ends where it is, in UTC."""
    frame = visit.visit
    midnight = dt.datetime.combine(frame.to + _A_DAY, dt.time(), zone(frame.timezone))
    return midnight.astimezone(dt.UTC)
