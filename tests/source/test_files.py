"""Files as they come from disk: which is the visit, and what may be wrong with its bytes."""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from source.telling import told

from itinerary.errors import SpecUnreadableError, VisitNotFoundError
from itinerary.source import read_visit

if TYPE_CHECKING:
    from collections.abc import Iterator

_SAVE_AS = "= save the file again in your editor with the encoding UTF-8"
_COPY = "= copy the text into a plain text file and save that as UTF-8"

BYTES = {
    "Latin-1": (
        "title: Reise\nhost: Universität".encode("latin-1"),
        ["2:16-17 error[not-utf8] the file is not in UTF-8", "^ byte 0xE4 at offset 28", _SAVE_AS],
    ),
    "cut within a character after a byte order mark": (
        b"\xef\xbb\xbfa: \xe5\xa4",
        ["1:4-5 error[not-utf8] the file is not in UTF-8", "^ byte 0xE5 at offset 6", _SAVE_AS],
    ),
    "UTF-16 with its mark": (
        "title: 日本\n".encode("utf-16"),
        ["1:1-1 error[not-utf8] the file is not in UTF-8", "^ it looks like UTF-16", _SAVE_AS],
    ),
    "UTF-16 without its mark": (
        "title: Japan\n".encode("utf-16-le"),
        ["1:1-1 error[not-utf8] the file is not in UTF-8", "^ it looks like UTF-16", _SAVE_AS],
    ),
    "Word file": (
        b"PK\x03\x04\x14\x00\x06\x00",
        ["1:1-1 error[not-text] the file is not a plain text", "^ it looks like a Word, Excel or zip file", _COPY],
    ),
    "old Word file": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        ["1:1-1 error[not-text] the file is not a plain text", "^ it looks like an old Word or Excel file", _COPY],
    ),
    "PDF": (
        b"%PDF-1.7\n",
        ["1:1-1 error[not-text] the file is not a plain text", "^ it looks like a PDF file", _COPY],
    ),
    "rich text": (
        b"{\\rtf1\\ansi Visit}",
        ["1:1-1 error[not-text] the file is not a plain text", "^ it looks like a rich text file", _COPY],
    ),
    "picture": (
        b"\xff\xd8\xff\xe0\x00\x10JFIF",
        ["1:1-1 error[not-text] the file is not a plain text", "^ it looks like a picture", _COPY],
    ),
    "bytes of a program": (
        b"\x7fELF\x02\x01\x01\x00\x03\xc0\xff\xfe",
        ["1:1-1 error[not-text] the file is not a plain text", "^ it holds bytes that no text has", _COPY],
    ),
    "control characters without end": (
        b"a: \x1b[1m\n" * 101,
        ["1:1-1 error[not-text] the file is not a plain text", "^ it is full of control characters", _COPY],
    ),
}


@pytest.mark.parametrize(("content", "findings"), BYTES.values(), ids=BYTES.keys())
def test_bytes_that_are_no_text_get_one_finding(tmp_path: Path, content: bytes, findings: list[str]) -> None:
    (tmp_path / "visit.yaml").write_bytes(content)

    source = read_visit(tmp_path)

    assert told(source) == findings
    assert source.data is None
    assert not source.is_complete


def test_byte_order_mark_is_no_matter(tmp_path: Path) -> None:
    (tmp_path / "visit.yaml").write_bytes(b"\xef\xbb\xbftitle: \xe6\x97\xa5\xe6\x9c\xac\r\n")

    source = read_visit(tmp_path)

    assert source.data == {"title": "日本"}
    assert source.files[0].text == "title: 日本\r\n"


@pytest.mark.parametrize("name", ["visit.yaml", "visit.yml"])
def test_visit_is_a_file_or_the_folder_that_holds_it(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("title: Japan\n", encoding="utf-8")

    for path in (tmp_path, tmp_path / name):
        source = read_visit(path)
        assert source.data == {"title": "Japan"}
        assert [file.name for file in source.files] == [(tmp_path / name).as_posix()]


def test_file_is_shown_as_the_planner_named_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "japan").mkdir()
    (tmp_path / "japan" / "visit.yaml").write_text("title: Japan\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    assert [file.name for file in read_visit(Path("japan/")).files] == ["japan/visit.yaml"]
    monkeypatch.chdir(tmp_path / "japan")
    assert [file.name for file in read_visit(Path()).files] == ["visit.yaml"]


def test_second_visit_file_in_the_folder_is_a_warning(tmp_path: Path) -> None:
    (tmp_path / "visit.yaml").write_text("title: Japan\n", encoding="utf-8")
    (tmp_path / "visit.yml").write_text("title: Korea\n", encoding="utf-8")

    source = read_visit(tmp_path)

    assert source.data == {"title": "Japan"}
    assert told(source) == [
        "1:1-1 warning[two-visit-files] there is also a visit.yml in this folder, which is not read",
        "= delete or rename the one that is not meant",
    ]


@pytest.mark.parametrize("name", ["", "none.yaml", "note.txt/visit.yaml", "dangling.yaml", "n\0ne.yaml"])
def test_no_visit_at_the_path_is_an_error_that_names_it(tmp_path: Path, name: str) -> None:
    (tmp_path / "note.txt").touch()
    (tmp_path / "dangling.yaml").symlink_to("none.yaml")
    path = tmp_path / name

    with pytest.raises(VisitNotFoundError) as caught:
        read_visit(path)

    assert str(caught.value) == (
        f"there is no visit at '{path}': name a visit.yaml or the folder that holds one; "
        "`itinerary new FOLDER` starts one"
    )


def _unreadable(path: Path, reason: str) -> str:
    return f"cannot read '{path}': {reason}; name a visit.yaml that you may read, or its folder"


def test_folder_in_place_of_the_visit_file_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "visit.yaml"
    path.mkdir()

    with pytest.raises(SpecUnreadableError) as caught:
        read_visit(tmp_path)

    assert str(caught.value) == _unreadable(path, "it is a folder")


def test_pipe_is_refused_unopened(tmp_path: Path) -> None:
    path = tmp_path / "visit.yaml"
    os.mkfifo(path)

    with pytest.raises(SpecUnreadableError) as caught:
        read_visit(path)

    assert str(caught.value) == _unreadable(path, "it is not an ordinary file")


def test_device_is_refused_unopened() -> None:
    with pytest.raises(SpecUnreadableError) as caught:
        read_visit(Path("/dev/zero"))

    assert str(caught.value) == _unreadable(Path("/dev/zero"), "it is not an ordinary file")


def test_link_to_itself_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "visit.yaml"
    path.symlink_to("visit.yaml")

    with pytest.raises(SpecUnreadableError) as caught:
        read_visit(path)

    assert str(caught.value) == _unreadable(path, "Too many levels of symbolic links")


@contextmanager
def _as_a_stranger() -> Iterator[None]:
    """Give up the superuser's right to read everything, if the tests run with it."""
    user = os.geteuid()
    if user == 0:
        os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(user)


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """Make a folder that everyone may enter, unlike the test runner's own."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


def test_visit_file_without_permission_is_an_error(open_folder: Path) -> None:
    path = open_folder / "visit.yaml"
    path.touch(mode=0o000)

    with _as_a_stranger(), pytest.raises(SpecUnreadableError) as caught:
        read_visit(open_folder)

    assert str(caught.value) == _unreadable(path, "Permission denied")


def test_folder_without_permission_is_an_error(open_folder: Path) -> None:
    folder = open_folder / "japan"
    folder.mkdir()
    (folder / "visit.yaml").touch()
    folder.chmod(0o000)

    with _as_a_stranger(), pytest.raises(SpecUnreadableError) as caught:
        read_visit(folder)

    folder.chmod(0o700)
    assert str(caught.value) == _unreadable(folder, "Permission denied")


def test_include_without_permission_is_a_finding(open_folder: Path) -> None:
    (open_folder / "visit.yaml").write_text("include: private.yaml\n", encoding="utf-8")
    (open_folder / "private.yaml").touch(mode=0o000)

    with _as_a_stranger():
        source = read_visit(open_folder)

    assert told(source) == [
        f"1:10-22 error[include-unreadable] {open_folder.as_posix()}/private.yaml cannot be read",
        "^ Permission denied",
        "= name a file, and see that you may read it",
    ]
