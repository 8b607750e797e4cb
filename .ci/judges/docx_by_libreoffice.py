"""Judge every Word document below a folder by opening it: LibreOffice must make of it a PDF with pages and words.

LibreOffice exits 0 even when it could not load a file, so only the PDF counts. It accepts many a fault;
the other two judges of Word documents know the rules.

Usage: python docx_by_libreoffice.py FOLDER
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from verdict import Finding, files_of_kind, pronounce

SECONDS_PER_BATCH = 600
MOST_IN_A_RUN = 200
"""LibreOffice 7.4 converts 247 documents of a command line and leaves out the rest without a word."""


def convert(documents: list[Path], into: Path) -> list[Path]:
    """Convert documents in as few runs of LibreOffice as may be; return where each PDF should be, in the same order.

    Documents of different folders share names (`delegates/rees.docx`, `partners/rees.docx`), so each is converted
    under its number. The profile is a new one: two runs that share a profile fail without a word.
    """
    copies = [into / f"{number:04}.docx" for number, _ in enumerate(documents)]
    for document, copy in zip(documents, copies, strict=True):
        shutil.copyfile(document, copy)
    profile = f"-env:UserInstallation={(into / 'profile').as_uri()}"
    for start in range(0, len(copies), MOST_IN_A_RUN):
        batch = map(str, copies[start : start + MOST_IN_A_RUN])
        subprocess.run(
            ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(into), *batch],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=SECONDS_PER_BATCH,
            check=False,
        )
    return [copy.with_suffix(".pdf") for copy in copies]


def fault_of(pdf: Path) -> str | None:
    """Say what is wrong with the PDF that LibreOffice made, if anything."""
    if not pdf.exists():
        return "LibreOffice could not open it"
    about = subprocess.run(["pdfinfo", str(pdf)], capture_output=True, text=True, check=False)
    pages = re.search(r"^Pages:\s+(\d+)$", about.stdout, flags=re.MULTILINE)
    if not pages or int(pages[1]) == 0:
        return "LibreOffice made a PDF without pages"
    words = subprocess.run(["pdftotext", str(pdf), "-"], capture_output=True, text=True, check=False)
    return None if words.stdout.split() else "LibreOffice shows no words"


def main(folder: Path) -> int:
    """Judge the folder and return the exit code."""
    documents = files_of_kind(folder, ".docx")
    with tempfile.TemporaryDirectory() as into:
        pdfs = convert(documents, Path(into)) if documents else []
        findings = [
            Finding(document.relative_to(folder).as_posix(), fault)
            for document, pdf in zip(documents, pdfs, strict=True)
            if (fault := fault_of(pdf))
        ]
    return pronounce("LibreOffice", "docx", len(documents), findings)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
