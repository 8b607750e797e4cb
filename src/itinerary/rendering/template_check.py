"""A planner's templates, tried before a visit is: opened as a build opens them, filled, and what came out judged."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING, Final

from itinerary.diagnostics import Diagnostic, Report, Severity
from itinerary.errors import TemplateError
from itinerary.rendering.brand_file import BRAND_FILE, read_brand
from itinerary.rendering.html import render_html
from itinerary.rendering.own_folder import look_over
from itinerary.rendering.pdf import can_print_pdf, render_pdf
from itinerary.rendering.register import Standing, held_in
from itinerary.rendering.sample import EDITION, HANDLING, SAMPLE_EDITION, SECTIONS, trial
from itinerary.rendering.sheets import Layout
from itinerary.rendering.template_findings import FindingsIn
from itinerary.rendering.templates import TemplateFolder
from itinerary.rendering.word import render_word
from itinerary.rendering.word.reading import printed_words, style_faults

if TYPE_CHECKING:
    from collections.abc import Container, Iterator
    from pathlib import Path

    from itinerary.rendering.brand import Brand

_TYPST_FIELDS: Final = {"handling": HANDLING, "edition": EDITION, "sections": SECTIONS}
"""What the template of PDF must ask for, as what it prints is not read back."""

_NO_WORDS: Final = re.compile(r"<style\b.*?</style>|<head\b.*?</head>|<!--.*?-->|<[^>]*>", re.DOTALL | re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class SoundBrandFolder(TemplateFolder):
    """Templates with as much of their brand as is sound: what is wrong with it is told once, by itself."""

    @property
    def brand(self) -> Brand:
        """The look of the house without what is wrong."""
        return TemplateFolder().brand if self.own is None else read_brand(self.own).brand


def check_folder(folder: Path) -> Report:
    """Return what in a folder of templates is not to be opened at all; while there is, none of it can be tried."""
    try:
        look_over(folder)
    except TemplateError as error:
        return Report.of(FindingsIn(folder).refused(error))
    return Report()


def check_templates(folder: Path) -> Report:
    """Return all that is wrong with the brand and the templates of papers in a folder, and which files nothing uses.

    What is as shipped is not tried. Nothing is written, and nothing of a visit is needed. Raises `TemplateError` for
    a folder that `check_folder` refuses.
    """
    own = {held.name for held in held_in(folder) if held.standing is Standing.OWN}
    tries = (_Try(folder, layout, own) for layout in Layout)
    findings = FindingsIn(folder)
    return Report.of(
        [*_brand(folder), *(finding for one in tries for finding in one.findings()), *_strangers(findings, folder)]
    )


def _brand(folder: Path) -> Report:
    families = None
    if can_print_pdf():
        from itinerary.rendering.pdf.fonts import fonts_at_hand

        families = fonts_at_hand(TemplateFolder(folder)).loaded.families()
    return read_brand(folder, (folder / BRAND_FILE).as_posix(), families).report


def _strangers(findings: FindingsIn, folder: Path) -> Iterator[Diagnostic]:
    for held in held_in(folder):
        if held.standing is Standing.UNUSED:
            mend = held.words or "`itinerary templates list` names all templates; take it out of this folder"
            yield findings.warning("stray-template", held.name, "nothing uses this file", mend)


class _Try:
    """The templates of one layout, tried as far as they are the planner's own."""

    def __init__(self, folder: Path, layout: Layout, own: Container[str]) -> None:
        self._templates = SoundBrandFolder(folder)
        self._name = layout.template
        self._trial = trial(layout)
        self._own = own
        self._findings = FindingsIn(folder)

    def findings(self) -> Iterator[Diagnostic]:
        """Yield what is wrong with them; where one cannot be used at all, the others are tried still."""
        for names, check in (
            ((f"{self._name}.docx",), self._word),
            ((f"{self._name}.html.j2", f"{self._name}.css"), self._page),
            ((f"{self._name}.typ",), self._typst),
        ):
            if any(name in self._own for name in names):
                try:
                    yield from check(names[0])
                except TemplateError as error:
                    yield from self._findings.refused(error)

    def _word(self, name: str) -> Iterator[Diagnostic]:
        data = self._templates.read(name)
        made = [render_word(document, SAMPLE_EDITION, data, name) for document in self._trial.documents]
        for missing, mend in style_faults(data, name):
            yield self._findings.warning("template-style-missing", name, missing, mend)
        yield from self._judged(name, list(map(printed_words, made)))

    def _page(self, name: str) -> Iterator[Diagnostic]:
        pages = (render_html(document, SAMPLE_EDITION, self._templates) for document in self._trial.documents)
        yield from self._judged(name, [unescape(_NO_WORDS.sub(" ", page.decode("utf-8"))) for page in pages])

    def _judged(self, name: str, printed: list[str]) -> Iterator[Diagnostic]:
        """Yield what is not in every full document, and what should be in none."""
        full = printed[:-1]
        lost = [piece for piece in self._trial.pieces if any(piece.words not in words for words in full)]
        yield from self._findings.not_printed(name, lost)
        yield from self._findings.left_over(name, "\n".join(printed))

    def _typst(self, name: str) -> Iterator[Diagnostic]:
        if not can_print_pdf():
            message = f"{name} was not tried: PDF needs the extra `pdf`, which is not installed"
            mend = "pip install 'delegation-itinerary[pdf]'"
            yield Diagnostic("template-not-tried", message, severity=Severity.NOTE, help=mend)
            return
        for document in self._trial.documents:
            render_pdf(document, SAMPLE_EDITION, self._templates)
        text = self._templates.text(name)
        lost = [piece for field, piece in _TYPST_FIELDS.items() if not re.search(rf"\b{field}\b", text)]
        yield from self._findings.not_printed(name, [piece for piece in lost if piece in self._trial.pieces])
