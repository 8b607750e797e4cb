"""The host programme: what we send to one partner before we come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.briefing.agreements import meeting_of, signing_arrangements
from itinerary.briefing.arrangements import agenda, arrangements, hosts, subject, ways_to
from itinerary.briefing.blocks import chapter, fact, facts, lines, paragraphs, part, prose_lines
from itinerary.briefing.cover import document, head_of_delegation
from itinerary.briefing.days import programme
from itinerary.briefing.logistics import contact_table
from itinerary.briefing.meeting_brief import status_warning, time_of
from itinerary.briefing.meetings import meeting_title, told_of
from itinerary.briefing.pack import Pack
from itinerary.briefing.people import names_with_posts, needs, people
from itinerary.briefing.places import where_in_full
from itinerary.briefing.times import due_at
from itinerary.rendering.content import Paragraph, Run, Section, Tone, plain
from itinerary.rendering.naming import organisation_short, with_article

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from itinerary.audience import View
    from itinerary.rendering.content import Block, Document, Fact
    from itinerary.rendering.edition import Edition
    from itinerary.spec.meetings import Meeting


def partner(view: View, edition: Edition) -> Document:
    """Return the programme for the partner for whom the view was cut."""
    pack = Pack.of(view, edition)
    say, host = pack.speech.say, pack.visit.organisations[view.audience.id]
    name = with_article(host, host.name, pack.speech)
    guests = _guests(pack)
    return document(
        pack,
        say("Programme for {host}", host=name),
        _chapters(pack),
        title=say("Visit of {guests} to {host}", guests=guests, host=name) if guests else pack.frame.title,
        handling=say("For {host} and the delegation", host=organisation_short(host)),
        cover=head_of_delegation(pack),
        dates=_days(pack),
        contents=False,
    )


def _guests(pack: Pack) -> str | None:
    """Return the body whose delegation comes: our own, or for an incoming visit that of the first of those who come."""
    name: str | None = pack.frame.home
    if pack.is_incoming:
        first = pack.by_precedence(pack.visit.delegates)[:1]
        homes = [home for person in first if (home := pack.visit.delegates[person].organisation)]
        name = pack.visit.lineage(homes[0])[-1] if homes else None
    body = pack.visit.organisations.get(name or "")
    return with_article(body, body.name, pack.speech) if body else None


def _chapters(pack: Pack) -> Iterator[Section]:
    say, told = pack.speech.say, told_of(pack)
    yield from chapter(
        say("Purpose of the visit"), "purpose", blocks=paragraphs(pack.frame.purpose, Tone.LEAD), new_page=False
    )
    yield from programme(pack, say("Programme"), told, new_page=False)
    members = pack.by_precedence(pack.visit.delegates)
    yield from chapter(
        say("The delegation"),
        "delegation",
        blocks=people(pack, members, say("The delegation")),
        parts=part(say("Diet and access"), 2, needs(pack, members), anchor="needs"),
        new_page=False,
    )
    meetings = (part for name in told for part in _meeting(pack, name))
    yield from chapter(say("Meetings"), "meetings", parts=meetings, new_page=False)
    others = tuple(name for name in pack.visit.agreements if meeting_of(pack, name) is None)
    yield from chapter(
        say("Agreements not to be signed on this visit"),
        "agreements",
        blocks=signing_arrangements(pack, others),
        new_page=False,
    )
    yield from chapter(say("Our contact"), "contacts", blocks=_contacts(pack), new_page=False)


def _meeting(pack: Pack, meeting_id: str) -> Iterator[Section]:
    say, meeting = pack.speech.say, pack.visit.meetings[meeting_id]
    chair, leader = meeting.chaired_by, pack.leader(meeting_id)
    frame = facts(
        meeting.title,
        time_of(pack, meeting_id),
        subject(pack, meeting),
        fact(say("Where"), *where_in_full(pack, meeting)),
        fact(say("How to get in"), *_way_in(pack, meeting)),
        fact(say("Arrival"), *_arrival(pack, meeting_id)),
        *hosts(pack, meeting),
        *_both_sides(pack, meeting_id),
        fact(say("Leads for the delegation"), pack.short(leader) if leader else None),
        fact(say("In the chair"), pack.short(chair) if chair else None),
        *arrangements(pack, meeting_id),
    )
    title = meeting_title(pack, meeting_id)
    yield Section(title, 2, (*status_warning(pack, meeting), *frame), f"meeting-{meeting_id}")
    yield from part(say("Agenda"), 3, agenda(pack, meeting))
    yield from part(say("Signing"), 3, signing_arrangements(pack, meeting.signs))


def _way_in(pack: Pack, meeting: Meeting) -> tuple[str, ...]:
    """Return how to get into a place that is not the reader's own."""
    site = pack.visit.sites.get(meeting.site) if meeting.site else None
    if site is None or (site.organisation and pack.view.audience.id in pack.visit.lineage(site.organisation)):
        return ()
    return prose_lines(site.access)


def _arrival(pack: Pack, meeting_id: str) -> tuple[str, ...]:
    due = due_at(pack, meeting_id)
    alone = (pack.speech.say("The delegation arrives at {time}", time=due),) if due else ()
    return tuple(ways_to(pack, meeting_id)) or alone


def _both_sides(pack: Pack, meeting_id: str) -> Iterator[tuple[Fact, ...]]:
    say, coming = pack.speech.say, pack.attendees(meeting_id)
    everyone = len(coming) > 1 and set(coming) == set(pack.visit.delegates)
    whole = (Run(say("Whole delegation"), link="#delegation"),)
    yield fact(say("For the delegation"), *((whole,) if everyone else names_with_posts(pack, coming)))
    receiving = names_with_posts(pack, pack.visit.meetings[meeting_id].counterparts)
    yield fact(say("For the hosts"), *(receiving or lines(say("Please tell us who will take part."))))


def _days(pack: Pack) -> tuple[dt.date, dt.date] | None:
    """Return the first and the last day on which the host meets the delegation."""
    days = [day for slot in pack.programme.engagements for day in (slot.start.day, slot.end.day)]
    return (min(days), max(days)) if days else None


def _contacts(pack: Pack) -> Iterator[Block]:
    say = pack.speech.say
    yield from contact_table(pack, say("Our contact"))
    yield Paragraph(plain(say("Please tell us if a name, a title or a time is to be corrected.")), Tone.QUIET)
