"""One at a time: a lock that the system lets go when a process dies, so that whoever is killed keeps nobody waiting."""

from __future__ import annotations

import errno
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextmanager
def guarded(guard: Path, *, patience: float) -> Iterator[None]:
    """Keep others out who ask for the same file, which is made, and stays; it holds nothing.

    Raises TimeoutError where somebody else stays longer than so many seconds, OSError where the file cannot be made.
    """
    from filelock import FileLock

    if guard.is_symlink() or (guard.exists() and not guard.is_file()):
        # A link would be followed, and what it leads to made empty.
        raise OSError(errno.EEXIST, f"'{guard}' is in the way, which is no ordinary file: remove it")
    with FileLock(guard, timeout=patience):
        yield
