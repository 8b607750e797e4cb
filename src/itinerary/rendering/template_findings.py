"""Faults of templates as findings, with their places in the planner's folder."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from itinerary.diagnostics import Diagnostic, Severity, Span
from itinerary.errors import TemplateError, TemplateFault
from itinerary.rendering.environment import REFUSED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from itinerary.rendering.sample import Piece

PRINTS_NOT: Final = "template-prints-not"
LEFT_OVER: Final = "template-left-over-tag"

_QUOTED: Final = re.compile(r"'(.+)'")
_TAG_MARK: Final = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}")
_SHOWN: Final = 40


@dataclass(frozen=True, slots=True)
class FindingsIn:
    """Makes findings about the templates of one folder, which are shown by their paths."""

    folder: Path

    def refused(self, error: TemplateError) -> Iterator[Diagnostic]:
        """Yield what makes a build refuse a template."""
        for fault in error.faults:
            if isinstance(fault, TemplateFault):
                yield self._of(error.template, fault)
            else:
                yield Diagnostic(REFUSED, f"{self._path(error.template)}: {fault}")

    def not_printed(self, template: str, pieces: Iterable[Piece]) -> Iterator[Diagnostic]:
        """Yield a finding for each piece of a sample that a template does not print."""
        for piece in pieces:
            yield Diagnostic(
                PRINTS_NOT,
                f"{self._path(template)}: it does not print {piece.what}",
                severity=Severity.WARNING,
                help=f"{piece.loss}; `itinerary templates eject` shows how the shipped template prints it",
            )

    def left_over(self, template: str, printed: str) -> Iterator[Diagnostic]:
        """Yield the first sign of a tag that stands in print, where a reader would see it."""
        mark = _TAG_MARK.search(printed)
        if mark is not None:
            around = " ".join(printed[max(0, mark.start() - _SHOWN) : mark.end() + _SHOWN].split())
            message = f"{self._path(template)}: part of a tag, {mark[0]}, is printed as it stands"
            mend = "write a tag as {{ title }} or {% if title %}, with both of its brackets"
            yield Diagnostic(LEFT_OVER, message, detail=f'it stands in "{around}"', help=mend)

    def warning(self, rule: str, template: str, message: str, mend: str) -> Diagnostic:
        """Return a finding about a whole template."""
        return Diagnostic(rule, f"{self._path(template)}: {message}", severity=Severity.WARNING, help=mend)

    def _of(self, template: str, fault: TemplateFault) -> Diagnostic:
        span = self._span(fault) if fault.line else None
        if span is not None:
            return Diagnostic(fault.rule, fault.what, help=fault.help, span=span)
        message = f"{self._path(template)}: {fault.what} {fault.where}".rstrip()
        return Diagnostic(fault.rule, message, help=fault.help)

    def _span(self, fault: TemplateFault) -> Span | None:
        """Return the words that a fault is about, in the line that it names; the line where they are not found."""
        path = self.folder / fault.file
        if not path.is_file():
            return None
        lines = path.read_text("utf-8", errors="replace").split("\n")
        text = lines[min(fault.line, len(lines)) - 1].rstrip("\r")
        quoted = _QUOTED.search(fault.what)
        words = quoted[1] if quoted and quoted[1] in text else text.strip()
        column = text.find(words) + 1
        return Span(path.as_posix(), fault.line, column, fault.line, column + len(words), text)

    def _path(self, template: str) -> str:
        return (self.folder / template).as_posix()
