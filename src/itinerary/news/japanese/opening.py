"""The head of a short story in Japanese: headlines, standfirst, who went where, who received them, who was there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from itinerary.news.japanese.agreements import texts_done
from itinerary.news.japanese.words import TEXTS, country, polite, row, span
from itinerary.news.prose import Sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from itinerary.news.digest import Digest
    from itinerary.news.japanese.names import JapaneseNames

_LONGEST: Final = 48
"""Characters in a headline, those of Latin names among them."""

_PARTNERS: Final = "パートナー機関"


def headlines(names: JapaneseNames, plan: Digest) -> Iterator[Sentence]:
    """Yield headlines to choose from, the planner's own first where it is translated."""
    visit = plan.visit
    own = names.translation(visit.news.headline) if visit.news.headline else None
    if own:
        yield Sentence(own, ())
    if not plan.happened:
        yield Sentence(names.told(visit.visit.title), ())
        return
    yield Sentence(_who_came(names, plan), (*plan.happened, *(plan.led if plan.party.is_alone else ())))
    yield from _what_was_signed(names, plan)


def _who_came(names: JapaneseNames, plan: Digest) -> str:
    party = plan.party
    if party.is_incoming:
        guests = row(names.in_full(body) for body in party.guests)
        return f"{names.short(party.home)}、{f'{guests}の' if guests else ''}代表団を受け入れ"
    there = visited(names, plan) or _PARTNERS
    if party.is_alone:
        return f"{names.name_and_honour(party.head)}が{there}を訪問"
    return f"{names.short(party.home)}代表団が{there}を訪問"


def _what_was_signed(names: JapaneseNames, plan: Digest) -> Iterator[Sentence]:
    ours = plan.signed_by_us
    if not ours:
        return
    kinds = {signing.agreement.kind for signing in ours}
    noun = TEXTS[ours[0].agreement.kind]
    others = dict.fromkeys(body for signing in ours for body in signing.others)
    headline = f"{names.short(plan.party.home)}、{row(names.in_full(body) for body in others)}と{noun}に署名"
    if len(kinds) > 1 or len(headline) > _LONGEST:
        what = f"{len(ours)}件の文書" if len(kinds) > 1 else noun
        there = "・".join(country(names.speech, code) for code in plan.countries)
        headline = f"{names.short(plan.party.home)}、{f'{there}で' if there else ''}{what}に署名"
    yield Sentence(headline, (*plan.happened, *(signing.fact for signing in ours)))


def standfirst(names: JapaneseNames, plan: Digest) -> Sentence | None:
    """Return the story in a sentence; None where nobody is recorded as having been anywhere."""
    if not plan.happened:
        return None
    party, there = plan.party, visited(names, plan) or _PARTNERS
    head = names.name_and_honour(party.head)
    led = f"{head}を団長とする" if head else ""
    home = names.short(party.home)
    if party.is_incoming:
        guests = row(names.in_full(body) for body in party.guests)
        words = f"{home}は、{led}{f'{guests}の' if guests else ''}代表団を受け入れ"
    elif party.is_alone:
        words = f"{home}の{head}が{there}を訪問し"
    else:
        words = f"{led}{home}代表団が{there}を訪問し"
    acts = (signing.fact for group in plan.acts for signing in group) if plan.done else ()
    told = f"{words}、{texts_done(plan.done)}" if plan.done else polite([words])
    return Sentence(f"{told}。", (*plan.happened, *plan.led, *acts))


def lead(names: JapaneseNames, plan: Digest) -> Iterator[Sentence]:
    """Yield who went where and when, and by whom they were received."""
    yield Sentence(_who_went(names, plan), (*plan.happened, *plan.led))
    if plan.hosts:
        names.begin()
        yield Sentence(_received_by(names, plan), (*plan.happened, *plan.led))


def _who_went(names: JapaneseNames, plan: Digest) -> str:
    names.begin()
    party = plan.party
    when = f"{span(names.speech, plan.first, plan.last)}、" if plan.first and plan.last else ""
    there = visited(names, plan) or _PARTNERS
    if party.is_alone:
        return f"{names.person(party.head)}が、{when}{there}を訪問しました。"
    home = names.body(party.home)
    if party.is_incoming:
        guests = names.bodies(party.guests)
        group = f"{f'{guests}の' if guests else ''}代表団{_led(names, plan)}"
        return f"{home}は、{when}{group}を受け入れました。"
    return f"{home}の代表団{_led(names, plan)}が、{when}{there}を訪問しました。"


def _led(names: JapaneseNames, plan: Digest) -> str:
    party = plan.party
    if not party.head:
        return ""
    return f"（団長：{names.person(party.head, at=party.side, opened='、', closed='')}）"


def _received_by(names: JapaneseNames, plan: Digest) -> str:
    if len(plan.hosts) > len(plan.named_hosts):
        named = "、".join(names.body(host) for host in plan.named_hosts)
        return f"受け入れ先は、{named}など{len(plan.hosts)}機関です。"
    hosts = names.bodies(plan.named_hosts)
    return f"このほか、{hosts}も代表団を受け入れました。" if plan.party.is_incoming else f"受け入れ先は、{hosts}です。"


def members(names: JapaneseNames, plan: Digest) -> Iterator[Sentence]:
    """Yield who else was in the delegation."""
    if not plan.members:
        return
    names.begin()
    who = [fact.subject for fact in plan.members]
    named = names.in_brief(who) if plan.members_in_brief else names.people(who, at=plan.party.side)
    yield Sentence(f"代表団には、{'ほかに' if plan.led else ''}{row(named)}が参加しました。", plan.members)


def visited(names: JapaneseNames, plan: Digest) -> str:
    """Return what the visit led to: countries, else cities; empty where no place is known."""
    if plan.countries:
        return row(country(names.speech, code) for code in plan.countries)
    return row(names.city(city) or city for city in plan.cities)
