"""The photographs that a visit's spec names, in the folder where it lies."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import TYPE_CHECKING, TypeAlias

from itinerary.album.photograph import MAX_FILE_BYTES, PORTRAIT_EDGE, SMALLER, Photograph, Unusable, cleaned

if TYPE_CHECKING:
    from itinerary.source import Source


@dataclass(frozen=True, slots=True)
class NotFound:
    """There is no file of that name."""

    near: str
    """The file beside it whose name is most like it, written as the spec would; empty where there is none."""


@dataclass(frozen=True, slots=True)
class OutOfBounds:
    """The path leads out of the folder that holds the visits."""


Found: TypeAlias = Photograph | NotFound | OutOfBounds | Unusable
"""What became of looking for a photograph."""


@dataclass(frozen=True)
class Album:
    """The photographs beside a visit's spec; each is read once for a size. An album without a folder has none."""

    folder: Path | None = None
    """The folder in which the visit file lies, from which paths are named."""
    border: Path | None = None
    """The folder, links resolved, that nothing may lie outside of."""
    _seen: dict[tuple[str, int], Found] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def beside(cls, source: Source) -> Album:
        """Return the album of a visit; an empty one where its spec was read from no folder."""
        return cls(source.folder, source.workspace)

    def photograph(self, file: str | None, longest_edge: int = PORTRAIT_EDGE) -> Photograph | None:
        """Return the photograph that the spec names; none where it names none, or it cannot be used."""
        found = self.look_for(file, longest_edge) if file else None
        return found if isinstance(found, Photograph) else None

    def look_for(self, file: str, longest_edge: int = PORTRAIT_EDGE) -> Found:
        """Return the photograph that the spec names, of at most so many pixels a side, or why there is none."""
        if (file, longest_edge) not in self._seen:
            self._seen[file, longest_edge] = self._found(file, longest_edge)
        return self._seen[file, longest_edge]

    def _found(self, file: str, longest_edge: int) -> Found:
        if self.folder is None or self.border is None:
            return NotFound("")
        if PurePosixPath(file).is_absolute() or PureWindowsPath(file).drive or "\\" in file or "\0" in file:
            return OutOfBounds()
        path = self.folder.joinpath(*file.split("/"))
        real = Path(os.path.realpath(path))
        if not real.is_relative_to(self.border):
            return OutOfBounds()
        try:
            return _bounded(real) or cleaned(real.read_bytes(), longest_edge)
        except (FileNotFoundError, NotADirectoryError):
            return NotFound(_nearest(path, file))
        except OSError as failure:
            return Unusable(f"it cannot be read ({failure.strerror})", "let it be read, or name another")


def _bounded(path: Path) -> Unusable | None:
    """Return why a file may not even be opened; none for an ordinary file of bearable size."""
    found = path.stat()
    if not stat.S_ISREG(found.st_mode):
        reason = "it is a folder" if stat.S_ISDIR(found.st_mode) else "it is not an ordinary file"
        return Unusable(reason, "name the file of the picture")
    if found.st_size > MAX_FILE_BYTES:
        return Unusable(f"the file is larger than {MAX_FILE_BYTES // 1_000_000} MB", SMALLER)
    return None


def _nearest(path: Path, file: str) -> str:
    """Return the path, as the spec would write it, of the file beside a missing one with the most similar name."""
    try:
        names = sorted(entry.name for entry in path.parent.iterdir() if entry.is_file())
    except OSError:
        return ""
    near = get_close_matches(path.name, names, n=1)
    return str(PurePosixPath(file).with_name(near[0])) if near else ""
