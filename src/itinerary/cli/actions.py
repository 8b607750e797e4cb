"""`itinerary actions`: what was promised on all visits and is still to be done, overdue first."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import click

from itinerary.cli.app import EXIT_FINDINGS
from itinerary.cli.terminal import colour_option, echo_product, painter
from itinerary.errors import VisitNotFoundError
from itinerary.load import load
from itinerary.rendering.follow_up import Promise, Standing, by_urgency, promises
from itinerary.source.files import VISIT_FILES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_ROLES = {Standing.OVERDUE: "error", Standing.UNDATED: "warning", Standing.OPEN: "", Standing.DONE: "quiet"}


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


@click.command(epilog="For example: itinerary actions visits --as-of 2023-05-01")
@click.argument("places", nargs=-1, type=click.Path(path_type=Path))
@click.option("--as-of", type=_Day(), help="The day from which it is overdue; by default today.")
@click.option("--all", "everything", is_flag=True, help="Name what is done, too.")
@colour_option
def command(*, places: tuple[Path, ...], as_of: dt.date | None, everything: bool, color: str) -> int:
    """List what was promised and is still to be done, on the visits at PLACES and below, overdue first.

    A visit that cannot be read is named, and the others are listed.
    """
    today = as_of or dt.datetime.now().astimezone().date()
    found: list[Promise] = []
    unread: list[Path] = []
    for file in _visits(places or (Path(),)):
        visit = load(file).visit
        if visit is None:
            unread.append(file)
        else:
            found += promises(visit)
    shown = [one for one in by_urgency(found, today) if everything or one.done is None]
    paint = painter(color)
    echo_product("".join(f"{line}\n" for line in _lines(shown, today, paint)), color)
    click.echo(_summary(found, today), err=True)
    for file in unread:
        click.echo(f"{file} cannot be read; `itinerary check {file}` says why", err=True)
    return EXIT_FINDINGS if unread else 0


def _visits(places: Sequence[Path]) -> Iterator[Path]:
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


def _lines(shown: Sequence[Promise], today: dt.date, paint: Callable[[str, str], str]) -> Iterator[str]:
    """Yield a line for each action, and above those of one standing what it is."""
    last: Standing | None = None
    for one in shown:
        standing = one.standing(today)
        if standing is not last:
            yield f"{'' if last is None else chr(10)}{paint(standing.value.capitalize(), _ROLES[standing] or 'day')}"
            last = standing
        yield f"  {_day(one):<10}  {one.what}"
        yield paint(f"{'':<12}  {_whose(one)}", "quiet")


def _day(one: Promise) -> str:
    when = one.done or one.due
    return when.isoformat() if when else "no date"


def _whose(one: Promise) -> str:
    parts = (one.owner or "nobody is named", f"for {one.partner}" if one.partner else "", one.visit)
    return "; ".join(part for part in parts if part)


def _summary(found: Sequence[Promise], today: dt.date) -> str:
    standings = [one.standing(today) for one in found]
    overdue, done = standings.count(Standing.OVERDUE), standings.count(Standing.DONE)
    return f"{len(found) - done} open, {overdue} of them overdue; {done} done"
