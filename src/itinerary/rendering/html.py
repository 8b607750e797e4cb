"""Documents as web pages: one file each, without scripts, that asks nothing of the network and prints well."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final, TypedDict

from itinerary.errors import TemplateError
from itinerary.rendering.environment import environment, fault_of, fill, line_of_text
from itinerary.rendering.printable import openable, printable
from itinerary.rendering.scripts import Script, writing
from itinerary.rendering.vocabulary import unknown_fields
from itinerary.rendering.writer import Pen, document_fields

if TYPE_CHECKING:
    from jinja2 import Environment, Template

    from itinerary.rendering.content import Document, Inline
    from itinerary.rendering.edition import Edition
    from itinerary.rendering.templates import TemplateFolder

_UNSAFE_IN_STRING: Final = re.compile(r"[^ -~\u00a0-\U0010ffff]|[\"\\<>&']")


@dataclass(frozen=True, slots=True)
class _HtmlTemplate:
    """A page and its style, each a template with its name; the page draws in the style by that name."""

    name: str
    page: str
    style_name: str
    style: str


class RunFields(TypedDict):
    """Some words of one language and weight, line by line; `language` is empty where it is the document's."""

    lines: list[str]
    language: str
    right_to_left: bool
    strong: bool
    link: str


def render_html(
    document: Document, edition: Edition, templates: TemplateFolder, template_name: str = "briefing/pack"
) -> bytes:
    """Return the document as one web page in UTF-8, laid out by a template.

    The template is a page, `briefing/pack.html.j2`, with a style beside it, `briefing/pack.css`; either may be the
    planner's own. Raises `TemplateError` with the line of the template where it asks for what no document has.
    """
    page = f"{template_name}.html.j2"
    style = f"{template_name}.css"
    template = _HtmlTemplate(page, templates.text(page), style, templates.text(style))
    fields = document_fields(document, edition, _HtmlPen(document.language))
    return fill(_compiled(template), fields, template.name).encode("utf-8")


@lru_cache(maxsize=16)
def _compiled(template: _HtmlTemplate) -> Template:
    """Return the page ready to be filled; its fields are checked once, also those in branches seldom taken."""
    texts = {template.name: template.page, template.style_name: template.style}
    env = environment(texts)
    env.filters["css_string"] = css_string
    faults = [fault for name, text in texts.items() for fault in _faults(env, name, text)]
    if faults:
        raise TemplateError(template.name, "\n  ".join(faults))
    return env.get_template(template.name)


def _faults(env: Environment, name: str, text: str) -> list[str]:
    from jinja2 import TemplateSyntaxError

    try:
        tree = env.parse(text, name)
        env.compile(tree, name)
    except TemplateSyntaxError as mistake:
        return [f"{fault_of(mistake)} {line_of_text(name, mistake.lineno)}"]
    return [
        f"there is no field '{unknown.name}' {line_of_text(name, unknown.line)}; {unknown.help}"
        for unknown in unknown_fields(tree)
    ]


def css_string(words: str) -> str:
    """Return words as a string of CSS, safe inside a `<style>`: everything with a meaning there is escaped."""
    from markupsafe import Markup

    escaped = _UNSAFE_IN_STRING.sub(lambda found: f"\\{ord(found[0]):x} ", words)
    return Markup(f'"{escaped}"')  # noqa: S704 - nothing that ends the string or the element is left in it


class _HtmlPen(Pen[list[RunFields]]):
    """Writes a line as its runs."""

    def __init__(self, language: str) -> None:
        self._language = language

    def line(self, runs: Inline) -> list[RunFields]:
        return [
            {
                "lines": printable(run.text).split("\n"),
                "language": run.language if run.language and run.language != self._language else "",
                "right_to_left": bool(run.language) and writing(run.language).script is Script.RIGHT_TO_LEFT,
                "strong": run.strong,
                "link": openable(run.link) or "",
            }
            for run in runs
        ]
