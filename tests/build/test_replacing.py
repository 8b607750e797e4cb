"""One folder in the place of another, at once: after any crash one of the two stands there whole."""

from __future__ import annotations

import errno
import multiprocessing
import os
import random
import resource
import signal
import sys
import time
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from itinerary.build.replacing import replaced
from itinerary.errors import OutputBusyError, OutputNotWritableError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from multiprocessing.process import BaseProcess
    from multiprocessing.synchronize import Event

FORK = multiprocessing.get_context("fork")
FILES = [f"part-{number}/file" for number in range(12)]


def _fill(folder: Path, edition: str) -> None:
    """Put an edition of many files in the place of a folder."""
    with replaced(folder) as fresh:
        for name in FILES:
            path = fresh / name
            path.parent.mkdir()
            path.write_text(edition, encoding="utf-8")


def _editions(folder: Path) -> set[str]:
    """Return what stands in the files of a folder: one word if it is one edition."""
    assert sorted(path.relative_to(folder).as_posix() for path in folder.rglob("file")) == sorted(FILES)
    return {(folder / name).read_text(encoding="utf-8") for name in FILES}


@contextmanager
def _running(target: Callable[..., None], *arguments: object) -> Iterator[BaseProcess]:
    process = FORK.Process(target=target, args=arguments)
    process.start()
    try:
        yield process
    finally:
        process.kill()
        process.join()


def test_folder_that_was_not_there_is_made_with_all_above_it(tmp_path: Path) -> None:
    folder = tmp_path / "out" / "far" / "lisbon"
    _fill(folder, "first")
    assert _editions(folder) == {"first"}


def test_new_folder_stands_in_the_place_of_the_old_and_nothing_beside_it(tmp_path: Path) -> None:
    folder = tmp_path / "lisbon"
    _fill(folder, "first")
    (folder / "stray").write_text("", encoding="utf-8")
    _fill(folder, "second")
    assert _editions(folder) == {"second"}
    assert not (folder / "stray").exists()
    assert {path.name for path in tmp_path.iterdir()} == {"lisbon", ".lisbon.lock"}


def test_folder_may_be_read_by_whom_a_new_folder_may(tmp_path: Path) -> None:
    folder, plain = tmp_path / "lisbon", tmp_path / "plain"
    plain.mkdir()
    _fill(folder, "first")
    assert folder.stat().st_mode == plain.stat().st_mode


def test_only_what_was_left_of_the_same_folder_is_cleared(tmp_path: Path) -> None:
    """A folder may be called by what means many in a pattern."""
    (tmp_path / ".lisbon.new-1").mkdir()
    (tmp_path / ".*.new-2").mkdir()
    _fill(tmp_path / "*", "first")
    assert {path.name for path in tmp_path.iterdir()} == {"*", ".*.lock", ".lisbon.new-1"}


@pytest.mark.parametrize("name", ["lisbon", "Besuch in Lissabon", "大阪大学", "[a]*?", "x" * 200])
def test_folder_may_have_any_name(name: str, tmp_path: Path) -> None:
    _fill(tmp_path / name, "first")
    _fill(tmp_path / name, "second")
    assert _editions(tmp_path / name) == {"second"}


def test_folder_that_a_link_leads_to_is_replaced_and_the_link_stays(tmp_path: Path) -> None:
    shared, link = tmp_path / "shared", tmp_path / "out" / "lisbon"
    shared.mkdir()
    link.parent.mkdir()
    link.symlink_to(shared, target_is_directory=True)
    _fill(link, "first")
    assert link.readlink() == shared
    assert _editions(shared) == {"first"}


def test_file_in_the_place_of_the_folder_is_kept(tmp_path: Path) -> None:
    folder = tmp_path / "lisbon"
    folder.write_text("notes", encoding="utf-8")
    with pytest.raises(OutputNotWritableError) as caught:
        _fill(folder, "first")
    assert str(caught.value) == f"cannot write to '{folder}': Not a directory; what stood there before is unchanged"
    assert folder.read_text(encoding="utf-8") == "notes"
    assert {path.name for path in tmp_path.iterdir()} == {"lisbon", ".lisbon.lock"}


@pytest.mark.parametrize("place", ["file/lisbon", "file/deeper/lisbon"])
def test_place_below_a_file_is_told_in_a_sentence(place: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(OutputNotWritableError) as caught:
        _fill(tmp_path / place, "first")
    assert str(caught.value).startswith(f"cannot write to '{tmp_path / place}': ")
    assert str(caught.value).endswith("; what stood there before is unchanged")


@pytest.mark.parametrize("failure", [ValueError, KeyboardInterrupt, SystemExit])
def test_whatever_fails_while_it_is_filled_leaves_the_old_folder(failure: type[BaseException], tmp_path: Path) -> None:
    folder = tmp_path / "lisbon"
    _fill(folder, "first")

    def fail() -> None:
        with replaced(folder) as fresh:
            (fresh / "half").write_text("second", encoding="utf-8")
            raise failure

    with pytest.raises(failure):
        fail()
    assert _editions(folder) == {"first"}
    assert {path.name for path in tmp_path.iterdir()} == {"lisbon", ".lisbon.lock"}


def _fill_with_little_room(folder: Path, told: Path) -> None:
    """Fill a folder in a process that may write no file of more than a few bytes, as if the disk were full."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (16, 16))
    try:
        _fill(folder, "a second edition that does not fit")
    except OutputNotWritableError as error:
        told.symlink_to(str(error))


def test_disk_without_room_leaves_the_old_folder_and_is_told_in_a_sentence(tmp_path: Path) -> None:
    folder, told = tmp_path / "lisbon", tmp_path / "told"
    _fill(folder, "first")
    with _running(_fill_with_little_room, folder, told) as process:
        process.join(10)
    assert str(told.readlink()) == f"cannot write to '{folder}': File too large; what stood there before is unchanged"
    assert _editions(folder) == {"first"}
    assert {path.name for path in tmp_path.iterdir()} == {"lisbon", ".lisbon.lock", "told"}


def _fill_as_nobody(folder: Path, told: Path) -> None:
    if os.geteuid() == 0:
        os.setuid(65534)
    try:
        _fill(folder, "second")
    except OutputNotWritableError as error:
        told.symlink_to(str(error))


def test_folder_that_may_not_be_written_to_is_told_in_a_sentence(tmp_path: Path) -> None:
    for above in (tmp_path, *tmp_path.parents) if os.geteuid() == 0 else ():
        if "pytest-of-" in str(above):
            above.chmod(0o755)
    out, told = tmp_path / "out", tmp_path / "open" / "told"
    folder = out / "lisbon"
    _fill(folder, "first")
    told.parent.mkdir()
    told.parent.chmod(0o777)
    out.chmod(0o555)
    with _running(_fill_as_nobody, folder, told) as process:
        process.join(10)
    out.chmod(0o755)
    assert str(told.readlink()) == (
        f"cannot write to '{folder}': Permission denied; what stood there before is unchanged"
    )
    assert _editions(folder) == {"first"}


def _fill_for_ever(folder: Path) -> None:
    for number in count():
        _fill(folder, f"edition {number}")


def test_kill_at_any_moment_leaves_one_edition_and_the_next_clears_what_was_left(tmp_path: Path) -> None:
    folder = tmp_path / "lisbon"
    _fill(folder, "first")
    chance = random.Random(2027)  # noqa: S311 - moments, no secrets
    litter = 0
    for _ in range(25):
        with _running(_fill_for_ever, folder):
            time.sleep(chance.uniform(0.005, 0.03))
        assert len(_editions(folder)) == 1
        litter += len(list(tmp_path.iterdir())) > 2
    assert litter > 0, "no kill ever hit a build"
    _fill(folder, "last")
    assert _editions(folder) == {"last"}
    assert {path.name for path in tmp_path.iterdir()} == {"lisbon", ".lisbon.lock"}


def test_old_folder_comes_back_where_a_kill_hit_between_two_renamings(tmp_path: Path) -> None:
    """As on systems that cannot swap two folders: the old one was taken away, the new one not yet put there."""
    folder = tmp_path / "lisbon"
    _fill(folder, "first")
    folder.rename(tmp_path / ".lisbon.previous")
    with pytest.raises(ValueError, match=r"^$"), replaced(folder):
        raise ValueError
    assert _editions(folder) == {"first"}


def test_old_folder_comes_back_where_the_new_one_cannot_take_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on systems that cannot swap two folders, where the second renaming fails."""
    folder = tmp_path / "lisbon"
    _fill(folder, "first")
    rename = Path.rename

    def refuse_the_new(path: Path, target: Path) -> Path:
        if ".new-" in path.name:
            raise OSError(errno.EBUSY, os.strerror(errno.EBUSY), str(path))
        return rename(path, target)

    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(Path, "rename", refuse_the_new)
    with pytest.raises(OutputNotWritableError, match=r"busy; what stood there before is unchanged$"):
        _fill(folder, "second")
    assert _editions(folder) == {"first"}
    assert {path.name for path in tmp_path.iterdir()} == {"lisbon", ".lisbon.lock"}


def _hold(folder: Path, is_held: Event) -> None:
    with replaced(folder) as fresh:
        (fresh / "held").write_text("", encoding="utf-8")
        is_held.set()
        time.sleep(60)


def test_build_that_does_not_end_is_told_in_a_sentence(tmp_path: Path) -> None:
    folder, is_held = tmp_path / "lisbon", FORK.Event()
    with _running(_hold, folder, is_held):
        assert is_held.wait(10)
        with pytest.raises(OutputBusyError) as caught, replaced(folder, patience=0.05):
            pass
    assert str(caught.value) == f"another build is writing to '{folder}'; try again when it has ended"
    _fill(folder, "after the kill")
    assert _editions(folder) == {"after the kill"}


def _fill_often(folder: Path, edition: str) -> None:
    for _ in range(10):
        _fill(folder, edition)


def test_two_builds_at_once_make_one_edition_after_the_other(tmp_path: Path) -> None:
    folder = tmp_path / "lisbon"
    with _running(_fill_often, folder, "one") as one, _running(_fill_often, folder, "other") as other:
        one.join(20)
        other.join(20)
        assert (one.exitcode, other.exitcode) == (0, 0)
    assert _editions(folder) in ({"one"}, {"other"})
    assert {path.name for path in tmp_path.iterdir()} == {"lisbon", ".lisbon.lock"}
