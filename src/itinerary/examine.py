"""Load, place and check in one go: everything that is known about a visit before a document is made."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from itinerary.album import Album
from itinerary.album.rules import photograph_findings
from itinerary.checks import check
from itinerary.checks.sites import ZONE_RULES, sites_with_wrong_clock, with_zones_put_right
from itinerary.diagnostics import Report
from itinerary.load import Loaded, load
from itinerary.load.references import SINGULAR
from itinerary.programme.placing import place

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path

    from itinerary.diagnostics import DataPath, Diagnostic
    from itinerary.programme.timeline import Programme
    from itinerary.spec.visit import Visit


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
    programme, found = _looked_over(loaded, loaded.visit)
    report = loaded.report + _without_consequences(loaded, programme, found)
    if loaded.source is None:
        return Examined(loaded, programme, report)
    album = Album.beside(loaded.source)
    report += Report.of(photograph_findings(loaded.visit, album))
    return Examined(loaded, replace(programme, album=album), report.located(loaded.source))


def _looked_over(loaded: Loaded, visit: Visit) -> tuple[Programme, Report]:
    """Place and check a visit as it was read, or as it would be with something put right."""
    placed = place(visit)
    shaken = loaded.damaged | frozenset(_without_sure_zone(visit, loaded.damaged))
    misplaced = Report.of(finding for finding in placed.report if finding.path[:2] not in shaken)
    unplaced = frozenset(finding.path[:2] for finding in placed.report)
    checked = check(
        placed.programme,
        damaged=shaken | unplaced,
        shared=_shared(loaded),
        whole=loaded.is_whole and not unplaced,
    )
    return placed.programme, misplaced + checked


def _without_consequences(loaded: Loaded, programme: Programme, found: Report) -> Report:
    """Leave out what is found only because a site has the wrong clock, which is told in its own finding.

    Everything there is then hours off, and overlaps or comes too soon; whatever is no longer found once the site has
    a zone of its country is no mistake of its own.
    """
    sites = sites_with_wrong_clock(programme)
    if not sites:
        return found
    _, then = _looked_over(loaded, with_zones_put_right(programme.visit, sites))
    lasting = {_told_of(finding) for finding in then}
    themselves = {rule.name for rule in ZONE_RULES}
    return Report.of(one for one in found if one.rule in themselves or _told_of(one) in lasting)


def _told_of(finding: Diagnostic) -> tuple[str, frozenset[DataPath]]:
    """Return a rule and the entries of which it speaks, whichever of them it names first."""
    return finding.rule, frozenset(path[:2] for path in (finding.path, finding.related) if path)


def _shared(loaded: Loaded) -> frozenset[DataPath]:
    """Return the entries that come from a file outside the visit's folder: a register that visits share."""
    source, visit = loaded.source, loaded.visit
    if source is None or visit is None:
        return frozenset()
    folder = PurePosixPath(source.files[0].name).parent
    shared = {file.name for file in source.files[1:] if not _lies_in(folder, PurePosixPath(file.name))}
    entries: list[DataPath] = [(register, entry) for register in SINGULAR for entry in getattr(visit, register)]
    spans = ((entry, source.span_of(entry, at_key=True)) for entry in entries if shared)
    return frozenset(entry for entry, span in spans if span is not None and span.file in shared)


def _without_sure_zone(visit: Visit, damaged: Collection[DataPath]) -> Iterator[DataPath]:
    """Yield the entries whose times may be off, because their site lost something: its zone, perhaps."""
    for meeting_id, meeting in visit.meetings.items():
        if ("sites", meeting.site) in damaged:
            yield ("meetings", meeting_id)
    for leg_id, journey in visit.travel.items():
        if ("sites", journey.from_) in damaged or ("sites", journey.to) in damaged:
            yield ("travel", leg_id)
    for stay_id, stay in visit.stays.items():
        if ("sites", stay.site) in damaged:
            yield ("stays", stay_id)


def _lies_in(folder: PurePosixPath, file: PurePosixPath) -> bool:
    return file.is_relative_to(folder) and ".." not in file.relative_to(folder).parts
