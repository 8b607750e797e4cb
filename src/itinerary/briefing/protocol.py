"""Remarks, gifts and the press: who speaks, what is handed over, what is said to reporters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.briefing.blocks import bullets, chapter, fact, facts, lines, paragraphs, part, table
from itinerary.briefing.meetings import meeting_link
from itinerary.programme.placing import attending
from itinerary.rendering.content import plain
from itinerary.rendering.language import capitalised

if TYPE_CHECKING:
    from collections.abc import Iterator

    from itinerary.briefing.pack import Pack
    from itinerary.rendering.content import Inline, Section
    from itinerary.spec.protocol import Clearance, Gift, Remarks


def remarks(pack: Pack, title: str, *, speaker: str | None = None) -> tuple[Section, ...]:
    """Return the chapter of speeches and toasts, all or those of one speaker; texts in full below the table."""
    say = pack.speech.say
    found = {name: one for name, one in pack.visit.remarks.items() if speaker in {None, one.speaker}}
    overview = table(
        title,
        (say("Speaker"), say("Occasion"), say("Length"), say("Thanks, in this order")),
        (22, 36, 14, 28),
        [
            (lines(pack.short(one.speaker)), _occasion(pack, one), lines(_length(pack, one)), lines(*one.thanks))
            for one in found.values()
        ],
    )
    texts = (one for name, text in found.items() for one in _text(pack, name, text))
    return chapter(title, "remarks", blocks=overview, parts=texts, new_page=False)


def remarks_at(pack: Pack, meeting_id: str) -> Iterator[str]:
    """Yield what is spoken at a meeting, by whom and how long, a line each."""
    for one in pack.visit.remarks.values():
        if one.meeting == meeting_id:
            words = ", ".join(part for part in (one.occasion, _length(pack, one)) if part)
            yield f"{pack.short(one.speaker)}: {words}" if words else pack.short(one.speaker)


def gifts(pack: Pack, title: str, *, giver: str | None = None) -> tuple[Section, ...]:
    """Return the chapter of gifts, all or those that one person hands over."""
    say, say_of = pack.speech.say, pack.speech.say_of
    found = [gift for gift in pack.visit.gifts.values() if giver in {None, gift.giver}]
    blocks = table(
        title,
        (
            say("Gift"),
            say_of("a gift", "From"),
            say_of("a gift", "To"),
            say("At"),
            say("Packed by"),
            say("Register"),
        ),
        (24, 16, 16, 19, 13, 12),
        [
            (
                lines(gift.item),
                lines(pack.short(gift.giver) if gift.giver else None),
                lines(pack.short(gift.recipient) if gift.recipient else None),
                lines(meeting_link(pack, gift.meeting)),
                lines(gift.packed_by),
                _registered(pack, gift),
            )
            for gift in found
        ],
    )
    return chapter(title, "gifts", blocks=blocks, new_page=False)


def _registered(pack: Pack, gift: Gift) -> tuple[Inline, ...]:
    say = pack.speech.say
    if gift.declared is None:
        return lines(gift.register_number, gift.value)
    return lines(gift.register_number, gift.value, say("declared") if gift.declared else say("not declared"))


def gifts_at(pack: Pack, meeting_id: str) -> Iterator[str]:
    """Yield what is handed over at a meeting, a line each."""
    for gift in pack.visit.gifts.values():
        if gift.meeting == meeting_id:
            packer = pack.speech.say(" (packed by {name})", name=gift.packed_by) if gift.packed_by else ""
            yield f"{_handed_over(pack, gift)}{packer}"


def press(pack: Pack) -> tuple[Section, ...]:
    """Return the chapter on dealings with the press, or nothing."""
    plan, say = pack.visit.press, pack.speech.say
    if plan is None:
        return ()
    frame = facts(
        say("Press"),
        fact(say("May speak to the press"), pack.names(plan.spokespeople)),
        fact(say("Pictures are taken"), *plan.photo_moments),
        fact(say("Photographer"), pack.names(_photographers(pack))),
        fact(say("Channels"), capitalised(pack.speech.listed(plan.channels))),
        fact(say("Must agree before publication"), *(_clearance(pack, one) for one in plan.clearances)),
    )
    said = part(say("What to say"), 2, bullets(plan.lines), anchor="press-lines")
    return chapter(say("Press"), "press", blocks=frame, parts=said, new_page=False)


def _photographers(pack: Pack) -> tuple[str, ...]:
    """Return who of the delegation takes pictures."""
    plan = pack.visit.press
    return attending(pack.visit, plan.photographer, None) if plan else ()


def _occasion(pack: Pack, one: Remarks) -> tuple[Inline, ...]:
    return lines(capitalised(one.occasion or ""), meeting_link(pack, one.meeting))


def _length(pack: Pack, one: Remarks) -> str | None:
    return pack.speech.duration(one.takes) if one.takes else None


def _text(pack: Pack, name: str, one: Remarks) -> tuple[Section, ...]:
    meeting = pack.visit.meetings.get(one.meeting)
    words = capitalised(one.occasion) if one.occasion else pack.speech.say("Remarks")
    title = f"{words}: {meeting.title}" if meeting else words
    return part(title, 2, paragraphs(one.text), anchor=f"remarks-{name}")


def _handed_over(pack: Pack, gift: Gift) -> str:
    say = pack.speech.say
    giver, recipient = (pack.short(person) if person else "" for person in (gift.giver, gift.recipient))
    if giver and recipient:
        return say("{item}, from {giver} to {recipient}", item=gift.item, giver=giver, recipient=recipient)
    if giver:
        return say("{item}, from {giver}", item=gift.item, giver=giver)
    return say("{item}, to {recipient}", item=gift.item, recipient=recipient) if recipient else gift.item


def _clearance(pack: Pack, one: Clearance) -> Inline:
    body = pack.visit.organisations.get(one.organisation or "")
    whose = ", ".join(words for words in (body.name if body else None, one.by) if words)
    if one.cleared:
        state = pack.speech.say("agreed on {date}", date=pack.speech.date(one.cleared))
    else:
        state = pack.speech.say("not given yet")
    return plain(f"{whose}: {state}" if whose else capitalised(state))
