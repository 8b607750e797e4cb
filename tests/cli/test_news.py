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
meetings: {call: {title: Call, partner: port, site: quay, start: 2027-05-10 10:00, end: 11:00, delegates: all,
                  brief: {purpose: To get to know each other}}}
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

headline
Example Port Authority receives Rector of Example University
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

section
In Oslo, Dr Lund discussed tide tables.
    held        outcomes.meetings.call.held  visit.yaml:12
                | call: {held: true, discussed: tide tables}
                with visit.yaml:8
    discussed   outcomes.meetings.call.discussed.0  visit.yaml:12
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


def test_a_story_is_let_go_where_nothing_holds_it_back(visit: Path, capsys: pytest.CaptureFixture[str]) -> None:
    done = ran(capsys, "news", visit, "--final", "--issued", "2027-05-12T08:00+00:00")
    assert done.status == 0
    assert "draft: false\n" in done.out
    assert "Draft, not for publication" not in done.out


def test_a_story_under_embargo_is_not_let_go(visit: Path, capsys: pytest.CaptureFixture[str]) -> None:
    visit.write_text(SPEC.replace("{published: 2027-05-12}", "{published: 2027-05-12, embargo: 2027-05-12 10:00}"))
    early = ran(capsys, "news", visit, "--final", "--issued", "2027-05-12T07:59+00:00")
    assert (early.status, early.out) == (1, "")
    assert early.err == (
        "itinerary: the story cannot be let go: one thing holds it back; settle what stands at each place\n"
        "- Under embargo until 12 May 2027, 10:00 (Oslo time, UTC+02:00). (news.embargo)\n"
    )
    assert ran(capsys, "news", visit, "--final", "--issued", "2027-05-12T08:00+00:00").status == 0


def test_a_draft_bears_its_mark(visit: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "\n**Draft, not for publication**\n" in ran(capsys, "news", visit).out


def test_a_note_for_a_partner_is_told_from_its_side(visit: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "Example Port Authority received" in ran(capsys, "news", visit, "--partner", "port").out


@pytest.mark.parametrize(
    ("options", "refusal"),
    [
        (("--length", "short"), "has a length and a form of its own; leave out --length and --angle"),
        (("--angle", "day"), "has a length and a form of its own; leave out --length and --angle"),
        (("--language", "ja"), "is told in English alone; leave out --language, or give --language en-US"),
    ],
)
def test_a_note_for_a_partner_refuses_what_it_would_not_heed(
    options: tuple[str, ...], refusal: str, visit: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    done = ran(capsys, "news", visit, "--partner", "port", *options)

    assert (done.status, done.out, done.err.splitlines()[-1]) == (2, "", f"Error: a note for a partner {refusal}")


def test_a_partner_that_is_none_is_told_in_a_sentence(visit: Path, capsys: pytest.CaptureFixture[str]) -> None:
    done = ran(capsys, "news", visit, "--partner", "prot")
    assert (done.status, done.out) == (2, "")
    assert done.err == "itinerary: nothing that may be told is recorded as held with 'prot'; hosts: port\n"


def test_a_language_that_no_story_is_told_in_is_refused(visit: Path, capsys: pytest.CaptureFixture[str]) -> None:
    done = ran(capsys, "news", visit, "--language", "ko")
    assert done.status == 2
    assert done.err.endswith("no story is told in 'ko'; known: en, fr, de, ja, each with a country, such as en-US\n")


def test_a_story_with_a_photograph_that_is_not_there_is_not_let_go(
    visit: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    picture = "{file: tide.jpg, people: [lund], alt: A person at a quay., credit: Example University, consent: given}"
    visit.write_text(SPEC.replace("news:", f"  photographs: {{tide: {picture}}}\nnews:"), encoding="utf-8")
    done = ran(capsys, "news", visit, "--final", "--issued", "2027-05-12T08:00+00:00")
    assert (done.status, done.out) == (1, "")
    assert done.err.endswith(
        "- The photograph 'tide.jpg' is not there, or cannot be used; `itinerary check` says why. "
        "(outcomes.photographs.tide.file)\n"
    )
