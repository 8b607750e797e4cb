"""The commands as a planner types them: what stands on stdout, what on stderr, and the exit status."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

VISITS = Path(__file__).parents[2] / "visits"
MISSPELT = (VISITS / "minimal" / "visit.yaml").read_text(encoding="utf-8").replace("site: harbour", "site: harbor")


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command did."""

    status: int
    out: str
    err: str


def itinerary(*arguments: str | Path, home: Path, **environment: str) -> Ran:
    """Run the command line in a folder, as a shell would."""
    done = subprocess.run(  # noqa: S603 - this interpreter, with the project's own command
        [sys.executable, "-m", "itinerary", *map(str, arguments)],
        cwd=home,
        env={**os.environ, **environment},
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert "Traceback" not in done.stderr
    return Ran(done.returncode, done.stdout, done.stderr)


@pytest.fixture
def misspelt(tmp_path: Path) -> Path:
    """Return a folder with a visit in which a site is misspelt."""
    (tmp_path / "visit.yaml").write_text(MISSPELT, encoding="utf-8")
    return tmp_path


def test_new_visit_is_clean_and_can_be_built(tmp_path: Path) -> None:
    assert itinerary("new", "trip", home=tmp_path) == Ran(
        0, f"{Path('trip/visit.yaml')}\n", "next: edit it, then `itinerary check trip` and `itinerary build trip`\n"
    )
    assert itinerary("check", "trip", home=tmp_path) == Ran(0, "", "no findings\n")
    made = itinerary("build", "trip", "--only", "calendar", home=tmp_path)
    assert (made.status, made.out.splitlines()) == (
        0,
        [
            str(Path("out/lisbon-2027/calendar") / name)
            for name in ("visit.ics", "run-sheet.ics", "delegates/silva.ics", "partners/port.ics")
        ],
    )


def test_new_visit_is_the_shortest_example(tmp_path: Path) -> None:
    itinerary("new", "trip", home=tmp_path)
    assert (tmp_path / "trip/visit.yaml").read_bytes() == (VISITS / "minimal" / "visit.yaml").read_bytes()


def test_new_visit_is_not_written_over_another(misspelt: Path) -> None:
    ran = itinerary("new", ".", home=misspelt)
    assert (ran.status, ran.out, ran.err) == (2, "", "itinerary: 'visit.yaml' is there already; name another folder\n")
    assert (misspelt / "visit.yaml").read_text(encoding="utf-8") == MISSPELT


def test_check_tells_a_misspelt_id_with_its_place_and_the_way_to_mend_it(misspelt: Path) -> None:
    assert itinerary("check", home=misspelt) == Ran(
        1,
        "visit.yaml:19:58: error[unknown-site]: there is no site `harbor`\n"
        "   19 |   port-call: {title: Courtesy call, partner: port, site: harbor, "
        "start: 2027-05-10 10:00, end: 11:00,\n"
        "      |                                                          ^^^^^^\n"
        "   = help: did you mean `harbour`?\n",
        "1 error\n",
    )


def test_check_in_one_line(misspelt: Path) -> None:
    ran = itinerary("check", "--output-format", "concise", home=misspelt)
    assert ran.out == "visit.yaml:19:58: error[unknown-site]: there is no site `harbor`\n"


def test_check_for_github(misspelt: Path) -> None:
    ran = itinerary("check", "--output-format", "github", home=misspelt)
    assert ran.out == (
        "::error file=visit.yaml,line=19,col=58,endLine=19,endColumn=64,title=itinerary unknown-site"
        "::there is no site `harbor`. did you mean `harbour`?\n"
    )


def test_check_for_programs(misspelt: Path) -> None:
    ran = itinerary("check", "--output-format", "json", home=misspelt)
    assert json.loads(ran.out) == [
        {
            "rule": "unknown-site",
            "severity": "error",
            "message": "there is no site `harbor`",
            "detail": "",
            "help": "did you mean `harbour`?",
            "path": ["meetings", "port-call", "site"],
            "file": "visit.yaml",
            "line": 19,
            "column": 58,
            "end_line": 19,
            "end_column": 64,
        }
    ]


def test_build_of_a_wrong_visit_makes_nothing(misspelt: Path) -> None:
    ran = itinerary("build", home=misspelt)
    assert (ran.status, ran.out, ran.err.splitlines()[-1]) == (1, "", "1 error; nothing was built")
    assert [path.name for path in misspelt.iterdir()] == ["visit.yaml"]


def test_colours_are_used_when_asked_for(misspelt: Path) -> None:
    assert "\x1b[" in itinerary("check", home=misspelt, FORCE_COLOR="1").out
    assert "\x1b[" in itinerary("check", "--color", "always", home=misspelt, NO_COLOR="1").out
    assert "\x1b[" not in itinerary("check", home=misspelt).out
    assert "\x1b[" not in itinerary("check", "--color", "never", home=misspelt, FORCE_COLOR="1").out


def test_show_prints_the_programme_day_by_day() -> None:
    assert itinerary("show", VISITS / "minimal", home=VISITS) == Ran(
        0,
        "Visit to Lisbon\n"
        "\n"
        "Monday 10 May 2027, Lisbon\n"
        "               — Europe/Lisbon, UTC+01:00 —\n"
        "  10:00–11:00  Courtesy call · Harbour House · all\n",
        "",
    )


def test_show_as_markdown() -> None:
    assert itinerary("show", VISITS / "minimal", "--format", "markdown", home=VISITS).out == (
        "# Visit to Lisbon\n"
        "\n"
        "## Monday 10 May 2027, Lisbon\n"
        "\n"
        "| Time | What | Where | Who |\n"
        "| --- | --- | --- | --- |\n"
        "| | *Europe/Lisbon, UTC+01:00* | | |\n"
        "| 10:00–11:00 | Courtesy call | Harbour House | all |\n"
    )


def test_show_for_programs() -> None:
    shown = json.loads(itinerary("show", VISITS / "minimal", "--format", "json", "--for", "port", home=VISITS).out)
    assert shown == {
        "visit": "lisbon-2027",
        "title": "Visit to Lisbon",
        "for": "partner:port",
        "programme": [
            {
                "type": "meeting",
                "id": "meetings-port-call",
                "start": {"local": "2027-05-10T10:00:00+01:00", "zone": "Europe/Lisbon"},
                "end": {"local": "2027-05-10T11:00:00+01:00", "zone": "Europe/Lisbon"},
                "people": ["silva"],
                "title": "Courtesy call",
                "kind": "meeting",
                "status": "confirmed",
                "site": "harbour",
                "room": None,
                "counterparts": [],
            }
        ],
        "unscheduled": [],
    }


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("chek",), "Error: No such command 'chek'. Did you mean 'check'?"),
        (
            ("build", "--only", "calender"),
            "Error: Invalid value for '--only': there is no 'calender'; did you mean 'calendar'?",
        ),
        (("build", "--format", "rtf"), "Error: Invalid value for '--format': there is no 'rtf'; known: docx, html, md"),
        (("show", "--for", "sliva"), "itinerary: there is no audience 'sliva'"),
        (("check", "nowhere"), "itinerary: there is no visit at 'nowhere'"),
        (("rule", "tme-overlap"), "itinerary: there is no rule 'tme-overlap'"),
        (("build", "--issued", "yesterday"), "itinerary: 'yesterday' is no moment"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_slip_of_the_planner_ends_in_a_sentence(arguments: tuple[str, ...], sentence: str) -> None:
    ran = itinerary(*arguments, home=VISITS / "minimal")
    assert (ran.status, ran.out) == (2, "")
    assert sentence in ran.err


def test_schema_is_the_committed_one() -> None:
    committed = (VISITS.parent / "schema" / "visit.schema.json").read_text(encoding="utf-8")
    assert itinerary("schema", home=VISITS) == Ran(0, committed, "")


def test_help_imports_no_heavy_library() -> None:
    code = (
        "import sys; from itinerary.cli.app import cli; cli.main(['--help'], standalone_mode=False); "
        "heavy = {'pydantic', 'yaml', 'jinja2', 'docx', 'docxtpl', 'babel', 'icalendar', 'lxml'}; "
        "sys.exit(','.join(sorted(heavy & sys.modules.keys())) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False, encoding="utf-8")  # noqa: S603 - ours
    assert (done.returncode, done.stderr) == (0, "")
