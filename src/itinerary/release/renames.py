"""Entries that seem to be the same under another id: calendars would show them cancelled, and once more beside that."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from itinerary.errors import ItineraryError
from itinerary.release.telling import EntryKind, kind_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from itinerary.release.telling import Told


@dataclass(frozen=True, slots=True)
class Rename:
    """An entry that is gone, and a new one that seems to be the same."""

    old: str
    new: str
    title: str


class RenamedEntryError(ItineraryError):
    """An id was changed, on which calendars hang, or so it seems."""

    def __init__(self, renames: Sequence[Rename]) -> None:
        listed = ", ".join(f"'{_id(one.old)}' is gone and '{_id(one.new)}' is new ('{one.title}')" for one in renames)
        super().__init__(
            f"ids that were sent out are gone, and others are there that tell the same: {listed}; give them their old "
            "ids back, since calendars hang on them, or say with --new-ids that these are others; nothing was released"
        )


def likely_renames(gone: Mapping[str, Told], new: Mapping[str, Told]) -> Iterator[Rename]:
    """Yield entries whose id is gone from the spec, each with one never sent that is of its kind and tells the same.

    The same is told by the same title, or by the same hours and place. Ways have no ids, and are left out.
    """
    for old, was in gone.items():
        kind = kind_of(old)
        alike = (name for name, now in new.items() if kind_of(name) is kind and _tell_the_same(was, now))
        name = next(alike, None) if kind is not EntryKind.TRANSFER else None
        if name is not None:
            yield Rename(old, name, new[name].telling.title)


def _tell_the_same(one: Told, other: Told) -> bool:
    left, right = one.telling, other.telling
    return left.title == right.title or (left.start, left.end, left.place) == (right.start, right.end, right.place)


def _id(name: str) -> str:
    return name.partition("-")[2]
