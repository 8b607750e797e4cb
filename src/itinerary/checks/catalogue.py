"""All rules, in the order in which `itinerary rule --all` lists them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.checks.overlaps import counterpart_overlap, room_overlap, time_overlap

if TYPE_CHECKING:
    from itinerary.checks.rule import Rule

RULES: tuple[Rule, ...] = (time_overlap, counterpart_overlap, room_overlap)
