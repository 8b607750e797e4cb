"""The files that a visit is read from, as texts in memory: into which of them an outcome belongs, and what they say."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from itinerary.load.shape import has_part, value_at
from itinerary.record.writing import written
from itinerary.source import read_text
from itinerary.source.composing import compose
from itinerary.source.findings import Findings
from itinerary.source.includes import includes_of
from itinerary.source.limits import MAX_FILE_BYTES, Allowance
from itinerary.source.merging import merge
from itinerary.source.places import Lines, Placed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from itinerary.diagnostics import DataPath
    from itinerary.source import Data, Source

_OUTCOMES = "outcomes"


@dataclass(frozen=True, slots=True)
class SpecFiles:
    """The texts of a visit by the names of their files, the visit file first, and the visit as they make it."""

    texts: Mapping[str, str]
    source: Source

    @classmethod
    def of(cls, source: Source) -> SpecFiles:
        """Return the files that a visit was read from; what an optional include is to hold may be missing yet."""
        texts = {file.name: file.text for file in source.files}
        return cls({**texts, **_announced(source)}, source)

    def with_value(self, path: DataPath, value: Data, order: Sequence[str] = ()) -> SpecFiles:
        """Return the files with a value at a place; one of them has changed.

        Raises `itinerary.record.writing.NotWritableHereError`.
        """
        name = self.home_of(path)
        texts = {**self.texts, name: written(self.texts[name], path, value, name=name, order=order)}
        return SpecFiles(texts, _reread(texts, self.source))

    def home_of(self, path: DataPath) -> str:
        """Return the file into which a value at a place belongs: where most of the way to it stands already.

        Where nothing does, the include that is called `outcomes`, or else the visit file.
        """
        depths = {name: _depth(text, path) for name, text in self.texts.items()}
        deepest = max(depths.values())
        if deepest:
            return next(name for name, depth in depths.items() if depth == deepest)
        meant = (name for name in self.texts if PurePosixPath(name).stem == _OUTCOMES)
        return next(meant, next(iter(self.texts)))


def digest(content: bytes) -> str:
    """Return by what the content of a file is known again."""
    return hashlib.sha256(content).hexdigest()


def _depth(text: str, path: DataPath) -> int:
    data: Data = read_text(text, name="").data
    for depth, part in enumerate(path):
        if not has_part(data, part):
            return depth
        data = value_at(data, (part,))
    return len(path)


def _announced(source: Source) -> dict[str, str]:
    """Return, with an empty text, the file for outcomes that the visit file includes and that is not there yet."""
    root = source.files[0]
    document = compose(Lines.of(root.name, root.text), Allowance(), Findings())
    names = [] if document is None else [one.shown_from(root.name) for one in includes_of(document, Findings())]
    read = {file.name for file in source.files}
    return {
        name: ""
        for name in names
        if PurePosixPath(name).stem == _OUTCOMES and name not in read and _may_be_made(Path(name), source.workspace)
    }


def _may_be_made(path: Path, workspace: Path | None) -> bool:
    inside = workspace is not None and path.resolve().is_relative_to(workspace)
    return inside and path.parent.is_dir() and not path.exists()


def _reread(texts: Mapping[str, str], before: Source) -> Source:
    """Return the visit as its changed texts make it, with what was found wrong with them when they were read."""
    findings = Findings()
    whole: Placed | None = None
    for name, text in texts.items():
        one = read_text(text, name=name)
        if one.data is not None and len(text.encode()) <= MAX_FILE_BYTES:
            document = Placed(one.data, one.positions)
            whole = document if whole is None else merge(whole, document, findings)
    if whole is None or not isinstance(whole.value, dict):
        return before
    return replace(before, data=whole.value, positions=whole.place)
