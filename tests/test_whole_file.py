"""A file is in its place whole or not at all, and nothing else that stands there is harmed."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import pytest

from itinerary.guard import guarded
from itinerary.whole_file import clear_unfinished, put_new, put_together, put_whole

if TYPE_CHECKING:
    from pathlib import Path

CAN_GIVE_AWAY = os.geteuid() == 0
"""Whether files may be given to somebody else, as by whoever runs the machine alone."""


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_file_is_put_where_none_was_with_the_mode_of_a_new_one(tmp_path: Path) -> None:
    (tmp_path / "plain").touch()
    put_whole(tmp_path / "list.ics", b"new")
    assert (tmp_path / "list.ics").read_bytes() == b"new"
    assert (tmp_path / "list.ics").stat().st_mode == (tmp_path / "plain").stat().st_mode
    assert names(tmp_path) == ["list.ics", "plain"]


def test_mode_and_owner_stay(tmp_path: Path) -> None:
    path = tmp_path / "list.ics"
    path.write_bytes(b"old")
    path.chmod(0o640)
    owner = 65534 if CAN_GIVE_AWAY else os.geteuid()
    os.chown(path, owner, -1)
    put_whole(path, b"new")
    assert (path.read_bytes(), path.stat().st_mode & 0o777, path.stat().st_uid) == (b"new", 0o640, owner)


def test_link_is_followed_even_where_it_leads_to_nothing_yet(tmp_path: Path) -> None:
    link = tmp_path / "list.ics"
    link.symlink_to("shared.ics")
    for content in (b"first", b"second"):
        put_whole(link, content)
        assert (link.is_symlink(), (tmp_path / "shared.ics").read_bytes()) == (True, content)


@pytest.mark.parametrize("name", ["x" * 255, "大" * 85, "new\nline", "tab\t", "\u200frtl", "\udcff", "[a]*?", " "])
def test_file_may_have_any_name(name: str, tmp_path: Path) -> None:
    for content in (b"first", b"second"):
        put_whole(tmp_path / name, content)
        assert (tmp_path / name).read_bytes() == content
    assert names(tmp_path) == [name]


def test_pipe_is_written_to_and_stays(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    heard: list[bytes] = []
    reader = threading.Thread(target=lambda: heard.append(pipe.read_bytes()))
    reader.start()
    put_whole(pipe, b"new")
    reader.join()
    assert (heard, pipe.is_fifo()) == ([b"new"], True)


def test_folder_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "list.ics").mkdir()
    with pytest.raises(IsADirectoryError):
        put_whole(tmp_path / "list.ics", b"new")
    assert names(tmp_path) == ["list.ics"]


def test_links_that_lead_round_in_a_circle_are_told_and_left(tmp_path: Path) -> None:
    (tmp_path / "list.ics").symlink_to("other.ics")
    (tmp_path / "other.ics").symlink_to("list.ics")
    with pytest.raises(OSError, match="Too many levels of symbolic links"):
        put_whole(tmp_path / "list.ics", b"new")
    assert [(path.name, str(path.readlink())) for path in sorted(tmp_path.iterdir())] == [
        ("list.ics", "other.ics"),
        ("other.ics", "list.ics"),
    ]


def test_of_several_files_none_is_put_where_one_cannot_be(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old")
    (tmp_path / "b").mkdir()
    with pytest.raises(IsADirectoryError):
        put_together({tmp_path / "a": b"new", tmp_path / "b": b"new"})
    assert (tmp_path / "a").read_bytes() == b"old"
    assert names(tmp_path) == ["a", "b"]


_PUTS = """\
import os, sys
from pathlib import Path
from itinerary.whole_file import put_whole
if os.geteuid() == 0:
    os.setuid(65534)
try:
    put_whole(Path(sys.argv[1]), b"new")
except OSError as error:
    print(error.strerror)
"""


def test_file_that_was_made_read_only_is_not_replaced_in_a_folder_that_may_be_written_to(tmp_path: Path) -> None:
    for above in tmp_path.parents:
        if "pytest-of-" in str(above):
            above.chmod(0o755)
    path = tmp_path / "list.ics"
    path.write_bytes(b"old")
    path.chmod(0o444)
    tmp_path.chmod(0o777)
    done = subprocess.run(  # noqa: S603 - this interpreter, with what is above
        [sys.executable, "-c", _PUTS, str(path)], capture_output=True, check=True, text=True
    )
    assert (done.stdout, path.read_bytes(), names(tmp_path)) == ("Permission denied\n", b"old", ["list.ics"])


@pytest.mark.parametrize("standing", ["file", "folder", "link", "link to nothing"])
def test_new_file_takes_the_place_of_nothing(standing: str, tmp_path: Path) -> None:
    path, other = tmp_path / "visit.yaml", tmp_path / "other"
    other.write_bytes(b"precious")
    match standing:
        case "file":
            path.write_bytes(b"precious")
        case "folder":
            path.mkdir()
        case "link":
            path.symlink_to("other")
        case _:
            path.symlink_to("nothing")
    before = path.lstat()
    with pytest.raises(FileExistsError):
        put_new(path, b"new")
    assert path.lstat() == before
    assert (other.read_bytes(), names(tmp_path)) == (b"precious", ["other", "visit.yaml"])


def test_new_file_is_put_where_there_are_no_hard_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As on memory sticks."""

    def refuse(*_arguments: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", refuse)
    put_new(tmp_path / "visit.yaml", b"new")
    assert ((tmp_path / "visit.yaml").read_bytes(), names(tmp_path)) == (b"new", ["visit.yaml"])
    with pytest.raises(FileExistsError):
        put_new(tmp_path / "visit.yaml", b"newer")
    assert ((tmp_path / "visit.yaml").read_bytes(), names(tmp_path)) == (b"new", ["visit.yaml"])


def test_only_what_was_left_of_the_same_file_is_cleared(tmp_path: Path) -> None:
    for name in (".*.yaml.new-1", ".lisbon.yaml.new-2", "*.yaml"):
        (tmp_path / name).touch()
    clear_unfinished(tmp_path / "*.yaml", ".new-")
    assert names(tmp_path) == ["*.yaml", ".lisbon.yaml.new-2"]


@pytest.mark.parametrize("standing", ["link", "link to nothing", "folder", "pipe"])
def test_what_stands_where_a_lock_belongs_is_told_and_left(standing: str, tmp_path: Path) -> None:
    """A lock is made empty as it is taken: through a link, that would be somebody's file."""
    guard, precious = tmp_path / ".guard", tmp_path / "precious"
    precious.write_bytes(b"precious")
    match standing:
        case "link":
            guard.symlink_to("precious")
        case "link to nothing":
            guard.symlink_to("nothing")
        case "folder":
            guard.mkdir()
        case _:
            os.mkfifo(guard)
    with pytest.raises(OSError, match="is in the way") as told, guarded(guard, patience=0):
        pass
    assert told.value.strerror == f"'{guard}' is in the way, which is no ordinary file: remove it"
    assert (precious.read_bytes(), names(tmp_path)) == (b"precious", [".guard", "precious"])
