"""By which name each entry of a visit's calendars is known for ever (UID, RFC 5545 section 3.8.4.7 and RFC 7986 5.3).

A name is made of ids of the spec alone, which never change: never of a title, a time or the order of things. So an
entry that is moved or renamed is changed in people's calendars instead of standing there twice, and stands under one
name in every file of the visit.
"""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from typing import TYPE_CHECKING

from itinerary.programme.timeline import Transfer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from itinerary.diagnostics import DataPath
    from itinerary.programme.timeline import Slot
    from itinerary.spec.visit import Visit

_STILL_EVENING = timedelta(hours=6)
"""Whoever goes to bed before six in the morning does so on the evening of the day before."""


def uids(visit: Visit, slots: Iterable[Slot]) -> Iterator[str]:
    """Yield the UID of each part of a programme: `meetings-osaka-leadership@ucl-japan-2023.ucl.itinerary`.

    Where two ways claim one name, as when somebody has two hotels for a night, the later ones are numbered: two entries
    of one name in a file would become one.
    """
    claimed: Counter[str] = Counter()
    for slot in slots:
        name = _of_transfer(slot) if isinstance(slot, Transfer) else _of_entry(slot.path)
        claimed[name] += 1
        number = f"-{claimed[name]}" if claimed[name] > 1 else ""
        yield _in_visit(visit, name + number)


def uid_of_entry(visit: Visit, path: DataPath) -> str:
    """Return the UID of what stands in the spec at a path of register and id: a meeting, a journey, a stay."""
    return _in_visit(visit, _of_entry(path))


def _of_entry(path: DataPath) -> str:
    register, entry = path
    return f"{register}-{entry}"


def _of_transfer(transfer: Transfer) -> str:
    """Name a way by what it is made for and by the first of those who make it.

    One person makes one way to a meeting or departure, wherever it starts: where it starts changes whenever the
    meeting before is moved. To a bed, one makes one each evening.
    """
    evening = (transfer.start.local - _STILL_EVENING).date()
    night = (evening.isoformat(),) if transfer.serves[0] == "stays" else ()
    return "-".join(("transfers", _of_entry(transfer.serves), *night, *transfer.people[:1]))


def _in_visit(visit: Visit, name: str) -> str:
    return f"{name}@{visit.visit.id}.{visit.visit.home}.itinerary"
