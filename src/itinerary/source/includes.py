"""What a file says under `include`: the files to be read with it, and where each of them really is."""

from __future__ import annotations

import os
import posixpath
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import islice
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from itinerary.source.findings import shortened
from itinerary.source.places import Data, Placed
from itinerary.source.rules import ReadingRule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from itinerary.diagnostics import DataPath, Span
    from itinerary.source.findings import Findings

INCLUDE = "include"
"""The one key of a spec that its reader knows."""

_FIELDS = ("file", "optional")
_TRUTHS = {"true": True, "false": False}
_LONGEST_PATH = 1000
_NEIGHBOURS_LOOKED_AT = 500


@dataclass(frozen=True, slots=True)
class Include:
    """One file to be read with another: its path as written, and whether it may be absent."""

    file: str
    is_optional: bool
    at: Span
    path: DataPath

    def sibling(self, name: str) -> str:
        """Return how the include would read if it named another file in the same folder."""
        return posixpath.join(posixpath.dirname(self.file), name)

    def shown_from(self, including: str) -> str:
        """Return the name to show for it, given that of the including file."""
        return posixpath.normpath(posixpath.join(posixpath.dirname(including), self.file))


def includes_of(document: Placed, findings: Findings) -> Iterator[Include]:
    """Yield what a file includes, in its order; entries that are no include are findings."""
    if isinstance(document.value, dict) and document.value.get(INCLUDE) is not None:
        written = Placed(document.value[INCLUDE], document.place.children[INCLUDE])
        for path, entry in _entries(written):
            include = _include(path, entry, findings)
            if include is not None:
                yield include


def without_includes(document: Placed) -> Placed:
    """Return the document without its key `include`, which is no part of the visit."""
    if not isinstance(document.value, dict) or INCLUDE not in document.value:
        return document
    return Placed(
        {key: value for key, value in document.value.items() if key != INCLUDE},
        document.place.without(INCLUDE),
    )


def nearest_file(folder: Path, name: str) -> str:
    """Return the YAML file of a folder whose name is most like this one, or nothing if none is."""
    try:
        with os.scandir(folder) as entries:
            names = [entry.name for entry in islice(entries, _NEIGHBOURS_LOOKED_AT)]
    except OSError:
        return ""
    by_stem = {PurePosixPath(name).stem: name for name in sorted(names) if name.endswith((".yaml", ".yml"))}
    nearest = get_close_matches(PurePosixPath(name).stem, by_stem, n=1)
    return by_stem[nearest[0]] if nearest else ""


def _entries(written: Placed) -> Iterator[tuple[DataPath, Placed]]:
    if isinstance(written.value, list):
        for position, entry in enumerate(written.value):
            yield (INCLUDE, position), Placed(entry, written.place.children[position])
    else:
        yield (INCLUDE,), written


def _include(path: DataPath, entry: Placed, findings: Findings) -> Include | None:
    file, is_optional, place = entry.value, False, entry.place
    if isinstance(entry.value, dict):
        if not _has_known_fields(path, entry, findings):
            return None
        file = entry.value.get("file")
        place = entry.place.children.get("file", place)
        is_optional = _TRUTHS[_lowered(entry.value.get("optional", "false"))]
    if not isinstance(file, str) or not file.strip() or len(file) > _LONGEST_PATH:
        findings.add(ReadingRule.INCLUDE_FORM, "an include needs the path of a file", place.value_span, path=path)
        return None
    if file.startswith("/") or Path(file).is_absolute():
        findings.add(
            ReadingRule.INCLUDE_FORM,
            "the path of an include is relative to the file that includes it",
            place.value_span,
            path=path,
        )
        return None
    return Include(file, is_optional, place.value_span, path)


def _has_known_fields(path: DataPath, entry: Placed, findings: Findings) -> bool:
    fields = entry.value if isinstance(entry.value, dict) else {}
    unknown = [name for name in fields if name not in _FIELDS]
    for name in unknown:
        near = get_close_matches(name, _FIELDS, n=1)
        findings.add(
            ReadingRule.INCLUDE_FORM,
            f"an include has no field `{shortened(name)}`",
            entry.place.children[name].key_span,
            path=path,
            mend=f"did you mean `{near[0]}`?" if near else "",
        )
    if _lowered(fields.get("optional", "false")) in _TRUTHS:
        return not unknown
    findings.add(
        ReadingRule.INCLUDE_FORM,
        "`optional` is true or false",
        entry.place.children["optional"].value_span,
        path=path,
    )
    return False


def _lowered(value: Data) -> str:
    return value.lower() if isinstance(value, str) else ""
