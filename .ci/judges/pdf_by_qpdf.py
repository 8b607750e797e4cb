"""Judge every PDF below a folder by qpdf: its syntax, and that every stream in it can be read.

Usage: python pdf_by_qpdf.py FOLDER
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from verdict import Finding, files_of_kind, pronounce


def findings_in(document: Path, folder: Path) -> list[Finding]:
    """Ask qpdf about one document; its warnings count as well."""
    answer = subprocess.run(["qpdf", "--check", str(document)], capture_output=True, text=True, check=False)
    if answer.returncode == 0:
        return []
    said = [line.replace(f"{document}: ", "") for line in answer.stderr.splitlines() if line.strip()]
    where = document.relative_to(folder).as_posix()
    return [Finding(where, line) for line in said or [f"qpdf exits {answer.returncode} without a word"]]


def main(folder: Path) -> int:
    """Judge the folder and return the exit code."""
    documents = files_of_kind(folder, ".pdf")
    findings = [finding for document in documents for finding in findings_in(document, folder)]
    return pronounce("qpdf", "pdf", len(documents), findings)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
