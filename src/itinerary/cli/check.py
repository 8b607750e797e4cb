"""`itinerary check`: everything that is wrong with a visit, in one run."""

from __future__ import annotations

from pathlib import Path

import click

from itinerary.cli.findings import OutputFormat, tell
from itinerary.cli.terminal import colour_option
from itinerary.diagnostics import Report
from itinerary.examine import examine


@click.command(epilog="For example: itinerary check visits/ucl-japan-2023 --output-format concise")
@click.argument("visits", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--output-format",
    type=click.Choice([name.value for name in OutputFormat]),
    default=OutputFormat.FULL.value,
    show_default=True,
    help="How findings are written.",
)
@click.option("--strict", is_flag=True, help="Let warnings count as errors.")
@click.option(
    "--workspace",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder out of which no include may lead; by default the one above the visit's.",
)
@colour_option
def command(*, visits: tuple[Path, ...], output_format: str, strict: bool, workspace: Path | None, color: str) -> int:
    """Check VISITS like a careful colleague."""
    report = Report()
    for visit in visits or (Path(),):
        report += examine(visit, workspace=workspace).report
    return tell(report, output_format, strict=strict, color=color)
