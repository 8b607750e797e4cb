"""Load, place and check in one go: everything that is known about a visit before a document is made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from itinerary.checks import check
from itinerary.load import Loaded, load
from itinerary.load.references import SINGULAR
from itinerary.programme.placing import place

if TYPE_CHECKING:
    from pathlib import Path

    from itinerary.diagnostics import DataPath, Report
    from itinerary.programme.timeline import Programme


@dataclass(frozen=True, slots=True)
class Examined:
    """A visit as it was read, in time, with all findings of all stages in the order of the source."""

    loaded: Loaded
    programme: Programme | None
    """None only where not even the frame of the visit could be read."""
    report: Report


def examine(path: Path, *, workspace: Path | None = None) -> Examined:
    """Read the visit at a path and say everything that is wrong with it.

    Raises `VisitNotFoundError` where there is no visit.
    """
    return examine_loaded(load(path, workspace=workspace))


def examine_loaded(loaded: Loaded) -> Examined:
    """Place and check a visit that was read already."""
    if loaded.visit is None:
        return Examined(loaded, None, loaded.report)
    placed = place(loaded.visit)
    unplaced = frozenset(finding.path[:2] for finding in placed.report)
    checked = check(
        placed.programme,
        damaged=loaded.damaged | unplaced,
        shared=_shared(loaded),
        whole=loaded.is_whole and not unplaced,
    )
    report = loaded.report + placed.report + checked
    return Examined(loaded, placed.programme, report.located(loaded.source) if loaded.source else report)


def _shared(loaded: Loaded) -> frozenset[DataPath]:
    """Return the entries that come from a file outside the visit's folder: a register that visits share."""
    source, visit = loaded.source, loaded.visit
    if source is None or visit is None:
        return frozenset()
    shared = {file.name for file in source.files[1:] if file.name.startswith("../")}
    entries: list[DataPath] = [(register, entry) for register in SINGULAR for entry in getattr(visit, register)]
    spans = ((entry, source.span_of(entry, at_key=True)) for entry in entries if shared)
    return frozenset(entry for entry, span in spans if span is not None and span.file in shared)
