"""What a planner has in the output folder is always one whole edition, and never loses what a person did there."""

from __future__ import annotations

import random
import re
import signal
import subprocess
import sys
import time
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from itinerary.audience import Audience, AudienceKind
from itinerary.build import BuildOptions, Built, Format, Output, build
from itinerary.build.manifest import digest, read_manifest
from itinerary.build.replacing import replaced
from itinerary.errors import OutputInTheWayError, OutputNotWritableError
from itinerary.examine import examine
from itinerary.rendering.edition import Edition

if TYPE_CHECKING:
    from itinerary.programme.timeline import Programme

MINIMAL = Path(__file__).parents[2] / "visits" / "minimal"
FIRST = Edition(datetime(2027, 4, 1, 9, tzinfo=UTC))
LATER = Edition(datetime(2027, 4, 8, 9, tzinfo=UTC))
CALENDARS = BuildOptions(only=frozenset({Output.CALENDAR}))
NEWS = BuildOptions(only=frozenset({Output.NEWS}), formats=frozenset({Format.MARKDOWN}))


@pytest.fixture(scope="module")
def programme() -> Programme:
    """Return the programme of the shortest visit."""
    found = examine(MINIMAL).programme
    assert found is not None
    return found


def built(programme: Programme, out: Path, options: BuildOptions, edition: Edition = FIRST, spec: str = "a") -> Built:
    return build(programme, edition, out, spec=spec, options=options)


def names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_build_of_one_output_makes_its_files_and_the_manifest(programme: Programme, tmp_path: Path) -> None:
    made = built(programme, tmp_path, CALENDARS)
    assert names(made.folder) == [
        "calendar/delegates/silva.ics",
        "calendar/partners/port.ics",
        "calendar/run-sheet.ics",
        "calendar/visit.ics",
        "manifest.json",
    ]


def test_manifest_tells_reader_and_digest_of_every_file(programme: Programme, tmp_path: Path) -> None:
    made = built(programme, tmp_path, CALENDARS)
    manifest = read_manifest(made.folder)
    assert manifest is not None
    assert [(file.path, file.audience) for file in manifest.files] == [
        ("calendar/delegates/silva.ics", "delegate:silva"),
        ("calendar/partners/port.ics", "partner:port"),
        ("calendar/run-sheet.ics", "office"),
        ("calendar/visit.ics", "delegation"),
    ]
    assert all(digest((made.folder / file.path).read_bytes()) == file.sha256 for file in manifest.files)


def test_build_for_one_reader_makes_that_readers_files_alone(programme: Programme, tmp_path: Path) -> None:
    silva = replace(CALENDARS, audiences=frozenset({Audience(AudienceKind.DELEGATE, "silva")}))
    assert [file.path for file in built(programme, tmp_path, silva).files] == ["calendar/delegates/silva.ics"]


def test_files_of_the_same_spec_stay_when_others_are_built(programme: Programme, tmp_path: Path) -> None:
    built(programme, tmp_path, CALENDARS)
    made = built(programme, tmp_path, NEWS)
    assert made.removed == ()
    assert "calendar/visit.ics" in names(made.folder)


def test_files_of_an_older_spec_go_when_others_are_built(programme: Programme, tmp_path: Path) -> None:
    built(programme, tmp_path, CALENDARS, spec="a")
    made = built(programme, tmp_path, NEWS, spec="b")
    assert made.removed == (
        "calendar/delegates/silva.ics",
        "calendar/partners/port.ics",
        "calendar/run-sheet.ics",
        "calendar/visit.ics",
    )
    assert names(made.folder) == ["manifest.json", "news/draft.md"]


def test_files_that_are_not_ours_stay(programme: Programme, tmp_path: Path) -> None:
    folder = built(programme, tmp_path, CALENDARS).folder
    (folder / "notes.txt").write_text("call the harbour master", encoding="utf-8")
    built(programme, tmp_path, CALENDARS, LATER)
    assert (folder / "notes.txt").read_text(encoding="utf-8") == "call the harbour master"


def test_file_changed_by_hand_is_not_replaced(programme: Programme, tmp_path: Path) -> None:
    folder = built(programme, tmp_path, NEWS).folder
    (folder / "news/draft.md").write_text("my own words", encoding="utf-8")
    sentence = (
        f"files in '{folder}' were changed since they were built: news/draft.md; "
        "move them elsewhere, or build with --overwrite to replace them"
    )
    with pytest.raises(OutputInTheWayError, match=f"^{re.escape(sentence)}$"):
        built(programme, tmp_path, NEWS, LATER)
    assert (folder / "news/draft.md").read_text(encoding="utf-8") == "my own words"


def test_file_changed_by_hand_is_replaced_when_told_so(programme: Programme, tmp_path: Path) -> None:
    folder = built(programme, tmp_path, NEWS).folder
    (folder / "news/draft.md").write_text("my own words", encoding="utf-8")
    built(programme, tmp_path, replace(NEWS, overwrite=True), LATER)
    assert (folder / "news/draft.md").read_text(encoding="utf-8") != "my own words"


def test_failure_half_way_leaves_the_old_folder_whole(tmp_path: Path) -> None:
    folder = tmp_path / "visit"
    folder.mkdir()
    (folder / "old").write_text("old", encoding="utf-8")

    def fail_half_way() -> None:
        with replaced(folder) as fresh:
            (fresh / "new").write_text("new", encoding="utf-8")
            message = "the template is broken"
            raise RuntimeError(message)

    with pytest.raises(RuntimeError, match=r"^the template is broken$"):
        fail_half_way()
    assert names(folder) == ["old"]
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".visit.new")] == []


def test_folder_that_cannot_be_made_is_told_in_a_sentence(programme: Programme, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file, not a folder", encoding="utf-8")
    with pytest.raises(OutputNotWritableError, match=r"^cannot write to .*; what stood there before is unchanged$"):
        built(programme, tmp_path / "out", NEWS)


def test_build_killed_at_any_moment_leaves_one_whole_edition(programme: Programme, tmp_path: Path) -> None:
    """Whatever moment the kill hits, the folder holds the files of one manifest, and the next build clears the rest."""
    folder = built(programme, tmp_path, CALENDARS).folder
    chance = random.Random(2027)  # noqa: S311 - moments, no secrets
    for turn in range(8):
        issued = f"2027-04-{turn + 10}T09:00+00:00"
        command = [sys.executable, "-m", "itinerary", "build", str(MINIMAL), "-o", str(tmp_path), "--issued", issued]
        process = subprocess.Popen([*command, "-q", "--only", "calendar"], stderr=subprocess.DEVNULL)  # noqa: S603 - ours
        time.sleep(chance.uniform(0.1, 0.6))
        process.send_signal(signal.SIGKILL)
        process.wait()
        manifest = read_manifest(folder)
        assert manifest is not None
        assert names(folder) == sorted([*(file.path for file in manifest.files), "manifest.json"])
        assert all(digest((folder / file.path).read_bytes()) == file.sha256 for file in manifest.files)
    built(programme, tmp_path, CALENDARS, LATER)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([f".{folder.name}.lock", folder.name])
