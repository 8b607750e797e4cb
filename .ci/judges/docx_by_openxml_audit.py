"""Judge every Word document below a folder by openxml-audit: the schema rules, and what is known to upset Word.

Usage: python docx_by_openxml_audit.py FOLDER
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from verdict import Finding, files_of_kind, pronounce


def findings_in(document: Path, folder: Path) -> list[Finding]:
    """Ask openxml-audit about one document."""
    command = [sys.executable, "-m", "openxml_audit", "--format", "microsoft365", "--max-errors", "0", "-o", "json"]
    answer = subprocess.run([*command, str(document)], capture_output=True, text=True, check=False)
    where = document.relative_to(folder).as_posix()
    try:
        [verdict] = json.loads(answer.stdout)
    except ValueError:
        return [Finding(where, f"openxml-audit gave no verdict: {answer.stderr.strip()[-300:]}")]
    findings = [
        Finding(where, f"{error['part_uri']}{error['path']}: {error['description']}") for error in verdict["errors"]
    ]
    if not findings and not verdict["valid"]:
        return [Finding(where, verdict["verdict"]["headline"])]
    return findings


def main(folder: Path) -> int:
    """Judge the folder and return the exit code."""
    documents = files_of_kind(folder, ".docx")
    findings = [finding for document in documents for finding in findings_in(document, folder)]
    return pronounce("openxml-audit", "docx", len(documents), findings)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
