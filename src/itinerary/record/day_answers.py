"""Readers of answers that may stand for what was planned: a day, a meeting."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from itinerary.record.answers import AS_PLANNED, typed_as
from itinerary.record.names import Misread, Register
from itinerary.spec.moments import Date

if TYPE_CHECKING:
    from itinerary.record.answers import Reader
    from itinerary.source import Data


def day_or_planned(planned: str) -> Reader:
    """Return what reads a day, or `=` for the one that was planned."""
    return partial(_planned_or, typed_as(Date), planned)


def one_or_planned(register: Register, planned: str) -> Reader:
    """Return what reads one id or part of a name, or `=` for the one that was planned."""
    return partial(_planned_or, register.find, planned)


def _planned_or(read: Reader, planned: str, typed: str) -> Data | Misread:
    if " ".join(typed.lower().split()) not in AS_PLANNED:
        return read(typed)
    return planned or Misread("nothing was planned; write it out")
