"""What is made of a visit, for whom and under which name."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

from itinerary.audience import Audience, AudienceKind, View, partners_of, view

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

    from itinerary.programme.timeline import Programme
    from itinerary.rendering.content import Document
    from itinerary.rendering.edition import Edition
    from itinerary.rendering.templates import TemplateFolder

OFFICE = Audience(AudienceKind.OFFICE)
DELEGATION = Audience(AudienceKind.DELEGATION)
PUBLIC = Audience(AudienceKind.PUBLIC)


class Output(StrEnum):
    """A room of documents, chosen by `--only`."""

    CALENDAR = "calendar"
    BRIEFING = "briefing"
    NEWS = "news"


class Format(StrEnum):
    """A format of documents, chosen by `--format`. Calendars have one of their own."""

    DOCX = "docx"
    HTML = "html"
    MARKDOWN = "md"


@dataclass(frozen=True, slots=True)
class Product:
    """One file to be made."""

    path: str
    """Below the folder of the visit, with forward slashes: `calendar/delegates/rees.ics`."""
    output: Output
    audience: Audience
    make: Callable[[], bytes]


_Compose: TypeAlias = "Callable[[View, Edition], Document]"


@dataclass(frozen=True)
class _Workshop:
    """A visit, an edition and the templates, from which products are made; each view is cut once."""

    programme: Programme
    edition: Edition
    templates: TemplateFolder

    @cached_property
    def views(self) -> dict[Audience, View]:
        """The views cut so far."""
        return {}

    def view(self, audience: Audience) -> View:
        if audience not in self.views:
            self.views[audience] = view(self.programme, audience)
        return self.views[audience]

    def calendar(self, audience: Audience) -> Callable[[], bytes]:
        def make() -> bytes:
            from itinerary.calendar import calendar

            return calendar(self.view(audience), self.edition)

        return make

    def documents(self, stem: str, output: Output, audience: Audience, compose: _Compose) -> Iterator[Product]:
        """Yield one document as Word and as HTML; its content is decided once for both."""
        composed: list[Document] = []

        def document() -> Document:
            if not composed:
                composed.append(compose(self.view(audience), self.edition))
            return composed[0]

        def word() -> bytes:
            from itinerary.rendering.word import render_word

            name = "briefing/pack.docx"
            return render_word(document(), self.edition, self.templates.read(name), name)

        def html() -> bytes:
            from itinerary.rendering.html import render_html

            return render_html(document(), self.edition, self.templates)

        yield Product(f"{stem}.docx", output, audience, word)
        yield Product(f"{stem}.html", output, audience, html)


def products(programme: Programme, edition: Edition, templates: TemplateFolder) -> tuple[Product, ...]:
    """Return everything that can be made of a visit, in the order in which a planner would look for it."""
    workshop = _Workshop(programme, edition, templates)
    return (*_calendars(workshop), *_packs(workshop), *_news(workshop))


def chosen(
    found: Collection[Product],
    *,
    only: Collection[Output] = (),
    audiences: Collection[Audience] = (),
    formats: Collection[Format] = (),
) -> tuple[Product, ...]:
    """Return the products of these outputs, readers and formats; an empty choice chooses all."""
    return tuple(
        product
        for product in found
        if (not only or product.output in only)
        and (not audiences or product.audience in audiences)
        and (not formats or product.output is Output.CALENDAR or product.path.rsplit(".", 1)[-1] in formats)
    )


def _calendars(workshop: _Workshop) -> Iterator[Product]:
    for stem, audience in (("visit", OFFICE), *_readers(workshop)):
        yield Product(f"calendar/{stem}.ics", Output.CALENDAR, audience, workshop.calendar(audience))


def _packs(workshop: _Workshop) -> Iterator[Product]:
    from itinerary.briefing import delegate, leadership, partner, run_sheet

    yield from workshop.documents("briefing/leadership", Output.BRIEFING, DELEGATION, leadership)
    yield from workshop.documents("briefing/run-sheet", Output.BRIEFING, OFFICE, run_sheet)
    for stem, audience in _readers(workshop):
        compose = delegate if audience.kind is AudienceKind.DELEGATE else partner
        yield from workshop.documents(f"briefing/{stem}", Output.BRIEFING, audience, compose)


def _news(workshop: _Workshop) -> Iterator[Product]:
    from itinerary.news import Story, editor_document, story, story_document, story_html, story_markdown

    told: list[Story] = []

    def draft() -> Story:
        if not told:
            told.append(story(workshop.view(PUBLIC)))
        return told[0]

    def document(_view: View, edition: Edition) -> Document:
        return story_document(draft(), edition)

    def editors_list(view: View, edition: Edition) -> Document:
        return editor_document(draft(), view, edition)

    word, _ = workshop.documents("news/draft", Output.NEWS, PUBLIC, document)
    yield Product("news/draft.md", Output.NEWS, PUBLIC, lambda: story_markdown(draft()))
    yield Product("news/draft.html", Output.NEWS, PUBLIC, lambda: story_html(draft(), workshop.templates))
    yield word
    yield from workshop.documents("news/editors-list", Output.NEWS, OFFICE, editors_list)


def _readers(workshop: _Workshop) -> tuple[tuple[str, Audience], ...]:
    """Return each delegate and partner with the stem of his files; one who is kept from himself gets none."""
    visit = workshop.programme.visit
    delegates = (
        (f"delegates/{name}", reader)
        for name, delegate in visit.delegates.items()
        if (reader := Audience(AudienceKind.DELEGATE, name)).clearance(visit).admits(delegate.visibility)
    )
    partners = (
        (f"partners/{name}", reader)
        for name in partners_of(visit)
        if (reader := Audience(AudienceKind.PARTNER, name))
        .clearance(visit)
        .admits(visit.organisations[name].visibility)
    )
    return (*delegates, *partners)
