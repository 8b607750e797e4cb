"""The plan of one signing: who sits where, what lies on the table, in which order things are done, what is announced.

A working paper of the staff: it shows cues, authority and what is still open, which only the office may see. Hosts
read what concerns them in their own programme. What the spec does not say stands as a gap; a usual order or seat that
nobody has agreed yet is called a proposal.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from itinerary.briefing.agreements import agreement_name, signing_arrangements
from itinerary.briefing.arrangements import contact_on_the_day, manners, place_and_host, reaching
from itinerary.briefing.blocks import chapter, fact, facts, labelled, lines, points, prose_lines, table
from itinerary.briefing.cover import document
from itinerary.briefing.cues import cues_of
from itinerary.briefing.meeting_brief import status_warning, time_of
from itinerary.briefing.meetings import meeting_title
from itinerary.briefing.pack import Pack
from itinerary.briefing.protocol import gifts_at
from itinerary.briefing.signing_table import on_the_table, seats, signing_cards
from itinerary.briefing.times import due_at
from itinerary.programme.placing import attending
from itinerary.programme.timeline import Transfer
from itinerary.rendering.content import Paragraph, Section, Tone, plain
from itinerary.rendering.language import capitalised
from itinerary.rendering.naming import organisation_in_context
from itinerary.spec.meetings import MeetingStatus

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from itinerary.audience import View
    from itinerary.briefing.cues import PlacedCue
    from itinerary.programme.timeline import Slot
    from itinerary.rendering.content import Block, Document
    from itinerary.rendering.edition import Edition
    from itinerary.spec.agreements import Agreement
    from itinerary.spec.visit import Visit


_NO_TIME = "\N{EN DASH}"
"""What stands before a cue that has no time: the head of a row is never empty."""


def signings(visit: Visit) -> tuple[str, ...]:
    """Return the ids of the meetings at which something is to be signed, but for cancelled ones."""
    meetings = visit.meetings.items()
    return tuple(name for name, one in meetings if one.signs and one.status is not MeetingStatus.CANCELLED)


def signing_plan(view: View, edition: Edition, meeting_id: str) -> Document:
    """Return the plan of a signing, from the view of the office."""
    pack = Pack.of(_alone(view, meeting_id), edition, tells_of_meetings=False)
    say, title = pack.speech.say, meeting_title(pack, meeting_id)
    return document(
        pack,
        say("Signing plan"),
        _chapters(pack, meeting_id),
        handling=say("For the office only"),
        title=title,
        cover=fact(say("Visit"), pack.frame.title),
        dates=_days(pack, meeting_id),
        contents=False,
    )


def _alone(view: View, meeting_id: str) -> View:
    """Return a view in which nothing but the signing, and the way to it, has a time."""
    slots = tuple(slot for slot in view.programme.slots if _belongs(slot, meeting_id))
    return replace(view, programme=replace(view.programme, slots=slots))


def _belongs(slot: Slot, meeting_id: str) -> bool:
    path = slot.serves if isinstance(slot, Transfer) else slot.path
    return path == ("meetings", meeting_id)


def _days(pack: Pack, meeting_id: str) -> tuple[dt.date, dt.date] | None:
    engagement = pack.engagement(meeting_id)
    return (engagement.start.day, engagement.end.day) if engagement else None


def _chapters(pack: Pack, meeting_id: str) -> Iterator[Section]:
    say, meeting = pack.speech.say, pack.visit.meetings[meeting_id]
    signed = {name: pack.visit.agreements[name] for name in meeting.signs}
    for title, anchor, blocks in (
        (say("The signing"), "signing", _frame(pack, meeting_id)),
        (say("Arrangements"), "arrangements", _arrangements(pack, meeting_id)),
        (say("Order of ceremony"), "order", _order(pack, meeting_id, signed)),
        (say("Seats"), "seats", seats(pack, meeting_id)),
        (say("On the table"), "table", on_the_table(pack, meeting_id)),
        (say("Name cards"), "cards", signing_cards(pack, meeting_id)),
        (say("Remarks"), "remarks", _remarks(pack, meeting_id)),
    ):
        yield from chapter(title, anchor, blocks=blocks, new_page=False)
    texts = (Section(agreement_name(pack, one), 2, _text(pack, name, one), name) for name, one in signed.items())
    yield from chapter(say("Texts to be signed"), "texts", parts=texts, new_page=False)
    told = _told(pack, meeting_id, signed)
    yield from chapter(say("Pictures and announcement"), "announcement", blocks=told, new_page=False)


def gap(words: str) -> Paragraph:
    """Return that something is missing which a person must supply."""
    return Paragraph(plain(words), Tone.GAP)


def _frame(pack: Pack, meeting_id: str) -> Iterator[Block]:
    meeting, say = pack.visit.meetings[meeting_id], pack.speech.say
    leader, chair = pack.leader(meeting_id), meeting.chaired_by
    yield from status_warning(pack, meeting)
    yield from facts(
        meeting.title,
        time_of(pack, meeting_id),
        fact(say("Be there by"), due_at(pack, meeting_id)),
        *place_and_host(pack, meeting_id),
        fact(say("Leads for the delegation"), pack.short(leader) if leader else None),
        fact(say("In the chair"), pack.short(chair) if chair else None),
    )
    if not (meeting.room or (meeting.site and pack.visit.sites[meeting.site].room)):
        yield gap(say("The room is not written."))
    if not chair:
        yield gap(say("Who announces the steps is not written."))


def _arrangements(pack: Pack, meeting_id: str) -> Iterator[Block]:
    meeting, say = pack.visit.meetings[meeting_id], pack.speech.say
    yield from facts(
        say("Arrangements"),
        *manners(pack, meeting),
        fact(say("Gifts"), *gifts_at(pack, meeting_id)),
        *reaching(pack, meeting),
        fact(say("Plan B"), meeting.plan_b),
    )
    if not contact_on_the_day(pack, meeting):
        yield gap(say("Whom to ask for on the day is not written."))


def _order(pack: Pack, meeting_id: str, signed: dict[str, Agreement]) -> Iterator[Block]:
    """Yield the order of ceremony: the cues as written, or else a usual order, which is called a proposal."""
    say, engagement = pack.speech.say, pack.engagement(meeting_id)
    meeting = pack.visit.meetings[meeting_id]
    if not meeting.cues:
        yield gap(say("No cues are written. The order below is usual, and a proposal: agree it with the host."))
        yield from points(_usual_order(pack, meeting_id, signed))
        return
    timed = tuple(cues_of(pack, engagement)) if engagement else ()
    yield from table(
        say("Order of ceremony"),
        (say("Time"), say("What"), say("By whom")),
        (16, 58, 26),
        [(lines(_clock(pack, one)), lines(one.cue.what), lines(one.cue.who)) for one in timed]
        or [(lines(_NO_TIME), lines(cue.what), lines(cue.who)) for cue in meeting.cues],
    )


def _clock(pack: Pack, placed: PlacedCue) -> str:
    return pack.speech.clock(placed.moment) if placed.cue.at else _NO_TIME


def _usual_order(pack: Pack, meeting_id: str, signed: dict[str, Agreement]) -> Iterator[str]:
    say, visit = pack.speech.say, pack.visit
    yield say("Signatories are seated; witnesses stand behind them")
    speakers = tuple(one.speaker for one in visit.remarks.values() if one.meeting == meeting_id)
    if speakers:
        yield say("Remarks by {names}", names=pack.names(speakers))
    for one in signed.values():
        yield say("Signing: {title}", title=agreement_name(pack, one))
        if one.originals is None or one.originals > 1:
            yield say("The originals change sides, and are signed again")
    yield say("Exchange of the originals, handshake, picture")
    if any(gift.meeting == meeting_id for gift in visit.gifts.values()):
        yield say("Gifts")


def _remarks(pack: Pack, meeting_id: str) -> Iterator[Block]:
    speech = pack.speech
    found = [one for one in pack.visit.remarks.values() if one.meeting == meeting_id]
    yield from table(
        speech.say("Remarks"),
        (speech.say("Speaker"), speech.say("Occasion"), speech.say("Length"), speech.say("Thanks, in this order")),
        (24, 28, 16, 32),
        [
            (
                lines(pack.short(one.speaker)),
                lines(capitalised(one.occasion or "")),
                lines(speech.duration(one.takes) if one.takes else None),
                lines(*one.thanks),
            )
            for one in found
        ],
    )


def _text(pack: Pack, name: str, agreement: Agreement) -> tuple[Block, ...]:
    """Return what is known of one text, whether it may be signed, and what is missing in it."""
    say = pack.speech.say
    warning = (
        ()
        if agreement.status.may_be_signed
        else (Paragraph(plain(say("Not approved by all sides yet.")), Tone.WARNING),)
    )
    return (
        *warning,
        *signing_arrangements(pack, (name,)),
        *_approvals(pack, agreement),
        *_missing(pack, agreement),
        *(Paragraph(line) for words in agreement.points for line in labelled(say("Still open"), words)),
    )


def _approvals(pack: Pack, agreement: Agreement) -> tuple[Block, ...]:
    say = pack.speech.say
    return table(
        say("Approval and authority"),
        (say("Party"), say("Approved"), say("Authority to sign")),
        (40, 22, 38),
        [
            (
                lines(organisation_in_context(pack.visit, party.organisation)),
                lines(pack.speech.date(party.approved) if party.approved else say("not written")),
                lines(party.authority or say("not written")),
            )
            for party in agreement.parties
        ],
    )


def _missing(pack: Pack, agreement: Agreement) -> Iterator[Block]:
    say = pack.speech.say
    if not agreement.parties:
        yield gap(say("The parties are not written."))
    if not agreement.languages:
        yield gap(say("The languages of the text are not written."))
    if agreement.originals is None:
        yield gap(say("How many originals are signed is not written."))
    elif agreement.originals < len(agreement.parties):
        yield gap(say("There are fewer originals than parties."))


def _told(pack: Pack, meeting_id: str, signed: dict[str, Agreement]) -> Iterator[Block]:
    """Yield who takes pictures when, what is announced in which words, and not before when."""
    meeting, say = pack.visit.meetings[meeting_id], pack.speech.say
    plan, news = pack.visit.press, pack.visit.news
    there = _photographers(pack, meeting_id)
    yield from facts(
        say("Pictures and announcement"),
        fact(say("Photographer"), pack.names(there)),
        fact(say("Pictures are taken"), *(plan.photo_moments if plan else ())),
        fact(say("To the press"), *(meeting.brief.key_messages if meeting.brief else ())),
        *(
            fact(say("Announcement"), plain(agreement_name(pack, one)), *prose_lines(one.announcement))
            for one in signed.values()
            if one.announcement
        ),
        fact(say("Not to be told before"), _embargo(pack)),
        fact(say("Story published"), pack.speech.date(news.published) if news.published else None),
    )
    silent = [agreement_name(pack, one) for one in signed.values() if not one.announcement]
    if silent:
        names = pack.speech.listed(silent)
        yield gap(say("No wording is agreed for the announcement of: {names}", names=names))
    if not (there or meeting.press):
        yield gap(say("Who takes pictures is not written."))
    if not (news.published or news.embargo):
        yield gap(say("When the signing may be announced is not written."))


def _photographers(pack: Pack, meeting_id: str) -> tuple[str, ...]:
    """Return who of the delegation takes pictures, of those who are there."""
    plan = pack.visit.press
    ours = attending(pack.visit, plan.photographer, None) if plan else ()
    return tuple(name for name in ours if name in pack.attendees(meeting_id))


def _embargo(pack: Pack) -> str | None:
    embargo = pack.visit.news.embargo
    if embargo is None or embargo.day is None:
        return None
    return f"{pack.speech.date(embargo.day)}, {pack.speech.clock_time(embargo.clock)}"
