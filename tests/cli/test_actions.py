"""`itinerary actions`: what was promised on all visits, overdue first."""

from __future__ import annotations

from pathlib import Path

import pytest
from cli.running import ran

VISITS = Path(__file__).parents[2] / "visits"

SPEC = """\
format: 1
visit: {{id: {id}, title: Visit to {city}, home: us, from: 2027-05-10, to: 2027-05-10, timezone: Europe/Oslo}}
organisations: {{us: {{name: Example University}}, port: {{name: Example Port Authority}}}}
delegates: {{lund: {{name: {{given: Ida, family: Lund, honorific: Dr}}, role: Rector, organisation: us}}}}
sites: {{quay: {{name: Quay House, address: Example Quay 1}}}}
meetings: {{call: {{title: Call, partner: port, site: quay, start: 2027-05-10 10:00, end: 11:00, delegates: all}}}}
outcomes:
  meetings:
    call:
      held: true
      actions:
        - {actions}
"""


@pytest.fixture
def visits(tmp_path: Path) -> Path:
    """Return a folder with two visits and something else."""
    first = "{what: Send the draft, owner: lund, due: 2027-05-20}\n        - {what: Say thank you, done: 2027-05-12}"
    second = "{what: Book the hall, owner: The porter, due: 2027-06-20}\n        - {what: Think it over}"
    for name, city, actions in (("oslo", "Oslo", first), ("bergen", "Bergen", second)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "visit.yaml").write_text(SPEC.format(id=name, city=city, actions=actions), encoding="utf-8")
    (tmp_path / "registers").mkdir()
    return tmp_path


def test_actions_of_all_visits_are_listed_overdue_first(visits: Path, capsys: pytest.CaptureFixture[str]) -> None:
    done = ran(capsys, "actions", visits, "--as-of", "2027-06-01", "--color", "never")

    assert (done.status, done.err) == (0, "3 open, 1 of them overdue; 1 done\n")
    assert done.out == (
        "Overdue\n"
        "  2027-05-20  Send the draft\n"
        "              Dr Ida Lund; for Example Port Authority; Visit to Oslo\n"
        "\n"
        "Open\n"
        "  2027-06-20  Book the hall\n"
        "              The porter; for Example Port Authority; Visit to Bergen\n"
        "\n"
        "No date\n"
        "  no date     Think it over\n"
        "              nobody is named; for Example Port Authority; Visit to Bergen\n"
    )


def test_what_is_done_is_named_on_demand(visits: Path, capsys: pytest.CaptureFixture[str]) -> None:
    done = ran(capsys, "actions", visits / "oslo", "--all", "--as-of", "2027-05-15", "--color", "never")

    assert done.out.partition("Done\n")[2] == (
        "  2027-05-12  Say thank you\n              nobody is named; for Example Port Authority; Visit to Oslo\n"
    )


def test_a_visit_that_cannot_be_read_is_named_and_the_others_are_listed(
    visits: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (visits / "bergen" / "visit.yaml").write_text("format: 1\n", encoding="utf-8")

    done = ran(capsys, "actions", visits, "--as-of", "2027-06-01", "--color", "never")

    bergen = visits / "bergen"
    assert (done.status, done.out.splitlines()[1]) == (1, "  2027-05-20  Send the draft")
    assert done.err == (
        f"1 open, 1 of them overdue; 1 done\n{bergen} cannot be read; `itinerary check {bergen}` says why\n"
    )


def test_a_folder_without_visits_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert ran(capsys, "actions", tmp_path).status == 2


def test_a_day_that_is_none_is_told(visits: Path, capsys: pytest.CaptureFixture[str]) -> None:
    done = ran(capsys, "actions", visits, "--as-of", "1 June")

    assert done.status == 2
    assert done.err.splitlines()[-1] == (
        "Error: Invalid value for '--as-of': '1 June' is no day; write it as 2023-03-31"
    )


def test_the_example_visits_have_actions(capsys: pytest.CaptureFixture[str]) -> None:
    done = ran(capsys, "actions", VISITS, "--as-of", "2026-04-20", "--color", "never")

    assert done.status == 0
    assert "Answer the board's questions on clause 7" in done.out
