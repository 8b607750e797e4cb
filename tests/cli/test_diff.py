"""`itinerary diff`: from which version to which, for whom, and in which form."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from cli.running import Ran, ran
from support.second_editions import second_edition

VISITS = Path(__file__).parents[2] / "visits"
FIRST, SECOND = "2027-04-01T09:00+00:00", "2027-04-08T09:00+00:00"
SAME = "moved from 10:00 to 11:00; is now at Chart Room, Harbour House, 1 Example Quay, Lisbon"
MOVED = f"  Mon 10 May: Courtesy call {SAME}\n"
EVERYBODY = "The office, The delegation as a whole, Professor Ana Silva and Example Port Authority\n"

Capsys = pytest.CaptureFixture[str]


@pytest.fixture
def visit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the shortest visit in a repository, committed and released once, then changed."""
    monkeypatch.chdir(tmp_path)
    shutil.copytree(VISITS / "minimal", "visits/lisbon")
    folder = Path("visits/lisbon")
    git("init", "--quiet")
    git("add", ".")
    git("commit", "--quiet", "--message", "First")
    return folder


def git(*arguments: str) -> None:
    identity = ("-c", "user.name=Ana", "-c", "user.email=ana@example.org")
    subprocess.run(["git", *identity, *arguments], check=True)  # noqa: S603, S607 - git alone, as found


def edit(visit: Path) -> None:
    file = visit / "visit.yaml"
    file.write_text(second_edition("minimal", file.name, file.read_text("utf-8")), "utf-8")


@pytest.fixture
def released(visit: Path, capsys: Capsys) -> Path:
    """Return the visit, released and then changed."""
    ran(capsys, "release", visit, "--issued", FIRST)
    edit(visit)
    return visit


def test_change_since_the_last_release_is_told_to_each_reader(released: Path, capsys: Capsys) -> None:
    told = f"What has changed since release 1, 1 April 2027\n\n{EVERYBODY}{MOVED}"
    assert ran(capsys, "diff", released) == Ran(0, told, "")
    assert ran(capsys, "diff", "--visit", released) == Ran(0, told, "")
    assert ran(capsys, "diff", "1", released) == Ran(0, told, "")


def test_change_between_two_releases_is_told_from_the_record(released: Path, capsys: Capsys) -> None:
    ran(capsys, "release", released, "--issued", SECOND)
    file = released / "visit.yaml"
    file.write_text(file.read_text("utf-8").replace("start: 2027-05-10 11:00", "start: 2027-05-10 11:30"), "utf-8")
    told = f"What has changed since release 1, 1 April 2027, up to release 2\n\n{EVERYBODY}{MOVED}"
    assert ran(capsys, "diff", "1", "2", "--visit", released) == Ran(0, told, "")


def test_change_since_a_revision_of_git_is_told(visit: Path, capsys: Capsys) -> None:
    edit(visit)
    told = f"What has changed since HEAD\n\n{EVERYBODY}{MOVED}"
    assert ran(capsys, "diff", "HEAD", visit) == Ran(0, told, "")
    assert ran(capsys, "diff", visit) == Ran(0, told, "")


def test_change_between_two_specs_is_told(visit: Path, capsys: Capsys) -> None:
    shutil.copytree(visit, "visits/later")
    edit(Path("visits/later"))
    told = f"What has changed since visits/lisbon, up to visits/later\n\n{EVERYBODY}{MOVED}"
    assert ran(capsys, "diff", "visits/lisbon", "visits/later", "--visit", visit) == Ran(0, told, "")


def test_nothing_is_said_to_have_changed_where_nothing_has(visit: Path, capsys: Capsys) -> None:
    assert ran(capsys, "diff", visit) == Ran(0, "What has changed since HEAD\n\nNothing.\n", "")


def test_what_changed_beside_the_programme_is_told_as_such(visit: Path, capsys: Capsys) -> None:
    file = visit / "visit.yaml"
    file.write_text(file.read_text("utf-8").replace("  title: Visit", "  purpose: To meet\n  title: Visit"), "utf-8")
    told = (
        "What has changed since HEAD\n\n"
        "The delegation as a whole, Professor Ana Silva and Example Port Authority\n"
        "  Other parts of your papers were revised; all times are as they were.\n"
    )
    assert ran(capsys, "diff", visit) == Ran(0, told, "")


def test_one_reader_is_told_alone_and_as_markdown(released: Path, capsys: Capsys) -> None:
    told = (
        "# What has changed since release 1, 1 April 2027\n\n"
        f"## Example Port Authority\n\n- **Mon 10 May:** Courtesy call {SAME}\n"
    )
    assert ran(capsys, "diff", released, "--for", "port", "--format", "markdown") == Ran(0, told, "")


def test_changes_as_json_hold_entry_times_and_sentence(released: Path, capsys: Capsys) -> None:
    done = ran(capsys, "diff", released, "--for", "silva", "--format", "json")
    assert json.loads(done.out) == {
        "from": "release 1",
        "to": "now",
        "readers": [
            {
                "for": "delegate:silva",
                "name": "Professor Ana Silva",
                "changes": [
                    {
                        "entry": "meetings-port-call",
                        "what": ["moved", "place"],
                        "sentence": f"Courtesy call {SAME}",
                        "before": {
                            "title": "Courtesy call",
                            "start": "2027-05-10 10:00 Europe/Lisbon",
                            "end": "2027-05-10 11:00 Europe/Lisbon",
                            "place": "Harbour House, 1 Example Quay, Lisbon",
                            "status": "confirmed",
                        },
                        "after": {
                            "title": "Courtesy call",
                            "start": "2027-05-10 11:00 Europe/Lisbon",
                            "end": "2027-05-10 12:00 Europe/Lisbon",
                            "place": "Chart Room, Harbour House, 1 Example Quay, Lisbon",
                            "status": "confirmed",
                        },
                    }
                ],
                "other_papers": False,
            }
        ],
    }


def test_changes_as_a_page_are_a_whole_document(released: Path, capsys: Capsys) -> None:
    page = ran(capsys, "diff", released, "--format", "html").out
    assert page.startswith("<!DOCTYPE html>")
    assert "What has changed since release 1, 1 April 2027" in page
    assert SAME in page


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ("7", "visits/lisbon"),
            "there is no version '7': releases of this visit: 1; name a release, a revision of git, or a visit's file",
        ),
        (
            ("HEAD~9", "visits/lisbon"),
            "there is no version 'HEAD~9': git knows no such revision here; name a release, ",
        ),
        (
            ("--output=x", "visits/lisbon"),
            "",
        ),
        (("visits/lisbon", "--for", "nobody"), "there is no audience 'nobody'; known: "),
        (
            ("visits/lisbon", "--for", "public"),
            "there is no reader to whom anything is sent by the name of 'public'; known: ",
        ),
        (("visits/nowhere",), "there is no visit at '.': "),
    ],
    ids=["unknown release", "unknown revision", "an option", "unknown reader", "the public", "no visit"],
)
@pytest.mark.usefixtures("released")
def test_version_or_reader_that_is_not_known_is_told(arguments: tuple[str, ...], said: str, capsys: Capsys) -> None:
    done = ran(capsys, "diff", *arguments)
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith(f"itinerary: {said}" if said else "Usage: itinerary diff")


def test_visit_that_was_not_in_a_revision_yet_is_told(visit: Path, capsys: Capsys) -> None:
    shutil.copytree(visit, "visits/later")
    assert ran(capsys, "diff", "HEAD", "visits/later") == Ran(
        2,
        "",
        "itinerary: there is no version 'HEAD': it has no 'visit.yaml' in that place; "
        "name a release, a revision of git, or a visit's file\n",
    )


def test_spec_with_errors_is_not_compared(visit: Path, capsys: Capsys) -> None:
    file = visit / "visit.yaml"
    file.write_text(file.read_text("utf-8").replace("site: harbour", "site: harbor"), "utf-8")
    done = ran(capsys, "diff", visit)
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith(
        "itinerary: the visit cannot be read as it is in 'visits/lisbon': visits/lisbon/visit.yaml:"
    )


def test_spec_with_errors_is_told_by_its_first_error_not_by_a_warning_above_it(visit: Path, capsys: Capsys) -> None:
    file = visit / "visit.yaml"
    text = file.read_text("utf-8").replace("site: harbour", "site: harbor")
    file.write_text(text.replace("format: 1\n", "format: 1\nchecks: {ignore: [no-such-rule]}\n", 1), "utf-8")
    first = next(number for number, line in enumerate(file.read_text("utf-8").split("\n"), 1) if "harbor" in line)
    assert ran(capsys, "diff", visit).err == (
        f"itinerary: the visit cannot be read as it is in 'visits/lisbon': visits/lisbon/visit.yaml:{first}: "
        "there is no site `harbor`; `itinerary check` tells more\n"
    )
