"""Findings as text: for people in full or on a line each, for programs as JSON, for GitHub as annotations."""

from __future__ import annotations

import json
import unicodedata
from enum import StrEnum
from typing import TYPE_CHECKING

import click

from itinerary.cli.app import EXIT_FINDINGS
from itinerary.cli.terminal import echo_product, painter
from itinerary.diagnostics import Diagnostic, Severity
from itinerary.rendering.printable import printable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from itinerary.diagnostics import Report, Span


class OutputFormat(StrEnum):
    """How findings are written."""

    FULL = "full"
    CONCISE = "concise"
    JSON = "json"
    GITHUB = "github"


def uncoloured(text: str, _role: str) -> str:
    """Leave a text as it is."""
    return text


def written(report: Report, output_format: OutputFormat, paint: Callable[[str, str], str] = uncoloured) -> str:
    """Return the findings of a report in a format, with a newline at the end; empty where there are none."""
    match output_format:
        case OutputFormat.FULL:
            return "\n".join(f"{full(finding, paint)}\n" for finding in report)
        case OutputFormat.CONCISE:
            return "".join(f"{concise(finding, paint)}\n" for finding in report)
        case OutputFormat.JSON:
            return json.dumps([_as_json(finding) for finding in report], indent=2, ensure_ascii=False) + "\n"
        case OutputFormat.GITHUB:
            return "".join(f"{github(finding)}\n" for finding in report)


def tell(report: Report, output_format: str, *, strict: bool, color: str) -> int:
    """Write a report to stdout, for people its summary to stderr, and return the exit status that it ends in."""
    chosen = OutputFormat(output_format)
    echo_product(written(report, chosen, painter(color)), color)
    if chosen is OutputFormat.FULL:
        click.echo(summary(report), err=True)
    return EXIT_FINDINGS if report.fails(strict=strict) else 0


def summary(report: Report) -> str:
    """Return how much was found, in words: `2 errors, 1 warning`."""
    counts = ((report.count(severity), severity.value) for severity in Severity)
    parts = [f"{count} {name}{'' if count == 1 else 's'}" for count, name in counts if count]
    return ", ".join(parts) or "no findings"


def concise(finding: Diagnostic, paint: Callable[[str, str], str] = uncoloured) -> str:
    """Return a finding on one line: place, severity, rule, sentence."""
    head = paint(f"{finding.severity.value}[{finding.rule}]", finding.severity.value)
    place = _place(finding.span)
    return f"{place}{head}: {_on_one_line(finding.message)}"


def full(finding: Diagnostic, paint: Callable[[str, str], str] = uncoloured) -> str:
    """Return a finding with the line of source that it is about, and the way to mend it."""
    lines = [concise(finding, paint)]
    detail = _on_one_line(_detail(finding))
    if finding.span is not None and finding.span.text.strip():
        lines.extend(_snippet(finding.span, detail, paint, finding.severity))
    elif detail:
        lines.append(f"   = {detail}")
    if finding.help:
        lines.append(f"   = {paint('help', 'help')}: {_on_one_line(finding.help)}")
    return "\n".join(lines)


def github(finding: Diagnostic) -> str:
    """Return a finding as a workflow command that GitHub shows beside the line."""
    level = {"error": "error", "warning": "warning", "note": "notice"}[finding.severity.value]
    span = finding.span
    where = (
        f"file={_escaped(span.file, commas=True)},line={span.line},col={span.column},"
        f"endLine={span.end_line},endColumn={span.end_column},"
        if span
        else ""
    )
    text = ". ".join(part for part in (finding.message, _detail(finding), finding.help) if part)
    return f"::{level} {where}title=itinerary {finding.rule}::{_escaped(text)}"


def _escaped(text: str, *, commas: bool = False) -> str:
    for plain, code in (("%", "%25"), ("\r", "%0D"), ("\n", "%0A"), *(((":", "%3A"), (",", "%2C")) if commas else ())):
        text = text.replace(plain, code)
    return text


def _place(span: Span | None) -> str:
    return f"{span.file}:{span.line}:{span.column}: " if span else ""


def _detail(finding: Diagnostic) -> str:
    related = finding.related_span
    if related is None:
        return finding.detail
    here = finding.span is not None and finding.span.file == related.file
    where = f"line {related.line}" if here else f"{related.file}:{related.line}"
    return f"{finding.detail} ({where})" if finding.detail else f"see {where}"


def _snippet(span: Span, detail: str, paint: Callable[[str, str], str], severity: Severity) -> Iterator[str]:
    text = _on_one_line(span.text.rstrip("\r\n"))
    number = f"{span.line:>5}"
    yield f"{number} | {text}"
    start = min(span.column - 1, len(text))
    end = min(span.end_column - 1, len(text)) if span.end_line == span.line else len(text)
    lead = " " * _width(text[:start])
    mark = paint("^" * max(1, _width(text[start:end])), severity.value)
    yield f"{' ' * len(number)} | {lead}{mark}{f' {detail}' if detail else ''}"


def _on_one_line(text: str) -> str:
    return printable(text).replace("\n", " ").replace("\t", " ")


def _width(text: str) -> int:
    """Count the cells of a terminal: East Asian wide characters take two, marks and joiners none."""
    return sum(map(_cells, text))


def _cells(letter: str) -> int:
    if unicodedata.category(letter) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


def _as_json(finding: Diagnostic) -> dict[str, object]:
    span = finding.span
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "message": finding.message,
        "detail": _detail(finding),
        "help": finding.help,
        "path": list(finding.path),
        "file": span.file if span else None,
        "line": span.line if span else None,
        "column": span.column if span else None,
        "end_line": span.end_line if span else None,
        "end_column": span.end_column if span else None,
    }
