"""`itinerary actions`: what was promised on all visits and is still to be done, overdue first."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from itinerary.cli.app import EXIT_FINDINGS
from itinerary.cli.terminal import colour_option, columns, echo_product, folded, painter
from itinerary.cli.visits_at import as_of_option, loaded_at, tell_unread, today_or, visits_at
from itinerary.rendering.follow_up import Promise, Standing, by_urgency, promises

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterator, Sequence

_ROLES = {Standing.OVERDUE: "error", Standing.UNDATED: "warning", Standing.OPEN: "", Standing.DONE: "quiet"}
_MARGIN = 14
"""How far in the words of an action begin, behind its day."""


@click.command(epilog="For example: itinerary actions visits --as-of 2023-05-01")
@click.argument("places", nargs=-1, type=click.Path(path_type=Path))
@as_of_option
@click.option("--all", "everything", is_flag=True, help="Name what is done, too.")
@colour_option
def command(*, places: tuple[Path, ...], as_of: dt.date | None, everything: bool, color: str) -> int:
    """List what was promised and is still to be done, on the visits at PLACES and below, overdue first.

    A visit that cannot be read is named, and the others are listed.
    """
    today = today_or(as_of)
    found: list[Promise] = []
    unread: list[Path] = []
    for file in visits_at(places or (Path(),)):
        loaded = loaded_at(file)
        if loaded is None or loaded.visit is None:
            unread.append(file)
        else:
            found += promises(loaded.visit)
    shown = [one for one in by_urgency(found, today) if everything or one.done is None]
    paint = painter(color)
    echo_product("".join(f"{line}\n" for line in _lines(shown, today, paint, columns(sys.stdout))), color)
    click.echo(folded(_summary(found, today), columns(sys.stderr)), err=True)
    tell_unread(unread)
    return EXIT_FINDINGS if unread else 0


def _lines(
    shown: Sequence[Promise], today: dt.date, paint: Callable[[str, str], str], width: int | None
) -> Iterator[str]:
    """Yield a line for each action, and above those of one standing what it is."""
    last: Standing | None = None
    for one in shown:
        standing = one.standing(today)
        if standing is not last:
            yield f"{'' if last is None else chr(10)}{paint(standing.value.capitalize(), _ROLES[standing] or 'day')}"
            last = standing
        yield folded(f"  {_day(one):<10}  {one.what}", width, _MARGIN)
        yield paint(folded(f"{'':<{_MARGIN}}{_whose(one)}", width), "quiet")


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
