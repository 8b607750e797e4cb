"""Judge every calendar below a folder by the two judges that the tests use: our lint of its octets, and libical.

Usage: python ics_by_the_tests.py FOLDER
"""

from __future__ import annotations

import sys
from pathlib import Path

from verdict import Finding, files_of_kind, pronounce

sys.path.append(str(Path(__file__).parents[2] / "tests"))

from judges import ics_lint, libical


def main(folder: Path) -> int:
    """Judge the folder and return the exit code."""
    calendars = files_of_kind(folder, ".ics")
    contents = {calendar.relative_to(folder).as_posix(): calendar.read_bytes() for calendar in calendars}
    by_lint = [
        Finding(name, f"line {fault}") for name, content in contents.items() for fault in ics_lint.faults(content)
    ]
    by_libical = [Finding(name, fault) for name, content in contents.items() for fault in libical.faults(content)]
    return max(
        pronounce("our lint", "ics", len(calendars), by_lint), pronounce("libical", "ics", len(calendars), by_libical)
    )


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
