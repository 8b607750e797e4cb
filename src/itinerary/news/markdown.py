"""A story in Markdown with front matter, as Hugo, Jekyll and MkDocs read it."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final

from itinerary.news.english import labels
from itinerary.news.prose import ParagraphKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from itinerary.news.prose import Paragraph
    from itinerary.news.story import Story

_MARKUP: Final = re.compile(r"[\\`*_\[\]<>|~]")
_AT_START: Final = re.compile(r"^(\s*)([#+=-]|\d+[.)])", re.MULTILINE)
_ENTITY: Final = re.compile(r"&(?=#?\w+;)")
_TEMPLATE_TAG: Final = re.compile(r"\{(?=[{%#])")


def story_markdown(story: Story) -> bytes:
    """Return the draft as Markdown in UTF-8; `draft: true` keeps a site from publishing it by mistake."""
    body = "\n\n".join(_body(story))
    return f"{_front_matter(story)}\n{body}\n".encode()


def _front_matter(story: Story) -> str:
    fields = [("title", story.title)]
    if story.told.standfirst is not None:
        fields.append(("description", story.told.standfirst.text))
    lines = [f"{name}: {_quoted(text)}" for name, text in fields]
    if story.published is not None:
        lines.append(f"date: {story.published.isoformat()}")
    if story.label:
        lines.append(f"categories: [{_quoted(story.label)}]")
    return "\n".join(("---", *lines, f"lang: {story.told.language}", "draft: true", "---", ""))


def _body(story: Story) -> Iterator[str]:
    if story.told.standfirst is not None:
        yield f"**{_escaped(story.told.standfirst.text)}**"
    for paragraph in story.told.opening:
        yield _paragraph(paragraph)
    for section in story.told.sections:
        yield f"## {_escaped(section.heading.text)}"
        for paragraph in section.paragraphs:
            yield _paragraph(paragraph)
    if story.links or story.press_contact:
        yield f"## {labels.MORE_INFORMATION}"
        if story.links:
            yield "\n".join(f"- [{_escaped(link.title)}](<{link.address}>)" for link in story.links)
        if story.press_contact:
            yield f"{labels.PRESS_CONTACT}: {_escaped(story.press_contact)}"
    if story.told.captions:
        yield f"## {labels.CAPTIONS}"
        for caption in story.told.captions:
            yield _escaped(caption.text)


def _paragraph(paragraph: Paragraph) -> str:
    text = _escaped(paragraph.text)
    match paragraph.kind:
        case ParagraphKind.GAP:
            return f"**{text}**"
        case ParagraphKind.QUOTATION:
            return "\n".join(f"> {line}".rstrip() for line in text.split("\n"))
        case ParagraphKind.BODY:
            return text


def _escaped(text: str) -> str:
    """Return text in which nothing is markup: neither of Markdown, nor of HTML, nor of a site's templates."""
    marked = _MARKUP.sub(lambda found: f"\\{found[0]}", text)
    marked = _AT_START.sub(lambda found: f"{found[1]}{_no_marker(found[2])}", marked)
    return _TEMPLATE_TAG.sub("&#123;", _ENTITY.sub("&amp;", marked))


def _no_marker(marker: str) -> str:
    return f"{marker[:-1]}\\{marker[-1]}" if marker[0].isdigit() else f"\\{marker}"


def _quoted(text: str) -> str:
    """Return text as a quoted scalar of YAML; JSON strings are such."""
    return json.dumps(text, ensure_ascii=False)
