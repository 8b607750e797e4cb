"""The manifest: every file of a build with its reader, edition and SHA-256, so that what is out can be told."""

from __future__ import annotations

import hashlib
import json
import posixpath
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from itinerary.rendering.edition import Edition
    from itinerary.source import Source

NAME = "manifest.json"
"""Its name in the folder of the visit."""
_FORMAT = 1


@dataclass(frozen=True, slots=True)
class BuiltFile:
    """One file of a build."""

    path: str
    """Below the folder of the visit, with forward slashes."""
    audience: str
    sha256: str
    size: int
    """In bytes."""
    release: int | None = None
    """The release to which it belongs; none for a draft."""

    @classmethod
    def of(cls, path: str, audience: str, content: bytes, release: int | None) -> BuiltFile:
        """Describe the content of a file."""
        return cls(path, audience, digest(content), len(content), release)


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a build made."""

    visit: str
    spec: str
    """SHA-256 over the spec's files; equal for the same spec."""
    release: int | None
    issued: str
    files: tuple[BuiltFile, ...]

    @classmethod
    def of(cls, visit: str, spec: str, edition: Edition, files: tuple[BuiltFile, ...]) -> Manifest:
        """Describe a build; files in the order of their paths."""
        return cls(
            visit, spec, edition.release, edition.issued.isoformat(), tuple(sorted(files, key=lambda file: file.path))
        )

    def of_same_spec(self, other: Manifest) -> bool:
        """Whether both were made from one spec under one release, so that their files belong together."""
        return (self.spec, self.release) == (other.spec, other.release)

    def to_bytes(self) -> bytes:
        """Return the file's content: JSON, the same bytes for the same build."""
        content = {
            "format": _FORMAT,
            "visit": self.visit,
            "spec": self.spec,
            "release": self.release,
            "issued": self.issued,
            "files": [
                {
                    "path": file.path,
                    "audience": file.audience,
                    "release": file.release,
                    "sha256": file.sha256,
                    "size": file.size,
                }
                for file in self.files
            ],
        }
        return (json.dumps(content, indent=2, ensure_ascii=False) + "\n").encode()


def digest(content: bytes) -> str:
    """Return the SHA-256 of some bytes, in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def spec_digest(source: Source) -> str:
    """Return one digest over all files of a spec; equal for equal contents, wherever the visit's folder lies."""
    home = posixpath.dirname(_slashed(source.files[0].name))
    names = (posixpath.relpath(_slashed(file.name), home or ".") for file in source.files)
    lines = (f"{file.sha256} {name}" for file, name in zip(source.files, names, strict=True))
    return digest("\n".join(lines).encode())


def _slashed(name: str) -> str:
    return name.replace("\\", "/")


def read_manifest(folder: Path) -> Manifest | None:
    """Return the manifest of an earlier build; none where there is no such or it cannot be understood."""
    try:
        content = json.loads((folder / NAME).read_bytes())
        return Manifest(
            visit=str(content["visit"]),
            spec=str(content["spec"]),
            release=_release(content),
            issued=str(content["issued"]),
            files=tuple(
                BuiltFile(
                    str(file["path"]), str(file["audience"]), str(file["sha256"]), int(file["size"]), _release(file)
                )
                for file in content["files"]
            ),
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _release(content: Mapping[str, Any]) -> int | None:
    release = content["release"]
    return None if release is None else int(release)
