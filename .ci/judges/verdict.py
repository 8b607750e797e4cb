"""What every judge says in the end: what is wrong with which file, and how many files it looked at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault that a judge found in a file; `where` is the file's path below the judged folder."""

    where: str
    text: str


def files_of_kind(folder: Path, suffix: str) -> list[Path]:
    """List every file below the folder that ends in the suffix (".docx"), in the same order on every machine."""
    return sorted(path for path in folder.rglob(f"*{suffix}") if path.is_file())


def pronounce(judge: str, kind: str, judged: int, findings: Sequence[Finding]) -> int:
    """Print the findings and one line of counts; return the judge's exit code.

    A judge that was shown no file has judged nothing, which is a fault as well.
    """
    for finding in findings:
        print(f"  {finding.where}: {finding.text}")
    print(f"{kind} by {judge}: {judged} files, {len(findings)} findings" + ("" if judged else ": nothing to judge"))
    return 1 if findings or not judged else 0
