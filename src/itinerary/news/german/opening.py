"""The head of a short story in German: headlines, standfirst, who went where, who received them, who was with them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from itinerary.news.german.agreements import texts_done
from itinerary.news.german.nouns import TEXTS
from itinerary.news.german.words import Case, Gender, country, in_country, number, row, sentence, span
from itinerary.news.latin_namer import typeset
from itinerary.news.prose import Sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from itinerary.news.digest import Digest
    from itinerary.news.german.names import GermanNames

_LONGEST: Final = 12
"""Words in a headline."""


def headlines(names: GermanNames, plan: Digest) -> Iterator[Sentence]:
    """Yield headlines to choose from, the planner's own first where it is translated."""
    visit = plan.visit
    own = names.translation(visit.news.headline) if visit.news.headline else None
    if own:
        yield Sentence(typeset(own), ())
    if not plan.happened:
        yield Sentence(typeset(names.told(visit.visit.title)), ())
        return
    yield Sentence(_who_came(names, plan), (*plan.happened, *(plan.led if plan.party.is_alone else ())))
    yield from _what_was_signed(names, plan)


def _who_came(names: GermanNames, plan: Digest) -> str:
    party = plan.party
    if party.is_incoming:
        guests = _guests(names, plan, in_full=True)
        return f"{names.short(party.home).bare} empfängt Delegation{f' {guests}' if guests else ''}"
    there = visited(names, plan)
    if party.is_alone:
        return f"{names.title_and_name(party.head)} {f'besucht {there}' if there else 'besucht Partner'}"
    return f"{_delegation(names, plan)} besucht {there or 'Partner'}"


def _what_was_signed(names: GermanNames, plan: Digest) -> Iterator[Sentence]:
    ours = plan.signed_by_us
    if not ours:
        return
    kinds = {signing.agreement.kind for signing in ours}
    noun = TEXTS[ours[0].agreement.kind]
    many = f"{number(len(ours))} {noun.many if len(kinds) == 1 else 'Dokumente'}"
    what = noun.one if len(ours) == 1 else many
    home = names.short(plan.party.home).bare
    others = dict.fromkeys(body for signing in ours for body in signing.others)
    headline = f"{home} unterzeichnet {what} mit {row(names.in_full(body).within(Case.DATIVE) for body in others)}"
    if len(headline.split()) > _LONGEST and plan.countries:
        headline = f"{home} unterzeichnet {what} {row(in_country(names.speech, code) for code in plan.countries)}"
    yield Sentence(headline, (*plan.happened, *(signing.fact for signing in ours)))


def _delegation(names: GermanNames, plan: Digest) -> str:
    """Return our delegation in brief: `UCL-Delegation`, `Delegation des Example College of Locks`."""
    acronym = plan.visit.organisations[plan.party.home].acronym
    if acronym:
        return f"{acronym}-Delegation"
    return f"Delegation {names.in_full(plan.party.home).within(Case.GENITIVE)}"


def _guests(names: GermanNames, plan: Digest, *, in_full: bool) -> str:
    said = names.in_full if in_full else names.body
    return " und ".join(said(body).within(Case.GENITIVE) for body in plan.party.guests)


def standfirst(names: GermanNames, plan: Digest) -> Sentence | None:
    """Return the story in a sentence; None where nobody is recorded as having been anywhere."""
    if not plan.happened:
        return None
    party, there = plan.party, visited(names, plan)
    head = names.title_and_name(party.head)
    if party.is_incoming:
        guests = _guests(names, plan, in_full=True)
        led = f" unter Leitung von {head}" if head else ""
        home = names.short(party.home).within(Case.NOMINATIVE)
        words = f"{home} empfing eine Delegation{f' {guests}' if guests else ''}{led}"
    elif party.is_alone:
        words = f"{head} besuchte {there or 'Partner'} für {names.short(party.home).within(Case.ACCUSATIVE)}"
    elif head:
        words = f"unter Leitung von {head} besuchte eine {_delegation(names, plan)} {there or 'Partner'}"
    else:
        words = f"eine {_delegation(names, plan)} besuchte {there or 'Partner'}"
    done = f"; {texts_done(plan.done)}" if plan.done else ""
    acts = (signing.fact for group in plan.acts for signing in group) if plan.done else ()
    return Sentence(sentence(f"{words}{done}"), (*plan.happened, *plan.led, *acts))


def lead(names: GermanNames, plan: Digest) -> Iterator[Sentence]:
    """Yield who went where and when, and by whom they were received."""
    yield Sentence(_who_went(names, plan), (*plan.happened, *plan.led))
    if plan.hosts:
        names.begin()
        yield Sentence(_received_by(names, plan), (*plan.happened, *plan.led))


def _who_went(names: GermanNames, plan: Digest) -> str:
    names.begin()
    party = plan.party
    when = f" {span(names.speech, plan.first, plan.last)}" if plan.first and plan.last else ""
    there = visited(names, plan)
    went = f"besuchte{when} {there}" if there else f"war{when} zu Besuch bei Partnern"
    if party.is_incoming:
        us = names.body(party.home).within(Case.NOMINATIVE)
        guests = _guests(names, plan, in_full=False)
        led = f" unter Leitung von {names.person(party.head, at=party.side)}" if party.head else ""
        return sentence(f"{us} empfing{when} eine Delegation{f' {guests}' if guests else ''}{led}")
    if party.is_alone:
        return sentence(f"{names.person(party.head)} {went}")
    us = names.body(party.home).within(Case.GENITIVE)
    led = f" unter Leitung von {names.person(party.head, at=party.side)}" if party.head else ""
    return sentence(f"eine Delegation {us}{led} {went}")


def _received_by(names: GermanNames, plan: Digest) -> str:
    hosts = names.bodies(plan.named_hosts, Case.NOMINATIVE)
    several = len(plan.hosts) > 1
    if len(plan.hosts) > len(plan.named_hosts):
        return sentence(f"zu den {number(len(plan.hosts))} Gastgebern gehörten {hosts}")
    if plan.party.is_incoming:
        return sentence(f"auch {hosts} {'empfingen' if several else 'empfing'} die Delegation")
    if several:
        return sentence(f"Gastgeber waren {hosts}")
    is_feminine = names.in_full(plan.hosts[0]).gender is Gender.FEMININE
    return sentence(f"{'Gastgeberin' if is_feminine else 'Gastgeber'} war {hosts}")


def members(names: GermanNames, plan: Digest) -> Iterator[Sentence]:
    """Yield who else was in the delegation."""
    if not plan.members:
        return
    names.begin()
    who = [fact.subject for fact in plan.members]
    named = names.in_brief(who) if plan.members_in_brief else names.people(who, at=plan.party.side)
    belonged = "gehörten" if len(named) > 1 else "gehörte"
    yield Sentence(
        sentence(f"der Delegation {belonged}{' außerdem' if plan.led else ''} {row(named)} an"), plan.members
    )


def visited(names: GermanNames, plan: Digest) -> str:
    """Return what the visit led to: countries, else cities; empty where no place is known."""
    if plan.countries:
        return row(country(names.speech, code) for code in plan.countries)
    return row(names.city(city) or city for city in plan.cities)
