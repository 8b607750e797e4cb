"""A workbook as bytes, and what becomes of it where there is no room: openpyxl writes each sheet to a passing file."""

from __future__ import annotations

import errno
import gc
import os
import sys
import traceback
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from openpyxl import Workbook


def saved(book: Workbook) -> bytes:
    """Return the bytes of a workbook (xlsx). Raises OSError where the passing files cannot be written."""
    from lxml.etree import SerialisationError

    written = BytesIO()
    try:
        book.save(written)
    except SerialisationError as failure:
        # What lxml tells is the name of the error of the system: IO_ENOSPC.
        number = getattr(errno, str(failure).removeprefix("IO_"), errno.EIO)
        with _nothing_said_of_what_fails_as_it_goes():
            traceback.clear_frames(failure.__traceback__)
            gc.collect()
        raise OSError(number, os.strerror(number)) from None
    return written.getvalue()


@contextmanager
def _nothing_said_of_what_fails_as_it_goes() -> Iterator[None]:
    """Keep Python from telling on stderr what goes wrong while it clears away: the half-written sheet fails again."""
    telling = sys.unraisablehook
    sys.unraisablehook = lambda _failure: None
    try:
        yield
    finally:
        sys.unraisablehook = telling
