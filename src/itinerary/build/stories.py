"""The story told otherwise: in short beside the draft, and as a note for each host's own site."""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING

from itinerary.build.product import OFFICE, PUBLIC, Output, Product
from itinerary.spec.news import Length

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from itinerary.audience import View
    from itinerary.build.material import Material
    from itinerary.news import Mark, Story
    from itinerary.rendering.content import Document
    from itinerary.rendering.edition import Edition


def stories(material: Material) -> Iterator[Product]:
    """Yield the story in short, unless the draft is that, and a note for every partner that was a host.

    Of a visit of which nothing public is recorded there is neither.
    """
    from itinerary.news import hosts_of, partner_note, story
    from itinerary.news.gathering import recorded

    public = material.view(PUBLIC)
    if recorded(public).is_empty:
        return
    if public.visit.news.length is not Length.SHORT:
        yield from printed(material, "news/short", lambda: story(public, length=Length.SHORT))
    for host in hosts_of(public):
        yield from printed(material, f"news/partners/{host}", partial(partner_note, public, host))


def printed(material: Material, stem: str, tell: Callable[[], Story]) -> Iterator[Product]:
    """Yield a story as Markdown, as a page and as a document, under the mark that the office's view gives it."""
    from itinerary.news import story_document, story_html, story_markdown

    draft = cache(tell)
    mark = cache(lambda: mark_on(material, draft()))

    def document(_view: View, edition: Edition) -> Document:
        return story_document(draft(), edition, mark())

    word, _, *pdf = material.documents(stem, Output.NEWS, PUBLIC, document)
    yield Product(f"{stem}.md", Output.NEWS, PUBLIC, lambda: story_markdown(draft(), mark()))
    yield Product(f"{stem}.html", Output.NEWS, PUBLIC, lambda: story_html(draft(), material.templates, mark()))
    yield from (word, *pdf)


def mark_on(material: Material, story: Story) -> Mark:
    """Return the mark that a story carries in this edition."""
    from itinerary.news import mark_of

    return mark_of(story, material.view(OFFICE), material.edition.issued)
