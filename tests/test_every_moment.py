"""Killed at any moment, a command leaves the old or the new, never a mixture, and the next run goes on from there.

Each test looks at every state that a kill could have left, one by one: see `support.moments`.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from cli.running import Ran, ran
from support.moments import moments_of
from support.second_editions import second_edition

from itinerary.build.manifest import NAME, digest, read_manifest
from itinerary.build.replacing import replaced
from itinerary.record import Recording
from itinerary.rendering.register import RESTYLABLE
from itinerary.rendering.templates import shipped_template

if TYPE_CHECKING:
    from collections.abc import Mapping

VISITS = Path(__file__).parents[1] / "visits"
FIRST, SECOND = "2027-04-01T09:00:00+00:00", "2027-04-08T09:00:00+00:00"

Capsys = pytest.CaptureFixture[str]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Return a folder that holds the shortest visit."""
    folder = tmp_path / "home"
    shutil.copytree(VISITS / "minimal", folder / "lisbon")
    return folder


def files(folder: Path) -> Mapping[str, bytes]:
    """Return what stands in the files of a folder, by their names."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def change(home: Path) -> None:
    """Make the visit what it is a week later."""
    file = home / "lisbon" / "visit.yaml"
    file.write_text(second_edition("minimal", file.name, file.read_text("utf-8")), "utf-8")


def in_order(seen: list[str], *expected: str) -> bool:
    """Whether one state after the other was seen, each at least once, and no other."""
    return list(dict.fromkeys(seen)) == list(expected) and seen == sorted(seen, key=expected.index)


def edition_in(folder: Path) -> str:
    """Return the moment of the edition that stands whole in an output folder, with nothing beside it."""
    manifest = read_manifest(folder)
    assert manifest is not None
    assert {path: digest(content) for path, content in files(folder).items() if path != NAME} == {
        file.path: file.sha256 for file in manifest.files
    }
    return manifest.issued


def test_build_leaves_one_whole_edition(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capsys
) -> None:
    monkeypatch.chdir(home)
    ran(capsys, "build", "lisbon", "--only", "calendar", "--issued", FIRST)
    change(home)
    moments = moments_of(home, tmp_path / "kept", "build", "lisbon", "--only", "calendar", "--issued", SECOND)
    assert in_order([edition_in(moment / "out/lisbon-2027") for moment in moments], FIRST, SECOND)
    assert any(len(list((moment / "out").iterdir())) > 2 for moment in moments)
    for moment in moments:
        with replaced(moment / "out/lisbon-2027") as fresh:
            (fresh / "next").touch()
        assert sorted(files(moment / "out")) == [".lisbon-2027.lock", "lisbon-2027/next"]


@dataclass(frozen=True, slots=True)
class SecondRelease:
    """A second release, and every state that it went through."""

    home: Path
    before: bytes
    """What was recorded before it."""
    moments: list[Path]


@pytest.fixture(scope="module")
def second_release(tmp_path_factory: pytest.TempPathFactory) -> SecondRelease:
    home, keep = tmp_path_factory.mktemp("home"), tmp_path_factory.mktemp("moments")
    shutil.copytree(VISITS / "minimal", home / "lisbon")
    moments_of(home, keep / "of the first", "release", "lisbon", "--issued", FIRST, until="nothing")
    before = (home / "lisbon/release.lock").read_bytes()
    change(home)
    arguments = ("release", "lisbon", "--issued", SECOND)
    return SecondRelease(home, before, moments_of(home, keep / "of the second", *arguments, until="out"))


def test_release_is_recorded_just_before_its_documents_are_there(second_release: SecondRelease) -> None:
    after = (second_release.home / "lisbon/release.lock").read_bytes()
    names = {
        (second_release.before, FIRST): "old",
        (after, FIRST): "recorded",
        (after, SECOND): "new",
    }
    seen = [
        names[(moment / "lisbon/release.lock").read_bytes(), edition_in(moment / "out/lisbon-2027")]
        for moment in second_release.moments
    ]
    assert in_order(seen, "old", "recorded", "new")


def test_release_that_was_killed_before_its_documents_were_there_is_told_and_made(
    second_release: SecondRelease, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capsys
) -> None:
    between = [
        moment
        for moment in second_release.moments
        if (moment / "lisbon/release.lock").read_bytes() != second_release.before
        and edition_in(moment / "out/lisbon-2027") == FIRST
    ]
    shutil.copytree(between[0], tmp_path / "home")
    monkeypatch.chdir(tmp_path / "home")
    assert ran(capsys, "release", "lisbon", "--issued", "2027-04-09T09:00+00:00") == Ran(
        0,
        "",
        "nothing has changed since release 2; nothing was released; its documents are not in 'out/lisbon-2027': "
        "`itinerary build` makes them\n",
    )
    ran(capsys, "build", "lisbon")
    assert files(Path()) == files(second_release.home)


def test_what_a_killed_release_left_is_cleared_by_the_next(
    second_release: SecondRelease, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capsys
) -> None:
    half_written = [moment for moment in second_release.moments if list((moment / "lisbon").glob(".*.new-*"))]
    shutil.copytree(half_written[-1], tmp_path / "home")
    monkeypatch.chdir(tmp_path / "home")
    ran(capsys, "release", "lisbon", "--issued", SECOND)
    assert files(Path()) == files(second_release.home)


def test_recording_leaves_the_answers_before_it_or_with_it(home: Path, tmp_path: Path) -> None:
    spec = home / "lisbon/visit.yaml"
    old = spec.read_bytes()
    moments = moments_of(home, tmp_path / "kept", "record", "lisbon", answers="y\nq\n")
    new = spec.read_bytes()
    names = {old: "old", new: "new"}
    assert in_order([names[(moment / "lisbon/visit.yaml").read_bytes()] for moment in moments], "old", "new")
    assert Recording(spec).outcomes == {"meetings": {"port-call": {"held": "true"}}}
    left = [moment for moment in moments if any(".recorded-" in path.name for path in (moment / "lisbon").iterdir())]
    assert left
    moments_of(left[-1], tmp_path / "kept again", "record", "lisbon", answers="y\nq\n")
    assert files(left[-1]) == files(home)


def test_visit_is_started_whole_or_not_at_all(home: Path, tmp_path: Path) -> None:
    moments = moments_of(home, tmp_path / "kept", "new", "porto")
    standing = [files(moment).get("porto/visit.yaml") for moment in moments]
    assert list(dict.fromkeys(standing)) == [None, shipped_template("new/visit.yaml")]
    assert sorted(files(home)) == ["lisbon/visit.yaml", "porto/visit.yaml"]


def test_templates_are_written_one_by_one_each_whole(home: Path, tmp_path: Path) -> None:
    shipped = {f"house/{template.name}": shipped_template(template.name) for template in RESTYLABLE}
    moments = moments_of(home, tmp_path / "kept", "templates", "eject", "house")
    for moment in moments:
        standing = {name: content for name, content in files(moment).items() if "/.itinerary-" not in name}
        assert standing.items() <= {**shipped, **_visit(home)}.items()
    assert files(home) == {**shipped, **_visit(home)}


def test_templates_replaced_are_the_planners_or_ours(home: Path, tmp_path: Path) -> None:
    own = home / "house/brand.yaml"
    own.parent.mkdir()
    own.write_bytes(b"colour: navy\n" * 2_000)
    moments = moments_of(home, tmp_path / "kept", "templates", "eject", "house", "brand", "--overwrite")
    standing = [(moment / "house/brand.yaml").read_bytes() for moment in moments]
    assert list(dict.fromkeys(standing)) == [b"colour: navy\n" * 2_000, shipped_template("brand.yaml")]


@pytest.mark.parametrize("shape", ["text", "ics", "xlsx", "json"])
def test_list_of_deadlines_is_the_old_or_the_new(shape: str, home: Path, tmp_path: Path) -> None:
    out = home / "deadlines"
    out.write_bytes(b"of last week\n" * 2_000)
    arguments = ("deadlines", "lisbon", "--as-of", "2027-04-01", "--format", shape, "-o", "deadlines")
    moments = moments_of(home, tmp_path / "kept", *arguments)
    standing = [(moment / "deadlines").read_bytes() for moment in moments]
    assert list(dict.fromkeys(standing)) == [b"of last week\n" * 2_000, out.read_bytes()]
    assert sorted(files(home)) == ["deadlines", "lisbon/visit.yaml"]


def _visit(home: Path) -> Mapping[str, bytes]:
    return {"lisbon/visit.yaml": (home / "lisbon/visit.yaml").read_bytes()}
