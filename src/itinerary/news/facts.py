"""Facts: what is recorded of a visit and may be told, each with the places in the spec on which it rests.

A story is told from a public view alone, so that every fact of it may be printed; each knows all the same how public
it is and whether it is cleared. That something *happened* is only ever a fact of `outcomes`: a meeting that is not
recorded as held is no fact, nor is a text not signed.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from itinerary.spec.base import Visibility

if TYPE_CHECKING:
    from itinerary.diagnostics import DataPath
    from itinerary.spec.visit import Visit


class FactKind(StrEnum):
    """What sort of fact it is; a sentence may only say what facts of the right sort allow."""

    VISIT = "visit"
    """Somebody was somewhere on some days."""
    LED = "led"
    """Who led the delegation."""
    MEMBER = "member"
    """Who else was in it."""
    FIRST = "first"
    """Something happened for the first time, as a source says."""
    HELD = "held"
    """A meeting, call, talk or ceremony took place, between these people."""
    DISCUSSED = "discussed"
    """A subject was talked about."""
    TOURED = "toured"
    """A place was seen on a tour."""
    TOLD = "told"
    """A whole sentence that the planner has checked."""
    ACT = "act"
    """Something was done with an agreement: signed, renewed, postponed; the outcome says which."""
    TERMS = "terms"
    """What an agreement is about."""
    TIE = "tie"
    """What links two sides: since when, in what fields, of what kind."""
    FIGURE = "figure"
    HISTORY = "history"
    SCHEME = "scheme"
    NEXT_STEP = "next step"
    QUOTATION = "quotation"
    PHOTOGRAPH = "photograph"
    LINK = "link"
    CONTACT = "contact"
    """Whom the press may ask."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One thing that is recorded."""

    kind: FactKind
    paths: tuple[DataPath, ...]
    """Where it stands in the spec: what records it first, then the entries that it is about."""
    subject: str = ""
    """Id of the meeting, agreement, organisation or other entry that it is about; empty for the visit as a whole."""
    people: tuple[str, ...] = ()
    """Ids of those who are part of it."""
    organisations: tuple[str, ...] = ()
    """Ids of the bodies that are part of it, with those above them."""
    sites: tuple[str, ...] = ()
    visibility: Visibility = Visibility.PUBLIC
    """The widest circle that may know it, as the fields and entries on which it rests say."""
    cleared: bool = True
    """Whether nobody's approval is wanting, as far as the view tells from which it was gathered."""
    reckoned: tuple[int, ...] = ()
    """Numbers that follow from the recorded ones: the years since something happened, how many partners there were."""

    @property
    def number(self) -> int:
        """Its place in the list that it is an item of, from 0."""
        last = self.paths[0][-1]
        return last if isinstance(last, int) else 0


@dataclass(frozen=True, slots=True)
class Record:
    """All facts of a visit, with the public part of its spec."""

    visit: Visit
    facts: tuple[Fact, ...]

    def of(self, *kinds: FactKind) -> tuple[Fact, ...]:
        """Return the facts of these kinds, in the order of the spec."""
        return tuple(fact for fact in self.facts if fact.kind in kinds)

    def about(self, subject: str, *kinds: FactKind) -> tuple[Fact, ...]:
        """Return the facts of these kinds about one entry."""
        return tuple(fact for fact in self.facts if fact.kind in kinds and fact.subject == subject)

    def only(self, facts: frozenset[Fact]) -> Record:
        """Return a record of these facts alone, in the order of the spec."""
        return Record(self.visit, tuple(fact for fact in self.facts if fact in facts))

    @property
    def is_empty(self) -> bool:
        """Whether nothing is recorded as having happened."""
        return not self.of(FactKind.HELD, FactKind.ACT)
