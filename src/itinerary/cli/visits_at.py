"""Commands over many visits: which visits lie at the places that were named, and as of which day they are looked at."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import click

from itinerary.errors import SpecUnreadableError, VisitNotFoundError
from itinerary.load import load
from itinerary.source.files import VISIT_FILES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from itinerary.load import Loaded


class _Day(click.ParamType[dt.date]):
    """A day, as ISO 8601 has it."""

    name = "date"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> dt.date:
        if isinstance(value, dt.date):
            return value
        try:
            return dt.date.fromisoformat(str(value))
        except ValueError:
            self.fail(f"'{value}' is no day; write it as 2023-03-31", param, ctx)


def as_of_option(command: Callable[..., object]) -> Callable[..., object]:
    """Give a command the option `--as-of`."""
    option = click.option("--as-of", type=_Day(), help="The day from which it is overdue; by default today.")
    return option(command)


def today_or(as_of: dt.date | None) -> dt.date:
    """Return the day that was named, or else today's, where this machine stands."""
    return as_of or dt.datetime.now().astimezone().date()


def visits_at(places: Sequence[Path]) -> Iterator[Path]:
    """Yield the visit files at places, and in the folders right below those that hold none themselves.

    Raises `VisitNotFoundError` for a place where there is none at all.
    """
    for place in places:
        if place.is_file() or any((place / name).is_file() for name in VISIT_FILES):
            yield place
            continue
        folders = sorted(folder for folder in place.iterdir() if folder.is_dir()) if place.is_dir() else []
        below = [folder for folder in folders if any((folder / name).is_file() for name in VISIT_FILES)]
        if not below:
            raise VisitNotFoundError(place)
        yield from below


def loaded_at(file: Path) -> Loaded | None:
    """Return what a file holds, or nothing where it may not be read: then the other visits are listed all the same."""
    try:
        return load(file)
    except SpecUnreadableError:
        return None


def tell_unread(files: Iterable[Path]) -> None:
    """Name the visits that could not be read; the others are listed all the same."""
    for file in files:
        click.echo(f"{file} cannot be read; `itinerary check {file}` says why", err=True)
