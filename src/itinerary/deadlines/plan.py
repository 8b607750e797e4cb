"""A visit as deadlines are reckoned from it: its days, what it has sent out, and the lead times of its office."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from itinerary.deadlines.deadline import Deadline, Evidence
from itinerary.deadlines.lead_times import LEADS, RISK_DAYS
from itinerary.spec.deadlines import DeadlineKind
from itinerary.spec.meetings import MeetingStatus

if TYPE_CHECKING:
    from itinerary.diagnostics import DataPath
    from itinerary.spec.meetings import Meeting
    from itinerary.spec.visit import Visit

_PAPERS: Final = {DeadlineKind.BRIEF_WRITTEN, DeadlineKind.REMARKS_WRITTEN, DeadlineKind.INTERPRETER_TOLD}
"""Kinds that keep to `papers-days`, the threshold of the checks."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What deadlines are derived from."""

    visit: Visit
    first_release: dt.date | None = None
    """The day on which the first version was sent out; none while nothing was."""

    @property
    def begins(self) -> dt.date:
        """The first day of the visit."""
        return self.visit.visit.from_

    @property
    def ends(self) -> dt.date:
        """The last day of the visit."""
        return self.visit.visit.to

    def day_of(self, meeting: Meeting) -> dt.date:
        """Return the day of a meeting; while it has no time, the first day of the visit, to be on the safe side."""
        day = meeting.start.day if meeting.start else None
        return day or self.begins

    def meetings(self) -> tuple[tuple[str, Meeting], ...]:
        """Return the meetings that take place as far as is known, with their ids, in the order of the spec."""
        outcomes = self.visit.outcomes.meetings
        return tuple(
            (name, meeting)
            for name, meeting in self.visit.meetings.items()
            if meeting.status is not MeetingStatus.CANCELLED
            and (name not in outcomes or outcomes[name].held is not False)
        )

    def meetings_with_hosts(self) -> dict[str, list[str]]:
        """Return the ids of the meetings that each partner is host of, by the partner's id."""
        found: dict[str, list[str]] = {}
        for name, meeting in self.meetings():
            if meeting.partner is not None and not meeting.kind.is_internal and not self.visit.is_ours(meeting.partner):
                found.setdefault(meeting.partner, []).append(name)
        return found

    def organisation(self, name: str) -> str:
        """Return the name of an organisation, with its article; its id where it has no entry."""
        found = self.visit.organisations.get(name)
        return name if found is None else f"the {found.name}" if found.article else found.name

    def days(self, kind: DeadlineKind) -> int:
        """Return how many days before or after a thing of this kind is to be done, as the office has it."""
        noted, thresholds, risk = self.visit.deadlines.lead_times, self.visit.checks.thresholds, self.visit.visit.risk
        if kind in noted:
            return noted[kind]
        if kind in _PAPERS:
            return thresholds.papers_days
        if kind is DeadlineKind.TEXT_APPROVED:
            return thresholds.approval_days
        if kind is DeadlineKind.VISA_APPLIED:
            return thresholds.visa_days
        return RISK_DAYS[risk.level] if risk and kind is DeadlineKind.RISK_ASSESSMENT else LEADS[kind].days

    def day(self, kind: DeadlineKind, anchor: dt.date, days: int | None = None) -> dt.date:
        """Return when a thing of this kind is due that is counted from a day; `days` instead of the usual distance."""
        distance = dt.timedelta(days=self.days(kind) if days is None else days)
        return anchor + distance if LEADS[kind].is_after else anchor - distance

    def deadline(
        self,
        kind: DeadlineKind,
        what: str,
        path: DataPath,
        anchor: dt.date,
        *,
        entry: str = "",
        days: int | None = None,
        until: dt.date | None = None,
        lapses: bool = True,
        evidence: Evidence | None = None,
        missing: str = "",
    ) -> Deadline:
        """Return a deadline counted from a day.

        What is to be done before that day lapses after it, or after `until`, unless it stays to be done. `days` is
        given where one kind has several. What the office notes goes before what the rest of the spec shows.
        """
        lead, noted = LEADS[kind], self.visit.deadlines
        distance = self.days(kind) if days is None else days
        name = f"{kind.value}/{entry}" if entry else kind.value
        met = noted.met.get(name) or noted.met.get(kind.value)
        by_level = kind is DeadlineKind.RISK_ASSESSMENT and kind not in noted.lead_times
        own_lead = distance != lead.days and days is None and not by_level
        return Deadline(
            visit=self.visit.visit.id,
            title=self.visit.visit.title,
            kind=kind,
            entry=entry,
            path=path,
            what=what,
            due=self.day(kind, anchor, distance),
            why=f"{lead.words(distance)}: {'as this office has it' if own_lead else lead.reason}",
            source="" if own_lead else lead.source,
            until=(until or anchor) if lapses and not lead.is_after else None,
            evidence=Evidence("noted as met", met) if met is not None else evidence,
            missing=missing,
            not_needed=noted.not_needed.get(name) or noted.not_needed.get(kind.value) or "",
        )
