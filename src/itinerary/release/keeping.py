"""Where `release.lock` is kept, and how a release is added to it: wholly or not at all, one at a time."""

from __future__ import annotations

import os
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from itinerary.errors import ItineraryError, SpecUnreadableError
from itinerary.guard import guarded
from itinerary.release.lock import LOCK_NAME, Lock
from itinerary.release.lock_file import LockUnreadableError, block_text, lock_text, read_lock
from itinerary.source.files import VISIT_FILES, content_of
from itinerary.source.limits import MAX_FILE_BYTES
from itinerary.whole_file import clear_unfinished, put_whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from itinerary.release.lock import Release

_PATIENCE_IN_SECONDS = 30
_UNFINISHED = ".new-"
"""What marks the names of files that a release writes before it puts them in place."""


class ReleaseBusyError(ItineraryError):
    """Somebody else is releasing the same visit."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"another release is being added to '{path}'; try again when it is done")


class ReleaseNotKeptError(ItineraryError):
    """The release could not be written down, so that it did not happen."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"cannot add a release to '{path}': {reason}; nothing was released")


def lock_beside(visit_file: Path) -> Path:
    """Return where the releases of a visit are kept: beside its file, under its name where it has one of its own."""
    own = "" if visit_file.name in VISIT_FILES else f"{visit_file.stem}."
    return visit_file.with_name(f"{own}{LOCK_NAME}")


def kept_lock(path: Path, visit: str) -> Lock | None:
    """Return what is kept at a path of the releases of a visit; none where nothing was ever released.

    Raises `LockUnreadableError`.
    """
    try:
        content = content_of(path, MAX_FILE_BYTES)
    except FileNotFoundError:
        return None
    except SpecUnreadableError as error:
        raise LockUnreadableError(path.as_posix(), error.reason) from error
    if content is None:
        raise LockUnreadableError(str(path), f"it is larger than {MAX_FILE_BYTES // 1_000_000} MB")
    return read_lock(content, path.as_posix(), visit)


@contextmanager
def one_at_a_time(path: Path) -> Iterator[None]:
    """Keep others from releasing the same visit; whoever is killed meanwhile keeps nobody waiting.

    Raises `ReleaseBusyError` where another release does not end, `ReleaseNotKeptError` where nothing can be written.
    """
    real = Path(os.path.realpath(path))
    with ExitStack() as stack:
        try:
            stack.enter_context(guarded(real.with_name(f".{real.name}.guard"), patience=_PATIENCE_IN_SECONDS))
            clear_unfinished(real, _UNFINISHED)
        except TimeoutError as error:
            raise ReleaseBusyError(path) from error
        except OSError as error:
            raise ReleaseNotKeptError(path, error.strerror or str(error)) from error
        yield


def keep(path: Path, lock: Lock, release: Release) -> None:
    """Add a release to the file at a path, of which `lock` is what stands there; what stands there stays to the byte.

    Raises `ReleaseNotKeptError`, also where the file has changed since it was read.
    """
    whole = replace(lock, releases=(*lock.releases, release))
    try:
        before = path.read_bytes() if lock.releases else b""
        text = f"\n{block_text(release)}" if lock.releases else lock_text(whole)
        content = before + text.encode()
        if not _reads_as(whole, content, path):
            raise ReleaseNotKeptError(path, "it would not be read back as it is")
        put_whole(path, content, unfinished=_UNFINISHED)
    except OSError as error:
        raise ReleaseNotKeptError(path, error.strerror or str(error)) from error


def _reads_as(lock: Lock, content: bytes, path: Path) -> bool:
    try:
        return read_lock(content, path.as_posix(), lock.visit) == lock
    except LockUnreadableError:
        return False
