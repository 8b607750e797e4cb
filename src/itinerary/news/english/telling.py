"""The whole story in English."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from itinerary.news.english.background import background
from itinerary.news.english.captions import captions
from itinerary.news.english.chapters import chapter
from itinerary.news.english.headlines import headlines, standfirst
from itinerary.news.english.lead import firsts, lead
from itinerary.news.english.outlook import outlook
from itinerary.news.english.people import delegation, quotation_near_the_top, quotations
from itinerary.news.english.voice import Voice
from itinerary.news.facts import FactKind
from itinerary.news.prose import Paragraph, ParagraphKind, Sentence, StorySection, facts_of
from itinerary.news.told import Told
from itinerary.rendering.language import language

if TYPE_CHECKING:
    from itinerary.audience import View
    from itinerary.news.facts import Record
    from itinerary.news.outline import Outline

NOTHING_YET: Final = "[Nothing is recorded as having taken place yet: there is no story to tell]"


def tell(view: View, record: Record, outline: Outline, *, tag: str) -> Told:
    """Return the story told in English, as it is written in the country of a BCP 47 tag.

    It is told twice, so that the second time it is known which short forms will be used; headlines use our own.
    """
    speech = language(tag)
    if record.is_empty:
        gap = Paragraph((Sentence(NOTHING_YET, ()),), ParagraphKind.GAP)
        return Told(tag, headlines(Voice(record, speech, {}), view), None, (gap,))
    rehearsal = Voice(record, speech)
    _body(rehearsal, view, outline)
    named = rehearsal.named + Counter({view.visit.visit.home: 1})
    voice = Voice(record, speech, named)
    opening, sections = _body(voice, view, outline)
    return Told(
        tag,
        headlines(Voice(record, speech, {}), view),
        standfirst(Voice(record, speech, {}), view) if record.of(FactKind.VISIT) else None,
        opening,
        sections,
        captions(voice),
    )


def _body(voice: Voice, view: View, outline: Outline) -> tuple[tuple[Paragraph, ...], tuple[StorySection, ...]]:
    opening = _opening(voice, view, outline)
    chapters = tuple(found for told in outline.chapters if (found := chapter(voice, outline, told)) is not None)
    return opening, (*chapters, *_closing(voice, view, chapters))


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
