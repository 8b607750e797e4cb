from __future__ import annotations

import json

import pytest

from itinerary.cli.findings import OutputFormat, concise, full, github, summary, written
from itinerary.diagnostics import Diagnostic, Report, Severity, Span

LINE = "    start: 2027-05-10 10:00"
SPAN = Span("visit.yaml", 41, 12, 41, 28, LINE)
OVERLAP = Diagnostic(
    "time-overlap",
    "Professor Silva is in two places at once",
    ("meetings", "call", "start"),
    detail='"Call" overlaps "Tour"',
    help="move one of them",
    related=("meetings", "tour"),
    span=SPAN,
    related_span=Span("visit.yaml", 33, 3, 33, 7, "  tour: {}"),
)
BARE = Diagnostic("empty-file", "there is nothing in this file", severity=Severity.WARNING)
UNPLACED = Diagnostic(
    "short-gap", "the gap is short", ("meetings", "call"), Severity.NOTE, detail="5 min are left", help="leave earlier"
)


def at(text: str, column: int, end_column: int, detail: str = "") -> str:
    """Return how a stretch of a line is shown: the line and what stands under it."""
    span = Span("visit.yaml", 7, column, 7, end_column, text)
    _, line, mark = full(Diagnostic("rule", "sentence", detail=detail, span=span)).split("\n")
    return f"{line}\n{mark}"


def test_finding_in_full_shows_the_line_the_particulars_and_the_way_to_mend_it() -> None:
    assert full(OVERLAP) == (
        "visit.yaml:41:12: error[time-overlap]: Professor Silva is in two places at once\n"
        "   41 |     start: 2027-05-10 10:00\n"
        '      |            ^^^^^^^^^^^^^^^^ "Call" overlaps "Tour" (line 33)\n'
        "   = help: move one of them"
    )


def test_other_party_in_another_file_is_named_with_its_file() -> None:
    elsewhere = Span("registers/partners.yaml", 5, 1, 5, 4, "osaka: {}")
    finding = Diagnostic("unused-entry", "nobody refers to it", span=SPAN, related_span=elsewhere)
    assert full(finding).splitlines()[-1] == "      |            ^^^^^^^^^^^^^^^^ see registers/partners.yaml:5"


def test_finding_without_a_place_shows_its_particulars_alone() -> None:
    assert full(UNPLACED) == "note[short-gap]: the gap is short\n   = 5 min are left\n   = help: leave earlier"
    assert full(BARE) == "warning[empty-file]: there is nothing in this file"


def test_finding_on_a_line_that_is_not_shown_keeps_its_particulars() -> None:
    blank = Diagnostic("rule", "sentence", detail="particulars", span=Span("visit.yaml", 3, 1, 3, 1, "   "))
    assert full(blank) == "visit.yaml:3:1: error[rule]: sentence\n   = particulars"


@pytest.mark.parametrize(
    ("text", "column", "end_column", "shown"),
    [
        ("name: Lisbon", 7, 13, "    7 | name: Lisbon\n      |       ^^^^^^"),
        ("name: 大阪大学 x", 7, 11, "    7 | name: 大阪大学 x\n      |       ^^^^^^^^"),
        ("大阪: Osaka", 5, 10, "    7 | 大阪: Osaka\n      |       ^^^^^"),
        ("a:\tb\tc", 6, 7, "    7 | a: b c\n      |      ^"),
        ("e\u0301te\u0301: x", 8, 9, "    7 | e\u0301te\u0301: x\n      |      ^"),
        ("ไทยวัน: x", 9, 10, "    7 | ไทยวัน: x\n      |        ^"),
        ("ﾊﾝｶｸ: x", 7, 8, "    7 | ﾊﾝｶｸ: x\n      |       ^"),
        ("\uff26\uff35: x", 5, 6, "    7 | \uff26\uff35: x\n      |       ^"),
        ("name:", 6, 6, "    7 | name:\n      |      ^"),
        ("name:", 40, 50, "    7 | name:\n      |      ^"),
        ("name: x\r\n", 7, 8, "    7 | name: x\n      |       ^"),
        ("a: \x1b[31mred", 4, 12, "    7 | a: \ufffd[31mred\n      |    ^^^^^^^^"),
    ],
    ids=[
        "plain",
        "under wide characters",
        "behind wide characters",
        "behind tabs",
        "behind combining marks",
        "behind marks of no width",
        "behind half-width characters",
        "behind full-width letters",
        "at the end",
        "beyond the end",
        "before a line end",
        "with a character that steers the terminal",
    ],
)
def test_caret_stands_under_what_is_meant(text: str, column: int, end_column: int, shown: str) -> None:
    assert at(text, column, end_column) == shown


def test_stretch_of_several_lines_is_marked_to_the_end_of_the_first() -> None:
    span = Span("visit.yaml", 7, 3, 9, 2, "  brief: >")
    assert full(Diagnostic("rule", "sentence", span=span)).splitlines()[2] == "      |   ^^^^^^^^"


def test_finding_on_one_line_is_on_one_line() -> None:
    assert concise(OVERLAP) == "visit.yaml:41:12: error[time-overlap]: Professor Silva is in two places at once"
    assert concise(Diagnostic("rule", "a\nb\tc\x1b[2J")) == "error[rule]: a b c\ufffd[2J"


def test_annotation_for_github_is_escaped() -> None:
    span = Span("a,b:c%.yaml", 41, 12, 41, 28, LINE)
    finding = Diagnostic("rule", "50 % done,\nand: more", detail="100 %", help="end\r", span=span)
    assert github(finding) == (
        "::error file=a%2Cb%3Ac%25.yaml,line=41,col=12,endLine=41,endColumn=28,title=itinerary rule"
        "::50 %25 done,%0Aand: more. 100 %25. end%0D"
    )


@pytest.mark.parametrize(("severity", "level"), [("error", "error"), ("warning", "warning"), ("note", "notice")])
def test_annotation_for_github_has_the_level_of_the_finding(severity: str, level: str) -> None:
    assert github(Diagnostic("rule", "sentence", severity=Severity(severity))) == (
        f"::{level} title=itinerary rule::sentence"
    )


def test_report_in_each_format() -> None:
    report = Report((OVERLAP, BARE))
    assert written(report, OutputFormat.FULL) == f"{full(OVERLAP)}\n\n{full(BARE)}\n"
    assert written(report, OutputFormat.CONCISE) == f"{concise(OVERLAP)}\n{concise(BARE)}\n"
    assert written(report, OutputFormat.GITHUB) == f"{github(OVERLAP)}\n{github(BARE)}\n"
    assert json.loads(written(report, OutputFormat.JSON)) == [
        {
            "rule": "time-overlap",
            "severity": "error",
            "message": "Professor Silva is in two places at once",
            "detail": '"Call" overlaps "Tour" (line 33)',
            "help": "move one of them",
            "path": ["meetings", "call", "start"],
            "file": "visit.yaml",
            "line": 41,
            "column": 12,
            "end_line": 41,
            "end_column": 28,
        },
        {
            "rule": "empty-file",
            "severity": "warning",
            "message": "there is nothing in this file",
            "detail": "",
            "help": "",
            "path": [],
            "file": None,
            "line": None,
            "column": None,
            "end_line": None,
            "end_column": None,
        },
    ]


@pytest.mark.parametrize(
    ("output_format", "text"),
    [(OutputFormat.FULL, ""), (OutputFormat.CONCISE, ""), (OutputFormat.GITHUB, ""), (OutputFormat.JSON, "[]\n")],
)
def test_report_without_findings_says_nothing_except_to_programs(output_format: OutputFormat, text: str) -> None:
    assert written(Report(), output_format) == text


@pytest.mark.parametrize(
    ("found", "words"),
    [
        ((), "no findings"),
        ((OVERLAP,), "1 error"),
        ((OVERLAP, OVERLAP, BARE), "2 errors, 1 warning"),
        ((UNPLACED, BARE, BARE), "2 warnings, 1 note"),
    ],
)
def test_summary_counts_by_severity(found: tuple[Diagnostic, ...], words: str) -> None:
    assert summary(Report(found)) == words


def test_colours_go_to_severity_mark_and_help() -> None:
    painted = full(OVERLAP, lambda text, role: f"<{role}>{text}</{role}>")
    assert painted == (
        "visit.yaml:41:12: <error>error[time-overlap]</error>: Professor Silva is in two places at once\n"
        "   41 |     start: 2027-05-10 10:00\n"
        '      |            <error>^^^^^^^^^^^^^^^^</error> "Call" overlaps "Tour" (line 33)\n'
        "   = <help>help</help>: move one of them"
    )
