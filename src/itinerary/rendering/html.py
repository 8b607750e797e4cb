"""Documents as web pages: one file each, without scripts, that asks nothing of the network and prints well."""

from __future__ import annotations

from base64 import b64encode
from typing import TYPE_CHECKING, TypedDict

from itinerary.rendering.environment import fill
from itinerary.rendering.fields import BrandFields, DocumentFields
from itinerary.rendering.page import PageTemplate, open_page
from itinerary.rendering.printable import openable, printable
from itinerary.rendering.scripts import Script, writing
from itinerary.rendering.svg import svg
from itinerary.rendering.writer import Pen, document_fields

if TYPE_CHECKING:
    from itinerary.rendering.content import Document, Inline, Portrait
    from itinerary.rendering.drawing import Drawing
    from itinerary.rendering.edition import Edition
    from itinerary.rendering.templates import TemplateFolder


class RunFields(TypedDict):
    """Some words of one language and weight, line by line; `language` is empty where it is the document's."""

    lines: list[str]
    language: str
    right_to_left: bool
    strong: bool
    link: str


class LineOfRuns(list[RunFields]):
    """A line of words as its runs; where a template prints it whole, as in an attribute, there stand its bare words."""

    __slots__ = ()

    def __str__(self) -> str:
        """Return the words of all runs, what stands on lines of their own parted by a space."""
        return "".join(" ".join(run["lines"]) for run in self)


class PageFields(DocumentFields[LineOfRuns]):
    """What the template of a web page may use: a document, and the look of the house."""

    brand: BrandFields


def render_html(document: Document, edition: Edition, templates: TemplateFolder) -> bytes:
    """Return the document as one web page in UTF-8, laid out by the template of its layout.

    For a pack that is a page, `briefing/pack.html.j2`, with a style beside it, `briefing/pack.css`; either may be the
    planner's own. Raises `TemplateError` with the line of the template where it asks for what no document has.
    """
    name = document.layout.template
    template = PageTemplate.read(templates, f"{name}.html.j2", f"{name}.css")
    fields: PageFields = {
        **document_fields(document, edition, _HtmlPen(document.language)),
        "brand": templates.brand.fields(),
    }
    return fill(open_page(template, PageFields), fields, template.name).encode("utf-8")


class _HtmlPen(Pen[LineOfRuns]):
    """Writes a line as its runs, and a picture as an address that holds all of it (RFC 2397)."""

    def __init__(self, language: str) -> None:
        self._language = language

    def line(self, runs: Inline) -> LineOfRuns:
        return LineOfRuns(
            {
                "lines": printable(run.text).split("\n"),
                "language": run.language if run.language and run.language != self._language else "",
                "right_to_left": bool(run.language) and writing(run.language).script is Script.RIGHT_TO_LEFT,
                "strong": run.strong,
                "link": openable(run.link) or "",
            }
            for run in runs
        )

    def portrait(self, portrait: Portrait) -> str:
        return f"data:image/jpeg;base64,{b64encode(portrait.photograph.data).decode('ascii')}"

    def drawing(self, drawing: Drawing, index: int) -> str:
        from markupsafe import Markup

        return Markup(svg(drawing, f"_drawing-{index + 1}"))  # noqa: S704 - all words in it are escaped there
