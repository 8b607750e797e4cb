"""Prove every judge on samples: it accepts the good ones, and tells the fault that is planted in each broken one.

A judge that cannot fail judges nothing. Prints one line per judge and exits 1 when one of them is blind or hostile.

Usage: python prove.py
"""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZipFile

from wheel import must_hold

HERE = Path(__file__).parent

PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Run sheet</title>
</head>
<body>
<main>
<h1>Run sheet</h1>
{}
</main>
</body>
</html>
"""
DOT = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"
GOOD_PAGE = PAGE.format(f'<p>Monday</p>\n<img alt="" src="{DOT}">')
BROKEN_PAGE = PAGE.format(
    '<p style="width: 2000px; color: #ccc" id="a">Monday</p>\n<img id="a" alt="" src="https://www.example.org/a.png">'
)

CALENDAR = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Example//Judges//EN
{}BEGIN:VEVENT
UID:signing@example.org
DTSTAMP:20230301T000000Z
DTSTART;TZID=Asia/Tokyo:20230320T100000
DTEND;TZID=Asia/Tokyo:20230320T{}
SUMMARY:Signing
END:VEVENT
END:VCALENDAR
"""
TOKYO = """BEGIN:VTIMEZONE
TZID:Asia/Tokyo
BEGIN:STANDARD
DTSTART:19700101T000000
TZOFFSETFROM:+0900
TZOFFSETTO:+0900
TZNAME:JST
END:STANDARD
END:VTIMEZONE
"""
GOOD_CALENDAR = CALENDAR.format(TOKYO, "110000").replace("\n", "\r\n")
BROKEN_CALENDAR = CALENDAR.format("", "090000").replace("SUMMARY:Signing\n", "DTSTART:soon\n").replace("\n", "\r\n")


@dataclass(frozen=True, slots=True)
class Judge:
    """A judge's command, to which a folder is added, and what it must say of the broken samples."""

    command: tuple[str, ...]
    must_say: tuple[str, ...]

    @property
    def name(self) -> str:
        """The judge's file name."""
        return Path(self.command[-1]).name


def by_python(script: Path, *must_say: str) -> Judge:
    """Make a judge of a Python script."""
    return Judge((sys.executable, str(script)), must_say)


def by_node(script: Path, *must_say: str) -> Judge:
    """Make a judge of a Node script."""
    return Judge(("node", str(script)), must_say)


JUDGES = (
    by_python(HERE / "docx_by_openxml_audit.py", "pack.docx: /word/document.xml", "torn.docx: "),
    by_node(HERE / "docx_by_open_xml_sdk.mjs", "pack.docx: /word/document.xml", "torn.docx: the SDK could not read it"),
    by_python(HERE / "docx_by_libreoffice.py", "torn.docx: LibreOffice could not open it"),
    by_python(HERE / "html_by_vnu.py", "page.html: line 13: Duplicate ID", "page.html: line 13: Resource violates"),
    by_node(
        HERE / "html_by_axe.mjs",
        "page.html: desktop, light: scrolls sideways",
        "page.html: phone, dark: scrolls sideways",
        "page.html: phone, light: color-contrast",
        "page.html: desktop, dark: asks for https://www.example.org/a.png",
    ),
    by_node(
        HERE / "ics_by_ical_js.mjs", "DTSTART in Asia/Tokyo, which the file does not define", "ends before it starts"
    ),
    by_python(HERE / "ics_by_the_tests.py", "visit.ics: line 8: zone Asia/Tokyo", "visit.ics: X-LIC-ERROR"),
    by_python(
        HERE / "manifests.py", "page.html: has another SHA-256 than is told", "lost.ics: is told, but was not made"
    ),
    by_python(HERE / "wheel.py", "itinerary/py.typed is not inside", "tests/test_load.py does not belong inside"),
)


def write_pack(path: Path, *, broken: bool) -> None:
    """Write a Word document; the broken one has text outside of any run."""
    from docx import Document
    from docx.oxml import OxmlElement

    document = Document()
    for name, relation in list(document.part.rels.items()):
        if relation.reltype.endswith("/stylesWithEffects"):
            del document.part.rels[name]
    paragraph = document.add_paragraph("Run sheet")
    if broken:
        loose = OxmlElement("w:t")
        loose.text = "outside of any run"
        paragraph._p.append(loose)  # noqa: SLF001 - python-docx offers no way to write a fault
    document.save(str(path))


def write_wheel(path: Path, names: set[str]) -> None:
    """Write a wheel that holds empty files of these names, and the licence."""
    with ZipFile(path, "w") as wheel:
        for name in [*sorted(names), "delegation_itinerary-1.dist-info/licenses/LICENSE"]:
            wheel.writestr(name, "")


def write_manifest(folder: Path) -> None:
    """Write the manifest of all files in the folder."""
    files = [
        {
            "path": path.name,
            "audience": "office",
            "release": 1,
            "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
        }
        for path in sorted(folder.iterdir())
    ]
    (folder / "manifest.json").write_text(json.dumps({"files": files}), "utf-8")


def write_good_samples(folder: Path) -> None:
    """Write one flawless file of each kind."""
    folder.mkdir()
    write_pack(folder / "pack.docx", broken=False)
    (folder / "page.html").write_text(GOOD_PAGE, "utf-8")
    (folder / "visit.ics").write_text(GOOD_CALENDAR, "utf-8", newline="")
    write_wheel(folder / "itinerary.whl", {f"itinerary/{name}" for name in must_hold()})
    write_manifest(folder)


def write_broken_samples(folder: Path) -> None:
    """Write files of each kind with the faults that `JUDGES` expects to hear of."""
    folder.mkdir()
    (folder / "page.html").write_text("not yet", "utf-8")
    (folder / "lost.ics").write_text("", "utf-8")
    write_manifest(folder)
    (folder / "lost.ics").unlink()
    (folder / "page.html").write_text(BROKEN_PAGE, "utf-8")
    write_pack(folder / "pack.docx", broken=True)
    whole = (folder / "pack.docx").read_bytes()
    (folder / "torn.docx").write_bytes(whole[: len(whole) // 2])
    (folder / "visit.ics").write_text(BROKEN_CALENDAR, "utf-8", newline="")
    write_wheel(folder / "itinerary.whl", {"itinerary/__init__.py", "tests/test_load.py"})


def faults_of(judge: Judge, good: Path, broken: Path, empty: Path) -> list[str]:
    """Say where the judge's verdicts on the samples are wrong."""

    def verdict(folder: Path) -> subprocess.CompletedProcess[str]:
        return subprocess.run([*judge.command, str(folder)], capture_output=True, text=True, check=False)

    on_good, on_broken, on_nothing = verdict(good), verdict(broken), verdict(empty)
    faults = [f"does not say: {text}" for text in judge.must_say if text not in on_broken.stdout]
    if on_good.returncode:
        faults.append(f"refuses the good samples: {(on_good.stdout + on_good.stderr).strip()[-500:]}")
    if on_broken.returncode != 1:
        faults.append(f"exits {on_broken.returncode} on the broken samples: {on_broken.stderr.strip()[-500:]}")
    if on_nothing.returncode != 1:
        faults.append(f"exits {on_nothing.returncode} when there is nothing to judge")
    return faults


def main() -> int:
    """Prove all judges and return the exit code."""
    blind = 0
    with tempfile.TemporaryDirectory() as name:
        good, broken, empty = (Path(name) / kind for kind in ("good", "broken", "empty"))
        write_good_samples(good)
        write_broken_samples(broken)
        empty.mkdir()
        for judge in JUDGES:
            faults = faults_of(judge, good, broken, empty)
            print(f"{judge.name}: {'; '.join(faults) or 'tells good from broken'}", flush=True)
            blind += bool(faults)
    return 1 if blind else 0


if __name__ == "__main__":
    sys.exit(main())
