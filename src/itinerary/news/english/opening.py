"""How a story opens in English: headlines to choose from, standfirst, lead."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from itinerary.news.english.agreements import NOUNS, VERBS, objects
from itinerary.news.english.places import when, where
from itinerary.news.english.words import a, counted, number, sentence, typeset
from itinerary.news.facts import Fact, FactKind
from itinerary.news.prose import Sentence
from itinerary.news.signings import Signing
from itinerary.rendering.naming import organisation_short
from itinerary.spec.outcomes import AgreementAct
from itinerary.spec.visit import Direction

if TYPE_CHECKING:
    from collections.abc import Iterator

    from itinerary.audience import View
    from itinerary.news.english.voice import Voice
    from itinerary.news.outline import Outline

_LONGEST_HEADLINE: Final = 12
"""Words; most desks want five to ten."""

_NAMED_PARTNERS: Final = 6
"""More partners than these are counted in the lead, and the story names them where it comes to them."""

_FEW: Final = 3
"""More documents than these are counted in the standfirst."""


def headlines(voice: Voice, view: View) -> tuple[Sentence, ...]:
    """Return headlines to choose from, the planner's own first; `voice` is one that has named nobody yet."""
    visit = view.visit
    facts = voice.record.of(FactKind.VISIT)
    own = visit.news.headline
    found = [Sentence(typeset(own), ())] if own else []
    if facts:
        found += [*_who_leads(voice, view), *_what_was_signed(voice, view), _who_came(voice, view)]
    else:
        found.append(Sentence(visit.visit.title, ()))
    return tuple(found)


def standfirst(voice: Voice, view: View) -> Sentence:
    """Return the story in a sentence; `voice` is one that has named nobody yet."""
    visit = view.visit
    led = voice.record.of(FactKind.LED)
    facts = (*voice.record.of(FactKind.VISIT), *led)
    place = where(view, voice)
    us = _short_home(view)
    head = visit.person(visit.visit.head or "")
    if visit.visit.direction is Direction.INCOMING:
        guests = voice.row(voice.body(body) for body in _guests(view))
        words = f"{us} received a delegation{f' from {guests}' if guests else ''}"
        words += f" led by {head.name.full}" if head else ""
    else:
        towards = f" to {place}" if place else ""
        group = f"{a(us)} delegation"
        words = f"{head.name.full} led {group}{towards}" if head else f"{group} visited {place}"
    done, acts = _done(voice, visit.visit.head or "")
    return Sentence(sentence(f"{words}{done}"), (*facts, *acts))


def lead(voice: Voice, view: View, outline: Outline) -> tuple[Sentence, ...]:
    """Return who went where and when, by whom they were received, and what was new about it."""
    return (*_who_went(voice, view), *_received_by(voice, view, outline), *_firsts(voice))


def _who_leads(voice: Voice, view: View) -> Iterator[Sentence]:
    visit = view.visit
    head = visit.person(visit.visit.head or "")
    if head is None:
        return
    post = next((post for post in (head.short_role, head.role) if post and len(post.split()) <= _FEW), "")
    who = post or head.name.second_mention
    facts = (*voice.record.of(FactKind.VISIT), *voice.record.of(FactKind.LED))
    if visit.visit.direction is Direction.INCOMING:
        yield Sentence(f"{who} leads delegation to {_short_home(view)}", facts)
    elif place := where(view, voice):
        yield Sentence(f"{who} leads {_short_home(view)} delegation to {place}", facts)


def _what_was_signed(voice: Voice, view: View) -> Iterator[Sentence]:
    """Yield a headline on what our own organisation signed, where one of ours is recorded as signing."""
    visit = view.visit
    acts = [Signing.of(visit, fact) for fact in voice.record.of(FactKind.ACT)]
    ours = [
        signing
        for signing in acts
        if signing.what is AgreementAct.SIGNED
        and not signing.is_between_others
        and any(person in visit.delegates or visit.is_ours(_organisation(view, person)) for person in signing.by)
    ]
    if not ours:
        return
    kinds = {signing.agreement.kind for signing in ours}
    facts = (*voice.record.of(FactKind.VISIT), *(signing.fact for signing in ours))
    names = [visit.organisations[body].name for signing in ours for body in signing.others]
    noun = NOUNS[ours[0].agreement.kind]
    what = (
        (noun.one if len(ours) == 1 else noun.many) if len(kinds) == 1 else counted(len(ours), "document", "documents")
    )
    headline = f"{_short_home(view)} signs {what} with {voice.row(dict.fromkeys(names))}"
    if len(headline.split()) > _LONGEST_HEADLINE:
        place = where(view, voice)
        headline = f"{_short_home(view)} signs {what}{f' in {place}' if place else ''}"
    yield Sentence(headline, facts)


def _who_came(voice: Voice, view: View) -> Sentence:
    facts = voice.record.of(FactKind.VISIT)
    us = _short_home(view)
    if view.visit.visit.direction is Direction.INCOMING:
        guests = voice.row(view.visit.organisations[body].name for body in _guests(view))
        return Sentence(f"{us} receives delegation{f' from {guests}' if guests else ''}", facts)
    place = where(view, voice)
    return Sentence(f"{us} delegation visits {place or 'partners'}", facts)


def _done(voice: Voice, head: str) -> tuple[str, tuple[Fact, ...]]:
    """Return what was done with agreements, for a standfirst: by the head in full, else in numbers."""
    visit = voice.record.visit
    acts = [Signing.of(visit, fact) for fact in voice.record.of(FactKind.ACT)]
    if not acts:
        return "", ()
    facts = tuple(signing.fact for signing in acts)
    own = all(signing.by == (head,) and not signing.is_between_others for signing in acts)
    if own and len(acts) <= _FEW and len({signing.what for signing in acts}) == 1:
        return f" and {VERBS[acts[0].what]} {objects(voice, tuple(acts))}", facts
    counts = {what: sum(signing.what is what for signing in acts) for what in AgreementAct}
    told = [
        f"{counted(count, 'document', 'documents') if index == 0 else number(count)}"
        f" {'was' if count == 1 else 'were'} {VERBS[what]}"
        for index, (what, count) in enumerate((what, count) for what, count in counts.items() if count)
        if what is not AgreementAct.AGREED_IN_PRINCIPLE
    ]
    return (f"; {voice.row(told)}" if told else ""), facts


def _who_went(voice: Voice, view: View) -> Iterator[Sentence]:
    visit = view.visit
    home = visit.visit.home
    head = visit.visit.head
    facts = (*voice.record.of(FactKind.VISIT), *voice.record.of(FactKind.LED))
    days = when(view, voice)
    if visit.visit.direction is Direction.INCOMING:
        us = voice.home()
        guests = voice.row(voice.body(body) for body in _guests(view))
        led = f", led by {voice.person(head, at=_guests(view)[0] if guests else '')}," if head else ""
        words = f"{us} received a delegation{f' from {guests}' if guests else ''}{led} {days}"
    else:
        words = f"a delegation from {voice.home()}"
        words += f", led by {voice.person(head, at=home)}," if head else ""
        place = where(view, voice)
        words += f" visited {place} {days}" if place else f" was on a visit {days}"
    yield Sentence(sentence(words), facts)


def _received_by(voice: Voice, view: View, outline: Outline) -> Iterator[Sentence]:
    home = view.visit.visit.home
    partners = tuple(name for name in _hosts(outline) if name != home)
    if not partners:
        return
    also = " also" if view.visit.visit.direction is Direction.INCOMING else ""
    facts = voice.record.of(FactKind.VISIT)
    if len(partners) <= _NAMED_PARTNERS:
        yield Sentence(sentence(f"it was{also} received by {voice.row(map(voice.body, partners))}"), facts)
        return
    signed = dict.fromkeys(
        passage.partner for chapter in outline.chapters for passage in chapter.passages if passage.acts
    )
    named = tuple(name for name in (*signed, *partners) if name in partners)
    chosen = tuple(dict.fromkeys(named))[:_FEW]
    count = counted(len(partners), "partner", "partners")
    words = f"it was{also} received by {count}, among them {voice.row(map(voice.body, chosen))}"
    yield Sentence(sentence(words), facts)


def _hosts(outline: Outline) -> tuple[str, ...]:
    """Return the partners at whose invitation something was held."""
    passages = (passage for chapter in outline.chapters for passage in chapter.passages)
    return tuple(dict.fromkeys(passage.partner for passage in passages if passage.partner and passage.encounters))


def _firsts(voice: Voice) -> Iterator[Sentence]:
    visit = voice.record.visit
    for fact in voice.record.of(FactKind.FIRST):
        first = visit.news.firsts[fact.number]
        person = visit.person(first.who)
        if person is None:
            continue
        what = typeset(first.what)
        for post in (person.role, person.short_role):
            if post and voice.knows(first.who):
                what = what.removesuffix(f" as {post}") + (" in that post" if what.endswith(f" as {post}") else "")
        yield Sentence(sentence(f"for {voice.person(first.who)}, it was the first {what}"), (fact,))


def _guests(view: View) -> tuple[str, ...]:
    """Return the organisations that the delegates of an incoming visit come from."""
    visit = view.visit
    own = (delegate.organisation for delegate in visit.delegates.values())
    return tuple(dict.fromkeys(visit.lineage(body)[-1] for body in own if body))


def _organisation(view: View, person: str) -> str | None:
    found = view.visit.person(person)
    return found.organisation if found else None


def _short_home(view: View) -> str:
    return organisation_short(view.visit.organisations[view.visit.visit.home])
