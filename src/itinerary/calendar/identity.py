"""By which name each entry of a visit's calendars is known for ever (UID, RFC 5545 section 3.8.4.7 and RFC 7986 5.3).

A name is made of ids of the spec alone, which never change: never of a title, a time or the order of things. So an
entry that is moved or renamed is changed in people's calendars instead of standing there twice, and stands under one
name in every file of the visit.

Ways are in no register, and get the name of what they are made for. Where several are made for one thing, as when the
delegation comes from two hotels, they are numbered; a way keeps the number under which most of its people know it.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, TypeAlias

from itinerary.programme.timeline import Transfer

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import datetime

    from itinerary.diagnostics import DataPath
    from itinerary.programme.timeline import Programme, Slot
    from itinerary.release import History, Telling
    from itinerary.spec.visit import Visit

OFFICE = "office"
"""The reader who has every entry of a visit in hand."""

_STILL_EVENING = timedelta(hours=6)
"""Whoever goes to bed before six in the morning does so on the evening of the day before."""

_WayKey: TypeAlias = "tuple[DataPath, DataPath, datetime, datetime]"
"""What of a way is the same for every reader who gets an entry of it."""


@dataclass(frozen=True, slots=True)
class Names:
    """The names of all entries of a visit, for every reader alike."""

    domain: str
    """What stands behind the @ of each UID. It is that of the first release, for ever."""
    ways: Mapping[_WayKey, tuple[tuple[tuple[str, ...], str], ...]]
    """The names of ways, each with those who make it."""

    def of(self, slot: Slot) -> str:
        """Return the name of a part of the programme: `meetings-osaka-leadership`."""
        if not isinstance(slot, Transfer):
            return name_of_entry(slot.path)
        found = self.ways[_key(slot)]
        return next((name for people, name in found if not set(people).isdisjoint(slot.people)), found[0][1])

    def uid(self, name: str) -> str:
        """Return the UID of an entry from its name: `meetings-osaka-leadership@ucl-japan-2023.ucl.itinerary`."""
        return f"{name}@{self.domain}"


def names_of(programme: Programme, history: History, domain: str | None = None) -> Names:
    """Return the names of all entries of a whole programme, those kept that were sent out before.

    `domain` is the one under which entries were sent out; none where nothing was.
    """
    ways: defaultdict[_WayKey, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    for stem, transfers in _by_stem(programme).items():
        for transfer, name in zip(transfers, _numbered(stem, transfers, history), strict=True):
            ways[_key(transfer)].append((transfer.people, name))
    return Names(domain or domain_of(programme.visit), {key: tuple(found) for key, found in ways.items()})


def domain_of(visit: Visit) -> str:
    """Return what stands behind the @ in the UIDs of a visit that was never sent out."""
    return f"{visit.visit.id}.{visit.visit.home}.itinerary"


def name_of_entry(path: DataPath) -> str:
    """Return the name of what stands in the spec at a path of register and id: a meeting, a journey, a stay."""
    register, entry = path
    return f"{register}-{entry}"


def _key(transfer: Transfer) -> _WayKey:
    return (transfer.path, transfer.serves, transfer.start.instant, transfer.end.instant)


def _by_stem(programme: Programme) -> Mapping[str, Sequence[Transfer]]:
    """Return the ways that are made for one thing, by the name that the first of them gets.

    To a meeting or a departure there is one way for each person, wherever it starts: where it starts changes whenever
    the meeting before is moved. To a bed, there is one each evening.
    """
    found: defaultdict[str, list[Transfer]] = defaultdict(list)
    for transfer in programme.transfers:
        evening = (transfer.start.local - _STILL_EVENING).date()
        night = (evening.isoformat(),) if transfer.serves[0] == "stays" else ()
        found[".".join((f"transfers-{name_of_entry(transfer.serves)}", *night))].append(transfer)
    return found


def _numbered(stem: str, transfers: Sequence[Transfer], history: History) -> Sequence[str]:
    """Return a name for each way: that under which most of its people know it, else the first never used.

    A way that is as it was keeps its name before all others: its people learn nothing of it when others come another
    way than they did. A name under which a way was withdrawn comes after those that stand, and only for its own people.
    """
    sent = {name: hand for name, hand in history.sent_to(OFFICE).items() if _is_of(stem, name)}
    pairs = sorted(
        (hand.is_withdrawn, not (common and _is_as_told(transfer, hand.telling)), -common, _number(name), place)
        for name, hand in sent.items()
        for place, transfer in enumerate(transfers)
        for common in (len({*hand.telling.people}.intersection(transfer.people)),)
        if common or not hand.is_withdrawn
    )
    named: dict[int, str] = {}
    for *_, number, place in pairs:
        name = _name(stem, number)
        if place not in named and name not in named.values():
            named[place] = name
    fresh = _unused(stem, sent)
    return [named.get(place) or next(fresh) for place in range(len(transfers))]


def _is_as_told(transfer: Transfer, telling: Telling) -> bool:
    origin = transfer.origin.name if transfer.origin else ""
    return (transfer.start, transfer.end, origin) == (telling.start, telling.end, telling.origin)


def _unused(stem: str, sent: Mapping[str, object]) -> Iterator[str]:
    number = 1
    while True:
        if _name(stem, number) not in sent:
            yield _name(stem, number)
        number += 1


def _name(stem: str, number: int) -> str:
    return stem if number == 1 else f"{stem}.{number}"


def _is_of(stem: str, name: str) -> bool:
    return name == stem or (name.startswith(f"{stem}.") and name[len(stem) + 1 :].isdecimal())


def _number(name: str) -> int:
    _, _, number = name.rpartition(".")
    return int(number) if number.isdecimal() else 1
