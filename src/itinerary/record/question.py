"""What a question is: what it asks, what is known already, which answers it takes, and where the answer goes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

from itinerary.load.shape import has_part, value_at
from itinerary.record.names import Misread

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    from itinerary.diagnostics import DataPath
    from itinerary.record.answers import Reader
    from itinerary.source import Data

NONE_AT_ALL = "-"
"""The answer that says that there was nothing, and is recorded as that."""


class Part(StrEnum):
    """What questions are about; chosen by `--only`, in the order in which they are asked."""

    MEETINGS = "meetings"
    AGREEMENTS = "agreements"
    QUOTATIONS = "quotations"
    PHOTOGRAPHS = "photographs"
    NEXT_STEPS = "next-steps"
    COSTS = "costs"
    LESSONS = "lessons"


@dataclass(frozen=True, slots=True)
class Question:
    """One thing to be answered."""

    path: DataPath
    """Where the answer goes; within an item of a series, counted from the item."""
    text: str
    permitted: str
    """Which answers it takes, as help."""
    read: Reader
    part: Part = Part.MEETINGS
    about: tuple[str, ...] = ()
    """What it is about, in lines: the meeting with its day and place."""
    known: str = ""
    """What the spec says already."""
    lines: bool = False
    """Whether the answer may have several lines."""
    none: Data = None
    """What is recorded where the answer is that there was nothing; None where that is no answer."""
    adds: bool = False
    """Whether the answer is added to a list that may have entries: those who signed for one of several sides."""
    needed: bool = False
    """Whether an item cannot do without it."""
    follows: DataPath = ()
    """In an item, what must be answered for this to be asked."""

    def reading(self, typed: str) -> Data | Misread:
        """Return what an answer says, as data of the spec, or what is wrong with it."""
        if typed.strip() == NONE_AT_ALL:
            if self.none is None:
                return Misread("there must be something, or nothing is recorded: press Enter to leave it open")
            return self.none
        return self.read(typed)


@dataclass(frozen=True, slots=True)
class Series:
    """Things of one kind, asked for one after another until there are no more: actions, photographs, costs."""

    path: DataPath
    """The list or register that they come into."""
    text: str
    fields: tuple[Question, ...]
    """What is asked of each; without an answer to the first there is none."""
    part: Part
    about: tuple[str, ...] = ()
    key: Callable[[Mapping[str, Data], Collection[str]], str] | None = None
    """What makes the id of an item that comes into a register; none for a list."""
    value: Callable[[Mapping[str, Data]], Data] = dict
    """What is recorded of an item."""
    none: Data = None
    """What is recorded where there are none."""

    def entry(self, item: Mapping[str, Data], outcomes: Data) -> tuple[DataPath, Data]:
        """Return where an item goes, behind those that are recorded, and what is recorded of it."""
        there = value_at(outcomes, self.path[1:])
        if self.key is None:
            return (*self.path, len(there) if isinstance(there, list) else 0), self.value(item)
        return (*self.path, self.key(item, there if isinstance(there, dict) else {})), self.value(item)


Asked: TypeAlias = "Question | Series"


def is_recorded(outcomes: Data, path: DataPath) -> bool:
    """Whether something stands at a place of the outcomes, be it an empty list."""
    inner = path[1:]
    holder = value_at(outcomes, inner[:-1])
    return has_part(holder, inner[-1]) and value_at(holder, inner[-1:]) is not None
