"""Judge every draft of an invitation below a folder: by our lint of mails, and the calendar in it by libical.

Usage: python eml_by_the_tests.py FOLDER
"""

from __future__ import annotations

import sys
from pathlib import Path

from verdict import Finding, files_of_kind, pronounce

sys.path.append(str(Path(__file__).parents[2] / "tests"))

from judges import eml_lint, libical


def main(folder: Path) -> int:
    """Judge the folder and return the exit code."""
    drafts = files_of_kind(folder, ".eml")
    contents = {draft.relative_to(folder).as_posix(): draft.read_bytes() for draft in drafts}
    by_lint = [Finding(name, fault) for name, content in contents.items() for fault in eml_lint.faults(content)]
    by_libical = [
        Finding(name, fault)
        for name, content in contents.items()
        for calendar in eml_lint.calendars(content)
        for fault in libical.faults(calendar)
    ]
    return max(pronounce("our lint", "eml", len(drafts), by_lint), pronounce("libical", "eml", len(drafts), by_libical))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
