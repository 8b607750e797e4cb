"""What a kill would leave on the disk at each moment of a command: every state that its folder was in, one by one.

A process that is killed has done all that it asked the system for, and nothing of what it still held in memory. So the
states that a kill can leave are those between two of its calls of the system, and all of them come out of one run:
after every call that changed the folder, a copy of it is kept. `python -m support.moments` is that run.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from itinerary.cli.app import main

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType

_TESTS = Path(__file__).parents[1]
_CHANGING = frozenset(
    [
        "chmod",
        "chown",
        "close",
        "flush",
        "link",
        "mkdir",
        "open",
        "remove",
        "rename",
        "replace",
        "rmdir",
        "sendfile",
        "symlink",
        "truncate",
        "unlink",
        "utime",
        "write",
        "writelines",
    ]
)
"""The functions in C by which Python changes what is on a disk."""


def moments_of(folder: Path, keep: Path, *arguments: str, answers: str = "", until: str = "") -> list[Path]:
    """Run a command line in a folder, and return a copy of the folder for each state that it was in, in their order.

    `answers` is typed on its standard input. The copies stand in the folder `keep`. Watching takes its time: with
    `until`, it begins when a folder of that name is made, or found to be there.
    """
    subprocess.run(  # noqa: S603 - this interpreter, with this module
        [sys.executable, "-m", "support.moments", str(keep), until, *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(_TESTS)},
        input=answers,
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    return sorted(keep.iterdir())


@dataclass(slots=True)
class _Watch:
    """Whoever keeps a copy of a folder whenever it has changed."""

    folder: Path
    keep: Path
    process: int = field(default_factory=os.getpid)
    last: tuple[object, ...] = ()
    number: Iterator[int] = field(default_factory=count)

    def look(self, _frame: FrameType | None, event: str, called: object) -> None:
        """Keep a copy after a call that has changed something; a profile function, see `sys.setprofile`."""
        if event == "c_return" and getattr(called, "__name__", "") in _CHANGING and os.getpid() == self.process:
            self.copy_if_changed()

    def copy_if_changed(self) -> None:
        """Keep a copy if something has changed since the last one."""
        now = tuple(_seen(self.folder))
        if now != self.last:
            self.last = now
            shutil.copytree(self.folder, self.keep / f"{next(self.number):04}", symlinks=True)


def _seen(folder: Path) -> Iterator[tuple[object, ...]]:
    for above, folders, files in os.walk(folder):
        for name in (*folders, *files):
            path = os.path.join(above, name)  # noqa: PTH118 - thousands of times, and pathlib is slow
            status = os.lstat(path)
            yield path, status.st_ino, status.st_size, status.st_mtime_ns, status.st_mode


def _watched(keep: Path, until: str, arguments: list[str]) -> None:
    watch = _Watch(Path.cwd(), keep)
    keep.mkdir()
    watch.copy_if_changed()

    def begin_when_made(event: str, what: tuple[object, ...]) -> None:
        if event == "os.mkdir" and Path(str(what[0])).name == until:
            sys.setprofile(watch.look)

    if until:
        sys.addaudithook(begin_when_made)
    else:
        sys.setprofile(watch.look)
    try:
        main(arguments)
    finally:
        sys.setprofile(None)
        watch.copy_if_changed()


if __name__ == "__main__":
    _watched(Path(sys.argv[1]), sys.argv[2], sys.argv[3:])
