"""Judge every PDF below a folder by pdfua: the rules of PDF/UA-1 that a program can check and pdfua knows.

It knows a sixth of them, and says so; Typst, which makes our PDF, holds itself to the rest where it can.

Usage: python pdf_by_pdfua.py FOLDER
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from verdict import Finding, files_of_kind, pronounce


def findings_in(document: Path, folder: Path) -> list[Finding]:
    """Ask pdfua about one document; its warnings count as well."""
    command = [sys.executable, "-m", "pdfua", "check", "--format", "json", str(document)]
    answer = subprocess.run(command, capture_output=True, text=True, check=False)
    where = document.relative_to(folder).as_posix()
    try:
        verdict = json.loads(answer.stdout)
    except ValueError:
        return [Finding(where, f"pdfua gave no verdict: {answer.stderr.strip()[-300:]}")]
    if not verdict.get("readable", True):
        return [Finding(where, "pdfua could not read it")]
    return [Finding(where, f"{fault['rule_id']}: {fault['message']}") for fault in verdict["findings"]]


def main(folder: Path) -> int:
    """Judge the folder and return the exit code."""
    documents = files_of_kind(folder, ".pdf")
    findings = [finding for document in documents for finding in findings_in(document, folder)]
    return pronounce("pdfua", "pdf", len(documents), findings)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
