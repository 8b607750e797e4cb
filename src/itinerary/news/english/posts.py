"""Posts in English: the story in a sentence, or told with as few of its facts as a network has room for."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from itinerary.news.english.outlook import outlook
from itinerary.news.english.people import quotation_near_the_top
from itinerary.news.english.short import short_story
from itinerary.news.english.voice import Voice
from itinerary.news.english.words import row, sentence, typeset
from itinerary.news.facts import FactKind
from itinerary.news.outline import Outline
from itinerary.news.party import party_of
from itinerary.news.prose import Paragraph, ParagraphKind, Sentence, facts_of
from itinerary.news.selection import Weight, portions
from itinerary.rendering.language import language
from itinerary.spec.news import Length

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from itinerary.audience import View
    from itinerary.news.facts import Fact, Record
    from itinerary.news.told import Told

_NO_POST: Final = frozenset({FactKind.MEMBER})
"""A list of names fills a post and moves nobody."""


@dataclass(frozen=True, slots=True)
class Material:
    """What posts are made of."""

    view: View
    record: Record
    outline: Outline
    told: Told
    """The story in short, of which a post has the headline and the standfirst."""


def post_in_a_sentence(material: Material, fits: Callable[[tuple[Paragraph, ...]], bool]) -> tuple[Paragraph, ...]:
    """Return the story in a sentence, with whatever there is room for of: its fields, the head's words, what is next.

    Where even the sentence has no room, it is a headline.
    """
    told = material.told
    headline = min(told.headlines, key=lambda one: len(one.text))
    whole = (told.standfirst,) if told.standfirst is not None else ()
    first = next((one for one in whole if fits((Paragraph((one,)),))), headline)
    tries = ((Paragraph((first, fields)),) for fields in _fields(material, first))
    post: tuple[Paragraph, ...] = next((found for found in tries if fits(found)), (Paragraph((first,)),))
    for more in _beside_it(material):
        if fits((*post, more)):
            post = (*post, more)
    return post


def _beside_it(material: Material) -> Iterator[Paragraph]:
    """Yield the words of the head, whom the post has named, and what is announced to come next."""
    voice = Voice(material.record, language(material.told.language), {})
    voice.named[party_of(material.view.visit).head] += 1
    said = quotation_near_the_top(voice)
    if said is not None and said.kind is ParagraphKind.QUOTATION:
        yield said
    ahead = outlook(voice)
    if ahead is not None:
        yield Paragraph(ahead.paragraphs[0].sentences[:1])


def post_in_sentences(
    material: Material, lightest: Weight, fits: Callable[[tuple[Paragraph, ...]], bool]
) -> tuple[Paragraph, ...]:
    """Return the short story of those facts alone for which there is room, the weightiest first, none below a weight.

    All hosts are named where that leaves room for all that was done with agreements. Where there is no room for that
    in any case, nothing of it is singled out: the story in a sentence counts it.
    """
    in_a_sentence = post_in_a_sentence(material, fits)
    done = frozenset(fact for fact in _facts(in_a_sentence) if fact.kind is FactKind.ACT)
    for hosts in (material.outline, Outline(material.outline.angle, ())):
        told = _told_as_fits(material, hosts, lightest, fits)
        if told and done <= set(_facts(told)):
            return told
    return in_a_sentence


def _told_as_fits(
    material: Material, hosts: Outline, lightest: Weight, fits: Callable[[tuple[Paragraph, ...]], bool]
) -> tuple[Paragraph, ...]:
    """Return what is told of the weightiest facts for which there is room, who received them among it as in `hosts`."""
    found = portions(material.record, material.outline, Length.SHORT)
    always = [each for each in found if each.weight is Weight.ALWAYS]
    chosen = frozenset(fact for each in always for fact in each.facts)
    told = _told(material, hosts, chosen)
    for portion in found:
        if lightest <= portion.weight < Weight.ALWAYS and not _NO_POST & {fact.kind for fact in portion.facts}:
            retold = _told(material, hosts, chosen | frozenset(portion.facts))
            if fits(retold):
                chosen, told = chosen | frozenset(portion.facts), retold
    return told if fits(told) else ()


def _told(material: Material, hosts: Outline, chosen: frozenset[Fact]) -> tuple[Paragraph, ...]:
    """Tell some facts as a short story does, twice, so that a short form is introduced only where it is used."""
    view, record, left = material.view, material.record.only(chosen), material.outline.only(chosen)
    speech = language(material.told.language)
    rehearsal = Voice(record, speech)
    short_story(rehearsal, view, hosts, left)
    voice = Voice(record, speech, rehearsal.named + Counter({view.visit.visit.home: 1}))
    told = short_story(voice, view, hosts, left)
    return tuple(paragraph for paragraph in told if paragraph.kind is not ParagraphKind.GAP)


def _facts(paragraphs: tuple[Paragraph, ...]) -> tuple[Fact, ...]:
    return facts_of(sentence for paragraph in paragraphs for sentence in paragraph.sentences)


def _fields(material: Material, first: Sentence) -> Iterator[Sentence]:
    """Yield what the texts that a sentence tells of are about: all their fields, then ever fewer, down to one."""
    record, speech = material.record, language(material.told.language)
    told = {fact.subject for fact in first.facts if fact.kind is FactKind.ACT}
    facts = tuple(fact for fact in record.of(FactKind.TERMS) if fact.subject in told and _areas(record, fact))
    areas = tuple(dict.fromkeys(area for fact in facts for area in _areas(record, fact)))
    for count in range(len(areas), 0, -1):
        all_of_them = "the field" if count == 1 else "the fields"
        opening = all_of_them if count == len(areas) else "among the fields"
        fields = row(speech, map(typeset, areas[:count]))
        yield Sentence(sentence(f"{opening}: {fields}"), facts)


def _areas(record: Record, fact: Fact) -> tuple[str, ...]:
    return tuple(record.visit.agreements[fact.subject].areas)
