"""Headlines of a note for a host's own site, and as whom it received those who came."""

from __future__ import annotations

from enum import Enum, auto
from itertools import islice
from typing import TYPE_CHECKING, Final

from itinerary.news.english.agreements import NOUNS
from itinerary.news.english.words import typeset
from itinerary.news.facts import FactKind
from itinerary.news.party import party_of
from itinerary.news.prose import Sentence
from itinerary.news.signings import Signing
from itinerary.spec.outcomes import AgreementAct

if TYPE_CHECKING:
    from collections.abc import Iterator

    from itinerary.news.english.voice import Voice
    from itinerary.news.outline import Outline

_TWO: Final = 2
_AREAS: Final = 2
"""Fields that a headline names."""

_DONE: Final = {
    AgreementAct.SIGNED: "sign",
    AgreementAct.RENEWED: "renew",
    AgreementAct.EXTENDED: "extend",
    AgreementAct.EXCHANGED: "exchange",
    AgreementAct.ANNOUNCED: "announce",
}


class Company(Enum):
    """As whom a partner received those who came."""

    DELEGATION = auto()
    SOME = auto()
    """People of the delegation, of whom not all may be named."""
    NAMED = auto()


def who_came(whole: Outline) -> tuple[str, ...]:
    """Return the ids of those who may be named of the guests."""
    return tuple(dict.fromkeys(person for encounter in whole.encounters for person in encounter.group.people))


def company_of(whole: Outline, head: str) -> Company:
    """Return whether a partner received the delegation, some people of it, or one or more that are named."""
    groups = [encounter.group for encounter in whole.encounters]
    people = who_came(whole)
    has_others = len(people) > 1 or any(group.has_others or not group.people for group in groups)
    if any(group.is_whole for group in groups) or (head in people and has_others):
        return Company.DELEGATION
    return Company.SOME if not all(group.people and not group.has_others for group in groups) else Company.NAMED


def note_headlines(voice: Voice, outline: Outline, host_id: str) -> Iterator[Sentence]:
    """Yield headlines to choose from, in which nobody is abbreviated."""
    record, visit = voice.record, voice.record.visit
    party = party_of(visit)
    host = visit.organisations[host_id].name
    us = visit.organisations[party.home].name
    origin = voice.row(visit.organisations[body].name for body in party.guests) if party.is_incoming else us
    whence = f" from {origin}" if origin else ""
    facts = (*record.of(FactKind.VISIT), *record.of(FactKind.LED), *(found.held for found in outline.encounters))
    people = who_came(outline)
    only = visit.person(people[0]) if len(people) == 1 else None
    match company_of(outline, party.head):
        case Company.DELEGATION:
            yield Sentence(f"{host} receives delegation{whence}", facts)
        case Company.NAMED if only is not None and origin:
            yield Sentence(f"{host} receives {only.name.full} of {origin}", facts)
        case _:
            yield Sentence(f"{host} receives guests{whence}", facts)
    yield from islice(_on_texts(voice, outline, host_id), 1)
    for fact in record.about(host_id, FactKind.TIE):
        tie = visit.organisations[host_id].relationship
        if tie is not None and tie.areas:
            areas = voice.row(map(typeset, tie.areas[:_AREAS]))
            yield Sentence(f"{host} and {us} work together on {areas}", (*facts, fact))


def _on_texts(voice: Voice, outline: Outline, host_id: str) -> Iterator[Sentence]:
    visit = voice.record.visit
    for signing in (Signing.of(visit, act) for act in outline.acts):
        others = [body for body in signing.parties if host_id not in visit.lineage(body)]
        if signing.what in _DONE and host_id in signing.parties and others:
            names = [visit.organisations[body].name for body in (host_id, *others)]
            sides = " and ".join(names) if len(names) == _TWO else voice.row(names)
            noun = NOUNS[signing.agreement.kind].one
            yield Sentence(f"{sides} {_DONE[signing.what]} {noun}", (signing.fact,))
