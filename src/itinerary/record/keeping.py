"""The files of a visit while outcomes are written into them: one recorder at a time, each file whole or as it was."""

from __future__ import annotations

import os
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from itinerary.errors import ItineraryError
from itinerary.guard import guarded
from itinerary.whole_file import clear_unfinished, put_together

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


_UNFINISHED = ".recorded-"
"""What marks the names of files that a recorder writes before it puts them in place."""


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
    real = Path(os.path.realpath(visit_file))
    with ExitStack() as stack:
        try:
            stack.enter_context(guarded(real.with_name(f".{real.name}.lock.guard"), patience=0))
        except TimeoutError as error:
            raise RecordingBusyError(visit_file) from error
        except OSError as error:
            raise OutcomesNotKeptError(visit_file, error.strerror or str(error)) from error
        yield


def put(contents: Mapping[Path, bytes]) -> None:
    """Put files in their places at once: after a crash the old ones stand there, or the new ones. Links are followed.

    What an earlier recorder left half written beside them goes. Raises `OutcomesNotKeptError`; then none has changed.
    """
    try:
        for path in contents:
            clear_unfinished(Path(os.path.realpath(path)), _UNFINISHED)
        put_together(contents, unfinished=_UNFINISHED)
    except OSError as error:
        raise OutcomesNotKeptError(next(iter(contents)), error.strerror or str(error)) from error
