"""What is found in a spec that was made up, and whether that is what was to be found."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

import yaml

from itinerary.diagnostics import Report, Severity
from itinerary.examine import examine
from soundness.sound_visits import sound_visit

if TYPE_CHECKING:
    from itinerary.examine import Examined
    from soundness.mistakes import Mistake


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came of one mistake in one visit."""

    is_found: bool
    """Whether its rule found it, at the line where it was put."""
    others: tuple[str, ...]
    """The rules of whatever else was found, notes left aside."""

    @property
    def is_exact(self) -> bool:
        """Whether it was found, and nothing else."""
        return self.is_found and not self.others


def examined(data: dict[str, Any]) -> Examined:
    """Return what is known of a spec, written as a planner's file would be."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "visit.yaml"
        path.write_text(yaml.safe_dump(data, sort_keys=False, allow_unicode=True), encoding="utf-8")
        return examine(path)


def alarms(number: int) -> Report:
    """Return the errors and warnings in the sound visit of a number: there are to be none."""
    return _without_notes(examined(sound_visit(number)).report)


def judged(mistake: Mistake, number: int) -> Verdict | None:
    """Put a mistake into the sound visit of a number and say what came of it; nothing where it has no place there."""
    data = sound_visit(number)
    path = mistake.put(data, Random(number))  # noqa: S311 - any numbers do, the same every time
    if path is None:
        return None
    found = examined(data)
    source = found.loaded.source
    spans = [source.span_of(path, at_key=at_key) for at_key in (True, False)] if source else []
    lines = {span.line for span in spans if span is not None}
    meant = [one for one in found.report if one.rule == mistake.rule and one.span and one.span.line in lines]
    return Verdict(bool(meant), tuple(one.rule for one in _without_notes(found.report) if one not in meant[:1]))


def _without_notes(report: Report) -> Report:
    return Report.of(finding for finding in report if finding.severity is not Severity.NOTE)
