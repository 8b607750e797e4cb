"""Readiness: what must be known before people sit down: who eats what, who writes, whom to call, what to say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.checks.attendance import day_of, delegates_at, is_ahead
from itinerary.checks.rule import finding, rule
from itinerary.checks.wording import meeting_words, party_words, person_words
from itinerary.diagnostics import Severity
from itinerary.spec.meetings import MeetingKind
from itinerary.spec.visit import VisitStatus

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from itinerary.diagnostics import DataPath, Diagnostic
    from itinerary.programme.timeline import Programme
    from itinerary.spec.visit import Visit

_TABLE = {MeetingKind.MEAL, MeetingKind.RECEPTION}
_NOTED = {MeetingKind.MEETING, MeetingKind.COURTESY_CALL}
_NO_CONTACT = {MeetingKind.BRIEFING, MeetingKind.REST}


@rule(Severity.WARNING)
def diet_not_stated(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """A final visit has a meal with a host, and of some who come nothing says what they eat, though of others it does.

    The host asks once, weeks before; who is not in the answer gets what there is. Told where at least half of those
    who come have a `diet`, or anyone has `diet: none`, which says that somebody eats everything: then the others seem
    forgotten. An office that writes down only who needs something else is left alone. Hosts ask for it in their forms
    (https://global.tamu.edu/global_services/host-visitors/checklist).

    Mend it with `diet`.
    """
    if visit.visit.status is not VisitStatus.FINAL:
        return
    are_all_asked = any((one.diet or "").casefold() == "none" for one in visit.delegates.values())
    told: set[str] = set()
    for name, meeting in visit.meetings.items():
        if meeting.kind not in _TABLE or not meeting.organisations or not is_ahead(visit, name):
            continue
        guests = delegates_at(visit, name)
        silent = [person for person in guests if visit.delegates[person].diet is None]
        for person in silent:
            if person not in told and (are_all_asked or 2 * len(silent) <= len(guests)):
                told.add(person)
                yield finding(
                    f"nothing says what {person_words(visit, person)} eats",
                    *("delegates", person),
                    detail=f"invited to {meeting_words(visit, name)}",
                    help="add `diet`; `none` where there is nothing to heed",
                    at_key=True,
                    related=("meetings", name),
                )


@rule(Severity.WARNING)
def no_note_taker(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """A meeting of a final visit has nobody to take notes, though other meetings have.

    What nobody wrote down is neither promised nor followed up. Told of meetings and courtesy calls with a host that are
    still to be held and at which there are two delegates or more; forms for briefs name the note taker first
    (https://hkintexts.histsyn.com/page/1522404). Of a courtesy call it is a note, for matters of substance are seldom
    talked about there (Queensland: https://docsbay.net/doc/538795/official-visits-homs-and-hops).

    Mend it with `note-taker`.
    """
    is_usual = any(meeting.note_taker for meeting in visit.meetings.values())
    if visit.visit.status is not VisitStatus.FINAL or not is_usual:
        return
    for name, meeting in visit.meetings.items():
        is_noted = meeting.kind in _NOTED and bool(meeting.organisations) and is_ahead(visit, name)
        if is_noted and meeting.note_taker is None and len(delegates_at(visit, name)) > 1:
            yield finding(
                f"nobody takes notes at {meeting_words(visit, name)}",
                *("meetings", name),
                help="add `note-taker`",
                at_key=True,
                severity=Severity.NOTE if meeting.kind is MeetingKind.COURTESY_CALL else Severity.WARNING,
            )


@rule(Severity.WARNING)
def nobody_to_call(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """At a meeting of a final visit there is nobody to call on the day, though there is at others.

    The coach is at the wrong gate, and the number in the pack is that of an office that opens at nine. Georgia State
    University has a responsible person with a number on every line of a programme
    (https://international.gsu.edu/students-and-scholars/international-visitors/protocol-considerations-for-hosting-international-visitors-office-of-international-initiatives-georgia-state-university/).
    Looked for is `contact` of the meeting or of its site; meetings without a host, and those held, are left alone.

    Mend it with `contact`.
    """
    contacts = [meeting.contact for meeting in visit.meetings.values()]
    if visit.visit.status is not VisitStatus.FINAL or not any(contacts):
        return
    for name, meeting in visit.meetings.items():
        site = visit.sites.get(meeting.site or "")
        has_contact = meeting.contact is not None or (site is not None and site.contact is not None)
        if meeting.kind not in _NO_CONTACT and meeting.organisations and is_ahead(visit, name) and not has_contact:
            yield finding(
                f"there is nobody to call for {meeting_words(visit, name)}",
                *("meetings", name),
                help="add `contact` with a name and a number, here or at the site",
                at_key=True,
            )


@rule(Severity.NOTE)
def papers_late(visit: Visit, _programme: Programme) -> Iterator[Diagnostic]:
    """A speech or a brief gets to its reader less than a week before it is needed.

    Speakers want to make a text their own, and a brief that comes the evening before is not read. A week is what the
    University of California, San Diego asks for (https://ia.ucsd.edu/visit-request/signing-ceremonies.html); the
    threshold is `papers-days`. Told where `delivered` says when.

    Mend it by delivering it earlier, or by `papers-days` where your readers are quick.
    """
    for name, meeting in visit.meetings.items():
        if meeting.brief is not None and meeting.brief.delivered is not None:
            path: DataPath = ("meetings", name, "brief", "delivered")
            yield from _late(visit, name, meeting.brief.delivered, path, "the brief for")
    for key, remarks in visit.remarks.items():
        if remarks.delivered is not None:
            what = f"the text of {party_words(visit, [remarks.speaker])} for"
            yield from _late(visit, remarks.meeting, remarks.delivered, ("remarks", key, "delivered"), what)


def _late(visit: Visit, meeting: str, delivered: dt.date, path: DataPath, what: str) -> Iterator[Diagnostic]:
    day = day_of(visit.meetings[meeting])
    needed = visit.checks.thresholds.papers_days
    if day is not None and (day - delivered).days < needed:
        yield finding(
            f"{what} {meeting_words(visit, meeting)} comes late",
            *path,
            detail=f"the meeting is on {day.isoformat()}",
            help=f"deliver it {needed} days before, or set `papers-days` under `checks`",
        )
