"""What a deadline is: something to be done for one entry of a visit, by a day, for a reason that can be looked up."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from itinerary.spec.deadlines import DeadlineKind

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from itinerary.diagnostics import DataPath

WEEK_IN_DAYS = 7
"""How far the current week of a list reaches: today and the six days after it."""


class Standing(StrEnum):
    """How a deadline stands on a day; lists show them in this order."""

    OVERDUE = "overdue"
    THIS_WEEK = "this week"
    """Today or on one of the six days after it."""
    LATER = "later"
    DONE = "done"
    NOT_NEEDED = "not needed"
    LAPSED = "past, and not recorded as done"
    """What it was for is over, so that nobody need do it any more; whether it was done, nothing tells."""

    @property
    def is_open(self) -> bool:
        """Whether something is still to be done."""
        return self in {Standing.OVERDUE, Standing.THIS_WEEK, Standing.LATER}


@dataclass(frozen=True, slots=True)
class Evidence:
    """By what the spec shows that something is done, in a sentence without its stop."""

    words: str
    """`all sides approved it`, as it is printed."""
    on: dt.date | None = None
    """When it was done, where that is recorded; a day to come is a plan, and shows nothing yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """What is to be done by a day."""

    visit: str
    """The id of the visit."""
    title: str
    """The title of the visit."""
    kind: DeadlineKind
    entry: str
    """The entry for whose sake it is done, by its id; empty where it is the visit as a whole."""
    path: DataPath
    """Where in the spec that entry stands."""
    what: str
    """What is to be done, in an imperative without its stop."""
    due: dt.date
    """The last day on which it is in time; local to the visit."""
    why: str
    """Where the day comes from, in words."""
    source: str
    """The address of the page on which that rests; empty where it rests on none."""
    until: dt.date | None
    """The day after which it can no longer be done, as a brief after its meeting; none where it stays to be done."""
    evidence: Evidence | None
    """None where the spec shows nothing: `not recorded`, which is not the same as not done."""
    missing: str
    """What the spec shows to be missing still; empty where it does not tell."""
    not_needed: str
    """Why this visit has no need of it, as the office notes; empty where it has."""

    @property
    def name(self) -> str:
        """By what the spec names it: `gift-ready/osaka`, or its kind alone where it is one of the whole visit."""
        return f"{self.kind.value}/{self.entry}" if self.entry else self.kind.value

    @property
    def key(self) -> str:
        """Its name in calendars, which lasts while the entry keeps its id; an action has the one of its own list."""
        name = self.name.replace("/", "-")
        return name if self.kind is DeadlineKind.ACTION else f"deadline-{name}"

    def standing(self, today: dt.date) -> Standing:
        """Return how it stands on a day; what is due today is not overdue yet."""
        if self.not_needed:
            return Standing.NOT_NEEDED
        if self.evidence is not None and (self.evidence.on is None or self.evidence.on <= today):
            return Standing.DONE
        if self.until is not None and self.until < today:
            return Standing.LAPSED
        if self.due < today:
            return Standing.OVERDUE
        return Standing.THIS_WEEK if (self.due - today).days < WEEK_IN_DAYS else Standing.LATER

    def state(self, standing: Standing) -> str:
        """Return what is known of it, in words, where it stands like this: by what it is done, or what is missing."""
        match standing:
            case Standing.NOT_NEEDED:
                return f"not needed: {self.not_needed}"
            case Standing.DONE if self.evidence is not None:
                return f"done: {self.evidence.words}{f', {self.evidence.on}' if self.evidence.on else ''}"
            case Standing.LAPSED:
                return standing.value
        if self.evidence is not None:
            return f"planned for {self.evidence.on}"
        return f"missing: {self.missing}" if self.missing else "not recorded"


def by_urgency(many: Iterable[Deadline], today: dt.date) -> tuple[Deadline, ...]:
    """Return deadlines as one has to think of them: overdue first, and of each standing the earliest first."""
    ranks = {standing: place for place, standing in enumerate(Standing)}
    return tuple(sorted(many, key=lambda one: (ranks[one.standing(today)], one.due, one.title, one.name)))
