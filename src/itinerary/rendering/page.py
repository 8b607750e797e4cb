"""The template of a web page, opened: a page with a style that it draws in, whole in itself, its fields known."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from itinerary.errors import TemplateError
from itinerary.rendering.environment import environment
from itinerary.rendering.faults import faults_in_text
from itinerary.rendering.page_refusals import requests_in
from itinerary.rendering.vocabulary import vocabulary_of

if TYPE_CHECKING:
    from jinja2 import Template

    from itinerary.rendering.templates import TemplateFolder

_UNSAFE_IN_STRING: Final = re.compile(r"[^ -~\u00a0-\U0010ffff]|[\"\\<>&']")


@dataclass(frozen=True, slots=True)
class PageTemplate:
    """A page and its style, each a template with its name; the page draws in the style by that name."""

    name: str
    page: str
    style_name: str
    style: str

    @classmethod
    def read(cls, templates: TemplateFolder, page_name: str, style_name: str) -> PageTemplate:
        """Return the template of these names, each the planner's own or as shipped; raises `TemplateError`."""
        return cls(page_name, templates.text(page_name), style_name, templates.text(style_name))


@lru_cache(maxsize=16)
def open_page(template: PageTemplate, shape: type) -> Template:
    """Return the page ready to be filled with the fields that the typed dict `shape` declares.

    Its fields are checked once, also those in branches seldom taken. Raises `TemplateError` with everything that is
    wrong with it: fields that there are not, what cannot be read, scripts, and what would be asked of the network.
    """
    texts = {template.name: template.page, template.style_name: template.style}
    env = environment(texts)
    env.filters["css_string"] = css_string
    known = vocabulary_of(shape)
    faults = [
        fault
        for name, text in texts.items()
        for fault in sorted(
            (*faults_in_text(env, name, text, known), *requests_in(name, text)), key=lambda fault: fault.line
        )
    ]
    if faults:
        raise TemplateError(template.name, *faults)
    return env.get_template(template.name)


def css_string(words: object) -> str:
    """Return words, or the bare words of a line, as a string of CSS; what has a meaning in a `<style>` is escaped."""
    from markupsafe import Markup

    escaped = _UNSAFE_IN_STRING.sub(lambda found: f"\\{ord(found[0]):x} ", str(words))
    return Markup(f'"{escaped}"')  # noqa: S704 - nothing that ends the string or the element is left in it
