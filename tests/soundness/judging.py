"""What is found in a spec that was made up, and whether that is what was to be found."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from random import Random
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from itinerary.examine import examine
from soundness.mistake import Mistake
from soundness.slip import VISIT_FILE, joined, spec_lines
from soundness.sound_visits import sound_visit

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from itinerary.diagnostics import Diagnostic, Report
    from itinerary.examine import Examined
    from soundness.slip import Slip


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came of one mistake in one visit."""

    is_found: bool
    """Whether its rule found it, at the line where it was put."""
    others: tuple[str, ...]
    """The rules of whatever else was found, down to notes."""

    @property
    def is_exact(self) -> bool:
        """Whether it was found, and nothing else."""
        return self.is_found and not self.others


def examined(data: Mapping[str, Any]) -> Examined:
    """Return what is known of a spec, written as a planner's file would be."""
    return _examined_files({VISIT_FILE: joined(spec_lines(data))})


def alarms(number: int) -> Report:
    """Return the findings in the sound visit of a number, down to notes: there are to be none."""
    return examined(sound_visit(number)).report


def judged(mistake: Mistake, number: int) -> Verdict | None:
    """Put a mistake into the sound visit of a number and say what came of it; nothing where it has no place there."""
    data = sound_visit(number)
    path = mistake.put(data, _random(number))
    if path is None:
        return None
    found = examined(data)
    source = found.loaded.source
    spans = [source.span_of(path, at_key=at_key) for at_key in (True, False)] if source else []
    return _verdict(mistake.rule, found.report, VISIT_FILE, {span.line for span in spans if span is not None})


def judged_slip(slip: Slip, number: int) -> Verdict | None:
    """Write the sound visit of a number with a slip and say what came of it; nothing where it has no place there."""
    return judged_slip_in(slip, spec_lines(sound_visit(number)), number)


def judged_slip_in(
    slip: Slip, lines: Sequence[str], number: int, beside: Mapping[str, bytes] = MappingProxyType({})
) -> Verdict | None:
    """Do the same in some lines of a spec in which nothing is wrong, with other files by their path from its folder."""
    made = slip.write(list(lines), _random(number))
    if made is None:
        return None
    found = _examined_files({**beside, VISIT_FILE: made.content, **made.beside})
    return _verdict(slip.rule, found.report, made.file, {made.line})


def tried(kind: Mistake | Slip, visits: int) -> tuple[Verdict, ...]:
    """Make a mistake in so many sound visits, those with a place for it among the first, and say what came of each."""
    numbers = range(max(200, 20 * visits))
    verdicts = (judged(kind, number) if isinstance(kind, Mistake) else judged_slip(kind, number) for number in numbers)
    return tuple(islice((verdict for verdict in verdicts if verdict is not None), visits))


def _random(number: int) -> Random:
    return Random(number)  # noqa: S311 - any numbers do, the same every time


def _examined_files(files: Mapping[str, bytes]) -> Examined:
    with tempfile.TemporaryDirectory() as above:
        folder = Path(above) / "visits" / "sound-visit"
        for name, content in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        return examine(folder)


def _verdict(rule: str, report: Report, file: str, lines: Collection[int]) -> Verdict:
    meant = [one for one in report if one.rule == rule and _stands_in(one, file, lines)]
    return Verdict(bool(meant), tuple(one.rule for one in report if one not in meant[:1]))


def _stands_in(finding: Diagnostic, file: str, lines: Collection[int]) -> bool:
    span = finding.span
    return span is not None and Path(span.file).name == file and span.line in lines
