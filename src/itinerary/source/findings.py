"""The mistakes met while a file is read, gathered so that one does not hide another."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from itinerary.diagnostics import Diagnostic, Severity
from itinerary.source.limits import MAX_FINDINGS
from itinerary.source.rules import ReadingRule

if TYPE_CHECKING:
    from itinerary.diagnostics import DataPath, Span


_LONGEST_NAME_SHOWN = 60


class Findings:
    """The findings of one file, or of the joining of several, in the order in which they were met."""

    def __init__(self) -> None:
        self.diagnostics: list[Diagnostic] = []
        self._counts: Counter[Severity] = Counter()

    @property
    def full(self) -> bool:
        """Whether there are so many errors that reading on helps nobody."""
        return self._counts[Severity.ERROR] > MAX_FINDINGS

    def add(
        self,
        rule: ReadingRule,
        message: str,
        at: Span,
        *,
        path: DataPath = (),
        detail: str = "",
        mend: str = "",
        related: Span | None = None,
        severity: Severity = Severity.ERROR,
    ) -> None:
        """Note one mistake; without `mend` its help is what the rule says.

        Beyond the limit for a severity, one last finding says that there are more.
        """
        self._counts[severity] += 1
        if self._counts[severity] > MAX_FINDINGS + 1:
            return
        if self._counts[severity] > MAX_FINDINGS:
            rule, message = ReadingRule.TOO_MANY_MISTAKES, f"there are more than {MAX_FINDINGS} mistakes"
            detail, mend, related = "from here on they are not shown", "", None
        self.diagnostics.append(
            Diagnostic(
                rule=rule.code,
                message=message,
                path=path,
                severity=severity,
                detail=detail,
                help=mend or _as_help(rule.mend),
                related=None if related is None else path,
                span=at,
                related_span=related,
            )
        )


def _as_help(sentence: str) -> str:
    return sentence[0].lower() + sentence[1:].removesuffix(".")


def shortened(name: str) -> str:
    """Return a name that a planner chose, cut where it would swamp the sentence that mentions it."""
    return name if len(name) <= _LONGEST_NAME_SHOWN else name[: _LONGEST_NAME_SHOWN - 1] + "…"
