"""The files of a visit while outcomes are written into them: one recorder at a time, each file whole or as it was."""

from __future__ import annotations

import os
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from itinerary.errors import ItineraryError
from itinerary.whole_file import put_whole

if TYPE_CHECKING:
    from collections.abc import Iterator


class RecordingBusyError(ItineraryError):
    """Somebody else is recording the outcomes of the same visit."""

    def __init__(self, visit_file: Path) -> None:
        super().__init__(f"the outcomes of '{visit_file}' are being recorded by somebody else; go on when that is done")


class OutcomesNotKeptError(ItineraryError):
    """An answer could not be written down; those before it stand in the file."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"cannot write to '{path}': {reason}; what stood there before is unchanged")


@contextmanager
def one_recorder(visit_file: Path) -> Iterator[None]:
    """Keep others from recording the same visit; whoever is killed meanwhile keeps nobody waiting.

    Raises `RecordingBusyError` where another records it, `OutcomesNotKeptError` where nothing can be written.
    """
    from filelock import FileLock, Timeout

    visit_file = Path(os.path.realpath(visit_file))
    guard = FileLock(visit_file.with_name(f".{visit_file.name}.lock.guard"), timeout=0)
    try:
        guard.acquire()
    except Timeout as error:
        raise RecordingBusyError(visit_file) from error
    except OSError as error:
        raise OutcomesNotKeptError(visit_file, error.strerror or str(error)) from error
    try:
        yield
    finally:
        guard.release()


def put(path: Path, content: bytes) -> None:
    """Put a file in its place at once: after a crash the old one stands there, or the new one. A link is followed.

    What an earlier recorder left half written beside it goes. Raises `OutcomesNotKeptError`.
    """
    path = Path(os.path.realpath(path))
    unfinished = f".{path.name}.recorded-"
    try:
        for left_behind in path.parent.glob(f"{unfinished}*"):
            left_behind.unlink(missing_ok=True)
        put_whole(path, content, unfinished=unfinished)
    except OSError as error:
        raise OutcomesNotKeptError(path, error.strerror or str(error)) from error
