"""A story as one web page: no scripts, nothing from the network, every gap in plain sight."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypedDict

from itinerary.news.article_data import article_json
from itinerary.news.labels import labels_of
from itinerary.news.mark import DRAFT
from itinerary.rendering.environment import fill
from itinerary.rendering.fields import BrandFields  # noqa: TC001 - typed dicts are read for the fields of a template
from itinerary.rendering.language import language
from itinerary.rendering.page import PageTemplate, open_page
from itinerary.rendering.printable import openable, printable

if TYPE_CHECKING:
    from itinerary.news.mark import Mark
    from itinerary.news.prose import Paragraph
    from itinerary.news.story import Story
    from itinerary.rendering.templates import TemplateFolder

PAGE: Final = "news/story.html.j2"
STYLE: Final = "news/story.css"


class ParagraphFields(TypedDict):
    """A paragraph for the template; `kind` is `body`, `gap` or `quotation`, `language` empty for the story's own."""

    kind: str
    language: str
    lines: list[str]


class SectionFields(TypedDict):
    """A part of the story under its heading."""

    heading: str
    paragraphs: list[ParagraphFields]


class LinkFields(TypedDict):
    """A page that tells more; `address` is empty where it cannot be opened."""

    title: str
    address: str


class StoryLabels(TypedDict):
    """The layout's own words."""

    more_information: str
    press_contact: str
    captions: str


class StoryFields(TypedDict):
    """What a template of a story may use."""

    language: str
    mark: list[str]
    """That it is a draft, and until when it is under embargo, a line each; empty once it is let go."""
    label: str
    title: str
    standfirst: str
    published: str
    published_iso: str
    opening: list[ParagraphFields]
    sections: list[SectionFields]
    links: list[LinkFields]
    press_contact: str
    captions: list[str]
    data: str
    """The story as JSON-LD, ready to stand in `<script type="application/ld+json">`."""
    labels: StoryLabels
    brand: BrandFields


def story_html(story: Story, templates: TemplateFolder, mark: Mark = DRAFT) -> bytes:
    """Return a story under its mark as one web page in UTF-8, laid out by `news/story.html.j2` and `news/story.css`.

    Raises `TemplateError` with the line of the template where it asks for what no story has.
    """
    template = open_page(PageTemplate.read(templates, PAGE, STYLE), StoryFields)
    return fill(template, _fields(story, templates.brand.fields(), mark), PAGE).encode("utf-8")


def _fields(story: Story, brand: BrandFields, mark: Mark) -> StoryFields:
    from markupsafe import Markup

    told = story.told
    labels = labels_of(told.language)
    published = story.published
    moment = mark.published(published)
    return {
        "language": told.language,
        "mark": list(mark.lines(told.language)),
        "label": printable(story.label),
        "title": printable(story.title),
        "standfirst": printable(told.standfirst.text) if told.standfirst else "",
        "published": language(told.language).date(published) if published else "",
        "published_iso": moment.isoformat() if moment else "",
        "opening": [_paragraph(paragraph) for paragraph in told.above_headings],
        "sections": [
            {
                "heading": printable(section.heading.text),
                "paragraphs": [_paragraph(paragraph) for paragraph in section.paragraphs],
            }
            for section in told.sections
            if section.heading is not None
        ],
        "links": [{"title": printable(link.title), "address": openable(link.address) or ""} for link in story.links],
        "press_contact": printable(story.press_contact),
        "captions": [printable(caption.text) for caption in told.captions],
        "data": Markup(printable(article_json(story, mark))),  # noqa: S704 - nothing that ends the element is left in it
        "labels": {
            "more_information": labels.more_information,
            "press_contact": labels.press_contact,
            "captions": labels.captions,
        },
        "brand": brand,
    }


def _paragraph(paragraph: Paragraph) -> ParagraphFields:
    lines = [line for line in printable(paragraph.text).split("\n") if line]
    return {"kind": paragraph.kind.value, "language": paragraph.language or "", "lines": lines}
