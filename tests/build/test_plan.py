from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from support.specs import REGISTERS, programme_of

from itinerary.audience import Audience, AudienceKind
from itinerary.build.material import Material
from itinerary.build.plan import chosen, products
from itinerary.build.product import Format, Output
from itinerary.examine import examine
from itinerary.rendering.edition import Edition
from itinerary.rendering.templates import TemplateFolder

if TYPE_CHECKING:
    from collections.abc import Collection

    from itinerary.build.product import Product

VISITS = Path(__file__).parents[2] / "visits"
EDITION = Edition(datetime(2027, 4, 1, 9, tzinfo=UTC))
SILVA = Audience(AudienceKind.DELEGATE, "silva")
PORT = Audience(AudienceKind.PARTNER, "port")
OFFICE = Audience(AudienceKind.OFFICE)
CALENDARS = (
    "calendar/visit.ics",
    "calendar/run-sheet.ics",
    "calendar/delegates/silva.ics",
    "calendar/partners/port.ics",
)
PUBLIC = Audience(AudienceKind.PUBLIC)


def _products(name: str) -> tuple[Product, ...]:
    programme = examine(VISITS / name).programme
    assert programme is not None
    return products(Material(programme, EDITION, TemplateFolder()))


ALL = _products("minimal")


def test_everything_that_can_be_made_of_a_visit_and_for_whom() -> None:
    assert [(product.path, product.output.value, str(product.audience)) for product in ALL] == [
        ("calendar/visit.ics", "calendar", "delegation"),
        ("calendar/run-sheet.ics", "calendar", "office"),
        ("calendar/delegates/silva.ics", "calendar", "delegate:silva"),
        ("calendar/partners/port.ics", "calendar", "partner:port"),
        ("briefing/leadership.docx", "briefing", "delegation"),
        ("briefing/leadership.html", "briefing", "delegation"),
        ("briefing/run-sheet.docx", "briefing", "office"),
        ("briefing/run-sheet.html", "briefing", "office"),
        ("briefing/name-cards.docx", "briefing", "office"),
        ("briefing/name-cards.html", "briefing", "office"),
        ("briefing/delegates/silva.docx", "briefing", "delegate:silva"),
        ("briefing/delegates/silva.html", "briefing", "delegate:silva"),
        ("briefing/partners/port.docx", "briefing", "partner:port"),
        ("briefing/partners/port.html", "briefing", "partner:port"),
        ("briefing/delegates/silva.card.docx", "briefing", "delegate:silva"),
        ("briefing/delegates/silva.card.html", "briefing", "delegate:silva"),
        ("briefing/record-form.xlsx", "briefing", "delegation"),
        ("news/draft.md", "news", "public"),
        ("news/draft.html", "news", "public"),
        ("news/draft.docx", "news", "public"),
        ("news/editors-list.docx", "news", "office"),
        ("news/editors-list.html", "news", "office"),
    ]


@pytest.mark.parametrize(
    ("only", "audiences", "formats", "paths"),
    [
        (
            {Output.CALENDAR},
            (),
            (),
            [*CALENDARS],
        ),
        (
            (),
            {SILVA},
            (),
            [
                "calendar/delegates/silva.ics",
                "briefing/delegates/silva.docx",
                "briefing/delegates/silva.html",
                "briefing/delegates/silva.card.docx",
                "briefing/delegates/silva.card.html",
            ],
        ),
        (
            {Output.BRIEFING},
            {SILVA, PORT},
            {Format.DOCX},
            ["briefing/delegates/silva.docx", "briefing/partners/port.docx", "briefing/delegates/silva.card.docx"],
        ),
        ((), {PORT}, {Format.HTML}, ["calendar/partners/port.ics", "briefing/partners/port.html"]),
        (
            (),
            (),
            {Format.MARKDOWN},
            [*CALENDARS, "news/draft.md"],
        ),
        ({Output.NEWS}, {PUBLIC}, {Format.HTML, Format.DOCX}, ["news/draft.html", "news/draft.docx"]),
        ({Output.NEWS}, {SILVA}, (), []),
        (
            {Output.NEWS, Output.CALENDAR},
            {OFFICE},
            (),
            ["calendar/run-sheet.ics", "news/editors-list.docx", "news/editors-list.html"],
        ),
    ],
    ids=[
        "only",
        "for",
        "only for format",
        "for format",
        "calendars have their own format",
        "news",
        "none",
        "two outputs",
    ],
)
def test_choice_of_outputs_readers_and_formats(
    only: Collection[Output], audiences: Collection[Audience], formats: Collection[Format], paths: list[str]
) -> None:
    found = chosen(ALL, only=only, audiences=audiences, formats=formats)
    assert [product.path for product in found] == paths


def test_nothing_chosen_chooses_all() -> None:
    assert chosen(ALL) == ALL


CALL = "meetings: {call: {title: Call, partner: host, start: 2027-03-22 10:00, end: 11:00, delegates: all}}\n"


@pytest.mark.parametrize(
    ("entry", "readers"),
    [
        ("berg: {name", {"delegates/lund.ics", "partners/host.ics"}),
        ("host: {name", {"delegates/lund.ics", "delegates/berg.ics"}),
    ],
)
def test_reader_who_is_kept_from_all_but_the_office_gets_no_documents(entry: str, readers: set[str]) -> None:
    secret = programme_of(CALL, REGISTERS.replace(entry, entry.replace("{", "{visibility: office, ")))
    made = {product.path for product in products(Material(secret, EDITION, TemplateFolder()))}
    calendars = {path.removeprefix("calendar/") for path in made if path.endswith(".ics")}
    assert calendars == {"visit.ics", "run-sheet.ics", *readers}
    assert [path for path in made if entry.partition(":")[0] in path] == []


@pytest.mark.parametrize("name", ["minimal", "three-capitals", "ucl-japan-2023"])
def test_no_two_products_have_one_path(name: str) -> None:
    paths = [product.path for product in _products(name)]
    assert len(set(paths)) == len(paths)


def test_same_visit_and_edition_make_the_same_bytes() -> None:
    quick = [product for product in ALL if not product.path.endswith(".docx")]
    again = {product.path: product for product in _products("minimal")}
    assert [product.path for product in quick if product.make() != again[product.path].make()] == []
