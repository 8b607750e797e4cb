"""The parts of a story under their headings, in English."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from itinerary.news.english.agreements import act_sentence, terms_sentence
from itinerary.news.english.engagements import engagement_sentences, told_sentences
from itinerary.news.english.headings import chapter_heading
from itinerary.news.english.people import quotations
from itinerary.news.english.schemes import scheme_sentences
from itinerary.news.english.ties import tie_sentences
from itinerary.news.facts import Fact, FactKind
from itinerary.news.prose import Paragraph, Sentence, StorySection
from itinerary.news.signings import Signing, together
from itinerary.spec.news import Angle

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from itinerary.news.english.voice import Voice
    from itinerary.news.outline import Chapter, Outline, Passage

_LONG_PARAGRAPH: Final = 85
"""Words; more than these are better parted."""


def chapter(voice: Voice, outline: Outline, told: Chapter) -> StorySection | None:
    """Return one part of the story; none where there is nothing to say of it."""
    voice.doers = ""
    if outline.angle is Angle.DAY and len(told.cities) == 1:
        voice.city = told.cities[0]
    shared = _shared_by_partners(voice, told)
    schemes = _schemes(voice, outline, told)
    dated = outline.angle is not Angle.DAY
    paragraphs = [
        *_paragraph(voice, (act_sentence(voice, group, dated=dated) for group in shared)),
        *(
            paragraph
            for passage in told.passages
            for paragraph in _passage(voice, outline, passage, _acts(shared), schemes.get(passage.partner, ()))
        ),
        *_paragraph(voice, scheme_sentences(voice, schemes.get("", ()))),
    ]
    if not paragraphs:
        return None
    return StorySection(chapter_heading(voice, outline, told), tuple(paragraphs))


def _passage(
    voice: Voice, outline: Outline, passage: Passage, shared: frozenset[Fact], schemes: tuple[Fact, ...]
) -> Iterator[Paragraph]:
    """Yield what there is to say of one partner, in one paragraph where that is not long."""
    voice.begin()
    tied: tuple[Sentence, ...] = ()
    happened = tuple(map(tuple, _happened(voice, outline, passage, shared)))
    if outline.angle is not Angle.DAY and passage.partner:
        agreements = voice.record.visit.agreements
        covered = frozenset(area for fact in passage.acts for area in agreements[fact.subject].areas)
        tied = (*tie_sentences(voice, passage.partner, covered), *scheme_sentences(voice, schemes))
    yield from _paragraphs((*happened, tied))
    yield from quotations(voice, (passage.partner,))


def _paragraphs(parts: Iterable[tuple[Sentence, ...]]) -> Iterator[Paragraph]:
    """Yield parts as paragraphs, short ones together."""
    held: tuple[Sentence, ...] = ()
    for part in parts:
        if held and part and _words((*held, *part)) > _LONG_PARAGRAPH:
            yield Paragraph(held)
            held = ()
        held = (*held, *part)
    if held:
        yield Paragraph(held)


def _words(sentences: Iterable[Sentence]) -> int:
    return sum(len(sentence.text.split()) for sentence in sentences)


def _happened(
    voice: Voice, outline: Outline, passage: Passage, shared: frozenset[Fact]
) -> Iterator[Iterable[Sentence]]:
    """Yield what was signed and what was done; in a story by day, signing comes at the end, as it does on the day."""
    signed_at = frozenset(voice.record.visit.outcomes.agreements[fact.subject].at or "" for fact in passage.acts)
    agreements = _agreements(voice, outline, passage, shared)
    engagements = engagement_sentences(voice, passage, signed_at)
    yield from (engagements, agreements) if outline.angle is Angle.DAY else (agreements, engagements)


def _agreements(voice: Voice, outline: Outline, passage: Passage, shared: frozenset[Fact]) -> Iterator[Sentence]:
    """Yield what was done with agreements and what they are about, with what the planner told of the signing."""
    visit = voice.record.visit
    dated = outline.angle is not Angle.DAY
    for group in together(Signing.of(visit, fact) for fact in passage.acts if fact not in shared):
        yield act_sentence(voice, group, dated=dated)
        for signing in group:
            yield from _terms(voice, signing, alone=len(group) == 1)
    for fact in passage.acts:
        if fact in shared:
            yield from _terms(voice, Signing.of(visit, fact), alone=False)
    meetings = dict.fromkeys(visit.outcomes.agreements[fact.subject].at for fact in passage.acts)
    for encounter in passage.encounters:
        if encounter.id in meetings:
            yield from told_sentences(voice, encounter.told)


def _terms(voice: Voice, signing: Signing, *, alone: bool) -> Iterator[Sentence]:
    terms = terms_sentence(voice, signing, alone=alone)
    if terms is not None:
        yield terms


def _shared_by_partners(voice: Voice, told: Chapter) -> tuple[tuple[Signing, ...], ...]:
    """Return those groups of texts, told in one sentence each, that concern several partners."""
    visit = voice.record.visit
    partner_of = {fact: passage.partner for passage in told.passages for fact in passage.acts}
    groups = together(Signing.of(visit, fact) for fact in told.acts)
    return tuple(group for group in groups if len({partner_of[signing.fact] for signing in group}) > 1)


def _acts(groups: Iterable[tuple[Signing, ...]]) -> frozenset[Fact]:
    return frozenset(signing.fact for group in groups for signing in group)


def _schemes(voice: Voice, outline: Outline, told: Chapter) -> dict[str, tuple[Fact, ...]]:
    """Return the schemes by the partner in whose paragraph they stand; under the empty name those of several."""
    if outline.angle is Angle.DAY:
        return {}
    visit = voice.record.visit
    here = set(told.partners)
    by_kind: dict[object, list[tuple[Fact, str]]] = {}
    for fact in voice.record.of(FactKind.SCHEME):
        roots = {visit.lineage(partner)[-1] for partner in visit.schemes[fact.subject].partners}
        if roots and roots <= here:
            by_kind.setdefault(visit.schemes[fact.subject].kind, []).append(
                (fact, min(roots) if len(roots) == 1 else "")
            )
    found: dict[str, tuple[Fact, ...]] = {}
    for schemes in by_kind.values():
        several = len({partner for _, partner in schemes}) > 1
        for fact, partner in schemes:
            key = "" if several else partner
            found[key] = (*found.get(key, ()), fact)
    return found


def _paragraph(voice: Voice, sentences: Iterable[Sentence]) -> list[Paragraph]:
    voice.begin()
    found = tuple(sentences)
    return [Paragraph(found)] if found else []
