"""The story, and the editor's list, as documents that Word and the web can print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.audience import AudienceKind
from itinerary.errors import ItineraryError
from itinerary.news.editor_list import Part, points
from itinerary.news.english import labels
from itinerary.news.english.questions import PARTS, wording
from itinerary.news.prose import ParagraphKind
from itinerary.rendering.content import Bullets, Document, Paragraph, Run, Section, Tone, plain
from itinerary.rendering.language import language

if TYPE_CHECKING:
    from collections.abc import Iterator

    from itinerary.audience import View
    from itinerary.news.prose import Paragraph as StoryParagraph
    from itinerary.news.story import Story
    from itinerary.rendering.edition import Edition
    from itinerary.spec.visit import Visit

_TONES = {
    ParagraphKind.BODY: Tone.BODY,
    ParagraphKind.GAP: Tone.GAP,
    ParagraphKind.QUOTATION: Tone.QUOTATION,
}


class NotForTheOfficeError(ItineraryError):
    """The editor's list was asked for from a view that does not hold what an editor needs."""

    def __init__(self, audience: str) -> None:
        super().__init__(f"the editor's list is made from what the office sees, not from the view of '{audience}'")


def story_document(story: Story, edition: Edition) -> Document:
    """Return the draft as a document: the story under its headings, then links and captions."""
    return Document(
        title=story.title,
        subtitle=story.told.standfirst.text if story.told.standfirst else "",
        cover=(),
        handling="",
        edition=labels.edition_line(language(story.told.language), edition),
        language=story.told.language,
        author=_author(story.record.visit),
        sections=tuple(_sections(story)),
        contents=False,
    )


def editor_document(story: Story, office: View, edition: Edition) -> Document:
    """Return what the editor is to know beside the story: gaps, questions, checks, what was left out.

    It is made from the office's view and for the office alone. Raises `NotForTheOfficeError` for any other view.
    """
    if office.audience.kind is not AudienceKind.OFFICE:
        raise NotForTheOfficeError(str(office.audience))
    visit = office.visit
    speech = language(story.told.language)
    found = points(story, visit)
    sections = []
    for part in Part:
        items = tuple(
            (Run(wording(point, visit, speech)), Run(f" ({'.'.join(map(str, point.path))})"))
            for point in found
            if point.part is part
        )
        if items:
            sections.append(Section(PARTS[part], 1, (Bullets(items),)))
    if not sections:
        sections.append(Section(PARTS[Part.BEFORE_PUBLICATION], 1, (Paragraph(plain(labels.NOTHING_MISSING)),)))
    headlines = tuple(plain(headline.text) for headline in story.told.headlines)
    sections.append(Section(labels.HEADLINES, 1, (Bullets(headlines),)))
    return Document(
        title=labels.EDITORS_LIST,
        subtitle=labels.beside(story.title, story.words),
        cover=(),
        handling=labels.OFFICE_ONLY,
        edition=labels.edition_line(speech, edition),
        language=story.told.language,
        author=_author(visit),
        sections=tuple(sections),
        contents=False,
    )


def _sections(story: Story) -> Iterator[Section]:
    yield Section(labels.STORY, 1, tuple(map(_paragraph, story.told.opening)))
    for section in story.told.sections:
        yield Section(section.heading.text, 2, tuple(map(_paragraph, section.paragraphs)))
    links = tuple((Run(link.title, link=link.address),) for link in story.links)
    contact = (Paragraph(plain(f"{labels.PRESS_CONTACT}: {story.press_contact}")),) if story.press_contact else ()
    if links or contact:
        yield Section(labels.MORE_INFORMATION, 1, (*((Bullets(links),) if links else ()), *contact))
    if story.told.captions:
        captions = tuple(Paragraph(plain(caption.text)) for caption in story.told.captions)
        yield Section(labels.CAPTIONS, 1, captions)


def _paragraph(paragraph: StoryParagraph) -> Paragraph:
    return Paragraph((Run(paragraph.text, language=paragraph.language),), _TONES[paragraph.kind])


def _author(visit: Visit) -> str:
    return visit.visit.office.name if visit.visit.office else visit.organisations[visit.visit.home].name
