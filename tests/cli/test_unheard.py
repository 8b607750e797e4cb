"""Commands that nobody hears, or that somebody stops: what is done is done, and is told as far as anybody hears it."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from cli.running import INTERRUPTIBLE

VISITS = Path(__file__).parents[2] / "visits"
ITINERARY = [sys.executable, "-m", "itinerary"]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder in which commands are run, with the shortest visit."""
    shutil.copytree(VISITS / "minimal", tmp_path / "home" / "lisbon")
    monkeypatch.chdir(tmp_path / "home")
    return tmp_path / "home"


def without_room(*arguments: str) -> tuple[int, str]:
    """Run a command whose output goes where there is no room; return its status and what it says on stderr."""
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(  # noqa: S603 - this interpreter, with the project's own command
            [*ITINERARY, *arguments], stdout=full, stderr=subprocess.PIPE, check=False, encoding="utf-8"
        )
    return done.returncode, done.stderr


@pytest.mark.usefixtures("home")
def test_standard_output_without_room_is_told() -> None:
    sentence = "itinerary: cannot write to the standard output: No space left on device\n"
    assert without_room("show", "lisbon") == (2, sentence)


@pytest.mark.usefixtures("home")
def test_release_of_which_nobody_hears_the_files_is_told_to_be_recorded() -> None:
    status, said = without_room("release", "lisbon")
    assert (status, said.splitlines()) == (
        2,
        [
            "30 files in out/lisbon-2027",
            "release 1 is recorded in lisbon/release.lock",
            "itinerary: cannot write to the standard output: No space left on device",
        ],
    )


@pytest.mark.usefixtures("home")
def test_sentence_that_nobody_can_hear_is_no_fault() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([*ITINERARY, "check", "nowhere"], stderr=full, check=False)  # noqa: S603 - the same
    assert done.returncode == 2


def test_whoever_stops_a_build_reads_one_word(home: Path) -> None:
    """And not what each of the processes that share the work was just doing."""
    shutil.copytree(VISITS / "three-capitals", home / "tour")
    command = [sys.executable, "-c", INTERRUPTIBLE, "build", "tour", "-q"]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, start_new_session=True)  # noqa: S603 - the same
    helpers = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    deadline = time.monotonic() + (60 if (os.cpu_count() or 1) > 1 else 0.5)  # one processor alone has no helpers
    while not helpers.read_text("ascii") and time.monotonic() < deadline:
        time.sleep(0.01)
    os.killpg(process.pid, signal.SIGINT)
    said = process.communicate(timeout=60)[1]
    assert (process.returncode, said.split()) == (130, [b"stopped"])
    assert sorted(path.name for path in home.iterdir()) == ["lisbon", "tour"]
