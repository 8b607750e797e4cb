"""Templates of a house as a planner may have changed them, tried."""

from __future__ import annotations

from pathlib import Path

from itinerary.cli.findings import OutputFormat, written
from itinerary.news.story_check import check_story
from itinerary.rendering.html import PageFields
from itinerary.rendering.template_check import check_templates
from itinerary.rendering.templates import shipped_template
from itinerary.rendering.vocabulary import document_vocabulary, vocabulary_of

WORD = "briefing/pack.docx"
PAGE = "briefing/pack.html.j2"
STYLE = "briefing/pack.css"
TYPST = "briefing/pack.typ"
KNOWN = ", ".join(sorted(document_vocabulary()))
KNOWN_TO_PAGES = ", ".join(sorted(vocabulary_of(PageFields)))


def found(**templates: bytes | str) -> str:
    """Return what is said of templates, by their names with `__` for the slash and `_` for the dot."""
    folder = Path("house")
    for name, data in templates.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.write_bytes(data.encode("utf-8") if isinstance(data, str) else data)
    return written(check_templates(folder) + check_story(folder), OutputFormat.FULL)


def shipped(name: str, *changes: tuple[str, str]) -> str:
    """Return a shipped template that is a text, with words in it replaced."""
    text = shipped_template(name).decode("utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return text


def line_of(name: str, words: str) -> int:
    lines = shipped(name).split("\n")
    return next(number for number, line in enumerate(lines, start=1) if words in line)
