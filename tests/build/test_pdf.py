from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from itinerary.audience import Audience, AudienceKind
from itinerary.build import BuildOptions, build
from itinerary.build.material import Material
from itinerary.build.plan import products
from itinerary.build.product import Format, Output
from itinerary.examine import examine
from itinerary.rendering.edition import Edition
from itinerary.rendering.templates import TemplateFolder

VISITS = Path(__file__).parents[2] / "visits"
EDITION = Edition(datetime(2027, 4, 1, 9, tzinfo=UTC))
PORT = Audience(AudienceKind.PARTNER, "port")

PROGRAMME = examine(VISITS / "minimal").programme
assert PROGRAMME is not None


def made(out: Path, options: BuildOptions) -> list[str]:
    assert PROGRAMME is not None
    return [file.path for file in build(PROGRAMME, EDITION, out, spec="a", options=options).files]


def test_every_document_of_a_visit_is_made_as_pdf_where_that_is_wanted() -> None:
    assert PROGRAMME is not None
    paths = [product.path for product in products(Material(PROGRAMME, EDITION, TemplateFolder(), pdf=True))]
    assert {path.removesuffix(".pdf") for path in paths if path.endswith(".pdf")} == {
        path.removesuffix(".docx") for path in paths if path.endswith(".docx")
    }


def test_pdf_is_not_made_unless_it_is_wanted(tmp_path: Path) -> None:
    options = BuildOptions(only=frozenset({Output.BRIEFING}), audiences=frozenset({PORT}))
    assert made(tmp_path, options) == ["briefing/partners/port.docx", "briefing/partners/port.html"]


def test_pdf_among_everything(tmp_path: Path) -> None:
    options = BuildOptions(only=frozenset({Output.BRIEFING}), audiences=frozenset({PORT}), pdf=True)
    assert made(tmp_path, options) == [
        "briefing/partners/port.docx",
        "briefing/partners/port.html",
        "briefing/partners/port.pdf",
    ]


def test_pdf_alone_when_it_is_the_format_that_was_chosen(tmp_path: Path) -> None:
    options = BuildOptions(audiences=frozenset({PORT}), formats=frozenset({Format.PDF}))
    assert made(tmp_path, options) == ["calendar/partners/port.ics", "briefing/partners/port.pdf"]
    assert (tmp_path / "lisbon-2027" / "briefing" / "partners" / "port.pdf").read_bytes()[:8] == b"%PDF-1.7"


def test_pdf_is_made_again_by_several_processes_after_it_was_made_here(tmp_path: Path) -> None:
    options = BuildOptions(only=frozenset({Output.BRIEFING}), formats=frozenset({Format.PDF}))
    shared = BuildOptions(only=options.only, formats=options.formats, processes=2)
    assert made(tmp_path / "one", options) == made(tmp_path / "two", shared)
