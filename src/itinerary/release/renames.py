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


def likely_renames(before: Mapping[str, Told], after: Mapping[str, Told]) -> Iterator[Rename]:
    """Yield what is gone of a reader's entries with the new entry of the same kind and title, or of the same hours.

    Ways have no ids of their own, and are left out.
    """
    gone = [name for name in before if name not in after and kind_of(name) is not EntryKind.TRANSFER]
    new = [name for name in after if name not in before]
    for old in gone:
        alike = (name for name in new if kind_of(name) is kind_of(old) and _tell_the_same(before[old], after[name]))
        name = next(alike, None)
        if name is not None:
            yield Rename(old, name, after[name].telling.title)


def _tell_the_same(one: Told, other: Told) -> bool:
    left, right = one.telling, other.telling
    return left.title == right.title or (left.start, left.end, left.place) == (right.start, right.end, right.place)


def _id(name: str) -> str:
    return name.partition("-")[2]
