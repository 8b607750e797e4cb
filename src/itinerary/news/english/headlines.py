"""Headlines in English, of several kinds: who leads, what was signed, who received, in what fields they work."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from itinerary.news.english.agreements import NOUNS
from itinerary.news.english.places import where
from itinerary.news.english.words import counted, typeset
from itinerary.news.facts import Fact, FactKind
from itinerary.news.party import party_of
from itinerary.news.prose import Sentence
from itinerary.news.signings import Signing
from itinerary.rendering.language import capitalised
from itinerary.rendering.naming import organisation_short
from itinerary.spec.outcomes import AgreementAct

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from itinerary.audience import View
    from itinerary.news.english.voice import Voice
    from itinerary.spec.people import Person

_LONGEST: Final = 12
"""Words in a headline; most desks want five to ten."""

_FEW: Final = 3
"""Words of a post that a headline bears."""

_NAMED_HOSTS: Final = 2
"""More hosts than these are counted."""

_ENOUGH: Final = 3
"""Headlines to choose from, beside which the plainest of all is not needed."""

_IN_BRACKETS: Final = re.compile(r"\s*\([^)]*\)")
_ABBREVIATION: Final = re.compile(r"\b[A-Z]{2,}\b")

_VERBS: Final[Mapping[AgreementAct, str]] = {
    AgreementAct.SIGNED: "signs",
    AgreementAct.RENEWED: "renews",
    AgreementAct.EXTENDED: "extends",
    AgreementAct.EXCHANGED: "exchanges",
    AgreementAct.ANNOUNCED: "announces",
}
"""What a headline says in the present; a text only agreed in principle makes none."""


def headlines(voice: Voice, view: View) -> tuple[Sentence, ...]:
    """Return headlines to choose from, the planner's own first; `voice` is one that has named nobody yet.

    None holds an abbreviation but our own, by which our readers know us.
    """
    visit = view.visit
    own = visit.news.headline
    found = [Sentence(typeset(own), ())] if own else []
    if not voice.record.of(FactKind.VISIT):
        return (*found, Sentence(visit.visit.title, ()))
    leads, signed = tuple(_who_leads(voice, view)), tuple(_what_was_signed(voice, view))
    others = (*_who_received(voice, view), *_what_it_covers(voice), *_what_ties(voice))
    if party_of(visit).is_incoming:
        found += (_who_came(voice, view), *signed, *leads, *others)
    else:
        found += (*leads, *signed, *others)
        is_wanted = not found or (len(found) < _ENOUGH and not party_of(visit).is_alone)
        found += [_who_came(voice, view)] if is_wanted else []
    short = [headline for headline in found if len(headline.text.split()) <= _LONGEST or headline.text == own]
    return tuple(short or found[:1])


def _who_leads(voice: Voice, view: View) -> Iterator[Sentence]:
    party = party_of(view.visit)
    head = view.visit.person(party.head)
    if head is None:
        return
    who = _called(head)
    facts = (*voice.record.of(FactKind.VISIT), *voice.record.of(FactKind.LED))
    us, place = _short_home(view), where(view, voice)
    if party.is_incoming:
        yield Sentence(f"{who} leads delegation to {us}", facts)
    elif place and party.is_alone:
        yield Sentence(f"{who} visits {place}", facts)
    elif place:
        yield Sentence(f"{who} leads {us} delegation to {place}", facts)


def _called(head: Person) -> str:
    """Return a short post that everybody understands, without brackets or what follows a comma; else the name."""
    for post in (head.short_role, head.role):
        plain = _IN_BRACKETS.sub("", post or "").partition(",")[0]
        if plain and len(plain.split()) <= _FEW and not _ABBREVIATION.search(plain):
            return plain
    return head.name.second_mention


def _what_was_signed(voice: Voice, view: View) -> Iterator[Sentence]:
    """Yield a headline on what our own organisation did with texts; else on those signed before our head."""
    ours = [signing for signing in _signings(voice) if _is_our_deed(signing)]
    if not ours:
        yield from _what_was_witnessed(voice, view)
        return
    visit = view.visit
    what = min((signing.what for signing in ours), key=tuple(_VERBS).index)
    done = [signing for signing in ours if signing.what is what]
    kinds = [signing.agreement.kind for signing in done]
    kind = max(dict.fromkeys(kinds), key=kinds.count)
    alike = [signing for signing in done if signing.agreement.kind is kind]
    names = dict.fromkeys(visit.organisations[body].name for signing in alike for body in signing.others)
    noun = NOUNS[kind].one if len(alike) == 1 else NOUNS[kind].many
    headline = f"{_short_home(view)} {_VERBS[what]} {noun} with {voice.row(names)}"
    told = alike
    if len(headline.split()) > _LONGEST:
        place, told = where(view, voice), done
        things = counted(voice.speech, len(done), "document", "documents") if len(set(kinds)) > 1 else noun
        headline = f"{_short_home(view)} {_VERBS[what]} {things}{f' in {place}' if place else ''}"
    yield Sentence(headline, (*voice.record.of(FactKind.VISIT), *(signing.fact for signing in told)))


def _what_was_witnessed(voice: Voice, view: View) -> Iterator[Sentence]:
    party = party_of(view.visit)
    head = view.visit.person(party.head)
    signed = [
        signing
        for signing in _signings(voice)
        if signing.what is AgreementAct.SIGNED and party.head in signing.witnesses
    ]
    if head is None or not signed:
        return
    place = where(view, voice)
    things = counted(voice.speech, len(signed), "document", "documents")
    facts = (*voice.record.of(FactKind.VISIT), *voice.record.of(FactKind.LED), *(signing.fact for signing in signed))
    yield Sentence(f"{_called(head)} witnesses signing of {things}{f' in {place}' if place else ''}", facts)


def _is_our_deed(signing: Signing) -> bool:
    """Whether one of ours is recorded as acting; an announcement is of the bodies themselves."""
    if signing.what not in _VERBS or signing.is_between_others:
        return False
    by_us = any(side.people and signing.visit.is_ours(side.organisation) for side in signing.sides)
    return by_us or signing.what is AgreementAct.ANNOUNCED


def _who_received(voice: Voice, view: View) -> Iterator[Sentence]:
    visit = view.visit
    party = party_of(visit)
    held = (visit.meetings[fact.subject].partner for fact in voice.record.of(FactKind.HELD))
    hosts = [body for body in dict.fromkeys(visit.lineage(name)[-1] for name in held if name) if body != party.home]
    if party.is_incoming or not hosts:
        return
    facts = (*voice.record.of(FactKind.VISIT), *voice.record.of(FactKind.LED))
    place = where(view, voice)
    guests = f"{_short_home(view)} delegation"
    head = visit.person(party.head)
    if party.is_alone and head is not None:
        guests = f"{_called(head)} of {_short_home(view)}"
    if len(hosts) <= _NAMED_HOSTS:
        names = voice.row(visit.organisations[body].name for body in hosts)
        yield Sentence(f"{names} {'receives' if len(hosts) == 1 else 'receive'} {guests}", facts)
    else:
        partners = capitalised(counted(voice.speech, len(hosts), "partner", "partners"))
        yield Sentence(f"{partners}{f' in {place}' if place else ''} receive {guests}", facts)


def _what_it_covers(voice: Voice) -> Iterator[Sentence]:
    """Yield the fields of the first text of ours that has any, as many as a headline bears."""
    visit = voice.record.visit
    for signing in _signings(voice):
        terms = voice.record.about(signing.fact.subject, FactKind.TERMS)
        if _is_our_deed(signing) and signing.agreement.areas and terms:
            names = voice.row(visit.organisations[body].name for body in signing.others)
            opening = f"{capitalised(NOUNS[signing.agreement.kind].one)} with {names} covers "
            yield from _with_fields(voice, opening, signing.agreement.areas, (signing.fact, *terms))
            return


def _what_ties(voice: Voice) -> Iterator[Sentence]:
    """Yield the fields of joint work with the first partner of whom any are recorded that no text covers."""
    visit = voice.record.visit
    covered = {area for fact in voice.record.of(FactKind.ACT) for area in visit.agreements[fact.subject].areas}
    for fact in voice.record.of(FactKind.TIE):
        body = visit.organisations.get(fact.subject)
        tie = body.relationship if body else None
        if body is not None and tie is not None and not covered.issuperset(tie.areas):
            us = organisation_short(visit.organisations[visit.visit.home])
            yield from _with_fields(voice, f"{us} and {body.name} work together on ", tie.areas, (fact,))
            return


def _with_fields(voice: Voice, opening: str, areas: tuple[str, ...], facts: tuple[Fact, ...]) -> Iterator[Sentence]:
    for count in range(len(areas), 0, -1):
        headline = f"{opening}{voice.row(map(typeset, areas[:count]))}"
        if len(headline.split()) <= _LONGEST:
            yield Sentence(headline, facts)
            return


def _who_came(voice: Voice, view: View) -> Sentence:
    facts = voice.record.of(FactKind.VISIT)
    us = _short_home(view)
    party = party_of(view.visit)
    if party.is_incoming:
        guests = voice.row(view.visit.organisations[body].name for body in party.guests)
        return Sentence(f"{us} receives delegation{f' from {guests}' if guests else ''}", facts)
    return Sentence(f"{us} delegation visits {where(view, voice) or 'partners'}", facts)


def _signings(voice: Voice) -> list[Signing]:
    return [Signing.of(voice.record.visit, fact) for fact in voice.record.of(FactKind.ACT)]


def _short_home(view: View) -> str:
    return organisation_short(view.visit.organisations[view.visit.visit.home])
