"""Joining what several files say into one visit: they may add to one another, never contradict."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from itinerary.source.findings import shortened
from itinerary.source.places import Placed
from itinerary.source.rules import ReadingRule

if TYPE_CHECKING:
    from itinerary.diagnostics import DataPath
    from itinerary.source.findings import Findings


def merge(first: Placed, second: Placed, findings: Findings, path: DataPath = ()) -> Placed:
    """Return both values as one: mappings key by key at any depth, the first's keys before the second's.

    Where one file leaves a field empty the other fills it. A text or list given by both is a finding at the
    second, and the first stands.
    """
    if second.value is None:
        return first
    if first.value is None:
        return second
    if not isinstance(first.value, dict) or not isinstance(second.value, dict):
        findings.add(
            ReadingRule.DEFINED_TWICE,
            f"`{shortened(str(path[-1]))}` is given in two files",
            second.place.key_span,
            path=path,
            detail=f"given before in {first.place.lines.name}",
            related=first.place.key_span,
        )
        return first
    values = dict(first.value)
    children = dict(first.place.children)
    for name, value in second.value.items():
        entry = Placed(value, second.place.children[name])
        if name in values:
            entry = merge(Placed(values[name], children[name]), entry, findings, (*path, name))
        values[name] = entry.value
        children[name] = entry.place
    return Placed(values, replace(first.place, children=children))
