"""A fault of the program: what is said of it, so that a report of it may be sent to anyone.

Python would print the message of whatever broke, which may hold words of the visit. So only the kind of what broke is
told and the places in the program that led there: no message, no values, no names of files.
"""

from __future__ import annotations

import platform
from typing import TYPE_CHECKING

from itinerary import __version__

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import TracebackType

_OURS = "itinerary"


def fault_text(failure: BaseException) -> str:
    """Return what is told of a failure that nobody foresaw: that it is ours, its kinds, and where it arose."""
    opening = (
        "itinerary: this is a fault of the program, not of your visit; please report it with the lines below,\n"
        "which hold nothing of the visit\n"
        f"  itinerary {__version__}, Python {platform.python_version()}, {platform.system()}\n"
    )
    return opening + "".join(f"  {line}\n" for line in _lines(failure))


def _lines(failure: BaseException) -> Iterator[str]:
    """Yield each failure of a chain, the last one first, with its places, the outermost first."""
    seen: set[int] = set()
    current: BaseException | None = failure
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        yield type(current).__qualname__
        yield from (f"  {place}" for place in _places(current.__traceback__))
        current = current.__cause__ or (None if current.__suppress_context__ else current.__context__)


def _places(traceback: TracebackType | None) -> Iterator[str]:
    """Yield the places through which a failure came; a place in a planner's template is only called so."""
    while traceback is not None:
        frame = traceback.tb_frame
        module = str(frame.f_globals.get("__name__") or "")
        if module.partition(".")[0] == _OURS:
            yield f"{module}:{traceback.tb_lineno} {frame.f_code.co_name}"
        else:
            yield f"{module}:{traceback.tb_lineno}" if module else "a template"
        traceback = traceback.tb_next
