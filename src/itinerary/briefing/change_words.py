"""What changed, in words: `RIKEN moved from 10:00 to 11:30; leave Hotel in Osaka at 10:40`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from itinerary.programme.moment import Moment
from itinerary.release.changes import Aspect
from itinerary.release.telling import EntryKind
from itinerary.rendering.naming import short_name, short_names
from itinerary.spec.meetings import MeetingStatus

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Mapping

    from itinerary.release.account import Account
    from itinerary.release.changes import Change
    from itinerary.release.telling import Start, Telling
    from itinerary.rendering.language import Language
    from itinerary.spec.visit import Visit


EVERYTHING = "office"
"""The reader who is told of everybody who takes part."""


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One change as a reader is told of it."""

    day: dt.date
    """The local day on which it stands now, or stood last."""
    subject: str
    """What changed: the title of the entry."""
    what: tuple[str, ...]
    """What became of it, clause by clause."""

    @property
    def sentence(self) -> str:
        """The change without its day: `RIKEN moved from 10:00 to 11:30; leave Hotel in Osaka at 10:40`."""
        return f"{self.subject} {'; '.join(self.what)}"


def change_lines(
    changes: Iterable[Change], visit: Visit, speech: Language, formerly: Mapping[str, str]
) -> tuple[ChangeLine, ...]:
    """Return changes in words, in their order; people are named whom the reader of this visit knows.

    `formerly` are the names of those of whom he was told before: see `names_told_before`.
    """
    teller = _Teller(visit, speech, formerly)
    return tuple(
        ChangeLine(_day(change.telling.start), change.telling.title, teller.told(change)) for change in changes
    )


def day_of(line: ChangeLine, speech: Language) -> str:
    """Return the day of a change as it stands before it: `Tue 21 March`."""
    return speech.short_day(line.day)


@dataclass(frozen=True, slots=True)
class _Teller:
    visit: Visit
    speech: Language
    formerly: Mapping[str, str]

    def told(self, change: Change) -> tuple[str, ...]:
        return tuple(clause for aspect in change.aspects for clause in self._clauses(aspect, change))

    def _clauses(self, aspect: Aspect, change: Change) -> Iterator[str]:
        now = change.telling
        before = change.before or now
        match aspect:
            case Aspect.WITHDRAWN if self._is_without_time(change.name):
                yield self.speech.say("({when}) has no time any more", when=self._when(now))
            case Aspect.ADDED | Aspect.WITHDRAWN | Aspect.CANCELLED | Aspect.REVIVED | Aspect.STATUS:
                yield self._standing(aspect, change.kind, before, now)
            case Aspect.MOVED:
                yield self._moved(change.kind, before, now)
            case Aspect.PEOPLE:
                yield from self._people(before, now)
            case Aspect.WAY:
                yield from self._ways(change)
            case Aspect.PLACE | Aspect.RENAMED | Aspect.BRIEF | Aspect.DETAILS:
                yield self._particulars(aspect, before, now)

    def _is_without_time(self, name: str) -> bool:
        """Whether an entry that is gone is of a meeting that the reader still has, and that waits for a time."""
        register, _, meeting = name.partition("-")
        return register == EntryKind.MEETING and meeting in self.visit.meetings

    def _standing(self, aspect: Aspect, kind: EntryKind, before: Telling, now: Telling) -> str:
        """Tell whether it takes place."""
        say = self.speech.say
        match aspect:
            case Aspect.ADDED:
                where = say("from {place}", place=now.origin) if kind is EntryKind.TRANSFER else now.place
                return ", ".join(part for part in (say("is new: {when}", when=self._when(now)), where) if part)
            case Aspect.WITHDRAWN:
                return say("({when}) is no longer in this programme", when=self._when(now))
            case Aspect.CANCELLED:
                return say("({when}) is cancelled", when=self._when(before))
            case Aspect.REVIVED:
                return say("takes place after all: {when}", when=self._when(now))
            case _:
                firm = now.status is MeetingStatus.CONFIRMED
                return say("is confirmed") if firm else say("is not yet confirmed")

    def _particulars(self, aspect: Aspect, before: Telling, now: Telling) -> str:
        """Tell where it is, what it is called, and that its papers were revised."""
        say = self.speech.say
        match aspect:
            case Aspect.PLACE:
                return say("is now at {place}", place=now.place) if now.place else say("has no place yet")
            case Aspect.RENAMED:
                return say("was called “{title}” before", title=before.title)
            case Aspect.BRIEF:
                return say("has a revised brief")
            case _:
                return say("has revised details")

    def _moved(self, kind: EntryKind, before: Telling, now: Telling) -> str:
        """Tell how the time changed, each end by its own clocks."""
        say = self.speech.say
        if not isinstance(before.start, Moment) or not isinstance(now.start, Moment):
            return say("is now {when} instead of {before}", when=self._when(now), before=self._when(before))
        if _length(before) == _length(now):
            return say("moved from {before} to {now}", **self._ends(before.start, now.start))
        if before.end == now.end:
            ends = self._ends(before.start, now.start)
            if _is_way(kind):
                return say("leaves at {now} instead of {before}", **ends)
            return say("begins at {now} instead of {before}", **ends)
        if before.start == now.start:
            ends = self._ends(before.end, now.end)
            if _is_way(kind):
                return say("arrives at {now} instead of {before}", **ends)
            return say("ends at {now} instead of {before}", **ends)
        return say("moved from {before} to {now}", before=self._when(before), now=self._when(now))

    def _ends(self, before: Start, now: Start) -> dict[str, str]:
        """Return two times, with their days where these differ, and their zones where it is only these."""
        days = _day(before) != _day(now)
        one, other = self._at(before, with_day=days), self._at(now, with_day=days)
        if one == other and isinstance(before, Moment) and isinstance(now, Moment):
            return {"before": f"{one} ({self.speech.zone(before)})", "now": f"{other} ({self.speech.zone(now)})"}
        return {"before": one, "now": other}

    def _at(self, start: Start, *, with_day: bool) -> str:
        if not isinstance(start, Moment):
            return self.speech.short_day(start)
        clock = self.speech.clock(start)
        return f"{self.speech.short_day(start.day)}, {clock}" if with_day else clock

    def _when(self, telling: Telling) -> str:
        if isinstance(telling.start, Moment) and isinstance(telling.end, Moment):
            return self.speech.clock_range(telling.start, telling.end)
        return self.speech.date_range(_day(telling.start), _day(telling.end))

    def _people(self, before: Telling, now: Telling) -> Iterator[str]:
        """Tell who joins and who no longer takes part, as far as the reader knows them."""
        came = short_names(self.visit, _less(now.people, before.people))
        left = tuple(name for person in _less(before.people, now.people) if (name := self._name(person)))
        if came:
            yield self.speech.say("is now with {names}", names=self.speech.listed(came))
        if left:
            yield self.speech.say("is now without {names}", names=self.speech.listed(left))
        if not came and not left:
            yield self.speech.say("is with other people than before")

    def _name(self, person: str) -> str:
        return short_name(self.visit, person) or self.formerly.get(person, "")

    def _ways(self, change: Change) -> Iterator[str]:
        for way in change.ways:
            telling = way.telling
            if isinstance(telling.start, Moment) and telling.origin:
                yield self.speech.say(
                    "leave {place} at {time}", place=telling.origin, time=self.speech.clock(telling.start)
                )


def names_told_before(visit: Visit, changes: Iterable[Change], now: Account) -> Mapping[str, str]:
    """Return the names of those who no longer take part, from the whole visit and what everybody is told now.

    A reader who was told that somebody takes part may be told that he does not, though nothing else of him is in his
    papers any more. Whoever takes part still, and is only kept from the reader now, is not named, nor is he where he
    has left one thing and is kept from him at another: the words of all would tell that he left that too.
    """
    everything = now.told.get(EVERYTHING, {})
    gone: set[str] = set()
    kept: set[str] = set()
    for change in changes:
        copy = everything.get(change.name)
        still = copy.telling.people if copy else ()
        for person in change.before.people if change.before else ():
            (kept if person in still else gone).add(person)
    return {person: short_name(visit, person) for person in sorted(gone - kept)}


def notice_of_rest(speech: Language) -> str:
    """Return what is told where nothing in the programme changed, but something else that the reader has."""
    return speech.say("Other parts of your papers were revised; all times are as they were.")


def _less(people: tuple[str, ...], others: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(person for person in people if person not in others)


def _day(start: Start) -> dt.date:
    return start.day if isinstance(start, Moment) else start


def _length(telling: Telling) -> dt.timedelta:
    start, end = telling.start, telling.end
    if isinstance(start, Moment) and isinstance(end, Moment):
        return end.instant - start.instant
    return _day(end) - _day(start)


def _is_way(kind: EntryKind) -> bool:
    return kind in {EntryKind.JOURNEY, EntryKind.TRANSFER}
