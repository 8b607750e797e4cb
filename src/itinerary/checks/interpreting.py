"""Interpreting: people who meet have a language in common or somebody who speaks both."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from itinerary.checks.attendance import day_of, delegates_at, is_on
from itinerary.checks.rule import finding, rule
from itinerary.checks.wording import in_words, length_words, meeting_words, person_words
from itinerary.diagnostics import Severity
from itinerary.spec.meetings import MeetingKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from itinerary.diagnostics import Diagnostic
    from itinerary.programme.timeline import Programme
    from itinerary.spec.visit import Visit

_SPOKEN = {MeetingKind.MEETING, MeetingKind.COURTESY_CALL, MeetingKind.SIGNING}
_ALONE = dt.timedelta(minutes=30)
_SEVERAL = re.compile(
    r"\b(?:[2-9]|two|three|four|both|pair|team|booths?|interpreters|and (?:Ms|Mrs|Mr|Dr))\b", re.IGNORECASE
)


@rule(Severity.WARNING)
def no_common_language(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """At a meeting nobody of the delegation has a language in common with a counterpart, and nobody interprets.

    Told of meetings, courtesy calls and signings without `interpreters`, where the `languages` of the counterpart and
    of every delegate who is there are given.

    Mend it with `interpreters`, or correct the languages.
    """
    for name, meeting in visit.meetings.items():
        if meeting.interpreters or meeting.kind not in _SPOKEN or not is_on(meeting):
            continue
        ours = [_spoken(visit, person) for person in delegates_at(visit, name)]
        if not ours or not all(ours):
            continue
        known = frozenset[str]().union(*ours)
        theirs = {number: _spoken(visit, person) for number, person in enumerate(meeting.counterparts)}
        apart = [number for number, spoken in theirs.items() if spoken and spoken.isdisjoint(known)]
        if apart:
            people = in_words([person_words(visit, meeting.counterparts[number]) for number in apart])
            yield finding(
                f"nobody speaks a language of {people} at {meeting_words(visit, name)}",
                *("meetings", name, "counterparts", apart[0]),
                help="add `interpreters`, or correct `languages` of those who are there",
            )


@rule(Severity.WARNING)
def lone_simultaneous_interpreter(visit: Visit, programme: Programme) -> Iterator[Diagnostic]:
    """One interpreter alone is to interpret simultaneously for more than half an hour.

    Simultaneous interpreters work in pairs and take turns (https://www.masterword.com/interpreting/in-person/); alone,
    nobody keeps it up. Told where `interpreters` has one line with `simultaneous` in it that names no number, team or
    booth; the half hour is this programme's own measure.

    Mend it with a second interpreter, each on a line.
    """
    for slot in programme.engagements:
        meeting = visit.meetings[slot.id]
        length = slot.end.instant - slot.start.instant
        if len(meeting.interpreters) == 1 and _is_one_simultaneous(meeting.interpreters[0]) and length > _ALONE:
            yield finding(
                f"one interpreter alone is to interpret {meeting_words(visit, slot.id)} simultaneously",
                *(*slot.path, "interpreters", 0),
                detail=f"for {length_words(length)}",
                help="ask for a second one, and name each on a line",
            )


@rule(Severity.WARNING)
def interpreters_briefed_late(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """Interpreters get papers and names on the day of the meeting, or after it.

    Names, titles and terms have to be looked up beforehand (https://allnationstranslations.com/archives/883).

    Mend it by sending the papers earlier, and with `interpreters-briefed`.
    """
    for name, meeting in visit.meetings.items():
        day = day_of(meeting)
        if meeting.interpreters_briefed is not None and day is not None and meeting.interpreters_briefed >= day:
            yield finding(
                f"the interpreters of {meeting_words(visit, name)} get their papers too late",
                *("meetings", name, "interpreters-briefed"),
                detail=f"the meeting is on {day.isoformat()}",
                help="send them the papers some days before",
            )


@rule(Severity.WARNING)
def briefed_interpreters_missing(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """Interpreters were briefed for a meeting that has none.

    They were moved to another meeting, or their names were deleted by mistake.

    Mend it with `interpreters`, or take `interpreters-briefed` out.
    """
    for name, meeting in visit.meetings.items():
        if meeting.interpreters_briefed is not None and not meeting.interpreters:
            yield finding(
                f"nobody interprets {meeting_words(visit, name)}, though interpreters were briefed for it",
                *("meetings", name, "interpreters-briefed"),
                help="add `interpreters`, or take this out",
            )


def _is_one_simultaneous(line: str) -> bool:
    """Whether a line names one interpreter who interprets simultaneously, and not several: `two, in a booth`."""
    return "simultaneous" in line.lower() and not _SEVERAL.search(line)


def _spoken(visit: Visit, name: str) -> frozenset[str]:
    person = visit.person(name)
    return frozenset(language.partition("-")[0].lower() for language in person.languages) if person else frozenset()
