"""`itinerary show`: the programme on the terminal, as Markdown to paste, or as JSON for programs."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from itinerary.audience import Audience, view
from itinerary.cli.app import EXIT_FINDINGS
from itinerary.cli.findings import OutputFormat, summary, written
from itinerary.cli.programme_lines import DayLines, Line, ZoneChange, days_of, unscheduled_of
from itinerary.cli.terminal import colour_option, columns, echo_product, echo_talk, folded, painter
from itinerary.diagnostics import Report, Severity
from itinerary.examine import examine
from itinerary.programme.timeline import Engagement, Leg, Lodging, Transfer
from itinerary.rendering.content import Standing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from itinerary.audience import View
    from itinerary.programme.moment import Moment
    from itinerary.programme.timeline import Slot

_ROLE = {Standing.CANCELLED: "cancelled", Standing.TENTATIVE: "tentative", Standing.LOGISTICS: "quiet"}


@click.command(epilog="For example: itinerary show visits/ucl-japan-2023 --for rees")
@click.argument("visit", default=".", type=click.Path(path_type=Path))
@click.option(
    "--for", "reader", default="office", show_default=True, help="Whose programme: a delegate's or partner's id."
)
@click.option(
    "--format",
    "shape",
    type=click.Choice(["text", "json", "markdown"]),
    default="text",
    show_default=True,
    help="How it is written: to read, for programs, or to paste.",
)
@colour_option
def command(*, visit: Path, reader: str, shape: str, color: str) -> int:
    """Print the programme of VISIT, day by day."""
    examined = examine(visit)
    errors = Report.of(finding for finding in examined.report if finding.severity is Severity.ERROR)
    echo_talk(written(errors, OutputFormat.CONCISE, painter(color, sys.stderr)), color)
    if examined.programme is None:
        click.echo(f"{summary(errors)}; there is no programme to show", err=True)
        return EXIT_FINDINGS
    seen = view(examined.programme, Audience.named(examined.programme.visit, reader))
    writers = {
        "text": lambda: programme_text(seen, painter(color), columns(sys.stdout)),
        "markdown": lambda: programme_markdown(seen),
        "json": lambda: programme_json(seen),
    }
    echo_product(writers[shape](), color)
    return EXIT_FINDINGS if errors.has_errors else 0


def programme_text(seen: View, paint: Callable[[str, str], str], width: int | None = None) -> str:
    """Return the programme of a reader to read on a terminal, day by day; no line is wider than the width."""
    blocks = [paint(folded(seen.visit.visit.title, width), "day")]
    blocks.extend(
        "\n".join([paint(folded(day.title, width), "day"), *_text_lines(day, paint, width)]) for day in days_of(seen)
    )
    waiting = [folded(f"  {line}", width) for line in unscheduled_of(seen)]
    if waiting:
        blocks.append("\n".join([paint("Not yet scheduled", "day"), *waiting]))
    return "\n\n".join(blocks) + "\n"


def _text_lines(day: DayLines, paint: Callable[[str, str], str], width: int | None) -> Iterator[str]:
    clock = max((len(line.time) for line in day.lines if isinstance(line, Line)), default=0)
    for line in day.lines:
        if isinstance(line, ZoneChange):
            yield paint(f"  {'':{clock}}  — {line.zone}, {line.offset} —", "zone")
            continue
        words = " · ".join(part for part in (line.what, line.where, line.who) if part)
        time = f"  {line.time:{clock}}  "
        words = folded(words, None if width is None else width - len(time)).replace("\n", f"\n{'':{len(time)}}")
        yield time + (paint(words, _ROLE[line.standing]) if line.standing in _ROLE else words)


def programme_markdown(seen: View) -> str:
    """Return the programme of a reader to paste, a table to each day."""
    parts = [f"# {seen.visit.visit.title}"]
    for day in days_of(seen):
        rows = [f"## {day.title}", "", "| Time | What | Where | Who |", "| --- | --- | --- | --- |"]
        for line in day.lines:
            if isinstance(line, ZoneChange):
                rows.append(f"| | *{line.zone}, {line.offset}* | | |")
            else:
                rows.append(f"| {line.time} | {_cell(line.what)} | {_cell(line.where)} | {_cell(line.who)} |")
        parts.append("\n".join(rows))
    waiting = [f"- {line}" for line in unscheduled_of(seen)]
    if waiting:
        parts.append("\n".join(["## Not yet scheduled", "", *waiting]))
    return "\n\n".join(parts) + "\n"


def _cell(text: str) -> str:
    return text.replace("\\", "\\\\").replace("|", "\\|")


def programme_json(seen: View) -> str:
    """Return the programme of a reader for programs; moments are local, with their zone."""
    content = {
        "visit": seen.visit.visit.id,
        "title": seen.visit.visit.title,
        "for": str(seen.audience),
        "programme": [_slot(seen, slot) for slot in seen.programme.slots],
        "unscheduled": list(seen.programme.unscheduled),
    }
    return json.dumps(content, indent=2, ensure_ascii=False) + "\n"


def _slot(seen: View, slot: Slot) -> dict[str, object]:
    common: dict[str, object] = {
        "id": "-".join(str(part) for part in slot.path),
        "start": _moment(slot.start),
        "end": _moment(slot.end),
        "people": list(slot.people),
    }
    match slot:
        case Engagement():
            meeting = seen.visit.meetings[slot.id]
            return {
                "type": "meeting",
                **common,
                "title": meeting.title,
                "kind": meeting.kind.value,
                "status": meeting.status.value,
                "site": slot.place.site if slot.place else None,
                "room": slot.room,
                "counterparts": list(slot.counterparts),
            }
        case Leg():
            journey = seen.visit.travel[slot.id]
            ends = {"from": slot.origin.key, "to": slot.destination.key}
            return {"type": "journey", **common, "by": journey.by, "number": journey.number, **ends}
        case Transfer():
            origin = slot.origin.key if slot.origin else None
            return {"type": "transfer", **common, "by": slot.by.value, "from": origin, "to": slot.destination.key}
        case Lodging():
            return {"type": "stay", **common, "site": slot.place.site}


def _moment(moment: Moment) -> dict[str, str]:
    return {"local": moment.local.isoformat(), "zone": moment.zone}
