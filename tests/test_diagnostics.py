from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

import pytest

from itinerary.diagnostics import Diagnostic, Report, Severity, Span, excerpt, shown

if TYPE_CHECKING:
    from itinerary.diagnostics import DataPath


@dataclass(frozen=True)
class _Lines:
    """Places for paths: a line for each number, in one of two files."""

    def span_of(self, path: DataPath, *, at_key: bool) -> Span | None:
        """Return the line that the last part of a path says; column 1 for a key, 5 for a value."""
        if not path:
            return None
        file, line = str(path[0]), int(path[-1])
        return Span(file, line, 1 if at_key else 5, line, 9, f"line {line}")


def test_findings_are_placed_and_sorted_by_file_line_and_column() -> None:
    report = Report(
        (
            Diagnostic("later", "m", ("b", 2)),
            Diagnostic("value", "m", ("a", 7)),
            Diagnostic("key", "m", ("a", 7), at_key=True),
            Diagnostic("first", "m", ("a", 1)),
            Diagnostic("nowhere", "m"),
        )
    )
    placed = report.located(_Lines())
    assert [(found.rule, found.span and (found.span.line, found.span.column)) for found in placed] == [
        ("nowhere", None),
        ("first", (1, 5)),
        ("key", (7, 1)),
        ("value", (7, 5)),
        ("later", (2, 5)),
    ]


def test_findings_of_one_place_are_sorted_by_rule_and_sentence() -> None:
    found = [Diagnostic(rule, message, ("a", 1)) for rule, message in (("b", "x"), ("a", "y"), ("a", "x"))]
    assert [(one.rule, one.message) for one in Report.of(found).located(_Lines())] == [
        ("a", "x"),
        ("a", "y"),
        ("b", "x"),
    ]


def test_other_party_is_placed_at_its_key() -> None:
    (found,) = Report((Diagnostic("rule", "m", ("a", 1), related=("b", 3)),)).located(_Lines())
    assert found.related_span == Span("b", 3, 1, 3, 9, "line 3")


def test_place_that_is_known_already_is_kept() -> None:
    span, related = Span("x.yaml", 4, 2, 4, 3), Span("y.yaml", 5, 2, 5, 3)
    (found,) = Report((Diagnostic("rule", "m", ("a", 1), related=("b", 1), span=span, related_span=related),)).located(
        _Lines()
    )
    assert (found.span, found.related_span) == (span, related)


def test_reports_are_added_and_counted() -> None:
    warning = Diagnostic("w", "m", severity=Severity.WARNING)
    report = Report((warning,)) + Report((Diagnostic("e", "m"), warning))
    assert (len(report), report.count(Severity.WARNING), report.has_errors) == (3, 2, True)
    assert not Report((warning,)).has_errors


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("ten o'clock", "ten o'clock"),
        (" two\n lines\t", "two lines"),
        ("大阪", "大阪"),
        ("x" * 60, "x" * 60),
        ("x" * 61, "x" * 59 + "…"),
        ("bell\a", "bell\\u0007"),
        ("\ud800", "\\ud800"),
        ("\u202eright to left", "\\u202eright to left"),
        ("", ""),
    ],
)
def test_text_is_quoted_on_one_line_printable_and_in_part(text: str, quoted: str) -> None:
    assert excerpt(text) == quoted


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, "nothing"),
        ("ten", "'ten'"),
        ("", "''"),
        (True, "true"),
        (False, "false"),
        (7, "7"),
        (-1.5, "-1.5"),
        (float("nan"), "nan"),
        (10**40, "so large a number"),
        ({}, "a mapping"),
        (MappingProxyType({}), "a mapping"),
        ([1], "a list"),
        ((1,), "a list"),
        (dt.date(2027, 5, 10), "'2027-05-10'"),
        (dt.time(9, 30), "'09:30:00'"),
        (b"x", "a value of another kind"),
    ],
)
def test_value_is_shown_as_a_planner_would_name_it(value: object, words: str) -> None:
    assert shown(value) == words
