"""A story in short, in English: no headings, and of everything only what weighs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from itinerary.news.english.agreements import VERBS, act_sentence, terms_sentence, text_object
from itinerary.news.english.background import background
from itinerary.news.english.engagements import engagement_sentences, told_sentences
from itinerary.news.english.lead import firsts, lead
from itinerary.news.english.outlook import outlook
from itinerary.news.english.people import quotation_near_the_top, quotations
from itinerary.news.english.words import sentence
from itinerary.news.facts import FactKind
from itinerary.news.outline import Passage
from itinerary.news.party import party_of
from itinerary.news.presence import Group
from itinerary.news.prose import Paragraph, Sentence, facts_of
from itinerary.news.signings import Signing, together

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from itinerary.audience import View
    from itinerary.news.english.voice import Voice
    from itinerary.news.outline import Encounter, Outline
    from itinerary.spec.outcomes import AgreementAct


def short_story(voice: Voice, view: View, outline: Outline, chosen: Outline) -> tuple[Paragraph, ...]:
    """Return a story in short: who went, what was signed, the quotation, whom they met, what comes next.

    `outline` is of everything, since the lead counts all partners; `chosen` of what the record of the voice has.
    """
    paragraphs = [
        *_paragraph(voice, _who(voice, view, outline)),
        *_paragraph(voice, _signed(voice, chosen)),
    ]
    top = quotation_near_the_top(voice)
    if top is not None:
        paragraphs.append(top)
    paragraphs += _paragraph(voice, _met(voice, chosen))
    paragraphs += quotations(voice, outline.partners)
    paragraphs += quotations(voice, outline.partners, elsewhere=True)
    told = set(facts_of(sentence for paragraph in paragraphs for sentence in paragraph.sentences))
    tied = voice.record.of(FactKind.TIE, FactKind.FIGURE, FactKind.HISTORY)
    partners = dict.fromkeys(fact.subject for fact in tied if fact.subject and fact not in told)
    behind = background(voice, view, tuple(partners), voice.record.of(FactKind.SCHEME))
    ahead = outlook(voice)
    for section in (behind, ahead):
        paragraphs += section.paragraphs if section is not None else ()
    return tuple(paragraphs)


def _who(voice: Voice, view: View, outline: Outline) -> Iterator[Sentence]:
    if not voice.record.of(FactKind.VISIT):
        return
    opening = lead(voice, view, outline, in_brief=True)
    yield from opening
    yield from _companions(voice)
    told = set(facts_of(opening))
    yield from (first for first in firsts(voice) if not told.issuperset(first.facts))


def _companions(voice: Voice) -> Iterator[Sentence]:
    """Yield who else came, by name, and where it is not ours by organisation, but without posts."""
    members = voice.record.of(FactKind.MEMBER)
    if members:
        named = voice.row(_named(voice, fact.subject) for fact in members)
        also = "also " if voice.record.of(FactKind.LED) else ""
        yield Sentence(sentence(f"the delegation {also}included {named}"), members)


def _named(voice: Voice, delegate: str) -> str:
    visit = voice.record.visit
    person = visit.delegates[delegate]
    voice.named[delegate] += 1
    own = person.organisation
    name = person.name.full
    if own is None or party_of(visit).side in visit.lineage(own):
        return name
    return f"{name} ({visit.organisations[own].name})"


def _signed(voice: Voice, chosen: Outline) -> Iterator[Sentence]:
    """Yield what was done with all texts, and what was told of it; of texts between others, without who signed them."""
    visit = voice.record.visit
    signings = [Signing.of(visit, fact) for fact in chosen.acts]
    for group in together(signing for signing in signings if not signing.is_between_others):
        yield act_sentence(voice, group, dated=True)
        for signing in group:
            yield from _terms(voice, signing, alone=len(group) == 1)
    yield from _between_others(voice, [signing for signing in signings if signing.is_between_others])
    signed_at = _signed_at(voice, chosen)
    for encounter in chosen.encounters:
        if encounter.id in signed_at:
            yield from told_sentences(voice, encounter.told)


def _between_others(voice: Voice, signings: list[Signing]) -> Iterator[Sentence]:
    """Yield what others did: `A and B signed the T; C and D, the U; and E and F, the V`."""
    groups: dict[tuple[AgreementAct, tuple[str, ...]], list[Signing]] = {}
    for signing in signings:
        groups.setdefault((signing.what, _witnesses_of_ours(voice, signing)), []).append(signing)
    for (what, witnesses), group in groups.items():
        opening = f"in the presence of {voice.row(voice.people(witnesses))}, " if witnesses else ""
        told = []
        for number, signing in enumerate(group):
            sides = voice.row(map(voice.body, signing.parties))
            did = f"{sides} {VERBS[what]} " if number == 0 else f"{sides}, "
            told.append(f"{did}{text_object(signing)}")
        words = "; ".join((*told[:-1], f"and {told[-1]}")) if len(told) > 1 else told[0]
        places = dict.fromkeys(signing.outcome.at for signing in group if signing.outcome.at)
        scenes = (fact for place in places for fact in voice.record.about(place, FactKind.HELD))
        yield Sentence(sentence(f"{opening}{words}"), (*(signing.fact for signing in group), *scenes))
        for signing in group:
            yield from _terms(voice, signing, alone=len(group) == 1)


def _witnesses_of_ours(voice: Voice, signing: Signing) -> tuple[str, ...]:
    head = voice.record.visit.visit.head
    return (head,) if head in signing.witnesses and head is not None else ()


def _terms(voice: Voice, signing: Signing, *, alone: bool) -> Iterator[Sentence]:
    terms = terms_sentence(voice, signing, alone=alone)
    if terms is not None:
        yield terms


def _signed_at(voice: Voice, chosen: Outline) -> frozenset[str]:
    return frozenset(voice.record.visit.outcomes.agreements[act.subject].at or "" for act in chosen.acts)


def _met(voice: Voice, chosen: Outline) -> Iterator[Sentence]:
    """Yield whom they met and what they saw, with the partners to whom they only spoke in passing all at once."""
    signed_at, head = _signed_at(voice, chosen), voice.record.visit.visit.head
    left = [found for found in chosen.encounters if found.id not in signed_at or _is_news(voice, found)]
    talked = {found.partner for found in left if found.discussed or found.told}
    if not voice.record.of(FactKind.MEMBER):
        left = [_with_fewer_names(voice, found) for found in left]
    plain = [found for found in left if found.partner not in talked]
    with_the_head = [found for found in plain if found.group.includes(head)]
    without = [found for found in plain if found not in with_the_head]
    hosts = dict.fromkeys(found.partner for found in left if found.partner in talked)
    at_length = ([found for found in left if found.partner == host] for host in hosts)
    for told in (with_the_head, *at_length, without):
        partners = {found.partner for found in told}
        passage = Passage(min(partners) if len(partners) == 1 else "", tuple(told))
        yield from engagement_sentences(voice, passage, signed_at)


def _with_fewer_names(voice: Voice, encounter: Encounter) -> Encounter:
    """Return a meeting that names only the head of those of ours who were there, since nobody else has been named."""
    group = encounter.group
    if len(group.people) <= 1:
        return encounter
    head = tuple(person for person in group.people if person == voice.record.visit.visit.head)
    return replace(encounter, group=Group(head, has_others=True))


def _is_news(voice: Voice, encounter: Encounter) -> bool:
    """Whether a meeting at which something was signed brought more than that."""
    return bool(encounter.discussed or encounter.toured) or not all(map(voice.knows, encounter.met))


def _paragraph(voice: Voice, sentences: Iterable[Sentence]) -> list[Paragraph]:
    voice.begin()
    found = tuple(sentences)
    return [Paragraph(found)] if found else []
