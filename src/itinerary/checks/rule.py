"""What a rule is: a function from a visit and its programme to findings, whose docstring is its documentation."""

from __future__ import annotations

import inspect
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeAlias

from itinerary.diagnostics import Diagnostic, Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from itinerary.diagnostics import DataPath
    from itinerary.programme.timeline import Programme
    from itinerary.spec.visit import Visit

    Check: TypeAlias = Callable[[Visit, Programme], Iterator[Diagnostic]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that a careful colleague looks for."""

    name: str
    """Kebab-case, says the mistake: `time-overlap`."""
    severity: Severity
    documentation: str
    """What the rule says, why it exists and how to mend what it finds: what `itinerary rule` prints."""
    check: Check
    needs_all: bool = False
    """Whether it speaks of what is *not* in the spec, and so must be silent while part of it could not be read."""
    own_only: bool = False
    """Whether it is silent about entries of a register that other visits share."""

    def findings(self, visit: Visit, programme: Programme) -> Iterator[Diagnostic]:
        """Yield what the rule finds, under its own name; one finding may be milder than the rule, never graver."""
        for finding in self.check(visit, programme):
            yield replace(finding, rule=self.name, severity=_milder(finding.severity, self.severity))


def _milder(one: Severity, other: Severity) -> Severity:
    gravest_first = tuple(Severity)
    return max(one, other, key=gravest_first.index)


def rule(severity: Severity, *, needs_all: bool = False, own_only: bool = False) -> Callable[[Check], Rule]:
    """Make a rule of a function; its name with hyphens is the rule's, its docstring the documentation."""

    def made(check: Check) -> Rule:
        return Rule(
            name=check.__name__.replace("_", "-"),
            severity=severity,
            documentation=inspect.cleandoc(check.__doc__ or ""),
            check=check,
            needs_all=needs_all,
            own_only=own_only,
        )

    return made


def finding(
    message: str,
    *path: str | int,
    detail: str = "",
    help: str = "",  # noqa: A002 - the word of the finding
    related: DataPath | None = None,
    at_key: bool = False,
    severity: Severity = Severity.ERROR,
) -> Diagnostic:
    """Return what a rule has found, at a place of the spec; the rule adds its name, and its severity if milder."""
    return Diagnostic("", message, path, detail=detail, help=help, related=related, at_key=at_key, severity=severity)
