"""What an office is used to writing down: each visit is planned by an office of its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from random import Random


@dataclass(frozen=True, slots=True)
class Customs:
    """What is written down of everybody and everything, or of nobody and nothing."""

    languages_are_given: bool
    names_are_in_own_script: bool
    diets_are_given: bool
    ranks_are_given: bool
    standings_are_given: bool
    papers_are_kept: bool
    """Passports, visas, dates of birth and whom to call at home."""
    risks_are_assessed: bool
    notes_are_taken: bool
    contacts_are_named: bool
    topics_are_agreed: bool
    briefs_are_full: bool
    evenings_are_spent_with_hosts: bool
    days_begin_with_briefing: bool

    @classmethod
    def drawn(cls, random: Random) -> Customs:
        """Draw the customs of an office."""
        return cls(**{name: random.random() < 0.6 for name in cls.__slots__})
