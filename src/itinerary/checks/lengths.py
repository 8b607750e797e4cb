"""Lengths: what is to be said and done fits into the time that a meeting has, and a ceremony is no longer than it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from itinerary.checks.rule import finding, rule
from itinerary.checks.wording import length_words, meeting_words
from itinerary.diagnostics import Severity
from itinerary.spec.meetings import MeetingKind
from itinerary.spec.sites import SiteKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from itinerary.diagnostics import Diagnostic
    from itinerary.programme.timeline import Engagement, Programme
    from itinerary.spec.visit import Visit

_TWICE = 2
_CAMPUS_TOUR = dt.timedelta(minutes=90)
_SIGNING = dt.timedelta(minutes=30)
_ANOTHER_TEXT = dt.timedelta(minutes=15)


@rule(Severity.WARNING)
def agenda_overrun(visit: Visit, programme: Programme) -> Iterator[Diagnostic]:
    """The topics of an agenda, or the speeches, take longer than the meeting.

    The last topic, which is the next steps as a rule, is then cut short, and what follows begins late.

    Mend it by shortening topics, or by a longer meeting.
    """
    for slot in _planned(programme):
        needed = sum((item.takes or dt.timedelta() for item in visit.meetings[slot.id].agenda), dt.timedelta())
        length = _length(slot)
        if needed > length:
            yield finding(
                f"the agenda of {meeting_words(visit, slot.id)} takes {length_words(needed)}",
                *(*slot.path, "agenda"),
                detail=f"the meeting lasts {length_words(length)}",
                help="shorten a topic or take one out, or ask the host for more time",
                at_key=True,
            )
        speeches = [(key, one.takes) for key, one in visit.remarks.items() if one.meeting == slot.id and one.takes]
        spoken = sum((takes for _, takes in speeches), dt.timedelta())
        if spoken > length:
            yield finding(
                f"our speeches at {meeting_words(visit, slot.id)} take {length_words(spoken)}",
                *("remarks", max(speeches, key=lambda speech: speech[1])[0], "takes"),
                detail=f"the meeting lasts {length_words(length)}",
                help="shorten them, or correct the end of the meeting",
                related=(*slot.path, "start"),
            )


@rule(Severity.WARNING)
def interpreted_too_short(visit: Visit, programme: Programme) -> Iterator[Diagnostic]:
    """A meeting is too short for its talking points, since all that is said has to be said twice.

    Consecutive interpreting doubles the time. A point and its answer are taken to need three minutes (`point-takes`),
    six with an interpreter who waits until the speaker has ended. Forms for briefs ask it as a question: will there be
    interpreters, and how many points can be covered (https://hkintexts.histsyn.com/page/1522404); the minutes and the
    factor of two are this programme's own measure. Told where `interpreters` says `consecutive`.

    Mend it by fewer points, or by a longer meeting.
    """
    for slot in _planned(programme):
        meeting = visit.meetings[slot.id]
        if meeting.brief is None or not any("consecutive" in one.lower() for one in meeting.interpreters):
            continue
        points = len(meeting.brief.talking_points)
        needed = points * visit.checks.thresholds.point_takes * _TWICE
        if needed > _length(slot):
            yield finding(
                f"{meeting_words(visit, slot.id)} is too short for {points} interpreted talking points",
                *(*slot.path, "brief", "talking-points"),
                detail=f"they take {length_words(needed)}, and the meeting lasts {length_words(_length(slot))}",
                help="keep the points that matter, or ask the host for more time",
                at_key=True,
            )


@rule(Severity.NOTE)
def short_tour(visit: Visit, programme: Programme) -> Iterator[Diagnostic]:
    """A tour of a campus lasts less than an hour and a half.

    People walk, stop, ask and wait for the slowest; the office of California State University, Chico reckons with 90
    minutes (https://docsbay.net/processes-for-hosting-international-delegations-visitors). Tours of a laboratory or a
    factory are not measured.

    Mend it by more time, or by fewer stops.
    """
    for slot in _planned(programme):
        meeting = visit.meetings[slot.id]
        is_campus = meeting.site is not None and visit.sites[meeting.site].kind is SiteKind.CAMPUS
        if meeting.kind is MeetingKind.TOUR and is_campus and _length(slot) < _CAMPUS_TOUR:
            yield finding(
                f"{meeting_words(visit, slot.id)} lasts {length_words(_length(slot))}",
                *(*slot.path, "end" if meeting.end else "duration"),
                help="a tour of a campus takes an hour and a half",
            )


@rule(Severity.NOTE)
def long_signing(visit: Visit, programme: Programme) -> Iterator[Diagnostic]:
    """A signing lasts more than half an hour.

    The ceremony itself is short: the University of Adelaide plans fifteen minutes at most
    (https://adelaide.edu.au/marketing/services/events/how-to-guides-helpful-resources/how-to-arrange-an-mou-signing);
    told above half an hour, with a quarter more for each further text.

    Mend it by entering as meetings of their own what comes before and after: remarks, a reception, a meal.
    """
    for slot in _planned(programme):
        meeting = visit.meetings[slot.id]
        usual = _SIGNING + max(0, len(meeting.signs) - 1) * _ANOTHER_TEXT
        if meeting.kind is MeetingKind.SIGNING and _length(slot) > usual:
            yield finding(
                f"{meeting_words(visit, slot.id)} lasts {length_words(_length(slot))}",
                *(*slot.path, "end" if meeting.end else "duration"),
                help=f"a signing takes {length_words(usual)} at most; enter what follows it as a meeting of its own",
            )


def _planned(programme: Programme) -> Iterator[Engagement]:
    return (slot for slot in programme.engagements if not slot.is_cancelled)


def _length(slot: Engagement) -> dt.timedelta:
    return slot.end.instant - slot.start.instant
