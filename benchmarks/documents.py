"""Time the making of packs beside other ways to print the same: docxtpl as it comes, WeasyPrint, LibreOffice.

The packs are those of 20 delegates of a made-up visit, 40 meetings long. What they say is decided before the clock
starts: timed is the printing alone. Each round of each way is a process of its own, where nothing is left over from an
earlier round; imports are timed, as whoever builds once a day waits for them too.

Usage: python benchmarks/documents.py [--repeats N]
"""

from __future__ import annotations

import argparse
import os
import platform
import resource
import subprocess
import sys
import time
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from made_up_visit import ISSUED, visit_data

from itinerary.audience import Audience, AudienceKind
from itinerary.build.material import Material
from itinerary.build.papers import composer_of
from itinerary.build.plan import chosen, products
from itinerary.build.product import Format, Output
from itinerary.load import load_data
from itinerary.programme.placing import place
from itinerary.rendering.content import Inline, Portrait, joined
from itinerary.rendering.edition import Edition
from itinerary.rendering.templates import TemplateFolder
from itinerary.rendering.writer import Pen, document_fields

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from itinerary.rendering.content import Document
    from itinerary.rendering.drawing import Drawing

EDITION = Edition(ISSUED)
TEMPLATES = TemplateFolder()
DELEGATES = 20


def material(delegates: int = DELEGATES) -> Material:
    """Return the made-up visit with so many delegates, ready to be printed."""
    visit = load_data(visit_data(delegates)).visit
    if visit is None:
        sys.exit("The made-up visit is no visit any more: write it as specs are written now.")
    return Material(place(visit).programme, EDITION, TEMPLATES, pdf=True)


def packs(count: int = DELEGATES) -> tuple[Document, ...]:
    """Return the pack of each delegate."""
    visit = material(count)
    audiences = [Audience(AudienceKind.DELEGATE, name) for name in visit.programme.visit.delegates]
    return tuple(composer_of(audience)(visit.view(audience), EDITION) for audience in audiences)


class PlainPen(Pen[str]):
    """Writes lines as bare words, as one who fills a template with docxtpl would."""

    def line(self, runs: Inline) -> str:
        """Write the words of a line."""
        return joined(runs)

    def portrait(self, portrait: Portrait) -> str:
        """Write what a picture shows; the made-up visit has none."""
        return portrait.alt

    def drawing(self, drawing: Drawing, _index: int) -> str:
        """Write what a drawing shows: docxtpl has no drawings."""
        return drawing.title


def word(documents: Sequence[Document]) -> list[bytes]:
    """Print packs in Word, our way."""
    from itinerary.rendering.word import render_word

    template = TEMPLATES.read("briefing/pack.docx")
    return [render_word(document, EDITION, template, "briefing/pack.docx") for document in documents]


def word_by_docxtpl(documents: Sequence[Document]) -> list[bytes]:
    """Print packs in Word as docxtpl's documentation shows: open, render, save; with the same template and fields.

    It leaves out what we do after it: languages, links, bookmarks, widths, lists that begin at 1, the same bytes.
    """
    from docxtpl import DocxTemplate

    template = TEMPLATES.read("briefing/pack.docx")
    made = []
    for document in documents:
        opened = DocxTemplate(BytesIO(template))
        opened.render(dict(document_fields(document, EDITION, PlainPen())), autoescape=True)
        written = BytesIO()
        opened.save(written)
        made.append(written.getvalue())
    return made


def page(documents: Sequence[Document]) -> list[bytes]:
    """Print packs as web pages."""
    from itinerary.rendering.html import render_html

    return [render_html(document, EDITION, TEMPLATES) for document in documents]


def pdf(documents: Sequence[Document]) -> list[bytes]:
    """Print packs in PDF, our way."""
    from itinerary.rendering.pdf import render_pdf

    return [render_pdf(document, EDITION, TEMPLATES) for document in documents]


def pdf_by_weasyprint(pages: Sequence[bytes]) -> list[bytes]:
    """Print web pages in PDF by WeasyPrint, tagged as ours are."""
    from weasyprint import HTML

    return [HTML(string=each.decode()).write_pdf(pdf_variant="pdf/ua-1") or b"" for each in pages]


def pdf_by_libreoffice(files: Sequence[bytes]) -> list[bytes]:
    """Print Word files in PDF by LibreOffice: all in one process, which is the quickest that it can be."""
    with TemporaryDirectory() as folder:
        names = [Path(folder, f"{number}.docx") for number in range(len(files))]
        for name, file in zip(names, files, strict=True):
            name.write_bytes(file)
        profile = f"-env:UserInstallation={Path(folder, 'profile').as_uri()}"
        command = ("soffice", "--headless", profile, "--convert-to", "pdf", "--outdir", folder, *map(str, names))
        subprocess.run(command, capture_output=True, check=True)
        return [name.with_suffix(".pdf").read_bytes() for name in names]


@dataclass(frozen=True, slots=True)
class Way:
    """One way to print packs: what it starts from, made beforehand, and the printing."""

    name: str
    prepare: Callable[[], Any]
    print_packs: Callable[[Any], list[bytes]]

    def seconds(self) -> float:
        """Print all packs once in this process; return how long it took, by the clock on the wall."""
        start_from = self.prepare()
        begun = time.perf_counter()
        made = self.print_packs(start_from)
        taken = time.perf_counter() - begun
        if not all(made):
            sys.exit(f"{self.name} made nothing of some of the packs.")
        return taken

    def seconds_afresh(self) -> float:
        """Print all packs once in a process of its own; return as `seconds`.

        Raises:
            subprocess.CalledProcessError: the process failed, so its time says nothing.

        """
        return float(_own_process("--way", self.name))


WAYS = (
    Way("word", packs, word),
    Way("docxtpl", packs, word_by_docxtpl),
    Way("html", packs, page),
    Way("pdf", packs, pdf),
    Way("weasyprint", lambda: page(packs()), pdf_by_weasyprint),
    Way("libreoffice", lambda: word(packs()), pdf_by_libreoffice),
)


@dataclass(frozen=True, slots=True)
class Aim:
    """How many times faster our way shall be than the quickest of the others."""

    ours: str
    others: tuple[str, ...]
    times: float

    def line(self, seconds: dict[str, float]) -> str:
        """Return what became of it."""
        beside = "".join(f"{seconds[other] / seconds[self.ours]:6.1f} × {other}" for other in self.others)
        return (
            f"{self.ours} is faster by{beside}; aim {self.times:.0f} ×: {'met' if self.is_met(seconds) else 'MISSED'}"
        )

    def is_met(self, seconds: dict[str, float]) -> bool:
        """Whether we are as fast as we want to be."""
        return min(seconds[other] for other in self.others) >= self.times * seconds[self.ours]


AIMS = (Aim("word", ("docxtpl",), 2), Aim("pdf", ("weasyprint", "libreoffice"), 10))

FEW, MANY = 20, 80
"""How many packs are made where memory is compared."""

FLAT = 1.25
"""How much more memory at its peak may be held for four times as many packs."""


def peak_memory(delegates: int) -> float:
    """Make the packs of so many delegates in all formats, one by one; return the memory at its peak, in MB."""
    wanted = chosen(products(material(delegates), {Output.BRIEFING}), formats=set(Format))
    for product in wanted:
        if product.audience.kind is AudienceKind.DELEGATE:
            product.make()
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _own_process(*arguments: str) -> str:
    return subprocess.run((sys.executable, __file__, *arguments), capture_output=True, text=True, check=True).stdout


def main() -> int:
    """Measure and print; return 1 when an aim is missed."""
    options = argparse.ArgumentParser(description="Times the making of packs beside other ways to print them.")
    options.add_argument("--repeats", type=int, default=1, help="rounds (default: %(default)s)")
    options.add_argument("--way", help=argparse.SUPPRESS)
    options.add_argument("--memory", type=int, help=argparse.SUPPRESS)
    wanted = options.parse_args()
    if wanted.way:
        print(next(way for way in WAYS if way.name == wanted.way).seconds())
        return 0
    if wanted.memory:
        print(peak_memory(wanted.memory))
        return 0
    load = " ".join(f"{average:.1f}" for average in os.getloadavg())
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores, load {load}, {wanted.repeats} rounds")
    rounds = [{way.name: way.seconds_afresh() for way in WAYS} for _ in range(wanted.repeats)]
    seconds = {way.name: median(each[way.name] for each in rounds) for way in WAYS}
    for name, taken in seconds.items():
        print(f"{name:<12}{taken:8.2f} s for {DELEGATES} packs{1000 * taken / DELEGATES:8.0f} ms each")
    few, many = (float(_own_process("--memory", str(count))) for count in (FEW, MANY))
    is_flat = many <= FLAT * few
    for aim in AIMS:
        print(aim.line(seconds))
    print(f"memory {few:.0f} MB for {FEW} delegates, {many:.0f} MB for {MANY}: {'flat' if is_flat else 'NOT FLAT'}")
    return 0 if is_flat and all(aim.is_met(seconds) for aim in AIMS) else 1


if __name__ == "__main__":
    sys.exit(main())
