"""Choices drawn from bytes, so that whoever makes the bytes, makes the choices."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Sequence

Thing = TypeVar("Thing")


@dataclass(slots=True)
class Choices:
    """Bytes that are used up choice by choice; when they are at an end, every choice is the first."""

    data: bytes
    used: int = 0

    @property
    def are_left(self) -> bool:
        """Whether any bytes are left."""
        return self.used < len(self.data)

    def number(self, below: int) -> int:
        """Return a number from 0 to one below a bound, of two bytes."""
        drawn = int.from_bytes(self.data[self.used : self.used + 2], "big")
        self.used += 2
        return drawn % below

    def one_of(self, things: Sequence[Thing]) -> Thing:
        """Return one of several things."""
        return things[self.number(len(things))]

    def text(self, longest: int) -> str:
        """Return some text; bytes that are no UTF-8 become signs that say so."""
        length = self.number(longest + 1)
        drawn = self.data[self.used : self.used + length]
        self.used += length
        return drawn.decode("utf-8", errors="replace")
