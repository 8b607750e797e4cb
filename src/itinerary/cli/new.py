"""`itinerary new`: start a visit."""

from __future__ import annotations

from pathlib import Path

import click

from itinerary.errors import ItineraryError, OutputNotWritableError
from itinerary.rendering.templates import shipped_template
from itinerary.whole_file import put_new


class VisitExistsError(ItineraryError):
    """There is a visit already where a new one was to be started."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"'{path}' is there already; name another folder")


@click.command(epilog="For example: itinerary new visits/lisbon-2027")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
def command(*, folder: Path) -> None:
    """Write the shortest visit spec that gives something useful into FOLDER/visit.yaml."""
    shortest = shipped_template("new/visit.yaml")
    path = folder / "visit.yaml"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        put_new(path, shortest)
    except FileExistsError as error:
        raise VisitExistsError(path) from error
    except OSError as error:
        raise OutputNotWritableError(folder, error.strerror or str(error)) from error
    click.echo(path)
    click.echo(f"next: edit it, then `itinerary check {folder}` and `itinerary build {folder}`", err=True)
