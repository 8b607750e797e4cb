"""PDF of the planner's Word template. LibreOffice itself is asked in the gate; here stands a program in its place."""

from __future__ import annotations

import os
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader, PdfWriter

from itinerary.audience import Audience, AudienceKind
from itinerary.build import BuildOptions, build
from itinerary.build.product import Format, Output
from itinerary.examine import examine
from itinerary.rendering.edition import Edition
from itinerary.rendering.pdf import OfficeSuite, print_by_office
from itinerary.rendering.pdf.office_errors import NotPrintedError, OfficeNotStartedError, OfficeTooSlowError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from itinerary.build import Built

VISITS = Path(__file__).parents[2] / "visits"
ISSUED = datetime(2027, 4, 1, 9, tzinfo=UTC)
PORT = Audience(AudienceKind.PARTNER, "port")

PROGRAMME = examine(VISITS / "minimal").programme

PRINTS = """
for name in names:
    copyfile(blank, out / f"{Path(name).stem}.pdf")
"""
PRINTS_BUT_ONE = """
for name in names[1:]:
    copyfile(blank, out / f"{Path(name).stem}.pdf")
print("Error: source file could not be loaded")
"""
SAYS_NOTHING = ""
HANGS = """
import subprocess
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
(log / "child").write_text(str(child.pid), "utf-8")
child.wait()
"""


def office(folder: Path, does: str, patience: float = 60) -> OfficeSuite:
    """Return a program that takes LibreOffice's arguments, notes them in `folder`, and does what a test wants."""
    blank = BytesIO()
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    writer.add_metadata({"/Title": "Minister's visit", "/CreationDate": f"D:{time.time_ns()}"})
    writer.write(blank)
    (folder / "blank.pdf").write_bytes(blank.getvalue())
    program = folder / "soffice"
    program.write_text(
        f"#!{sys.executable}\n"
        "import sys\n"
        "from pathlib import Path\n"
        "from shutil import copyfile\n"
        f"log = Path({str(folder)!r})\n"
        "blank = log / 'blank.pdf'\n"
        "arguments = sys.argv[1:]\n"
        "out = Path(arguments[arguments.index('--outdir') + 1])\n"
        "names = arguments[arguments.index('--outdir') + 2:]\n"
        "with (log / 'calls').open('a') as calls:\n"
        "    print(' '.join(names), file=calls)\n"
        "with (log / 'profiles').open('a') as profiles:\n"
        "    print(arguments[0], file=profiles)\n"
        f"{does}",
        "utf-8",
    )
    program.chmod(0o755)
    return OfficeSuite(program, {"PATH": os.defpath}, patience, 0)


def printed(suite: OfficeSuite, *names: str) -> Mapping[str, bytes]:
    return print_by_office({name: name.encode() for name in names}, suite, ISSUED)


def paper_of_the_port(suite: OfficeSuite) -> BuildOptions:
    return BuildOptions(frozenset({Output.BRIEFING}), frozenset({PORT}), pdf=True, office=suite)


def made(out: Path, options: BuildOptions) -> Built:
    assert PROGRAMME is not None
    return build(PROGRAMME, Edition(ISSUED), out, spec="a", options=options)


def test_all_documents_of_a_build_are_printed_in_one_run(tmp_path: Path) -> None:
    suite = office(tmp_path, PRINTS)
    options = BuildOptions(only=frozenset({Output.BRIEFING}), pdf=True, office=suite)
    files = [file.path for file in made(tmp_path / "out", options).files]
    papers = [path for path in files if path.endswith(".docx")]
    assert [path for path in files if path.endswith(".pdf")] == [f"{path[:-5]}.pdf" for path in papers]
    calls = (tmp_path / "calls").read_text("utf-8").splitlines()
    assert calls == [" ".join(f"{number:04}.docx" for number, _ in enumerate(papers))]


def test_more_documents_than_libreoffice_takes_at_once_are_printed_in_several_runs(tmp_path: Path) -> None:
    documents = dict.fromkeys(map(str, range(201)), b"")
    printed = print_by_office(documents, office(tmp_path, PRINTS), datetime(2027, 5, 1, tzinfo=UTC))
    assert list(printed) == list(documents)
    calls = (tmp_path / "calls").read_text("utf-8").splitlines()
    assert [len(call.split()) for call in calls] == [200, 1]


def test_what_is_printed_is_the_word_document(tmp_path: Path) -> None:
    keeps = PRINTS + "\ncopyfile(names[0], log / 'given.docx')\n"
    folder = made(tmp_path / "out", paper_of_the_port(office(tmp_path, keeps))).folder
    assert (tmp_path / "given.docx").read_bytes() == (folder / "briefing/partners/port.docx").read_bytes()


def test_nothing_is_printed_where_no_pdf_was_chosen(tmp_path: Path) -> None:
    options = BuildOptions(formats=frozenset({Format.DOCX}), pdf=True, office=office(tmp_path, PRINTS))
    made(tmp_path / "out", options)
    assert not (tmp_path / "calls").exists()


def test_printed_documents_have_the_date_of_the_edition(tmp_path: Path) -> None:
    about = PdfReader(BytesIO(printed(office(tmp_path, PRINTS), "a")["a"])).metadata
    assert about is not None
    assert (about.creation_date, about.title) == (ISSUED, "Minister's visit")


def test_printed_documents_are_the_same_bytes_each_time(tmp_path: Path) -> None:
    folders = tmp_path / "one", tmp_path / "other"
    for folder in folders:
        folder.mkdir()
    one, other = (printed(office(folder, PRINTS), "a", "b") for folder in folders)
    assert one == other


def test_runs_at_the_same_time_have_profiles_of_their_own(tmp_path: Path) -> None:
    suite = office(tmp_path, PRINTS)
    with ThreadPoolExecutor(4) as pool:
        done = list(pool.map(lambda name: printed(suite, name), "abcd"))
    assert [list(found) for found in done] == [["a"], ["b"], ["c"], ["d"]]
    assert len(set((tmp_path / "profiles").read_text("utf-8").splitlines())) == 4


def test_document_that_was_not_printed_is_named_though_the_program_says_all_is_well(tmp_path: Path) -> None:
    with pytest.raises(NotPrintedError) as failure:
        printed(office(tmp_path, PRINTS_BUT_ONE), "briefing/a.pdf", "briefing/b.pdf")
    assert str(failure.value) == (
        "LibreOffice made no PDF for 'briefing/a.pdf'; it said: Error: source file could not be loaded; "
        "open the Word document in LibreOffice to see whether it can be read, or build with --pdf typst"
    )


def test_program_that_writes_nothing_and_says_nothing(tmp_path: Path) -> None:
    with pytest.raises(NotPrintedError) as failure:
        printed(office(tmp_path, SAYS_NOTHING), *"abcdefg")
    assert str(failure.value) == (
        "LibreOffice made no PDF for 'a', 'b', 'c', 'd', 'e' and 2 more, and said nothing; "
        "open the Word document in LibreOffice to see whether it can be read, or build with --pdf typst"
    )


def test_program_that_cannot_be_started() -> None:
    with pytest.raises(OfficeNotStartedError) as failure:
        printed(OfficeSuite(Path("/gone/soffice"), {}), "a")
    assert str(failure.value) == (
        "LibreOffice could not be started as '/gone/soffice': No such file or directory; see whether it opens by "
        "itself, or build with --pdf typst"
    )


def test_program_that_does_not_end_is_stopped_with_all_that_it_started(tmp_path: Path) -> None:
    with pytest.raises(OfficeTooSlowError) as failure:
        printed(office(tmp_path, HANGS, patience=1), "a")
    assert str(failure.value) == (
        "LibreOffice did not end within 1 seconds and was stopped: open one of the Word documents in it to see what it "
        "waits for, or build with --pdf typst"
    )
    child = int((tmp_path / "child").read_text("utf-8"))
    assert not is_running(child)


def is_running(process: int) -> bool:
    """Whether a process still runs; one that has ended may wait for its parent to ask about it."""
    for _ in range(100):
        try:
            state = Path(f"/proc/{process}/stat").read_text("utf-8").rpartition(")")[2].split()[0]
        except OSError:
            return False
        if state in "ZX":
            return False
        time.sleep(0.02)
    return True


def test_failed_printing_leaves_the_old_documents(tmp_path: Path) -> None:
    (tmp_path / "good").mkdir()
    (tmp_path / "bad").mkdir()
    built = made(tmp_path / "out", paper_of_the_port(office(tmp_path / "good", PRINTS)))
    before = (built.folder / "manifest.json").read_bytes()
    with pytest.raises(NotPrintedError):
        made(tmp_path / "out", paper_of_the_port(office(tmp_path / "bad", SAYS_NOTHING)))
    assert (built.folder / "manifest.json").read_bytes() == before
