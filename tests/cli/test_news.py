"""`itinerary news`: the story, and what every sentence of it rests on."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from cli.running import ran

from itinerary.diagnostics import Span
from itinerary.source import read_visit

VISITS = Path(__file__).parents[2] / "visits"
REAL = VISITS / "ucl-japan-2023"

SPEC = """\
format: 1
visit: {id: oslo, title: Visit to Oslo, home: us, head: lund, from: 2027-05-10, to: 2027-05-10, timezone: Europe/Oslo}
organisations:
  us: {name: Example University}
  port: {name: Example Port Authority, country: NO}
delegates: {lund: {name: {given: Ida, family: Lund, honorific: Dr}, role: Rector, organisation: us}}
sites: {quay: {name: Quay House, city: Oslo, country: NO, address: Example Quay 1}}
meetings: {call: {title: Call, partner: port, site: quay, start: 2027-05-10 10:00, end: 11:00, delegates: all}}
outcomes:
  meetings:
    call: {held: true, discussed: tide tables}
news: {published: 2027-05-12}
"""


@pytest.fixture
def visit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a small visit, in the folder in which one works."""
    monkeypatch.chdir(tmp_path)
    Path("visit.yaml").write_text(SPEC, encoding="utf-8")
    return Path("visit.yaml")


def test_an_explained_story_names_facts_and_lines_under_each_sentence(
    visit: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    expected = """\
headline
Rector visits Norway
    visit       visit.home  visit.yaml:2
                | … home: us, head: lund, from: 2027-05-10, to: 2027-05-10, timezone: Europe …
                with visit.yaml:8
    led         visit.head  visit.yaml:2
                | … head: lund, from: 2027-05-10, to: 2027-05-10, timezone: Europe/Oslo}
                with visit.yaml:6

standfirst
Dr Ida Lund visited Norway for Example University.
    visit       visit.home  visit.yaml:2
                | … home: us, head: lund, from: 2027-05-10, to: 2027-05-10, timezone: Europe …
                with visit.yaml:8
    led         visit.head  visit.yaml:2
                | … head: lund, from: 2027-05-10, to: 2027-05-10, timezone: Europe/Oslo}
                with visit.yaml:6

opening
Dr Ida Lund, Rector of Example University, visited Norway on 10 May 2027.
    visit       visit.home  visit.yaml:2
                | … home: us, head: lund, from: 2027-05-10, to: 2027-05-10, timezone: Europe …
                with visit.yaml:8
    led         visit.head  visit.yaml:2
                | … head: lund, from: 2027-05-10, to: 2027-05-10, timezone: Europe/Oslo}
                with visit.yaml:6

opening
Dr Lund was received by Example Port Authority.
    visit       visit.home  visit.yaml:2
                | … home: us, head: lund, from: 2027-05-10, to: 2027-05-10, timezone: Europe …
                with visit.yaml:8
    led         visit.head  visit.yaml:2
                | … head: lund, from: 2027-05-10, to: 2027-05-10, timezone: Europe/Oslo}
                with visit.yaml:6

heading
Example Port Authority
    held        outcomes.meetings.call.held  visit.yaml:11
                | call: {held: true, discussed: tide tables}
                with visit.yaml:8

section
In Oslo, Dr Lund discussed tide tables.
    held        outcomes.meetings.call.held  visit.yaml:11
                | call: {held: true, discussed: tide tables}
                with visit.yaml:8
    discussed   outcomes.meetings.call.discussed.0  visit.yaml:11
                | call: {held: true, discussed: tide tables}
"""
    done = ran(capsys, "news", visit, "--explain")
    assert (done.status, done.out) == (0, expected)


def test_every_line_that_an_explanation_names_is_in_the_spec(capsys: pytest.CaptureFixture[str]) -> None:
    source = read_visit(REAL)
    explanation = json.loads(ran(capsys, "news", REAL, "--explain", "--format", "json").out)
    facts = [fact for sentence in explanation["sentences"] for fact in sentence["facts"]]

    assert len(facts) > len(explanation["sentences"])
    for fact in facts:
        path = tuple(int(step) if step.isdigit() else step for step in fact["paths"][0].split("."))
        span = source.span_of(path, at_key=True)
        assert isinstance(span, Span)
        assert fact["lines"][0] == {"file": span.file, "line": span.line}
        assert isinstance(path[-1], int) or str(path[-1]) in span.text


def test_a_story_is_printed_as_markdown_or_as_a_page(visit: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert ran(capsys, "news", visit).out.startswith("---\ntitle: ")
    assert ran(capsys, "news", visit, "--format", "html").out.startswith("<!DOCTYPE html>\n")


def test_json_is_the_form_of_an_explanation_alone(visit: Path, capsys: pytest.CaptureFixture[str]) -> None:
    done = ran(capsys, "news", visit, "--format", "json")
    assert (done.status, done.out) == (2, "")
    assert done.err.endswith("Error: json is the form of an explanation; add --explain\n")


def test_a_visit_with_errors_tells_no_story(visit: Path, capsys: pytest.CaptureFixture[str]) -> None:
    visit.write_text(SPEC.replace("partner: port", "partner: prot"), encoding="utf-8")
    done = ran(capsys, "news", visit)
    assert (done.status, done.out) == (1, "")
    assert done.err.endswith("no story was told\n")
