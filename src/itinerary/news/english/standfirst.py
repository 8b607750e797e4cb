"""The standfirst in English: the story in one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from itinerary.news.english.agreements import NOUNS, VERBS, objects
from itinerary.news.english.places import where
from itinerary.news.english.words import a, counted, number, sentence
from itinerary.news.facts import Fact, FactKind
from itinerary.news.party import party_of
from itinerary.news.prose import Sentence
from itinerary.news.signings import Signing
from itinerary.rendering.naming import organisation_short, with_article
from itinerary.spec.outcomes import AgreementAct

if TYPE_CHECKING:
    from itinerary.audience import View
    from itinerary.news.english.voice import Voice

_FEW: Final = 3
"""Documents that a standfirst names; more are counted."""

_TWO: Final = 2
"""Of more sorts of deeds than these it is not told how many documents there were of each."""


def standfirst(voice: Voice, view: View) -> Sentence:
    """Return the story in a sentence; `voice` is one that has named nobody yet."""
    visit = view.visit
    party = party_of(visit)
    place = where(view, voice)
    home = visit.organisations[visit.visit.home]
    us = organisation_short(home)
    ours = with_article(home, us)
    head = visit.person(party.head)
    group = f"{a(us)} delegation"
    if party.is_incoming:
        guests = voice.row(voice.body(body) for body in party.guests)
        words = f"{ours} received a delegation{f' from {guests}' if guests else ''}"
        words += f" led by {head.name.full}" if head else ""
    elif head is None:
        words = f"{group} visited {place}" if place else f"{group} was on a visit"
    elif party.is_alone:
        words = (
            f"{head.name.full} visited {place} for {ours}" if place else f"{head.name.full} was on a visit for {ours}"
        )
    else:
        words = f"{head.name.full} led {group}{f' to {place}' if place else ''}"
    done, acts = _done(voice, party.head)
    facts = (*voice.record.of(FactKind.VISIT), *voice.record.of(FactKind.LED), *acts)
    return Sentence(sentence(f"{words}{done}"), facts)


def _done(voice: Voice, head: str) -> tuple[str, tuple[Fact, ...]]:
    """Return what was done with agreements: by the head by name, else by number, also where the head was witness."""
    signings = (Signing.of(voice.record.visit, fact) for fact in voice.record.of(FactKind.ACT))
    acts = [signing for signing in signings if signing.what is not AgreementAct.AGREED_IN_PRINCIPLE]
    if not acts:
        return "", ()
    facts = tuple(signing.fact for signing in acts)
    alike = len({signing.what for signing in acts}) == 1
    by_head = all(signing.by == (head,) and not signing.is_between_others for signing in acts)
    if by_head and alike and len(acts) <= _FEW:
        return f" and {VERBS[acts[0].what]} {objects(voice, tuple(acts))}", facts
    if acts[0].what is AgreementAct.SIGNED and alike and all(head in signing.witnesses for signing in acts):
        things = counted(voice.speech, len(acts), "document was", "documents were")
        return f" and was present when {things} signed by others", facts
    counts = {what: sum(signing.what is what for signing in acts) for what in AgreementAct}
    verbs = [VERBS[what] for what, count in counts.items() if count]
    if len(verbs) > _TWO:
        things = counted(voice.speech, len(acts), "document", "documents")
        return f"; {things} were {', '.join(verbs[:-1])} or {verbs[-1]}", facts
    told: list[str] = []
    for what, count in counts.items():
        if count:
            things = number(voice.speech, count) if told else _things(voice, acts if alike else acts[:0], count)
            told.append(f"{things} {'was' if count == 1 else 'were'} {VERBS[what]}")
    return f"; {voice.row(told)}", facts


def _things(voice: Voice, acts: list[Signing], count: int) -> str:
    """Return what was signed, by its kind where all of it is of one: `a letter of intent`, `two documents`."""
    kinds = {signing.agreement.kind for signing in acts}
    if len(kinds) != 1:
        return counted(voice.speech, count, "document", "documents")
    noun = NOUNS[kinds.pop()]
    return a(noun.one) if count == 1 else counted(voice.speech, count, noun.one, noun.many)
