"""`itinerary rule`: what a rule says, why it exists and how to mend what it finds."""

from __future__ import annotations

import click

from itinerary.errors import UnknownNameError


@click.command(epilog="For example: itinerary rule time-overlap")
@click.argument("name", required=False)
@click.option("--all", "everything", is_flag=True, help="Explain all rules.")
def command(*, name: str | None, everything: bool) -> None:
    """Explain the rule NAME, or list all rules."""
    from itinerary.checks.documentation import all_rules, rule_documentation

    if everything or name is None:
        for page in all_rules():
            click.echo(page.text() if everything else page.line())
        return
    found = rule_documentation(name)
    if found is None:
        from difflib import get_close_matches

        names = [page.name for page in all_rules()]
        raise UnknownNameError("rule", name, get_close_matches(name, names, n=3) or names)
    click.echo(found.text())
