"""Name cards and signs: every name as it is to stand on a card, and what hangs at the door, in both scripts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.briefing.blocks import chapter, lines, table
from itinerary.briefing.card_words import card_lines, in_other_scripts, lacks_own_script
from itinerary.briefing.cover import document
from itinerary.briefing.meetings import in_order
from itinerary.briefing.pack import Pack
from itinerary.rendering.content import Paragraph, Run, Tone, plain
from itinerary.spec.meetings import MeetingStatus

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from itinerary.audience import View
    from itinerary.rendering.content import Block, Document, Inline, Section
    from itinerary.rendering.edition import Edition
    from itinerary.spec.meetings import Meeting
    from itinerary.spec.organisations import Organisation


def name_cards(view: View, edition: Edition) -> Document:
    """Return the cards and signs of a visit, from the view of the office."""
    pack = Pack.of(view, edition, tells_of_meetings=False)
    say = pack.speech.say
    return document(
        pack, say("Name cards and signs"), _chapters(pack), handling=say("For the office only"), contents=False
    )


def _chapters(pack: Pack) -> Iterator[Section]:
    say = pack.speech.say
    note = Paragraph(plain(say("Each row is one card or sign, spelt as it is to be printed.")), Tone.QUIET)
    ours = _cards(pack, say("The delegation"), pack.by_precedence(pack.visit.delegates))
    met = _cards(pack, say("Whom the delegation meets"), _met(pack))
    yield from chapter(say("Cards of the delegation"), "delegation", blocks=(note, *ours), new_page=False)
    yield from chapter(say("Cards of those whom the delegation meets"), "counterparts", blocks=met, new_page=False)
    yield from chapter(say("Signs"), "signs", blocks=_signs(pack))


def _cards(pack: Pack, caption: str, ids: Iterable[str]) -> tuple[Block, ...]:
    say, visit = pack.speech.say, pack.visit
    found = {name: person for name in ids if (person := visit.person(name)) is not None}
    cards = table(
        caption,
        (say("First line"), say("Own script"), say("Organisation")),
        (36, 26, 38),
        [card_lines(visit, person) for person in found.values()],
    )
    missing = pack.names(name for name in found if lacks_own_script(visit, name))
    if not missing:
        return cards
    gap = plain(say("The name in the local script is not written: {names}", names=missing))
    return (*cards, Paragraph(gap, Tone.GAP))


def _met(pack: Pack) -> tuple[str, ...]:
    """Return those met, body by body in order of the first meeting, then those whom no meeting names."""
    visit = pack.visit
    met = [person for name in in_order(pack) for person in visit.meetings[name].counterparts]
    found = dict.fromkeys((*met, *visit.counterparts))
    bodies = dict.fromkeys(visit.counterparts[name].organisation for name in found)
    return tuple(name for body in bodies for name in found if visit.counterparts[name].organisation == body)


def _signs(pack: Pack) -> tuple[Block, ...]:
    """Return the sign by which the delegation is met, and one for the door of each meeting with a host."""
    say, home = pack.speech.say, _delegations_body(pack)
    ours = (
        [(_strong(home.name), in_other_scripts(home.native, home.name), lines(say("To meet the delegation")))]
        if home
        else []
    )
    doors = [_door(pack, name, pack.visit.meetings[name]) for name in in_order(pack) if _has_door(pack, name)]
    return table(
        say("Signs"),
        (say("First line"), say("Second line"), say("Where it hangs")),
        (38, 30, 32),
        [*ours, *doors],
    )


def _delegations_body(pack: Pack) -> Organisation | None:
    """Return the body whose delegation travels: our own, or for an incoming visit that of the first of the guests."""
    visit, name = pack.visit, pack.frame.home
    if pack.is_incoming:
        members = pack.by_precedence(visit.delegates)
        homes = [home for person in members if (home := visit.delegates[person].organisation)]
        name = visit.lineage(homes[0])[-1] if homes else ""
    return visit.organisations.get(name)


def _has_door(pack: Pack, meeting_id: str) -> bool:
    meeting = pack.visit.meetings[meeting_id]
    is_on = meeting.status is not MeetingStatus.CANCELLED and meeting.is_scheduled
    return is_on and bool(meeting.room) and not meeting.kind.is_internal


def _door(pack: Pack, meeting_id: str, meeting: Meeting) -> tuple[tuple[Inline, ...], ...]:
    slot, visit = pack.engagement(meeting_id), pack.visit
    host, site = visit.organisations.get(meeting.partner or ""), visit.sites.get(meeting.site or "")
    time = f"{pack.speech.short_day(slot.start.day)}, {pack.speech.clock_range(slot.start, slot.end)}" if slot else None
    first = (*_strong(meeting.title), *lines(time))
    second = (plain(host.name), *in_other_scripts(host.native, host.name)) if host else ()
    place = (plain(site.name), *in_other_scripts(site.native, site.name)) if site else ()
    return first, second, (*lines(meeting.room), *place)


def _strong(words: str) -> tuple[Inline, ...]:
    return ((Run(words, strong=True),),)
