"""Plain data → `Visit`, with the findings of syntax, shape and references of one run.

One mistake does not hide another: where a value is wrong, only that value is left out (or its entry, where it
cannot stand without), and the rest is read on. It does not cause others either: `Loaded.damaged` names the entries
that lost something, and no later stage speaks about those.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from itinerary.diagnostics import Report
from itinerary.load.references import dangling, reference_findings
from itinerary.load.shape import data_path, errors_of, has_part, shape_finding, value_at
from itinerary.source import Source, read_visit
from itinerary.spec.moments import Attendance
from itinerary.spec.visit import Visit

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from pydantic_core import ErrorDetails

    from itinerary.diagnostics import DataPath, Diagnostic, Positions
    from itinerary.spec.structure import Reference


@dataclass(frozen=True, slots=True)
class Loaded:
    """A visit as far as it could be read, and what was wrong with the rest."""

    visit: Visit | None
    """None only where not even its frame could be read."""
    report: Report
    damaged: frozenset[DataPath] = frozenset()
    """Entries, as `("meetings", "osaka")`, that lost a value or fell out altogether."""
    source: Source | None = None

    @property
    def is_whole(self) -> bool:
        """Whether the visit is all that the planner wrote, so that what is not there may be called missing."""
        complete = self.source is None or self.source.is_complete
        return self.visit is not None and complete and not self.damaged

    @property
    def positions(self) -> Positions | None:
        """What knows where each value stands in the source."""
        return self.source


def load(path: Path, *, workspace: Path | None = None) -> Loaded:
    """Read the visit at a path, a file or a folder with `visit.yaml`.

    Raises `VisitNotFoundError` where there is none; everything else that is wrong is a finding.
    """
    source = read_visit(path, workspace=workspace)
    if not isinstance(source.data, dict):
        return Loaded(None, source.report.located(source), source=source)
    loaded = load_data(source.data, complete=source.is_complete)
    report = (source.report + loaded.report).located(source)
    return Loaded(loaded.visit, report, loaded.damaged, source)


def load_data(data: Mapping[str, Any], *, complete: bool = True) -> Loaded:
    """Read a visit from plain data, as a YAML reader or a program makes it.

    Data that is not `complete`, because part of a file could not be read, is not blamed for what it lacks.
    """
    rest = _copied(data)
    findings = list(reference_findings(rest)) if complete else []
    damaged: set[DataPath] = set()
    visit, errors = _read(rest)
    told = (one for one in errors if complete or one["type"] != "missing")
    findings.extend(_once(shape_finding(one, rest) for one in told))
    while _leave_out(rest, errors, damaged) + _leave_out_dangling(rest, damaged):
        visit, errors = _read(rest)
    return Loaded(visit, Report.of(findings), frozenset(damaged))


def _copied(data: Any) -> Any:  # noqa: ANN401 - raw data
    """Return raw data that can be cut, whatever mappings and sequences a program made it of."""
    if isinstance(data, Mapping):
        return {key: _copied(value) for key, value in data.items()}
    return [_copied(value) for value in data] if isinstance(data, list | tuple) else data


def _read(data: dict[str, Any]) -> tuple[Visit | None, list[ErrorDetails]]:
    """Return the visit, or what is wrong with the shape of the data."""
    try:
        return Visit.model_validate(data, by_alias=True, by_name=False), []
    except ValidationError as error:
        return None, errors_of(error, data)


def _once(findings: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Keep one finding per place and rule: a union of types reports each arm."""
    kept: dict[tuple[DataPath, str, str], Diagnostic] = {}
    for finding in findings:
        kept.setdefault((finding.path, finding.rule, finding.message), finding)
    return list(kept.values())


def _leave_out(data: dict[str, Any], errors: Iterable[ErrorDetails], damaged: set[DataPath]) -> int:
    """Take what is wrong out of the data, each value once; return how many were taken."""
    taken: set[DataPath] = set()
    for path in sorted((_to_leave_out(error, data) for error in errors), key=_last_first):
        is_gone = any(path[:length] in taken for length in range(len(path) + 1))
        if path and not is_gone and _remove(data, path, damaged):
            taken.add(path)
    return len(taken)


def _to_leave_out(error: ErrorDetails, data: dict[str, Any]) -> DataPath:
    """Return the value that is wrong, or the mapping that cannot stand without what it lacks."""
    path = data_path(error["loc"], data)
    if error["type"] == "missing":
        return path[:-1]
    return path


def _last_first(path: DataPath) -> tuple[tuple[int, str], ...]:
    """Sort later list items before earlier ones, so that taking one out does not move the next."""
    return tuple((-part, "") if isinstance(part, int) else (0, part) for part in path)


def _leave_out_dangling(data: dict[str, Any], damaged: set[DataPath]) -> int:
    """Take out every id that no register defines; return how many were taken."""
    found = sorted(dangling(data), key=lambda reference: _last_first(reference.path))
    return sum(_remove_reference(data, reference, damaged) for reference in found)


def _remove_reference(data: dict[str, Any], reference: Reference, damaged: set[DataPath]) -> bool:
    """Take out an id; where several stand in one text, as in `all except rees, yadav`, the others stay."""
    value = value_at(data, reference.path)
    if reference.is_key or not isinstance(value, str) or value.strip() == reference.id:
        return _remove(data, reference.path, damaged)
    attendance = Attendance.read(value)
    others = tuple(name for name in attendance.named if name != reference.id)
    _holder(data, reference.path)[reference.path[-1]] = str(replace(attendance, named=others))
    damaged.add(_entry(reference.path))
    return True


def _remove(data: dict[str, Any], path: DataPath, damaged: set[DataPath]) -> bool:
    holder = _holder(data, path)
    if not has_part(holder, path[-1]):
        return False
    del holder[path[-1]]
    damaged.add(_entry(path))
    return True


def _entry(path: DataPath) -> DataPath:
    """Return the entry that a place belongs to; `outcomes` has its registers one level deeper.

    A list without ids is one entry altogether: with one of its items gone, the others stand elsewhere.
    """
    depth = 3 if path[0] == "outcomes" else 2
    return tuple(takewhile(lambda part: isinstance(part, str), path[:depth]))


def _holder(data: Any, path: DataPath) -> Any:  # noqa: ANN401 - raw data
    return value_at(data, path[:-1])
