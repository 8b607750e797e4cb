"""The command line run in this process: quick, with what it writes and how it ends."""

from __future__ import annotations

import gc
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from itinerary.cli.app import main

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command did."""

    status: int
    out: str
    err: str


def ran(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> Ran:
    """Run a command line; what it does to the collection of garbage is undone."""
    capsys.readouterr()
    searches = gc.get_threshold()
    try:
        with pytest.raises(SystemExit) as ended:
            main([str(argument) for argument in arguments])
    finally:
        gc.enable()
        gc.unfreeze()
        gc.set_threshold(*searches)
    written = capsys.readouterr()
    assert isinstance(ended.value.code, int)
    return Ran(ended.value.code, written.out, written.err)


INTERRUPTIBLE = """
import signal, sys
from itinerary.cli.app import main

signal.signal(signal.SIGINT, signal.default_int_handler)
main(sys.argv[1:])
"""
"""The command, heeding interrupts also where the tests run in the background of a shell, which has them ignored."""
