"""The lead in English: who went where and when, and by whom they were received."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from itinerary.news.english.places import when, where
from itinerary.news.english.words import counted, sentence, subject, typeset
from itinerary.news.facts import FactKind
from itinerary.news.party import party_of
from itinerary.news.presence import days_of
from itinerary.news.prose import Sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from itinerary.audience import View
    from itinerary.news.english.voice import Voice
    from itinerary.news.outline import Outline
    from itinerary.news.party import Party

_NAMED_PARTNERS: Final = 6
"""More partners than these are counted in the lead, and the story names them where it comes to them."""

_NAMED_OF_MANY: Final = 3
_GLOSSED: Final = 1
"""No more partners than these are told with what they are in the lead."""


def lead(voice: Voice, view: View, outline: Outline, *, in_brief: bool = False) -> tuple[Sentence, ...]:
    """Return who went where and when, by whom they were received, and what was new about it for the head.

    `in_brief` only counts partners, of whom there are too many to name.
    """
    party = party_of(view.visit)
    return (
        _who_went(voice, view, party),
        *_received_by(voice, party, outline, in_brief=in_brief),
        *(told for told in firsts(voice) if party.head in {person for fact in told.facts for person in fact.people}),
    )


def firsts(voice: Voice) -> Iterator[Sentence]:
    """Yield what happened for the first time, for those who have been named already."""
    visit = voice.record.visit
    for fact in voice.record.of(FactKind.FIRST):
        first = visit.news.firsts[fact.number]
        person = visit.person(first.who)
        if person is None or not voice.knows(first.who):
            continue
        what = typeset(first.what)
        for post in (person.role, person.short_role):
            if post and what.endswith(f" as {post}"):
                what = f"{what.removesuffix(f' as {post}')} in that post"
        yield Sentence(sentence(f"for {voice.person(first.who)}, it was the first {what}"), (fact,))


def _who_went(voice: Voice, view: View, party: Party) -> Sentence:
    days, place = when(view, voice), where(view, voice)
    if _is_still_on(view):
        went = f"began a visit{f' to {place}' if place else ''} on {voice.speech.date(days_of(view)[0])}"
    else:
        went = f"visited {place} {days}" if place else f"was on a visit {days}"
    if party.is_incoming:
        us = voice.home()
        guests = voice.row(map(voice.body, party.guests))
        led = f", led by {voice.person(party.head, at=party.side)}," if party.head else ""
        words = f"{us} received a delegation{f' from {guests}' if guests else ''}{led} {days}"
    elif party.is_alone:
        words = f"{subject(voice.speech, (voice.person(party.head),))} {went}"
    else:
        led = f", led by {voice.person(party.head, at=party.side)}," if party.head else ""
        words = f"a delegation from {voice.home()}{led} {went}"
    return Sentence(sentence(words), (*voice.record.of(FactKind.VISIT), *voice.record.of(FactKind.LED)))


def _is_still_on(view: View) -> bool:
    """Whether the story is published before the visit ends, so that it can only tell of a beginning."""
    published = view.visit.news.published
    return published is not None and published < view.visit.visit.to and bool(days_of(view))


def _received_by(voice: Voice, party: Party, outline: Outline, *, in_brief: bool) -> Iterator[Sentence]:
    partners = tuple(name for name in _hosts(outline) if name not in {party.home, *party.guests})
    if not partners:
        return
    if party.is_incoming:
        received = "the guests were also received by"
    else:
        received = f"{voice.person(party.head) if party.is_alone else 'it'} was received by"
    signed = [passage.partner for chapter in outline.chapters for passage in chapter.passages if passage.acts]
    if len(partners) <= _NAMED_PARTNERS:
        glossed = len(partners) <= _GLOSSED
        words = f"{received} {voice.row(voice.body(name, glossed=glossed) for name in partners)}"
    else:
        chosen = tuple(dict.fromkeys(name for name in (*signed, *partners) if name in partners))[:_NAMED_OF_MANY]
        count = counted(voice.speech, len(partners), "partner", "partners")
        words = f"{received} {count}"
        words += "" if in_brief else f", among them {voice.row(map(voice.body, chosen))}"
    yield Sentence(sentence(words), (*voice.record.of(FactKind.VISIT), *voice.record.of(FactKind.LED)))


def _hosts(outline: Outline) -> tuple[str, ...]:
    """Return the partners at whose invitation something was held."""
    passages = (passage for chapter in outline.chapters for passage in chapter.passages)
    return tuple(dict.fromkeys(passage.partner for passage in passages if passage.partner and passage.encounters))
