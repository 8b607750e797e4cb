"""Files put in their places at once: whatever happens meanwhile, the old one stands there or the new one."""

from __future__ import annotations

import errno
import glob
import os
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import TYPE_CHECKING

from itinerary.permissions import of_new_file

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


def put_whole(path: Path, content: bytes, *, unfinished: str | None = None) -> None:
    """Put a file in its place, with mode and owner of the one that stood there; a link is followed.

    `unfinished` marks the name of what is written beside it first, and what a crash leaves; `clear_unfinished` finds it
    again. What is no ordinary file, such as a pipe, holds nothing old: it is written to as it is. Raises OSError, also
    where a file stands there that may not be written to.
    """
    if path.exists() and not path.is_file():
        with path.open("wb") as opened:
            opened.write(content)
        return
    put_together({path: content}, unfinished=unfinished)


def put_together(contents: Mapping[Path, bytes], *, unfinished: str | None = None) -> None:
    """Put several files in their places; none of them while there is no room for all. Else as `put_whole`."""
    with ExitStack() as stack:
        written = {}
        for named, content in contents.items():
            path = Path(os.path.realpath(named))
            written[path] = stack.enter_context(_written_beside(path, content, unfinished))
        for path, fresh in written.items():
            fresh.replace(path)


def put_new(path: Path, content: bytes) -> None:
    """Put a file where nothing stands yet; raises FileExistsError where something does, even a link, else OSError."""
    if os.path.lexists(path):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))
    with _written_beside(path, content, None) as fresh:
        try:
            os.link(fresh, path)
        except FileExistsError:
            raise
        except OSError:  # not every file system has hard links: those of memory sticks have none
            if os.path.lexists(path):
                raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path)) from None
            fresh.rename(path)


def clear_unfinished(path: Path, unfinished: str) -> None:
    """Take away what a crash left beside a path; to be called only by whoever keeps all others from writing there."""
    for left_behind in path.parent.glob(f"{glob.escape(_passing_name(path, unfinished))}*"):
        left_behind.unlink(missing_ok=True)


@contextmanager
def _written_beside(path: Path, content: bytes, unfinished: str | None) -> Iterator[Path]:
    """Give the content on the disk, under a passing name beside its place, ready to be put there."""
    if path.exists() and not os.access(path, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
    if path.is_symlink():  # it is resolved, so that what still is one leads round in a circle
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(path))
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    with NamedTemporaryFile(dir=path.parent, prefix=_passing_name(path, unfinished), delete=False) as opened:
        fresh = Path(opened.name)
        try:
            opened.write(content)
            opened.flush()
            os.fsync(opened.fileno())
            opened.close()
            _dress(fresh, path)
            yield fresh
        finally:
            fresh.unlink(missing_ok=True)


def _passing_name(path: Path, unfinished: str | None) -> str:
    """Return how a passing name begins; without a mark it is short, so that the name itself may be as long as any."""
    return ".itinerary-" if unfinished is None else f".{path.name}{unfinished}"


def _dress(fresh: Path, path: Path) -> None:
    """Give a fresh file mode and owner of the one that it replaces, as far as one may; else those of any new file."""
    if not path.exists():
        fresh.chmod(of_new_file())
        return
    standing = path.stat()
    if hasattr(os, "chown") and (standing.st_uid, standing.st_gid) != (fresh.stat().st_uid, fresh.stat().st_gid):
        with suppress(OSError):
            os.chown(fresh, standing.st_uid, standing.st_gid)
    fresh.chmod(standing.st_mode)
