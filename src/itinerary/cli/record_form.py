"""Recording from a filled form: what is written, what is not and why, cell by cell."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from itinerary.cli.app import EXIT_FINDINGS
from itinerary.cli.findings import concise
from itinerary.cli.terminal import echo_talk, painter
from itinerary.record.filling import fill_in
from itinerary.record.form_file import read_form_file
from itinerary.record.form_reading import read_form

if TYPE_CHECKING:
    from pathlib import Path

    from itinerary.record import Recording


def record_form(recording: Recording, path: Path, *, overwrite: bool, color: str) -> int:
    """Record what a form says; return the exit status.

    Raises `itinerary.record.form_file.FormUnreadableError`, and what recording raises.
    """
    paint = painter(color, sys.stderr)
    read = read_form(recording.programme, read_form_file(path))
    filled = fill_in(recording, read.answers, overwrite=overwrite)
    findings = [*read.findings, *filled.findings]
    for finding in findings:
        echo_talk(f"{path.name}: {paint(finding.cell, 'error')}: {finding.sentence}\n", color)
    for remark in filled.remarks:
        echo_talk(f"{concise(remark, paint)}\n", color)
    where = f" in {recording.file}" if recording.keeps and filled.recorded else ""
    parts = [f"{_counted(filled.recorded, 'recorded' if recording.keeps else 'would be recorded')}{where}"]
    if filled.there:
        parts.append(f"{filled.there} recorded already")
    if findings:
        parts.append(f"{len(findings)} not recorded" if len(findings) > 1 else "1 not recorded")
    echo_talk(f"{', '.join(parts)}\n", color)
    return EXIT_FINDINGS if findings else 0


def _counted(number: int, done: str) -> str:
    return f"{number} answer{'' if number == 1 else 's'} {done}"
