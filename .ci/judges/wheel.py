"""Judge the built wheel in a folder: all templates inside, the licence, the types' marker; no tests and no visits.

Usage: python wheel.py FOLDER
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from zipfile import ZipFile

from verdict import Finding, files_of_kind, pronounce

PROJECT = Path(__file__).parents[2]
FOREIGN = re.compile(r"(^|/)(tests?|visits|benchmarks|docs|\.ci)/|(^|/)(test_[^/]*|conftest)\.py$|(^|/)private\.ya?ml$")


def must_hold() -> set[str]:
    """Name the files that a wheel cannot be without."""
    templates = PROJECT / "templates"
    kinds = (templates / "briefing", templates / "news", templates / "new")
    shipped = {path.relative_to(templates).as_posix() for kind in kinds for path in kind.rglob("*") if path.is_file()}
    return {"py.typed", "__init__.py", "templates/new/visit.yaml"} | {f"templates/{name}" for name in shipped}


def faults_of(wheel: Path) -> list[str]:
    """Say what is wrong with one wheel."""
    with ZipFile(wheel) as archive:
        held = set(archive.namelist())
    faults = [f"{name} is not inside" for name in sorted({f"itinerary/{name}" for name in must_hold()} - held)]
    faults += [f"{name} does not belong inside" for name in sorted(held) if FOREIGN.search(name)]
    if not any(re.search(r"\.dist-info/licenses/LICENSE$", name) for name in held):
        faults.append("the licence is not inside")
    return faults


def main(folder: Path) -> int:
    """Judge the folder and return the exit code."""
    wheels = files_of_kind(folder, ".whl")
    findings = [Finding(wheel.name, fault) for wheel in wheels for fault in faults_of(wheel)]
    return pronounce("its contents", "wheel", len(wheels), findings)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
