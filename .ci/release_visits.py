"""Release every example visit twice, with a week of changes in between, and keep what each release made.

Usage: python release_visits.py OUT: writes OUT/VISIT-1 and OUT/VISIT-2, which hold the documents and the record.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.append(str(ROOT / "tests"))

from support.second_editions import second_edition  # noqa: E402 - found on the path that was just named

ISSUED = ("2023-02-01T09:00+00:00", "2023-02-08T09:00+00:00")


def release(visit: Path, out: Path, issued: str) -> None:
    """Release a visit as it stands, and put its record beside the documents."""
    command = ["itinerary", "release", str(visit), "-m", "For the judges", "--issued", issued, "-q", "-o", str(out)]
    subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
    shutil.copy(visit / "release.lock", out / "release.lock")


def main(out: Path) -> int:
    """Release all visits and return the exit code."""
    with tempfile.TemporaryDirectory() as folder:
        workspace = Path(folder) / "visits"
        shutil.copytree(ROOT / "visits", workspace)
        for visit in sorted(path.parent for path in workspace.glob("*/visit.yaml")):
            release(visit, out / f"{visit.name}-1", ISSUED[0])
            for file in sorted(visit.glob("*.yaml")):
                file.write_text(second_edition(visit.name, file.name, file.read_text("utf-8")), "utf-8")
            release(visit, out / f"{visit.name}-2", ISSUED[1])
            print(f"{visit.name}: released twice", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
