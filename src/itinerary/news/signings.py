"""Agreements as something was done with them: who acted, for whom, before whom."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from itinerary.news.facts import Fact
    from itinerary.spec.agreements import Agreement
    from itinerary.spec.outcomes import AgreementAct, AgreementOutcome
    from itinerary.spec.visit import Visit


@dataclass(frozen=True, slots=True)
class Side:
    """A party to an agreement, with those who acted for it; none where that is not recorded."""

    organisation: str
    people: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Signing:
    """What was done with one agreement."""

    visit: Visit
    fact: Fact
    what: AgreementAct

    @classmethod
    def of(cls, visit: Visit, fact: Fact) -> Signing:
        """Return what was done with the agreement of an act; a fact of another kind has none."""
        what = visit.outcomes.agreements[fact.subject].what_was_done
        if what is None:
            message = f"nothing is recorded as done with '{fact.subject}'"
            raise ValueError(message)
        return cls(visit, fact, what)

    @property
    def agreement(self) -> Agreement:
        """The text."""
        return self.visit.agreements[self.fact.subject]

    @property
    def outcome(self) -> AgreementOutcome:
        """What is recorded of it."""
        return self.visit.outcomes.agreements[self.fact.subject]

    @property
    def by(self) -> tuple[str, ...]:
        """Ids of those who acted."""
        return self.outcome.by

    @property
    def witnesses(self) -> tuple[str, ...]:
        """Ids of those in whose presence it was done, and who did not act themselves."""
        return tuple(person for person in self.outcome.witnessed_by if person not in self.by)

    @property
    def on(self) -> dt.date | None:
        """When."""
        return self.outcome.signed or self.outcome.on

    @property
    def parties(self) -> tuple[str, ...]:
        """Ids of the bodies that it binds, or that mean to do as it says."""
        return tuple(party.organisation for party in self.agreement.parties)

    @property
    def others(self) -> tuple[str, ...]:
        """The parties that are not ours, or all of them where none is."""
        return tuple(body for body in self.parties if not self.visit.is_ours(body)) or self.parties

    @property
    def sides(self) -> tuple[Side, ...]:
        """The parties with those who acted for each."""
        left = list(self.by)
        found = []
        for body in self.parties:
            people = tuple(person for person in left if self._acts_for(person, body))
            left = [person for person in left if person not in people]
            found.append(Side(body, people))
        return tuple(found)

    @property
    def not_represented(self) -> tuple[str, ...]:
        """The parties for which nobody is recorded as acting; where nobody is at all, those that are not ours."""
        if not self.by:
            return self.others if self.others != self.parties else ()
        return tuple(side.organisation for side in self.sides if not side.people)

    @property
    def is_between_others(self) -> bool:
        """Whether our own organisation is no party to it."""
        return not any(self.visit.is_ours(body) for body in self.parties)

    def _acts_for(self, person: str, body: str) -> bool:
        party = next(party for party in self.agreement.parties if party.organisation == body)
        if person in party.signatories:
            return True
        found = self.visit.person(person)
        own = found.organisation if found else None
        named_elsewhere = any(person in other.signatories for other in self.agreement.parties)
        if own is None or named_elsewhere:
            return False
        return body in self.visit.lineage(own) or own in self.visit.lineage(body)


def together(signings: Iterable[Signing]) -> tuple[tuple[Signing, ...], ...]:
    """Group texts that one sentence can tell: the same people did the same, alone for our side, on the same day."""
    found: dict[object, list[Signing]] = {}
    for signing in signings:
        shares = not signing.is_between_others and bool(signing.not_represented)
        key = (signing.what, signing.by, signing.witnesses, signing.on) if shares else signing.fact
        found.setdefault(key, []).append(signing)
    return tuple(tuple(group) for group in found.values())
