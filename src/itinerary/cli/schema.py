"""`itinerary schema`: the spec as JSON Schema."""

from __future__ import annotations

import click


@click.command(epilog="For example: itinerary schema > visit.schema.json")
def command() -> None:
    """Print the JSON Schema of a visit spec, so that an editor completes and explains."""
    from itinerary.spec.schema import schema_text

    click.echo(schema_text(), nl=False)
