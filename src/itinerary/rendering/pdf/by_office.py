"""PDF of the planner's own Word template: Word documents printed by LibreOffice, up to two hundred in one run.

Each run has a profile of its own, so that it neither meets a LibreOffice that is open on the machine nor another run.
"""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
from contextlib import suppress
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final
from zipfile import BadZipFile, ZipFile

from itinerary.rendering.pdf.office_errors import NotPrintedError, OfficeNotStartedError, OfficeTooSlowError
from itinerary.rendering.pdf.settling import settled

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

_PRINT: Final = "pdf:writer_pdf_Export:" + json.dumps(
    {
        name: {"type": "boolean", "value": "true"}
        for name in ("PDFUACompliance", "UseTaggedPDF", "ExportBookmarks", "ExportBookmarksToPDFDestination")
    },
    separators=(",", ":"),
)
"""The filter and its options, as LibreOffice takes them since 7.4."""

MOST_IN_A_RUN: Final = 200
"""LibreOffice 7.4 prints 247 documents of a command line, leaves out the rest without a word, and exits 0."""

_DC_LANGUAGE: Final = re.compile("<dc:language>([A-Za-z0-9-]+)</dc:language>")

_COMMON: Final = "/org.openoffice.Office.Common/Security/Scripting"
_SETTINGS: Final = f"""<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="{_COMMON}"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="{_COMMON}"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update">
<prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""
"""The profile: nothing that a document only links to is fetched, and no macro runs."""
_PROFILE: Final = "profile"


@dataclass(frozen=True, slots=True)
class OfficeSuite:
    """LibreOffice, as it is installed on a machine."""

    program: Path
    """Its `soffice`."""
    environment: Mapping[str, str]
    """What the program finds in its environment."""
    seconds_to_start: float = 120.0
    """For how long it may keep everybody waiting, beside what each document may take."""
    seconds_per_document: float = 20.0


def print_by_office(documents: Mapping[str, bytes], office: OfficeSuite, issued: datetime) -> Mapping[str, bytes]:
    """Return Word documents as tagged PDF with bookmarks, under the names that they were given.

    One run of LibreOffice prints up to two hundred. It takes the fonts of the machine, and another where one is
    missing; the same documents, LibreOffice and fonts give the same bytes. `issued` is the date of the PDF. Raises
    `OfficeNotStartedError`, `OfficeTooSlowError`, and `NotPrintedError` where LibreOffice made no PDF of a document,
    which it often does without a word.
    """
    with TemporaryDirectory(prefix="itinerary-", ignore_cleanup_errors=True) as made:
        folder = Path(made)
        words = {name: folder / f"{number:04}.docx" for number, name in enumerate(documents)}
        for name, file in words.items():
            file.write_bytes(documents[name])
        _set_up(folder)
        names = [file.name for file in words.values()]
        runs = (names[start : start + MOST_IN_A_RUN] for start in range(0, len(names), MOST_IN_A_RUN))
        said = "".join(_run(office, folder, run) for run in runs)
        missing = [name for name, file in words.items() if not _is_pdf(file.with_suffix(".pdf"))]
        if missing:
            raise NotPrintedError(missing, said)
        return {
            name: settled(file.with_suffix(".pdf").read_bytes(), issued, _language(documents[name]))
            for name, file in words.items()
        }


def _language(document: bytes) -> str:
    """Return the language that a Word document says it is in, which LibreOffice does not pass on; empty for none."""
    with suppress(BadZipFile, KeyError), ZipFile(BytesIO(document)) as parts:
        found = _DC_LANGUAGE.search(parts.read("docProps/core.xml").decode("utf-8"))
        return found[1] if found else ""
    return ""


def _is_pdf(file: Path) -> bool:
    return file.is_file() and file.read_bytes()[:5] == b"%PDF-"


def _set_up(folder: Path) -> None:
    """Make a profile in a folder."""
    user = folder / _PROFILE / "user"
    user.mkdir(parents=True)
    (user / "registrymodifications.xcu").write_text(_SETTINGS, encoding="utf-8")


def _run(office: OfficeSuite, folder: Path, names: list[str]) -> str:
    """Print Word documents of a folder into it, and return what LibreOffice said; stop it where it does not end."""
    profile = folder / _PROFILE
    command = (str(office.program), f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore")
    patience = office.seconds_to_start + office.seconds_per_document * len(names)
    said = folder / "said"
    with said.open("wb") as output:
        try:
            running = subprocess.Popen(  # noqa: S603 - the program that the planner installed, with arguments of ours
                [*command, "--convert-to", _PRINT, "--outdir", ".", *names],
                cwd=folder,
                env=office.environment,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        except OSError as failure:
            raise OfficeNotStartedError(office.program, failure.strerror or str(failure)) from failure
        try:
            running.wait(patience)
        except subprocess.TimeoutExpired as failure:
            raise OfficeTooSlowError(patience) from failure
        finally:
            _end(running)
    return said.read_text(encoding="utf-8", errors="replace")


def _end(running: subprocess.Popen[bytes]) -> None:
    """Stop a program that still runs, and what it has started: `soffice` is only the door to the program that works."""
    with suppress(ProcessLookupError, PermissionError):
        if hasattr(os, "killpg"):
            os.killpg(running.pid, signal.SIGKILL)
        else:
            running.kill()
    running.wait()
