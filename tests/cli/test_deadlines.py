"""`itinerary deadlines`: what must be done by when, overdue first."""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import icalendar  # noqa: TID253 - the reader, whose import nobody waits for
import openpyxl  # noqa: TID253 - nothing here need start quickly
import pytest
from cli.running import ran
from deadlines.merging import SPEC

if TYPE_CHECKING:
    from conftest import Compares

VISITS = Path(__file__).parents[2] / "visits"
EXPECTED = Path(__file__).parent / "expected"


@pytest.fixture
def visits(tmp_path: Path) -> Path:
    """Return a folder with two visits, of which one follows the other by a year, and something else."""
    for name, year in (("oslo", "2027"), ("bergen", "2028")):
        spec = SPEC.replace("2027-", f"{year}-").replace("id: oslo", f"id: {name}").replace("Oslo,", f"{name.title()},")
        (tmp_path / name).mkdir()
        (tmp_path / name / "visit.yaml").write_text(spec, encoding="utf-8")
    (tmp_path / "registers").mkdir()
    return tmp_path


@pytest.mark.parametrize(
    ("visit", "day", "options"),
    [
        ("three-capitals", "2026-03-16", ()),
        ("three-capitals", "2026-04-17", ("--all",)),
        ("ucl-japan-2023", "2023-02-20", ()),
        ("ucl-japan-2023", "2023-04-10", ()),
    ],
)
def test_the_deadlines_of_an_example_are_told_as_expected(
    visit: str, day: str, options: tuple[str, ...], expect: Compares, capsys: pytest.CaptureFixture[str]
) -> None:
    done = ran(capsys, "deadlines", VISITS / visit, "--as-of", day, "--color", "never", *options)

    assert done.status == 0
    expect(f"{done.out}\n{done.err}", EXPECTED / f"deadlines.{visit}.{day}.txt")


def test_deadlines_of_all_visits_are_listed_overdue_first(visits: Path, capsys: pytest.CaptureFixture[str]) -> None:
    done = ran(capsys, "deadlines", visits, "--as-of", "2027-05-11", "--color", "never")

    assert done.status == 0
    assert done.out.startswith(
        "Overdue\n"
        "  2027-04-27  Send names, posts, portraits and needs of the delegation to the Example Port Authority "
        "[party-told/port]\n"
        "              2 weeks before the first meeting: a rule of thumb; not recorded; Visit to Oslo\n"
        '  2027-05-04  Write the brief for "Call" [brief-written/call]\n'
        "              1 week before the meeting: UC San Diego has speakers briefed a week ahead; not recorded; "
        "Visit to Oslo\n"
    )
    assert done.out.partition("Later\n")[2].count("Visit to Bergen") == 20


def test_a_release_counts_as_sent_on_its_day(visits: Path, capsys: pytest.CaptureFixture[str]) -> None:
    oslo = visits / "oslo"
    ran(capsys, "release", oslo, "-o", visits / "out", "--issued", "2027-05-02T23:30:00+00:00", "--quiet")

    done = ran(capsys, "deadlines", oslo, "--all", "--as-of", "2027-05-03", "--color", "never")

    assert (
        "  2027-05-03  Send out a release: programme, packs and calendars [release-sent]\n"
        "              1 week before the visit: California State University, Chico, sends the papers of a visit a week "
        "ahead; done: the first release is recorded, 2027-05-03\n"
    ) in done.out.partition("Done\n")[2]


def test_deadlines_go_into_a_task_list(visits: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = visits / "deadlines.ics"

    done = ran(capsys, "deadlines", visits, "--as-of", "2027-05-11", "--format", "ics", "-o", file)

    tasks = icalendar.Calendar.from_ical(file.read_bytes()).walk("VTODO")
    assert (done.status, done.out) == (0, "")
    assert "deadline-visit-report@oslo.itinerary" in {str(task["UID"]) for task in tasks}
    assert "deadline-visit-report@bergen.itinerary" in {str(task["UID"]) for task in tasks}


def test_deadlines_go_into_a_spreadsheet(visits: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = visits / "deadlines.xlsx"

    ran(capsys, "deadlines", visits / "oslo", "--as-of", "2027-05-11", "--format", "xlsx", "-o", file)

    sheet = openpyxl.load_workbook(BytesIO(file.read_bytes()))["Deadlines"]
    assert sheet["B3"].value == 'Write the brief for "Call"'


def test_a_spreadsheet_needs_a_file(visits: Path, capsys: pytest.CaptureFixture[str]) -> None:
    done = ran(capsys, "deadlines", visits, "--format", "xlsx")

    assert done.status == 2
    assert done.err.splitlines()[-1] == ("Error: a spreadsheet goes into a file: name it with -o deadlines.xlsx")


def test_deadlines_are_told_to_programs(visits: Path, capsys: pytest.CaptureFixture[str]) -> None:
    done = ran(capsys, "deadlines", visits / "oslo", "--as-of", "2027-05-11", "--format", "json")

    told = json.loads(done.out)
    assert told["as-of"] == "2027-05-11"
    assert told["deadlines"][1] == {
        "visit": "oslo",
        "name": "brief-written/call",
        "what": 'Write the brief for "Call"',
        "path": ["meetings", "call"],
        "due": "2027-05-04",
        "standing": "overdue",
        "state": "not recorded",
        "why": "1 week before the meeting: UC San Diego has speakers briefed a week ahead",
        "source": "https://ia.ucsd.edu/visit-request/signing-ceremonies.html",
    }


def test_a_visit_that_cannot_be_read_is_named_and_the_others_are_listed(
    visits: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (visits / "bergen" / "visit.yaml").write_text("format: 1\n", encoding="utf-8")

    done = ran(capsys, "deadlines", visits, "--as-of", "2027-05-11", "--color", "never")

    bergen = visits / "bergen"
    assert (done.status, done.out.splitlines()[0]) == (1, "Overdue")
    assert done.err.splitlines()[-1] == f"{bergen} cannot be read; `itinerary check {bergen}` says why"
