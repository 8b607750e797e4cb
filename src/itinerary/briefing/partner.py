"""The host programme: what we send to one partner before we come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.briefing.agreements import signing_arrangements
from itinerary.briefing.arrangements import agenda, arrangements, place_and_host
from itinerary.briefing.blocks import chapter, fact, facts, lines, paragraphs, part, table
from itinerary.briefing.cover import document, head_of_delegation
from itinerary.briefing.days import programme
from itinerary.briefing.logistics import contact_table
from itinerary.briefing.meeting_brief import status_warning, time_of
from itinerary.briefing.meetings import meeting_title, told_of
from itinerary.briefing.pack import Pack
from itinerary.briefing.people import names_with_posts, needs, people
from itinerary.rendering.content import Paragraph, Section, Tone, plain
from itinerary.rendering.naming import with_article

if TYPE_CHECKING:
    from collections.abc import Iterator

    from itinerary.audience import View
    from itinerary.rendering.content import Block, Document
    from itinerary.rendering.edition import Edition


def partner(view: View, edition: Edition) -> Document:
    """Return the programme for the partner for whom the view was cut."""
    pack = Pack.of(view, edition)
    say, host = pack.speech.say, view.visit.organisations[view.audience.id]
    name = with_article(host, host.name)
    guests = _guests(pack)
    return document(
        pack,
        say("Programme for {host}", host=name),
        _chapters(pack),
        title=say("Visit of {guests} to {host}", guests=guests, host=name) if guests else pack.frame.title,
        handling=say("For {host} and the delegation", host=name),
        cover=head_of_delegation(pack),
        contents=False,
    )


def _guests(pack: Pack) -> str | None:
    """Return the body whose delegation comes: our own, or for an incoming visit that of its head."""
    name: str | None = pack.frame.home
    if pack.is_incoming:
        head = pack.visit.delegates.get(pack.frame.head or "")
        name = pack.visit.lineage(head.organisation)[-1] if head and head.organisation else None
    body = pack.visit.organisations.get(name or "")
    return with_article(body, body.name) if body else None


def _chapters(pack: Pack) -> Iterator[Section]:
    say, told = pack.speech.say, told_of(pack)
    yield from chapter(
        say("Purpose of the visit"), "purpose", blocks=paragraphs(pack.frame.purpose, Tone.LEAD), new_page=False
    )
    yield from _without_page_break(programme(pack, say("Programme"), told))
    members = pack.by_precedence(pack.visit.delegates)
    delegation = (*people(pack, members, say("The delegation")), *needs(pack, members))
    yield from chapter(say("The delegation"), "delegation", blocks=delegation, new_page=False)
    meetings = (part for name in told for part in _meeting(pack, name))
    yield from chapter(say("Meetings"), "meetings", parts=meetings, new_page=False)
    yield from chapter(say("Our contact"), "contacts", blocks=_contacts(pack), new_page=False)


def _without_page_break(sections: tuple[Section, ...]) -> Iterator[Section]:
    for section in sections:
        yield Section(section.title, section.level, section.blocks, section.anchor)


def _meeting(pack: Pack, meeting_id: str) -> Iterator[Section]:
    say, meeting = pack.speech.say, pack.visit.meetings[meeting_id]
    chair = meeting.chaired_by
    leader = pack.leader(meeting_id)
    frame = facts(
        meeting.title,
        time_of(pack, meeting_id),
        *place_and_host(pack, meeting_id),
        fact(say("Leads for the delegation"), pack.short(leader) if leader else None),
        fact(say("In the chair"), pack.short(chair) if chair else None),
        *arrangements(pack, meeting_id),
    )
    title = meeting_title(pack, meeting_id)
    yield Section(title, 2, (*status_warning(pack, meeting), *frame), f"meeting-{meeting_id}")
    yield from part(say("Taking part"), 3, _both_sides(pack, meeting_id))
    yield from part(say("Agenda"), 3, agenda(pack, meeting))
    yield from part(say("Signing"), 3, signing_arrangements(pack, meeting.signs))


def _both_sides(pack: Pack, meeting_id: str) -> tuple[Block, ...]:
    say = pack.speech.say
    hosts = names_with_posts(pack, pack.visit.meetings[meeting_id].counterparts)
    unknown = lines(say("Please tell us who will take part."))
    return table(
        say("Taking part"),
        (say("For the delegation"), say("For the hosts")),
        (50, 50),
        [(names_with_posts(pack, pack.attendees(meeting_id)), hosts or unknown)],
    )


def _contacts(pack: Pack) -> Iterator[Block]:
    say = pack.speech.say
    yield from contact_table(pack, say("Our contact"))
    yield Paragraph(plain(say("Please tell us if a name, a title or a time is to be corrected.")), Tone.QUIET)
