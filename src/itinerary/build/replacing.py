"""Putting a new folder in the place of an old one: after a crash at any moment one of the two stands there whole."""

from __future__ import annotations

import ctypes
import errno
import glob
import os
import shutil
import sys
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING

from itinerary.errors import OutputBusyError, OutputNotWritableError
from itinerary.guard import guarded
from itinerary.permissions import of_new_folder

if TYPE_CHECKING:
    from collections.abc import Iterator

_LOCK_SECONDS = 30
_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


@contextmanager
def replaced(folder: Path, *, patience: float = _LOCK_SECONDS) -> Iterator[Path]:
    """Give an empty folder to be filled; when that is done, put it in the place of `folder` at once.

    What goes wrong while it is filled leaves `folder` as it was. Another build of the same folder waits for so many
    seconds of `patience`; what an earlier one left behind when it was killed is cleared away. Where `folder` is a
    link, the folder that it leads to is replaced. Raises `OutputNotWritableError` where the disk does not allow it,
    `OutputBusyError` where another build does not end.
    """
    target = Path(os.path.realpath(folder))
    place = target.parent
    try:
        _make_folder(place)
        with guarded(place / f".{target.name}.lock", patience=patience):
            _recover(target)
            if target.exists() and not target.is_dir():
                raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(target))
            fresh = Path(mkdtemp(prefix=f".{target.name}.new-", dir=place))
            try:
                yield fresh
                fresh.chmod(of_new_folder())
                _put_in_place(fresh, target)
            finally:
                shutil.rmtree(fresh, ignore_errors=True)
    except TimeoutError as failure:
        raise OutputBusyError(folder) from failure
    except OSError as failure:
        raise OutputNotWritableError(folder, failure.strerror or str(failure)) from failure


def _make_folder(place: Path) -> None:
    """Make a folder, with all above it, where there is none."""
    try:
        place.mkdir(parents=True, exist_ok=True)
    except FileExistsError as failure:
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(place)) from failure


def _recover(folder: Path) -> None:
    """Bring back the old folder if a build was killed between taking it away and putting the new one there."""
    previous = _previous(folder)
    if previous.exists() and not folder.exists():
        previous.rename(folder)
    for left_behind in (previous, *folder.parent.glob(f".{glob.escape(folder.name)}.new-*")):
        shutil.rmtree(left_behind, ignore_errors=True)


def _put_in_place(fresh: Path, folder: Path) -> None:
    if not folder.exists():
        fresh.rename(folder)
    elif not _exchanged(fresh, folder):
        folder.rename(_previous(folder))
        try:
            fresh.rename(folder)
        except OSError:
            _previous(folder).rename(folder)
            raise
        shutil.rmtree(_previous(folder), ignore_errors=True)


def _exchanged(one: Path, other: Path) -> bool:
    """Swap two folders in one step, where the system can: Linux by renameat2(2). Say whether it was done."""
    if not sys.platform.startswith("linux"):
        return False
    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError):
        return False
    done: int = rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE)
    return done == 0


def _previous(folder: Path) -> Path:
    return folder.with_name(f".{folder.name}.previous")
