"""What products are made from: a visit in time, an edition, the templates, and what was sent out before."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property, partial
from typing import TYPE_CHECKING

from itinerary.audience import Audience, AudienceKind, View
from itinerary.build.product import Finish, Output, Product

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from itinerary.calendar import Imprint, Readership
    from itinerary.programme.timeline import Programme
    from itinerary.release import History, Lock, Release
    from itinerary.release.account import Account
    from itinerary.rendering.content import Document
    from itinerary.rendering.edition import Edition
    from itinerary.rendering.pdf import OfficeSuite
    from itinerary.rendering.templates import TemplateFolder

_FOLDERS = {AudienceKind.DELEGATE: "delegates", AudienceKind.PARTNER: "partners"}


@dataclass(frozen=True)
class Material:
    """A visit, an edition, templates and releases, from which products are made; each view is cut once."""

    programme: Programme
    edition: Edition
    templates: TemplateFolder
    lock: Lock | None = None
    """What was sent out so far, this edition among it where it is a release; none where nothing was."""
    pdf: bool = False
    """Whether documents are made as PDF too, which needs the extra `pdf`, or `pdf-word` with an office suite."""
    office: OfficeSuite | None = None
    """What prints PDF from the Word documents; none where Typst sets it from a template of its own."""

    @cached_property
    def imprint(self) -> Imprint:
        """The names and revisions under which entries go out."""
        from itinerary.calendar import Imprint

        return Imprint.of(self.programme, self.edition, self.lock)

    @cached_property
    def readership(self) -> Readership:
        """The readers with their views and entries."""
        from itinerary.calendar import Readership

        return Readership(self.programme, self.imprint.names)

    @cached_property
    def account(self) -> Account:
        """What everybody is told by this edition."""
        from itinerary.build.papers import fingerprints_of_papers

        return replace(self.readership.account(), views=fingerprints_of_papers(self))

    @cached_property
    def before(self) -> History:
        """What was sent out before this edition."""
        return self.imprint.history.up_to(self.replaced.number if self.replaced else 0)

    @property
    def former_readers(self) -> tuple[Audience, ...]:
        """Who was sent something before this edition and is no reader any more, until the visit is over."""
        if self.imprint.is_over(self.programme.visit):
            return ()
        names = (name.partition(":") for name in self.imprint.history.readers)
        found = (Audience(AudienceKind(kind), reader) for kind, _, reader in names if kind in _FOLDERS)
        return tuple(audience for audience in found if audience not in self.readership.audiences)

    @property
    def readers(self) -> Mapping[Audience, str]:
        """Each delegate and partner who gets papers of his own, with the stem of his files: `delegates/rees`."""
        audiences = self.readership.audiences
        return {audience: stem_of(audience) for audience in audiences if audience.kind in _FOLDERS}

    @cached_property
    def replaced(self) -> Release | None:
        """The release that readers have in hand until this edition comes; none for the first."""
        earlier = self.lock.releases if self.lock else ()
        if self.edition.release is not None:
            earlier = tuple(release for release in earlier if release.number < self.edition.release)
        return earlier[-1] if earlier else None

    @cached_property
    def _print_by_office(self) -> Finish | None:
        """What turns Word documents into PDF; one and the same for all of them, so that they are printed in one run."""
        from itinerary.rendering.pdf import print_by_office

        if self.office is None:
            return None
        return partial(print_by_office, office=self.office, issued=self.edition.issued)

    def view(self, audience: Audience) -> View:
        """Return the view of a reader."""
        return self.readership.view(audience)

    def documents(
        self, stem: str, output: Output, audience: Audience, compose: Callable[[View, Edition], Document]
    ) -> Iterator[Product]:
        """Yield one document as Word, as HTML, and as PDF where that is wanted; its content is decided once for all."""
        composed: list[Document] = []

        def document() -> Document:
            if not composed:
                composed.append(compose(self.view(audience), self.edition))
            return composed[0]

        def word() -> bytes:
            from itinerary.rendering.word import render_word

            name = f"{document().layout.template}.docx"
            return render_word(document(), self.edition, self.templates.word(name), name)

        def html() -> bytes:
            from itinerary.rendering.html import render_html

            return render_html(document(), self.edition, self.templates)

        def pdf() -> bytes:
            from itinerary.rendering.pdf import render_pdf

            return render_pdf(document(), self.edition, self.templates)

        yield Product(f"{stem}.docx", output, audience, word)
        yield Product(f"{stem}.html", output, audience, html)
        if self.pdf:
            yield Product(f"{stem}.pdf", output, audience, word if self.office else pdf, self._print_by_office)


def stem_of(audience: Audience) -> str:
    """Return the stem of the files of a delegate or partner: `delegates/rees`."""
    return f"{_FOLDERS[audience.kind]}/{audience.id}"
