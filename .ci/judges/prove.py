"""Prove every judge on samples: it accepts the good ones, and tells the fault that is planted in each broken one.

A judge that cannot fail judges nothing. Prints one line per judge and exits 1 when one of them is blind or hostile.

Usage: python prove.py
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from samples import write_broken_samples, write_good_samples

HERE = Path(__file__).parent
AN_HOUR_LATE = (
    "signing@example.org: is shown 2023-03-20T01:00:00+00:00 to 2023-03-20T02:00:00+00:00, "
    "but stated 2023-03-20T02:00:00+00:00 to 2023-03-20T03:00:00+00:00"
)


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
    by_node(HERE / "xlsx_by_open_xml_sdk.mjs", "list.xlsx: /xl/styles.xml"),
    by_python(HERE / "docx_by_libreoffice.py", "torn.docx: LibreOffice could not open it"),
    by_python(HERE / "pdf_by_qpdf.py", "torn.pdf: WARNING: file is damaged"),
    by_python(
        HERE / "pdf_by_pdfua.py",
        "sheet.pdf: UA-01-005: Document has no /StructTreeRoot",
        "sheet.pdf: UA-07-001: Document has no /Title",
        "torn.pdf: pdfua could not read it",
    ),
    by_python(
        HERE / "html_by_vnu.py",
        "page.html: line 13: Duplicate ID",
        "page.html: line 13: Resource violates",
        "page.html: line 14: Inline script violates",
    ),
    by_node(
        HERE / "html_by_axe.mjs",
        "page.html: desktop, light: scrolls sideways",
        "page.html: phone, dark: scrolls sideways",
        "page.html: phone, light: color-contrast",
        "page.html: desktop, dark: asks for https://www.example.org/a.png",
    ),
    by_node(
        HERE / "ics_by_ical_js.mjs",
        "zone-not-defined.ics: signing@example.org: DTSTART in Asia/Tokyo, which the file does not define",
        "end-before-start.ics: signing@example.org: ends before it starts",
        "never-closed.ics: ical.js could not read it",
        "empty.ics: no event and no task",
    ),
    by_python(
        HERE / "ics_by_the_tests.py",
        "zone-not-defined.ics: line 41: zone Asia/Tokyo is not defined in the file",
        "end-before-start.ics: line 35: DTEND is not after DTSTART",
        "two-starts.ics: X-LIC-ERROR",
        "never-closed.ics: unparsable",
    ),
    by_python(
        HERE / "ics_by_icalendar.py",
        "never-closed.ics: icalendar could not read it",
        "no-such-day.ics: VEVENT: DTSTART: Wrong datetime format: 20230230T100000",
        "no-stamp.ics: VEVENT without DTSTAMP",
        "two-starts.ics: VEVENT with 2 DTSTART",
        "end-and-duration.ics: VEVENT with both DTEND and DURATION",
        "alarm-without-count.ics: VALARM with DURATION, but without REPEAT",
        "zone-not-defined.ics: zone Asia/Tokyo is not defined",
        "empty.ics: Calendar must contain at least one component",
    ),
    by_python(
        HERE / "ics_by_ical.py",
        "no-such-status.ics: ical could not read it",
        f"zone-an-hour-off.ics: {AN_HOUR_LATE}",
    ),
    by_python(
        HERE / "ics_by_khal.py",
        "zone-not-defined.ics: warning: Cannot find timezone `Asia/Tokyo`",
        "end-before-start.ics: critical: An error occurred when trying to import",
        "end-before-start.ics: hotel@example.org: is shown nowhere, but stated 2023-03-20 to 2023-03-22",
        f"zone-an-hour-off.ics: {AN_HOUR_LATE}",
    ),
    by_python(
        HERE / "ics_by_libical_clock.py",
        "zone-an-hour-off.ics: signing@example.org: DTSTART 20230320T100000: in UTC libical says 2023-03-20 02:00:00",
        "zone-an-hour-off.ics: flight@example.org: DTEND 20230327T075500: at 22:55:00 UTC libical says 2023-03-27 06",
        "zone-not-defined.ics: signing@example.org: DTEND 20230320T110000: zone Asia/Tokyo is not defined in the file",
        "no-such-day.ics: signing@example.org: DTSTART 20230230T100000: day is out of range for month",
    ),
    by_python(
        HERE / "ics_by_radicale.py",
        "never-closed.ics: Radicale answers PUT with 400",
        "zone-with-dates.ics: signing@example.org: its start was 2023-03-20T10:00:00+00:00 in Africa/Casablanca, "
        "and is stored as 2023-03-20T09:00:00+00:00 in Africa/Casablanca",
    ),
    by_python(
        HERE / "eml_by_the_tests.py",
        "other-method.eml: the part says method=CANCEL, the calendar METHOD:REQUEST",
        "other-recipient.eml: invites mailto:ana@guest.example, but is written to mailto:eva@guest.example",
        "other-attachment.eml: invite.ics is another calendar than the text/calendar part",
        "unix.eml: 40 line breaks that are not CRLF",
        "no-organizer.eml: calendar: line 5: METHOD:REQUEST without ORGANIZER",
        "no-organizer.eml: X-LIC-ERROR",
    ),
    by_python(
        HERE / "manifests.py", "page.html: has another SHA-256 than is told", "lost.ics: is told, but was not made"
    ),
    by_python(HERE / "wheel.py", "itinerary/py.typed is not inside", "tests/test_load.py does not belong inside"),
)


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
