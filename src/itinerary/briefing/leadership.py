"""The leadership pack: all that our own side reads before and during a visit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.briefing.agreements import agreements
from itinerary.briefing.blocks import chapter, paragraphs, part
from itinerary.briefing.cover import document, head_of_delegation, inner_handling
from itinerary.briefing.days import programme
from itinerary.briefing.glance import at_a_glance
from itinerary.briefing.logistics import contacts, travel_and_hotels
from itinerary.briefing.meeting_brief import meeting_brief
from itinerary.briefing.meetings import told_of
from itinerary.briefing.pack import Pack
from itinerary.briefing.people import needs, people
from itinerary.briefing.practical import practical
from itinerary.briefing.profiles import profiles
from itinerary.briefing.protocol import gifts, press, remarks
from itinerary.briefing.visit_timeline import visit_timeline

if TYPE_CHECKING:
    from collections.abc import Iterator

    from itinerary.audience import View
    from itinerary.rendering.content import Document, Section
    from itinerary.rendering.edition import Edition


def leadership(view: View, edition: Edition) -> Document:
    """Return the briefing pack of those who lead: for an incoming visit, of the hosts."""
    pack = Pack.of(view, edition)
    say = pack.speech.say
    subtitle = say("Briefing pack for the hosts") if pack.is_incoming else say("Leadership briefing pack")
    return document(pack, subtitle, _chapters(pack), handling=inner_handling(pack), cover=head_of_delegation(pack))


def _chapters(pack: Pack) -> Iterator[Section]:
    say, told = pack.speech.say, told_of(pack)
    yield from at_a_glance(pack, say("The visit at a glance"))
    yield from programme(pack, say("Programme"), told, opening=visit_timeline(pack))
    yield from briefs(pack, say("Meeting briefs"))
    yield from agreements(pack)
    yield from profiles(pack, say("Partners"))
    yield from delegation_list(pack)
    yield from travel_and_hotels(pack, say("Travel and hotels"))
    yield from practical(pack, say("Practical information"))
    yield from remarks(pack, say("Remarks"))
    yield from gifts(pack, say("Gifts"))
    yield from press(pack)
    yield from contacts(pack, say("Contacts"))


def briefs(pack: Pack, title: str) -> tuple[Section, ...]:
    """Return the chapter that holds what led to the visit, then the brief of each meeting, in order of time."""
    told = told_of(pack)
    background = part(pack.speech.say("Background"), 2, paragraphs(pack.frame.background), anchor="background")
    parts = (one for name in told for one in meeting_brief(pack, name, new_page=name != told[0]))
    return chapter(title, "meetings", parts=(*background, *parts))


def delegation_list(pack: Pack) -> tuple[Section, ...]:
    """Return the chapter of those who travel, with whom they are reached and what they need."""
    say = pack.speech.say
    members = pack.by_precedence(pack.visit.delegates)
    return chapter(
        say("The delegation"),
        "delegation",
        blocks=people(pack, members, say("The delegation"), reachable=True),
        parts=part(say("Diet and access"), 2, needs(pack, members), anchor="needs"),
    )
