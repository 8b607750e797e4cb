"""The story, and the editor's list, as documents that Word and the web can print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.audience import AudienceKind
from itinerary.errors import ItineraryError
from itinerary.news.clearance import holds
from itinerary.news.editor_list import Part, points
from itinerary.news.english import labels
from itinerary.news.english.questions import PARTS, wording
from itinerary.news.labels import labels_of
from itinerary.news.mark import DRAFT
from itinerary.news.prose import ParagraphKind
from itinerary.rendering.content import Bullets, Document, Fact, Paragraph, Run, Section, Tone, plain
from itinerary.rendering.language import language

if TYPE_CHECKING:
    from collections.abc import Iterator

    from itinerary.audience import View
    from itinerary.news.mark import Mark
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


def story_document(story: Story, edition: Edition, mark: Mark = DRAFT) -> Document:
    """Return a story as a document, its mark on every page: the story under its headings, then links and captions."""
    words = labels_of(story.told.language)
    return Document(
        title=story.title,
        subtitle=story.told.standfirst.text if story.told.standfirst else "",
        cover=() if mark.is_final else tuple(_for_the_desk(story)),
        handling=" · ".join(mark.lines(story.told.language)),
        edition=words.edition_line(language(story.told.language), edition),
        language=story.told.language,
        author=_author(story.record.visit),
        sections=tuple(_sections(story, mark)),
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
    sections = list(_listed(story, office, edition))
    if not sections:
        sections.append(Section(PARTS[Part.BEFORE_PUBLICATION], 1, (Paragraph(plain(labels.NOTHING_MISSING)),)))
    headlines = tuple(plain(headline.text) for headline in story.told.headlines)
    sections.append(Section(labels.HEADLINES, 1, (Bullets(headlines),)))
    return Document(
        title=labels.EDITORS_LIST,
        subtitle=labels.beside(story.title, story.told),
        cover=(),
        handling=labels.OFFICE_ONLY,
        edition=labels.edition_line(speech, edition),
        language=story.told.language,
        author=_author(visit),
        sections=tuple(sections),
        contents=False,
    )


def _listed(story: Story, office: View, edition: Edition) -> Iterator[Section]:
    """Yield the points part by part, in bold those that hold the story when the list is made."""
    visit, speech = office.visit, language(story.told.language)
    found = points(story, visit)
    holding = {hold.path for hold in holds(story, office, edition.issued)}
    explained = False
    for part in Part:
        items = tuple(
            (
                Run(wording(point, visit, speech), strong=point.path in holding),
                Run(f" ({'.'.join(map(str, point.path))})"),
            )
            for point in found
            if point.part is part
        )
        is_new = not explained and any(words.strong for words, _ in items)
        explained = explained or is_new
        if items:
            note = (Paragraph(plain(labels.IN_BOLD), Tone.QUIET),) if is_new else ()
            yield Section(PARTS[part], 1, (*note, Bullets(items)))


def _for_the_desk(story: Story) -> Iterator[Fact]:
    """Yield what an editor settles first: headlines to choose from, the day, where on the site, how long it is."""
    speech, words = language(story.told.language), labels_of(story.told.language)
    others = tuple(plain(headline.text) for headline in story.told.headlines[1:])
    if others:
        yield Fact(words.headlines, others)
    if story.published is not None:
        yield Fact(words.to_be_published, (plain(speech.date_with_weekday(story.published)),))
    if story.label:
        yield Fact(words.section, (plain(story.label),))
    yield Fact(words.length, (plain(words.words.format(count=speech.number(story.told.extent))),))


def _sections(story: Story, mark: Mark) -> Iterator[Section]:
    words = labels_of(story.told.language)
    yield Section(
        words.story_let_go if mark.is_final else words.story, 1, tuple(map(_paragraph, story.told.above_headings))
    )
    for section in story.told.sections:
        if section.heading is not None:
            yield Section(section.heading.text, 2, tuple(map(_paragraph, section.paragraphs)))
    links = tuple((Run(link.title, link=link.address),) for link in story.links)
    press = words.labelled(words.press_contact, story.press_contact)
    contact = (Paragraph(plain(press)),) if story.press_contact else ()
    if links or contact:
        yield Section(words.more_information, 1, (*((Bullets(links),) if links else ()), *contact))
    if story.told.captions:
        captions = tuple(Paragraph(plain(caption.text)) for caption in story.told.captions)
        yield Section(words.captions, 1, captions)


def _paragraph(paragraph: StoryParagraph) -> Paragraph:
    return Paragraph((Run(paragraph.text, language=paragraph.language),), _TONES[paragraph.kind])


def _author(visit: Visit) -> str:
    return visit.visit.office.name if visit.visit.office else visit.organisations[visit.visit.home].name
