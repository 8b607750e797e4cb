"""`itinerary publish` at the command line, against a real CalDAV server on this machine."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from cli.running import Ran, ran
from support.radicale import OWNER, Radicale, radicale

if TYPE_CHECKING:
    from collections.abc import Iterator

    from support.radicale import Calendar

VISITS = Path(__file__).parents[2] / "visits"
PASSWORD = "hunter2 and more"  # noqa: S105 - of a server that lives as long as a test
HEARD = {
    "no room": (2, b"2 created\nitinerary: cannot write to the standard output: No space left on device\n"),
    "closed early": (0, b"2 created\n"),
}
LUNCH = (
    "{title: Lunch, partner: port, site: harbour, start: 2027-05-10 12:30, end: 13:30, delegates: all, "
    "brief: {objectives: [Eat]}}"
)
CALL = "meetings-port-call@lisbon-2027.us.itinerary"

Capsys = pytest.CaptureFixture[str]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Radicale]:
    with radicale(tmp_path_factory.mktemp("radicale") / "storage", {OWNER: PASSWORD}) as started:
        yield started


@pytest.fixture
def calendar(server: Radicale, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Calendar:
    """Return a calendar of the test's own, to which the environment holds the key."""
    monkeypatch.setenv("ITINERARY_CALDAV_USER", OWNER)
    monkeypatch.setenv("ITINERARY_CALDAV_PASSWORD", PASSWORD)
    return server.make_calendar("".join(filter(str.isalnum, request.node.name)), password=PASSWORD)


@pytest.fixture
def visit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capsys) -> Path:
    """Return the shortest visit, released, in the folder in which commands are run."""
    monkeypatch.chdir(tmp_path)
    shutil.copytree(VISITS / "minimal", "lisbon")
    ran(capsys, "release", "lisbon", "--issued", "2027-04-01T09:00Z", "-q")
    return Path("lisbon")


def edit(visit: Path, old: str, new: str) -> None:
    file = visit / "visit.yaml"
    file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")


def sequences(calendar: Calendar) -> list[bytes]:
    return [line for file in calendar.files().values() for line in file.split(b"\r\n") if line.startswith(b"SEQUENCE")]


def test_entries_are_created_once_and_left_alone_then(visit: Path, calendar: Calendar, capsys: Capsys) -> None:
    assert ran(capsys, "publish", visit, "--to", calendar.address) == Ran(0, f"created {CALL}\n", "1 created\n")
    before = calendar.files()
    assert ran(capsys, "publish", visit, "--to", calendar.address) == Ran(0, "", "1 unchanged\n")
    assert calendar.files() == before


def test_next_release_moves_cancels_and_deletes(visit: Path, calendar: Calendar, capsys: Capsys) -> None:
    ran(capsys, "publish", visit, "--to", calendar.address)
    edit(visit, "start: 2027-05-10 10:00, end: 11:00", "start: 2027-05-10 11:00, end: 12:00")
    ran(capsys, "release", visit, "--issued", "2027-04-02T09:00Z", "-q")
    assert ran(capsys, "publish", visit, "--to", calendar.address) == Ran(0, f"updated {CALL}\n", "1 updated\n")
    assert sequences(calendar) == [b"SEQUENCE:1"]
    edit(visit, "end: 12:00,", "end: 12:00, status: cancelled,")
    ran(capsys, "release", visit, "--issued", "2027-04-03T09:00Z", "-q")
    assert ran(capsys, "publish", visit, "--to", calendar.address) == Ran(0, f"cancelled {CALL}\n", "1 cancelled\n")
    assert sequences(calendar) == [b"SEQUENCE:2"]
    edit(visit, "delegates: all,", "delegates: all, dress: business,")
    ran(capsys, "release", visit, "--issued", "2027-05-12T09:00Z", "-q")
    assert ran(capsys, "publish", visit, "--to", calendar.address) == Ran(0, f"deleted {CALL}\n", "1 deleted\n")
    assert calendar.files() == {}


def test_dry_run_tells_and_changes_nothing(visit: Path, calendar: Calendar, capsys: Capsys) -> None:
    done = ran(capsys, "publish", visit, "--to", calendar.address, "--dry-run")
    assert done == Ran(0, f"would be created {CALL}\n", "nothing was written; it would be 1 created\n")
    assert calendar.files() == {}


def test_each_reader_is_published_by_himself(visit: Path, calendar: Calendar, capsys: Capsys) -> None:
    ran(capsys, "publish", visit, "--to", calendar.address, "--for", "port")
    (content,) = calendar.files().values()
    assert "Rector" in content.decode()  # the host reads the posts of its guests, they do not read their own


@pytest.mark.parametrize("ear", ["no room", "closed early"])
def test_calendar_is_brought_up_to_date_though_nobody_hears_of_it(
    visit: Path, calendar: Calendar, capsys: Capsys, ear: str
) -> None:
    """As in `itinerary publish … | head -1`, and where the disk is full to which the words go."""
    edit(visit, "meetings:\n", f"meetings:\n  lunch: {LUNCH}\n")
    ran(capsys, "release", visit, "--issued", "2027-04-02T09:00Z", "-q")
    command = [sys.executable, "-m", "itinerary", "publish", str(visit), "--to", calendar.address]
    reading, writing = os.pipe()
    os.close(reading)
    with Path("/dev/full").open("wb") as full, os.fdopen(writing, "wb") as closed:
        stdout = full if ear == "no room" else closed
        done = subprocess.run(command, stdout=stdout, stderr=subprocess.PIPE, check=False)  # noqa: S603 - ours
    assert len(calendar.files()) == 2
    assert (done.returncode, done.stderr) == HEARD[ear]


def test_what_was_not_released_is_not_published(visit: Path, calendar: Calendar, capsys: Capsys) -> None:
    edit(visit, "end: 11:00", "end: 11:30")
    assert ran(capsys, "publish", visit, "--to", calendar.address) == Ran(
        2,
        "",
        "itinerary: the visit 'lisbon-2027' has changed since release 1, and only releases are published: "
        "`itinerary release` first\n",
    )
    (visit / "release.lock").unlink()
    assert ran(capsys, "publish", visit, "--to", calendar.address) == Ran(
        2,
        "",
        "itinerary: the visit 'lisbon-2027' was never released, and only releases are published: "
        "`itinerary release` first\n",
    )
    assert calendar.files() == {}


def test_wrong_password_is_told_and_not_repeated(
    visit: Path, calendar: Calendar, capsys: Capsys, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ITINERARY_CALDAV_PASSWORD", "a wrong one")
    done = ran(capsys, "publish", visit, "--to", calendar.address)
    assert (done.status, done.out) == (2, "")
    assert "ITINERARY_CALDAV_PASSWORD" in done.err
    assert "a wrong one" not in done.err


def test_address_with_a_password_in_it_is_refused_without_repeating_it(visit: Path, capsys: Capsys) -> None:
    done = ran(capsys, "publish", visit, "--to", "https://office:secret@dav.example.org/cal/")
    assert (done.status, done.out) == (2, "")
    assert "secret" not in done.err


def test_missing_extra_is_told_with_the_way_to_install_it(
    visit: Path, calendar: Calendar, capsys: Capsys, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "caldav", None)
    assert ran(capsys, "publish", visit, "--to", calendar.address) == Ran(
        2,
        "",
        "itinerary: publishing needs the extra `caldav`, which is not installed: "
        "pip install 'delegation-itinerary[caldav]'\n",
    )
