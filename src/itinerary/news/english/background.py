"""What links us to the country as a whole, in English, and what stands with no partner's paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.news.english.places import where
from itinerary.news.english.schemes import scheme_sentences
from itinerary.news.english.ties import (
    counted_figure,
    figure_sentences,
    history_sentences,
    is_of_the_visit,
    tie_sentences,
)
from itinerary.news.english.words import possessive, sentence, typeset
from itinerary.news.facts import Fact, FactKind
from itinerary.news.presence import countries_visited
from itinerary.news.prose import Paragraph, Sentence, StorySection, facts_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from itinerary.audience import View
    from itinerary.news.english.voice import Voice


def background(voice: Voice, view: View, partners: tuple[str, ...], schemes: tuple[Fact, ...]) -> StorySection | None:
    """Return the section on what links the two sides; none where nothing is recorded of it.

    `partners` and `schemes` are those that the story has told nothing of so far.
    """
    place = where(view, voice)
    told = [
        *_in_paragraph(voice, _country(voice, place)),
        *_in_paragraph(
            voice, (told for name in partners for told in tie_sentences(voice, name, _covered_fields(voice, name)))
        ),
        *_in_paragraph(voice, scheme_sentences(voice, schemes)),
        *_in_paragraph(voice, _of_the_visit(voice)),
    ]
    if not told:
        return None
    visit = view.visit
    us = visit.organisations[visit.visit.home]
    there = place if len(countries_visited(view)) == 1 else "its partners"
    title = f"{us.acronym or us.name} and {there}" if visit.relationship else "Working together"
    facts = facts_of(each for paragraph in told for each in paragraph.sentences)
    return StorySection(Sentence(title, (*voice.record.of(FactKind.VISIT), *facts)), tuple(told))


def _covered_fields(voice: Voice, partner: str) -> frozenset[str]:
    """Return the fields of joint work that agreements with a partner name, so that they need not come twice."""
    visit = voice.record.visit
    acts = [visit.agreements[fact.subject] for fact in voice.record.of(FactKind.ACT)]
    theirs = (text for text in acts if any(partner in visit.lineage(party.organisation) for party in text.parties))
    return frozenset(area for text in theirs for area in text.areas)


def _in_paragraph(voice: Voice, sentences: Iterable[Sentence]) -> list[Paragraph]:
    voice.begin()
    found = tuple(sentences)
    return [Paragraph(found)] if found else []


def _country(voice: Voice, place: str) -> Iterator[Sentence]:
    tie = voice.record.visit.relationship
    if tie is None:
        return
    facts = voice.record.about("", FactKind.TIE)
    where_told = (*facts, *voice.record.of(FactKind.VISIT))
    if facts and tie.gloss:
        yield Sentence(sentence(voice.overhear(tie.gloss)), facts)
    if facts and tie.since is not None and all(event.year != tie.since for event in tie.history):
        ties = _of_home(voice, f"ties with {place}" if place else "ties")
        yield Sentence(sentence(f"{ties} go back to {tie.since}"), where_told)
    yield from history_sentences(voice, "")
    yield from figure_sentences(voice, "")
    if facts and tie.areas:
        fields = voice.row(map(typeset, tie.areas))
        work = _of_home(voice, f"joint work with {place}" if place else "joint work")
        yield Sentence(sentence(f"{work} spans {fields}"), where_told)


def _of_home(voice: Voice, thing: str) -> str:
    """Return something of ours: `UCL’s ties`, or with the name in full where it was not told yet."""
    if voice.knows(voice.record.visit.visit.home):
        return f"{possessive(voice.home())} {thing}"
    noun, _, rest = thing.partition(" with ")
    return f"the {noun} of {voice.home()}{f' with {rest}' if rest else ''}"


def _of_the_visit(voice: Voice) -> Iterator[Sentence]:
    facts = tuple(fact for fact in voice.record.of(FactKind.FIGURE) if is_of_the_visit(fact))
    figures = [counted_figure(voice, voice.record.visit.outcomes.figures[fact.number]) for fact in facts]
    if figures:
        yield Sentence(sentence(f"the visit in figures: {voice.row(figures)}"), facts)
