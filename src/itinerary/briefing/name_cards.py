"""Name cards and signs: first a list for whoever checks the spelling, then the sheets, ready to be printed and cut.

On a card the script that a person writes in stands first: own script and Latin letters of one who comes from a country
where Latin letters are not read, the other way round for everybody else.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from itinerary.briefing.blocks import bullets, chapter, lines, part, table
from itinerary.briefing.card_lettering import lettered
from itinerary.briefing.card_words import (
    card_lines,
    in_latin_letters,
    in_other_scripts,
    lacks_own_script,
    writes_in_own_script,
)
from itinerary.briefing.cover import document
from itinerary.briefing.meetings import in_order
from itinerary.briefing.pack import Pack
from itinerary.rendering.content import Paragraph, Tone, joined, plain
from itinerary.rendering.sheets import Card, CardLine, Cards, Layout, Shape
from itinerary.spec.meetings import MeetingStatus

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from itinerary.audience import View
    from itinerary.rendering.content import Block, Document, Inline, Section
    from itinerary.rendering.edition import Edition
    from itinerary.spec.meetings import Meeting
    from itinerary.spec.organisations import Organisation
    from itinerary.spec.people import Person


def name_cards(view: View, edition: Edition) -> Document:
    """Return the cards and signs of a visit, from the view of the office."""
    pack = Pack.of(view, edition, tells_of_meetings=False)
    say = pack.speech.say
    made = document(
        pack, say("Name cards and signs"), _chapters(pack), handling=say("For the office only"), contents=False
    )
    return replace(made, layout=Layout.CARDS)


def _chapters(pack: Pack) -> Iterator[Section]:
    say = pack.speech.say
    ours, met = pack.by_precedence(pack.visit.delegates), _met(pack)
    signs = tuple(_signs(pack))
    proofs = (
        *part(say("The delegation"), 2, _proofs(pack, say("The delegation"), ours), anchor="delegation"),
        *part(say("Whom the delegation meets"), 2, _proofs(pack, say("Whom the delegation meets"), met)),
        *part(say("Signs"), 2, _proofs_of_signs(pack, signs)),
    )
    yield from chapter(say("Check before printing"), "proofs", blocks=_how_to_print(pack), parts=proofs, new_page=False)
    people = ((name, pack.visit.person(name)) for name in (*ours, *met))
    tents = tuple(_tent(pack, name, person) for name, person in people if person)
    yield from chapter(
        say("Name cards for the table"), "cards", blocks=_sheets(pack, Shape.TENT, tents), new_page=False
    )
    hung = tuple(lettered(Shape.SIGN, one.printed, one.where) for one in signs)
    yield from chapter(say("Signs"), "signs", blocks=_sheets(pack, Shape.SIGN, hung), new_page=False)


def _how_to_print(pack: Pack) -> tuple[Block, ...]:
    say = pack.speech.say
    return (
        Paragraph(plain(say("Each row is one card or sign, spelt as it is to be printed."))),
        *bullets(
            (
                say("Print the sheets at their true size (100%), on one side, on heavy paper of A4."),
                say("Name cards: 180 mm by 65 mm when folded. Cut along the full lines, fold along the dashed one."),
                say("Signs: A4 across. The small print tells where each one hangs."),
            )
        ),
    )


def _sheets(pack: Pack, shape: Shape, cards: tuple[Card, ...]) -> tuple[Block, ...]:
    caption = pack.speech.say("Name cards for the table") if shape is Shape.TENT else pack.speech.say("Signs")
    return (Cards(shape, cards, caption),) if cards else ()


def _proofs(pack: Pack, caption: str, ids: Iterable[str]) -> tuple[Block, ...]:
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


def _tent(pack: Pack, person_id: str, person: Person) -> Card:
    """Return the card of one person; both names, then the organisation in both scripts."""
    visit = pack.visit
    latin, native, body = card_lines(visit, person)
    own_first = writes_in_own_script(visit, person_id)
    names = sorted((*latin, *native), key=lambda line: in_latin_letters(joined(line)) == own_first)
    wanted = (CardLine(_bold(name), 36 if place else 44) for place, name in enumerate(names))
    return lettered(Shape.TENT, (*wanted, *(CardLine(words, 18) for words in body)))


def _met(pack: Pack) -> tuple[str, ...]:
    """Return those met, body by body in order of the first meeting, then those whom no meeting names."""
    visit = pack.visit
    met = [person for name in in_order(pack) for person in visit.meetings[name].counterparts]
    found = dict.fromkeys((*met, *visit.counterparts))
    bodies = dict.fromkeys(visit.counterparts[name].organisation for name in found)
    return tuple(name for body in bodies for name in found if visit.counterparts[name].organisation == body)


@dataclass(frozen=True, slots=True)
class _Sign:
    """What stands on a sign, line by line, and where it hangs."""

    title: tuple[Inline, ...]
    host: tuple[Inline, ...]
    where: tuple[Inline, ...]
    time: tuple[Inline, ...] = ()

    @property
    def printed(self) -> tuple[CardLine, ...]:
        """The lines of the sign, each with the largest size that it may have."""
        return (
            *(CardLine(_bold(words), 80) for words in self.title),
            *(CardLine(words, 44) for words in self.host),
            *(CardLine(words, 36) for words in self.time),
        )


def _proofs_of_signs(pack: Pack, signs: Iterable[_Sign]) -> tuple[Block, ...]:
    say = pack.speech.say
    return table(
        say("Signs"),
        (say("First line"), say("Second line"), say("Where it hangs")),
        (38, 30, 32),
        [((*map(_bold, one.title), *one.time), one.host, one.where) for one in signs],
    )


def _signs(pack: Pack) -> Iterator[_Sign]:
    """Yield the sign by which the delegation is met, and one for the door of each meeting with a host."""
    home = _delegations_body(pack)
    if home:
        arrivals = lines(pack.speech.say("To meet the delegation"))
        yield _Sign(lines(home.name), in_other_scripts(home.native, home.name), arrivals)
    yield from (_door(pack, name, pack.visit.meetings[name]) for name in in_order(pack) if _has_door(pack, name))


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


def _door(pack: Pack, meeting_id: str, meeting: Meeting) -> _Sign:
    slot, visit = pack.engagement(meeting_id), pack.visit
    host, site = visit.organisations.get(meeting.partner or ""), visit.sites.get(meeting.site or "")
    time = f"{pack.speech.short_day(slot.start.day)}, {pack.speech.clock_range(slot.start, slot.end)}" if slot else None
    names = (plain(host.name), *in_other_scripts(host.native, host.name)) if host else ()
    place = (plain(site.name), *in_other_scripts(site.native, site.name)) if site else ()
    return _Sign(lines(meeting.title), names, (*lines(meeting.room), *place), lines(time))


def _bold(line: Inline) -> Inline:
    return tuple(replace(run, strong=True) for run in line)
