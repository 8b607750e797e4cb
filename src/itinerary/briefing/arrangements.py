"""How a meeting is arranged: the place and the way in, the host, the agenda, and all that is to be thought of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.briefing.blocks import fact, lines, prose_lines, table
from itinerary.briefing.places import day_contact, place_name, where_in_full
from itinerary.briefing.protocol import gifts_at, remarks_at
from itinerary.rendering.content import Run
from itinerary.rendering.kinds import means
from itinerary.rendering.language import capitalised
from itinerary.rendering.naming import organisation_name
from itinerary.spec.sites import TransferMode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from itinerary.briefing.pack import Pack
    from itinerary.programme.timeline import Transfer
    from itinerary.rendering.content import Block, Fact, Inline
    from itinerary.spec.meetings import Meeting
    from itinerary.spec.sites import Site


def place_and_host(pack: Pack, meeting_id: str) -> Iterator[tuple[Fact, ...]]:
    """Yield where a meeting is, how to get there and in, and who receives."""
    meeting, say = pack.visit.meetings[meeting_id], pack.speech.say
    site = _site(pack, meeting)
    yield fact(say("Where"), *where_in_full(pack, meeting))
    yield fact(say("How to get there"), *ways_to(pack, meeting_id), meeting.transport)
    yield fact(say("How to get in"), *prose_lines(site.access if site else None))
    yield from hosts(pack, meeting)


def subject(pack: Pack, meeting: Meeting) -> tuple[Fact, ...]:
    """Return what a meeting is about: in a clause, then the fields that it touches."""
    return fact(pack.speech.say("Subject"), capitalised(meeting.gloss or ""), pack.subjects(meeting.areas))


def hosts(pack: Pack, meeting: Meeting) -> Iterator[tuple[Fact, ...]]:
    """Yield who receives, and which bodies take part besides; a host is not told of itself."""
    say, reader = pack.speech.say, pack.view.audience.id
    for label, names in ((say("Host"), (meeting.partner,)), (say("Also taking part"), meeting.also)):
        known = (pack.visit.organisations.get(name) for name in names if name and name != reader)
        yield fact(label, *(organisation_name(body) for body in known if body))


def arrangements(pack: Pack, meeting_id: str) -> Iterator[tuple[Fact, ...]]:
    """Yield how a meeting runs: its manners, words and gifts, what to bring, whom to call."""
    meeting, say = pack.visit.meetings[meeting_id], pack.speech.say
    yield from manners(pack, meeting)
    yield fact(say("Remarks"), *remarks_at(pack, meeting_id))
    yield fact(say("Gifts"), *gifts_at(pack, meeting_id))
    yield fact(say("Bring"), *map(capitalised, meeting.bring))
    yield from reaching(pack, meeting)


def manners(pack: Pack, meeting: Meeting) -> Iterator[tuple[Fact, ...]]:
    """Yield in which languages a meeting is held, who interprets, the dress, the table, and what the press may do."""
    speech = pack.speech
    say = speech.say
    yield fact(say("Languages"), speech.listed(speech.language_name(tag) for tag in meeting.languages))
    yield fact(say("Interpreters"), *meeting.interpreters)
    yield fact(say("Dress"), capitalised(meeting.dress or ""))
    yield fact(say("Hospitality"), meeting.hospitality)
    yield fact(say("Press"), meeting.press)


def reaching(pack: Pack, meeting: Meeting) -> Iterator[tuple[Fact, ...]]:
    """Yield where one joins who is not in the room, and whom to ask for on the day."""
    say = pack.speech.say
    yield fact(say("Join from elsewhere"), (Run(meeting.link, link=meeting.link),) if meeting.link else None)
    yield fact(say("Contact on the day"), contact_on_the_day(pack, meeting))


def agenda(pack: Pack, meeting: Meeting) -> tuple[Block, ...]:
    """Return the topics agreed with the host, or nothing."""
    speech = pack.speech
    return table(
        speech.say("Agenda"),
        (speech.say("Topic"), speech.say("Length"), speech.say("Opened by")),
        (56, 18, 26),
        [
            (
                lines(item.topic),
                lines(speech.duration(item.takes) if item.takes else None),
                lines(pack.short(item.led_by) if item.led_by else None),
            )
            for item in meeting.agenda
        ],
    )


def contact_on_the_day(pack: Pack, meeting: Meeting) -> Inline:
    """Return whom to ask for: the meeting's own contact, or else that of its site."""
    site = _site(pack, meeting)
    return day_contact(meeting.contact or (site.contact if site else None))


def ways_to(pack: Pack, meeting_id: str) -> Iterator[str]:
    """Yield the transfers to a meeting, a line each; with those who make it where there are several."""
    ways = [slot for slot in pack.programme.transfers if slot.serves == ("meetings", meeting_id)]
    for way in ways:
        names = pack.names(way.people) if len(ways) > 1 else ""
        yield f"{_way(pack, way)} ({names})" if names else _way(pack, way)
        if way.note:
            yield way.note


def _way(pack: Pack, slot: Transfer) -> str:
    speech = pack.speech
    by = means(speech, slot.by)
    on_foot = slot.by is TransferMode.WALK
    if slot.origin is None:
        time = speech.clock(slot.end)
        arrival = speech.say("on foot") if on_foot else speech.say("by {means}", means=by)
        return speech.say("The delegation arrives at {time} {how}", time=time, how=arrival)
    span, origin = speech.clock_range(slot.start, slot.end), place_name(slot.origin)
    if on_foot:
        return speech.say("{span} on foot from {origin}", span=span, origin=origin)
    return speech.say("{span} by {means} from {origin}", span=span, means=by, origin=origin)


def _site(pack: Pack, meeting: Meeting) -> Site | None:
    return pack.visit.sites.get(meeting.site) if meeting.site else None
