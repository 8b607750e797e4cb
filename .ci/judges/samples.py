"""One file of each kind to prove the judges on: good ones, and broken ones with the faults that they must tell."""

from __future__ import annotations

import hashlib
import json
from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

from calendar_samples import BROKEN_CALENDARS, BROKEN_MAILS, GOOD_CALENDARS, GOOD_MAILS
from wheel import must_hold

if TYPE_CHECKING:
    from pathlib import Path

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
DATA = '<script type="application/ld+json">{"@type": "Event"}</script>'
GOOD_PAGE = PAGE.format(f'<p>Monday</p>\n<img alt="" src="{DOT}">\n{DATA}')
BROKEN_PAGE = PAGE.format(
    '<p style="width: 2000px; color: #ccc" id="a">Monday</p>\n<img id="a" alt="" src="https://www.example.org/a.png">'
    "\n<script>document.title = 1</script>"
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


def write_sheet(path: Path, *, broken: bool) -> None:
    """Write a PDF; the broken one has neither title nor tags."""
    import typst

    source = '#set text(lang: "en")\n= Monday\nAt noon.'
    if broken:
        made = typst.compile(source.encode(), pdf_tags=False)
    else:
        made = typst.compile(f'#set document(title: "Run sheet")\n{source}'.encode(), pdf_standards=["ua-1"])
    path.write_bytes(made)


def write_list(path: Path, *, broken: bool) -> None:
    """Write a spreadsheet; the broken one is as openpyxl leaves it, its fonts not in the order of the schema."""
    from openpyxl import Workbook

    from itinerary.rendering.edition import Edition
    from itinerary.rendering.office_package import put_in_order

    written = BytesIO()
    Workbook().save(written)
    made = written.getvalue()
    path.write_bytes(made if broken else put_in_order(made, Edition(datetime(2023, 3, 20, tzinfo=UTC))))


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
    """Write flawless files of each kind."""
    folder.mkdir()
    write_pack(folder / "pack.docx", broken=False)
    write_list(folder / "list.xlsx", broken=False)
    write_sheet(folder / "sheet.pdf", broken=False)
    (folder / "page.html").write_text(GOOD_PAGE, "utf-8")
    for name, content in (GOOD_CALENDARS | GOOD_MAILS).items():
        (folder / name).write_bytes(content)
    write_wheel(folder / "itinerary.whl", {f"itinerary/{name}" for name in must_hold()})
    write_manifest(folder)


def write_broken_samples(folder: Path) -> None:
    """Write files of each kind with the faults that the judges must tell."""
    folder.mkdir()
    (folder / "page.html").write_text("not yet", "utf-8")
    (folder / "lost.ics").write_text("", "utf-8")
    write_manifest(folder)
    (folder / "lost.ics").unlink()
    (folder / "page.html").write_text(BROKEN_PAGE, "utf-8")
    write_pack(folder / "pack.docx", broken=True)
    write_list(folder / "list.xlsx", broken=True)
    whole = (folder / "pack.docx").read_bytes()
    (folder / "torn.docx").write_bytes(whole[: len(whole) // 2])
    write_sheet(folder / "sheet.pdf", broken=True)
    whole = (folder / "sheet.pdf").read_bytes()
    (folder / "torn.pdf").write_bytes(whole[: len(whole) // 2])
    for name, content in (BROKEN_CALENDARS | BROKEN_MAILS).items():
        (folder / name).write_bytes(content)
    write_wheel(folder / "itinerary.whl", {"itinerary/__init__.py", "tests/test_load.py"})
