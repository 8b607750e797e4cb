"""Reading a visit: the two ways in, from a path and from a text, and what comes out."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from itinerary.diagnostics import Report, Severity
from itinerary.errors import VisitNotFoundError
from itinerary.source.files import VisitFile, content_of, visit_files
from itinerary.source.findings import Findings
from itinerary.source.gathering import Gathering
from itinerary.source.limits import MAX_FILE_BYTES
from itinerary.source.merging import merge
from itinerary.source.places import Lines, SourceMap
from itinerary.source.rules import ReadingRule

if TYPE_CHECKING:
    from itinerary.diagnostics import DataPath, Span
    from itinerary.source.files import SourceFile
    from itinerary.source.places import Data, Placed

_LOSING = frozenset(rule.code for rule in ReadingRule if rule.loses_content)


@dataclass(frozen=True, slots=True)
class Source:
    """A visit spec as plain data, and beside it where every value stands; nothing is known yet of its meaning."""

    data: dict[str, Data] | None
    """Every scalar as typed, or None where nothing was; None altogether if the visit file cannot be used."""
    positions: SourceMap
    report: Report
    files: tuple[SourceFile, ...]
    """The visit file and those that it includes, in the order of reading."""
    folder: Path | None = None
    """The folder in which the visit file lies; none for a text that comes from no file."""
    workspace: Path | None = None
    """The folder, links resolved, within which all that a spec names must lie."""

    @property
    def is_complete(self) -> bool:
        """Whether all that was written is in the data.

        If not, a part that seems to be missing may only be unread: no later stage can call it missing.
        """
        return not any(finding.severity is Severity.ERROR and finding.rule in _LOSING for finding in self.report)

    def span_of(self, path: DataPath, *, at_key: bool) -> Span | None:
        """Return the stretch of text of the value at `path` or of the nearest value above it.

        Parts of the path that are no keys, such as the union tags in pydantic's `loc`, are skipped.
        """
        place = self.positions.nearest(path)
        return place.key_span if at_key else place.value_span


def read_visit(path: Path, *, workspace: Path | None = None) -> Source:
    """Read the visit at a path, a file or a folder with `visit.yaml` (or `visit.yml`), and all that it includes.

    Includes may lie only within the workspace: by default the parent of the folder that holds the visit file.
    Whatever is wrong with the files is a finding. Raises VisitNotFoundError when there is no visit at the path,
    SpecUnreadableError when it is there but cannot be read.
    """
    root, *others = visit_files(path)
    try:
        content = content_of(root, MAX_FILE_BYTES)
    except FileNotFoundError as error:
        raise VisitNotFoundError(path) from error
    name = root.as_posix()
    findings = Findings()
    for other in others:
        message = f"there is also a {other.name} in this folder, which is not read"
        top = Lines.of(name, "").span(range(0))
        findings.add(ReadingRule.TWO_VISIT_FILES, message, top, severity=Severity.WARNING)
    border = root.parent / ".." if workspace is None else workspace
    real_border = Path(os.path.realpath(border))
    gathering = Gathering(real_border)
    gathering.read_file(VisitFile(name, root, Path(os.path.realpath(root))), content, findings)
    return replace(_joined(name, gathering), folder=root.parent, workspace=real_border)


def read_text(text: str, *, name: str) -> Source:
    """Read a visit from a text; `name` stands for its file in findings. A text cannot include files."""
    gathering = Gathering(None)
    gathering.read_text(name, text)
    return _joined(name, gathering)


def _joined(name: str, gathering: Gathering) -> Source:
    findings = Findings()
    whole: Placed | None = None
    for document in gathering.documents:
        whole = document if whole is None else merge(whole, document, findings)
    report = Report.of([*gathering.diagnostics, *findings.diagnostics])
    files = tuple(gathering.files)
    if whole is None or not isinstance(whole.value, dict):
        return Source(None, SourceMap(Lines.of(name, ""), range(0), range(0)), report, files)
    return Source(whole.value, whole.place, report, files)
