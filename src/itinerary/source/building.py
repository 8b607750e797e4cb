"""Values under construction: what the composer holds on its stack while a file is read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from itinerary.source.places import Data, Lines, SourceMap

if TYPE_CHECKING:
    from itinerary.diagnostics import DataPath


@dataclass(slots=True)
class Node:
    """One value read: `size` counts the keys and values in it, `height` the collections on its deepest branch."""

    value: Data
    at: range
    plain: bool = False
    """Written without quotes."""
    children: dict[str | int, SourceMap] = field(default_factory=dict)
    size: int = 1
    height: int = 0


@dataclass(frozen=True, slots=True)
class Key:
    """A key that waits for its value; without a name the value is read and then left out."""

    name: str | None
    at: range


@dataclass(slots=True)
class OpenList:
    """A list whose end has not been read yet."""

    start: int
    anchor: str | None
    items: list[Data] = field(default_factory=list)
    children: dict[str | int, SourceMap] = field(default_factory=dict)
    size: int = 1
    height: int = 0

    @property
    def step(self) -> DataPath:
        """The part of a data path that leads to the entry being read."""
        return (len(self.items),)

    def node(self, end: int) -> Node:
        """Return the list as it stands, ending at `end`."""
        at = range(self.start, max(self.start, end))
        return Node(self.items, at, children=self.children, size=self.size, height=self.height + 1)

    def put(self, lines: Lines, entry: Node) -> None:
        """Add the next entry."""
        self.children[len(self.items)] = SourceMap(lines, entry.at, entry.at, entry.children)
        self.items.append(entry.value)
        self.size += entry.size
        self.height = max(self.height, entry.height)


@dataclass(slots=True)
class OpenMapping:
    """A mapping whose end has not been read yet, perhaps with a key that waits for its value."""

    start: int
    anchor: str | None
    entries: dict[str, Data] = field(default_factory=dict)
    key: Key | None = None
    children: dict[str | int, SourceMap] = field(default_factory=dict)
    size: int = 1
    height: int = 0

    @property
    def step(self) -> DataPath:
        """The part of a data path that leads to the value being read."""
        return () if self.key is None or self.key.name is None else (self.key.name,)

    def node(self, end: int) -> Node:
        """Return the mapping as it stands, ending at `end`."""
        at = range(self.start, max(self.start, end))
        return Node(self.entries, at, children=self.children, size=self.size, height=self.height + 1)

    def put(self, lines: Lines, key: Key, entry: Node) -> None:
        """Add the value that the key has waited for."""
        if key.name is not None:
            self.entries[key.name] = entry.value
            # An empty value has no extent of its own: what is to be seen of it is its key.
            self.children[key.name] = SourceMap(lines, key.at, entry.at or key.at, entry.children)
        self.key = None
        self.size += entry.size + 1
        self.height = max(self.height, entry.height)


OpenCollection: TypeAlias = OpenList | OpenMapping


def copied(value: Data) -> Data:
    """Return a value that shares nothing with the one given, so that the data of a visit is a tree."""
    if isinstance(value, dict):
        return {name: copied(entry) for name, entry in value.items()}
    if isinstance(value, list):
        return [copied(entry) for entry in value]
    return value
