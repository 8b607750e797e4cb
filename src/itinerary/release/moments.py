"""Moments as `release.lock` writes them: the local time, as clocks show it there, and the zone."""

from __future__ import annotations

import datetime as dt
import re

from itinerary.programme.moment import ClockFault, Moment, moment_at
from itinerary.spec.zones import UnknownZoneError

_MOMENT = re.compile(r"(\d{4}-\d\d-\d\d \d\d:\d\d(?::\d\d)?)([+-]\d\d:\d\d)? (\S+)", re.ASCII)


def written_start(start: Moment | dt.date) -> str:
    """Return a moment as `2023-03-20 10:00 Asia/Tokyo`, and a day as `2023-03-19`.

    The offset stands in it only for an hour that clocks show twice: `2026-10-25 02:30+01:00 Europe/Berlin`.
    """
    if not isinstance(start, Moment):
        return start.isoformat()
    local = start.local
    shown = local.replace(tzinfo=None).isoformat(" ", "minutes" if not local.second else "seconds")
    is_doubled = moment_at(local.replace(tzinfo=None, fold=0), start.zone) is ClockFault.DOUBLED
    return f"{shown}{local.isoformat()[-6:] if is_doubled else ''} {start.zone}"


def read_start(text: object) -> Moment | dt.date:
    """Return what `written_start` wrote. Raises `ValueError`, which says why there is no such moment."""
    words = str(text)
    found = _MOMENT.fullmatch(words)
    if found is None:
        return dt.date.fromisoformat(words)
    local, offset, zone = found.groups()
    try:
        ahead = dt.datetime.strptime(offset, "%z").utcoffset() if offset else None
        moment = moment_at(dt.datetime.fromisoformat(local), zone, ahead)
    except UnknownZoneError as error:
        message = f"there is no time zone '{zone}'"
        raise ValueError(message) from error
    if isinstance(moment, ClockFault):
        message = f"clocks do not show '{words}' once"
        raise ValueError(message)  # noqa: TRY004 - pydantic takes a ValueError for a finding
    return moment
