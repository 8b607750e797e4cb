"""Judge the manifest of every visit below a folder: it tells all files that were made, and nothing else, as they are.

A manifest is `{"files": [{"path": …, "audience": …, "release": …, "sha256": …}, …], …}`; paths stand below its folder.

Usage: python manifests.py FOLDER
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections import Counter
from pathlib import Path

from verdict import Finding, files_of_kind, pronounce

TOLD_OF_EACH_FILE = {"path", "audience", "release", "sha256"}


def faults_of(manifest: Path) -> list[str]:
    """Say what is wrong with one manifest."""
    try:
        entries = json.loads(manifest.read_text("utf-8"))["files"]
        told = [Path(entry["path"]) for entry in entries]
    except (ValueError, KeyError, TypeError) as error:
        return [f"is not a manifest: {error!r}"]
    made = {path.relative_to(manifest.parent) for path in manifest.parent.rglob("*") if path.is_file()}
    made.discard(Path(manifest.name))
    faults = [f"{path}: told {count} times" for path, count in Counter(told).items() if count > 1]
    faults += [f"{path}: was made, but is not told" for path in sorted(made - set(told))]
    faults += [f"{path}: is told, but was not made" for path in sorted(set(told) - made)]
    for entry, path in zip(entries, told, strict=True):
        faults += [f"{path}: {key} is not told" for key in sorted(TOLD_OF_EACH_FILE - entry.keys())]
        if path in made and "sha256" in entry:
            actual = hashlib.sha256((manifest.parent / path).read_bytes()).hexdigest()
            faults += [] if entry["sha256"] == actual else [f"{path}: has another SHA-256 than is told"]
    return faults


def main(folder: Path) -> int:
    """Judge the folder and return the exit code."""
    manifests = files_of_kind(folder, "manifest.json")
    findings = [
        Finding(manifest.relative_to(folder).as_posix(), fault)
        for manifest in manifests
        for fault in faults_of(manifest)
    ]
    return pronounce("its files", "manifest", len(manifests), findings)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
