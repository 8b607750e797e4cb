"""What a mistake of planners is: a row of the catalogue, with the rules that find it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Field(StrEnum):
    """What a mistake is about."""

    TIME = "Time and place"
    VERSIONS = "Placeholders and versions"
    NAMES = "Names and titles"
    AGREEMENTS = "Agreements"
    CONFIDENTIALITY = "Confidentiality"
    WELFARE = "Welfare, compliance, hospitality"
    NEWS = "News"


@dataclass(frozen=True, slots=True)
class Mistake:
    """One thing that planners dread."""

    row: str
    """Its number: `T1`."""
    what: str
    rules: tuple[str, ...] = ()
    """Names of the rules that find it."""
    otherwise: str = ""
    """What of it no spec can show, and what takes care of it instead."""

    @property
    def field(self) -> Field:
        """What it is about, as the letter of its number says."""
        return dict(zip("TVNGCWP", Field, strict=True))[self.row[0]]
