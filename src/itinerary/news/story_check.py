"""A planner's template of the news draft, tried before a visit is: filled with a sample, and what came out judged."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, Final

from itinerary.diagnostics import Diagnostic, Report
from itinerary.errors import TemplateError
from itinerary.news.english import labels
from itinerary.news.html import PAGE, STYLE, StoryFields
from itinerary.rendering.environment import fill
from itinerary.rendering.page import PageTemplate, open_page
from itinerary.rendering.register import Standing, held_in
from itinerary.rendering.sample import Piece
from itinerary.rendering.template_check import SoundBrandFolder
from itinerary.rendering.template_findings import FindingsIn

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_PIECES: Final = (
    Piece("that it is a draft", "Sample of a mark", "somebody may take it for released"),
    Piece("until when it is under embargo", "Sample of an embargo", "somebody may publish it too early"),
    Piece("the headline", "Sample of a headline", "it has none"),
    Piece("the standfirst", "Sample of a standfirst"),
    Piece("the opening", "Sample of an opening"),
    Piece("the headings of sections", "Sample of a section"),
    Piece("the paragraphs of sections", "Sample of a paragraph"),
    Piece("gaps to be filled", "Sample of a gap", "the editor does not see what is missing"),
    Piece("quotations", "Sample of a quotation"),
    Piece("links", "Sample of a link"),
    Piece("whom the press may ask", "Sample of a contact"),
    Piece("captions", "Sample of a caption"),
)

_NO_WORDS: Final = re.compile(r"<style\b.*?</style>|<head\b.*?</head>|<!--.*?-->|<[^>]*>", re.DOTALL | re.IGNORECASE)


def check_story(folder: Path) -> Report:
    """Return all that is wrong with the template of the news draft in a folder; nothing where it is as shipped."""
    own = {held.name for held in held_in(folder) if held.standing is Standing.OWN}
    return Report.of(_findings(folder)) if own & {PAGE, STYLE} else Report()


def _findings(folder: Path) -> Iterator[Diagnostic]:
    findings = FindingsIn(folder)
    templates = SoundBrandFolder(folder)
    try:
        template = open_page(PageTemplate.read(templates, PAGE, STYLE), StoryFields)
        brand = templates.brand.fields()
        page = fill(template, {**SAMPLE, "brand": brand}, PAGE)
        fill(template, {**SAMPLE, **_LITTLE, "brand": brand}, PAGE)
    except TemplateError as error:
        yield from findings.refused(error)
        return
    printed = unescape(_NO_WORDS.sub(" ", page))
    yield from findings.not_printed(PAGE, [piece for piece in _PIECES if piece.words not in printed])
    yield from findings.left_over(PAGE, printed)


SAMPLE: Final = {
    "language": "en-GB",
    "mark": ["Sample of a mark", "Sample of an embargo"],
    "label": "Sample",
    "title": "Sample of a headline",
    "standfirst": "Sample of a standfirst",
    "published": "2 May 2031",
    "published_iso": "2031-05-02",
    "opening": [{"kind": "body", "language": "", "lines": ["Sample of an opening"]}],
    "sections": [
        {
            "heading": "Sample of a section",
            "paragraphs": [
                {"kind": "body", "language": "", "lines": ["Sample of a paragraph"]},
                {"kind": "gap", "language": "", "lines": ["Sample of a gap"]},
                {"kind": "quotation", "language": "ja", "lines": ["Sample of a quotation"]},
            ],
        }
    ],
    "links": [
        {"title": "Sample of a link", "address": "https://example.org"},
        {"title": "Sample without address", "address": ""},
    ],
    "press_contact": "Sample of a contact",
    "captions": ["Sample of a caption"],
    "data": "{}",
    "labels": {
        "more_information": labels.MORE_INFORMATION,
        "press_contact": labels.PRESS_CONTACT,
        "captions": labels.CAPTIONS,
    },
}
"""A story with one of everything."""

_LITTLE: Final = {
    "mark": [],
    "label": "",
    "standfirst": "",
    "published": "",
    "sections": [],
    "links": [],
    "press_contact": "",
    "captions": [],
}
"""What a story may lack."""
