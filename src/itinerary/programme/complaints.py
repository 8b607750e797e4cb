"""What is said of times that cannot be: clock times that do not exist or come twice, journeys that run backwards."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from itinerary.diagnostics import Diagnostic
from itinerary.programme.moment import ClockFault
from itinerary.spec.zones import zone

if TYPE_CHECKING:
    from itinerary.diagnostics import DataPath
    from itinerary.programme.moment import Moment


def clock_finding(fault: ClockFault, local: dt.datetime, key: str, path: DataPath) -> Diagnostic:
    """Return what is said of a local time, naive, that names no single instant in a zone."""
    clock = f"{local:%H:%M} on {local.date().isoformat()}"
    match fault:
        case ClockFault.SKIPPED:
            return Diagnostic(
                "skipped-time",
                f"there is no {clock} in {key}",
                path,
                help="clocks go forward over it; choose a time before or after",
            )
        case ClockFault.DOUBLED:
            first, second = (f"{local:%H:%M} {moment.isoformat()[-6:]}" for moment in _both(local, key))
            return Diagnostic(
                "doubled-time",
                f"{clock} comes twice in {key}",
                path,
                help=f"clocks go back; write `{first}` for the first or `{second}` for the second",
            )
        case ClockFault.WRONG_OFFSET:
            right = " or ".join(dict.fromkeys(moment.isoformat()[-6:] for moment in _both(local, key)))
            return Diagnostic(
                "wrong-offset", f"{key} is not at that UTC offset at {clock}", path, help=f"it is {right}"
            )


def _both(local: dt.datetime, key: str) -> tuple[dt.datetime, dt.datetime]:
    first, second = (local.replace(tzinfo=zone(key), fold=fold) for fold in (0, 1))
    return first, second


def arrives_first(path: DataPath, start: Moment, end: Moment, *, dated: bool) -> Diagnostic:
    """Return what is said of a journey that ends before it begins; `dated` says whether its end has a date."""
    next_day = (start.day + dt.timedelta(days=1)).isoformat()
    hint = "" if dated else f"; if it arrives on another day, write the date: {next_day} {end.local:%H:%M}"
    return Diagnostic(
        "arrives-before-it-leaves",
        "it arrives before it leaves",
        (*path, "arrives"),
        detail=f"it leaves at {start.local:%H:%M} on {start.day.isoformat()} ({start.zone}) "
        f"and would arrive at {end.local:%H:%M} on {end.day.isoformat()} ({end.zone})",
        help=f"check the dates at both ends{hint}",
    )
