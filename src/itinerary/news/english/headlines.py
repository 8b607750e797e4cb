"""Headlines and standfirst in English."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from itinerary.news.english.agreements import NOUNS, VERBS, objects
from itinerary.news.english.places import where
from itinerary.news.english.words import a, counted, number, sentence, typeset
from itinerary.news.facts import Fact, FactKind
from itinerary.news.party import party_of
from itinerary.news.prose import Sentence
from itinerary.news.signings import Signing
from itinerary.rendering.naming import organisation_short
from itinerary.spec.outcomes import AgreementAct

if TYPE_CHECKING:
    from collections.abc import Iterator

    from itinerary.audience import View
    from itinerary.news.english.voice import Voice

_LONGEST: Final = 12
"""Words in a headline; most desks want five to ten."""

_FEW: Final = 3
"""Words of a post that a headline bears, and documents that a standfirst names; more are counted."""


def headlines(voice: Voice, view: View) -> tuple[Sentence, ...]:
    """Return headlines to choose from, the planner's own first; `voice` is one that has named nobody yet."""
    visit = view.visit
    own = visit.news.headline
    found = [Sentence(typeset(own), ())] if own else []
    if voice.record.of(FactKind.VISIT):
        leads = tuple(_who_leads(voice, view))
        signed = tuple(_what_was_signed(voice, view))
        came = () if leads and party_of(visit).is_alone else (_who_came(voice, view),)
        found += (*came, *signed, *leads) if party_of(visit).is_incoming else (*leads, *signed, *came)
    else:
        found.append(Sentence(visit.visit.title, ()))
    return tuple(found)


def standfirst(voice: Voice, view: View) -> Sentence:
    """Return the story in a sentence; `voice` is one that has named nobody yet."""
    visit = view.visit
    party = party_of(visit)
    place = where(view, voice)
    us = _short_home(view)
    head = visit.person(party.head)
    group = f"{a(us)} delegation"
    if party.is_incoming:
        guests = voice.row(voice.body(body) for body in party.guests)
        words = f"{us} received a delegation{f' from {guests}' if guests else ''}"
        words += f" led by {head.name.full}" if head else ""
    elif head is None:
        words = f"{group} visited {place}" if place else f"{group} was on a visit"
    elif party.is_alone:
        words = f"{head.name.full} visited {place} for {us}" if place else f"{head.name.full} was on a visit for {us}"
    else:
        words = f"{head.name.full} led {group}{f' to {place}' if place else ''}"
    done, acts = _done(voice, party.head)
    facts = (*voice.record.of(FactKind.VISIT), *voice.record.of(FactKind.LED), *acts)
    return Sentence(sentence(f"{words}{done}"), facts)


def _who_leads(voice: Voice, view: View) -> Iterator[Sentence]:
    party = party_of(view.visit)
    head = view.visit.person(party.head)
    if head is None:
        return
    post = next((post for post in (head.short_role, head.role) if post and len(post.split()) <= _FEW), "")
    who = post or head.name.second_mention
    facts = (*voice.record.of(FactKind.VISIT), *voice.record.of(FactKind.LED))
    us, place = _short_home(view), where(view, voice)
    if party.is_incoming:
        yield Sentence(f"{who} leads delegation to {us}", facts)
    elif place and party.is_alone:
        yield Sentence(f"{who} visits {place}", facts)
    elif place:
        yield Sentence(f"{who} leads {us} delegation to {place}", facts)


def _what_was_signed(voice: Voice, view: View) -> Iterator[Sentence]:
    """Yield a headline on what our own organisation signed, where one of ours is recorded as signing."""
    ours = [signing for signing in _signings(voice) if signing.what is AgreementAct.SIGNED and _signed_by_us(signing)]
    if not ours:
        return
    visit = view.visit
    facts = (*voice.record.of(FactKind.VISIT), *(signing.fact for signing in ours))
    names = dict.fromkeys(visit.organisations[body].name for signing in ours for body in signing.others)
    noun = NOUNS[ours[0].agreement.kind]
    if len({signing.agreement.kind for signing in ours}) > 1:
        what = counted(len(ours), "document", "documents")
    else:
        what = noun.one if len(ours) == 1 else noun.many
    headline = f"{_short_home(view)} signs {what} with {voice.row(names)}"
    if len(headline.split()) > _LONGEST:
        place = where(view, voice)
        headline = f"{_short_home(view)} signs {what}{f' in {place}' if place else ''}"
    yield Sentence(headline, facts)


def _signed_by_us(signing: Signing) -> bool:
    return any(side.people and signing.visit.is_ours(side.organisation) for side in signing.sides)


def _who_came(voice: Voice, view: View) -> Sentence:
    facts = voice.record.of(FactKind.VISIT)
    us = _short_home(view)
    party = party_of(view.visit)
    if party.is_incoming:
        guests = voice.row(view.visit.organisations[body].name for body in party.guests)
        return Sentence(f"{us} receives delegation{f' from {guests}' if guests else ''}", facts)
    return Sentence(f"{us} delegation visits {where(view, voice) or 'partners'}", facts)


def _done(voice: Voice, head: str) -> tuple[str, tuple[Fact, ...]]:
    """Return what was done with agreements: by the head by name, else by number, also where the head was witness."""
    acts = [signing for signing in _signings(voice) if signing.what is not AgreementAct.AGREED_IN_PRINCIPLE]
    if not acts:
        return "", ()
    facts = tuple(signing.fact for signing in acts)
    alike = len({signing.what for signing in acts}) == 1
    by_head = all(signing.by == (head,) and not signing.is_between_others for signing in acts)
    if by_head and alike and len(acts) <= _FEW:
        return f" and {VERBS[acts[0].what]} {objects(voice, tuple(acts))}", facts
    if acts[0].what is AgreementAct.SIGNED and alike and all(head in signing.witnesses for signing in acts):
        return f" and was present when {counted(len(acts), 'document was', 'documents were')} signed by others", facts
    counts = {what: sum(signing.what is what for signing in acts) for what in AgreementAct}
    told: list[str] = []
    for what, count in counts.items():
        if count:
            things = number(count) if told else counted(count, "document", "documents")
            told.append(f"{things} {'was' if count == 1 else 'were'} {VERBS[what]}")
    return f"; {voice.row(told)}", facts


def _signings(voice: Voice) -> list[Signing]:
    return [Signing.of(voice.record.visit, fact) for fact in voice.record.of(FactKind.ACT)]


def _short_home(view: View) -> str:
    return organisation_short(view.visit.organisations[view.visit.visit.home])
