"""`itinerary release` at the command line: what is recorded, what is made, what is refused."""

from __future__ import annotations

import random
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from cli.running import Ran, ran
from judges.ics_reading import read
from support.second_editions import second_edition

from itinerary.release.keeping import kept_lock

if TYPE_CHECKING:
    from conftest import Compares

VISITS = Path(__file__).parents[2] / "visits"
EXPECTED = Path(__file__).parent / "expected"
FIRST, SECOND, THIRD = (f"2027-04-0{day}T09:00+00:00" for day in (1, 8, 9))

Capsys = pytest.CaptureFixture[str]


@pytest.fixture
def visit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the shortest visit, in the folder in which commands are run."""
    monkeypatch.chdir(tmp_path)
    shutil.copytree(VISITS / "minimal", "lisbon")
    return Path("lisbon")


def edit(visit: Path) -> None:
    """Make the visit what it is a week later."""
    file = visit / "visit.yaml"
    file.write_text(second_edition("minimal", file.name, file.read_text("utf-8")), "utf-8")


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def revisions(file: str) -> list[tuple[str, str, str]]:
    """Return what a calendar tells of each entry: name, status, start."""
    return [
        (entry.uid.partition("@")[0], entry.status, str(entry.start.at))
        for entry in read(Path("out/lisbon-2027/calendar", file).read_bytes())
    ]


def sequences(file: str) -> list[str]:
    lines = Path("out/lisbon-2027/calendar", file).read_text("utf-8").splitlines()
    return [line for line in lines if line.startswith(("SEQUENCE", "DTSTAMP", "CREATED"))]


def test_first_release_is_recorded_and_made(visit: Path, capsys: Capsys) -> None:
    done = ran(capsys, "release", visit, "-m", "First programme", "--issued", FIRST, "-q")
    assert done == Ran(0, "", "30 files in out/lisbon-2027\nrelease 1 is recorded in lisbon/release.lock\n")
    assert sequences("delegates/silva.ics") == ["DTSTAMP:20270401T090000Z", "CREATED:20270401T090000Z", "SEQUENCE:0"]


def test_record_of_two_releases_in_full(visit: Path, capsys: Capsys, expect: Compares) -> None:
    ran(capsys, "release", visit, "-m", "First programme", "--issued", FIRST)
    edit(visit)
    ran(capsys, "release", visit, "-m", "The call is an hour later", "--issued", SECOND)
    record = re.sub(r"(?m)^  views: .*$", "  views: {…}", (visit / "release.lock").read_text("utf-8"))
    expect(record, EXPECTED / "release.lock")


def test_second_release_moves_the_entry_and_writes_notices_to_whoever_is_told_otherwise(
    visit: Path, capsys: Capsys
) -> None:
    ran(capsys, "release", visit, "--issued", FIRST)
    edit(visit)
    done = ran(capsys, "release", visit, "--issued", SECOND)
    assert sequences("delegates/silva.ics") == ["DTSTAMP:20270408T090000Z", "CREATED:20270401T090000Z", "SEQUENCE:1"]
    assert sorted(line for line in done.out.splitlines() if ".changes." in line) == [
        f"out/lisbon-2027/briefing/{name}.changes.{kind}"
        for name in ("delegates/silva", "leadership", "partners/port", "run-sheet")
        for kind in ("docx", "html", "pdf")
    ]
    assert done.err.splitlines()[-1] == (
        "release 2 is recorded in lisbon/release.lock; something changed for 4 readers"
    )


def test_build_of_what_was_released_makes_the_same_bytes_whenever_it_is_made(visit: Path, capsys: Capsys) -> None:
    ran(capsys, "release", visit, "--issued", FIRST)
    edit(visit)
    ran(capsys, "release", visit, "--issued", SECOND)
    ran(capsys, "build", visit, "--issued", THIRD, "-o", "again")
    assert files(Path("again/lisbon-2027")) == files(Path("out/lisbon-2027"))


def test_comment_in_the_spec_makes_no_draft_of_a_release(visit: Path, capsys: Capsys) -> None:
    ran(capsys, "release", visit, "--issued", FIRST)
    before = files(Path("out/lisbon-2027"))
    with (visit / "visit.yaml").open("a", encoding="utf-8") as file:
        file.write("# the harbour master is called Ana, too\n")
    done = ran(capsys, "build", visit, "--only", "calendar", "-q")
    assert done == Ran(0, "", done.err)
    assert {path: content for path, content in files(Path("out/lisbon-2027")).items() if path.endswith(".ics")} == {
        path: content for path, content in before.items() if path.endswith(".ics")
    }


def test_build_of_what_has_changed_since_is_a_draft_and_says_so(visit: Path, capsys: Capsys) -> None:
    ran(capsys, "release", visit, "--issued", FIRST)
    edit(visit)
    done = ran(capsys, "build", visit, "--issued", SECOND, "-q")
    assert done.err.splitlines()[-1] == "a draft: the visit has changed since release 1"
    assert sequences("delegates/silva.ics") == ["DTSTAMP:20270408T090000Z", "CREATED:20270401T090000Z", "SEQUENCE:1"]
    assert "Draft of 8 April 2027, not released" in Path(
        "out/lisbon-2027/briefing/delegates/silva.changes.html"
    ).read_text("utf-8")


def test_release_of_what_was_released_already_does_nothing(visit: Path, capsys: Capsys) -> None:
    ran(capsys, "release", visit, "--issued", FIRST)
    before = files(visit)
    assert ran(capsys, "release", visit, "--issued", SECOND) == Ran(
        0, "", "nothing has changed since release 1; nothing was released\n"
    )
    assert files(visit) == before


def test_release_that_is_dated_before_the_last_is_refused(visit: Path, capsys: Capsys) -> None:
    ran(capsys, "release", visit, "--issued", SECOND)
    edit(visit)
    assert ran(capsys, "release", visit, "--issued", FIRST) == Ran(
        2,
        "",
        "itinerary: a release of 2027-04-01T09:00:00+00:00 cannot follow the one of 2027-04-08T09:00:00+00:00: "
        "give a later --issued, or look after the clock of this machine\n",
    )


def test_visit_with_errors_is_not_released(visit: Path, capsys: Capsys) -> None:
    file = visit / "visit.yaml"
    file.write_text(file.read_text("utf-8").replace("site: harbour", "site: harbor"), "utf-8")
    done = ran(capsys, "release", visit)
    assert (done.status, done.out, done.err.splitlines()[-1]) == (1, "", "1 error; nothing was released")
    assert not (visit / "release.lock").exists()


def test_release_whose_documents_cannot_be_put_in_place_is_not_recorded(visit: Path, capsys: Capsys) -> None:
    ran(capsys, "build", visit, "--issued", FIRST)
    (Path("out/lisbon-2027/news/draft.md")).write_text("my own words", "utf-8")
    done = ran(capsys, "release", visit, "--issued", SECOND)
    assert done == Ran(
        2,
        "",
        "itinerary: files in 'out/lisbon-2027' were changed since they were built: news/draft.md; "
        "move them elsewhere, or build with --overwrite to replace them\n",
    )
    assert not (visit / "release.lock").exists()


def test_release_that_cannot_be_recorded_leaves_the_documents_as_they_were(visit: Path, capsys: Capsys) -> None:
    ran(capsys, "release", visit, "--issued", FIRST)
    before = files(Path("out"))
    edit(visit)
    record = visit / "release.lock"
    record.write_text(record.read_text("utf-8").replace("spec: ", "spec "), "utf-8")
    done = ran(capsys, "release", visit, "--issued", SECOND)
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith("itinerary: lisbon/release.lock:")
    assert files(Path("out")) == before


def test_meeting_that_was_deleted_and_a_host_who_was_lost_are_told_so(visit: Path, capsys: Capsys) -> None:
    ran(capsys, "release", visit, "--issued", FIRST)
    file = visit / "visit.yaml"
    file.write_text(file.read_text("utf-8").partition("meetings:")[0], "utf-8")
    ran(capsys, "release", visit, "--issued", SECOND)
    notice = Path("out/lisbon-2027/briefing/partners/port.changes.html").read_text("utf-8")
    assert "is no longer in this programme" in notice
    assert ran(capsys, "diff", "1", visit, "--for", "port").out == (
        "What has changed since release 1, 1 April 2027\n\n"
        "Example Port Authority\n  Mon 10 May: Courtesy call (10:00–11:00) is no longer in this programme\n"
    )
    cancelled = [("meetings-port-call", "CANCELLED", "2027-05-10 09:00:00+00:00")]
    assert revisions("delegates/silva.ics") == cancelled
    assert revisions("partners/port.ics") == cancelled


def test_id_that_was_changed_by_mistake_is_not_released(visit: Path, capsys: Capsys) -> None:
    ran(capsys, "release", visit, "--issued", FIRST)
    file = visit / "visit.yaml"
    file.write_text(file.read_text("utf-8").replace("  port-call: {", "  call-on-port: {"), "utf-8")
    done = ran(capsys, "release", visit, "--issued", SECOND)
    assert (done.status, done.out) == (2, "")
    assert "'port-call' is gone and 'call-on-port' is new ('Courtesy call')" in done.err
    assert ran(capsys, "release", visit, "--issued", SECOND, "--new-ids").status == 0
    moment = "2027-05-10 09:00:00+00:00"
    assert sorted(revisions("visit.ics")) == [
        ("meetings-call-on-port", "CONFIRMED", moment),
        ("meetings-port-call", "CANCELLED", moment),
    ]


def test_delegate_who_no_longer_travels_gets_a_calendar_in_which_all_is_cancelled(visit: Path, capsys: Capsys) -> None:
    ran(capsys, "release", visit, "--issued", FIRST)
    file = visit / "visit.yaml"
    text = file.read_text("utf-8").replace("head: silva", "head: costa").replace("  silva: {", "  costa: {")
    file.write_text(text, "utf-8")
    ran(capsys, "release", visit, "--issued", SECOND)
    assert revisions("delegates/silva.ics") == [("meetings-port-call", "CANCELLED", "2027-05-10 09:00:00+00:00")]
    assert revisions("delegates/costa.ics") == [("meetings-port-call", "CONFIRMED", "2027-05-10 09:00:00+00:00")]


def test_nothing_cancelled_is_shown_when_the_visit_is_over(visit: Path, capsys: Capsys) -> None:
    ran(capsys, "release", visit, "--issued", FIRST)
    file = visit / "visit.yaml"
    file.write_text(file.read_text("utf-8").partition("meetings:")[0], "utf-8")
    ran(capsys, "release", visit, "--issued", "2027-05-11T23:00+00:00")
    assert revisions("delegates/silva.ics") == []
    assert not Path("out/lisbon-2027/calendar/partners").exists()


def test_entries_keep_their_names_when_the_home_organisation_gets_another_id(visit: Path, capsys: Capsys) -> None:
    ran(capsys, "release", visit, "--issued", FIRST)
    file = visit / "visit.yaml"
    text = file.read_text("utf-8").replace("home: us", "home: ours").replace("  us: {", "  ours: {")
    file.write_text(text.replace("organisation: us", "organisation: ours"), "utf-8")
    ran(capsys, "release", visit, "--issued", SECOND)
    uids = [entry.uid for entry in read(Path("out/lisbon-2027/calendar/visit.ics").read_bytes())]
    assert uids == ["meetings-port-call@lisbon-2027.us.itinerary"]


def test_release_killed_at_any_moment_is_recorded_with_its_documents_or_not_at_all(visit: Path, capsys: Capsys) -> None:
    """Whatever moment the kill hits, `build` makes of what is recorded a whole edition, and the next release works."""
    ran(capsys, "release", visit, "--issued", FIRST)
    chance = random.Random(2027)  # noqa: S311 - moments, no secrets
    text = (visit / "visit.yaml").read_text("utf-8")
    for turn in range(6):
        (visit / "visit.yaml").write_text(text.replace("Courtesy call", f"Courtesy call {turn}"), "utf-8")
        command = [sys.executable, "-m", "itinerary", "release", str(visit), "--issued", f"2027-04-{10 + turn}T09:00Z"]
        process = subprocess.Popen([*command, "-q"], stderr=subprocess.DEVNULL)  # noqa: S603 - ours
        time.sleep(chance.uniform(0.2, 1.0))
        process.send_signal(signal.SIGKILL)
        process.wait()
        lock = kept_lock(visit / "release.lock", "lisbon-2027")
        assert lock is not None
        assert [release.number for release in lock.releases] == list(range(1, len(lock.releases) + 1))
        assert ran(capsys, "build", visit, "-q").status == 0
    (visit / "visit.yaml").write_text(text.replace("Courtesy call", "Last call"), "utf-8")
    assert ran(capsys, "release", visit, "--issued", "2027-04-20T09:00Z", "-q").status == 0
    assert sorted(path.name for path in visit.iterdir()) == [".release.lock.guard", "release.lock", "visit.yaml"]
