"""Commands under adversity: no room, no right, strange things in the way; a sentence each time, and nothing is lost."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from cli.running import Ran, ran
from support.second_editions import second_edition

from itinerary.build.manifest import read_manifest
from itinerary.release.keeping import kept_lock

VISITS = Path(__file__).parents[2] / "visits"
ISSUED = "2027-04-01T09:00:00+00:00"
LATER = "2027-04-08T09:00:00+00:00"

IN_TROUBLE = """\
import ctypes, resource, signal, sys
from itinerary.cli.app import main
trouble, *arguments = sys.argv[1:]
if trouble == "full":
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (16, 16))
elif trouble == "forbidden":
    version, nothing = (ctypes.c_uint32 * 2)(0x20080522), (ctypes.c_uint32 * 6)()
    ctypes.CDLL(None).capset(version, nothing)
main(arguments)
"""
"""Runs a command as if the disk were full, or as somebody who may do no more than the files say: root may, else."""

WRITING = {
    "deadlines": ("deadlines", "lisbon", "--format", "ics", "-o", "old.ics"),
    "a new list": ("deadlines", "lisbon", "--format", "text", "-o", "new.txt"),
    "new": ("new", "started"),
    "eject": ("templates", "eject", "house", "brand", "news", "--overwrite"),
    "record": ("record", "lisbon"),
    "build": ("build", "lisbon", "--only", "calendar", "--issued", LATER),
}
"""Commands that write, each in its way."""

PLACES = {
    "deadlines": "old.ics",
    "a new list": "new.txt",
    "new": "started",
    "eject": "house",
    "record": "lisbon/visit.yaml",
    "build": "out/lisbon-2027",
}

Capsys = pytest.CaptureFixture[str]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capsys) -> Path:
    """Return the folder in which commands are run: with the shortest visit, its calendars, and files of the planner."""
    folder = tmp_path / "home"
    shutil.copytree(VISITS / "minimal", folder / "lisbon")
    monkeypatch.chdir(folder)
    ran(capsys, "build", "lisbon", "--only", "calendar", "--issued", ISSUED)
    (folder / "old.ics").write_bytes(b"of last week\n" * 2_000)
    (folder / "house").mkdir()
    (folder / "house" / "brand.yaml").write_bytes(b"colour: navy\n" * 2_000)
    return folder


def standing(home: Path) -> dict[str, bytes]:
    """Return what stands in the files of a folder, but for the locks, in which nothing does."""
    found = {path.relative_to(home).as_posix(): path for path in home.rglob("*") if path.is_file()}
    return {name: path.read_bytes() for name, path in found.items() if not name.endswith((".guard", "2027.lock"))}


def in_a_process(*code_and_arguments: str, stdin: str = "", stdout: int | None = subprocess.PIPE) -> Ran:
    command = [sys.executable, "-c", *code_and_arguments]
    done = subprocess.run(  # noqa: S603 - this interpreter, with the project's own command
        command, input=stdin, stdout=stdout, stderr=subprocess.PIPE, check=False, encoding="utf-8"
    )
    return Ran(done.returncode, done.stdout or "", done.stderr)


@pytest.mark.parametrize("name", WRITING)
def test_full_disk_leaves_everything_as_it_was(name: str, home: Path) -> None:
    before = standing(home)
    done = in_a_process(IN_TROUBLE, "full", *WRITING[name], stdin="y\n")
    sentence = f"cannot write to '{PLACES[name]}': File too large; what stood there before is unchanged"
    assert (done.status, done.out, done.err.splitlines()[-1]) == (2, "", f"itinerary: {sentence}")
    assert standing(home) == before


def test_no_room_for_passing_files_is_told_with_their_place(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The sheets of a workbook are written to such before they are packed."""
    before = standing(home)
    monkeypatch.setenv("TMPDIR", str(home / "house"))
    done = in_a_process(IN_TROUBLE, "full", "deadlines", "lisbon", "--format", "xlsx", "-o", "old.ics")
    there = f"cannot write passing files to '{home / 'house'}' (TMPDIR may name another folder)"
    assert done == Ran(2, "", f"itinerary: {there}: File too large\n")
    assert standing(home) == before


@pytest.mark.parametrize("name", WRITING)
def test_folder_that_may_not_be_written_to_is_told_and_left(name: str, home: Path) -> None:
    before = standing(home)
    folders = (home, home / "lisbon", home / "out", home / "house")
    for folder in folders:
        folder.chmod(0o555)
    done = in_a_process(IN_TROUBLE, "forbidden", *WRITING[name], stdin="y\n")
    for folder in folders:
        folder.chmod(0o755)
    sentence = f"cannot write to '{PLACES[name]}': Permission denied"
    assert (done.status, done.out) == (2, "")
    assert done.err.splitlines()[-1] == f"itinerary: {sentence}; what stood there before is unchanged"
    assert standing(home) == before


@pytest.mark.parametrize(
    ("command", "guard", "told"),
    [
        ("record", "lisbon/.visit.yaml.lock.guard", "cannot write to 'lisbon/visit.yaml': {what}; what stood"),
        ("release", "lisbon/.release.lock.guard", "cannot add a release to 'lisbon/release.lock': {what}; nothing was"),
        ("build --only calendar", "out/.lisbon-2027.lock", "cannot write to 'out/lisbon-2027': {what}; what stood"),
    ],
)
def test_lock_that_somebody_made_a_link_empties_no_file(
    command: str, guard: str, told: str, home: Path, capsys: Capsys
) -> None:
    (home / guard).unlink(missing_ok=True)
    (home / guard).symlink_to(home / "old.ics")
    before = standing(home)
    done = ran(capsys, *command.split(), "lisbon")
    what = f"'{home.resolve() / guard}' is in the way, which is no ordinary file: remove it"
    assert (done.status, done.out) == (2, "")
    assert told.format(what=what) in done.err
    assert standing(home) == before


@pytest.mark.parametrize("command", ["deadlines", "actions"])
def test_visit_that_may_not_be_read_keeps_no_other_from_the_list(command: str, home: Path, capsys: Capsys) -> None:
    shutil.copytree(home / "lisbon", home / "locked")
    (home / "locked" / "visit.yaml").chmod(0)
    alone = ran(capsys, command, "lisbon", "--as-of", "2027-04-01", "--color", "never")
    done = in_a_process(IN_TROUBLE, "forbidden", command, "lisbon", "locked", "--as-of", "2027-04-01")
    unread = "locked cannot be read; `itinerary check locked` says why\n"
    assert done == Ran(1, alone.out, alone.err + unread)


@pytest.mark.parametrize("standing_there", ["file", "link to nothing"])
def test_visit_is_not_started_where_something_stands(standing_there: str, home: Path, capsys: Capsys) -> None:
    (home / "porto").mkdir()
    path = home / "porto" / "visit.yaml"
    if standing_there == "file":
        path.write_bytes(b"mine")
    else:
        path.symlink_to("nothing")
    before = standing(home)
    assert ran(capsys, "new", "porto") == Ran(
        2, "", "itinerary: 'porto/visit.yaml' is there already; name another folder\n"
    )
    assert standing(home) == before


def test_new_edition_leaves_folders_that_a_planner_has_just_made(home: Path, capsys: Capsys) -> None:
    (home / "out/lisbon-2027/scans/passports").mkdir(parents=True)
    ran(capsys, "build", "lisbon", "--only", "calendar", "--issued", LATER)
    assert (home / "out/lisbon-2027/scans/passports").is_dir()


def test_pipe_among_the_documents_is_not_lost(home: Path, capsys: Capsys) -> None:
    os.mkfifo(home / "out/lisbon-2027/scanner")
    before = standing(home)
    done = ran(capsys, "build", "lisbon", "--only", "calendar", "--issued", LATER)
    sentence = "'scanner' is neither file nor folder and would be lost: move it elsewhere"
    assert done == Ran(
        2,
        "",
        f"itinerary: cannot write to 'out/lisbon-2027': {sentence}; what stood there before is unchanged\n",
    )
    assert standing(home) == before


def test_folder_among_the_documents_that_one_may_not_look_into_is_not_lost(home: Path) -> None:
    locked = home / "out/lisbon-2027/minutes"
    locked.mkdir()
    (locked / "secret").write_bytes(b"precious")
    before = standing(home)
    locked.chmod(0)
    done = in_a_process(IN_TROUBLE, "forbidden", "build", "lisbon", "--only", "calendar", "--issued", LATER)
    locked.chmod(0o755)
    sentence = "cannot write to 'out/lisbon-2027': Permission denied; what stood there before is unchanged"
    assert done == Ran(2, "", f"itinerary: {sentence}\n")
    assert standing(home) == before


@pytest.mark.parametrize("place", ["pipe", "file/deeper", "round"])
def test_output_where_no_folder_can_be_is_told(place: str, home: Path, capsys: Capsys) -> None:
    os.mkfifo(home / "pipe")
    (home / "file").touch()
    (home / "round").symlink_to("round")
    before = standing(home)
    done = ran(capsys, "build", "lisbon", "--only", "calendar", "-o", place)
    sentence = f"cannot write to '{place}/lisbon-2027': Not a directory; what stood there before is unchanged"
    assert done == Ran(2, "", f"itinerary: {sentence}\n")
    assert standing(home) == before


@pytest.mark.parametrize(
    "name",
    ["new\nline", "tab\t", "\u200frtl", "😀", "e\u0301", "\u00e9", "大阪" * 40, "[a]*?", "aux.txt", "end. "],
)
def test_folders_may_have_any_name(name: str, home: Path, capsys: Capsys) -> None:
    (home / "lisbon").rename(home / name)
    done = ran(capsys, "build", name, "--only", "calendar", "-o", f"{name}/out", "-q")
    assert (done.status, done.err.splitlines()[-1:]) == (0, f"4 files in {name}/out/lisbon-2027".splitlines()[-1:])
    assert ran(capsys, "deadlines", name, "--format", "ics", "-o", f"{name}/list.ics").status == 0
    assert ran(capsys, "templates", "eject", f"{name}/house", "brand").status == 0
    assert ran(capsys, "new", f"{name}/{name}").status == 0
    assert in_a_process(IN_TROUBLE, "none", "record", name, stdin="y\nq\n").status == 0
    assert sorted(path.name for path in (home / name).iterdir()) == sorted(
        [".visit.yaml.lock.guard", "visit.yaml", "out", "list.ics", "house", name]
    )


def test_release_whose_documents_the_disk_does_not_place_at_last_is_told_to_be_recorded(
    home: Path, capsys: Capsys, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As where the folder of the visit is a disk of its own, which nothing can take the place of."""
    shutil.rmtree(home / "out")

    def refuse(path: Path, _target: Path) -> Path:
        raise OSError(errno.EBUSY, os.strerror(errno.EBUSY), str(path))

    with monkeypatch.context() as busy:
        busy.setattr(Path, "rename", refuse)
        done = ran(capsys, "release", "lisbon", "--issued", ISSUED)
    assert done == Ran(
        2,
        "",
        "itinerary: release 1 is recorded in 'lisbon/release.lock', but its documents cannot be put into "
        "'out/lisbon-2027': Device or resource busy; what stood there before is unchanged. "
        "`itinerary build -o FOLDER` makes them\n",
    )
    assert standing(home / "lisbon").keys() == {"visit.yaml", "release.lock"}
    assert ran(capsys, "build", "lisbon", "-q").err == "30 files in out/lisbon-2027\n"
    manifest = read_manifest(home / "out/lisbon-2027")
    assert manifest is not None
    assert manifest.release == 1


@pytest.mark.parametrize("arguments", [("check", "lisbon"), ("build", "/anywhere", "-o", "out"), ("new", "porto")])
def test_folder_that_was_taken_away_under_the_command_is_told(arguments: tuple[str, ...], home: Path) -> None:
    gone = home / "gone"
    gone.mkdir()
    code = "import os, sys; from itinerary.cli.app import main; os.chdir('gone'); os.rmdir(os.getcwd()); main()"
    sentence = "the folder in which you are is not there any more: change to another and run it again"
    assert in_a_process(code, *arguments) == Ran(2, "", f"itinerary: {sentence}\n")


def test_two_releases_at_once_are_one_after_the_other(home: Path, capsys: Capsys) -> None:
    ran(capsys, "release", "lisbon", "--issued", ISSUED, "-q", "--overwrite")
    file = home / "lisbon" / "visit.yaml"
    file.write_text(second_edition("minimal", file.name, file.read_text("utf-8")), "utf-8")
    command = [sys.executable, "-m", "itinerary", "release", "lisbon", "--issued", LATER, "-q"]
    both = [subprocess.Popen(command, stderr=subprocess.PIPE) for _ in range(2)]  # noqa: S603 - this interpreter
    said = sorted(process.communicate(timeout=60)[1].decode().splitlines()[-1] for process in both)
    assert [process.returncode for process in both] == [0, 0]
    assert said == [
        "nothing has changed since release 2; nothing was released",
        "release 2 is recorded in lisbon/release.lock; something changed for 4 readers",
    ]
    lock, manifest = kept_lock(home / "lisbon/release.lock", "lisbon-2027"), read_manifest(home / "out/lisbon-2027")
    assert lock is not None
    assert manifest is not None
    assert ([release.number for release in lock.releases], manifest.release) == ([1, 2], 2)
