"""The book of rules: all that can be found wrong with a visit, in Markdown, by mistake and by rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.checks.mistake import Field
from itinerary.checks.mistakes import MISTAKES, mistakes_found_by

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from itinerary.diagnostics import RulePage

_STAGES: Mapping[str, str] = {
    "reading": "Reading the file",
    "spec": "Fields and ids",
    "programme": "Placing in time",
    "checks": "What a careful colleague would notice",
    "photographs": "Photographs",
}


def rule_book(pages: Iterable[RulePage]) -> str:
    """Return the mistakes of the catalogue with what finds each, and then every rule with what it says."""
    lines = ["## What goes wrong on visits", "", *_mistakes(), *_rules(tuple(pages))]
    return "\n".join(lines)


def rows_of(page: RulePage) -> str:
    """Return a line that says which mistakes of the catalogue a rule finds; empty for one that finds none of them."""
    found = mistakes_found_by(page.name)
    return f"Finds: {'; '.join(f'{mistake.row} {mistake.what}' for mistake in found)}.\n" if found else ""


def _mistakes() -> Iterator[str]:
    for field in Field:
        yield from (f"### {field}", "", "| | what goes wrong | found by |", "| --- | --- | --- |")
        for mistake in (mistake for mistake in MISTAKES if mistake.field is field):
            rules = ", ".join(f"[{name}](#{name})" for name in mistake.rules)
            told = " ".join(part for part in (f"{rules}." if rules else "", mistake.otherwise) if part)
            yield f"| {mistake.row} | {mistake.what} | {told} |"
        yield ""


def _rules(pages: tuple[RulePage, ...]) -> Iterator[str]:
    for stage in dict.fromkeys(page.stage for page in pages):
        yield from (f"## {_STAGES.get(stage, stage.capitalize())}", "")
        for page in (page for page in pages if page.stage == stage):
            severity = [f"*{page.severity.value.capitalize()} at most.*", ""] if page.severity else []
            rows = rows_of(page)
            yield from (f"### {page.name}", "", *severity, page.documentation, "")
            yield from ([rows] if rows else ())
