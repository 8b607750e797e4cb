"""`itinerary rule`: what a rule says, why it exists and how to mend what it finds."""

from __future__ import annotations

import sys
from difflib import get_close_matches
from typing import TYPE_CHECKING

import click

from itinerary.cli.terminal import columns, folded
from itinerary.errors import ItineraryError

if TYPE_CHECKING:
    from collections.abc import Sequence


class UnknownRuleError(ItineraryError):
    """There is no rule of the name that was given."""

    def __init__(self, name: str, known: Sequence[str]) -> None:
        near = get_close_matches(name, known, n=3)
        hint = f"did you mean {' or '.join(near)}?" if near else "`itinerary rule` lists them all"
        super().__init__(f"there is no rule '{name}'; {hint}")


@click.command(epilog="For example: itinerary rule time-overlap")
@click.argument("name", required=False)
@click.option("--all", "everything", is_flag=True, help="Explain all rules.")
@click.option(
    "--markdown", is_flag=True, help="Write all rules as a page of Markdown, with the mistakes that they find."
)
def command(*, name: str | None, everything: bool, markdown: bool) -> None:
    """Explain the rule NAME, or list all rules."""
    from itinerary.checks.documentation import all_rules, rule_documentation
    from itinerary.checks.rule_book import rows_of, rule_book
    from itinerary.rendering.template_rules import TEMPLATE_RULES

    pages = (*all_rules(), *TEMPLATE_RULES)
    if markdown:
        click.echo(rule_book(pages), nl=False)
        return
    if everything or name is None:
        for page in pages:
            _tell(_whole(page.text(), rows_of(page)) if everything else page.line())
        return
    found = rule_documentation(name) or next((page for page in TEMPLATE_RULES if page.name == name), None)
    if found is None:
        raise UnknownRuleError(name, [page.name for page in pages])
    _tell(_whole(found.text(), rows_of(found)))


def _tell(text: str) -> None:
    click.echo(folded(text, columns(sys.stdout)))


def _whole(text: str, rows: str) -> str:
    """Return the page of a rule with the mistakes of the catalogue that it finds."""
    return f"{text}\n{rows}" if rows else text
