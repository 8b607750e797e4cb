"""A release is added wholly or not at all, one at a time, and what stands in the file stays to the byte."""

from __future__ import annotations

import os
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from release.sent import lock_of, release, telling, told

from itinerary.release import LockUnreadableError, lock_text
from itinerary.release.keeping import ReleaseNotKeptError, keep, kept_lock, lock_beside

if TYPE_CHECKING:
    from pathlib import Path

FIRST = release(1, {"meetings-call": {"office": told()}}, "First")
SECOND = release(2, {"meetings-call": {"office": told(telling(place="Town Hall"), "00000001")}})


@pytest.mark.parametrize(
    ("file", "lock"),
    [("visit.yaml", "release.lock"), ("visit.yml", "release.lock"), ("porto.yaml", "porto.release.lock")],
)
def test_releases_are_kept_beside_the_visit(file: str, lock: str, tmp_path: Path) -> None:
    assert lock_beside(tmp_path / file) == tmp_path / lock


def test_nothing_is_kept_of_a_visit_that_was_never_released(tmp_path: Path) -> None:
    assert kept_lock(tmp_path / "release.lock", "lisbon") is None


def test_first_release_makes_the_file(tmp_path: Path) -> None:
    path = tmp_path / "release.lock"
    keep(path, lock_of(), FIRST)
    assert path.read_text("utf-8") == lock_text(lock_of(FIRST))
    assert kept_lock(path, "lisbon") == lock_of(FIRST)
    assert [found.name for found in tmp_path.iterdir()] == ["release.lock"]


def test_next_release_is_added_to_the_end_and_what_stands_there_stays(tmp_path: Path) -> None:
    path = tmp_path / "release.lock"
    keep(path, lock_of(), FIRST)
    written = path.read_text("utf-8").replace("- release: 1", "# by hand: sent to all by post\n- release: 1")
    path.write_text(written, "utf-8")
    keep(path, lock_of(FIRST), SECOND)
    assert path.read_text("utf-8").startswith(written)
    assert kept_lock(path, "lisbon") == lock_of(FIRST, SECOND)


def test_release_that_would_be_read_back_otherwise_is_not_kept(tmp_path: Path) -> None:
    path = tmp_path / "release.lock"
    with pytest.raises(ReleaseNotKeptError, match=r"^cannot add a release to .*; nothing was released$"):
        keep(path, lock_of(), replace(FIRST, number=0))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("text", ["", "releases: [", lock_text(lock_of(FIRST, SECOND))])
def test_release_is_not_kept_where_the_file_has_changed_since_it_was_read(text: str, tmp_path: Path) -> None:
    path = tmp_path / "release.lock"
    path.write_text(text, "utf-8")
    with pytest.raises(ReleaseNotKeptError, match="it would not be read back as it is"):
        keep(path, lock_of(FIRST), SECOND)
    assert path.read_text("utf-8") == text


def test_file_keeps_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "release.lock"
    keep(path, lock_of(), FIRST)
    path.chmod(0o640)
    keep(path, lock_of(FIRST), SECOND)
    assert path.stat().st_mode & 0o777 == 0o640


def test_link_to_the_record_is_followed(tmp_path: Path) -> None:
    real, link = tmp_path / "kept", tmp_path / "release.lock"
    link.symlink_to(real)
    keep(link, lock_of(), FIRST)
    keep(link, lock_of(FIRST), SECOND)
    assert link.is_symlink()
    assert kept_lock(real, "lisbon") == lock_of(FIRST, SECOND)


def test_folder_in_its_place_is_told(tmp_path: Path) -> None:
    (tmp_path / "release.lock").mkdir()
    with pytest.raises(LockUnreadableError, match="it is a folder; bring the file back"):
        kept_lock(tmp_path / "release.lock", "lisbon")


def test_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    path = tmp_path / "gone" / "release.lock"
    said = f"cannot add a release to '{path}': {os.strerror(2)}; nothing was released"
    with pytest.raises(ReleaseNotKeptError, match=f"^{re.escape(said)}$"):
        keep(path, lock_of(), FIRST)


def test_file_of_another_visit_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "release.lock"
    keep(path, lock_of(), FIRST)
    with pytest.raises(LockUnreadableError, match="it is the record of the visit 'lisbon', not of 'porto'"):
        kept_lock(path, "porto")
