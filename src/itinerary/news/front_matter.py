"""The front matter of a story in Markdown: what Hugo, Jekyll and MkDocs read of a page before its text.

Fields are those that all three know or leave alone: `title`, `description`, `summary`, `date`, `draft`, `lang`, `slug`,
`categories`, `tags`, `images`. Two are ours: `embargo`, until when nothing may be published, while that is to come; and
`photographs`, in which each picture has its text for those who cannot see it, and its credit. There is no `author`:
a story has none but the office.
"""

from __future__ import annotations

import json
import re
import unicodedata
from typing import TYPE_CHECKING, Final

from itinerary.news.facts import FactKind
from itinerary.news.named import country_names, name_as_told, partners_named
from itinerary.news.prose import ParagraphKind, facts_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from itinerary.news.mark import Mark
    from itinerary.news.story import Story
    from itinerary.spec.outcomes import Photograph

_BREAKS_OF_YAML: Final = re.compile("[\x7f-\x9f\u2028\u2029\ufeff]")
"""What JSON lets stand in a string, and YAML 1.1 takes for the end of a line or forbids."""

_SPELT_IN_ASCII: Final = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "’": "", "'": ""}
)
_LONGEST_SLUG: Final = 80


def front_matter(story: Story, mark: Mark) -> str:
    """Return the front matter between its two lines of dashes, as YAML of which JSON strings are the scalars."""
    return "\n".join(("---", *_lines(story, mark), "---", ""))


def slug_of(story: Story) -> str:
    """Return the last part of a story's address: its headline in ASCII, else, in another script, the visit's id."""
    spelt = unicodedata.normalize("NFKD", story.title.lower().translate(_SPELT_IN_ASCII))
    letters = [character for character in spelt if character.isalnum() and not unicodedata.combining(character)]
    if not letters or not all(letter.isascii() for letter in letters):
        return story.record.visit.visit.id
    slug = re.sub(r"[^a-z0-9]+", "-", spelt.encode("ascii", "ignore").decode()).strip("-")
    return slug if len(slug) <= _LONGEST_SLUG else slug[: _LONGEST_SLUG + 1].rpartition("-")[0]


def pictures_of(story: Story) -> tuple[Photograph, ...]:
    """Return the photographs that the captions describe, in their order."""
    photographs = story.record.visit.outcomes.photographs
    facts = facts_of(story.told.captions)
    return tuple(photographs[fact.subject] for fact in facts if fact.kind is FactKind.PHOTOGRAPH)


def _lines(story: Story, mark: Mark) -> Iterator[str]:
    yield f"title: {_quoted(story.title)}"
    if story.told.standfirst is not None:
        yield f"description: {_quoted(story.told.standfirst.text)}"
    if summary := _summary(story):
        yield f"summary: {_quoted(summary)}"
    published = mark.published(story.published)
    if published is not None:
        yield f"date: {published.isoformat()}"
    yield f"draft: {'false' if mark.is_final else 'true'}"
    if mark.embargo is not None and mark.is_under_embargo:
        yield f"embargo: {mark.embargo.local.isoformat()}"
    yield f"lang: {story.told.language}"
    yield f"slug: {slug_of(story)}"
    if story.label:
        yield f"categories: [{_quoted(story.label)}]"
    yield from _listed("tags", _tags(story))
    yield from _pictures(story)


def _summary(story: Story) -> str:
    """Return the first paragraph, where it tells something; a list of pages shows it."""
    first = story.told.opening[0] if story.told.opening else None
    return first.text if first is not None and first.kind is ParagraphKind.BODY else ""


def _tags(story: Story) -> tuple[str, ...]:
    """Return under what a site files the story: the partners that it names, units under the whole, and countries."""
    bodies = story.record.visit.organisations
    partners = (name_as_told(story, bodies[body]) for body in partners_named(story))
    return tuple(dict.fromkeys((*partners, *country_names(story))))


def _pictures(story: Story) -> Iterator[str]:
    pictures = [picture for picture in pictures_of(story) if picture.file]
    yield from _listed("images", tuple(picture.file or "" for picture in pictures))
    if pictures:
        yield "photographs:"
    for picture in pictures:
        yield f"  - src: {_quoted(picture.file or '')}"
        for name, text in (("alt", picture.alt), ("credit", picture.credit)):
            if text:
                yield f"    {name}: {_quoted(text)}"


def _listed(name: str, items: tuple[str, ...]) -> Iterator[str]:
    if items:
        yield f"{name}:"
    for item in items:
        yield f"  - {_quoted(item)}"


def _quoted(text: str) -> str:
    """Return text as a quoted scalar of YAML; JSON strings are such, once what YAML breaks lines at is escaped."""
    return _BREAKS_OF_YAML.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(text, ensure_ascii=False))
