"""Findings are values: what is wrong with a visit, where, and what to do about it.

Every stage (reading, shape, references, programme, checks) returns findings; none prints or raises them.
A finding names the place in the *data* (`DataPath`); only at the end does `Report.located` turn places into
file, line and column, so that a rule about two meetings gets positions for nothing, and a visit made in
Python, without any YAML, can be checked too.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_LONGEST_SHOWN = 60
_HUGE = 10**30

DataPath: TypeAlias = tuple[str | int, ...]
"""Where a value stands in the spec, as keys and list positions: `("meetings", "osaka", "start")`."""


class Severity(StrEnum):
    """How much a finding matters."""

    ERROR = "error"
    """The documents would be wrong, or cannot be made."""
    WARNING = "warning"
    """Probably a mistake; a careful colleague would ask."""
    NOTE = "note"
    """Worth knowing; nothing need be done."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of source text. Lines and columns count from 1, in characters; the end is exclusive."""

    file: str
    line: int
    column: int
    end_line: int
    end_column: int
    text: str = ""
    """The whole first line, to be shown with the finding."""


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding: the rule broken, the sentence for the planner, the place, and the way to mend it."""

    rule: str
    """Kebab-case name that says the mistake, as in `itinerary rule time-overlap`."""
    message: str
    path: DataPath = ()
    severity: Severity = Severity.ERROR
    detail: str = ""
    """What stands under the caret: the particulars of this one case."""
    help: str = ""
    at_key: bool = False
    """Point at the key rather than at its value: right for missing and unknown fields."""
    related: DataPath | None = None
    """The other party to the mistake; its line is added to the detail."""
    span: Span | None = None
    related_span: Span | None = None


class Positions(Protocol):
    """Whatever can say where a value of the spec stands in its source."""

    def span_of(self, path: DataPath, *, at_key: bool) -> Span | None:
        """Return the stretch of text of the value at `path`, or of the nearest value above it."""


@dataclass(frozen=True, slots=True)
class Report:
    """The findings of one or more stages, in the order in which they were made."""

    diagnostics: tuple[Diagnostic, ...] = field(default=())

    @classmethod
    def of(cls, diagnostics: Iterable[Diagnostic]) -> Report:
        """Gather findings into a report."""
        return cls(tuple(diagnostics))

    def __add__(self, other: Report) -> Report:
        return Report(self.diagnostics + other.diagnostics)

    def __iter__(self) -> Iterator[Diagnostic]:
        return iter(self.diagnostics)

    def __len__(self) -> int:
        return len(self.diagnostics)

    def fails(self, *, strict: bool) -> bool:
        """Whether it has errors; where `strict`, also whether it has warnings."""
        return self.has_errors or (strict and self.count(Severity.WARNING) > 0)

    def count(self, severity: Severity) -> int:
        """Return how many findings there are of one severity."""
        return sum(1 for finding in self.diagnostics if finding.severity is severity)

    @property
    def has_errors(self) -> bool:
        """Whether anything found would make the documents wrong."""
        return self.count(Severity.ERROR) > 0

    def located(self, positions: Positions) -> Report:
        """Return the same findings with their places in the source, in the order of the source."""
        placed = (
            replace(
                finding,
                span=finding.span or positions.span_of(finding.path, at_key=finding.at_key),
                related_span=None
                if finding.related is None
                else finding.related_span or positions.span_of(finding.related, at_key=True),
            )
            for finding in self.diagnostics
        )
        return Report(tuple(sorted(placed, key=_source_order)))


def _source_order(finding: Diagnostic) -> tuple[str, int, int, str, str]:
    span = finding.span
    if span is None:
        return ("", 0, 0, finding.rule, finding.message)
    return (span.file, span.line, span.column, finding.rule, finding.message)


@dataclass(frozen=True, slots=True)
class RulePage:
    """What a rule is about: what is wrong, why it matters, and how to mend it."""

    name: str
    stage: str
    """Where in the work on a visit it is applied: `reading`, `spec`, `programme`, `checks` or `photographs`."""
    documentation: str
    """Its first line says the mistake in a sentence; the rest follows after a blank line."""
    severity: Severity | None = None
    """How much its findings matter at most; none where that is different from case to case."""

    def line(self) -> str:
        """Return name and mistake on one line, for a list of rules."""
        return f"{self.name}: {self.documentation.splitlines()[0]}"

    def text(self) -> str:
        """Return the whole page, ending in a newline so that pages stand apart."""
        severity = f" ({self.severity.value})" if self.severity else ""
        return f"{self.name}{severity}\n\n{self.documentation}\n"


def excerpt(text: object) -> str:
    """Return a text that somebody typed as a sentence may quote it: on one line, printable, cut where it is long."""
    line = " ".join(str(text).split())
    cut = line if len(line) <= _LONGEST_SHOWN else line[: _LONGEST_SHOWN - 1] + "…"
    return "".join(letter if letter.isprintable() else f"\\u{ord(letter):04x}" for letter in cut)


def shown(value: object) -> str:
    """Return a value of the spec as a sentence shows it: a text in quotes, a number as it is, else its kind."""
    match value:
        case None:
            return "nothing"
        case bool():
            return "true" if value else "false"
        case int() if abs(value) > _HUGE:
            return "so large a number"
        case int() | float():
            return str(value)
        case Mapping():
            return "a mapping"
        case list() | tuple():
            return "a list"
        case str() | dt.date() | dt.time() | dt.timedelta():
            return f"'{excerpt(value)}'"
        case _:
            return "a value of another kind"
