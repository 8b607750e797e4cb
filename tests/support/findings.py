"""What some rules find in a small visit, each finding as its rule and its sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from support.specs import REGISTERS, programme_of

if TYPE_CHECKING:
    from itinerary.checks.rule import Rule


def told(added: str, *rules: Rule, registers: str = REGISTERS, with_severity: bool = False) -> list[str]:
    """Return what the rules find in the visit of the registers and what a test adds."""
    programme = programme_of(added, registers)
    findings = [found for rule in rules for found in rule.findings(programme.visit, programme)]
    return [f"{f'{found.severity}: ' if with_severity else ''}{found.rule}: {found.message}" for found in findings]
