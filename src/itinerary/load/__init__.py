"""Plain data → `Visit`, with the findings of syntax, shape and references of one run.

One mistake does not hide another: where a value is wrong, only that value is left out (or its entry, where it
cannot stand without), and the rest is read on. It does not cause others either: `Loaded.damaged` names the entries
that lost something, and no later stage speaks about those.
"""

from __future__ import annotations

import copy
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from itinerary.diagnostics import Report
from itinerary.load.references import dangling, reference_findings
from itinerary.load.shape import data_path, has_part, shape_finding
from itinerary.source import Source, read_visit
from itinerary.spec.visit import Visit

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from pydantic_core import ErrorDetails

    from itinerary.diagnostics import DataPath, Diagnostic, Positions

_ROUNDS = 8
"""How often what is wrong is left out and the rest tried again; each round leaves out at least one value."""


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


def load_data(data: dict[str, Any], *, complete: bool = True) -> Loaded:
    """Read a visit from plain data, as a YAML reader or a program makes it.

    Data that is not `complete`, because part of a file could not be read, is not blamed for what it lacks.
    """
    findings: list[Diagnostic] = list(reference_findings(data)) if complete else []
    rest = copy.deepcopy(data)
    damaged: set[DataPath] = set()
    for turn in range(_ROUNDS):
        _leave_out_dangling(rest, damaged)
        try:
            visit = Visit.model_validate(rest)
        except ValidationError as error:
            errors = error.errors(include_url=False)
            if turn == 0:
                told = (one for one in errors if complete or one["type"] != "missing")
                findings.extend(_once(shape_finding(one, rest) for one in told))
            if not _leave_out(rest, errors, damaged):
                break
        else:
            return Loaded(visit, Report.of(findings), frozenset(damaged))
    return Loaded(None, Report.of(findings), frozenset(damaged))


def _once(findings: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Keep one finding per place and rule: a union of types reports each arm."""
    kept: dict[tuple[DataPath, str, str], Diagnostic] = {}
    for finding in findings:
        kept.setdefault((finding.path, finding.rule, finding.message), finding)
    return list(kept.values())


def _leave_out(data: dict[str, Any], errors: Iterable[ErrorDetails], damaged: set[DataPath]) -> bool:
    """Take what is wrong out of the data; say whether anything could be taken."""
    paths = [_to_leave_out(error, data) for error in errors]
    taken = [path for path in sorted(paths, key=_last_first) if path and _remove(data, path, damaged)]
    return bool(taken)


def _to_leave_out(error: ErrorDetails, data: dict[str, Any]) -> DataPath:
    """Return the value that is wrong, or the mapping that cannot stand without what it lacks."""
    path = data_path(error["loc"], data)
    if error["type"] == "missing":
        return path[:-1]
    return path


def _last_first(path: DataPath) -> tuple[tuple[int, str], ...]:
    """Sort later list items before earlier ones, so that taking one out does not move the next."""
    return tuple((-part, "") if isinstance(part, int) else (0, part) for part in path)


def _leave_out_dangling(data: dict[str, Any], damaged: set[DataPath]) -> None:
    while True:
        found = sorted(dangling(data), key=lambda reference: _last_first(reference.path))
        if not found:
            return
        for reference in found:
            if not _remove_reference(data, reference.path, reference.id, damaged):
                return


def _remove_reference(data: dict[str, Any], path: DataPath, name: str, damaged: set[DataPath]) -> bool:
    value = _value_at(data, path)
    if isinstance(value, str) and value.strip() != name and value.strip().startswith("all"):
        return _rewrite_attendance(data, path, name, damaged)
    return _remove(data, path, damaged)


def _rewrite_attendance(data: dict[str, Any], path: DataPath, name: str, damaged: set[DataPath]) -> bool:
    """Take one name out of `all except …`, leaving the rest of the text as it is."""
    from itinerary.spec.moments import Attendance

    attendance = Attendance.read(_value_at(data, path))
    others = tuple(other for other in attendance.named if other != name)
    _holder(data, path)[path[-1]] = str(Attendance(everyone=True, named=others))
    damaged.add(path[:2])
    return True


def _remove(data: dict[str, Any], path: DataPath, damaged: set[DataPath]) -> bool:
    holder = _holder(data, path)
    if not has_part(holder, path[-1]):
        return False
    del holder[path[-1]]
    damaged.add(_entry(path))
    return True


def _entry(path: DataPath) -> DataPath:
    """Return the entry that a place belongs to; `outcomes` has its registers one level deeper."""
    depth = 3 if path[0] == "outcomes" else 2
    return path[:depth]


def _holder(data: Any, path: DataPath) -> Any:  # noqa: ANN401 - raw data
    return _value_at(data, path[:-1])


def _value_at(data: Any, path: DataPath) -> Any:  # noqa: ANN401 - raw data
    here = data
    for part in path:
        if not has_part(here, part):
            return None
        here = here[part]
    return here
