"""Signing: agreements that are to be signed, and nobody is there to do it, or nothing is ready to be signed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from itinerary.checks.attendance import day_of, is_on, planned_at
from itinerary.checks.rule import finding, rule
from itinerary.checks.wording import agreement_words, in_words, meeting_words, person_words
from itinerary.diagnostics import Severity
from itinerary.spec.outcomes import AgreementAct
from itinerary.spec.visit import VisitStatus

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterator

    from itinerary.diagnostics import DataPath, Diagnostic
    from itinerary.programme.timeline import Programme
    from itinerary.spec.agreements import Agreement, Party
    from itinerary.spec.visit import Visit

_SETTLING = {
    AgreementAct.SIGNED,
    AgreementAct.RENEWED,
    AgreementAct.EXTENDED,
    AgreementAct.EXCHANGED,
    AgreementAct.POSTPONED,
}


def signing_meetings(visit: Visit, agreement: str) -> tuple[str, ...]:
    """Return the ids of the meetings at which an agreement is to be signed, cancelled ones aside."""
    return tuple(name for name, meeting in visit.meetings.items() if agreement in meeting.signs and is_on(meeting))


def is_settled(visit: Visit, agreement: str) -> bool:
    """Whether outcomes say that an agreement was signed, or that it was put off: the plan for it is history."""
    outcome = visit.outcomes.agreements.get(agreement)
    return outcome is not None and outcome.what_was_done in _SETTLING


def to_be_signed(visit: Visit) -> Iterator[tuple[str, Agreement]]:
    """Yield the agreements of a final visit that a meeting is still to sign, with their ids."""
    if visit.visit.status is VisitStatus.FINAL:
        for name, agreement in visit.agreements.items():
            if signing_meetings(visit, name) and not is_settled(visit, name):
                yield name, agreement


def unless_draft(visit: Visit) -> Severity:
    """Return how grave a gap is that a draft may still have: an error in a final visit, a warning before."""
    return Severity.ERROR if visit.visit.status is VisitStatus.FINAL else Severity.WARNING


@rule(Severity.ERROR)
def signatory_not_at_signing(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """A signatory is not at the meeting at which the agreement is to be signed.

    A delegate who has left, or who is at another partner at that hour, cannot sign, and an agreement signed by
    whoever happens to be there may not be valid. An agreement signed at several meetings needs each signatory at
    one of them.

    Mend it by adding the signatory to the meeting, or by naming who signs instead.
    """
    for absent in _absent(visit, lambda party: party.signatories, "signatories"):
        yield finding(
            f"{person_words(visit, absent.person)} is to sign {agreement_words(visit, absent.agreement)} "
            "and is not there",
            *absent.path,
            detail=_signed_at(visit, absent.meetings),
            help=f"{_come(visit, absent)}, or name who signs instead",
            related=("meetings", absent.meetings[0]),
        )


@rule(Severity.WARNING)
def witness_not_there(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """A witness is not at the meeting at which the agreement is to be signed.

    "In the presence of" is printed in the programme, in the order of ceremony and later in the news.

    Mend it by adding the witness to the meeting, or by taking the name out of the agreement.
    """
    for absent in _absent(visit, lambda party: party.witnesses, "witnesses"):
        yield finding(
            f"{person_words(visit, absent.person)} is to witness {agreement_words(visit, absent.agreement)} "
            "and is not there",
            *absent.path,
            detail=_signed_at(visit, absent.meetings),
            help=f"{_come(visit, absent)}, or take the name out here",
            related=("meetings", absent.meetings[0]),
        )


@rule(Severity.ERROR, needs_all=True)
def never_signed(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """No meeting of the programme signs an agreement.

    An agreement is in the spec because it is to be signed on this visit; without a meeting it is in nobody's day,
    and nobody brings the originals. In a draft it is a warning only. Once outcomes say that it was signed or
    postponed, the rule is silent.

    Mend it with `signs` in the meeting at which it is to be signed; a meeting without a time will do.
    """
    for name in visit.agreements:
        signed_at = [meeting for meeting in visit.meetings.values() if name in meeting.signs]
        if not signed_at and not is_settled(visit, name):
            yield finding(
                f"no meeting signs {agreement_words(visit, name)}",
                *("agreements", name),
                help=f"add `signs: {name}` to the meeting at which it is to be signed",
                at_key=True,
                severity=unless_draft(visit),
            )


@rule(Severity.ERROR)
def signed_at_cancelled_meeting(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """The only meeting at which an agreement was to be signed is cancelled.

    With the meeting the signing has fallen out of every calendar. Once outcomes say that the agreement was signed or
    postponed, the rule is silent. In a draft it is a warning only.

    Mend it by moving `signs` to another meeting, or by recording the agreement as postponed.
    """
    for name in visit.agreements:
        cancelled = [key for key, meeting in visit.meetings.items() if name in meeting.signs and not is_on(meeting)]
        if cancelled and not signing_meetings(visit, name) and not is_settled(visit, name):
            yield finding(
                f"{agreement_words(visit, name)} is to be signed at a meeting that is cancelled",
                *("meetings", cancelled[0], "signs", visit.meetings[cancelled[0]].signs.index(name)),
                detail=f"{meeting_words(visit, cancelled[0])} does not take place",
                help="move `signs` to another meeting, or record the agreement as postponed in outcomes",
                related=("agreements", name),
                severity=unless_draft(visit),
            )


@rule(Severity.WARNING)
def not_approved_in_time(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """A text is approved too shortly before it is to be signed.

    Between approval and signing, originals are printed in all languages, compared, bound and sent; a text that is
    approved in the last days is signed with mistakes, or not at all. Measured are the days from the last approval
    recorded, of any party or as a whole, to the first meeting that signs it. The threshold is `approval-days`, 28 by
    default: four weeks are what the University of California, Berkeley asks for in its protocol for signings.

    Mend it by bringing the approval forward, or set the threshold that your office keeps to.
    """
    needed = visit.checks.thresholds.approval_days
    for name, agreement in visit.agreements.items():
        approved, signed = _last_approval(name, agreement), _signing(visit, name)
        if approved is None or signed is None or is_settled(visit, name):
            continue
        days = (signed.day - approved.day).days
        if 0 <= days < needed:
            yield finding(
                f"{agreement_words(visit, name)} is approved only {_days(days)} before it is signed",
                *approved.path,
                detail=f"to be signed on {signed.day.isoformat()} at {meeting_words(visit, signed.meeting)}",
                help=f"texts are to be approved {_days(needed)} before signing; "
                "bring it forward, or set `approval-days` under `checks`",
                related=("meetings", signed.meeting),
            )


@rule(Severity.ERROR)
def signed_before_approval(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """A text is to be signed before it is approved.

    An agreement signed without the approval of both sides may bind nobody, or bind the signatory alone. Told are an
    approval dated after the signing, and, in a visit whose status is final, an agreement with a meeting that signs
    it while its status is still draft or in review.

    Mend it by correcting the dates or the status, or by moving the signing.
    """
    for name, agreement in visit.agreements.items():
        approved, signed = _last_approval(name, agreement), _signing(visit, name)
        if signed is None or is_settled(visit, name):
            continue
        if approved is not None and approved.day > signed.day:
            yield finding(
                f"{agreement_words(visit, name)} is signed before it is approved",
                *approved.path,
                detail=f"to be signed on {signed.day.isoformat()} at {meeting_words(visit, signed.meeting)}",
                help="correct the dates, or move the signing",
                related=("meetings", signed.meeting),
            )
        elif visit.visit.status is VisitStatus.FINAL and not agreement.status.may_be_signed:
            yield finding(
                f"{agreement_words(visit, name)} is to be signed, and its status is {agreement.status.value}",
                *("agreements", name, "status"),
                detail=f"to be signed on {signed.day.isoformat()} at {meeting_words(visit, signed.meeting)}",
                help="set the status to approved or ready once all sides have approved it, or move the signing",
                related=("meetings", signed.meeting),
            )


@dataclass(frozen=True, slots=True)
class _Approval:
    """The last approval of a text that is recorded."""

    day: dt.date
    path: DataPath


@dataclass(frozen=True, slots=True)
class _Signing:
    """When and where a text is first to be signed."""

    day: dt.date
    meeting: str


def _last_approval(name: str, agreement: Agreement) -> _Approval | None:
    place: DataPath = ("agreements", name)
    found = [
        _Approval(party.approved, (*place, "parties", number, "approved"))
        for number, party in enumerate(agreement.parties)
        if party.approved is not None
    ]
    if agreement.progress is not None and agreement.progress.approved is not None:
        found.append(_Approval(agreement.progress.approved, (*place, "progress", "approved")))
    return max(found, key=lambda approval: approval.day, default=None)


def _signing(visit: Visit, name: str) -> _Signing | None:
    days = ((day_of(visit.meetings[meeting]), meeting) for meeting in signing_meetings(visit, name))
    found = [_Signing(day, meeting) for day, meeting in days if day is not None]
    return min(found, key=lambda signing: signing.day, default=None)


@dataclass(frozen=True, slots=True)
class _Absent:
    """Somebody with a part in an agreement who is at none of the meetings that sign it."""

    person: str
    agreement: str
    path: DataPath
    meetings: tuple[str, ...]


def _absent(visit: Visit, people_of: Callable[[Party], tuple[str, ...]], key: str) -> Iterator[_Absent]:
    for name, agreement in visit.agreements.items():
        meetings = signing_meetings(visit, name)
        present = frozenset[str]().union(*(planned_at(visit, meeting) for meeting in meetings))
        for number, party in enumerate(agreement.parties):
            for place, person in enumerate(people_of(party)):
                if meetings and person not in present:
                    yield _Absent(person, name, ("agreements", name, "parties", number, key, place), meetings)


def _come(visit: Visit, absent: _Absent) -> str:
    side = "delegates" if absent.person in visit.delegates else "counterparts"
    return f"add `{absent.person}` to the {side} of `{absent.meetings[0]}`"


def _signed_at(visit: Visit, meetings: tuple[str, ...]) -> str:
    return f"signed at {in_words([meeting_words(visit, meeting) for meeting in meetings])}"


def _days(count: int) -> str:
    return "1 day" if count == 1 else f"{count} days"
