"""The whole story in English."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from itinerary.news.english.background import background
from itinerary.news.english.captions import captions
from itinerary.news.english.chapters import chapter
from itinerary.news.english.headlines import headlines
from itinerary.news.english.lead import firsts, lead
from itinerary.news.english.outlook import outlook
from itinerary.news.english.people import delegation, quotation_near_the_top, quotations
from itinerary.news.english.short import short_story
from itinerary.news.english.spelling import punctuated
from itinerary.news.english.standfirst import standfirst
from itinerary.news.english.voice import Voice
from itinerary.news.facts import FactKind
from itinerary.news.prose import Paragraph, ParagraphKind, Sentence, StorySection, facts_of
from itinerary.news.selection import BOUNDS, fitted, portions
from itinerary.news.told import Told
from itinerary.rendering.language import language
from itinerary.spec.news import Angle, Length

if TYPE_CHECKING:
    from itinerary.audience import View
    from itinerary.news.facts import Fact, Record
    from itinerary.news.outline import Outline

NOTHING_YET: Final = "[Nothing is recorded as having taken place yet: there is no story to tell]"


@dataclass(frozen=True, slots=True)
class _Source:
    """All that a story is told from, whatever its length."""

    view: View
    record: Record
    outline: Outline
    tag: str


def tell(view: View, record: Record, outline: Outline, *, tag: str, length: Length) -> Told:
    """Return the story told in English, as it is written in the country of a BCP 47 tag, at a length."""
    source = _Source(view, record, outline, tag)
    if record.is_empty:
        gap = Paragraph((Sentence(NOTHING_YET, ()),), ParagraphKind.GAP)
        return Told(tag, headlines(_fresh(source), view), None, (gap,))
    everything = frozenset(record.facts)
    whole = _told(source, everything, Length.LONG)
    if length is Length.LONG:
        return whole
    found = portions(record, outline, length)
    return fitted(whole, found, BOUNDS[length], lambda chosen: _told(source, chosen, length))


def _told(source: _Source, chosen: frozenset[Fact], length: Length) -> Told:
    """Tell the facts chosen; what is said of the visit as a whole, such as how many partners there were, is of all.

    It is told twice, so that the second time it is known which short forms will be used; headlines use our own.
    """
    view = source.view
    record, speech = source.record.only(chosen), language(source.tag)
    rehearsal = Voice(record, speech)
    _body(rehearsal, source, chosen, length)
    named = rehearsal.named + Counter({view.visit.visit.home: 1})
    voice = Voice(record, speech, named)
    opening, sections = _body(voice, source, chosen, length)
    told = Told(
        source.tag,
        headlines(_fresh(source), view),
        standfirst(_fresh(source), view) if record.of(FactKind.VISIT) else None,
        opening,
        sections,
        captions(voice),
    )
    return punctuated(told)


def _fresh(source: _Source) -> Voice:
    """Return a voice that has named nobody yet and introduces no short forms."""
    return Voice(source.record, language(source.tag), {})


def _body(
    voice: Voice, source: _Source, chosen: frozenset[Fact], length: Length
) -> tuple[tuple[Paragraph, ...], tuple[StorySection, ...]]:
    left = source.outline.only(chosen)
    if length is Length.SHORT:
        return short_story(voice, source.view, source.outline, left), ()
    opening = _opening(voice, source.view, source.outline)
    chapters = tuple(found for told in left.chapters if (found := chapter(voice, left, told)) is not None)
    sections = (*chapters, *_closing(voice, source.view, chapters))
    if left.angle is not Angle.DAY and _is_brief(source.tag, opening, sections):
        return opening, tuple(replace(section, heading=None) for section in sections)
    return opening, sections


def _is_brief(tag: str, opening: tuple[Paragraph, ...], sections: tuple[StorySection, ...]) -> bool:
    """Whether a story is no longer than one in short, and so needs no headings; by day they tell the day."""
    return Told(tag, (), None, opening, sections).words <= BOUNDS[Length.SHORT].most


def _opening(voice: Voice, view: View, outline: Outline) -> tuple[Paragraph, ...]:
    """Return what stands above the first heading; no meeting recorded as held, nobody is said to have gone anywhere."""
    is_visit = bool(voice.record.of(FactKind.VISIT))
    voice.begin()
    paragraphs = [Paragraph(lead(voice, view, outline))] if is_visit else []
    top = quotation_near_the_top(voice)
    if top is not None:
        paragraphs.append(top)
    voice.begin()
    members = tuple(delegation(voice)) if is_visit else ()
    told = facts_of(sentence for paragraph in paragraphs for sentence in paragraph.sentences)
    others = tuple(first for first in firsts(voice) if not set(first.facts) <= set(told))
    if members or others:
        paragraphs.append(Paragraph((*members, *others)))
    return (*paragraphs, *quotations(voice, outline.partners, elsewhere=True))


def _closing(voice: Voice, view: View, chapters: tuple[StorySection, ...]) -> tuple[StorySection, ...]:
    """Return what stands behind the chapters: what no chapter told of the ties, and what comes next."""
    record = voice.record
    told = set(facts_of(sentence for part in chapters for each in part.paragraphs for sentence in each.sentences))
    tied = (FactKind.TIE, FactKind.FIGURE, FactKind.HISTORY)
    left = (fact.subject for fact in record.of(*tied) if fact.subject and fact not in told)
    schemes = tuple(fact for fact in record.of(FactKind.SCHEME) if fact not in told)
    found = (background(voice, view, tuple(dict.fromkeys(left)), schemes), outlook(voice))
    return tuple(section for section in found if section is not None)
