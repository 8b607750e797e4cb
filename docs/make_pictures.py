"""Take the pictures of pages that `docs/gallery.md` shows, of the real visit, as it is built today.

Needs the extras `pdf` and `pdf-ja`, and `pdftoppm` and `chromium` on the PATH.

Usage: python docs/make_pictures.py
"""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image  # noqa: TID253 - a script of its own, which need not start quickly

HERE = Path(__file__).parent
VISIT = HERE.parent / "visits" / "ucl-japan-2023"
PICTURES = HERE / "pictures"
ISSUED = "2023-03-10T17:00+00:00"
DOTS_PER_INCH = 72
COLOURS = 64
"""As many are enough for a page of words, and make a picture a third as large."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a PDF to be pictured; `text` is on it, as page numbers move."""

    name: str
    document: str
    text: str
    languages: str = ""
    which: int = 0
    """Which of the pages with the text, as an index; the last is -1."""


@dataclass(frozen=True, slots=True)
class Screen:
    """A web page to be pictured, as wide as a window, light or dark."""

    name: str
    document: str
    size: tuple[int, int]
    is_dark: bool = False


PAGES = (
    Page("leadership-cover", "leadership", "Leadership briefing pack"),
    Page("leadership-glance", "leadership", "Main points"),
    Page("leadership-brief", "leadership", "Points to make"),
    Page("delegate-programme", "delegates/rees", "Thick bars are meetings"),
    Page("host-programme", "partners/osaka", "Purpose of the visit"),
    Page("host-programme-ja", "partners/osaka", "大阪大学", languages="ja"),
    Page("run-sheet", "run-sheet", "Cue"),
    Page("signing-plan", "signings/osaka-signing", "Order of"),
    Page("pocket-card", "delegates/rees.card", "吹田キャンパス"),
    Page("name-cards", "name-cards", "西尾", which=-1),
)
SCREENS = (
    Screen("leadership-screen", "leadership", (1280, 1400)),
    Screen("leadership-dark", "leadership", (1280, 1400), is_dark=True),
    Screen("leadership-phone", "leadership", (412, 1400)),
)


def main() -> int:
    """Build the visit and take all pictures; return 1 where a page is not there any more."""
    PICTURES.mkdir(exist_ok=True)
    with TemporaryDirectory() as folder:
        missing = [page.name for page in PAGES if not take_page(page, built(Path(folder), page.languages))]
        for screen in SCREENS:
            take_screen(screen, built(Path(folder), ""))
    for name in missing:
        print(f"no page of '{name}' holds its text any more", file=sys.stderr)  # noqa: T201 - a script's own talk
    return 1 if missing else 0


def built(folder: Path, languages: str) -> Path:
    """Return the folder of the briefing papers in these languages, built once."""
    out = folder / (languages or "own")
    if not out.is_dir():
        asked = ("--language", languages) if languages else ()
        run("itinerary", "build", str(VISIT), "-q", "-o", str(out), "--only", "briefing", "--issued", ISSUED, *asked)
    return out / VISIT.name / "briefing"


def take_page(page: Page, papers: Path) -> bool:
    """Take the picture of a page that holds the text; return whether there is one."""
    file = str(papers / f"{page.document}.pdf")
    texts = run("pdftotext", "-layout", file, "-").decode("utf-8").split("\f")
    numbers = [str(number) for number, text in enumerate(texts, start=1) if page.text in text]
    if numbers:
        where = ("-f", numbers[page.which], "-l", numbers[page.which])
        keep(page.name, run("pdftoppm", "-r", str(DOTS_PER_INCH), "-png", *where, file))
    return bool(numbers)


def take_screen(screen: Screen, papers: Path) -> None:
    """Take the picture of a web page in a window."""
    address = (papers / f"{screen.document}.html").as_uri()
    with TemporaryDirectory() as folder:
        taken = Path(folder, "taken.png")
        dark = ("--blink-settings=preferredColorScheme=0",) if screen.is_dark else ()
        window = "--window-size=" + ",".join(map(str, screen.size))
        quiet = (
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--hide-scrollbars",
            f"--user-data-dir={folder}/profile",
        )
        run("chromium", *quiet, *dark, window, f"--screenshot={taken}", address)
        keep(screen.name, taken.read_bytes())


def keep(name: str, picture: bytes) -> None:
    """Write a picture, of few colours."""
    few = Image.open(BytesIO(picture)).convert("RGB").quantize(COLOURS, method=Image.Quantize.MEDIANCUT)
    few.save(PICTURES / f"{name}.png", optimize=True)


def run(*command: str) -> bytes:
    """Run a program and return what it prints."""
    return subprocess.run(command, capture_output=True, check=True).stdout  # noqa: S603 - commands of our own


if __name__ == "__main__":
    sys.exit(main())
