"""Travel papers: passports and visas that hold long enough and come in time, and visitors who may be let in."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from itinerary.checks.attendance import delegates_at, is_ahead
from itinerary.checks.rule import finding, rule
from itinerary.checks.wording import meeting_words
from itinerary.diagnostics import Severity
from itinerary.spec.meetings import MeetingKind
from itinerary.spec.sites import SiteKind
from itinerary.spec.visit import Direction, VisitStatus

if TYPE_CHECKING:
    from collections.abc import Iterator

    from itinerary.diagnostics import Diagnostic
    from itinerary.programme.timeline import Programme
    from itinerary.spec.visit import Visit

_SIX_MONTHS = 6
_GUARDED = frozenset({SiteKind.LABORATORY, SiteKind.FACTORY})


@rule(Severity.ERROR)
def passport_expires_soon(visit: Visit, programme: Programme) -> Iterator[Diagnostic]:
    """A passport is no longer valid six months after the visit.

    Many countries let nobody in whose passport ends within six months, and airlines refuse them at the desk
    (https://executivesupportmagazine.com/organising-your-executives-travel/). Measured from the last day of the visit,
    or from the person's last journey where that is later.

    Mend it by a new passport, which takes weeks; where a country asks for less, excuse it.
    """
    for name, delegate in visit.delegates.items():
        expires = delegate.passport_expires
        journeys = [leg.end.day for leg in programme.legs if name in leg.people]
        last = max([visit.visit.to, *journeys])
        if expires is not None and expires < _months_later(last, _SIX_MONTHS):
            yield finding(
                f"the passport of {delegate.name.full} ends less than six months after the visit"
                if expires >= last
                else f"the passport of {delegate.name.full} ends before the journey home",
                *("delegates", name, "passport-expires"),
                detail=f"the last day of the journey is {last.isoformat()}",
                help="have a new one made, which takes weeks; where a country asks for less, excuse it",
            )


@rule(Severity.ERROR)
def visa_not_granted(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """A visa is needed in a final visit and has not been granted, or ends before the visit does.

    Without it the person does not board. In a draft it is no finding: there is time. An end is compared in drafts too.

    Mend it with `granted` and `expires`, or take the visa out where none is needed.
    """
    is_final = visit.visit.status is VisitStatus.FINAL
    for name, delegate in visit.delegates.items():
        for number, visa in enumerate(delegate.visas):
            place = ("delegates", name, "visas", number)
            if visa.granted is None and is_final:
                yield finding(
                    f"{delegate.name.full} has no visa for {visa.country} yet",
                    *place,
                    help="add `granted` once it is there; ask the embassy how long it takes",
                )
            elif visa.expires is not None and visa.expires < (delegate.leaves or visit.visit.to):
                yield finding(
                    f"the visa of {delegate.name.full} for {visa.country} ends before the visit",
                    *(*place, "expires"),
                    detail=f"the visit ends on {visit.visit.to.isoformat()}",
                    help="have it prolonged, or correct the date",
                )


@rule(Severity.WARNING)
def visa_applied_late(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """A visa is applied for less than thirty days before the visit.

    Visas can take longer than thirty days (https://executivesupportmagazine.com/organising-your-executives-travel/);
    the threshold is `visa-days`. Once it is granted, the rule is silent.

    Mend it by applying earlier, by an express service, or by `visa-days` where the embassy is quick.
    """
    needed = visit.checks.thresholds.visa_days
    for name, delegate in visit.delegates.items():
        for number, visa in enumerate(delegate.visas):
            if visa.granted is None and visa.applied is not None and (visit.visit.from_ - visa.applied).days < needed:
                yield finding(
                    f"the visa of {delegate.name.full} for {visa.country} is applied for "
                    f"{max(0, (visit.visit.from_ - visa.applied).days)} days before the visit",
                    *("delegates", name, "visas", number, "applied"),
                    help=f"apply {needed} days before, or set `visa-days` under `checks`",
                )


@rule(Severity.WARNING)
def visa_without_invitation(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """A visa is applied for, and the host's letter of invitation has not come, or came later.

    Consulates ask for the letter with the form, and only some ranks may sign it: at California State University, Chico
    deans and above (https://docsbay.net/processes-for-hosting-international-delegations-visitors). Told only where the
    visa is applied for and not granted.

    Mend it by asking the host for the letter, and with `invitation`.
    """
    for name, delegate in visit.delegates.items():
        for number, visa in enumerate(delegate.visas):
            if visa.applied is None or visa.granted is not None:
                continue
            if visa.invitation is None or visa.invitation > visa.applied:
                yield finding(
                    f"{delegate.name.full} applies for a visa for {visa.country} without a letter of invitation",
                    *("delegates", name, "visas", number),
                    help="ask the host for it, and add `invitation`, the day on which it came",
                )


@rule(Severity.WARNING)
def visitor_not_screened(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """A visitor is to tour a laboratory or a factory and has not been screened, though others have.

    Where export controls hold, visitors are looked for in lists of restricted parties before they see a laboratory
    (https://research.ncsu.edu/administration/compliance/research-compliance/export-controls/hosting-international-visitors/).
    Told in incoming visits that record `screened` of some delegate, in outgoing ones where the host asked for it, so
    that somebody else on the tour is screened, and of a screening after the tour; once for each.

    Mend it with `screened`, or take the visitor out of the tour.
    """
    is_usual = visit.visit.direction is Direction.INCOMING and any(one.screened for one in visit.delegates.values())
    told: set[str] = set()
    for name, meeting in visit.meetings.items():
        site = visit.sites.get(meeting.site or "")
        if (
            meeting.kind is not MeetingKind.TOUR
            or site is None
            or site.kind not in _GUARDED
            or not is_ahead(visit, name)
        ):
            continue
        visitors = delegates_at(visit, name)
        if not is_usual and not any(visit.delegates[person].screened for person in visitors):
            continue
        for person in (one for one in visitors if one not in told):
            screened = visit.delegates[person].screened
            if screened is None or (meeting.start and meeting.start.day and screened > meeting.start.day):
                told.add(person)
                yield finding(
                    f"{visit.delegates[person].name.full} is not screened before {meeting_words(visit, name)}",
                    *("delegates", person),
                    help="add `screened` once it is done, or take the visitor out of the tour",
                    at_key=True,
                    related=("meetings", name),
                )


def _months_later(day: dt.date, months: int) -> dt.date:
    """Return the same day of a later month, or the last of that month where there is no such day."""
    first = dt.date(day.year + (day.month - 1 + months) // 12, (day.month - 1 + months) % 12 + 1, 1)
    following = (first + dt.timedelta(days=31)).replace(day=1)
    return min(first + dt.timedelta(days=day.day - 1), following - dt.timedelta(days=1))
