"""Findings of reading line by line, so that a test can show in full what a planner is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml

from itinerary.source.composing import compose
from itinerary.source.findings import Findings
from itinerary.source.limits import Allowance
from itinerary.source.places import Lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from itinerary.diagnostics import Diagnostic
    from itinerary.source import Source


def told(source: Source, *, with_file: bool = False) -> list[str]:
    """Return the findings in the order of the source.

    Each takes a line `line:column-end severity[rule] message`, led by its file if asked for, a line `^ detail`
    if there is one, and a line `= help`.
    """
    return [line for finding in source.report.located(source) for line in _lines(finding, with_file=with_file)]


def told_without_libyaml(text: str) -> list[str]:
    """Return the findings of a text read by the YAML parser in Python, where PyYAML was built without libyaml."""
    findings = Findings()
    compose(Lines.of("visit.yaml", text), Allowance(), findings, loader=yaml.SafeLoader)
    return [line for finding in findings.diagnostics for line in _lines(finding, with_file=False)]


def _lines(finding: Diagnostic, *, with_file: bool) -> Iterator[str]:
    span, related = finding.span, finding.related_span
    place = f"{span.line}:{span.column}-{span.end_column}" if span else "nowhere"
    file = f"{span.file}:" if span and with_file else ""
    yield f"{file}{place} {finding.severity}[{finding.rule}] {finding.message}"
    if finding.detail or related:
        yield f"^ {finding.detail}" + (f" (line {related.line})" if related else "")
    yield f"= {finding.help}"
