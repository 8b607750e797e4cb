"""Visit files on disk: which file is the visit, and what stands in an ordinary file of bounded size."""

from __future__ import annotations

import stat
from dataclasses import dataclass
from typing import TYPE_CHECKING

from itinerary.errors import SpecUnreadableError, VisitNotFoundError

if TYPE_CHECKING:
    from pathlib import Path

VISIT_FILES = ("visit.yaml", "visit.yml")
"""What a visit's file may be called in its folder; the first counts where there are both."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One file that was read: its name as shown to the planner, its text, the SHA-256 of its bytes in hex."""

    name: str
    text: str
    sha256: str


@dataclass(frozen=True, slots=True)
class VisitFile:
    """A file of a visit on disk: its name as shown, its path as named, where it really is, what included it."""

    shown: str
    path: Path
    real: Path
    included_by: tuple[VisitFile, ...] = ()

    @property
    def lineage(self) -> tuple[VisitFile, ...]:
        """The files from the visit file down to this one."""
        return (*self.included_by, self)


def visit_files(path: Path) -> tuple[Path, ...]:
    """Return the visit files meant by a path to a file or to the folder of a visit, the one to read first.

    Raises VisitNotFoundError when there is none, SpecUnreadableError when the folder may not be looked into.
    """
    try:
        mode = _mode(path)
        if mode is not None and stat.S_ISDIR(mode):
            found = tuple(file for file in (path / name for name in VISIT_FILES) if _mode(file) is not None)
        else:
            found = () if mode is None else (path,)
    except OSError as error:
        raise SpecUnreadableError(path, error.strerror or str(error)) from error
    if not found:
        raise VisitNotFoundError(path)
    return found


def content_of(path: Path, limit: int) -> bytes | None:
    """Return the bytes of an ordinary file, or None if there are more than `limit`.

    Folders, pipes and devices are refused unopened, since reading them may never end. Raises FileNotFoundError
    when there is no such file, SpecUnreadableError when it cannot be read.
    """
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            what = "it is a folder" if stat.S_ISDIR(status.st_mode) else "it is not an ordinary file"
            raise SpecUnreadableError(path, what)
        if status.st_size > limit:
            return None
        with path.open("rb") as file:
            content = file.read(limit + 1)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise FileNotFoundError(path) from error
    except OSError as error:
        raise SpecUnreadableError(path, error.strerror or str(error)) from error
    return content if len(content) <= limit else None


def _mode(path: Path) -> int | None:
    """Return the mode of a file as stat(2) has it, or None if there is none; no name may hold a NUL."""
    try:
        return path.stat().st_mode
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return None
