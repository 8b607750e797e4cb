"""A story in Markdown with front matter, as Hugo, Jekyll and MkDocs read it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from itinerary.news.front_matter import front_matter
from itinerary.news.labels import labels_of
from itinerary.news.mark import DRAFT
from itinerary.news.prose import ParagraphKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from itinerary.news.mark import Mark
    from itinerary.news.prose import Paragraph
    from itinerary.news.story import Story

_MARKUP: Final = re.compile(r"[\\`*_\[\]<>|~]")
_AT_START: Final = re.compile(r"^(\s*)([#+=-]|\d+[.)])", re.MULTILINE)
_ENTITY: Final = re.compile(r"&(?=#?\w+;)")
_TEMPLATE_TAG: Final = re.compile(r"\{(?=[{%#])")


def story_markdown(story: Story, mark: Mark = DRAFT) -> bytes:
    """Return a story as Markdown in UTF-8; `draft: true` keeps a site from publishing by mistake what is marked.

    The mark stands in the first line of the text too, unless it is that of a story that was let go.
    """
    body = "\n\n".join(_body(story, mark))
    return f"{front_matter(story, mark)}\n{body}\n".encode()


def _body(story: Story, mark: Mark) -> Iterator[str]:
    labels = labels_of(story.told.language)
    if lines := mark.lines(story.told.language):
        yield "\\\n".join(f"**{escaped(line)}**" for line in lines)
    if story.told.standfirst is not None:
        yield f"**{escaped(story.told.standfirst.text)}**"
    for paragraph in story.told.opening:
        yield _paragraph(paragraph)
    for section in story.told.sections:
        if section.heading is not None:
            yield f"## {escaped(section.heading.text)}"
        for paragraph in section.paragraphs:
            yield _paragraph(paragraph)
    if story.links or story.press_contact:
        yield f"## {labels.more_information}"
        if story.links:
            yield "\n".join(f"- [{escaped(link.title)}](<{link.address}>)" for link in story.links)
        if story.press_contact:
            yield labels.labelled(labels.press_contact, escaped(story.press_contact))
    if story.told.captions:
        yield f"## {labels.captions}"
        for caption in story.told.captions:
            yield escaped(caption.text)


def _paragraph(paragraph: Paragraph) -> str:
    text = escaped(paragraph.text)
    match paragraph.kind:
        case ParagraphKind.GAP:
            return f"**{text}**"
        case ParagraphKind.QUOTATION:
            return "\n".join(f"> {line}".rstrip() for line in text.split("\n"))
        case ParagraphKind.BODY:
            return text


def escaped(text: str) -> str:
    """Return text in which nothing is markup: neither of Markdown, nor of HTML, nor of a site's templates."""
    marked = _MARKUP.sub(lambda found: f"\\{found[0]}", text)
    marked = _AT_START.sub(lambda found: f"{found[1]}{_no_marker(found[2])}", marked)
    return _TEMPLATE_TAG.sub("&#123;", _ENTITY.sub("&amp;", marked))


def _no_marker(marker: str) -> str:
    return f"{marker[:-1]}\\{marker[-1]}" if marker[0].isdigit() else f"\\{marker}"
