"""The head of a short story in French: headlines, standfirst, who went where, who received them, who was with them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from itinerary.news.french.agreements import texts_done
from itinerary.news.french.nouns import TEXTS
from itinerary.news.french.words import NBSP, in_city, in_country, number, row, sentence, span
from itinerary.news.latin_namer import typeset
from itinerary.news.prose import Sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from itinerary.news.digest import Digest
    from itinerary.news.french.names import FrenchNames

_LONGEST: Final = 16
"""Words in a headline; French takes more than English."""


def headlines(names: FrenchNames, plan: Digest) -> Iterator[Sentence]:
    """Yield headlines to choose from, the planner's own first where it is translated."""
    visit = plan.visit
    own = names.translation(visit.news.headline) if visit.news.headline else None
    if own:
        yield Sentence(typeset(own), ())
    if not plan.happened:
        yield Sentence(typeset(names.told(visit.visit.title)), ())
        return
    signed = tuple(_what_was_signed(names, plan))
    came = Sentence(_who_came(names, plan), (*plan.happened, *(plan.led if plan.party.is_alone else ())))
    yield from (came, *signed)


def _who_came(names: FrenchNames, plan: Digest) -> str:
    party = plan.party
    home = names.short(party.home)
    if party.is_incoming:
        guests = " et ".join(names.in_full(body).of for body in party.guests)
        return _capital(f"{home.plain} reçoit une délégation{f' {guests}' if guests else ''}")
    there = where(names, plan)
    if party.is_alone:
        return f"{names.title_and_name(party.head)} en visite{f' {there}' if there else ''}"
    return f"Une délégation {home.of} en visite {there or 'chez ses partenaires'}"


def _what_was_signed(names: FrenchNames, plan: Digest) -> Iterator[Sentence]:
    ours = plan.signed_by_us
    if not ours:
        return
    kinds = {signing.agreement.kind for signing in ours}
    noun = TEXTS[ours[0].agreement.kind]
    many = f"{number(len(ours))} {noun.many if len(kinds) == 1 else 'textes'}"
    what = noun.indefinite if len(ours) == 1 else many
    home = names.short(plan.party.home).plain
    others = dict.fromkeys(body for signing in ours for body in signing.others)
    headline = f"{home} signe {what} avec {row(names.in_full(body).plain for body in others)}"
    if len(headline.split()) > _LONGEST:
        headline = f"{home} signe {what} {where(names, plan)}".strip()
    yield Sentence(_capital(headline), (*plan.happened, *(signing.fact for signing in ours)))


def standfirst(names: FrenchNames, plan: Digest) -> Sentence | None:
    """Return the story in a sentence; None where nobody is recorded as having been anywhere."""
    if not plan.happened:
        return None
    party = plan.party
    home, there = names.short(party.home), where(names, plan)
    head = names.title_and_name(party.head)
    if party.is_incoming:
        guests = " et ".join(names.in_full(body).of for body in party.guests)
        led = f", conduite par {head}" if head else ""
        words = f"{home.plain} a reçu une délégation{f' {guests}' if guests else ''}{led}"
    elif not head:
        words = f"une délégation {home.of} s’est rendue {there or 'chez ses partenaires'}"
    elif party.is_alone:
        words = f"{head} a effectué une visite{f' {there}' if there else ''} pour {home.plain}"
    else:
        words = f"{head} a conduit une délégation {home.of}{f' {there}' if there else ''}"
    done = f"{NBSP}; {texts_done(plan.done)}" if plan.done else ""
    acts = (signing.fact for group in plan.acts for signing in group) if plan.done else ()
    return Sentence(sentence(f"{words}{done}"), (*plan.happened, *plan.led, *acts))


def lead(names: FrenchNames, plan: Digest) -> Iterator[Sentence]:
    """Yield who went where and when, and by whom they were received."""
    yield Sentence(_who_went(names, plan), (*plan.happened, *plan.led))
    if plan.hosts:
        names.begin()
        yield Sentence(_received_by(names, plan), (*plan.happened, *plan.led))


def _who_went(names: FrenchNames, plan: Digest) -> str:
    names.begin()
    party = plan.party
    when = span(names.speech, plan.first, plan.last) if plan.first and plan.last else ""
    there = where(names, plan)
    if party.is_incoming:
        us = names.body(party.home).plain
        guests = " et ".join(names.body(body).of for body in party.guests)
        led = f", conduite par {names.person(party.head, at=party.side)}" if party.head else ""
        return sentence(f"{us} a reçu {when} une délégation{f' {guests}' if guests else ''}{led}")
    visit = " ".join(part for part in (there, when) if part)
    if party.is_alone:
        return sentence(f"{names.person(party.head)} a effectué une visite {visit}")
    us = names.body(party.home).of
    led = f" conduite par {names.person(party.head, at=party.side)}" if party.head else ""
    went = "s’est rendue" if there else "était en visite"
    return sentence(f"une délégation {us}{led} {went} {visit}")


def _received_by(names: FrenchNames, plan: Digest) -> str:
    hosts = names.bodies(plan.named_hosts)
    many = len(plan.hosts) > len(plan.named_hosts)
    by = f"{number(len(plan.hosts))} partenaires, dont {hosts}" if many else hosts
    if plan.party.is_alone:
        several = len(plan.hosts) > 1
        return sentence(f"{by} {'ont' if several else 'a'} accueilli {names.person(plan.party.head)}")
    if plan.party.is_incoming:
        return sentence(f"la délégation a également été reçue par {by}")
    return sentence(f"elle a été reçue par {by}")


def members(names: FrenchNames, plan: Digest) -> Iterator[Sentence]:
    """Yield who else was in the delegation."""
    if not plan.members:
        return
    names.begin()
    who = [fact.subject for fact in plan.members]
    named = names.in_brief(who) if plan.members_in_brief else names.people(who, at=plan.party.side)
    also = " également" if plan.led else ""
    yield Sentence(sentence(f"la délégation comprenait{also} {row(named)}"), plan.members)


def where(names: FrenchNames, plan: Digest) -> str:
    """Return where the visit led: `en Roumanie, en Hongrie et au Japon`; else cities; empty where no place is known."""
    if plan.countries:
        return row(in_country(names.speech, code) for code in plan.countries)
    return row(in_city(names.city(city) or city) for city in plan.cities)


def _capital(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}"
