"""Outcomes that contradict the programme: nobody signs who was not there, nothing ends before it begins."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from itinerary.checks.attendance import day_of, is_on, really_at, travelling_on
from itinerary.checks.rule import finding, rule
from itinerary.checks.signing import signing_meetings
from itinerary.checks.wording import agreement_words, in_words, meeting_words, person_words
from itinerary.diagnostics import Severity
from itinerary.spec.outcomes import AgreementAct

if TYPE_CHECKING:
    from collections.abc import Iterator

    from itinerary.diagnostics import DataPath, Diagnostic
    from itinerary.programme.timeline import Programme
    from itinerary.spec.meetings import Meeting
    from itinerary.spec.outcomes import AgreementOutcome, MeetingOutcome
    from itinerary.spec.visit import Visit

_SIGNING = {AgreementAct.SIGNED, AgreementAct.RENEWED, AgreementAct.EXTENDED}


@rule(Severity.ERROR)
def signed_by_absent(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """Somebody is recorded as having signed or witnessed an agreement at a meeting without having been there.

    The news would tell it, and those who were there know better. Who was there is what outcomes say under `attended`
    and `met`; where they say nothing, those who were to be there. The meeting is the one named by `at`, or else
    whichever was to sign the agreement.

    Mend it by correcting who signed, or who was at the meeting.
    """
    for name, outcome in visit.outcomes.agreements.items():
        meetings = _scenes(visit, name, outcome)
        there = frozenset[str]().union(*(really_at(visit, meeting) for meeting in meetings))
        for key, people, did in (("by", outcome.by, "signed"), ("witnessed-by", outcome.witnessed_by, "witnessed")):
            for place, person in enumerate(people):
                if meetings and person not in there:
                    yield finding(
                        f"{person_words(visit, person)} is recorded as having {did} "
                        f"{agreement_words(visit, name)}, and was not there",
                        *("outcomes", "agreements", name, key, place),
                        detail=f"signed at {in_words([meeting_words(visit, meeting) for meeting in meetings])}",
                        help=f"correct who {did} it, or who was at the meeting",
                        related=("meetings", meetings[0]),
                    )


@rule(Severity.WARNING)
def signed_by_other(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """Somebody is recorded as having signed an agreement who was not to sign it.

    Deputies do sign at the last minute, but then the parties, the authority and the letters of thanks change with
    them; more often a witness was written down as a signatory.

    Mend it by moving a witness to `witnessed-by`, or by naming the deputy among the party's `signatories`.
    """
    for name, outcome in visit.outcomes.agreements.items():
        agreement = visit.agreements[name]
        for place, person in enumerate(outcome.by):
            if agreement.signatories and person not in agreement.signatories:
                is_witness = person in agreement.witnesses
                yield finding(
                    f"{person_words(visit, person)} was not to sign {agreement_words(visit, name)}",
                    *("outcomes", "agreements", name, "by", place),
                    detail="to be a witness" if is_witness else "",
                    help=f"write `{person}` under `witnessed-by`"
                    if is_witness
                    else f"add `{person}` to the `signatories` of a party, or correct who signed",
                    related=("agreements", name),
                )


@rule(Severity.ERROR)
def signed_at_unheld_meeting(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """An agreement is recorded as signed at a meeting that did not take place.

    Outcomes say `held: false` of the meeting, or the programme has it cancelled.

    Mend it by correcting one of the two, or by naming with `at` where it was signed.
    """
    for name, outcome in visit.outcomes.agreements.items():
        scenes = _scenes(visit, name, outcome)
        if outcome.what_was_done in _SIGNING and scenes and not any(_took_place(visit, scene) for scene in scenes):
            yield finding(
                f"{agreement_words(visit, name)} is recorded as signed at a meeting that did not take place",
                *("outcomes", "agreements", name),
                detail=meeting_words(visit, scenes[0]),
                help="correct one of the two, or name with `at` the meeting at which it was signed",
                at_key=True,
                related=("outcomes", "meetings", scenes[0])
                if scenes[0] in visit.outcomes.meetings
                else ("meetings", scenes[0]),
            )


@rule(Severity.ERROR)
def signed_on_other_day(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """An agreement is recorded as signed on another day than the meeting at which it was signed.

    Or, where no meeting is known, before the visit began. Dates of signing go into registers of agreements and
    decide from when a term runs.

    Mend it by correcting the date or the meeting.
    """
    for name, outcome in visit.outcomes.agreements.items():
        if outcome.what_was_done not in _SIGNING:
            continue
        key = "signed" if outcome.signed else "on"
        day, place = outcome.signed or outcome.on, ("outcomes", "agreements", name, key)
        scenes = [scene for scene in _scenes(visit, name, outcome) if day_of(visit.meetings[scene])]
        if day is None or any(day in _days(visit.meetings[scene]) for scene in scenes):
            continue
        if scenes:
            meeting = visit.meetings[scenes[0]]
            yield finding(
                f"{agreement_words(visit, name)} is recorded as signed on another day than the meeting",
                *place,
                detail=f"{meeting_words(visit, scenes[0])} is on {day_of(meeting)}",
                help="correct the date, or name with `at` the meeting at which it was signed",
                related=("meetings", scenes[0], "start"),
            )
        elif day < visit.visit.from_:
            yield finding(
                f"{agreement_words(visit, name)} is recorded as signed before the visit",
                *place,
                detail=f"the visit begins on {visit.visit.from_}",
                help="correct the date",
                related=("visit", "from"),
            )


@rule(Severity.ERROR)
def held_though_cancelled(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """A meeting is recorded as held and is cancelled in the programme.

    Calendars take it back while the news tells of it.

    Mend it by correcting the status of the meeting or its outcome.
    """
    for name, outcome in visit.outcomes.meetings.items():
        if outcome.held and not is_on(visit.meetings[name]):
            yield finding(
                f"{meeting_words(visit, name)} is recorded as held and is cancelled",
                *("outcomes", "meetings", name, "held"),
                help="correct the status of the meeting, or say `held: false`",
                related=("meetings", name, "status"),
            )


@rule(Severity.ERROR)
def held_before_it_began(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """A meeting is recorded as having ended before it began, or as held before its day.

    `began` and `ended` are local clock times on the day of the meeting, unless they carry a date of their own.

    Mend it by correcting the time; for a meeting that was moved, correct its `start` too.
    """
    for name, outcome in visit.outcomes.meetings.items():
        meeting = visit.meetings[name]
        span = meeting.local_span()
        if span is None:
            continue
        yield from _too_early(visit, name, outcome, span)


@rule(Severity.WARNING)
def attended_while_away(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """A delegate is recorded as having been at a meeting on a day without the delegation.

    `joins` and `leaves` say on which days the delegate was with it.

    Mend it by correcting who attended, or the days of the delegate.
    """
    for name, outcome in visit.outcomes.meetings.items():
        day = day_of(visit.meetings[name])
        if outcome.attended is None or outcome.attended.everyone or day is None:
            continue
        there = travelling_on(visit, day)
        for number, person in enumerate(outcome.attended.named):
            if person not in there:
                yield finding(
                    f"{person_words(visit, person)} is recorded at {meeting_words(visit, name)}, "
                    "on a day without the delegation",
                    *("outcomes", "meetings", name, "attended", number),
                    detail=f"the meeting is on {day}",
                    help=f"correct who attended, or `joins` and `leaves` of `{person}`",
                    related=("delegates", person),
                )


def _scenes(visit: Visit, name: str, outcome: AgreementOutcome) -> tuple[str, ...]:
    """Return the meetings at which something may have been done with an agreement: the one named, or those planned."""
    if outcome.at is not None:
        return (outcome.at,)
    planned = signing_meetings(visit, name)
    return planned or tuple(meeting for meeting in visit.meetings if name in visit.meetings[meeting].signs)


def _took_place(visit: Visit, meeting: str) -> bool:
    outcome = visit.outcomes.meetings.get(meeting)
    return is_on(visit.meetings[meeting]) and (outcome is None or outcome.held is not False)


def _days(meeting: Meeting) -> tuple[dt.date, ...]:
    span = meeting.local_span()
    if span is None:
        day = day_of(meeting)
        return (day,) if day else ()
    return (span[0].date(), span[1].date())


def _too_early(
    visit: Visit, name: str, outcome: MeetingOutcome, span: tuple[dt.datetime, dt.datetime]
) -> Iterator[Diagnostic]:
    place: DataPath = ("outcomes", "meetings", name)
    began = outcome.began.on(span[0].date()) if outcome.began else None
    ended = outcome.ended.on(span[0].date()) if outcome.ended else None
    if (
        ended is not None
        and outcome.ended is not None
        and outcome.ended.day is None
        and span[1].date() > span[0].date()
    ):
        ended += dt.timedelta(days=1) if ended < span[0] else dt.timedelta()
    for key, moment in (("began", began), ("ended", ended)):
        if moment is not None and moment.date() < span[0].date():
            yield finding(
                f"{meeting_words(visit, name)} is recorded as held before its day",
                *(*place, key),
                detail=f"the meeting is on {span[0].date()}",
                help="correct the date here, or the `start` of the meeting",
                related=("meetings", name, "start"),
            )
            return
    start = began or span[0]
    if ended is not None and ended <= start:
        yield finding(
            f"{meeting_words(visit, name)} is recorded as having ended before it began",
            *(*place, "ended"),
            detail=f"it began at {start:%H:%M}" if began else f"it was to begin at {start:%H:%M}",
            help="correct the time; if it ended on another day, write the date too"
            if began
            else "correct the time, or say in `began` when it really began",
            related=(*place, "began") if began else ("meetings", name, "start"),
        )
