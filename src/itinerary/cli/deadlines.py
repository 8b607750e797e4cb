"""`itinerary deadlines`: what must be done by when, reckoned from the dates of a visit, overdue first."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from itinerary.cli.app import EXIT_FINDINGS
from itinerary.cli.edition import Standing as ReleaseStanding
from itinerary.cli.edition import moment
from itinerary.cli.terminal import colour_option, columns, echo_product, folded, painter
from itinerary.cli.visits_at import as_of_option, loaded_at, tell_unread, today_or, visits_at
from itinerary.deadlines import Standing, by_urgency, deadlines_of
from itinerary.errors import OutputNotWritableError
from itinerary.rendering.edition import Edition
from itinerary.spec.zones import zone
from itinerary.whole_file import put_whole

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterator, Sequence

    from itinerary.deadlines import Deadline
    from itinerary.load import Loaded
    from itinerary.spec.visit import Visit

_ROLES = {Standing.OVERDUE: "error", Standing.THIS_WEEK: "warning", Standing.LATER: "day"}
_MARGIN = 14
"""Columns before what is to be done: the day, and blanks about it."""


@dataclass(frozen=True, slots=True)
class _List:
    """Deadlines to be written, as of a day."""

    shown: Sequence[Deadline]
    today: dt.date


@click.command(epilog="For example: itinerary deadlines visits/ucl-japan-2023 --as-of 2023-02-20")
@click.argument("places", nargs=-1, type=click.Path(path_type=Path))
@as_of_option
@click.option("--all", "everything", is_flag=True, help="Name what is done, not needed or past, too.")
@click.option(
    "--format",
    "shape",
    type=click.Choice(["text", "ics", "xlsx", "json"]),
    default="text",
    show_default=True,
    help="To read, as tasks, as a spreadsheet, or for programs.",
)
@click.option("-o", "--out", type=click.Path(path_type=Path, dir_okay=False), help="The file to write.")
@colour_option
def command(
    *, places: tuple[Path, ...], as_of: dt.date | None, everything: bool, shape: str, out: Path | None, color: str
) -> int:
    """List what must be done by when for the visits at PLACES and below, overdue first.

    Days follow from the dates of a visit by lead times that each line gives with its reason. What the spec does not
    show is never said to be done: note it under `deadlines: {met: …}`, by the name in brackets.
    """
    if shape == "xlsx" and out is None:
        message = "a spreadsheet goes into a file: name it with -o deadlines.xlsx"
        raise click.UsageError(message)
    today = today_or(as_of)
    found: list[Deadline] = []
    unread: list[Path] = []
    for file in visits_at(places or (Path(),)):
        loaded = loaded_at(file)
        if loaded is None or loaded.visit is None:
            unread.append(file)
        else:
            found += deadlines_of(loaded.visit, _first_release(loaded, loaded.visit))
    shown = [one for one in by_urgency(found, today) if everything or one.standing(today).is_open]
    _write(_List(shown, today), shape, out, color)
    click.echo(folded(_summary(found, today), columns(sys.stderr)), err=True)
    tell_unread(unread)
    return EXIT_FINDINGS if unread else 0


def _first_release(loaded: Loaded, visit: Visit) -> dt.date | None:
    """Return the day, at the place of the visit, on which its first version was sent out; none while nothing was."""
    if loaded.source is None:
        return None
    lock = ReleaseStanding.of(loaded.source, visit.visit.id).lock
    return lock.releases[0].issued.astimezone(zone(visit.visit.timezone)).date() if lock and lock.releases else None


def _write(listed: _List, shape: str, out: Path | None, color: str) -> None:
    if shape in {"text", "json"}:
        paint = painter("never" if out else color)
        width = None if out else columns(sys.stdout)
        product = _json(listed) if shape == "json" else "".join(f"{line}\n" for line in _lines(listed, paint, width))
        if out is None:
            echo_product(product, color)
            return
        content = product.encode()
    else:
        content = _file(listed, shape)
    if out is None:
        click.echo(content, nl=False)
    else:
        try:
            put_whole(out, content)
        except OSError as failure:
            raise OutputNotWritableError(out, failure.strerror or str(failure)) from failure


def _file(listed: _List, shape: str) -> bytes:
    edition = Edition(moment(None))
    if shape == "xlsx":
        from itinerary.rendering.deadline_list import deadlines_xlsx

        return deadlines_xlsx(listed.shown, listed.today, edition)
    from itinerary.calendar.deadline_calendar import deadline_calendar

    titles = list(dict.fromkeys(one.title for one in listed.shown))
    title = f"{titles[0]}: deadlines" if len(titles) == 1 else "Deadlines"
    return deadline_calendar(listed.shown, listed.today, edition, title=title)


def _lines(listed: _List, paint: Callable[[str, str], str], width: int | None) -> Iterator[str]:
    """Yield each deadline in a few lines, and above those of one standing what it is; broken to the width, if any."""
    last: Standing | None = None
    has_several = len({one.visit for one in listed.shown}) > 1
    for one in listed.shown:
        standing = one.standing(listed.today)
        if standing is not last:
            heading = paint(standing.value.capitalize(), _ROLES.get(standing, "quiet"))
            yield heading if last is None else f"\n{heading}"
            last = standing
        name = f"[{one.name}]"
        yield folded(f"  {one.due.isoformat()}  {one.what} {name}", width, _MARGIN).replace(name, paint(name, "quiet"))
        parts = (one.why, one.state(standing), one.title if has_several else "")
        yield paint(folded(f"{'':<{_MARGIN}}{'; '.join(part for part in parts if part)}", width), "quiet")


def _json(listed: _List) -> str:
    content = [
        {
            "visit": one.visit,
            "name": one.name,
            "what": one.what,
            "path": list(one.path),
            "due": one.due.isoformat(),
            "standing": one.standing(listed.today).name.lower().replace("_", "-"),
            "state": one.state(one.standing(listed.today)),
            "why": one.why,
            "source": one.source,
        }
        for one in listed.shown
    ]
    return json.dumps({"as-of": listed.today.isoformat(), "deadlines": content}, indent=2, ensure_ascii=False) + "\n"


def _summary(found: Sequence[Deadline], today: dt.date) -> str:
    standings = [one.standing(today) for one in found]
    counts = {standing: standings.count(standing) for standing in Standing}
    still_open = sum(count for standing, count in counts.items() if standing.is_open)
    return (
        f"{still_open} open, {counts[Standing.OVERDUE]} of them overdue; {counts[Standing.DONE]} done, "
        f"{counts[Standing.NOT_NEEDED]} not needed, {counts[Standing.LAPSED]} past and not recorded"
    )
