"""A visit moved to other days: every date in it, by as many days as one likes."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

_DATE: Final = re.compile(r"^\d{4}-\d{2}-\d{2}")


def move(data: dict[str, Any], days: int) -> None:
    """Move all dates of a spec, in place; clock times stay."""
    for key, value in data.items():
        data[key] = _moved(value, dt.timedelta(days=days))


def move_to(data: dict[str, Any], first: dt.date) -> None:
    """Move a spec, in place, so that its visit begins on a day."""
    move(data, (first - dt.date.fromisoformat(data["visit"]["from"])).days)


def days_of(meetings: Mapping[str, dict[str, Any]]) -> list[dt.date]:
    """Return the days on which there are meetings, each once, in order."""
    return sorted({dt.date.fromisoformat(meeting["start"][:10]) for meeting in meetings.values()})


def _moved(value: Any, by: dt.timedelta) -> Any:  # noqa: ANN401 - whatever a spec may hold
    if isinstance(value, dict):
        return {key: _moved(one, by) for key, one in value.items()}
    if isinstance(value, list):
        return [_moved(one, by) for one in value]
    found = _DATE.match(value) if isinstance(value, str) else None
    return f"{dt.date.fromisoformat(found[0]) + by}{value[found.end() :]}" if found else value
