"""The pack of one delegate: own meetings, own journeys, own seat and room, and the others who travel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.briefing.agreements import agreements
from itinerary.briefing.blocks import chapter, part
from itinerary.briefing.cover import document, head_of_delegation, inner_handling
from itinerary.briefing.days import programme
from itinerary.briefing.glance import at_a_glance
from itinerary.briefing.leadership import briefs
from itinerary.briefing.logistics import contacts, travel_and_hotels
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


def delegate(view: View, edition: Edition) -> Document:
    """Return the pack of the delegate for whom the view was cut."""
    pack = Pack.of(view, edition)
    say, reader = pack.speech.say, view.audience.id
    name = view.visit.delegates[reader].name.full
    if pack.reads_briefs:
        subtitle, handling = say("Briefing pack for {name}", name=name), inner_handling(pack)
    else:
        subtitle, handling = say("Programme for {name}", name=name), say("For the visiting delegation")
    return document(pack, subtitle, _chapters(pack, reader), handling=handling, cover=head_of_delegation(pack))


def _chapters(pack: Pack, reader: str) -> Iterator[Section]:
    say = pack.speech.say
    yield from at_a_glance(pack, say("Your visit at a glance"))
    yield from programme(pack, say("Your programme"), told_of(pack), opening=visit_timeline(pack))
    yield from briefs(pack, say("Your meetings"))
    yield from agreements(pack)
    yield from travel_and_hotels(pack, say("Your travel and hotels"), reader=reader)
    yield from practical(pack, say("Practical information"))
    yield from remarks(pack, say("Your remarks"), speaker=reader)
    yield from gifts(pack, say("Your gifts"), giver=reader)
    yield from press(pack)
    yield from profiles(pack, say("Partners"))
    yield from _colleagues(pack, reader)
    yield from contacts(pack, say("Contacts"))


def _colleagues(pack: Pack, reader: str) -> tuple[Section, ...]:
    """Return who travels; below, what hosts are told that the reader needs, for him to put right."""
    say = pack.speech.say
    members = pack.by_precedence(pack.visit.delegates)
    return chapter(
        say("The delegation"),
        "delegation",
        blocks=people(pack, members, say("The delegation"), reachable=True),
        parts=part(say("Diet and access"), 2, needs(pack, (reader,)), anchor="needs"),
    )
