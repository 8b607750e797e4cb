"""`build --language`: papers in the languages that are asked for, where there are words of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from cli.running import ran

if TYPE_CHECKING:
    from pathlib import Path

VISIT = """\
format: 1
visit: {id: lisbon-2027, title: Visit to Lisbon, home: us, from: 2027-05-10, to: 2027-05-11, timezone: Europe/Lisbon}
organisations: {us: {name: Example University}, port: {name: Example Port Authority}}
delegates: {silva: {name: {given: Ana, family: Silva}, role: Rector, organisation: us}}
meetings:
  call: {title: Courtesy call, partner: port, start: 2027-05-10 10:00, end: 11:00, delegates: all,
         brief: {objectives: [Get to know each other]}}
"""


@pytest.fixture
def visit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the file of a visit, in the folder in which commands are run."""
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "visit.yaml"
    file.write_text(VISIT, "utf-8")
    return file


@pytest.mark.parametrize(
    ("languages", "title"),
    [("pt-BR", '<html lang="pt-BR">'), ("zh-CN", '<html lang="zh-CN">'), ("en-GB,ja", '<html lang="en-GB">')],
)
def test_papers_are_in_the_language_that_was_asked_for(
    visit: Path, languages: str, title: str, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ("--only", "briefing", "--for", "port", "--format", "html", "--language", languages)
    assert ran(capsys, "build", visit, *arguments, "-q").status == 0
    paper = visit.parent / "out" / "lisbon-2027" / "briefing" / "partners" / "port.html"
    assert title in paper.read_text("utf-8").splitlines()


def test_language_without_words_is_refused_with_those_that_there_are(
    visit: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = ran(capsys, "build", visit, "--language", "hu")
    sentence = "there are no words in 'hu'; known: de, en, en-US, fr, ja, ko, pt-BR, zh-Hans"
    assert (told.status, told.err.splitlines()[-1]) == (2, f"Error: Invalid value for '--language': {sentence}")
