"""A pack in the making: what its reader may see, which edition it is of, and the language it speaks."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from itinerary.audience import AudienceKind
from itinerary.programme.placing import attending
from itinerary.rendering.language import Language, capitalised, spoken_beside
from itinerary.rendering.naming import short_name
from itinerary.rendering.own_names import named_in
from itinerary.rendering.reader_language import speech_for
from itinerary.spec.base import Visibility
from itinerary.spec.moments import Attendance
from itinerary.spec.visit import Direction

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from itinerary.audience import View
    from itinerary.programme.timeline import Day, Engagement, Programme
    from itinerary.rendering.edition import Edition
    from itinerary.spec.visit import Frame, Visit

_FEW = 2
"""So many absent may be named instead of all who are there."""


@dataclass(frozen=True)
class Pack:
    """One document in the making."""

    view: View
    edition: Edition
    speech: Language
    tells_of_meetings: bool = True
    """Whether it has a section for each meeting, to which other places may lead."""
    _short_names: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, view: View, edition: Edition, *, tells_of_meetings: bool = True) -> Pack:
        """Return the pack of a reader, in the language that was asked for, or else in the reader's own."""
        speech = spoken_beside(edition.languages) if edition.languages else speech_for(view)
        return cls(named_in(speech, view), edition, speech, tells_of_meetings)

    @property
    def visit(self) -> Visit:
        """The visit, as far as the reader may see it."""
        return self.view.visit

    @property
    def frame(self) -> Frame:
        """The visit as a whole."""
        return self.view.visit.visit

    @property
    def programme(self) -> Programme:
        """The visit in time."""
        return self.view.programme

    @property
    def is_incoming(self) -> bool:
        """Whether a delegation visits us: its delegates are guests then, and the counterparts are our people."""
        return self.frame.direction is Direction.INCOMING

    @property
    def reads_briefs(self) -> bool:
        """Whether the reader is of the side that writes briefs, so that a missing one is a gap to be shown."""
        return self.view.audience.clearance(self.visit).admits(Visibility.DELEGATION)

    @property
    def is_for_guests(self) -> bool:
        """Whether the reader is one of the delegates, or travels with them."""
        return self.view.audience.kind is AudienceKind.DELEGATE or not self.is_incoming

    def engagement(self, meeting_id: str) -> Engagement | None:
        """Return a meeting in time; none while it has no time."""
        return self._engagements.get(meeting_id)

    @cached_property
    def days(self) -> tuple[Day, ...]:
        """The programme by day."""
        return self.programme.days()

    @cached_property
    def _engagements(self) -> dict[str, Engagement]:
        return {engagement.id: engagement for engagement in self.programme.engagements}

    def attendees(self, meeting_id: str) -> tuple[str, ...]:
        """Return the delegates who take part in a meeting as planned, by precedence."""
        engagement = self.engagement(meeting_id)
        if engagement is not None:
            return self.by_precedence(engagement.people)
        return self.by_precedence(attending(self.visit, self.visit.meetings[meeting_id].delegates, None))

    def leader(self, meeting_id: str) -> str | None:
        """Return who leads for the delegation at a meeting: as written, else the head where present."""
        meeting, head = self.visit.meetings[meeting_id], self.frame.head
        return meeting.leads or (head if head in self.attendees(meeting_id) else None)

    def by_precedence(self, people: Iterable[str]) -> tuple[str, ...]:
        """Return delegates by rank, the head before all others without one; else in the order of the spec."""
        meant = frozenset(people)
        known = [person for person in self.visit.delegates if person in meant]
        return tuple(sorted(known, key=self._precedence))

    def _precedence(self, person: str) -> tuple[int, int]:
        rank = self.visit.delegates[person].rank
        return (0 if person == self.frame.head else 1, rank if rank is not None else len(self.visit.delegates))

    def short(self, person: str) -> str:
        """Return a person's name on second mention; empty for one unknown here."""
        if person not in self._short_names:
            self._short_names[person] = short_name(self.visit, person)
        return self._short_names[person]

    def names(self, people: Iterable[str]) -> str:
        """Return people in a row: `Professor Rees, Dr Yadav and Ciaran Moynihan`; those unknown here passed over."""
        return self.speech.listed(name for name in map(self.short, people) if name)

    def subjects(self, areas: Iterable[str]) -> str:
        """Return fields of work in a row, with a capital; by semicolons where one of them has an `and` of its own."""
        found = tuple(areas)
        inner = f" {self.speech.say('and')} "
        is_clear = not any(inner in area or ", " in area for area in found)
        return capitalised(self.speech.listed(found) if is_clear else "; ".join(found))

    def who(self, people: tuple[str, ...], day: dt.date | None) -> str:
        """Return delegates as a column names them: the whole delegation, all of it but a few, or by name."""
        present = attending(self.visit, Attendance(everyone=True), day)
        absent = tuple(person for person in present if person not in people)
        if len(present) <= _FEW or not set(people) <= set(present):
            return self.names(self.by_precedence(people))
        if not absent:
            return self.speech.say("Whole delegation")
        if len(absent) <= _FEW < len(people):
            return self.speech.say("Whole delegation except {names}", names=self.names(absent))
        return self.names(self.by_precedence(people))
