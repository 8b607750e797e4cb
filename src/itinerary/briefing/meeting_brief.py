"""The brief of a meeting: when, where and with whom; what we want; what to say and what not; how it runs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from itinerary.briefing.agreements import to_be_signed
from itinerary.briefing.arrangements import agenda, arrangements, place_and_host, subject
from itinerary.briefing.blocks import bullets, fact, facts, labelled, paragraphs, part, points
from itinerary.briefing.meetings import meeting_title
from itinerary.briefing.people import people
from itinerary.briefing.profiles import figures_of_ties, to_handle_with_care
from itinerary.briefing.times import due_at, not_yet, when
from itinerary.rendering.content import Paragraph, Section, Tone, plain
from itinerary.spec.meetings import Brief, MeetingKind, MeetingStatus

if TYPE_CHECKING:
    from collections.abc import Iterator

    from itinerary.briefing.pack import Pack
    from itinerary.rendering.content import Block, Fact
    from itinerary.spec.meetings import Meeting

_PREPARED = {
    MeetingKind.MEETING,
    MeetingKind.COURTESY_CALL,
    MeetingKind.SIGNING,
    MeetingKind.CEREMONY,
    MeetingKind.TALK,
}
"""Kinds of meeting into which nobody goes unprepared, so that a missing brief is a gap."""

_NOTHING = Brief()


def status_warning(pack: Pack, meeting: Meeting) -> tuple[Block, ...]:
    """Return the words that a reader of a cancelled or tentative meeting must not miss, or nothing."""
    match meeting.status:
        case MeetingStatus.CANCELLED:
            return (Paragraph(plain(pack.speech.say("Cancelled")), Tone.WARNING),)
        case MeetingStatus.TENTATIVE:
            return (Paragraph(plain(pack.speech.say("Tentative, not confirmed yet")), Tone.WARNING),)
        case MeetingStatus.CONFIRMED:
            return ()


def time_of(pack: Pack, meeting_id: str) -> tuple[Fact, ...]:
    """Return when a meeting is, or what is known of it while it has no time."""
    say, meeting, engagement = pack.speech.say, pack.visit.meetings[meeting_id], pack.engagement(meeting_id)
    if engagement is None and meeting.status is MeetingStatus.CANCELLED:
        return ()
    if engagement is None:
        return fact(say("When"), say("Time to be agreed"), *not_yet(pack, meeting))
    return fact(say("When"), *when(pack, engagement))


def meeting_brief(pack: Pack, meeting_id: str, *, new_page: bool = False) -> tuple[Section, ...]:
    """Return the brief of a meeting as a part of a chapter, with its own parts below.

    `new_page` lets it begin on a page of its own, if there is a brief to be carried into the meeting.
    """
    meeting = pack.visit.meetings[meeting_id]
    writer = _Brief(pack, meeting_id, meeting, meeting.brief or _NOTHING)
    frame = facts(
        meeting.title,
        time_of(pack, meeting_id),
        fact(pack.speech.say("Be there by"), due_at(pack, meeting_id)),
        subject(pack, meeting),
        *place_and_host(pack, meeting_id),
        writer.our_people(),
        writer.roles(),
    )
    head = (*status_warning(pack, meeting), *frame)
    title = meeting_title(pack, meeting_id)
    carried = meeting.brief is not None and not meeting.kind.is_internal
    return (Section(title, 2, head, f"meeting-{meeting_id}", new_page and carried), *writer.parts())


@dataclass(frozen=True, slots=True)
class _Brief:
    """Writes the brief of one meeting."""

    pack: Pack
    id: str
    meeting: Meeting
    brief: Brief

    def our_people(self) -> tuple[Fact, ...]:
        """Return who takes part for the reader's own side."""
        pack = self.pack
        if not pack.is_for_guests:
            named = pack.names(self.meeting.counterparts)
            return fact(pack.speech.say("Our people"), named or pack.speech.say("To be named"))
        engagement = pack.engagement(self.id)
        day = engagement.start.day if engagement else None
        return fact(pack.speech.say("Our people"), pack.who(pack.attendees(self.id), day))

    def roles(self) -> tuple[Fact, ...]:
        """Return who leads, who is in the chair, who takes notes, and whom to ask about the brief."""
        say, names = self.pack.speech.say, self.pack.short
        leader, chair, notes = self.pack.leader(self.id), self.meeting.chaired_by, self.meeting.note_taker
        is_one_of_many = self.pack.attendees(self.id) != (leader,)
        return (
            *fact(say("Leads for the delegation"), names(leader) if leader and is_one_of_many else None),
            *fact(say("In the chair"), names(chair) if chair else None),
            *fact(say("Takes notes"), names(notes) if notes else None),
            *fact(say("Brief by"), self.brief.drafted_by),
        )

    def parts(self) -> Iterator[Section]:
        """Yield the parts below the heading, in the order in which one prepares for a meeting."""
        say, brief = self.pack.speech.say, self.brief
        for title, blocks in (
            (say("Who you will meet"), self._who()),
            (say("Purpose and objectives"), self._aims()),
            (say("Points to make"), points(brief.talking_points)),
            (say("What we ask"), bullets(brief.asks)),
            (say("What we offer"), bullets(brief.offers)),
            (say("If raised"), bullets(brief.if_raised)),
            (say("Avoid"), bullets(self._to_avoid())),
            (say("To the press"), bullets(brief.key_messages)),
            (say("Background"), (*paragraphs(brief.background), *self._figures())),
            (say("Agenda"), agenda(self.pack, self.meeting)),
            (say("To be signed"), to_be_signed(self.pack, self.meeting.signs)),
            (say("Arrangements"), facts(say("Arrangements"), *arrangements(self.pack, self.id))),
        ):
            yield from part(title, 3, blocks)

    def _who(self) -> tuple[Block, ...]:
        say = self.pack.speech.say
        met = self.meeting.counterparts if self.pack.is_for_guests else self.pack.attendees(self.id)
        found = people(self.pack, met, say("Who you will meet"), reachable=True)
        if found or self.meeting.kind.is_internal or not self.meeting.organisations:
            return found
        return (Paragraph(plain(say("Names to be confirmed by the host.")), Tone.GAP),)

    def _to_avoid(self) -> tuple[str, ...]:
        """Return what not to bring up: what the brief says, then what is tender between the two sides at any time."""
        care = to_handle_with_care(self.pack, self.id)
        known = {words.casefold() for words in self.brief.avoid}
        return (*self.brief.avoid, *(words for words in care if words.casefold() not in known))

    def _figures(self) -> tuple[Block, ...]:
        """Return the figures of the relationship, for a meeting into which nobody goes unprepared."""
        return figures_of_ties(self.pack, self.id) if self.meeting.kind in _PREPARED else ()

    def _aims(self) -> tuple[Block, ...]:
        say, brief = self.pack.speech.say, self.brief
        outcome = tuple(Paragraph(line) for line in labelled(say("Desired outcome"), brief.desired_outcome))
        aims = (*paragraphs(brief.purpose, Tone.LEAD), *bullets(brief.objectives), *outcome)
        if aims or not self._is_missed():
            return aims
        return (Paragraph(plain(say("Purpose and objectives are not written yet.")), Tone.GAP),)

    def _is_missed(self) -> bool:
        is_on = self.meeting.status is not MeetingStatus.CANCELLED
        return self.pack.reads_briefs and is_on and self.meeting.kind in _PREPARED
